import pandas as pd
import pytest

from analysis.measures.courses import behind, compared, courses, naming, turns

PROJECTS = pd.DataFrame(
    {"project_id": ["rail", "port"], "name_en": ["line", "port"], "name_zh": ["线", "港"], "kind": ["rail", "port"]}
)


@pytest.fixture
def path():
    columns = ["project_id", "document", "stage", "stance", "unit", "cue", "move", "expansion", "compared_with"]
    rows = [
        ("rail", "d1", "idea", "study", "d1/1#1", "谋划", "first", False, ""),
        ("rail", "d2", "", "", "", "", "absence", pd.NA, ""),
        ("rail", "d3", "construction", "do", "d3/1#1", "建设", "forward", False, "d1"),
        ("port", "d2", "construction", "do", "d2/1#1", "扩建", "first", True, ""),
        ("port", "d3", "unstated", "support", "d3/2#1", "支持", "not comparable", False, "d2"),
    ]
    table = pd.DataFrame(rows, columns=columns).assign(line_id="", note="")
    return table.astype({"expansion": "boolean"})


@pytest.fixture
def table(path):
    return courses(path, PROJECTS, ["d1", "d2", "d3"])


def test_every_project_has_a_row_for_every_document(table):
    assert list(zip(table["project_id"], table["document"], strict=True)) == [
        ("rail", "d1"),
        ("rail", "d2"),
        ("rail", "d3"),
        ("port", "d1"),
        ("port", "d2"),
        ("port", "d3"),
    ]


def test_a_text_that_does_not_name_a_project_has_no_level(table):
    assert table["named"].tolist() == [True, False, True, False, True, True]
    assert table.loc[~table["named"], "level"].isna().all()


def test_works_on_a_thing_that_exists_rank_with_running_it_and_no_stage_is_nought(table):
    assert table.loc[table["named"], "level"].tolist() == [1, 4, 5, 0]


def test_a_turn_rests_on_both_mentions(table):
    assert turns(table)["units"].tolist() == ["d1/1#1;d3/1#1", "d2/1#1;d3/2#1"]


def test_turns_are_counted_by_later_document_with_zeros_kept(table):
    counted = compared(table).set_index("move")
    assert (counted["document"] == "d3").all()
    assert counted.loc["forward", ["count", "names_en"]].tolist() == [1, "line"]
    assert counted.loc["back", "count"] == 0


def test_a_project_named_twice_in_a_text_is_named_once():
    mentions = pd.DataFrame({"project_id": ["rail", "rail"], "document": ["d1", "d1"], "unit": ["d1/1#1", "d1/2#1"]})
    assert naming(PROJECTS, mentions).to_dict("records") == [{"project_id": "rail", "kind": "rail", "document": "d1"}]
    assert behind(PROJECTS, mentions)["units"].tolist() == ["d1/1#1;d1/2#1"]


def test_without_paths_there_are_no_rows(path):
    assert courses(path.head(0), PROJECTS, ["d1"]).empty
