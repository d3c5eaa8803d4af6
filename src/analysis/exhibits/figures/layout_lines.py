"""The one-main-six-pairs layout as a diagram without boundaries: a panel a pair, its two axes as lines of stations.

Stations stand on a grid that keeps who lies west, east, north or south of whom
and nothing else; distances and directions mean nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.panels import FINE, Panel, Panels
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL
from analysis.exhibits.typesetting import wrapped

__all__ = ["layout_lines"]

_GRID: Mapping[str, tuple[float, float, str]] = MappingProxyType(
    {
        "mongolia": (0.8, 4.9, "n"),
        "baicheng": (1.5, 4.1, "n"),
        "daan": (3.0, 4.6, "n"),
        "songyuan": (4.9, 4.3, "e"),
        "tongyu": (1.5, 3.1, "s"),
        "china": (5.0, 4.9, "n"),
        "changchun": (4.4, 3.1, "nw"),
        "gongzhuling": (3.3, 2.5, "w"),
        "siping": (2.6, 1.9, "w"),
        "liaoyuan": (3.7, 1.2, "w"),
        "jilin-city": (6.3, 3.1, "n"),
        "meihekou": (4.9, 1.3, "e"),
        "tonghua": (5.0, 0.4, "s"),
        "baishan": (6.8, 0.4, "s"),
        "dandong": (3.3, 0.4, "s"),
        "yalu-river": (4.4, 0.5, "s"),
        "dunhua": (7.6, 2.3, "e"),
        "yanbian": (8.2, 3.1, "n"),
        "tumen-river": (8.8, 1.9, "s"),
        "hunchun": (9.5, 3.1, "n"),
        "russia": (9.5, 4.9, "n"),
    }
)
"""Place on the grid, and the side on which the name stands."""

_SIDES = {
    "nw": {"xanchor": "right", "align": "right", "xshift": 12, "yshift": 8, "yanchor": "bottom"},
    "n": {"xanchor": "center", "align": "center", "yshift": 8, "yanchor": "bottom"},
    "s": {"xanchor": "center", "align": "center", "yshift": -12, "yanchor": "top"},
    "e": {"xanchor": "left", "align": "left", "xshift": 10, "yanchor": "middle"},
    "w": {"xanchor": "right", "align": "right", "xshift": -10, "yanchor": "middle"},
}
_BELOW = 0.3
_AREAS = frozenset({"mongolia", "china", "russia", "tumen-river", "yalu-river"})
_LINES = (
    {"colour": SEQUENTIAL[4], "dash": "solid", "symbol": "circle", "glyph": "━●"},
    {"colour": INK, "dash": "dash", "symbol": "square", "glyph": "╍■"},
)


def layout_lines(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a panel for the main area and for each pair, with the axes of the pair as lines of stations.

    One row an axis, pairs together: pair_zh, pair_en, name_zh, name_en, stations (text: `place_id|name_en|name_zh`
    joined by `;`, a ring ending where it begins), lead_zh, lead_en, units. A station without a place on the grid
    is left out of the drawing.
    """
    canvas = Canvas(lang, narrow)
    pairs = list(dict.fromkeys(table["pair_zh"]))
    wide = Panels(canvas, len(pairs), 1.0).width
    groups = [table[table["pair_zh"] == pair] for pair in pairs]
    legends = [_legend(axes, canvas, wide) for axes in groups]
    head = 26 + 15 * max(legend.count("<br>") + 1 for legend in legends)
    panels = Panels(canvas, len(pairs), 0.52, head=head, bottom=4)
    sheet = panels.sheet(x=(-0.2, 10.5), y=(-0.6, 5.7))
    for panel, axes, legend in zip(panels.panels, groups, legends, strict=True):
        sheet.add(_ground(panel))
        _draw_axes(sheet, axes, panel, canvas)
        spot = {"xref": f"{panel.x} domain", "yref": f"{panel.y} domain", "x": 0, "y": 1, "yanchor": "top"}
        font = {"size": canvas.size, "color": INK}
        pair = f"“{canvas.word(axes, 'pair')}”" if lang == "zh" else canvas.word(axes, "pair").capitalize()
        sheet.write(canvas.note(pair, **spot, yshift=head - 6, font=font))
        sheet.write(canvas.note(legend, **spot, yshift=head - 26, font={"size": FINE, "color": MUTED}))
    return sheet.drawn()


def _ground(panel: Panel) -> Any:
    """Return every station as a faint dot, so that all panels show the same ground."""
    places = [place for name, place in _GRID.items() if name not in _AREAS]
    marker = {"size": 4, "color": GRID}
    xs, ys = [x for x, _, _ in places], [y for _, y, _ in places]
    return go.Scatter(x=xs, y=ys, mode="markers", marker=marker, hoverinfo="skip", **panel.axes)


def _legend(axes: pd.DataFrame, canvas: Canvas, wide: float) -> str:
    rows = []
    for look, name in zip(_LINES, canvas.words(axes, "name"), strict=False):
        glyph = f'<span style="color:{look["colour"]}">{look["glyph"]}</span>'
        rows.append(f"{glyph} {wrapped(name, wide - 30, FINE, lines=3)}")
    return "<br>".join(rows)


def _draw_axes(sheet: Sheet, axes: pd.DataFrame, panel: Panel, canvas: Canvas) -> None:
    named: dict[str, str] = {}
    words = zip(canvas.words(axes, "name"), canvas.words(axes, "lead"), strict=True)
    hover = [f"{wrapped(name, 300, 12)}<br>{wrapped(lead, 300, 12)}" for name, lead in words]
    for place, (row, units, text) in enumerate(zip(axes.to_dict("records"), customdata(axes), hover, strict=True)):
        stops = _stops(row["stations"], canvas)
        named |= stops
        look = _LINES[place % len(_LINES)]
        trace = _line(_strokes(row, list(stops)), list(stops), look, lift=_BELOW * place)
        for part in trace:
            count = len(part.x)
            sheet.add(part.update(customdata=[units] * count, hovertext=[text] * count, **panel.axes))
    sheet.write(*(_name(key, text, panel, canvas) for key, text in named.items()))


def _strokes(row: Mapping[Any, Any], stops: list[str]) -> list[str]:
    """Return the stations in the order in which a pen draws the axis.

    The main area is a star about its first city; an axis around a city (环…) is a ring of the others; states and
    rivers, which a name only lists, follow from west to east; a ring ends where it begins.
    """
    if set(stops) <= _AREAS:
        return sorted(stops, key=lambda key: _GRID[key][0])
    if row["pair_zh"] == "一主":
        return [key for stop in stops[1:] for key in (stops[0], stop)]
    if row["name_zh"].startswith("环"):
        return [*stops[1:], stops[1]]
    ends = [station.split("|")[0] for station in row["stations"].split(";")]
    return [*stops, stops[0]] if len(ends) > 1 and ends[0] == ends[-1] else stops


def _stops(stations: str, canvas: Canvas) -> dict[str, str]:
    cells = [station.split("|") for station in stations.split(";")]
    return {key: chinese if canvas.lang == "zh" else english for key, english, chinese in cells if key in _GRID}


def _line(strokes: Sequence[str], stops: Sequence[str], look: Mapping[str, str], *, lift: float) -> list[Any]:
    """Return the line of an axis and its stations; the second axis of a pair runs a little below the first."""
    line = {"color": look["colour"], "width": 3, "dash": look["dash"]}
    alone = len(stops) == 1
    fill = look["colour"] if alone else PAPER
    marker = {"symbol": look["symbol"], "size": 15 if alone else 10, "color": fill, "opacity": 1}
    edge = {"color": look["colour"], "width": 2.4}
    return [
        go.Scatter(**_places(strokes, lift), mode="lines", line=line, hoverinfo="text"),
        go.Scatter(**_places(stops, lift), mode="markers", marker={**marker, "line": edge}, hoverinfo="text"),
    ]


def _places(keys: Sequence[str], lift: float) -> dict[str, list[float]]:
    return {"x": [_GRID[key][0] for key in keys], "y": [round(_GRID[key][1] - lift, 2) for key in keys]}


def _name(key: str, text: str, panel: Panel, canvas: Canvas) -> dict[str, Any]:
    x, y, side = _GRID[key]
    words = f"<i>{short_name(text)}</i>" if key in _AREAS else short_name(text)
    font = {"size": FINE, "color": INK}
    return canvas.note(words, xref=panel.x, yref=panel.y, x=x, y=y, **_SIDES[side], font=font)
