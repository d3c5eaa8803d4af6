"""Numbers of lineage over all documents: the largest and the smallest, counts by code, words where nothing is."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.exhibits.entries import succession
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("lineage")


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


def reached(*rows) -> pd.DataFrame:
    columns = ["row_en", "paragraphs", "of", "share", "low", "high"]
    return pd.DataFrame(rows, columns=columns).assign(direction="carried", level="any", units="d1#1")


def test_the_largest_and_smallest_share_are_said_with_their_interval(ledger):
    succession.reach(ledger, reached(("a → b", 1, 4, 0.25, 0.1, 0.5), ("a → c", 3, 4, 0.75, 0.4, 0.9)))
    numbers = said(ledger)
    assert numbers["carried_most"] == "a → c, 3 of 4 paragraphs (75%; 95% interval 40% to 90%)"
    assert numbers["carried_least"].startswith("a → b")
    assert numbers["taken_most"] == "no pair"


def test_links_and_paragraphs_without_any_are_counted(ledger):
    lineage = pd.DataFrame({"later_unit": ["d2#1"], "earlier_unit": ["d1#1"], "level": ["weak"]})
    threads = pd.DataFrame({"part": ["paragraph"] * 2, "unit": ["d1#1", "d1#2"], "standing": ["weak", "none"]})
    succession.genealogy(ledger, lineage, threads)
    numbers = said(ledger)
    assert (numbers["links"], numbers["links_strong"], numbers["paragraphs_alone"]) == ("1", "0", "1")


def test_themes_that_nothing_carries_on_are_named(ledger):
    table = pd.DataFrame({"theme_en": ["rail", "water"], "carried": [3, 0], "units": ["d1#1", ""]})
    succession.themes(ledger, table)
    assert said(ledger)["themes_most"].startswith("rail (3)")
    assert said(ledger)["themes_never"] == "water"


def test_paragraphs_are_counted_by_standing_and_document(ledger):
    table = pd.DataFrame({"unit": ["d1#1", "d1#2"], "standing": ["strong", "none"], "document_en": "first"})
    succession.paragraphs(ledger, table)
    numbers = said(ledger)
    assert (numbers["followed"], numbers["followed_none"], numbers["nowhere"]) == ("2", "1", "first 1 of 2 paragraphs")


def test_every_direction_of_commitment_has_its_number(ledger):
    table = pd.DataFrame({"shift": ["firmer"], "subject_en": ["port"], "row_en": ["a → b"], "units": ["d1#1"]})
    succession.shifts(ledger, table)
    numbers = said(ledger)
    assert (numbers["shift_firmer"], numbers["shift_weaker"], numbers["shift_uncommitted"]) == ("1", "0", "0")
    assert numbers["shift_firmer_subjects"] == "port (a → b)"


def test_six_names_and_more_are_cut_to_five(ledger):
    table = pd.DataFrame({"naming": "other", "earlier_forms": list("abcdefg"), "later_forms": "x", "units": "d1#1"})
    succession.namings(ledger, table)
    assert said(ledger)["naming_other_forms"].endswith("e → x and two others")


def test_links_are_counted_by_ground(ledger):
    table = pd.DataFrame({"basis_en": ["topic", "topic", "zone"], "subject": ["a", "b", "a"], "units": "d1#1"})
    succession.links(ledger, table)
    assert (said(ledger)["bases"], said(ledger)["subjects"]) == ("topic (2) and zone (1)", "2")


def test_reuse_without_a_run_is_said_in_words(ledger):
    coverage = pd.DataFrame({"masked": [0, 1], "length": 8, "share": 0.0, "row_en": "a → b", "units": ""})
    runs = pd.DataFrame({"masked": [0], "length": [9], "text": ["珲春国际合作示范区"], "units": ["d1#1"]})
    succession.reuse(ledger, coverage, runs)
    numbers = said(ledger)
    assert (numbers["reuse_raw_most"], numbers["reuse_raw_longest"]) == ("a → b 0%", "9")
    assert (numbers["reuse_masked_longest"], numbers["reuse_masked_text"]) == ("0", "none")


def test_candidates_for_review_are_those_without_a_link(ledger):
    found = pd.DataFrame({"level": ["none", "weak"], "units": "d1#1"})
    agreement = pd.DataFrame(
        {"links": ["any"], "proposed": [2], "coded": [0], "both": [1], "precision": [0.5], "recall": [float("nan")]}
    )
    succession.candidates(ledger, found, agreement, least=0.2)
    numbers = said(ledger)
    assert (numbers["candidates"], numbers["candidates_review"]) == ("2", "1")
    assert (numbers["precision_any"], numbers["recall_any"]) == ("1 of 2 (50%)", "1 of 0")
