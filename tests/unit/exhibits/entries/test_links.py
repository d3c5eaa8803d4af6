"""Numbers of links, shared runs and projects, also where a pair has none."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.exhibits.entries import links
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("comparison-d1-d2")


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


def carried_share(strong: int, any_link: int, of: int) -> pd.DataFrame:
    table = pd.DataFrame({"level": ["strong", "any"], "paragraphs": [strong, any_link], "of": of})
    return table.assign(share=table["paragraphs"] / of, low=0.1, high=0.6, units="d1/1#1", note="")


def test_each_direction_has_its_own_count(ledger):
    both = pd.DataFrame({"level": ["strong", "weak", "weak"], "units": ["d1/1#1", "d1/2#1", "d1/2#1"]})
    links.carried(ledger, both, forward=carried_share(1, 2, 8), back=carried_share(1, 3, 4))
    numbers = said(ledger)
    assert (numbers["links"], numbers["links_strong"]) == ("3", "1")
    assert (numbers["carried"], numbers["carried_strong"], numbers["carried_share"]) == ("2", "1", "25%")
    assert (numbers["taken"], numbers["taken_none"]) == ("3", "1")
    assert numbers["carried_interval"] == "10% to 60%"


def test_a_section_is_without_link_when_all_its_paragraphs_are(ledger):
    table = pd.DataFrame({"paragraphs": [2, 1], "none": [1, 1], "units": ["d1/1#1", "d1/2#1"]})
    links.sections_without(ledger, table)
    assert (said(ledger)["sections_without"], said(ledger)["sections_all"]) == ("1", "2")


def coverage() -> pd.DataFrame:
    rows = {
        "masked": [0, 1],
        "length": 8,
        "covered": [20, 0],
        "of": 1000,
        "share": [0.02, 0.0],
        "units": ["d2/1#1", ""],
    }
    return pd.DataFrame(rows)


def test_reuse_is_said_raw_and_masked(ledger):
    runs = pd.DataFrame({"length": [12], "text": ["图们江区域合作开发桥头堡"], "units": ["d2/1#1;d1/1#1"]})
    links.reuse(ledger, coverage(), runs)
    numbers = said(ledger)
    assert (numbers["reuse_raw"], numbers["reuse_masked"], numbers["reuse_runs"]) == ("2.0%", "0%", "1")
    assert numbers["reuse_longest_text"] == "图们江区域合作开发桥头堡"


def test_a_pair_without_a_shared_run_says_none(ledger):
    links.reuse(ledger, coverage(), pd.DataFrame(columns=["length", "text", "units"]))
    assert (said(ledger)["reuse_longest"], said(ledger)["reuse_longest_text"]) == ("0", "none")


def test_projects_are_counted_by_where_they_are_named(ledger):
    named = pd.DataFrame(
        {
            "status": ["named in both", "named in both", "newly named", "no longer named"],
            "move": ["forward", "stance_down", "", ""],
            "units": ["d1/1#1;d2/1#1", "d2/1#1", "d2/2#1", "d1/2#1"],
        }
    )
    links.projects(ledger, named)
    numbers = said(ledger)
    assert [numbers[f"projects_{name}"] for name in ("both", "earlier", "later", "compared")] == ["2", "1", "1", "2"]
    assert numbers["projects_moves"] == "at a later stage 1; with a weaker stance 1"
