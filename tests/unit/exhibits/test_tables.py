import math

import pandas as pd
import pytest

from analysis.exhibits.tables import published_table

FRAME = pd.DataFrame(
    {
        "label_en": ["ports", "rail"],
        "label_zh": ["港口", "铁路"],
        "count": [3, 1],
        "share": [0.25, math.nan],
        "zeta": [1.5, -2.0],
        "named": [True, False],
        "tags": [["a", "b"], []],
        "note": ["", ""],
        "document_order": [0, 1],
        "units": ["d1/1#1;d1/2#1", ""],
    }
)


def columns(payload, part):
    return {column["name"]: column.get(part) for column in payload["columns"]}


def test_evidence_colours_and_empty_columns_are_not_shown():
    assert list(columns(published_table(FRAME), "type")) == [
        "label_en",
        "label_zh",
        "count",
        "share",
        "zeta",
        "named",
        "tags",
    ]


def test_each_column_has_a_type():
    assert columns(published_table(FRAME), "type") == {
        "label_en": "string",
        "label_zh": "string",
        "count": "integer",
        "share": "percent",
        "zeta": "number",
        "named": "string",
        "tags": "string",
    }


def test_columns_of_one_language_are_marked():
    assert columns(published_table(FRAME), "lang")["label_zh"] == "zh"
    assert columns(published_table(FRAME), "lang")["count"] is None


def test_a_single_language_column_is_shown_to_all():
    assert columns(published_table(FRAME[["label_zh"]]), "lang") == {"label_zh": None}


def test_rows_are_plain_and_missing_values_null():
    assert published_table(FRAME)["rows"][1] == ["rail", "铁路", 1, None, -2.0, "no", ""]


def test_each_row_keeps_its_units():
    assert published_table(FRAME)["units"] == [["d1/1#1", "d1/2#1"], []]


def test_two_sides_make_one_evidence():
    frame = pd.DataFrame({"x": [1], "earlier_units": ["d1/1#1"], "later_units": ["d2/1#1"]})
    assert published_table(frame)["units"] == [["d1/1#1", "d2/1#1"]]


def test_a_table_without_evidence_has_none():
    assert published_table(pd.DataFrame({"x": [1, 2]}))["units"] == [[], []]


def test_given_columns_select_order_and_name():
    payload = published_table(FRAME, {"zeta": {"en": "Score", "zh": "分", "unit": "z"}, "count": {"en": "n"}})
    assert columns(payload, "title") == {"zeta": {"en": "Score", "zh": "分"}, "count": {"en": "n", "zh": "数量"}}
    assert columns(payload, "unit")["zeta"] == "z"


def test_a_column_that_is_not_there_is_refused():
    with pytest.raises(KeyError, match="no column"):
        published_table(FRAME, {"weight": {"en": "w", "zh": "w"}})


def test_an_empty_table_has_columns_and_no_rows():
    payload = published_table(FRAME.head(0))
    assert payload["rows"] == payload["units"] == []
    assert payload["columns"]
