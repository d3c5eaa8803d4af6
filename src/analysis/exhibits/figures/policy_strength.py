"""Rank, objective and measure of each document, apart and in both combined forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, document_heads
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, document_style
from analysis.exhibits.typesetting import wrapped

__all__ = ["policy_strength"]

_SCALES = {
    "power": ("dimension_power", (1, 2, 3, 4, 5)),
    "goal": ("dimension_goal", (1, 2, 3, 4, 5)),
    "means": ("dimension_means", (1, 2, 3, 4, 5)),
    "additive": ("form_additive", (0, 25, 50)),
    "multiplicative": ("form_multiplicative", (0, 50, 100)),
}
_PITCH, _HEAD, _FOOT = 34.0, 30.0, 30.0


@dataclass(frozen=True)
class _Panel:
    """One scale: its edges in pixels, its ticks, and the top of its rows."""

    name: str
    left: float
    right: float
    top: float

    @property
    def ticks(self) -> tuple[int, ...]:
        """The values that are marked."""
        return _SCALES[self.name][1]

    def x(self, value: float) -> float:
        """Return the place of a value."""
        low = self.ticks[0]
        high = {"multiplicative": 125}.get(self.name, self.ticks[-1])
        return round(self.left + (self.right - self.left) * (value - low) / (high - low), 2)

    def y(self, row: int) -> float:
        """Return the place of a row."""
        return self.top + _PITCH * (row + 0.5)


def policy_strength(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return five scales over the same rows: the three scores, then the additive and the multiplicative form.

    One row a document and scale: scale (power, goal, means, additive, multiplicative), value, low, high,
    units, and the names and order of the document. On the narrow page the scores stand above the forms.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    lines = [["power", "goal", "means"], ["additive", "multiplicative"]] if narrow else [list(_SCALES)]
    block = _HEAD + _PITCH * len(documents) + _FOOT
    key = canvas.key([("—", MUTED, phrase("defensible", lang))])
    height = key.height + block * len(lines)
    sheet = canvas.sheet(height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(xaxis={"range": [0, canvas.width], **hidden}, yaxis={"range": [round(height), 0], **hidden})
    canvas.place_key(sheet, key)
    left = 126.0 if narrow else 196.0
    for line, names in enumerate(lines):
        top = key.height + block * line + _HEAD
        _write_documents(sheet, documents, canvas, top=top, room=left - 20)
        room = (canvas.width - left - 8) / len(names)
        for place, name in enumerate(names):
            panel = _Panel(name, left + room * place, left + room * (place + 1) - 26, top)
            own = table[table["scale"] == name].sort_values("document_order")
            _draw(sheet, own, canvas, panel=panel, rows=list(documents["document"]))
    return sheet.drawn()


def _write_documents(sheet: Sheet, documents: pd.DataFrame, canvas: Canvas, *, top: float, room: float) -> None:
    font = {"size": canvas.size, "color": INK}
    for row, (glyph, name) in enumerate(document_heads(documents, canvas)):
        words = f"{glyph} {wrapped(name, room - 16, canvas.size)}"
        sheet.write(canvas.note(words, x=8, y=top + _PITCH * (row + 0.5), font=font))


def _draw(sheet: Sheet, own: pd.DataFrame, canvas: Canvas, *, panel: _Panel, rows: list[str]) -> None:
    foot = panel.top + _PITCH * len(rows)
    for tick in panel.ticks:
        place = panel.x(tick)
        line = {"color": GRID, "width": 1}
        sheet.rule(x0=place, x1=place, y0=panel.top, y1=foot, line=line, layer="below")
        sheet.write(canvas.note(str(tick), x=place, y=foot + 10, xanchor="center"))
    words = phrase(_SCALES[panel.name][0], canvas.lang)
    sheet.write(canvas.note(words, x=panel.left, y=panel.top - 12, font={"size": canvas.small, "color": INK}))
    places = [panel.y(rows.index(name)) for name in own["document"]]
    sheet.add(_ranges(own, panel, places), _dots(own, panel, places, canvas))


def _ranges(own: pd.DataFrame, panel: _Panel, places: list[float]) -> Any:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(own["low"], own["high"], places, strict=True):
        xs += [panel.x(low), panel.x(high), None]
        ys += [place, place, None]
    return go.Scatter(x=xs, y=ys, mode="lines", line={"color": MUTED, "width": 1.3}, hoverinfo="skip")


def _dots(own: pd.DataFrame, panel: _Panel, places: list[float], canvas: Canvas) -> Any:
    styles = [document_style(int(order)) for order in own["document_order"]]
    named = zip(canvas.words(own, "document"), own["value"], own["low"], own["high"], strict=True)
    return go.Scatter(
        x=[panel.x(value) for value in own["value"]],
        y=places,
        mode="markers+text",
        marker={
            "symbol": [style.symbol for style in styles],
            "size": 10,
            "color": [style.colour for style in styles],
            "line": {"color": PAPER, "width": 1},
            "opacity": 1,
        },
        text=[str(int(value)) for value in own["value"]],
        textposition="top center",
        textfont={"size": 11, "color": INK},
        customdata=customdata(own),
        hovertext=[
            phrase("score_hover", canvas.lang, document=name, value=value, low=low, high=high)
            for name, value, low, high in named
        ],
        hoverinfo="text",
        cliponaxis=False,
    )
