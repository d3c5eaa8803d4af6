"""Joining names and points of places to a table that only knows their ids."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.exhibits.phrases import phrase

__all__ = ["in_words", "short_name", "with_duties", "with_points", "with_routes", "with_stations"]


def in_words(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the table with `<column>_en` and `<column>_zh`: what figures call a tier, variant, form or way."""
    keys = [f"{column}_{value or 'none'}" for value in table[column]]
    return table.assign(**{f"{column}_{lang}": [phrase(key, lang) for key in keys] for lang in ("en", "zh")})


def short_name(name: str) -> str:
    """Return a name as a label has room for it: 延吉 for 延吉市, Wangqing for Wangqing County, DPRK."""
    plain = _SHORT.get(name, name.partition(" (")[0]).removesuffix(" County")
    return plain[:-1] if name not in _SHORT and len(plain) > 2 and plain[-1] in "市县区" else plain


def with_points(table: pd.DataFrame, points: pd.DataFrame) -> pd.DataFrame:
    """Return a table of places with `lat` and `lon`; missing where the gazetteer `points` has none."""
    return table.merge(points[["place_id", "lat", "lon"]], on="place_id", how="left")


def with_routes(table: pd.DataFrame, places: pd.DataFrame, points: pd.DataFrame) -> pd.DataFrame:
    """Return a table of lines with `route`: `place_id|name_en|name_zh|lat|lon` of each stop that has a point."""
    known = places.merge(points[["place_id", "lat", "lon"]], on="place_id")
    texts = {row["place_id"]: f"{_named(row)}|{row['lat']}|{row['lon']}" for row in known.to_dict("records")}
    return table.assign(route=table["stops"].map(_joiner(texts)))


def with_stations(table: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Return a table of axes with `stations`: `place_id|name_en|name_zh` of each stop."""
    texts = {str(row["place_id"]): _named(row) for row in places.to_dict("records")}
    return table.assign(stations=table["stops"].map(_joiner(texts)))


def with_duties(responsibilities: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """Return the responsibilities with the names of the bodies."""
    return responsibilities.merge(actors[["actor_id", "name_zh", "name_en"]], on="actor_id")


def _named(row: dict[object, object]) -> str:
    return f"{row['place_id']}|{row['name_en']}|{row['name_zh']}"


def _joiner(texts: dict[str, str]) -> Callable[[str], str]:
    return lambda stops: ";".join(texts[stop] for stop in stops.split(";") if stop in texts)


_SHORT = {
    "Democratic People's Republic of Korea": "DPRK",
    "Republic of Korea": "ROK",
    "Yanbian Korean Autonomous Prefecture": "Yanbian",
    "延边朝鲜族自治州": "延边州",
    "长吉图开发开放先导区": "长吉图先导区",
    "Jilin (city)": "Jilin City",
    "吉林市": "吉林市",
    "Changchun and Jilin (cities)": "Changchun and Jilin",
    "Yanji, Longjing and Tumen": "Yanji-Longjing-Tumen",
    "Changjitu (Changchun–Jilin–Tumen)": "Changjitu",
}
