"""The catalogue of the dataset: every declared table with its rows, every column with its meaning."""

import pytest

from analysis.errors import InputError
from analysis.schemas import read_table, tables
from analysis.schemas.catalogue import columns_of, tables_held


def test_every_declared_table_is_listed_with_its_size():
    held = tables_held().set_index("table")
    assert list(held.index) == list(tables())
    assert held.loc["coding", "rows"] == len(read_table("coding"))
    assert held.loc["coding", "columns"] == 7
    assert held.loc["coding", "file"] == "data/coding/coding.csv"


def test_columns_come_with_their_description():
    columns = columns_of("coding")
    assert list(columns["column"]) == list(tables()["coding"].columns)
    assert columns["description"].str.len().gt(0).all()


def test_an_unknown_table_is_refused_with_the_nearest():
    with pytest.raises(InputError, match=r"no table `codings`\. Did you mean `coding`"):
        columns_of("codings")
