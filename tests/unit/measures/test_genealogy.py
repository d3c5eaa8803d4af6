import pandas as pd
import pytest

from analysis.errors import InputError
from analysis.measures import genealogy


@pytest.fixture
def coding(coded):
    return coded(
        "d1/1#1 measure rail supply 4",
        "d1/2#1 measure port supply 4",
        "d2/1#1 measure rail supply 4",
        "d3/1#1 measure port supply 4",
        "d3/2#1 measure fund supply 4",
    )


@pytest.fixture
def links():
    rows = [("d2/1#1", "d1/1#1", "strong"), ("d3/1#1", "d1/2#1", "weak"), ("d3/2#1", "d2/1#1", "weak")]
    table = pd.DataFrame(rows, columns=["later_unit", "earlier_unit", "level"])
    return table.assign(basis="project", subject="事", subject_en="thing")


def test_each_other_document_has_its_own_counts(coding, links):
    shares = genealogy.by_document(links, coding, document="d2")
    counted = [tuple(row) for row in shares[["document", "level", "paragraphs", "of"]].to_numpy()]
    assert counted == [("d1", "strong", 1, 1), ("d1", "any", 1, 1), ("d3", "strong", 0, 1), ("d3", "any", 1, 1)]


def test_sections_are_counted_once_for_each_other_document(coding, links):
    table = genealogy.by_section(links, coding, document="d1")
    counted = [tuple(row) for row in table[["document", "section", "strong", "weak", "none"]].to_numpy()]
    assert counted == [
        ("d2", "d1/1", 1, 0, 0),
        ("d2", "d1/2", 0, 0, 1),
        ("d3", "d1/1", 0, 0, 1),
        ("d3", "d1/2", 0, 1, 0),
    ]


def test_an_unknown_document_is_refused(coding, links):
    with pytest.raises(InputError, match="`d4`"):
        genealogy.by_document(links, coding, document="d4")
