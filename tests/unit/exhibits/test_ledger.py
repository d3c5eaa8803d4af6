import math

import numpy as np
import pytest

from analysis.exhibits import ledger as module
from analysis.exhibits.ledger import MIME, Ledger


@pytest.fixture
def ledger():
    return Ledger("profile-d1")


def test_a_number_carries_value_form_units_and_method(ledger):
    number = ledger.number("size", np.int64(12383), units="d1/1#1;d1/2#1", method="count")
    assert number.payload() == {
        "volume": "profile-d1",
        "name": "size",
        "value": 12383,
        "formatted": "12,383",
        "units": ["d1/1#1", "d1/2#1"],
        "method": "count",
    }
    assert type(number.value) is int


def test_a_number_shows_itself_in_a_notebook(ledger):
    shown = ledger.number("size", 3, method="count")._repr_mimebundle_()
    assert shown[MIME]["name"] == "size"
    assert shown["text/plain"] == "size = 3"


def test_the_form_is_a_pattern(ledger):
    assert ledger.number("share", 0.354, method="share", form="{:.0%}").formatted == "35%"


def test_words_with_evidence_are_numbers_too(ledger):
    assert ledger.number("part", "18 of 33", units=["d1/1#1"], method="count").formatted == "18 of 33"


def test_the_same_number_may_be_entered_twice(ledger):
    assert ledger.number("n", 1, method="m") == ledger.number("n", 1, method="m")
    assert len(ledger.numbers) == 1


def test_another_value_under_the_same_name_is_refused(ledger):
    ledger.number("n", 1, method="m")
    with pytest.raises(ValueError, match="number `n` of volume `profile-d1` is 1 already, it cannot be 2 as well"):
        ledger.number("n", 2, method="m")


def test_a_number_without_a_method_is_refused(ledger):
    with pytest.raises(ValueError, match="does not say how it was made"):
        ledger.number("n", 1, method=" ")


@pytest.mark.parametrize("value", [math.nan, math.inf, None])
def test_a_missing_number_is_refused(ledger, value):
    with pytest.raises(ValueError, match="say in words that it is missing"):
        ledger.number("n", value, method="m")


def test_a_thing_that_is_no_number_is_refused(ledger):
    with pytest.raises(TypeError, match="of type list"):
        ledger.number("n", [1], method="m")


def test_text_is_a_parameter_of_the_volume(ledger):
    assert ledger.text("name", "2009 outline").payload()["units"] == []


def test_entering_a_number_publishes_it_once(ledger, monkeypatch):
    shown = []
    monkeypatch.setattr(module, "_publish", shown.append)
    ledger.number("n", 1, method="m")
    ledger.number("n", 1, method="m")
    assert [number.name for number in shown] == ["n"]
