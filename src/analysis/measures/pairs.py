"""The comparison of two documents, made for every pair of them.

The family of the p-values is one variable within one pair (book/decisions.md,
28); a table of all pairs holds as many families as pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

import pandas as pd

from analysis.inference.permutation import Draws
from analysis.measures.emphasis import compare, share_table

__all__ = ["compare_pairs", "document_pairs"]


def document_pairs(documents: Iterable[str]) -> list[tuple[str, str]]:
    """Return every pair of documents, the earlier first; they come in order of date, and each may come often.

    >>> document_pairs(["d1", "d1", "d2", "d3"])
    [('d1', 'd2'), ('d1', 'd3'), ('d2', 'd3')]
    """
    return list(combinations(dict.fromkeys(documents), 2))


def compare_pairs(coding: pd.DataFrame, *, variable: str, draws: Draws, codes: Sequence[str]) -> pd.DataFrame:
    """Return `emphasis.compare` for every pair of documents, with the columns earlier and later in front.

    Documents without a paragraph that counts are left out; what counts, `emphasis` says.
    """
    counted = share_table(coding, variable=variable, codes=codes)["document"]
    tables = [
        compare(coding, variable=variable, pair=pair, draws=draws, codes=codes).assign(earlier=pair[0], later=pair[1])
        for pair in document_pairs(counted)
    ]
    if not tables:
        return pd.DataFrame(columns=["earlier", "later", "code"])
    table = pd.concat(tables, ignore_index=True)
    return table[["earlier", "later", *table.columns.drop(["earlier", "later"])]]
