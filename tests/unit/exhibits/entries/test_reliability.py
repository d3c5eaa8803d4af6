"""Numbers on reliability, before and after the first human coder."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.exhibits.entries import reliability
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("reliability")


@pytest.fixture
def drawn():
    return pd.DataFrame(
        {
            "document": ["d1", "d2"],
            "document_en": ["2009 outline", "2018 layout"],
            "paragraphs": [85, 2],
            "on_sheet": [23, 2],
            "share": [23 / 85, 1.0],
            "units": ["d1/1#1", "d2/1#1;d2/2#1"],
        }
    )


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


def test_before_the_first_coder_the_page_says_that_nobody_has_taken_part(ledger, drawn):
    reliability.gold(ledger, drawn, pd.DataFrame({"coder": [], "unit": []}, dtype="str"), draws=1000)
    reliability.humans(ledger, pd.DataFrame())
    numbers = said(ledger)
    assert numbers["coders"] == "no human coder has taken part"
    assert numbers["human_finding"].startswith("There is nothing to show yet")
    assert (numbers["sheet"], numbers["sheet_whole"], numbers["sheet_census"]) == ("25", "2018 layout", "2")
    assert numbers["sheet_others"] == "23 of the 2009 outline"


def test_coders_are_named_and_their_agreement_told(ledger, drawn):
    coders = pd.DataFrame({"coder": ["anna", "bo"], "unit": ["d1/1#1", "d1/1#1"]})
    reliability.gold(ledger, drawn, coders, draws=1000)
    table = pd.DataFrame({"label_en": ["Role, between coders"], "value": [0.7], "low": [0.5], "high": [0.85]})
    reliability.humans(ledger, table)
    assert said(ledger)["coders"] == "two human coders returned the sheet (anna and bo)"
    assert said(ledger)["human_finding"] == "The agreement found: role, between coders: 0.70 (0.50 to 0.85)."


def test_a_coefficient_that_cannot_be_computed_is_told_in_words(ledger):
    nan = float("nan")
    table = pd.DataFrame({"label_en": ["Role, between coders"], "value": [nan], "low": [nan], "high": [nan]})
    reliability.humans(ledger, table)
    said_of_it = "role, between coders: not computed, for too few paragraphs were decided."
    assert said(ledger)["human_finding"] == f"The agreement found: {said_of_it}"


def test_same_order_other_order_and_other_set_of_themes_are_told_apart(ledger):
    first = pd.DataFrame({"unit": ["a#1", "a#2", "a#3"], "themes": ["x;y", "x;y", "x"]})
    second = pd.DataFrame({"unit": ["a#1", "a#2", "a#3"], "themes": ["x;y", "y;x", "x;z"]})
    table = pd.DataFrame({"label_en": ["x"], "alpha": [0.8], "low": [0.6], "high": [0.9], "units": ["a#3"]})
    reliability.themes(ledger, first, second, table)
    numbers = said(ledger)
    assert (numbers["paragraphs"], numbers["themes_same"], numbers["themes_order"], numbers["themes_set"]) == (
        "3",
        "1",
        "1",
        "1",
    )
    assert numbers["theme_lowest"] == "x (alpha 0.80, 95% interval 0.60 to 0.90)"


def test_the_most_frequent_confusions_are_named_from_a_to_b(ledger):
    squares = pd.DataFrame(
        {
            "variable": "role",
            "first": ["m", "m", "o", "o"],
            "first_en": ["measure", "measure", "objective", "objective"],
            "second": ["m", "o", "m", "o"],
            "count": [20, 1, 4, 9],
            "units": ["d1#1", "d1#2", "d1#3", "d1#4"],
        }
    )
    reliability.confused(ledger, squares, most=1)
    assert said(ledger) == {"confused": "objective (pass a) against measure (pass b), 4 times", "confused_cells": "two"}


def test_the_dictionary_is_told_by_its_best_and_worst_theme(ledger):
    rows = {
        "label_en": ["rail", "land"],
        "right": [8, 1],
        "wrong": [2, 3],
        "missed": [0, 1],
        "precision": [0.8, 0.25],
        "recall": [1.0, 0.5],
        "recall_low": [0.6, 0.1],
        "recall_high": [1.0, 0.9],
        "f1": [0.9, 0.3],
        "units": ["d1#1", "d1#2"],
        "missed_units": ["", "d1#3"],
    }
    table = pd.DataFrame(rows)
    reliability.dictionary(ledger, table, table.head(1))
    numbers = said(ledger)
    assert (numbers["dictionary_precision"], numbers["dictionary_recall"]) == ("64%", "90%")
    assert numbers["dictionary_best"] == "rail (precision 80%, recall 100%)"
    assert numbers["dictionary_worst"] == "land (precision 25%, recall 50%)"
    assert numbers["recall_by_document"] == "rail 100% (60% to 100%)"
