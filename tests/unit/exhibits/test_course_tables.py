"""Results on projects put in words: groups in order, quotations with their units, silences with their dates."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.coding.codebook import read_project_codebook, read_status_codebook
from analysis.corpus.documents import read_documents
from analysis.exhibits import course_tables
from analysis.measures.record import outcomes

NAMED = {"stage": "construction", "stance": "do", "cue": "加快建设", "unit": "d2009/3#1", "level": 4.0, "named": True}
SILENT = {"stage": "", "stance": "", "cue": "", "unit": "", "level": float("nan"), "named": False}


@pytest.fixture(scope="module")
def words():
    return course_tables.Words(read_project_codebook(), read_status_codebook(), read_documents())


@pytest.fixture
def courses():
    shared = {"name_en": "line", "name_zh": "线", "kind": "rail", "line_id": "", "note": "", "expansion": False}
    rows = [
        {"project_id": "late", "document": "d2009", **NAMED, "move": "first", "compared_with": ""},
        {"project_id": "late", "document": "d2012", **SILENT, "move": "absence", "compared_with": ""},
        {"project_id": "none", "document": "d2009", **NAMED, "move": "first", "compared_with": ""},
        {"project_id": "none", "document": "d2012", **NAMED, "move": "same", "compared_with": "d2009"},
        {"project_id": "early", "document": "d2009", **NAMED, "move": "first", "compared_with": ""},
    ]
    table = pd.DataFrame([{**shared, **row} for row in rows])
    table.loc[3, ["note", "line_id"]] = ["another object", "L1"]
    return table.assign(units=table["unit"])


@pytest.fixture
def record():
    rows = [("late", "2016-09", "opened", "part"), ("early", "2010", "opened", "whole")]
    table = pd.DataFrame(rows, columns=["project_id", "date", "status", "bears_on"])
    source = {"source": "Agency, 2016; Other", "source_address": "", "confidence": "high", "what": "It opened."}
    return table.assign(date_precision="", **source)


@pytest.fixture
def table(courses, record, words):
    path = courses[["project_id"]].drop_duplicates()
    return course_tables.with_outcomes(courses, outcomes(path, record, pd.DataFrame({"project_id": []})), words)


def test_groups_follow_the_codebook_and_dates(table):
    assert list(dict.fromkeys(table["project_id"])) == ["early", "late", "none"]


def test_the_record_says_when_it_speaks_of_a_part(table):
    row = table[table["project_id"] == "late"].iloc[0]
    assert (row["record_en"], row["record_zh"]) == ("opened 2016-09 (a part of it)", "2016-09开通（其中部分）")
    assert row["record_source"] == "Agency, 2016"


def test_without_a_record_the_outcome_stands_in_its_place(table):
    row = table[table["project_id"] == "none"].iloc[0]
    assert (row["record_en"], row["observations"]) == ("not looked for", 0)


@pytest.fixture
def rows(table, words):
    silent = {"project_id": "late", "document": "d2012", "absence": "undated", "date": ""}
    return course_tables.in_rows(table, pd.DataFrame([silent]), words).set_index("project_id")


def test_a_cell_holds_stage_stance_words_and_unit(rows):
    assert rows.loc["late", "said_d2009_en"] == "construction, carry out: “加快建设” d2009/3#1"
    assert rows.loc["late", "said_d2012_en"] == "not named"
    assert rows.loc["late", "said_d2012_zh"] == "未提及"


def test_a_turn_bears_the_note_of_the_coding_and_a_line_its_explanation(rows):
    assert rows.loc["none", "turns_en"] == "2012 Hunchun opinions: same (another object)"
    assert rows.loc["none", "turns_zh"] == "2012珲春意见：不变"
    assert rows.loc["none", "lines"].startswith("L1: The existing line")


def test_a_silence_is_said_with_what_is_known(rows):
    assert rows.loc["late", "silence_en"] == "2012 Hunchun opinions: not known, no record by then"


def test_what_does_not_occur_is_left_out_of_the_grid(words):
    against = pd.DataFrame(
        {"stage": ["idea"], "outcome": ["moved"], "name_en": "line", "name_zh": "线", "units": "d1#1"}
    )
    grid = course_tables.side_by_side(against, words)
    assert grid[["row_en", "column_en", "count"]].to_numpy().tolist() == [["moved or replaced", "idea", 1]]


def test_a_timeline_holds_observations_documents_and_events(record, words):
    events = pd.DataFrame(
        {
            "date": ["2016-03-02"],
            "date_precision": ["day"],
            "event": ["It met."],
            "kind": ["diplomacy"],
            "source": ["A"],
        }
    )
    projects = pd.DataFrame({"project_id": ["late", "early"], "name_en": "x", "name_zh": "甲", "units": "d2009#1"})
    shown = course_tables.through_time(record, events, projects=projects, order=["late", "early"], words=words)
    assert shown["part"].value_counts().to_dict() == {"document": 4, "observation": 2, "event": 1}
    assert shown.loc[shown["part"] == "observation", "project_id"].tolist() == ["late", "early"]
    assert shown.loc[shown["part"] == "event", "kind_zh"].tolist() == ["外交"]
