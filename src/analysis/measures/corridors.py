"""The lines a text draws: its routes, railways and roads with the places they join.

The stops of a line are read off its own name (珲春-扎鲁比诺-釜山航线), letters
included (吉图珲客专). Only where the name holds fewer than two do the places of
the register stand in. A line says which places a text wants joined; it is no
alignment on the ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from analysis.measures.evidence import split
from analysis.measures.partners import STATES
from analysis.measures.projects import inventory

__all__ = ["KINDS", "Line", "corridors", "lines", "named_projects"]

KINDS = ("route", "rail", "road")

# two lines named in one breath: A-B-C和A-B-D
_AND = re.compile("[和及]")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")

Span = Mapping[str, Any]


@dataclass(frozen=True)
class Line:
    """Places in the order of a line, and those that the name puts in brackets behind them."""

    stops: tuple[str, ...]
    bracketed: tuple[str, ...] = ()


def lines(text: str, spans: Sequence[Span]) -> list[Line]:
    """Return the lines that some words name, from the places in them (mentions and letters, offsets in `text`).

    Names outside brackets count first, then those in brackets, then the letters
    of an area, then the places inside a longer name. States are no stops, unless
    a name is made of them. Fewer than two places are no line.
    """
    outer = [span for span in spans if span["form"] != "part" and not _inside(span, spans)]
    outer = [span for span in outer if span["place_id"] not in STATES and span["place_id"] != "china"]
    held = {match.span() for match in _BRACKETS.finditer(text)}
    free = [span for span in outer if not _in_brackets(span, held)]
    bracketed = tuple(span["place_id"] for span in outer if _in_brackets(span, held))
    found = [Line(part) for part in _parted(text, free) if len(part) > 1]
    if found:
        return [*found[:-1], Line(found[-1].stops, bracketed)]
    letters = [span["place_id"] for span in spans if span["form"] == "part"]
    longer = [span["place_id"] for span in spans if span["form"] != "part" and _inside(span, spans)]
    return [Line(tuple(stops)) for stops in (bracketed, letters, longer) if len(stops) > 1][:1]


def named_projects(projects: pd.DataFrame, project_mentions: pd.DataFrame, path: pd.DataFrame) -> pd.DataFrame:
    """Return the projects that each document names: `inventory` of every document, with `document` and `places`."""
    documents = {unit.split("/", 1)[0].split("#", 1)[0] for unit in project_mentions["unit"]}
    named = [
        inventory(projects, project_mentions, path, document=name).assign(document=name) for name in sorted(documents)
    ]
    nothing = projects.head(0).assign(stage="", stance="", surfaces="", units="", document="").drop(columns="places")
    return pd.concat(named or [nothing], ignore_index=True).merge(projects[["project_id", "places"]], on="project_id")


def corridors(
    named: pd.DataFrame,
    project_mentions: pd.DataFrame,
    units: pd.DataFrame,
    *,
    spans: pd.DataFrame,
    points: Iterable[str],
) -> pd.DataFrame:
    """Return the lines that each document names, one row a line.

    `named` is `named_projects`; `spans` the mentions and letters together; `points` the places
    whose location is known. Columns document, project_id, name_zh, name_en,
    kind, stage, stance, stops and bracketed (`;`-joined), basis (words or
    register), located (whether two of its stops have a point), units.
    """
    texts = dict(zip(units["unit"], units["text_zh"], strict=True))
    by_unit = {str(unit): rows.to_dict("records") for unit, rows in spans.groupby("unit", sort=False)}
    surfaces = _surfaces(project_mentions)
    known = frozenset(points)
    rows = []
    for row in named[named["kind"].isin(KINDS)].to_dict("records"):
        drawn = list(_drawn(surfaces[row["project_id"], row["document"]], texts, by_unit))
        basis = "words" if drawn else "register"
        rows += [
            {**row, **_cells(line, known), "basis": basis} for line in drawn or [Line(tuple(split(row["places"])))]
        ]
    columns = ["document", "project_id", "name_zh", "name_en", "kind", "stage", "stance", "stops", "bracketed"]
    return pd.DataFrame(rows, columns=[*columns, "basis", "located", "units"])


def _cells(line: Line, known: frozenset[str]) -> dict[str, object]:
    located = sum(stop in known for stop in dict.fromkeys(line.stops)) > 1
    return {"stops": ";".join(line.stops), "bracketed": ";".join(line.bracketed), "located": located}


def _surfaces(project_mentions: pd.DataFrame) -> dict[tuple[str, str], list[tuple[str, str]]]:
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for project, unit, surface in project_mentions[["project_id", "unit", "surface"]].itertuples(index=False):
        document = unit.split("/", 1)[0].split("#", 1)[0]
        found.setdefault((project, document), []).append((unit, surface))
    return found


def _drawn(
    surfaces: Iterable[tuple[str, str]], texts: Mapping[str, str], by_unit: Mapping[str, list[dict[Any, Any]]]
) -> Iterator[Line]:
    """Yield the different lines of one project in one document; one that is part of a longer one is left out."""
    found: dict[tuple[str, ...], Line] = {}
    for unit, surface in surfaces:
        start = texts[unit].find(surface)
        inside = [
            {**span, "start": span["start"] - start, "end": span["end"] - start}
            for span in by_unit.get(unit, ())
            if start <= span["start"] and span["end"] <= start + len(surface)
        ]
        found |= {line.stops: line for line in lines(surface, inside)}
    yield from (line for stops, line in found.items() if not any(_part_of(stops, other) for other in found))


def _part_of(stops: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return stops != other and any(
        stops == other[place : place + len(stops)] for place in range(len(other) - len(stops) + 1)
    )


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    """Return whether a mention lies inside a longer one: 和龙 in 和龙南坪."""
    return any(
        other["start"] <= span["start"] and span["end"] <= other["end"]
        for other in spans
        if other["end"] - other["start"] > span["end"] - span["start"]
    )


def _in_brackets(span: Span, held: Iterable[tuple[int, int]]) -> bool:
    return any(first <= span["start"] < last for first, last in held)


def _parted(text: str, spans: Sequence[Span]) -> list[tuple[str, ...]]:
    """Return the places in order, begun anew where two lines are joined by 和."""
    parts: list[list[str]] = [[span["place_id"] for span in spans[:1]]]
    for before, after in pairwise(spans):
        if _AND.search(text[before["end"] : after["start"]]):
            parts.append([])
        parts[-1].append(after["place_id"])
    return [tuple(part) for part in parts]
