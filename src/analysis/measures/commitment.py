"""How firmly the committing paragraphs of one text commit against those of another.

Strength is an order and not a measure, so the effect is a probability: that a
paragraph of the later text, drawn at random, is coded stronger than one of the
earlier text, ties counted half (Vargha and Delaney 2000). One half is no
difference.
"""

from __future__ import annotations

from collections.abc import Callable
from math import nan
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from statsmodels.stats.multitest import multipletests

from analysis.inference.permutation import Draws, monte_carlo_error, null_distribution, p_values, smallest_p
from analysis.measures.evidence import joined
from analysis.measures.pairs import document_pairs

__all__ = ["superiority", "superiority_of"]

Matrix = npt.NDArray[np.floating[Any]]

_LEVELS = list(range(1, 6))
_COLUMNS = [
    *("earlier", "later", "superiority", "low", "high", "p", "p_error", "p_family", "smallest_p"),
    *("earlier_of", "later_of", "earlier_sections", "later_sections", "earlier_units", "later_units", "units", "note"),
]


def superiority(coding: pd.DataFrame, *, draws: Draws) -> pd.DataFrame:
    """Return for every pair of documents how often the later one is the stronger.

    Over committing paragraphs (strength 1 or more). One row a pair: earlier,
    later, superiority, low, high (95 %, whole sections of both texts drawn with
    replacement), p (whole sections dealt at random), p_error, p_family (Holm
    over the pairs), smallest_p, earlier_of, later_of (paragraphs),
    earlier_sections, later_sections, earlier_units, later_units, units, note.
    """
    rows = coding[coding["strength"] >= 1]
    table = pd.DataFrame([_pair(rows, pair, draws) for pair in document_pairs(rows["document"])], columns=_COLUMNS)
    if table.empty:
        return table
    return table.assign(p_family=multipletests(table["p"], method="holm")[1])


def superiority_of(later: Matrix, earlier: Matrix) -> Matrix:
    """Return P(later > earlier) + P(equal) / 2 from counts by level, levels in the last axis.

    >>> float(superiority_of(np.array([0.0, 2.0]), np.array([1.0, 1.0])))
    0.75
    """
    below = np.cumsum(earlier, axis=-1) - earlier
    wins = (later * (below + earlier / 2)).sum(axis=-1)
    value: Matrix = wins / (later.sum(axis=-1) * earlier.sum(axis=-1))
    return value


def _pair(rows: pd.DataFrame, pair: tuple[str, str], draws: Draws) -> dict[str, object]:
    sides = [rows[rows["document"] == document] for document in pair]
    counts = [_by_section(side) for side in sides]
    sections = [len(side) for side in counts]
    later = np.array([False] * sections[0] + [True] * sections[1])
    null = null_distribution(_centred(np.vstack(counts)), later, draws)
    p = p_values(null)
    low, high = _bootstrap(*counts, draws=draws)
    return {
        "earlier": pair[0],
        "later": pair[1],
        "superiority": float(superiority_of(counts[1].sum(axis=0), counts[0].sum(axis=0))),
        "low": low,
        "high": high,
        "p": float(p[0]),
        "p_error": float(monte_carlo_error(p, draws)[0]),
        "smallest_p": smallest_p(sections[0], sections[1], draws),
        "earlier_of": len(sides[0]),
        "later_of": len(sides[1]),
        "earlier_sections": sections[0],
        "later_sections": sections[1],
        "earlier_units": joined(sides[0]["unit"]),
        "later_units": joined(sides[1]["unit"]),
        "units": joined([*sides[0]["unit"], *sides[1]["unit"]]),
        "note": "" if min(sections) > 1 else "no interval: one text has a single section",
    }


def _by_section(rows: pd.DataFrame) -> Matrix:
    counts = pd.crosstab(rows["section"], rows["strength"]).reindex(columns=_LEVELS, fill_value=0)
    return counts.sort_index().to_numpy(float)


def _centred(counts: Matrix) -> Callable[[Matrix], Matrix]:
    """Return the statistic: superiority of the sections dealt to the marked side, less one half."""

    def statistic(deals: Matrix) -> Matrix:
        inside = deals @ counts
        value: Matrix = superiority_of(inside, counts.sum(axis=0) - inside)[:, None] - 0.5
        return value

    return statistic


def _bootstrap(earlier: Matrix, later: Matrix, *, draws: Draws) -> tuple[float, float]:
    if min(len(earlier), len(later)) < 2:
        return nan, nan
    rng = np.random.default_rng(draws.seed)
    sums = [side[rng.integers(0, len(side), size=(draws.count, len(side)))].sum(axis=1) for side in (earlier, later)]
    low, high = np.quantile(superiority_of(sums[1], sums[0]), [0.025, 0.975])
    return float(low), float(high)
