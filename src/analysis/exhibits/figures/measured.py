"""Shares as marks on one scale: a row a pair of documents, a panel and a shape a way of counting."""

from __future__ import annotations

from math import isfinite
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_above, rows_beside
from analysis.exhibits.style import GRID, INK, MUTED, SEQUENTIAL
from analysis.exhibits.typesetting import percent, wrapped

__all__ = ["measured_shares"]

_LOOKS = (
    ("circle", "●", SEQUENTIAL[5]),
    ("diamond-open", "◇", SEQUENTIAL[4]),
    ("square", "■", SEQUENTIAL[3]),
    ("triangle-up-open", "△", MUTED),
)
_GAP = 0.08


def measured_shares(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return rows by panels, each with one mark a series, and a line over its interval where there is one.

    One row a mark, rows, panels and series in their order: row_en, row_zh, panel_en, panel_zh, series_en,
    series_zh, share (0 to 1), [low, high], counts ("12 of 85", shown on hover), units. A missing share has no
    mark.
    """
    canvas = Canvas(lang, narrow)
    first = table.drop_duplicates("row_en")
    rows = _rows(canvas.words(first, "row"), canvas, series=table["series_en"].nunique())
    place = dict(zip(first["row_en"], rows.places, strict=True))
    series = table.drop_duplicates("series_en")
    looks = dict(zip(series["series_en"], _LOOKS, strict=False))
    words = zip(looks.values(), canvas.words(series, "series"), strict=False)
    key = canvas.key([(glyph, colour, text) for (_, glyph, colour), text in words])
    sheet = rows.sheet(right=16, top=key.height + 40)
    canvas.place_key(sheet, key)
    panels, most = list(dict.fromkeys(table["panel_en"])), _most(table)
    offsets = _offsets(list(looks), spread=8.0 / rows.pitch)
    for index, panel in enumerate(panels):
        own, span = table[table["panel_en"] == panel], _span(index, len(panels))
        axis = "x" if index == 0 else f"x{index + 1}"
        for name, (symbol, _, colour) in looks.items():
            marks = own[own["series_en"] == name]
            y = [place[row] + offsets[name] for row in marks["row_en"]]
            sheet.add(*_marks(marks, rows, y=y, axis=axis, look=(symbol, colour)))
        room = (span[1] - span[0]) * (canvas.width - rows.left - 16)
        sheet.write(_title(own, canvas, left=span[0], room=room))
        settings = {"range": [-0.02 * most, most * 1.04], "domain": span, "anchor": "y", "tickformat": ".0%"}
        title = phrase("axis_measured", lang) if index == 0 else ""
        sheet.set(**{f"xaxis{axis[1:]}": canvas.value_axis(title, **settings, nticks=3 if narrow else 5)})
    for edge in range(1, len(first)):
        across = {"xref": "paper", "x0": 0, "x1": 1, "y0": edge - 0.5, "y1": edge - 0.5}
        sheet.rule(**across, line={"color": GRID, "width": 1}, layer="below")
    return sheet.drawn()


def _most(table: pd.DataFrame) -> float:
    """Return the largest share or upper limit; one where there is none."""
    ends = [name for name in ("share", "high") if name in table]
    return max((float(value) for name in ends for value in table[name].dropna()), default=1.0)


def _rows(labels: list[str], canvas: Canvas, *, series: int) -> Rows:
    """Return rows high enough that the marks of all series stand below the label, where that is above them."""
    return rows_above(labels, canvas, pitch=22 + 10 * series) if canvas.narrow else rows_beside(labels, canvas)


def _span(index: int, count: int) -> list[float]:
    width = (1 - _GAP * (count - 1)) / count
    return [round(index * (width + _GAP), 6), round(index * (width + _GAP) + width, 6)]


def _offsets(names: list[str], *, spread: float) -> dict[str, float]:
    """Return how far below its row each series stands, so that marks of one row do not cover each other."""
    middle = (len(names) - 1) / 2
    return {name: (number - middle) * spread for number, name in enumerate(names)}


def _title(own: pd.DataFrame, canvas: Canvas, *, left: float, room: float) -> dict[str, Any]:
    words = wrapped(canvas.word(own, "panel"), room, canvas.small)
    place = {"xref": "paper", "yref": "paper", "x": left, "y": 1, "yshift": 5, "yanchor": "bottom"}
    return canvas.note(words, **place, font={"size": canvas.small, "color": INK})


def _marks(marks: pd.DataFrame, rows: Rows, *, y: list[float], axis: str, look: tuple[str, str]) -> list[Any]:
    """Return the intervals and the marks of one series in one panel."""
    symbol, colour = look
    points = go.Scatter(
        x=[float(share) if isfinite(share) else None for share in marks["share"]],
        y=y,
        xaxis=axis,
        mode="markers",
        marker={"symbol": symbol, "size": 9, "color": colour, "line": {"color": colour, "width": 1.4}, "opacity": 1},
        customdata=customdata(marks),
        hovertext=_said(marks, rows.canvas),
        hoverinfo="text",
        cliponaxis=False,
    )
    if "low" not in marks:
        return [points]
    spans = [(low, high, at) for low, high, at in zip(marks["low"], marks["high"], y, strict=True) if isfinite(low)]
    lines = go.Scatter(
        x=[value for low, high, _ in spans for value in (low, high, None)],
        y=[value for _, _, at in spans for value in (at, at, None)],
        xaxis=axis,
        mode="lines",
        line={"color": colour, "width": 1.2},
        hoverinfo="skip",
    )
    return [lines, points]


def _said(marks: pd.DataFrame, canvas: Canvas) -> list[str]:
    cells = zip(canvas.words(marks, "row"), canvas.words(marks, "series"), marks["share"], marks["counts"], strict=True)
    return [f"{row}<br>{name}: {percent(float(share))} ({counts})" for row, name, share, counts in cells]
