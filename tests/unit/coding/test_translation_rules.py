"""Each rule of translation, alignment, witness notes and dates, broken once."""

import pytest

from analysis.coding.translation_rules import translation_faults


def test_the_committed_tables_break_no_rule(material, said):
    assert said(translation_faults, material) == []


def test_every_unit_of_a_translated_document_needs_its_english(edits, said):
    assert said(translation_faults, edits.without("units_en", "d2018/3#2")) == [
        "translation/units_en.csv, d2018/3#2: the unit is not translated; expected one row a unit. Add its row"
    ]


def test_a_translation_of_no_unit_is_named(edits, said):
    found = said(translation_faults, edits.added("units_en", unit="d2018/9#1", text_en="Text"))
    assert found[0].startswith("translation/units_en.csv, d2018/9#1, column `unit`: no unit `d2018/9#1`. Did you mean")


@pytest.mark.parametrize(
    ("unit", "cells", "sentence"),
    [
        (
            "d2012/1",
            {"korean_start": "2. 전략"},
            "column `korean_start`: '2. 전략' does not open the Korean of `d2012/1`",
        ),
        ("d2012/1", {"korean_line": ""}, "column `korean_line`: no line; expected the number of the Korean line"),
        ("d2012/7/3#2", {"korean_line": "42"}, "column `relation`: `omitted` with a Korean line"),
        ("d2012/1", {"unit": "d2012/8"}, "column `unit`: no unit `d2012/8`"),
    ],
)
def test_a_broken_alignment_is_named_with_what_was_expected(edits, said, unit, cells, sentence):
    found = said(translation_faults, edits.changed("alignment", unit, **cells))
    assert [one for one in found if one.startswith("coding/alignment.csv, d2012/") and sentence in one]


def test_every_korean_line_belongs_to_a_unit(edits, said):
    assert said(translation_faults, edits.without("alignment", "d2012/1")) == [
        "coding/alignment.csv, d2012/1: its Korean line is not aligned; expected one row a line. Add its row",
        "coding/alignment.csv, column `korean_line`: Korean line 3 belongs to no unit; "
        "expected every line aligned once. Add it",
    ]


def test_a_note_needs_a_place_that_exists(edits, said):
    found = said(translation_faults, edits.added("witness_notes", locator="w005", kind="typo", what="a slip"))
    assert found == [
        "coding/witness_notes.csv, w005 / a slip, column `locator`: no place `w005`; "
        "expected a unit, a document or a witness. Did you mean `w004`?"
    ]


def test_a_date_has_the_precision_it_claims(edits, said):
    key = "changji-hsr / 2010-12-30 / opened"
    assert said(translation_faults, edits.changed("project_status", key, date_precision="month")) == [
        f"status/project_status.csv, {key}, column `date_precision`: `month` for 2010-12-30; "
        "expected the precision that the date has. Correct the cell"
    ]
