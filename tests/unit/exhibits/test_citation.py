import pytest

from analysis.errors import InputError
from analysis.exhibits.citation import source_texts


def test_a_document_is_cited_by_issuer_titles_and_date():
    (source,) = source_texts(["d2012"])
    assert source["key"] == "d2012"
    assert "国务院办公厅关于支持" in source["text"]
    assert source["text"].endswith("2012-04-13, 国办发〔2012〕19号.")


def test_each_source_is_named_once_in_order():
    assert [source["key"] for source in source_texts(["coding", "d2009", "coding"])] == ["coding", "d2009"]


def test_an_unknown_source_is_refused_with_the_nearest():
    with pytest.raises(InputError, match=r"`codebok` is no source\. Did you mean `codebook`\?"):
        source_texts(["codebok"])


def test_a_source_of_the_statistics_is_cited_with_its_locator_and_access_date():
    (source,) = source_texts(["china-daily-2013"])
    assert "accessed 2026-" in source["text"]
    assert "Weak" not in source["text"]


def test_a_weak_locator_is_called_weak():
    (source,) = source_texts(["github-provincial-array"])
    assert source["text"].endswith("Weak: a reader cannot open this address, or finds a copy there.")
