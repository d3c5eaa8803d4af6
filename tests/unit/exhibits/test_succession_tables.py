"""Results on lineage put in words: pairs by their names, counts behind shares, links with their change."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.coding.codebook import read_codebook
from analysis.corpus.documents import read_documents
from analysis.exhibits import succession_tables as tables

PAIR = {"earlier": "d2009", "later": "d2012"}


@pytest.fixture(scope="module")
def documents():
    return read_documents()


def test_a_pair_is_named_by_its_documents(documents):
    row = tables.by_pair(pd.DataFrame([PAIR]), documents).iloc[0]
    assert row["row_en"] == "2009 outline → 2012 Hunchun opinions"
    assert row["row_zh"] == "2009规划纲要 → 2012珲春意见"


def test_a_share_carries_its_counts_and_says_which_side(documents):
    across = pd.DataFrame([{**PAIR, "direction": "taken", "level": "any", "paragraphs": 3, "of": 4, "share": 0.75}])
    row = tables.reach(across, documents).iloc[0]
    assert (row["counts"], row["series_en"]) == ("3 / 4", "any link")
    assert row["panel_en"] == "of the later text, carrying something on"


def test_a_theme_that_is_never_carried_on_has_no_row(documents):
    rows = [
        {**PAIR, "theme": theme, "paragraphs": 2, "carried": carried, "strong": 0, "units": "d2009#1"}
        for theme, carried in (("transport", 1), ("water", 0))
    ]
    table = tables.by_theme(pd.DataFrame(rows), documents, themes=read_codebook()["theme"])
    assert table["row_en"].str.lower().tolist() == ["transport"]
    assert table[["count", "of", "earlier_order", "later_order"]].iloc[0].tolist() == [1, 2, 0, 1]


def test_stacks_keep_codes_that_do_not_occur_and_leave_pairs_without_rows_out(documents):
    shifts = pd.DataFrame([{**PAIR, "shift": "firmer", "units": "d2009#1;d2012/1#1"}])
    table = tables.stacked(shifts, documents, column="shift", codes=["weaker", "firmer"])
    assert table[["label_en", "count", "units"]].to_numpy().tolist() == [
        ["weaker", 0, ""],
        ["firmer", 1, "d2009#1;d2012/1#1"],
    ]


def test_a_strong_link_says_how_the_commitment_changed_and_a_weak_one_nothing(documents):
    lineage = pd.DataFrame(
        {
            "later_unit": ["d2014#2", "d2012/1#1"],
            "earlier_unit": ["d2012/1#1", "d2009/1#1"],
            "level": ["strong", "weak"],
            "basis": ["project", "topic"],
            "subject": "铁路",
            "subject_en": "railway",
        }
    )
    shifts = lineage.head(1).assign(shift="firmer")
    table = tables.links_in_words(lineage, shifts, documents=documents, codes=read_codebook())
    assert table[["earlier", "shift_en", "basis_en"]].to_numpy().tolist() == [
        ["d2009", "", "topic"],
        ["d2012", "firmer", "project"],
    ]
    assert table["subject_en"].iloc[0] == "railway 铁路"


def test_names_are_compared_in_words(documents):
    naming = pd.DataFrame([{**PAIR, "name_en": "line", "name_zh": "线", "naming": "other"}])
    row = tables.namings_in_words(naming, documents).iloc[0]
    assert (row["name_en"], row["naming_en"], row["naming_zh"]) == ("line 线", "another form", "另一形式")


def test_runs_are_a_series_by_length_and_a_panel_by_mask(documents):
    coverage = pd.DataFrame([{**PAIR, "masked": 1, "length": 10, "covered": 5, "of": 50, "share": 0.1, "units": ""}])
    row = tables.in_series(coverage, documents).iloc[0]
    assert (row["series_en"], row["panel_zh"]) == ("runs of 10 and more", "屏蔽书名、机构与套语")


def test_precision_and_recall_are_panels_with_the_counts_of_their_own():
    row = {"threshold": 0.2, "links": "any", "proposed": 4, "coded": 10, "both": 2, "precision": 0.5, "recall": 0.2}
    table = tables.likeness(pd.DataFrame([row]))
    assert table[["share", "counts", "row_en"]].to_numpy().tolist() == [
        [0.5, "2 / 4", "similarity at least 0.20"],
        [0.2, "2 / 10", "similarity at least 0.20"],
    ]


def test_candidates_stand_nearest_first(documents):
    found = pd.DataFrame([{**PAIR, "similarity": near, "level": "none"} for near in (0.2, 0.4)])
    table = tables.beside(found, documents)
    assert table["similarity"].tolist() == [0.4, 0.2]
    assert table["level_en"].iloc[0] == "not linked: for review"
