"""Passages that a reader should look at: clauses of two texts that are each other's nearest in wording.

Nearness is the mean of two cosines, of words and of strings of three
characters, both weighted by inverse document frequency (Sparck Jones 1972;
Salton and Buckley 1988). A candidate is a proposal and never a link: it is held
against the coded links to see how far wording alone would have found them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from math import log

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.corpus.normalize import normalize
from analysis.corpus.tokens import Lexicon
from analysis.measures.evidence import joined
from analysis.measures.reuse import han_string

__all__ = ["STEPS", "agreement", "by_threshold", "candidates", "judged"]

STEPS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4)
"""Least similarities at which candidates are held against the coded links."""

_COLUMNS = [
    *("earlier", "later", "earlier_unit", "later_unit", "earlier_text", "later_text"),
    *("similarity", "words", "strings", "units"),
]


def candidates(clauses: pd.DataFrame, lexicon: Lexicon) -> pd.DataFrame:
    """Return the mutually nearest clauses of every pair of documents, nearest first within a pair.

    `clauses` as in `measures.clauses`, documents in order of date. Columns
    earlier, later, earlier_unit, later_unit, earlier_text, later_text,
    similarity (0 to 1), words, strings (the two cosines), units. Pairs that
    share nothing are left out; no threshold is applied.
    """
    texts = [normalize(text).text for text in clauses["text"]]
    words = _weighted(texts, lambda text: [token.word for token in lexicon.tokens(text) if han_string(token.word)])
    strings = _weighted(texts, lambda text: _triples(han_string(text)))
    place = {document: np.flatnonzero(own) for document, own in _membership(clauses["document"])}
    rows = []
    for earlier, later in combinations(place, 2):
        sides = place[later], place[earlier]
        cosines = [(matrix[sides[0]] @ matrix[sides[1]].T).toarray() for matrix in (words, strings)]
        mean = (cosines[0] + cosines[1]) / 2
        for row, column in _mutual(mean):
            first, last = clauses.iloc[sides[1][column]], clauses.iloc[sides[0][row]]
            near = (float(matrix[row, column]) for matrix in (mean, *cosines))
            sources = (first["unit"], last["unit"], first["text"], last["text"])
            rows.append((earlier, later, *sources, *near, joined([last["unit"], first["unit"]])))
    table = pd.DataFrame(rows, columns=_COLUMNS)
    order = {document: rank for rank, document in enumerate(place)}
    keys = table.assign(first=table["earlier"].map(order), last=table["later"].map(order), near=-table["similarity"])
    return table.loc[keys.sort_values(["first", "last", "near"], kind="stable").index].reset_index(drop=True)


def judged(found: pd.DataFrame, lineage: pd.DataFrame) -> pd.DataFrame:
    """Return the candidates with `level`, the coded link of their two paragraphs: strong, weak or none."""
    levels = lineage.set_index(["later_unit", "earlier_unit"])["level"].to_dict()
    pairs = zip(found["later_unit"], found["earlier_unit"], strict=True)
    return found.assign(level=[levels.get(pair, "none") for pair in pairs])


def agreement(found: pd.DataFrame, lineage: pd.DataFrame, *, documents: Sequence[str], least: float) -> pd.DataFrame:
    """Return how far candidates of at least `least` similarity and coded links find the same pairs of paragraphs.

    One row a pair of documents and kind of link (strong, any): earlier, later,
    links, proposed (pairs of paragraphs with a candidate), coded (links), both,
    precision (both of proposed), recall (both of coded), units (of both). A
    share of nothing is missing. Counts are a census of these texts.
    """
    near = judged(found[found["similarity"] >= least], lineage).drop_duplicates(["later_unit", "earlier_unit"])
    coded = lineage.assign(earlier=lineage["earlier_unit"].map(_document), later=lineage["later_unit"].map(_document))
    rows = []
    for earlier, later in combinations(documents, 2):
        own = near[(near["earlier"] == earlier) & (near["later"] == later)]
        linked = coded[(coded["earlier"] == earlier) & (coded["later"] == later)]
        for links, levels in (("strong", ["strong"]), ("any", ["strong", "weak"])):
            both = own[own["level"].isin(levels)]
            of = int(linked["level"].isin(levels).sum())
            shares = (_share(len(both), len(own)), _share(len(both), of))
            rows.append((earlier, later, links, len(own), of, len(both), *shares, joined(_all(both["units"]))))
    columns = ["earlier", "later", "links", "proposed", "coded", "both", "precision", "recall", "units"]
    return pd.DataFrame(rows, columns=columns)


def by_threshold(
    found: pd.DataFrame, lineage: pd.DataFrame, *, documents: Sequence[str], steps: Sequence[float]
) -> pd.DataFrame:
    """Return precision and recall over all pairs of documents together, for each least similarity of `steps`.

    Columns threshold, links (strong, any), proposed, coded, both, precision, recall.
    """
    rows = []
    for least in steps:
        table = agreement(found, lineage, documents=documents, least=least)
        for links, own in table.groupby("links", sort=False):
            proposed, coded, both = (int(own[name].sum()) for name in ("proposed", "coded", "both"))
            rows.append((least, links, proposed, coded, both, _share(both, proposed), _share(both, coded)))
    return pd.DataFrame(rows, columns=["threshold", "links", "proposed", "coded", "both", "precision", "recall"])


def _weighted(texts: Sequence[str], parts: Callable[[str], list[str]]) -> sparse.csr_matrix:
    """Return one row a text: counts of its parts times inverse document frequency, at length one.

    Smooth weights, log((1 + texts) / (1 + texts with the part)) + 1, so that no part weighs nothing.
    """
    bags = [Counter(parts(text)) for text in texts]
    held = Counter(part for bag in bags for part in bag)
    column = {part: place for place, part in enumerate(sorted(held))}
    weight = {part: log((1 + len(bags)) / (1 + count)) + 1 for part, count in held.items()}
    rows, columns, values = [], [], []
    for row, bag in enumerate(bags):
        for part, count in bag.items():
            rows.append(row)
            columns.append(column[part])
            values.append(count * weight[part])
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(bags), max(len(column), 1)), dtype=float)
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return sparse.diags(1 / np.where(length > 0, length, 1)) @ matrix


def _mutual(similarity: np.ndarray) -> list[tuple[int, int]]:
    """Return the places that are the largest of their row and of their column; the first of equals counts."""
    if 0 in similarity.shape:
        return []
    best, back = similarity.argmax(axis=1), similarity.argmax(axis=0)
    return [
        (row, int(column)) for row, column in enumerate(best) if back[column] == row and similarity[row, column] > 0
    ]


def _membership(documents: pd.Series[str]) -> list[tuple[str, np.ndarray]]:
    return [(str(name), (documents == name).to_numpy()) for name in dict.fromkeys(documents)]


def _triples(text: str) -> list[str]:
    return [text[place : place + 3] for place in range(len(text) - 2)]


def _document(unit: str) -> str:
    return unit.partition("/")[0].partition("#")[0]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def _all(cells: pd.Series[str]) -> list[str]:
    return [unit for cell in cells for unit in cell.split(";")]
