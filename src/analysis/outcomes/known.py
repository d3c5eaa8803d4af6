"""What is known at all: for each area, year and subject, whether any figure was found and how firmly."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.outcomes.prefectures import parts
from analysis.outcomes.promise import ZONE
from analysis.outcomes.vintages import PROVINCE, gdp

__all__ = ["SUBJECTS", "coverage", "home_areas", "subjects"]

SUBJECTS = ("gdp_other", "growth", "population", "trade", "environment")
"""GDP of releases without a class of their own, real growth, population, trade, environment."""

_GRADES = ("weak", "medium", "high")
_FIRST, _LAST = 2000, 2024


def home_areas(areas: pd.DataFrame) -> pd.DataFrame:
    """Return the zone, the province, its prefectures, and the county that is the window of the outline."""
    codes = [ZONE, PROVINCE, *parts(areas)["area_code"], *areas.loc[areas["place_id"] == "hunchun", "area_code"]]
    return areas.set_index("area_code").loc[codes].reset_index()


def subjects(classes: Sequence[str]) -> list[str]:
    """Return the subjects in order: `gdp-<class>` for each class, then SUBJECTS."""
    return [*(f"gdp-{name}" for name in classes), *SUBJECTS]


def coverage(values: pd.DataFrame, areas: pd.DataFrame, *, classes: Sequence[str]) -> pd.DataFrame:
    """Return one row a subject, area and year (2000 to 2024): figures (how many) and grade.

    `grade` is that of the best figure: high, medium, weak (only at locators that a reader cannot open), "" where
    nothing was found. Columns subject, area_code, area_en, area_zh, year, figures, grade, sources.
    """
    own = home_areas(areas)
    rows = values.assign(subject=_subjects(values, classes))
    rows = rows[
        rows["area_code"].isin(own["area_code"]) & rows["year"].between(_FIRST, _LAST) & (rows["subject"] != "")
    ]
    grade = rows["confidence"].mask(rows["weak"], "weak")
    rows = rows.assign(rank=grade.map(_GRADES.index))
    found = rows.groupby(["subject", "area_code", "year"]).agg(
        figures=("value", "size"), rank=("rank", "max"), sources=("source", lambda cells: ";".join(sorted(set(cells))))
    )
    index = pd.MultiIndex.from_product(
        [subjects(classes), own["area_code"], range(_FIRST, _LAST + 1)], names=["subject", "area_code", "year"]
    )
    table = found.reindex(index).reset_index()
    names = own.set_index("area_code")
    return table.assign(
        area_en=table["area_code"].map(names["name_en"]),
        area_zh=table["area_code"].map(names["name_zh"]),
        figures=table["figures"].fillna(0).astype(int),
        grade=["" if pd.isna(rank) else _GRADES[int(rank)] for rank in table["rank"]],
        sources=table["sources"].fillna(""),
    ).drop(columns="rank")


def _subjects(values: pd.DataFrame, classes: Sequence[str]) -> list[str]:
    nominal = set(gdp(values).index)
    cells = zip(values.index, values["topic"], values["indicator"], values["vintage_class"], strict=True)
    return [
        (f"gdp-{name}" if name in classes else "gdp_other") if place in nominal else _subject(topic, indicator)
        for place, topic, indicator, name in cells
    ]


def _subject(topic: str, indicator: str) -> str:
    if topic == "gdp":
        return "growth" if "growth" in indicator else ""
    return topic if topic in SUBJECTS else ""
