"""What the record decides, by hand-made observations: one rule a test."""

import pandas as pd
import pytest

from analysis.measures.record import absences, against, outcomes

PATH = pd.DataFrame(
    {
        "project_id": ["rail", "rail"],
        "document": ["d1", "d2"],
        "move": ["first", "absence"],
        "unit": ["d1/1#1", ""],
    }
)
DOCUMENTS = pd.DataFrame(
    {"id": ["d1", "d2"], "date": ["2009", "2018"], "date_low": ["2009", "2017-11"], "date_high": ["2009", "2018-12"]}
)
NONE = pd.DataFrame({"project_id": []})
RAILS = pd.DataFrame({"project_id": ["rail", "other"], "kind": ["rail", "rail"], "document": ["d1", "d2"]})


def record(*rows):
    table = pd.DataFrame(rows, columns=["date", "status", "bears_on"])
    words = {"what": "it", "source": "Agency", "source_address": "", "confidence": "high"}
    return table.assign(project_id="rail", date_precision="", **words)


def outcome(*rows, searches=NONE):
    return outcomes(PATH, record(*rows), searches).iloc[0]


def absence(*rows, kinds=RAILS, searches=NONE):
    return absences(PATH, kinds, record=record(*rows), searches=searches, documents=DOCUMENTS).iloc[0]


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("completed", "running"),
        ("opened", "running"),
        ("operating", "running"),
        ("resumed", "running"),
        ("suspended", "stopped"),
        ("transferred", "moved"),
        ("superseded", "moved"),
        ("planned", "underway"),
        ("approved", "underway"),
        ("under_construction", "underway"),
    ],
)
def test_every_status_shows_something(status, shown):
    assert outcome(("2015", status, "whole"))["outcome"] == shown


def test_the_latest_observation_decides():
    assert outcome(("2015", "opened", "whole"), ("2017", "suspended", "whole"))["outcome"] == "stopped"


def test_a_later_plan_does_not_undo_an_opening():
    found = outcome(("2015", "opened", "whole"), ("2023", "approved", "whole"))
    assert found[["outcome", "date"]].tolist() == ["running", "2015"]


def test_a_part_counts_and_the_thing_as_it_stood_does_not():
    rows = (("2014", "planned", "part"), ("2020", "operating", "existing"))
    assert outcome(*rows)["outcome"] == "underway"


def test_something_related_decides_only_where_nothing_else_does():
    assert outcome(("2014", "transferred", "related"))["outcome"] == "moved"
    assert outcome(("2012", "planned", "whole"), ("2014", "transferred", "related"))["outcome"] == "underway"


def test_the_thing_as_it_stood_says_nothing_on_what_is_asked_for():
    assert outcome(("2020", "operating", "existing"))["outcome"] == "existing"


def test_without_a_row_a_project_was_not_looked_for_unless_a_search_was_made():
    assert outcome()["outcome"] == "unsearched"
    assert outcome(searches=pd.DataFrame({"project_id": ["rail"]}))["outcome"] == "searched"


def test_what_came_after_a_text_is_not_known_at_its_time():
    assert absence(("2020", "opened", "whole"))["absence"] == "undated"


def test_a_date_inside_the_interval_of_a_text_counts_and_is_said_to_overlap():
    found = absence(("2018-09", "opened", "whole"))
    assert found[["absence", "overlaps"]].tolist() == ["finished", True]
    assert not absence(("2016", "opened", "whole"))["overlaps"]


@pytest.mark.parametrize(
    ("status", "bears_on", "known"),
    [
        ("suspended", "whole", "suspended"),
        ("planned", "whole", "underway"),
        ("transferred", "related", "moved"),
        ("planned", "related", "undated"),
        ("operating", "existing", "undated"),
    ],
)
def test_silence_by_what_was_on_record(status, bears_on, known):
    assert absence(("2014", status, bears_on))["absence"] == known


def test_a_text_that_names_nothing_of_the_kind_leaves_the_kind_outside():
    assert absence(kinds=RAILS.head(1))["absence"] == "genre"


def test_the_record_comes_before_the_kind():
    assert absence(("2014", "opened", "whole"), kinds=RAILS.head(1))["absence"] == "finished"


def test_a_silence_rests_on_the_last_mention():
    assert absence()[["last_named", "units"]].tolist() == ["d1", "d1/1#1"]


def test_the_last_word_of_the_texts_stands_beside_the_record():
    courses = pd.DataFrame(
        {
            "project_id": ["rail", "rail", "rail"],
            "name_en": "line",
            "name_zh": "线",
            "kind": "rail",
            "document": ["d1", "d2", "d3"],
            "named": [True, True, False],
            "stage": ["idea", "construction", ""],
            "stance": ["study", "do", ""],
            "expansion": False,
            "units": ["d1/1#1", "d2/1#1", ""],
        }
    )
    found = pd.DataFrame({"project_id": ["rail"], "outcome": ["running"]})
    row = against(courses, found).iloc[0]
    assert row[["document", "stage", "outcome"]].tolist() == ["d2", "construction", "running"]
