import pandas as pd
import pytest

from analysis.errors import InputError
from analysis.measures.evidence import joined, known_documents, split


def test_each_address_stands_once_in_the_order_met():
    assert joined(["d1#2", "", "d1#1", "d1#2"]) == "d1#2;d1#1"


def test_an_empty_cell_has_no_members():
    assert (split(""), split("a;b")) == ([], ["a", "b"])


def test_an_unknown_document_is_named_with_the_nearest_one():
    with pytest.raises(InputError, match=r"no text of document `d2008` to count; expected d2009, d2012. Did you mean"):
        known_documents(pd.DataFrame({"document": ["d2009", "d2012"]}), "d2009", "d2008")
