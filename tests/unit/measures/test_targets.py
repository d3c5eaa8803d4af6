import pandas as pd
import pytest

from analysis.measures.targets import dated, target_counts


@pytest.fixture
def register():
    rows = [
        ("a", "d2/1#1", "outcome", None, 2015, False),
        ("b", "d1/1#1", "outcome", 2008, 2020, True),
        ("c", "d1/1#1", "outcome", None, 2012, True),
        ("d", "d1/2#1", "support_window", 2012, 2015, False),
        ("e", "d1/3#1", "named_capacity", None, None, False),
        ("f", "d1/paratext", "outcome", 2008, 2012, True),
        ("g", "d1/1#1", "aim", None, 2012, False),
    ]
    table = pd.DataFrame(rows, columns=["target_id", "unit", "kind", "base_year", "target_year", "checkable"])
    years = {"base_year": "Int64", "target_year": "Int64"}
    return table.astype(years).assign(
        indicator="总量", indicator_en="output", quote="文", value=1.0, unit_of_measure="倍"
    )


def test_targets_come_by_document_and_year(register):
    assert dated(register, documents=["d1", "d2"])["target_id"].tolist() == ["c", "d", "b", "a"]


def test_the_news_report_undated_figures_and_aims_are_left_out(register):
    assert not {"e", "f", "g"} & set(dated(register, documents=["d1", "d2"])["target_id"])


def test_only_a_window_has_a_start(register):
    starts = dated(register, documents=["d1", "d2"]).set_index("target_id")["start"]
    assert starts.notna().to_dict() == {"c": False, "d": True, "b": False, "a": False}


def test_every_document_has_a_row_of_counts(register):
    table = target_counts(register, documents=["d1", "d2", "d3"]).set_index("document")
    assert table[["outcomes", "checkable", "windows"]].to_numpy().tolist() == [[2, 2, 1], [1, 0, 0], [0, 0, 0]]
    assert table.loc["d1", "last_year"] == 2020
    assert table["last_year"].isna().to_dict() == {"d1": False, "d2": False, "d3": True}
