import pytest

from analysis.corpus.units import read_units, section_of


@pytest.fixture
def units(project):
    return read_units(project).set_index("unit", drop=False)


def test_units_come_by_date_of_document_and_order_of_text(units):
    assert list(units["unit"]) == [
        "points/title", "points/1", "points/1#1", "points/2", "points/2#1",
        "rules/title", "rules/1", "rules/1#1", "rules/1/1#1", "rules/1/1#2", "rules/1/1#3",
    ]  # fmt: skip
    assert list(units.loc[units["document"] == "points", "order"]) == [1, 2, 3, 4, 5]


def test_columns_of_the_contract_come_first(units):
    assert list(units.columns) == [
        "unit", "document", "kind", "path", "section", "order", "text_zh", "text_en", "text_ko", "start", "end",
        "number", "level", "han",
    ]  # fmt: skip


def test_the_korean_stands_beside_its_chinese_and_the_signature_alone(units):
    assert units.loc["rules/1", "text_ko"] == "1. 총칙"
    assert units.loc["rules/1/1#1", "text_ko"] == "(1) 개방. 점차 추진하며 확대한다."
    assert units.loc["rules/1/1#2", "text_ko"] == ""
    assert (units.loc[units["document"] == "points", "text_ko"] == "").all()


def test_offsets_count_characters_of_the_file(units, project):
    text = (project.corpus / "rules.txt").read_text(encoding="utf-8")
    row = units.loc["rules/1/1#1"]
    assert text[row["start"] : row["end"]] == row["text_zh"] == "（一）开放。逐步推进，稳步扩大。"


def test_number_level_and_size_of_a_unit(units):
    row = units.loc["rules/1/1#1"]
    assert (row["number"], row["level"], row["han"]) == ("（一）", 2, 11)
    assert units.loc["rules/1/1#2", "number"] == ""


def test_a_title_has_the_english_of_the_registry(units):
    assert units.loc["rules/title", "text_en"] == "Rules"


@pytest.mark.parametrize(
    ("unit", "section"),
    [
        ("d2009/3/1/1#2", "d2009/3/1"),
        ("d2009/3/1", "d2009/3/1"),
        ("d2009/3#1", "d2009/3"),
        ("d2009#4", "d2009"),
        ("d2012/0#2", "d2012/0"),
        ("d2014/2/5#1", "d2014/2/5"),
        ("d2009/paratext", "d2009/paratext"),
    ],
)
def test_a_section_is_the_second_level_or_the_next_one_above(unit, section):
    assert section_of(unit) == section
