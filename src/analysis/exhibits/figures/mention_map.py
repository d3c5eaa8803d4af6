"""Where the places lie that each document names: a map a document, circles by the rate of mentions."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.basemap import BLANK, Basemap, Point
from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.map_base import draw_base, note_height, write_note
from analysis.exhibits.figures.map_labels import Label, Plane, place_labels
from analysis.exhibits.figures.panels import FINE, Panel, Panels
from analysis.exhibits.phrases import phrase
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import INK, MUTED, PAPER, document_style

__all__ = ["TIER_SYMBOLS", "mention_map"]

TIER_SYMBOLS = {"window": "diamond", "front": "square", "hinterland": "circle", "": "circle-open"}
_GLYPHS = {"window": "◆", "front": "■", "hinterland": "●", "": "○"}
_SCALE = 12.0
_KNOWN = 4


def mention_map(table: pd.DataFrame, *, base: Basemap = BLANK, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one map a document; the area of a mark is the number of mentions per 1,000 Chinese characters.

    One row a place and document: name_en, name_zh, tier (window, front, hinterland or ""), document_en,
    document_zh, document_order, mentions, rate, lat, lon (missing where not known), units. Places without a
    point and those outside the window are counted in the line under the title.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    entries = [(_GLYPHS[tier], INK, phrase(f"tier_{tier or 'none'}", lang)) for tier in _GLYPHS]
    key = canvas.key([*entries, ("", INK, phrase("map_area", lang))])
    panels = Panels(canvas, len(documents), base.window.ratio, top=key.height + 4, bottom=note_height(canvas))
    window = base.window
    sheet = panels.sheet(x=(window.west, window.east), y=(window.south, window.north))
    canvas.place_key(sheet, key)
    for panel, document in zip(panels.panels, documents["document"], strict=True):
        here = table[table["document"] == document].sort_values("rate", ascending=False, kind="stable")
        points = here.assign(point=[_point(base, *row) for row in zip(here["lat"], here["lon"], strict=True)])
        shown, plane = points[points["point"].notna() & (points["mentions"] > 0)], Plane(panel, window)
        blocked = draw_base(sheet, base, plane, canvas)
        sheet.add(*_marks(shown, panel, canvas))
        sheet.write(*place_labels(_labels(shown, canvas), plane, canvas, blocked=blocked))
        below = phrase("map_shown", lang, shown=int(shown["mentions"].sum()), of=int(here["mentions"].sum()))
        sheet.write(*panels.title(panel, canvas.word(here, "document"), below))
    sheet.add(_measure(panels.panels[0], base, canvas))
    write_note(sheet, canvas)
    return sheet.drawn()


def _point(base: Basemap, lat: float, lon: float) -> Point | None:
    place = base.place(lat, lon)
    return place if not math.isnan(lat) and base.window.holds(place) else None


def _marks(shown: pd.DataFrame, panel: Panel, canvas: Canvas) -> list[Any]:
    if shown.empty:
        return []
    style = document_style(int(shown["document_order"].iloc[0]))
    names = canvas.words(shown, "name")
    counts = zip(names, shown["mentions"], shown["rate"], strict=True)
    words = [phrase("map_hover", canvas.lang, name=name, count=n, rate=f"{rate:.1f}") for name, n, rate in counts]
    return [
        go.Scatter(
            x=[point[0] for point in shown["point"]],
            y=[point[1] for point in shown["point"]],
            mode="markers",
            marker={
                "symbol": [TIER_SYMBOLS[tier] for tier in shown["tier"]],
                "size": [_size(rate) for rate in shown["rate"]],
                "color": style.colour,
                "opacity": 0.85,
                "line": {"color": [style.colour if not tier else PAPER for tier in shown["tier"]], "width": 1},
            },
            customdata=customdata(shown),
            hovertext=words,
            hoverinfo="text",
            **panel.axes,
        )
    ]


def _measure(panel: Panel, base: Basemap, canvas: Canvas) -> Any:
    """Return a mark of known size in the corner of a panel, with what it stands for."""
    return go.Scatter(
        x=[base.window.east - 60],
        y=[base.window.north - 60],
        mode="markers+text",
        marker={"symbol": "circle-open", "size": _size(_KNOWN), "color": MUTED, "line": {"width": 1}},
        text=phrase("map_measure", canvas.lang, rate=_KNOWN),
        textposition="middle left",
        textfont={"size": FINE, "color": MUTED},
        hoverinfo="skip",
        **panel.axes,
    )


def _size(rate: float) -> float:
    return round(max(5.0, _SCALE * math.sqrt(rate)), 1)


def _labels(shown: pd.DataFrame, canvas: Canvas) -> list[Label]:
    rows = zip(canvas.words(shown, "name"), shown["point"], shown["rate"], strict=True)
    return [Label(short_name(name), point, _size(rate) / 2) for name, point, rate in rows]
