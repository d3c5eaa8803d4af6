"""How evenly counts spread over the codes of a variable, and how many observations that rests on."""

from __future__ import annotations

from math import log, nan
from typing import Any

import numpy as np
import numpy.typing as npt

from analysis.inference.permutation import Draws

__all__ = ["evenness", "rarefied"]

Counts = npt.NDArray[np.number[Any]]


def evenness(counts: Counts) -> float:
    """Return the entropy of counts over all their codes, 0 (one code) to 1 (all alike); missing without a count.

    H = -sum p ln p / ln K, with K the length of `counts`, codes that do not occur included. Shannon (1948).

    >>> evenness(np.array([2, 2])), evenness(np.array([4, 0])), round(evenness(np.array([1, 1, 0])), 3)
    (1.0, 0.0, 0.631)
    """
    total = counts.sum()
    if total <= 0 or len(counts) < 2:
        return nan
    shares = counts[counts > 0] / total
    return float(-(shares * np.log(shares)).sum() / log(len(counts))) + 0.0


def rarefied(counts: Counts, *, to: int, draws: Draws) -> float:
    """Return the mean evenness of random selections of `to` observations without replacement.

    Entropy rises with the number of observations, so texts of different length are compared at the length of the
    shortest. Missing where there are fewer than `to`, or `to` is 0.
    """
    whole = counts.astype(int)
    if not 0 < to <= whole.sum():
        return nan
    rng = np.random.default_rng(draws.seed)
    picks = rng.multivariate_hypergeometric(whole, to, size=draws.count)
    return float(np.mean([evenness(pick) for pick in picks]))
