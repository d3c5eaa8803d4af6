import pytest

from analysis.measures.sizes import section_headings, section_sizes, sizes, structure


@pytest.fixture
def units(texts):
    table = texts(
        ("d1/title", "front", "规划"),
        ("d1#1", "paragraph", "为了开放，编制规划。"),
        ("d1/1", "heading", "一、交通"),
        ("d1/1/1", "heading", "（一）铁路"),
        ("d1/1/1#1", "paragraph", "建设铁路；修建公路。"),
        ("d1/1/2#1", "paragraph", "扩建港口"),
        ("d2#1", "paragraph", "开放。”"),
    )
    return table.assign(number=["", "", "一", "（一）", "", "（二）", ""])


def test_sizes_by_document(units):
    table = sizes(units).set_index("document")
    assert table.loc["d1"].drop("units").to_dict() == {
        "han": 26,
        "body_han": 20,
        "headings": 2,
        "paragraphs": 3,
        "sections": 3,
        "clauses": 4,
    }
    assert table.loc["d1", "units"] == "d1#1;d1/1;d1/1/1;d1/1/1#1;d1/1/2#1"


def test_a_closing_quotation_mark_is_no_clause(units):
    assert sizes(units).set_index("document").loc["d2", "clauses"] == 1


def test_sections_with_paragraphs_in_reading_order(units):
    table = section_sizes(units)
    assert table["section"].tolist() == ["d1", "d1/1/1", "d1/1/2", "d2"]
    assert table["share"].tolist() == pytest.approx([8 / 20, 8 / 20, 4 / 20, 1])


def test_an_item_without_heading_bears_that_of_its_part_and_its_own_number(units):
    table = section_headings(units)
    assert table.loc["d1/1/2"].tolist() == ["（二）", "一、交通", "en:一、交通"]
    assert table.loc["d1/1/1"].tolist() == ["（一）", "（一）铁路", "en:（一）铁路"]
    assert table.loc["d1"].tolist() == ["", "", ""]


def test_headings_by_level(units):
    assert structure(units).to_numpy().tolist() == [["d1", 1, 1, 3, "d1/1"], ["d1", 2, 1, 3, "d1/1/1"]]
