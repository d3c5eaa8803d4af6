"""What every map has: land, boundaries, names of states and of the sea, and the note on what the outlines are."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from analysis.exhibits.basemap import Basemap, Outline, Point
from analysis.exhibits.canvas import Canvas
from analysis.exhibits.figures.map_labels import Box, Plane
from analysis.exhibits.figures.panels import FINE
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import MUTED, WASH, ZERO
from analysis.exhibits.typesetting import text_width, wrapped

__all__ = ["draw_base", "note_height", "write_note"]

_REGION = 600.0
_WORLD = {
    "map_china": (44.6, 121.9),
    "map_russia": (46.2, 133.4),
    "map_dprk": (40.2, 127.2),
    "map_rok": (36.6, 127.9),
    "map_japan": (36.35, 138.1),
    "map_mongolia": (47.2, 116.6),
    "map_sea": (40.3, 134.6),
}
_NEAR = {**_WORLD, "map_russia": (44.9, 131.9), "map_dprk": (40.75, 127.0), "map_sea": (40.7, 130.95)}


def draw_base(sheet: Sheet, base: Basemap, plane: Plane, canvas: Canvas) -> list[Box]:
    """Draw land, boundaries, and the names of states and sea on one panel; return the boxes that the names fill."""
    sheet.add(*_outlines(base, plane))
    boxes = []
    for key, place in _names(base).items():
        text, size = phrase(key, canvas.lang), FINE
        words = f"<i>{text}</i>" if key == "map_sea" else text
        spot = {"xref": plane.panel.x, "yref": plane.panel.y, "x": place[0], "y": place[1], "xanchor": "center"}
        sheet.write(canvas.note(words, **spot, align="center", font={"size": size, "color": MUTED}))
        rows = text.split("<br>")
        (across, down), wide = plane.pixels(place), max(text_width(row, size) for row in rows) / 2
        boxes.append((across - wide, down - size * 0.7 * len(rows), across + wide, down + size * 0.7 * len(rows)))
    return boxes


def note_height(canvas: Canvas) -> float:
    """Return the height in pixels that the note under a map takes."""
    return 12 + 15 * (_boundary_note(canvas).count("<br>") + 1)


def write_note(sheet: Sheet, canvas: Canvas) -> None:
    """Write the note under the map: boundaries not reviewed, sources and their licences."""
    place = {"xref": "paper", "yref": "paper", "x": 0, "y": 0, "yshift": -8, "yanchor": "top"}
    sheet.write(canvas.note(_boundary_note(canvas), **place, font={"size": FINE, "color": MUTED}))


def _boundary_note(canvas: Canvas) -> str:
    return wrapped(phrase("map_note", canvas.lang), canvas.width - 24, FINE, lines=9)


def _outlines(base: Basemap, plane: Plane) -> list[Any]:
    """Return land and boundaries; nothing in them answers the pointer."""
    layers: list[tuple[Outline, dict[str, Any], dict[str, Any]]] = [
        (base.countries, {"color": ZERO, "width": 0.9}, {"fill": "toself", "fillcolor": WASH}),
        (base.provinces, {"color": ZERO, "width": 0.5}, {}),
        (base.prefectures, {"color": ZERO, "width": 0.5, "dash": "dot"}, {}),
    ]
    return [
        go.Scatter(x=list(xs), y=list(ys), mode="lines", line=line, hoverinfo="skip", **fill, **plane.panel.axes)
        for (xs, ys), line, fill in layers
    ]


def _names(base: Basemap) -> dict[str, Point]:
    spots = _NEAR if base.window.east < _REGION else _WORLD
    places = {key: base.place(*place) for key, place in spots.items()}
    inner = base.window.wider(-40)
    return {key: place for key, place in places.items() if inner.holds(place)}
