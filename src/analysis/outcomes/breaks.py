"""Where a series changes its basis or its territory inside one vintage class, and what may be said across it."""

from __future__ import annotations

import pandas as pd

from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["across", "read_breaks", "steady"]


def read_breaks(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a break: vintage_class, area_code, year (the first on the new basis), reason, reason_zh, note."""
    return read_table("breaks", project)


def across(growth: pd.DataFrame, breaks: pd.DataFrame) -> pd.DataFrame:
    """Return rows of `growth.growth` with `broken` and `broken_zh`, the reasons of the breaks between their years."""
    found = [_between(breaks, *row) for row in _keys(growth)]
    return growth.assign(
        broken=["; ".join(_said(rows, "reason")) for rows in found],
        broken_zh=["；".join(_said(rows, "reason_zh")) for rows in found],
    )


def steady(values: pd.DataFrame, breaks: pd.DataFrame, *, around: int) -> pd.DataFrame:
    """Return the rows of one area and class that stand on the basis of the year `around`.

    From the last break up to that year until the year before the next one.
    """
    own = breaks[breaks["area_code"].isin(values["area_code"]) & breaks["vintage_class"].isin(values["vintage_class"])][
        "year"
    ]
    first = own[own <= around].max() if (own <= around).any() else values["year"].min()
    last = own[own > around].min() - 1 if (own > around).any() else values["year"].max()
    return values[values["year"].between(first, last)]


def _keys(growth: pd.DataFrame) -> list[tuple[str, str, int, int]]:
    columns = ["vintage_class", "area_code", "start", "end"]
    return [(str(c), str(a), int(s), int(e)) for c, a, s, e in growth[columns].itertuples(index=False)]


def _between(breaks: pd.DataFrame, vintage: str, area: str, start: int, end: int) -> pd.DataFrame:
    own = breaks[(breaks["vintage_class"] == vintage) & (breaks["area_code"] == area)]
    return own[(own["year"] > start) & (own["year"] <= end)]


def _said(rows: pd.DataFrame, column: str) -> list[str]:
    return [f"{year}: {reason}" for year, reason in zip(rows["year"], rows[column], strict=True)]
