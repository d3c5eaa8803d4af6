"""The gold sheet: who is on it, and what coders gave."""

import shutil

import pandas as pd
import pytest

from analysis.coding import gold
from analysis.coding.dataset import read_coding
from analysis.corpus.units import read_units
from analysis.errors import InputError
from analysis.paths import PROJECT, Project


@pytest.fixture(scope="module")
def drawn() -> pd.DataFrame:
    return gold.drawn_sheet(read_units(), read_coding())


@pytest.fixture
def project(tmp_path) -> Project:
    shutil.copytree(PROJECT.data, tmp_path / "data", ignore=shutil.ignore_patterns("raw", "geo"))
    return Project(tmp_path)


def filled(**cells) -> pd.DataFrame:
    rows = gold.read_sheet().assign(role="measure", themes="transport", instrument="supply", strength=4, note="")
    return rows.assign(**cells)


def test_the_committed_sheet_and_key_are_what_the_seed_draws(drawn):
    sheet, key = gold.read_sheet(), gold.read_key()
    assert sheet["text_zh"].tolist() == drawn["text_zh"].tolist()
    assert sheet["headings"].tolist() == drawn["headings"].tolist()
    assert key["unit"].tolist() == drawn["unit"].tolist()


def test_sixty_paragraphs_are_on_it_and_one_document_whole(drawn):
    document = drawn["unit"].str.extract(r"^([^/#]+)", expand=False)
    assert document.value_counts().to_dict() == {"d2009": 23, "d2018": 15, "d2014": 13, "d2012": 9}
    assert drawn["unit"].is_unique


def test_no_formal_paragraph_is_on_it(drawn):
    roles = read_coding().set_index("unit")["role"]
    assert "formal" not in set(roles[drawn["unit"]])


def test_documents_are_mixed(drawn):
    document = drawn["unit"].str.extract(r"^([^/#]+)", expand=False)
    assert (document != document.shift()).sum() > 20


def test_the_sheet_does_not_name_the_document():
    sheet = gold.read_sheet()
    assert "unit" not in sheet
    assert (sheet[list(gold.CODED[:3])] == "").all(axis=None)
    assert sheet["strength"].isna().all()


def test_another_seed_draws_another_sample(drawn):
    other = gold.drawn_sheet(read_units(), read_coding(), seed=1)
    assert set(other["unit"]) != set(drawn["unit"])


def test_shares_are_proportional_and_add_up():
    assert gold._shares(pd.Series({"a": 85, "b": 33, "c": 47}), 45) == {"a": 23, "b": 9, "c": 13}


def test_without_a_coder_there_are_no_rows():
    assert gold.coder_files() == []
    assert gold.read_coders().empty
    assert list(gold.read_coders().columns)[:2] == ["coder", "unit"]


def test_one_file_more_gives_its_coder(project):
    filled().to_csv(project.data / "coding" / "gold" / "anna.csv", index=False, encoding="utf-8-sig")
    coders = gold.read_coders(project)
    assert len(coders) == 60
    assert set(coders["coder"]) == {"anna"}
    assert coders["unit"].tolist() == gold.read_key(project)["unit"].tolist()
    assert set(coders["strength"]) == {"4"}


def test_a_file_without_the_columns_is_refused(project):
    path = project.data / "coding" / "gold" / "anna.csv"
    filled().drop(columns="role").to_csv(path, index=False)
    with pytest.raises(InputError, match="the header lacks `role`"):
        gold.coder_rows(path)


def test_a_file_in_another_encoding_is_refused(project):
    path = project.data / "coding" / "gold" / "anna.csv"
    path.write_bytes("item,角色\n".encode("gb18030"))
    with pytest.raises(InputError, match="not UTF-8"):
        gold.coder_rows(path)
