"""Latent Dirichlet allocation on the paragraphs, run to show how far its topics hang on the random start.

Blei, Ng and Jordan (2003), fitted by the zero-order collapsed variational
method of Asuncion, Welling, Smyth and Teh (2009). The series shows no topics:
what is published is the agreement between starts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix

from analysis.measures.wording import han_words

__all__ = ["Counts", "adjusted_rand", "document_words", "fit", "over_numbers", "seed_agreement"]

Matrix = npt.NDArray[np.floating[Any]]
Labels = npt.NDArray[np.integer[Any]]

TOP = 10
_ALPHA, _ETA = 0.1, 0.01


@dataclass(frozen=True)
class Counts:
    """How often each word (column) stands in each text (row), as triples: row, column, count."""

    texts: Labels
    words: Labels
    counts: Matrix
    shape: tuple[int, int]


@dataclass(frozen=True)
class Topics:
    """Weight of each topic in each text (texts x topics) and of each word in each topic (words x topics)."""

    texts: Matrix
    words: Matrix

    @property
    def main(self) -> Labels:
        """The strongest topic of each text."""
        strongest: Labels = self.texts.argmax(axis=1)
        return strongest


def document_words(tokens: pd.DataFrame, *, by: str, floor: int = 2) -> Counts:
    """Return words of two Han characters and more by text; `by` is unit or document.

    Words that stand in fewer than `floor` paragraphs are left out.
    """
    words = han_words(tokens)
    spread = words.groupby("token")["unit"].nunique()
    words = words[words["token"].isin(spread.index[spread >= floor])]
    tally = words.groupby([by, "token"], sort=True).size().reset_index(name="count")
    texts, words_of = (pd.Categorical(tally[column]) for column in (by, "token"))
    shape = (len(texts.categories), len(words_of.categories))
    return Counts(texts.codes.astype(int), words_of.codes.astype(int), tally["count"].to_numpy(float), shape)


def fit(counts: Counts, *, topics: int, seed: int, rounds: int = 40) -> Topics:
    """Return a topic model from a random start."""
    rng = np.random.default_rng(seed)
    share = rng.dirichlet(np.ones(topics), len(counts.counts))
    cells = np.arange(len(counts.counts))
    by_text = csr_matrix((counts.counts, (counts.texts, cells)), shape=(counts.shape[0], len(cells)))
    by_word = csr_matrix((counts.counts, (counts.words, cells)), shape=(counts.shape[1], len(cells)))
    for _ in range(rounds):
        texts, words = by_text @ share, by_word @ share
        total = words.sum(axis=0) + counts.shape[1] * _ETA
        share = (texts[counts.texts] - share + _ALPHA) * (words[counts.words] - share + _ETA) / (total - share)
        share /= share.sum(axis=1, keepdims=True)
    return Topics(by_text @ share, by_word @ share)


def seed_agreement(counts: Counts, *, topics: int, seeds: range) -> pd.DataFrame:
    """Return how alike two starts are, one row a pair of seeds: first, second, rand, overlap, used.

    `rand` is the adjusted Rand index of the main topics of the texts (1 is
    the same grouping, 0 what chance gives); `overlap` the mean Jaccard index of
    the ten first words of topics, matched as well as possible; `used` how many
    topics are the main one of some text, the mean of both.
    """
    models = {seed: fit(counts, topics=topics, seed=seed) for seed in seeds}
    rows = [
        (first, second, adjusted_rand(one.main, other.main), _overlap(one, other), (_used(one) + _used(other)) / 2)
        for (first, one), (second, other) in combinations(models.items(), 2)
    ]
    return pd.DataFrame(rows, columns=["first", "second", "rand", "overlap", "used"])


def over_numbers(counts: Counts, *, numbers: Sequence[int], seeds: range) -> pd.DataFrame:
    """Return `seed_agreement` for each number of topics: topics, then its columns."""
    tables = [seed_agreement(counts, topics=number, seeds=seeds).assign(topics=number) for number in numbers]
    return pd.concat(tables, ignore_index=True)


def adjusted_rand(first: Labels, second: Labels) -> float:
    """Return the adjusted Rand index of two groupings, Hubert and Arabie (1985); 1 where both are one group."""
    table = pd.crosstab(first, second).to_numpy(float)
    together = _pairs(table).sum()
    rows, columns = _pairs(table.sum(axis=1)).sum(), _pairs(table.sum(axis=0)).sum()
    expected = rows * columns / _pairs(table.sum())
    most = (rows + columns) / 2
    return float((together - expected) / (most - expected)) if most != expected else 1.0


def _pairs(count: Any) -> Any:
    return count * (count - 1) / 2


def _used(model: Topics) -> int:
    return len(set(model.main.tolist()))


def _overlap(one: Topics, other: Topics) -> float:
    """Return the mean Jaccard index of the first words of the topics, matched one to one."""
    first, second = (np.argsort(-model.words, axis=0, kind="stable")[:TOP].T for model in (one, other))
    jaccard = np.array([[_jaccard(set(a), set(b)) for b in second.tolist()] for a in first.tolist()])
    matched = linear_sum_assignment(-jaccard)
    return float(jaccard[matched].mean())


def _jaccard(first: set[int], second: set[int]) -> float:
    return len(first & second) / len(first | second)
