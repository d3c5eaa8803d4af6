"""Numbers of a comparison: names, values, units, and what is said where there is nothing."""

from __future__ import annotations

from math import nan

import pandas as pd
import pytest

from analysis.exhibits.entries import comparison
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("comparison-d1-d2")


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


def compared(*rows: tuple[str, int, int]) -> pd.DataFrame:
    """Rows of (code, earlier count, later count) of ten paragraphs on either side."""
    table = pd.DataFrame(rows, columns=["code", "earlier_count", "later_count"])
    shares = {f"{side}_share": table[f"{side}_count"] / 10 for side in ("earlier", "later")}
    table = table.assign(label_en=table["code"], earlier_of=10, later_of=10, **shares)
    table["difference"] = table["later_share"] - table["earlier_share"]
    table["units"] = "d1/1#1;d2/1#1"
    fixed = {"ratio": 2.0, "ratio_low": 1.0, "ratio_high": 4.0, "p": 0.2, "p_family": 0.4, "p_error": 0.01}
    return table.assign(**fixed, p_family_error=0.01, smallest_p=0.0005)


def test_the_largest_difference_comes_first(ledger):
    comparison.differences(ledger, compared(("land", 2, 3), ("rail", 1, 6)), variable="theme", noun="theme")
    assert said(ledger)["theme_first"].startswith("rail, larger in the later text by 50 percentage points")
    assert said(ledger)["theme_second"].startswith("land, ")


def test_fewer_codes_than_places_leave_nothing_further(ledger):
    comparison.differences(ledger, compared(("land", 2, 3)), variable="role", noun="role")
    assert said(ledger)["role_second"] == said(ledger)["role_third"] == "nothing further"


def test_a_difference_leads_to_the_units_of_both_sides(ledger):
    comparison.differences(ledger, compared(("land", 2, 3)), variable="role", noun="role")
    units = {number.name: number.units for number in ledger.numbers}
    assert units["role_first"] == ("d1/1#1", "d2/1#1")


def test_ratios_are_counted_where_both_texts_have_the_theme(ledger):
    comparison.estimable(ledger, compared(("land", 2, 3), ("rail", 0, 6), ("water", 1, 0)))
    assert said(ledger)["theme_estimable"] == "one of 3"


def test_words_name_later_and_earlier_occurrences(ledger):
    table = pd.DataFrame(
        {
            "token": ["珲春", "工业"],
            "later_count": [9, 1],
            "earlier_count": [2, 8],
            "zeta": [3.0, -2.0],
            "later_units": ["d2/1#1", ""],
            "earlier_units": ["", "d1/1#1"],
            "p": 0.2,
            "p_family": 0.4,
            "p_family_error": 0.01,
        }
    )
    comparison.words(ledger, table)
    assert said(ledger)["words_later"] == "珲春 (9 : 2)"
    assert said(ledger)["words_earlier"] == "工业 (1 : 8)"


def test_words_bear_their_english_where_it_is_known(ledger):
    rows = {
        "token": ["重点", "会商"],
        "gloss_en": ["focus on (v.) / key (adj.)", ""],
        "later_count": 3,
        "earlier_count": 1,
        "zeta": 2.0,
    }
    table = pd.DataFrame({**rows, "later_units": "", "earlier_units": "", "p": nan, "p_family": nan})
    comparison.words(ledger, table)
    assert said(ledger)["words_later"] == "重点 focus on (3 : 1), 会商 (3 : 1)"
