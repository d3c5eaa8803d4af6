"""Two readings of the same paragraphs, and the decision between them."""

import math

import pandas as pd
import pytest

from analysis.coding.agreement import Resampling
from analysis.measures import reliability as measure

CHANCE = Resampling(seed=1, draws=50)


@pytest.fixture
def first(coded):
    return coded(
        "d1/1#1 measure rail;port supply 4",
        "d1/1#2 rationale port none 0",
        "d1/2#1 measure fund supply 3",
        "d1/3#1 measure - demand 2",
    )


@pytest.fixture
def second(coded):
    return coded(
        "d1/1#1 measure port;rail supply 4",
        "d1/1#2 measure port environment 3",
        "d1/2#1 measure fund demand 3",
        "d1/3#1 measure fund demand 2",
    )


@pytest.fixture
def final(coded):
    table = coded(
        "d1/1#1 measure port;rail supply 4",
        "d1/1#2 measure port environment 2",
        "d1/2#1 measure fund supply 4",
        "d1/3#1 measure fund;rail demand 2",
    )
    return table.assign(
        reason=["theme order", "version 2: a rule", "strongest clause decides", "themes: a clause of its own"]
    )


def test_pairs_of_codes_are_counted_with_their_units(first, second):
    found = measure.confusions(first, second, variable="role", codes=["rationale", "measure"])
    assert found["count"].tolist() == [0, 1, 0, 3]
    assert found["units"].tolist()[1] == "d1/1#2"


def test_of_several_themes_the_first_is_compared(first, second):
    found = measure.confusions(first, second, variable="themes", codes=["rail", "port"])
    assert found.set_index(["first", "second"])["count"].to_dict() == {
        ("rail", "rail"): 0,
        ("rail", "port"): 1,
        ("port", "rail"): 0,
        ("port", "port"): 1,
    }


def test_codes_that_nobody_gave_are_left_out(first, second):
    table = measure.confusions(first, second, variable="role", codes=["heading", "rationale", "measure"])
    kept = measure.given(table.assign(variable="role"))
    assert set(kept["first"]) == set(kept["second"]) == {"rationale", "measure"}


def test_presence_of_a_theme_is_counted_on_both_sides(first, second):
    found = measure.theme_consistency(first, second, themes=["port", "fund", "land"], resampling=CHANCE)
    table = found.set_index("code")
    assert table.loc["port", ["both", "first_only", "second_only", "neither"]].tolist() == [2, 0, 0, 2]
    assert table.loc["fund", ["both", "first_only", "second_only", "neither"]].tolist() == [1, 0, 1, 2]
    assert table.loc["fund", "units"] == "d1/3#1"
    assert table.loc["port", "alpha"] == pytest.approx(1.0)
    # coincidences (2 + 2 no-no, 2 yes-yes, 2 mixed): observed 2/8, expected 2 * 3 * 5 / (8 * 7)
    assert table.loc["fund", "alpha"] == pytest.approx(1 - (2 / 8) / (2 * 3 * 5 / 56))


def test_a_theme_that_neither_gave_has_no_coefficient(first, second):
    found = measure.theme_consistency(first, second, themes=["land"], resampling=CHANCE)
    assert math.isnan(found.loc[0, "alpha"])
    assert math.isnan(found.loc[0, "low"])


def test_the_decision_followed_one_both_or_neither(first, second, final):
    found = measure.adjudication(first, second, final).set_index(["variable", "outcome"])["count"]
    assert found["role"].to_dict() == {"agreed": 3, "a": 0, "b": 1, "own": 0, "overruled": 0}
    assert found["themes"].to_dict() == {"agreed": 2, "a": 0, "b": 1, "own": 1, "overruled": 0}
    assert found["instrument"].to_dict() == {"agreed": 2, "a": 1, "b": 1, "own": 0, "overruled": 0}
    assert found["strength"].to_dict() == {"agreed": 2, "a": 0, "b": 0, "own": 1, "overruled": 1}


def test_every_decision_has_its_row_and_reason(first, second, final):
    found = measure.disputed(first, second, final)
    assert found[["unit", "variable"]].to_numpy().tolist()[:2] == [["d1/1#1", "themes"], ["d1/1#2", "role"]]
    assert found.loc[0, ["first", "second", "final"]].tolist() == ["rail;port", "port;rail", "port;rail"]
    assert set(found["outcome"]) == {"a", "b", "own", "overruled"}
    assert (found["reason"] != "").all()


def test_reasons_are_sorted_by_how_they_begin(final):
    found = measure.reasons(final).set_index("code")["count"].to_dict()
    assert found == {"order": 1, "rule": 1, "verb": 1, "clause": 1}


def test_without_paragraphs_there_is_nothing_to_count(first, second, final):
    nothing = measure.adjudication(first.head(0), second.head(0), final.head(0))
    assert nothing["count"].sum() == 0
    assert measure.disputed(first.head(0), second, final).empty
    assert measure.reasons(final.head(0)).empty
    assert isinstance(measure.given(pd.DataFrame({"count": []})), pd.DataFrame)
