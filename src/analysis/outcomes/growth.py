"""Growth between two years, and the path that a promise of growth implies.

Rates are compound annual rates: a factor f over n years is f ** (1/n) - 1 a
year. Growth is computed within one vintage class only, and never across years
that rest on different bases; a mixture raises `basis.MixedBasisError`.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pandas as pd

from analysis.outcomes.basis import growth_allowed

__all__ = ["attainment", "compounded", "growth", "path", "rate", "real_rate", "shared_span"]

_NAMED = ["area_code", "area", "area_zh"]


def rate(factor: float, years: float) -> float:
    """Return the compound annual rate of growth that gives `factor` after `years`.

    >>> round(rate(2, 4), 4)
    0.1892
    """
    if factor <= 0 or years <= 0:
        raise ValueError(f"no annual rate gives a factor of {factor} in {years} years")
    return float(factor ** (1 / years) - 1)


def compounded(base: float, annual: float, years: float) -> float:
    """Return what `base` becomes after `years` at an annual rate.

    >>> round(compounded(3640, 0.19, 4), 1)
    7299.4
    """
    return float(base * (1 + annual) ** years)


def real_rate(nominal: float, deflator: float) -> float:
    """Return the real rate of growth behind a nominal rate when prices rise by `deflator` a year."""
    return (1 + nominal) / (1 + deflator) - 1


def attainment(value: float, target: float) -> float:
    """Return the share of a target that was reached."""
    return value / target


def path(points: Mapping[int, float]) -> pd.DataFrame:
    """Return year, value and rate of constant growth between dated points, one row a year.

    `rate` is the annual rate of the stretch that leads to the year, missing in the first.
    """
    dated = sorted(points.items())
    rows: list[tuple[int, float, float]] = [(dated[0][0], float(dated[0][1]), float("nan"))]
    for (start, first), (end, last) in pairwise(dated):
        annual = rate(last / first, end - start)
        rows += [(year, compounded(first, annual, year - start), annual) for year in range(start + 1, end + 1)]
    return pd.DataFrame(rows, columns=["year", "value", "rate"])


def growth(values: pd.DataFrame, *, start: int, end: int) -> pd.DataFrame:
    """Return one row an area with a value in both years: first, last, factor and rate (a year).

    `values` are rows of `read_indicators` of one vintage class whose years are on one basis. Columns
    vintage_class, area_code, area, area_zh, start, end, first, last, factor, rate, source (of both values,
    joined by `;`), confidence (the lower of the two), weak (either locator is weak), note.
    """
    basis = growth_allowed(values)
    ends = [values[values["year"] == year].set_index("area_code") for year in (start, end)]
    shared = [code for code in ends[0].index if code in ends[1].index]
    before, after = (side.loc[shared] for side in ends)
    table = pd.DataFrame(
        {
            "vintage_class": basis.vintage_class,
            "area": before["area"],
            "area_zh": before["area_zh"],
            "start": start,
            "end": end,
            "first": before["value"],
            "last": after["value"],
            "factor": after["value"] / before["value"],
            "confidence": [min(pair, key="medium high".index) for pair in _both("confidence", before, after)],
            "source": [_joined(*pair) for pair in _both("source", before, after)],
            "weak": before["weak"] | after["weak"],
            "note": [_joined(*pair) for pair in _both("note", before, after)],
        }
    )
    table["rate"] = [rate(factor, end - start) for factor in table["factor"]]
    return table.rename_axis("area_code").reset_index()


def shared_span(values: pd.DataFrame, *, wanted: tuple[int, int], least: float = 0.5) -> tuple[int, int]:
    """Return the years to compare areas over: `wanted` where at least `least` of the areas have both of them.

    Otherwise the first and the last year that most areas have, the longest such stretch; equal years where
    no two years are shared.
    """
    count = values["area_code"].nunique()
    have = values.groupby("year")["area_code"].agg(set)
    both = have.get(wanted[0], set()) & have.get(wanted[1], set())
    if len(both) >= least * count:
        return wanted
    counts = have.map(len)
    full = counts.index[counts == counts.max()].tolist()
    return (min(full), max(full)) if full else wanted


def _both(column: str, before: pd.DataFrame, after: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(before[column], after[column], strict=True))


def _joined(*cells: str) -> str:
    """Return the parts of several `;`-joined cells, each once."""
    return ";".join(dict.fromkeys(part for cell in cells for part in str(cell).split(";") if part))
