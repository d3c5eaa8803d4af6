"""The parts of the province against the province: what each area is, and why parts may not be added up."""

from __future__ import annotations

import pandas as pd

from analysis.outcomes.basis import by_year
from analysis.outcomes.promise import ZONE
from analysis.outcomes.vintages import PROVINCE

__all__ = ["KINDS", "parts", "sums", "with_kind"]

KINDS = ("zone", "province", "neighbour", "country", "prefecture", "county")
"""What an area is to the promise, in the order in which figures show them."""

_LEVELS = {"prefecture": "prefecture", "province": "neighbour", "country": "country", "county": "county"}


def with_kind(table: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with `kind`, in the order of KINDS; areas of other levels are left out."""
    kinds = {code: _LEVELS.get(level, "") for code, level in zip(areas["area_code"], areas["level"], strict=True)}
    kinds |= {ZONE: "zone", PROVINCE: "province"}
    found = table.assign(kind=table["area_code"].map(kinds))
    found = found[found["kind"].isin(KINDS)]
    return found.assign(rank=found["kind"].map(KINDS.index)).sort_values("rank", kind="stable").drop(columns="rank")


def parts(areas: pd.DataFrame) -> pd.DataFrame:
    """Return the prefectures of the province, in the order of their codes."""
    own = areas[(areas["level"] == "prefecture") & (areas["part_of"] == PROVINCE)]
    return own.sort_values("area_code", ignore_index=True)


def sums(values: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Return year, province, sum_of_parts, ratio, counted and missing (names), one row a year with both.

    The parts counted are the prefectures that the class holds at all; a year counts when it has every one of
    them. `missing` names the prefectures that the class does not hold, joined by `;`, and `missing_zh` the same.
    """
    wide = by_year(values)
    own = parts(areas)
    held = own[own["area_code"].isin(wide.columns)]
    lacking = own[~own["area_code"].isin(wide.columns)]
    codes = list(held["area_code"])
    full = wide.reindex(columns=[PROVINCE, *codes]).dropna() if codes else wide.head(0).reindex(columns=[PROVINCE])
    total = full[codes].sum(axis=1)
    table = pd.DataFrame({"province": full[PROVINCE], "sum_of_parts": total, "ratio": total / full[PROVINCE]})
    return table.assign(
        counted=len(held), missing=";".join(lacking["name_en"]), missing_zh="；".join(lacking["name_zh"])
    ).reset_index()
