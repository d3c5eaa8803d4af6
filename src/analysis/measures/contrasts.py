"""Distinctive words of every document against all the others, and of every pair of documents."""

from __future__ import annotations

import pandas as pd

from analysis.inference.permutation import Draws
from analysis.measures.pairs import document_pairs
from analysis.measures.wording import distinctive, keyness, most_distinctive

__all__ = ["against_rest", "between_pairs", "strongest"]


def against_rest(tokens: pd.DataFrame, *, draws: Draws, floor: int = 8) -> pd.DataFrame:
    """Return the words of each document against the rest taken together: document, then `wording.distinctive`.

    The later side of that table is the document, the earlier side the rest.
    """
    tables = [
        distinctive(tokens, document=name, draws=draws, floor=floor).assign(document=name)
        for name in dict.fromkeys(tokens["document"])
    ]
    table = pd.concat(tables, ignore_index=True)
    return table[["document", *table.columns.drop("document")]]


def between_pairs(tokens: pd.DataFrame, *, draws: Draws, floor: int = 8) -> pd.DataFrame:
    """Return the words of each pair of documents: earlier, later, then the columns of `wording.keyness`."""
    tables = [
        keyness(tokens, pair=pair, draws=draws, floor=floor).assign(earlier=pair[0], later=pair[1])
        for pair in document_pairs(tokens["document"])
    ]
    table = pd.concat(tables, ignore_index=True)
    return table[["earlier", "later", *table.columns.drop(["earlier", "later"])]]


def strongest(table: pd.DataFrame, *, by: list[str], count: int) -> pd.DataFrame:
    """Return the `count` words with the largest zeta on each side of every group of `by`."""
    groups = [most_distinctive(own, count=count) for _, own in table.groupby(by, sort=False)]
    return pd.concat(groups, ignore_index=True) if groups else table
