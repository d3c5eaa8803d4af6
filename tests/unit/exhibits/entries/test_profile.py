"""Numbers of a profile: counts by code, the most frequent, what does not occur, links with others."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.exhibits.entries import profile
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("profile-d1")


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


def shares() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "code": ["rail", "land", "water"],
            "label_en": ["railways", "land", "water"],
            "paragraphs": [3, 6, 0],
            "of": 10,
            "share": [0.3, 0.6, 0.0],
            "sections": [3, 2, 0],
            "sections_of": 5,
            "units": ["d1/1#1", "d1/2#1", ""],
        }
    )


def test_every_code_has_count_and_share(ledger):
    profile.shares(ledger, shares(), variable="theme")
    numbers = said(ledger)
    assert (numbers["theme_rail_paragraphs"], numbers["theme_rail_share"]) == ("3", "30%")


def test_the_most_frequent_come_first_and_zeros_are_left_out(ledger):
    profile.shares(ledger, shares(), variable="theme")
    assert said(ledger)["top_themes"] == "land (6 of 10 paragraphs) and railways (3 of 10 paragraphs)"
    assert said(ledger)["absent_themes"] == "water"


def test_the_widest_theme_is_the_one_in_most_sections(ledger):
    profile.sections(ledger, shares())
    assert said(ledger)["widest_theme"] == "railways, in 3 of 5 sections"


def test_links_are_said_for_each_other_document(ledger):
    rows = {"document": "d2", "document_en": "second text", "level": ["strong", "any"], "paragraphs": [0, 2], "of": 10}
    profile.linked(ledger, pd.DataFrame({**rows, "units": "d1/1#1"}))
    assert said(ledger)["linked"] == "with the second text, 2 of 10 paragraphs (none of them strongly)"
