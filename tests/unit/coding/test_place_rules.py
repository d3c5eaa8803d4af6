"""Each rule of the readings of place names, broken once."""

import pytest

from analysis.coding.place_rules import place_faults


def test_the_committed_readings_break_no_rule(material, said):
    assert said(place_faults, material) == []


@pytest.mark.parametrize(
    ("key", "cells", "sentence"),
    [
        ("中朝 / 1 / 2", {"place_id": "dprkk"}, "column `place_id`: no place `dprkk`. Did you mean `dprk`?"),
        ("中朝 / 1 / 2", {"place_id": "rok"}, "column `place_id`: `朝` is no name of `rok`. Name it in the register"),
        ("中朝 / 1 / 2", {"end": "3"}, "column `end`: from 1 to 3; expected a part of `中朝`"),
        (
            "中朝 / 1 / 2",
            {"place_id": ""},
            "`` with the form `contraction`; expected no place where the form is `none`",
        ),
        ("朝鲜族 / 0 / 3", {"place_id": "dprk"}, "`dprk` with the form `none`; expected no place"),
    ],
)
def test_a_broken_reading_is_named_with_what_was_expected(edits, said, key, cells, sentence):
    found = said(place_faults, edits.changed("place_readings", key, **cells))
    assert [one for one in found if one.startswith("coding/place_readings.csv") and sentence in one]


def test_a_shared_name_needs_a_reading(edits, said):
    found = said(place_faults, edits.without("place_readings", "图们江 / 0 / 3"))
    assert found == [
        "coding/places.csv, tumen-region, column `aliases_zh`: `图们江` is a name of several places. "
        "Add a row to data/coding/place_readings.csv"
    ]


def test_a_letter_of_the_register_must_stand_in_a_reading(edits, said):
    found = said(place_faults, edits.without("place_readings", "吉化 / 0 / 1"))
    assert found == []
    found = said(place_faults, edits.without("place_readings", "长满欧 / 1 / 2"))
    assert found == [
        "coding/places.csv, manzhouli, column `aliases_zh`: `满` stands in no reading. "
        "Add a row to data/coding/place_readings.csv"
    ]


def test_a_word_for_a_tier_must_lie_in_its_wording(edits, said):
    [found] = said(place_faults, edits.changed("tier_words", "内陆腹地 / 2", end="9"))
    assert found.startswith("coding/tier_words.csv, 内陆腹地 / 2, column `end`: from 2 to 9; expected a part of")
