"""Numbers on the Korean translation."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.exhibits.entries import translation
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("translation")


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


@pytest.fixture
def read():
    rows = [
        ("d1/1#1", "other_sense", "腹地", "오지", "hinterland", "backwoods", "concept"),
        ("d1/1#1", "omission", "按照规定", "", "by the provisions", "", "condition"),
        ("d1/2#1", "slip", "促进", "촉짆", "promote", "misprint", "none"),
    ]
    return pd.DataFrame(rows, columns=["zh_unit", "kind", "zh", "ko", "zh_en", "ko_en", "effect"])


def test_both_texts_of_an_example_are_quoted_with_their_unit(ledger, read):
    translation.examples(ledger, read, {"hinterland": ("d1/1#1", "腹地"), "gone": ("d1/1#1", "按照规定")})
    assert said(ledger) == {
        "hinterland": "腹地 (“hinterland”) stands as 오지 (“backwoods”)",
        "gone": "按照规定 (“by the provisions”) is left out",
    }
    assert [number.units for number in ledger.numbers] == [("d1/1#1",), ("d1/1#1",)]


def test_an_example_the_table_lacks_is_said_not_to_be_coded(ledger, read):
    translation.examples(ledger, read, {"zone": ("d1/9#1", "园区")})
    assert said(ledger) == {"zone": "园区 (not coded)"}


def test_every_quoted_example_is_in_the_committed_table():
    from analysis.coding.dataset import read_divergences

    table = read_divergences()
    held = set(zip(table["zh_unit"], table["zh"], strict=True))
    assert [key for key in translation.EXAMPLES.values() if key not in held] == []


def test_units_without_korean_are_counted_apart(ledger):
    units = pd.DataFrame(
        {
            "unit": ["d1/title", "d1/1", "d1/1#1", "d1/1#2", "d2#1"],
            "document": ["d1", "d1", "d1", "d1", "d2"],
            "kind": ["front", "heading", "paragraph", "paragraph", "paragraph"],
            "text_zh": ["题", "领导", "发展", "日期", "别的"],
            "text_ko": ["", "지도", "발전", "", ""],
        }
    )
    pairs = pd.DataFrame({"unit": ["d1/1", "d1/1#1"], "nearest": [False, True]})
    translation.completeness(ledger, units, pairs, document="d1")
    assert said(ledger) == {
        "translated": "2 of 3 units",
        "untranslated": "2",
        "nearest": "1 of 2",
        "not_nearest": "领导 – 지도",
    }


def test_the_range_of_omissions_is_signed(ledger):
    pairs = pd.DataFrame(
        {
            "unit": ["d1/1#1", "d1/1#2", "d1/1#3"],
            "han": [10, 20, 30],
            "syllables": [14, 27, 41],
            "z": [-1.25, 2.0, 0.1],
            "omissions": [1, 2, 0],
        }
    )
    translation.lengths(ledger, pairs)
    assert said(ledger)["z_of_omissions"] == "−1.2 to +2.0"
    assert said(ledger)["pairs_with_omissions"] == "2"


def test_divergences_are_counted_by_effect_and_kind(ledger, read):
    pairs = pd.DataFrame({"unit": ["d1/1#1", "d1/3#1"], "divergences": [2, 0]})
    translation.divergences(ledger, read, pairs, read[read["effect"] == "condition"])
    numbers = said(ledger)
    assert (numbers["divergences"], numbers["faithful"], numbers["harmless"], numbers["misleading"]) == (
        "3",
        "1",
        "1",
        "1",
    )
    assert (numbers["effect_concept"], numbers["effect_place"], numbers["kind_omission"]) == ("1", "0", "1")


def test_words_and_seas_are_counted_in_units(ledger):
    units = pd.DataFrame(
        {
            "unit": ["d1/1#1", "d1/2#1", "d1/3#1"],
            "kind": "paragraph",
            "text_zh": ["日本海", "海", "日本海"],
            "text_ko": ["일본해", "조선", ""],
        }
    )
    translation.usage(ledger, units, {"joseon": "조선", "bukhan": "북한"})
    translation.seas(ledger, units, names=("日本海", "일본해"))
    assert said(ledger) == {"joseon": "one unit", "bukhan": "no units", "sea_zh": "two units", "sea_ko": "one unit"}
