"""Candidates between the four texts, as they were counted before this package was written, and as they are counted now.

The first count used another segmentation of words and another list of clauses,
neither of which was kept; the definition is the same. The two are held together
within four pairs, and the published count is exact.
"""

import pytest

from analysis.coding.dataset import read_lineage
from analysis.coding.lexicon import read_lexicon
from analysis.corpus.documents import read_documents
from analysis.corpus.units import read_units
from analysis.measures.candidates import agreement, candidates
from analysis.measures.clauses import clauses

# Mutual-best pairs above 0.25: before, and now.
PAIRS = {
    ("d2009", "d2012"): (14, 15),
    ("d2009", "d2014"): (7, 6),
    ("d2012", "d2014"): (4, 8),
    ("d2014", "d2018"): (0, 0),
    ("d2009", "d2018"): (1, 0),
}


@pytest.fixture(scope="module")
def found():
    return candidates(clauses(read_units()), read_lexicon())


def test_the_texts_have_about_520_clauses():
    assert len(clauses(read_units())) == 515


@pytest.mark.parametrize(("pair", "counts"), PAIRS.items())
def test_pairs_above_a_quarter(found, pair, counts):
    near = found[(found["similarity"] > 0.25) & (found["earlier"] == pair[0]) & (found["later"] == pair[1])]
    assert len(near) == counts[1]
    assert abs(counts[0] - counts[1]) <= 4


def test_two_thirds_of_what_is_proposed_at_the_review_threshold_are_coded_links(found):
    table = agreement(found, read_lineage(), documents=list(read_documents()["id"]), least=0.2)
    both, proposed, coded = (table.groupby("links")[name].sum() for name in ("both", "proposed", "coded"))
    assert (both["any"], proposed["any"], coded["any"]) == (32, 48, 284)
    assert (both["strong"], coded["strong"]) == (25, 77)
