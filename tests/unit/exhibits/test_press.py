"""A result table meets its words: places filled in, documents named, unknown names refused."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.corpus.documents import read_documents
from analysis.errors import InputError
from analysis.exhibits import press


@pytest.fixture(scope="module")
def documents():
    return read_documents()


@pytest.fixture
def links():
    row = {"level": "strong", "subject": "事", "subject_en": "thing", "units": "d2009/1#1;d2012/1#1"}
    sides = {f"{side}_{what}": "x" for side in ("earlier", "later") for what in ("unit", "zh", "en")}
    return press.side_by_side(pd.DataFrame([{**row, **sides}]))


def test_a_caption_names_both_documents_in_each_language(documents, links):
    table = press.for_pair("comparison-x-y", documents, pair=("d2009", "d2012")).table("lineage", links)
    assert table.figure_id == "comparison-x-y-lineage"
    assert table.title["en"] == "Each link between the 2009 outline and the 2012 Hunchun opinions, with both texts"
    assert table.title["zh"] == "2009规划纲要与2012珲春意见的逐条沿承"


def test_the_caption_selects_the_columns(documents, links):
    table = press.for_pair("comparison-x-y", documents, pair=("d2009", "d2012")).table("lineage", links)
    assert [column["name"] for column in table.payload()["table"]["columns"]][:2] == ["level", "subject_zh"]


def test_sources_carry_the_ids_of_the_documents(documents, links):
    table = press.for_pair("comparison-x-y", documents, pair=("d2009", "d2012")).table("lineage", links)
    assert [source["key"] for source in table.payload()["sources"]] == ["d2009", "d2012", "lineage", "translation"]


def test_a_name_without_caption_is_refused_with_the_nearest(documents, links):
    with pytest.raises(InputError, match="no caption for `linage`"):
        press.for_pair("comparison-x-y", documents, pair=("d2009", "d2012")).table("linage", links)


def test_only_a_comparison_has_parts_of_two_texts(documents, links):
    with pytest.raises(ValueError, match="compares no two documents"):
        press.for_corpus("corpus", documents).between(links, links)


def test_each_text_stands_after_its_address_and_the_subject_in_both_languages(links):
    row = links.iloc[0]
    assert (row["earlier_zh"], row["later_en"]) == ("x x", "x x")
    assert (row["subject_zh"], row["subject_en"]) == ("事", "thing 事")


def test_codes_are_put_in_words_under_the_name_of_their_column():
    class Kinds:
        def label(self, code: str, lang: str) -> str:
            return {"en": "zone", "zh": "区"}[lang]

    table = press.in_words(pd.DataFrame({"kind": ["zone"]}), "kind", Kinds())
    assert table.to_dict("records") == [{"kind": "zone", "kind_en": "zone", "kind_zh": "区"}]


def test_a_table_without_rows_has_the_columns_of_its_caption(documents):
    table = press.for_all("projects", documents, template="projects").table("courses", pd.DataFrame())
    names = [column["name"] for column in table.payload()["table"]["columns"]]
    assert names[:2] == ["name_en", "name_zh"]
    assert [name for name in names if name.startswith("said_") and name.endswith("_en")] == [
        f"said_{document}_en" for document in documents["id"]
    ]


def test_what_stands_behind_a_table_is_added_to_its_sources_once(documents):
    rows = pd.DataFrame({"year": [2012], "value": [1.0], "note": [""]})
    columns = ["indicator", "unit", "vintage", "said_en", "confidence"]
    rows = rows.assign(**dict.fromkeys(columns, "x"))
    plates = press.for_all("outcomes-v1", documents, template="outcomes")
    table = plates.table("conflicts", rows, behind=["nbs-dump;panel-31-provinces", "nbs-dump", ""])
    keys = [source["key"] for source in table.payload()["sources"]]
    assert keys == ["indicators", "nbs-dump", "panel-31-provinces"]


def test_an_unknown_source_behind_a_table_is_refused(documents):
    rows = pd.DataFrame({name: ["x"] for name in ("year", "indicator", "value", "unit", "vintage", "said_en")})
    rows = rows.assign(confidence="high", note="")
    with pytest.raises(InputError, match="`nbs-dumb` is no source"):
        press.for_all("outcomes-v1", documents, template="outcomes").table("conflicts", rows, behind=["nbs-dumb"])
