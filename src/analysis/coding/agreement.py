"""How far two readings of the same units agree, beyond what chance would give.

Four coefficients from one table of counts: the share of units with the same
code; Cohen's kappa (Cohen 1960); Gwet's AC1, which a rare code does not pull
down (Gwet 2008); Krippendorff's alpha (Hayes and Krippendorff 2007), for codes
without order or with one, and for any number of coders. Intervals come from
drawing whole sections with replacement, since paragraphs of a section are alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = [
    "Resampling",
    "alpha_nominal",
    "alpha_ordinal",
    "cohen_kappa",
    "coincidences",
    "confusion",
    "gwet_ac1",
    "interval",
    "paired",
    "percent_agreement",
    "section_confusions",
]

Counts = npt.NDArray[np.float64]
Values = Sequence[object]


@dataclass(frozen=True)
class Resampling:
    """How often sections are drawn, from which seed, and how wide the interval is."""

    seed: int
    draws: int = 1000
    level: float = 0.95


def confusion(first: pd.Series, second: pd.Series, *, values: Values) -> Counts:
    """Return how often each pair of codes was given: rows the first coder, columns the second, both as in `values`.

    The two series are matched by position. A code outside `values` raises ValueError.

    >>> confusion(pd.Series(["x", "x", "y"]), pd.Series(["x", "y", "y"]), values=["x", "y"]).tolist()
    [[1.0, 1.0], [0.0, 1.0]]
    """
    size = len(values)
    places = _places(first, values) * size + _places(second, values)
    return np.bincount(places, minlength=size * size).reshape(size, size).astype(np.float64)


def section_confusions(first: pd.Series, second: pd.Series, sections: pd.Series, *, values: Values) -> Counts:
    """Return one table of `confusion` for each section, stacked: shape sections x codes x codes."""
    groups = sections.groupby(sections.to_numpy(), sort=False).indices.values()
    return np.stack([confusion(first.iloc[rows], second.iloc[rows], values=values) for rows in groups])


def coincidences(ratings: Sequence[Sequence[object]], *, values: Values) -> Counts:
    """Return Krippendorff's table of coincidences of two or more coders; None stands for a unit left out.

    `ratings` holds one sequence a coder. A unit coded m times gives its ordered
    pairs of codes, each with weight 1 / (m - 1); a unit coded once gives none.
    """
    place = {value: rank for rank, value in enumerate(values)}
    table = np.zeros((len(values), len(values)))
    for unit in zip(*ratings, strict=True):
        given = [place[code] for code in unit if code is not None]
        if len(given) > 1:
            counts = np.bincount(given, minlength=len(values)).astype(np.float64)
            table += (np.outer(counts, counts) - np.diag(counts)) / (len(given) - 1)
    return table


def paired(table: Counts) -> Counts:
    """Return the coincidences of two coders who both coded every unit, from their table of `confusion`."""
    return table + table.T


def percent_agreement(table: Counts) -> float:
    """Return the share of units on which two coders agree; missing for an empty table."""
    return _ratio(np.trace(table), table.sum())


def cohen_kappa(table: Counts) -> float:
    """Return Cohen's kappa of a table of `confusion`; missing where chance alone gives full agreement."""
    shares = table / table.sum()
    chance = float(shares.sum(axis=1) @ shares.sum(axis=0))
    return _ratio(np.trace(shares) - chance, 1 - chance)


def gwet_ac1(table: Counts) -> float:
    """Return Gwet's first-order coefficient of a table of `confusion`; missing for a single code."""
    shares = table / table.sum()
    prevalence = (shares.sum(axis=1) + shares.sum(axis=0)) / 2
    chance = _ratio(float((prevalence * (1 - prevalence)).sum()), len(table) - 1)
    return _ratio(np.trace(shares) - chance, 1 - chance)


def alpha_nominal(pairs: Counts) -> float:
    """Return Krippendorff's alpha for codes without order; missing where only one code occurs.

    `pairs` is a table of `coincidences`; for two coders `paired` makes it from their `confusion`.
    """
    return _alpha(pairs, 1 - np.eye(len(pairs)))


def alpha_ordinal(pairs: Counts) -> float:
    """Return Krippendorff's alpha for codes in the order of the table; missing where only one code occurs.

    The distance of two codes is the number of times the codes between them were
    given, the two themselves counted half.
    """
    given = pairs.sum(axis=0)
    middle = np.cumsum(given) - given / 2
    return _alpha(pairs, np.subtract.outer(middle, middle) ** 2)


def interval(tables: Counts, statistic: Callable[[Counts], float], resampling: Resampling) -> tuple[float, float]:
    """Return low and high end of the percentile interval when whole sections are drawn with replacement.

    `tables` holds one table a section along its first axis; `statistic` is
    computed on the sum of those drawn. Draws on which it is missing are left out.
    """
    sections = len(tables)
    chance = np.random.default_rng(resampling.seed)
    times = chance.multinomial(sections, np.full(sections, 1 / sections), size=resampling.draws)
    found = np.array([statistic(table) for table in np.tensordot(times, tables, axes=1)])
    tail = (1 - resampling.level) / 2
    low, high = np.nanquantile(found, [tail, 1 - tail])
    return float(low), float(high)


def _places(codes: pd.Series, values: Values) -> npt.NDArray[np.int64]:
    place = {value: rank for rank, value in enumerate(values)}
    unknown = sorted({str(code) for code in codes if code not in place})
    if unknown:
        raise ValueError(f"codes outside the table: {', '.join(unknown)}")
    return np.array([place[code] for code in codes], dtype=np.int64)


def _alpha(pairs: Counts, distance: Counts) -> float:
    given = pairs.sum(axis=0)
    total = given.sum()
    expected = np.outer(given, given)
    observed = float((pairs * distance).sum()) / total
    chance = float((expected * distance).sum()) / (total * (total - 1))
    return 1 - observed / chance if chance else float("nan")


def _ratio(part: float, whole: float) -> float:
    return float(part / whole) if whole else float("nan")
