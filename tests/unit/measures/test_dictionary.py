"""A dictionary of themes against the coding."""

import math

import pandas as pd
import pytest

from analysis.measures.dictionary import hits, ranked, term_record, validity

TERMS = pd.DataFrame(
    {
        "theme": ["rail", "rail", "port", "land"],
        "term": ["铁路", "高铁", "港口", "土地"],
        "term_en": ["railway", "high-speed rail", "port", "land"],
    }
)


@pytest.fixture
def coding(coded):
    return coded(
        "d1/1#1 measure rail supply 4",
        "d1/2#1 measure port supply 3",
        "d2/1#1 measure rail;port demand 2",
        "d2/2#1 measure port none 0",
        "d2/0#1 formal - none 0",
    )


@pytest.fixture
def units(texts):
    return texts(
        ("d1/1#1", "paragraph", "建设铁路和高铁"),
        ("d1/2#1", "paragraph", "铁路通往港口"),
        ("d2/1#1", "paragraph", "发展交通"),
        ("d2/2#1", "paragraph", "港口"),
        ("d2/0#1", "paragraph", "铁路局"),
    )


@pytest.fixture
def found(units, coding):
    return hits(units, TERMS, coding)


def test_a_term_counts_once_a_paragraph_and_formal_ones_do_not(found):
    assert found[["unit", "term"]].to_numpy().tolist() == [
        ["d1/1#1", "铁路"],
        ["d1/1#1", "高铁"],
        ["d1/2#1", "铁路"],
        ["d1/2#1", "港口"],
        ["d2/2#1", "港口"],
    ]
    assert found["coded"].tolist() == [True, True, False, True, True]


def test_precision_and_recall_by_theme(found, coding):
    table = validity(found, coding, by="theme", codes=["rail", "port", "land"]).set_index("code")
    assert table.loc["rail", ["right", "wrong", "missed"]].tolist() == [1, 1, 1]
    assert table.loc["rail", "precision"] == table.loc["rail", "recall"] == 0.5
    assert table.loc["port", ["right", "wrong", "missed"]].tolist() == [2, 0, 1]
    assert table.loc["port", "f1"] == pytest.approx(4 / 5)
    assert table.loc["rail", "units"] == "d1/2#1"
    assert table.loc["rail", "missed_units"] == "d2/1#1"


def test_a_theme_neither_coded_nor_found_has_no_rates(found, coding):
    row = validity(found, coding, by="theme", codes=["land"]).loc[0]
    assert math.isnan(row["precision"])
    assert math.isnan(row["recall"])
    assert math.isnan(row["f1"])


def test_wilson_limits_by_hand(found, coding):
    row = validity(found, coding, by="theme", codes=["rail"]).loc[0]
    # 1 of 2, z = 1.96: (0.5 + z2/4 -+ z sqrt(1/8 + z2/16)) / (1 + z2/2)
    assert row["precision_low"] == pytest.approx(0.0945, abs=1e-4)
    assert row["precision_high"] == pytest.approx(0.9055, abs=1e-4)


def test_by_document_all_themes_count_together(found, coding):
    table = validity(found, coding, by="document", codes=["d1", "d2"]).set_index("code")
    assert table.loc["d1", ["right", "wrong", "missed"]].tolist() == [2, 1, 0]
    assert table.loc["d2", ["right", "wrong", "missed"]].tolist() == [1, 0, 2]


def test_terms_that_mislead_come_first(found):
    table = term_record(found, TERMS, least=2)
    assert table["term"].tolist()[0] == "铁路"
    assert table.set_index("term").loc["铁路", ["paragraphs", "right", "wrong"]].tolist() == [2, 1, 1]
    assert table.set_index("term")["poor"].to_dict() == {"铁路": True, "高铁": False, "港口": False, "土地": False}
    assert table.set_index("term").loc["土地", "paragraphs"] == 0


def test_documents_stand_first_in_their_order_and_themes_by_f1(found, coding):
    documents = validity(found, coding, by="document", codes=["d2", "d1"])
    themes = validity(found, coding, by="theme", codes=["rail", "port"])
    assert ranked(documents, themes)["code"].tolist() == ["d2", "d1", "port", "rail"]


def test_a_dictionary_that_finds_nothing_still_has_its_rows(units, coding):
    nothing = hits(units, TERMS[TERMS["theme"] == "land"], coding)
    assert nothing.empty
    assert validity(nothing, coding, by="theme", codes=["rail"])["missed"].tolist() == [2]
    assert term_record(nothing, TERMS)["paragraphs"].tolist() == [0, 0, 0, 0]
