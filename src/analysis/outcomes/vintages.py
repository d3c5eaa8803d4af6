"""Which vintage classes hold enough GDP for a volume of their own, and how far releases of one year differ.

A class has a volume when its years rest on one basis and it has the nominal
GDP of the province for at least LEAST_YEARS years. New rows that bring a class
there bring its volume; nothing else has to be changed.
"""

from __future__ import annotations

import pandas as pd

from analysis.outcomes.indicators import read_indicators, read_vintages
from analysis.paths import PROJECT, Project

__all__ = [
    "LEAST_YEARS",
    "NEIGHBOURS",
    "PROVINCE",
    "classes",
    "fan",
    "gdp",
    "known_classes",
    "others_after",
    "with_volume",
]

LEAST_YEARS = 10
PROVINCE = "220000"
NEIGHBOURS = ("210000", "230000")
"""Neighbouring provinces that the statistics hold."""

_INDICATOR = "GDP, nominal"


def gdp(values: pd.DataFrame, vintage_class: str = "") -> pd.DataFrame:
    """Return the rows of nominal GDP in yuan, of one vintage class or of all."""
    rows = values[(values["topic"] == "gdp") & (values["indicator"] == _INDICATOR)]
    return rows[rows["vintage_class"] == vintage_class] if vintage_class else rows


def classes(values: pd.DataFrame, vintages: pd.DataFrame) -> pd.DataFrame:
    """Return one row a vintage class with nominal GDP of the province, in the order of `vintages`.

    Columns vintage_class, title_en, title_zh, uniform, years (of the province), first, last, areas, volume (truth
    value: the class has a volume).
    """
    rows = gdp(values)
    own = rows[rows["area_code"] == PROVINCE].groupby("vintage_class")["year"].agg(["nunique", "min", "max"])
    own.columns = pd.Index(["years", "first", "last"])
    areas = rows.groupby("vintage_class")["area_code"].nunique().rename("areas")
    table = vintages.set_index("vintage_class")[["title_en", "title_zh", "uniform"]].join(own, how="inner").join(areas)
    table["volume"] = table["uniform"] & (table["years"] >= LEAST_YEARS)
    return table.reset_index()


def with_volume(project: Project = PROJECT) -> list[str]:
    """Return the vintage classes that have a volume, in alphabetical order."""
    known = classes(read_indicators(project), read_vintages(project))
    return sorted(known.loc[known["volume"], "vintage_class"])


def others_after(vintage_class: str, project: Project = PROJECT) -> list[str]:
    """Return a class, then the other classes with a volume: the order in which one page shows them."""
    return [vintage_class, *(name for name in with_volume(project) if name != vintage_class)]


def known_classes(values: pd.DataFrame, vintage_class: str) -> None:
    """Raise ValueError, naming the classes there are, when a class has no nominal GDP."""
    known = sorted(gdp(values)["vintage_class"].unique())
    if vintage_class not in known:
        raise ValueError(f"there is no nominal GDP of vintage class {vintage_class!r}; the classes are {known}")


def fan(values: pd.DataFrame, *, area_code: str = PROVINCE) -> pd.DataFrame:
    """Return every release of one area's nominal GDP: the rows of `gdp` with `first_known` and `revision`.

    `first_known` is the class whose value stands first for that year in the order v0, v1, v2 ...; `revision` is the
    value over that value, less one: how a release changed the same year. It is no growth, and the only place
    where two classes meet.
    """
    rows = gdp(values)
    rows = rows[rows["area_code"] == area_code].sort_values(["year", "vintage_class"], kind="stable")
    first = rows.drop_duplicates("year").set_index("year")
    base = rows["year"].map(first["value"])
    return rows.assign(first_known=rows["year"].map(first["vintage_class"]), revision=rows["value"] / base - 1)
