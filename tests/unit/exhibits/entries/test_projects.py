"""Numbers of projects: counts, names with their dates, and words where nothing is."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.exhibits.entries import projects
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("projects")


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


def test_every_turn_has_its_number_and_its_names(ledger):
    turns = pd.DataFrame(
        {"move": ["back"], "name_en": ["line"], "document_en": ["2014 work points"], "units": ["d1#1"]}
    )
    projects.moves(ledger, turns)
    numbers = said(ledger)
    assert (numbers["turns"], numbers["turns_back"], numbers["turns_forward"]) == ("1", "1", "0")
    assert numbers["turns_back_names"] == "line (2014 work points)"
    assert numbers["turns_not_comparable_names"] == "none"


def outcome(count: int, code: str) -> pd.DataFrame:
    rows = [
        {"project_id": f"{code}{place}", "name_en": f"{code} {place}", "outcome": code, "date": "2015"}
        for place in range(count)
    ]
    return pd.DataFrame(rows).assign(named=True, observations=int(code != "unsearched"), units="d1#1")


def test_ten_names_and_more_are_cut_to_nine(ledger):
    projects.outcomes(ledger, outcome(11, "running"))
    assert said(ledger)["outcome_running_names"].endswith("running 8 (2015) and two others")


def test_what_is_not_on_record_is_counted_apart(ledger):
    projects.outcomes(ledger, pd.concat([outcome(2, "running"), outcome(3, "unsearched")], ignore_index=True))
    numbers = said(ledger)
    assert (numbers["recorded"], numbers["unrecorded"], numbers["outcome_stopped"]) == ("2", "3", "0")


def test_silences_are_told_by_their_grounds(ledger):
    documents = pd.DataFrame({"id": ["d1", "d2"], "short_en": ["first", "last"]})
    table = pd.DataFrame(
        {
            "document": ["d2", "d2", "d1"],
            "absence": ["finished", "genre", "unsearched"],
            "name_en": ["line", "port", "fund"],
            "date": ["2015", "", ""],
            "units": "d1#1",
        }
    )
    projects.silences(ledger, table, documents=documents)
    numbers = said(ledger)
    assert (numbers["silences"], numbers["silences_known"], numbers["silences_genre"]) == ("3", "1", "1")
    assert (numbers["last"], numbers["silences_last"]) == ("last", "2")
    assert numbers["silences_last_finished_names"] == "line (2015)"
    assert numbers["silences_last_suspended_names"] == "none"


def test_an_empty_record_has_no_years(ledger):
    record = pd.DataFrame(columns=["project_id", "date"], dtype="str")
    projects.timeline(ledger, record, pd.DataFrame(columns=["kind"]))
    assert (said(ledger)["observations"], said(ledger)["record_from"]) == ("0", "no year")


def test_the_record_is_counted_by_confidence_and_by_what_it_bears_on(ledger):
    record = pd.DataFrame(
        {"confidence": ["high", "medium"], "source_address": ["", "http://a.org"], "bears_on": ["whole", "related"]}
    )
    projects.sources(ledger, record)
    numbers = said(ledger)
    assert [numbers[name] for name in ("confidence_high", "confidence_medium", "copies", "bearing")] == ["1"] * 4


def test_what_was_last_said_to_be_built_is_held_against_the_record(ledger):
    table = pd.DataFrame({"stage": ["construction", "construction"], "outcome": ["running", "moved"], "units": "d1#1"})
    projects.against(ledger, table)
    numbers = said(ledger)
    assert (numbers["said_construction"], numbers["said_construction_running"]) == ("2", "1")
    assert numbers["said_operating"] == "0"
