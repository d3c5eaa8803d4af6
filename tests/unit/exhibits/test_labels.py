import pandas as pd
import pytest

from analysis.coding.registers import read_projects
from analysis.exhibits import labels

DOCUMENTS = pd.DataFrame({"id": ["d1", "d2"], "short_en": ["first", "second"], "short_zh": ["甲", "乙"]})
UNITS = pd.DataFrame(
    [
        ("d1#1", "d1", "paragraph", "d1", "", "前言。", "Opening."),
        ("d1/1", "d1", "heading", "d1/1", "一", "一、目标", "Aims"),
        (
            "d1/1/1#1",
            "d1",
            "paragraph",
            "d1/1/1",
            "（一）",
            "（一）修路。先修路。",
            "(1) Build roads. First the roads.",
        ),
        ("d2/1", "d2", "heading", "d2/1", "一", "一、范围", "Scope"),
        ("d2/1#1", "d2", "paragraph", "d2/1", "", "文。", "Text."),
    ],
    columns=["unit", "document", "kind", "section", "number", "text_zh", "text_en"],
)


class Variable:
    def label(self, code, lang):
        return f"{code}-{lang}"


def test_codes_are_labelled_in_both_languages():
    table = labels.labelled(pd.DataFrame({"code": [1, None]}, dtype="object"), "code", Variable())
    assert list(table["label_en"]) == ["1-en", ""]
    assert list(table["label_zh"]) == ["1-zh", ""]


def test_documents_get_short_names_and_their_order():
    table = labels.with_documents(pd.DataFrame({"document": ["d2", "d1"]}), DOCUMENTS)
    assert table.iloc[0].to_dict() == {
        "document": "d2",
        "document_en": "second",
        "document_zh": "乙",
        "document_order": 1,
    }


def test_an_unknown_document_stops():
    with pytest.raises(KeyError):
        labels.with_documents(pd.DataFrame({"document": ["d9"]}), DOCUMENTS)


def test_a_pair_names_both_sides_on_every_row():
    table = labels.paired(pd.DataFrame({"code": [1, 2]}), DOCUMENTS, pair=("d1", "d2"))
    assert list(table["earlier_name_zh"]) == ["甲", "甲"]
    assert list(table["later_order"]) == [1, 1]


def test_sections_are_named_and_an_empty_address_has_no_name():
    table = labels.with_sections(pd.DataFrame({"section": ["d1", "d1/1/1", ""]}), UNITS)
    assert list(table["section_en"]) == ["Preamble", "1.1 Build roads", ""]
    assert list(table["section_zh"]) == ["前言", "（一）修路", ""]


def test_sections_without_links_get_rows_of_their_own():
    links = pd.DataFrame(
        {"earlier_section": ["d1/1/1"], "later_section": ["d2/1"], "level": ["strong"], "units": ["d1/1/1#1;d2/1#1"]}
    )
    table = labels.with_unlinked(links, UNITS, pair=("d1", "d2"))
    assert list(table["earlier_section"]) == ["d1/1/1", "d1"]
    assert list(table["level"]) == ["strong", ""]
    assert list(table["earlier_part"]) == ["d1/1", "d1/0"]
    assert list(table["later_part_en"]) == ["1 Scope", ""]


def test_words_are_glossed_by_the_term_base():
    terms = pd.DataFrame({"zh": ["珲春", "珲春"], "en": ["Hunchun; a city", "other"]})
    table = labels.glossed(pd.DataFrame({"token": ["珲春", "新词"]}), terms)
    assert list(table["gloss_en"]) == ["Hunchun", ""]


def test_a_kind_without_a_label_keeps_its_name():
    table = labels.with_kinds(pd.DataFrame({"kind": ["rail", "canal"]}))
    assert list(table["kind_en"]) == ["railways", "canal"]
    assert list(table["kind_zh"]) == ["铁路", "canal"]


def test_every_kind_of_the_register_has_a_name():
    kinds = pd.DataFrame({"kind": read_projects()["kind"].unique()})
    assert set(labels.with_kinds(kinds)["kind_zh"]).isdisjoint(kinds["kind"])
