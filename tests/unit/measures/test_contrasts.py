import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.contrasts import against_rest, between_pairs, strongest

DRAWS = Draws(1, 19)


@pytest.fixture
def tokens():
    words = {"d1": "铁路", "d2": "港口", "d3": "旅游"}
    rows = [
        (f"{name}/{section}#1", name, f"{name}/{section}", word)
        for name, own in words.items()
        for section in (1, 2, 3)
        for word in (own, own, "建设")
    ]
    return pd.DataFrame(rows, columns=["unit", "document", "section", "token"])


def test_each_document_stands_against_the_rest(tokens):
    table = against_rest(tokens, draws=DRAWS, floor=3)
    top = table.sort_values("zeta").groupby("document")["token"].last()
    assert top.to_dict() == {"d1": "铁路", "d2": "港口", "d3": "旅游"}


def test_every_pair_is_compared(tokens):
    table = between_pairs(tokens, draws=DRAWS, floor=3)
    assert table[["earlier", "later"]].drop_duplicates().to_numpy().tolist() == [
        ["d1", "d2"],
        ["d1", "d3"],
        ["d2", "d3"],
    ]


def test_the_strongest_of_each_group_are_kept(tokens):
    table = strongest(between_pairs(tokens, draws=DRAWS, floor=3), by=["earlier", "later"], count=1)
    assert len(table) == 6
