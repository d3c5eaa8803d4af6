"""Trade with the partner countries where it was published, each statistic in a strip of its own.

Two customs administrations count the same trade differently, and three
currencies are not turned into one another, so nothing is joined or added.
"""

from __future__ import annotations

import pandas as pd

from analysis.outcomes.basis import in_unit

__all__ = ["strips"]

_UNITS = {"USD": "USD billion", "CNY": "CNY 100 million", "JPY": "JPY billion"}
_LEVELS = ("country", "province")
_ORDER = ("RUS", "PRK", "KOR", "JPN", "MNG", "NEA5", "")


def strips(values: pd.DataFrame, areas: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return yearly totals of trade of countries and provinces, a row a value, strips in order of partner.

    A strip is one pair of areas (or one area, with the world) in one currency. Columns strip, area_code, partner,
    area_en, area_zh, other_en, other_zh ("" for the world), year, value, unit, series_id, vintage_class, source,
    confidence, weak, note. Exports and imports alone, and parts of a year, are left out.
    """
    rows = values[(values["topic"] == "trade") & values["indicator"].map(_is_total)]
    named = areas.set_index("area_code")
    rows = rows[rows["area_code"].map(named["level"]).isin(_LEVELS)]
    rows = pd.concat([_in_large_units(part, units) for _, part in rows.groupby("unit")])
    pairs = [_pair(area, partner) for area, partner in zip(rows["area_code"], rows["partner"], strict=True)]
    rows = rows.assign(home=[home for home, _ in pairs], other=[other for _, other in pairs])
    rows = rows.assign(
        strip=rows["home"] + "-" + rows["other"] + "-" + rows["unit"].str[:3],
        area_en=rows["home"].map(named["name_en"]),
        other_en=rows["other"].map(named["name_en"]).fillna(""),
        other_zh=rows["other"].map(named["name_zh"]).fillna(""),
        rank=rows["other"].map(lambda code: _ORDER.index(code) if code in _ORDER else len(_ORDER)),
    )
    rows = rows.assign(area_zh=rows["home"].map(named["name_zh"]))
    ordered = rows.sort_values(["home", "rank", "unit", "series_id", "year"], key=_china_first, kind="stable")
    columns = ["strip", "area_code", "partner", "area_en", "area_zh", "other_en", "other_zh", "year", "value", "unit"]
    return ordered[[*columns, "series_id", "vintage_class", "source", "confidence", "weak", "note"]].reset_index(
        drop=True
    )


def _is_total(indicator: str) -> bool:
    return not indicator.startswith(("exports", "imports")) and "January" not in indicator


def _in_large_units(part: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    currency = str(part["unit"].iloc[0])[:3]
    return in_unit(part, _UNITS[currency], units) if currency in _UNITS else part


def _pair(area: str, partner: str) -> tuple[str, str]:
    """Return the two sides of a trade, China first: what Japan reports of China stands with what China reports."""
    return (partner, area) if partner == "CHN" else (area, partner)


def _china_first(column: pd.Series[str]) -> pd.Series[str]:
    return column.map(lambda code: f" {code}" if code == "CHN" else code) if column.name == "home" else column
