"""Expectations of a document: none where nothing was frozen, a fault where the file of an addition is gone."""

import shutil

import pytest

from analysis.coding.expectations import COLUMNS, read_expectations
from analysis.errors import InputError
from analysis.paths import PROJECT, Project


def test_a_document_that_the_series_began_with_has_none():
    table = read_expectations("d2009")
    assert table.empty
    assert tuple(table.columns) == COLUMNS


def test_a_document_that_is_not_registered_is_a_fault():
    with pytest.raises(InputError, match=r"data/expectations/d1999\.csv: the expectations on the document are missing"):
        read_expectations("d1999")


def test_the_lost_file_of_an_addition_is_a_fault(tmp_path):
    shutil.copytree(PROJECT.corpus, tmp_path / "data" / "corpus")
    shutil.copy(PROJECT.package, tmp_path / "data" / PROJECT.package.name)
    (tmp_path / "data" / "corpus" / "additions").mkdir(exist_ok=True)
    (tmp_path / "data" / "corpus" / "additions" / "d2018.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match=r"data/expectations/d2018\.csv"):
        read_expectations("d2018", Project(tmp_path))
