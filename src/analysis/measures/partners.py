"""Which other states a text names, and in which of three ways it deals with them.

A state can be named (朝鲜, or 朝 in 中朝), a place in it can be named (罗津), or a
project can have it as partner (图们跨境桥). The three are counted apart, because a
text may name many projects with a state and the state itself hardly at all. A
mention of a state that stands inside the name of a project is told apart from
one that does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from analysis.measures.evidence import joined, split

__all__ = ["STATES", "WAYS", "by_form", "by_way", "state_mentions"]

STATES: Mapping[str, str] = MappingProxyType(
    {"russia": "RU", "dprk": "KP", "rok": "KR", "japan": "JP", "mongolia": "MN", "singapore": "SG"}
)
"""The states other than China that the register has as countries, with the code that the register of projects uses."""

FORMS = ("name", "contraction", "project")
WAYS = ("state", "places", "projects", "joint")


def state_mentions(mentions: pd.DataFrame, project_mentions: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions of other states with `way`: name (朝鲜), contraction (朝 in 中朝) or project.

    `project` is a mention, in either form, inside the words by which the text names a project of the register.
    """
    states = mentions[mentions["place_id"].isin(STATES)]
    spans = _project_spans(project_mentions, dict(zip(units["unit"], units["text_zh"], strict=True)))
    places = zip(states["unit"], states["start"], states["form"], strict=True)
    ways = [
        "project" if any(first <= start < last for first, last in spans.get(unit, ())) else form
        for unit, start, form in places
    ]
    return states.assign(way=ways)


def by_form(states: pd.DataFrame, places: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return one row a state, document and form, zeros included.

    `states` is `state_mentions`. Columns place_id, name_zh, name_en, document, form (name, contraction, project),
    mentions, of (in all forms), units; states in the order of their total.
    """
    order = states["place_id"].value_counts().index
    documents = list(dict.fromkeys(units["document"]))
    index = pd.MultiIndex.from_product([order, documents, FORMS], names=["place_id", "document", "form"])
    groups = states.rename(columns={"form": "_", "way": "form"}).groupby(list(index.names))["unit"]
    table = pd.DataFrame({"mentions": groups.size(), "units": groups.agg(joined)}).reindex(index)
    table = table.fillna({"mentions": 0, "units": ""}).astype({"mentions": int}).reset_index()
    table["of"] = table.groupby(["place_id", "document"])["mentions"].transform("sum")
    return _named(table, places)[["place_id", "name_zh", "name_en", "document", "form", "mentions", "of", "units"]]


def by_way(
    states: pd.DataFrame,
    mentions: pd.DataFrame,
    places: pd.DataFrame,
    *,
    projects: pd.DataFrame,
    project_mentions: pd.DataFrame,
) -> pd.DataFrame:
    """Return one row a state, document and way: how often the state is named, places in it, projects with it.

    Columns place_id, name_zh, name_en, document, way, count, units. Ways are state (its mentions), places (mentions
    of places in it), projects (named projects whose only partner is the state) and joint (named projects with several
    partners). A project counts once a document; partners are those of the register.
    """
    order = states["place_id"].value_counts().index
    documents = list(dict.fromkeys(mentions["document"]))
    lands = _lands(places)
    inside = mentions.assign(place_id=mentions["place_id"].map(lands)).dropna(subset=["place_id"])
    joint = _with_partners(projects, project_mentions)
    counted = {
        "state": states,
        "places": inside,
        "projects": joint[joint["partners"] == 1],
        "joint": joint[joint["partners"] > 1],
    }
    rows = [
        _counted(table, place, document, way)
        for place in order
        for document in documents
        for way, table in counted.items()
    ]
    table = pd.DataFrame(rows, columns=["place_id", "document", "way", "count", "units"])
    return _named(table, places)[["place_id", "name_zh", "name_en", "document", "way", "count", "units"]]


def _counted(table: pd.DataFrame, place: str, document: str, way: str) -> dict[str, object]:
    here = table[(table["place_id"] == place) & (table["document"] == document)]
    count = here["project_id"].nunique() if way in ("projects", "joint") else len(here)
    return {"place_id": place, "document": document, "way": way, "count": count, "units": joined(here["unit"])}


def _project_spans(project_mentions: pd.DataFrame, texts: Mapping[str, str]) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for unit, surface in zip(project_mentions["unit"], project_mentions["surface"], strict=True):
        start = texts.get(unit, "").find(surface)
        while start >= 0:
            spans.setdefault(unit, []).append((start, start + len(surface)))
            start = texts[unit].find(surface, start + 1)
    return spans


def _lands(places: pd.DataFrame) -> dict[str, str]:
    """Return the state in which each place lies, for places inside the states that are counted."""
    parents = dict(zip(places["place_id"], places["admin"], strict=True))
    lands: dict[str, str] = {}
    for place, parent in parents.items():
        above = parent
        while above and above not in STATES:
            above = parents[above]
        if above:
            lands[place] = above
    return lands


def _with_partners(projects: pd.DataFrame, project_mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions of projects once for each partner state, with the number of `partners` of the project."""
    codes = {code: place for place, code in STATES.items()}
    register = dict(zip(projects["project_id"], projects["country_partners"], strict=True))
    sides = [split(register[name]) for name in project_mentions["project_id"]]
    table = project_mentions.assign(code=pd.Series(sides, index=project_mentions.index), partners=list(map(len, sides)))
    table = table.explode("code").dropna(subset=["code"])
    return table.assign(place_id=table["code"].map(codes)).dropna(subset=["place_id"])


def _named(table: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    return table.join(places.set_index("place_id")[["name_zh", "name_en"]], on="place_id")
