"""States named, places in them and projects with them, kept apart."""

import pandas as pd
import pytest

from analysis.measures.partners import by_form, by_way, state_mentions

UNITS = pd.DataFrame(
    {"unit": ["d1#1", "d2#1"], "document": ["d1", "d2"], "text_zh": ["建设中朝大桥，加强与朝鲜合作", "罗津港码头"]}
)
PLACES = pd.DataFrame(
    {
        "place_id": ["dprk", "rajin", "china"],
        "name_zh": ["朝鲜", "罗津", "中国"],
        "name_en": ["DPRK", "Rajin", "China"],
        "admin": ["", "dprk", ""],
    }
)
PROJECTS = pd.DataFrame({"project_id": ["bridge", "forum"], "country_partners": ["KP", "KP;RU"]})
PROJECT_MENTIONS = pd.DataFrame(
    {
        "project_id": ["bridge", "bridge", "forum"],
        "unit": ["d1#1", "d1#1", "d2#1"],
        "surface": ["中朝大桥", "大桥", "码头"],
        "document": ["d1", "d1", "d2"],
    }
)
MENTIONS = pd.DataFrame(
    {
        "place_id": ["china", "dprk", "dprk", "rajin"],
        "document": ["d1", "d1", "d1", "d2"],
        "unit": ["d1#1", "d1#1", "d1#1", "d2#1"],
        "start": [2, 3, 10, 0],
        "form": ["contraction", "contraction", "name", "name"],
    }
)


@pytest.fixture
def states():
    return state_mentions(MENTIONS, PROJECT_MENTIONS, UNITS)


def test_a_mention_inside_the_name_of_a_project_is_told_apart(states):
    assert list(states["way"]) == ["project", "name"]


def test_china_is_no_partner(states):
    assert set(states["place_id"]) == {"dprk"}


def test_forms_are_complete_and_add_up(states):
    table = by_form(states, PLACES, UNITS)
    assert table[["document", "form", "mentions", "of"]].to_numpy().tolist() == [
        ["d1", "name", 1, 2],
        ["d1", "contraction", 0, 2],
        ["d1", "project", 1, 2],
        ["d2", "name", 0, 0],
        ["d2", "contraction", 0, 0],
        ["d2", "project", 0, 0],
    ]


def test_a_project_counts_once_a_document_and_by_its_number_of_partners(states):
    table = by_way(states, MENTIONS, PLACES, projects=PROJECTS, project_mentions=PROJECT_MENTIONS)
    counts = table.set_index(["document", "way"])["count"].to_dict()
    assert counts == {
        ("d1", "state"): 2,
        ("d1", "places"): 0,
        ("d1", "projects"): 1,
        ("d1", "joint"): 0,
        ("d2", "state"): 0,
        ("d2", "places"): 1,
        ("d2", "projects"): 0,
        ("d2", "joint"): 1,
    }


def test_a_corpus_without_states_gives_empty_tables():
    none = state_mentions(MENTIONS.head(0), PROJECT_MENTIONS, UNITS)
    assert by_form(none, PLACES, UNITS).empty
    assert by_way(none, MENTIONS, PLACES, projects=PROJECTS, project_mentions=PROJECT_MENTIONS).empty
