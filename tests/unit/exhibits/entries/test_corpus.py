"""Numbers on the texts themselves: which is longest, what the files hold beside the documents."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.exhibits.entries import corpus
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("corpus")


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


def test_the_longest_is_told_by_characters_not_by_paragraphs(ledger):
    sizes = pd.DataFrame(
        {
            "document_en": ["many short", "few long"],
            "body_han": [1000, 2500],
            "paragraphs": [30, 10],
            "sections": [4, 2],
            "units": ["d1#1", "d2#1"],
        }
    )
    corpus.sizes(ledger, sizes, pd.DataFrame({"unit": ["d1#1", "d2#1"]}))
    numbers = said(ledger)
    assert (numbers["longest"], numbers["shortest"]) == ("few long", "many short")
    assert (numbers["han"], numbers["paragraphs"], numbers["length_ratio"]) == ("3,500", "40", "2.5")


def test_files_are_counted_once_whatever_they_hold(ledger):
    witnesses = pd.DataFrame({"file": ["a.txt", "a.txt", "b.txt"]})
    units = pd.DataFrame({"unit": ["d1/paratext", "d1#1"], "kind": ["paratext", "paragraph"], "han": [80, 9]})
    corpus.files(ledger, witnesses, units)
    assert said(ledger) == {"files": "two", "witnesses": "three", "paratext_han": "80"}


def test_copies_that_agree_have_no_difference_to_quote(ledger):
    corpus.copies(ledger, pd.DataFrame(columns=["base_text", "other_text", "characters"]))
    assert said(ledger) == {"collation_places": "no places", "collation_characters": "0", "collation_text": "none"}


def test_a_difference_quotes_the_side_that_has_words(ledger):
    corpus.copies(ledger, pd.DataFrame({"base_text": [""], "other_text": ["省长吉图办"], "characters": [5]}))
    assert said(ledger)["collation_text"] == "“省长吉图办”"


def test_contents_lead_to_the_headings(ledger):
    corpus.contents(ledger, pd.DataFrame({"unit": ["d1/5", "d1/4/2"]}))
    assert said(ledger)["contents_differences"] == "two headings"
    assert ledger.numbers[0].units == ("d1/5", "d1/4/2")
