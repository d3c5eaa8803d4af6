"""The lines that each document names: a map a document, straight from place to place, dashed where not yet built."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.basemap import BLANK, Basemap, Point
from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.map_base import draw_base, note_height, write_note
from analysis.exhibits.figures.map_labels import Label, Plane, place_labels
from analysis.exhibits.figures.panels import Panel, Panels
from analysis.exhibits.phrases import phrase
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import INK, PAPER, document_style

__all__ = ["corridor_map"]

_DASHES = {"operating": "solid", "construction": "solid", "unstated": "dot"}
_WIDTHS = {"operating": 2.4, "construction": 1.4}


def corridor_map(table: pd.DataFrame, *, base: Basemap = BLANK, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one map a document with its lines: thick in use, thin being built, dashed planned, dotted not stated.

    One row a line: name_en, name_zh, document_en, document_zh, document_order, stage, located (whether two of
    its stops have a point), route (text: `place_id|name_en|name_zh|lat|lon` of each stop that has one, joined by
    `;`), units. Lines that are not located are counted in the line under the title.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    key = canvas.key([(glyph, INK, phrase(name, lang)) for glyph, name in _KEY])
    panels = Panels(canvas, len(documents), base.window.ratio, top=key.height + 4, bottom=note_height(canvas))
    window = base.window
    sheet = panels.sheet(x=(window.west, window.east), y=(window.south, window.north))
    canvas.place_key(sheet, key)
    for panel, document in zip(panels.panels, documents["document"], strict=True):
        here = table[table["document"] == document]
        shown, plane = here[here["located"]], Plane(panel, window)
        blocked = draw_base(sheet, base, plane, canvas)
        sheet.add(*_lines(shown, base, panel, canvas), *_stops(shown, base, panel))
        legs = [leg for route in shown["route"] for leg in pairwise(point for *_, point in _points(route, base))]
        sheet.write(*place_labels(_labels(shown, base, canvas), plane, canvas, blocked=blocked, legs=legs))
        below = phrase("map_lines", lang, shown=shown["project_id"].nunique(), of=here["project_id"].nunique())
        sheet.write(*panels.title(panel, canvas.word(here, "document"), below))
    write_note(sheet, canvas)
    return sheet.drawn()


_KEY = (("━", "line_use"), ("─", "line_build"), ("╌", "line_plan"), ("┈", "line_unstated"))


def _points(route: str, base: Basemap) -> Iterator[tuple[str, str, str, Point]]:
    for stop in filter(None, route.split(";")):
        place, english, chinese, lat, lon = stop.split("|")
        yield place, english, chinese, base.place(float(lat), float(lon))


def _lines(shown: pd.DataFrame, base: Basemap, panel: Panel, canvas: Canvas) -> list[Any]:
    traces = []
    evidence = customdata(shown)
    for row, name, units in zip(shown.to_dict("records"), canvas.words(shown, "name"), evidence, strict=True):
        points = [point for *_, point in _points(row["route"], base)]
        # a point in the middle of each leg, so that the line answers where it is touched
        full = [place for leg in pairwise(points) for place in (leg[0], _middle(*leg))] + points[-1:]
        line = {
            "color": document_style(int(row["document_order"])).colour,
            "width": _WIDTHS.get(row["stage"], 1.2),
            "dash": _DASHES.get(row["stage"], "dash"),
        }
        traces.append(
            go.Scatter(
                x=[x for x, _ in full],
                y=[y for _, y in full],
                mode="lines",
                line=line,
                customdata=[units] * len(full),
                hovertext=[name] * len(full),
                hoverinfo="text",
                **panel.axes,
            )
        )
    return traces


def _middle(first: Point, second: Point) -> Point:
    return round((first[0] + second[0]) / 2, 1), round((first[1] + second[1]) / 2, 1)


def _ends(shown: pd.DataFrame, base: Basemap) -> dict[str, tuple[str, str, Point]]:
    """Return the stops of all lines, those of most lines first."""
    found: dict[str, tuple[str, str, Point]] = {}
    counts: dict[str, int] = {}
    for route in shown["route"]:
        for place, english, chinese, point in _points(route, base):
            found[place] = (english, chinese, point)
            counts[place] = counts.get(place, 0) + 1
    return {place: found[place] for place in sorted(found, key=lambda place: -counts[place])}


def _stops(shown: pd.DataFrame, base: Basemap, panel: Panel) -> list[Any]:
    points = [point for *_, point in _ends(shown, base).values()]
    marker = {"size": 5, "color": PAPER, "line": {"color": INK, "width": 1}}
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return [go.Scatter(x=xs, y=ys, mode="markers", marker=marker, hoverinfo="skip", **panel.axes)]


def _labels(shown: pd.DataFrame, base: Basemap, canvas: Canvas) -> list[Label]:
    chinese = canvas.lang == "zh"
    return [
        Label(short_name(name_zh if chinese else name_en), point, 4.0)
        for name_en, name_zh, point in _ends(shown, base).values()
    ]
