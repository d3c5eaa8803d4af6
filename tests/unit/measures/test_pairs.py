from analysis.inference.permutation import Draws
from analysis.measures.pairs import compare_pairs, document_pairs


def test_each_pair_comes_once_the_earlier_first():
    assert document_pairs(["d1", "d2", "d2", "d3"]) == [("d1", "d2"), ("d1", "d3"), ("d2", "d3")]


def test_one_document_has_no_pair():
    assert document_pairs(["d1", "d1"]) == []


def test_every_pair_has_every_code(coded):
    coding = coded(
        "d1/1#1 measure rail supply 4",
        "d1/2#1 measure rail demand 3",
        "d2/1#1 measure rail supply 3",
        "d3/1#1 measure rail demand 3",
    )
    table = compare_pairs(coding, variable="instrument", draws=Draws(1, 19), codes=["supply", "demand"])
    assert len(table) == 6
    assert list(table.columns[:3]) == ["earlier", "later", "code"]


def test_a_document_that_commits_nobody_is_left_out(coded):
    coding = coded("d1/1#1 measure rail supply 4", "d2/1#1 measure rail supply 3", "d3/1#1 rationale rail none 0")
    table = compare_pairs(coding, variable="instrument", draws=Draws(1, 19), codes=["supply"])
    assert set(table["earlier"]) | set(table["later"]) == {"d1", "d2"}


def test_one_document_gives_an_empty_table(coded):
    coding = coded("d1/1#1 measure rail supply 4")
    assert compare_pairs(coding, variable="instrument", draws=Draws(1, 19), codes=["supply"]).empty
