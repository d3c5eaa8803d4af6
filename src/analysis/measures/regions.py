"""The claim of the layout held against the map: who lives where, who produces what, and which places are named.

The layout of 2018 puts Changchun at the centre, four cities around it
(环长春四辽吉松), and the border to the east. For each of these groups: its share of
the people of the province at each census, its share of the province's GDP in
one vintage class, and its share of all places that a text names. A share of
mentions is no share of money; the three stand beside each other and no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.measures.evidence import joined
from analysis.outcomes.basis import by_year, in_unit
from analysis.outcomes.breaks import steady
from analysis.outcomes.vintages import PROVINCE

__all__ = ["GROUPS", "attention", "census", "output", "people", "regions"]

GROUPS = ("changchun", "circle", "yanbian", "border")
_CITIES: Mapping[str, tuple[str, ...]] = {
    "changchun": ("220100",),
    "circle": ("220200", "220300", "220400", "220700"),
    "yanbian": ("222400",),
}
# in Siping until June 2020: earlier censuses, and the register of places, have it there
_MOVED = {"220184": "220300"}
_TABULATIONS = ("POP_CEN_PROV", "POP_CEN_CP", "POP_CEN2020_CNTY", "POP_CEN_PREF", "POP_CEN_PREF_PANEL")


def regions(areas: pd.DataFrame, places: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Return the area codes of each group: the cities, and the counties with a border crossing that the texts name.

    A crossing counts for the county of Yanbian it lies in, so that the fourth group is part of the third.
    """
    codes = {place: code for code, place in zip(areas["area_code"], areas["place_id"], strict=True) if place}
    counties = set(areas.loc[areas["level"] == "county", "area_code"])
    homes = places.loc[places["kind"] == "crossing", "admin"]
    border = sorted({codes[home] for home in homes if codes.get(home) in counties})
    return {**_CITIES, "border": tuple(border)}


def census(values: pd.DataFrame, areas: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return one row a year and one column an area code: persons counted, on the territory of before June 2020.

    Where a year and area stand in several tabulations, the fullest is taken. Prefectures of 2020 are the sum of
    their counties, which add up exactly to the official total of the province.
    """
    rows = values[(values["vintage_class"] == "census") & values["series_id"].isin(_TABULATIONS)]
    rows = pd.concat([in_unit(part, "persons", units) for _, part in rows.groupby("unit")])
    rows = rows.assign(rank=rows["series_id"].map(_TABULATIONS.index)).sort_values("rank", kind="stable")
    table = by_year(rows.drop_duplicates(["area_code", "year"]))
    homes = dict(zip(areas["area_code"], areas["part_of"], strict=True)) | _MOVED
    counties = values.loc[values["series_id"] == "POP_CEN2020_CNTY", ["area_code", "year", "value"]]
    counties = counties.assign(home=counties["area_code"].map(homes))
    sums = counties.pivot_table(index="year", columns="home", values="value", aggfunc="sum")
    table = table.reindex(columns=table.columns.union(sums.columns))
    table.update(sums.drop(columns=PROVINCE, errors="ignore"))
    return table


def people(counted: pd.DataFrame, groups: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """Return the share of each group in the people of the province, one row a group and census year.

    Columns group, year, value (persons), of, share; missing where a member of the group was not found.
    """
    return _shares(counted, groups)


def output(
    values: pd.DataFrame, groups: Mapping[str, Sequence[str]], breaks: pd.DataFrame, *, around: int
) -> pd.DataFrame:
    """Return the share of each group in the GDP of the province, one row a group and year; one vintage class.

    Only years on the basis of the year `around` (`breaks.steady`). The parts of a class may exceed the whole, so the
    shares are too high by as much; missing where the class lacks a member of the group.
    """
    rows = [steady(own, breaks, around=around) for _, own in values.groupby("area_code")]
    return _shares(by_year(pd.concat(rows)), groups)


def attention(
    mentions: pd.DataFrame, places: pd.DataFrame, areas: pd.DataFrame, groups: Mapping[str, Sequence[str]]
) -> pd.DataFrame:
    """Return the share of each group in all places named, one row a group and document.

    `mentions` is `mentions.place_mentions`. A mention counts for a group when the place is, or lies in, one of
    its areas; our country and our province are no places. Columns group, document, value (mentions), of, share,
    units.
    """
    named = mentions[mentions["form"] != "own"]
    parents = dict(zip(places["place_id"], places["admin"], strict=True))
    codes = {place: code for code, place in zip(areas["area_code"], areas["place_id"], strict=True) if place}
    lines = named["place_id"].map(lambda place: {codes[home] for home in _line(place, parents) if home in codes})
    rows = []
    for group in GROUPS:
        inside = lines.map(lambda line, own=frozenset(groups[group]): bool(line & own)).astype(bool)
        for document, own in named.groupby("document", sort=False):
            here = own[inside[own.index]]
            shares = {"value": len(here), "of": len(own), "share": len(here) / len(own), "units": joined(here["unit"])}
            rows.append({"group": group, "document": document, **shares})
    return pd.DataFrame(rows)


def _shares(wide: pd.DataFrame, groups: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    parts = []
    for group in GROUPS:
        total = wide.reindex(columns=list(groups[group])).sum(axis=1, min_count=len(groups[group]))
        share = total / wide[PROVINCE]
        parts.append(pd.DataFrame({"group": group, "value": total, "of": wide[PROVINCE], "share": share}))
    return pd.concat(parts).rename_axis("year").reset_index()


def _line(place: str, parents: Mapping[str, str]) -> list[str]:
    """Return the place and all that it lies in."""
    line = []
    while place:
        line.append(place)
        place = parents.get(place, "")
    return line
