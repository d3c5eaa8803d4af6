"""Tables line by line, beside the texts."""

import pytest

from analysis.coding.material import Row


def test_a_row_knows_its_line_in_the_file(material):
    first = next(iter(material["coding"]))
    assert first.line == 2
    assert first["unit"] == "d2009#1"


def test_a_joined_cell_has_its_members():
    row = Row(2, {"themes": "spatial;border", "reason": ""})
    assert row.members("themes") == ["spatial", "border"]
    assert row.members("reason") == []


def test_a_fault_names_line_key_and_column(material):
    row = material["lineage"].rows[2]
    fault = material["lineage"].fault(row, "level", "'x'", expected="one of weak, strong")
    assert str(fault) == (
        "data/coding/lineage.csv, line 4, d2012/1#1 / d2009/1#1, column `level`: 'x'; "
        "expected one of weak, strong. Correct the cell"
    )


@pytest.mark.parametrize(
    ("unit", "document"), [("d2009#1", "d2009"), ("d2014/3/9#1", "d2014"), ("d2018/title", "d2018")]
)
def test_an_address_begins_with_its_document(material, unit: str, document: str):
    assert material.texts.document(unit) == document


def test_the_news_report_is_a_unit_with_words(material):
    assert material.texts.kinds["d2009/paratext"] == "paratext"
    assert "3640亿元" in material.texts.words["d2009/paratext"]


def test_paragraphs_of_one_document_come_in_order(material):
    assert material.texts.paragraphs("d2018")[:2] == ["d2018#1", "d2018/1#1"]
