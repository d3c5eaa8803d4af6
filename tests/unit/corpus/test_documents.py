import pytest

from analysis.corpus.documents import base_witness, read_documents, read_witnesses
from analysis.errors import InputError


def test_documents_come_in_order_of_date(project):
    assert list(read_documents(project)["id"]) == ["points", "rules"]


def test_a_document_without_a_date_comes_last(project):
    table = project.corpus / "documents.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",2019,", ",,"), encoding="utf-8")
    assert list(read_documents(project)["id"]) == ["rules", "points"]


def test_witnesses_have_the_columns_of_the_contract(project):
    columns = ["witness_id", "document", "file", "part", "language", "sha256", "encoding", "rights_note"]
    assert list(read_witnesses(project).columns) == columns


def test_the_base_witness_is_the_row_the_document_names(project):
    assert base_witness("rules", project)["file"] == "rules.txt"


def test_an_unknown_document_is_refused_with_the_nearest(project):
    with pytest.raises(InputError, match=r"no document `rule`.*Did you mean `rules`"):
        base_witness("rule", project)


def test_a_base_witness_that_does_not_exist_is_refused(project):
    table = project.corpus / "documents.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",r,", ",q,"), encoding="utf-8")
    with pytest.raises(InputError, match="`q` is no witness"):
        base_witness("rules", project)
