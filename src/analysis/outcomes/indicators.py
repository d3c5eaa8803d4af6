"""The statistics as they were published: values, series, sources, vintage classes, areas and units.

A value without a source does not come in. Rows are never merged here: two
releases of one year are two rows, and `analysis.outcomes.basis` decides what
may be computed with together.
"""

from __future__ import annotations

import pandas as pd

from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = [
    "read_areas",
    "read_indicators",
    "read_measurement_units",
    "read_series",
    "read_sources",
    "read_vintages",
]

_COLUMNS = [
    *("series_id", "area_code", "year", "vintage", "area", "area_zh", "topic", "indicator", "indicator_zh", "value"),
    *("unit", "price_basis", "vintage_class", "uniform", "partner", "source", "confidence", "weak", "note"),
]


def read_indicators(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a series, area, year and vintage, by series, area and year.

    Columns series_id, area_code, year, vintage, area, area_zh, topic,
    indicator, indicator_zh, value (in `unit`), unit, price_basis,
    vintage_class, uniform (truth value: years of the class rest on one basis),
    partner (area code, "" where there is none), source (ids joined by `;`),
    confidence (high, medium), weak (truth value: every source has a weak
    locator), note.
    """
    values = read_table("indicators", project)
    series = read_table("series", project)[["series_id", "topic", "indicator_zh", "partner"]]
    areas = read_table("areas", project)[["area_code", "name_zh"]].rename(columns={"name_zh": "area_zh"})
    classes = read_table("vintages", project)[["vintage_class", "uniform"]]
    table = values.merge(series, on="series_id").merge(areas, on="area_code").merge(classes, on="vintage_class")
    ordered = table.sort_values(["series_id", "area_code", "year", "vintage"], kind="stable", ignore_index=True)
    return ordered.assign(weak=_weak(ordered["source"], read_sources(project)))[_COLUMNS]


def read_series(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a series.

    Columns series_id, topic, indicator, indicator_zh, unit, price_basis,
    minimum, maximum (in `unit`), partner, note.
    """
    return read_table("series", project)


def read_sources(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a source: source_id, title, publisher, locator, locator_strength (firm, weak), access_date, ...

    The last two columns are rights and note.
    """
    return read_table("sources", project)


def read_vintages(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a vintage class: vintage_class, title_en, title_zh, uniform (truth value), description."""
    return read_table("vintages", project)


def read_areas(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row an area: area_code, name_en, name_zh, level, part_of, place_id ("" outside the register), note."""
    return read_table("areas", project)


def read_measurement_units(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a unit: unit, unit_zh, quantity (money, count, share, other), base_unit, factor."""
    return read_table("measurement_units", project)


def _weak(source: pd.Series[str], sources: pd.DataFrame) -> pd.Series[bool]:
    weak = set(sources.loc[sources["locator_strength"] == "weak", "source_id"])
    return source.map(lambda cell: set(cell.split(";")) <= weak).astype("bool")
