"""How often a word stands in one document after the other: small multiples on one shared scale."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured, document_heads
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED, PAPER, ZERO, document_style
from analysis.exhibits.typesetting import number, shortened, text_width

__all__ = ["word_slopes"]

_HEIGHT, _HEAD, _GAP = 66.0, 42.0, 16.0


@dataclass(frozen=True)
class _Panel:
    """One panel: where it stands, how wide it is, and the largest root that fits."""

    left: float
    top: float
    width: float
    most: float
    documents: int

    def x(self, rank: int) -> float:
        """Return the place of a document."""
        return round(self.left + self.width * (rank + 0.5) / self.documents, 2)

    def y(self, rate: float) -> float:
        """Return the place of a rate: its square root, so that rare words can be read beside frequent ones."""
        return round(self.top + _HEIGHT * (1 - sqrt(max(rate, 0)) / self.most), 2)


def word_slopes(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one panel a word, its rate in each document as a mark with its interval, all on one square-root scale.

    One row a word and document, words in the order of rows: code, word_en, word_zh (what stands over the
    panel), gloss_en (may be empty), count, rate (per 1,000 characters), low, high, units, and the names and
    order of the document.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    words = list(dict.fromkeys(table["code"]))
    columns = 2 if narrow else 4
    key = canvas.key([*(_entries(documents, canvas)), ("", MUTED, phrase("slope_key", lang))])
    width = (canvas.width - 16 - _GAP * (columns - 1)) / columns
    height = key.height + (_HEAD + _HEIGHT + _GAP) * -(-len(words) // columns) + 2
    sheet = canvas.sheet(height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(xaxis={"range": [0, canvas.width], **hidden}, yaxis={"range": [round(height), 0], **hidden})
    canvas.place_key(sheet, key)
    most = sqrt(float(table[["rate", "high"]].max().max()))
    for place, word in enumerate(words):
        line, column = divmod(place, columns)
        top = key.height + (_HEAD + _HEIGHT + _GAP) * line + _HEAD
        panel = _Panel(8 + (width + _GAP) * column, top, width, most, len(documents))
        own = table[table["code"] == word].sort_values("document_order")
        _draw(sheet, own, canvas, panel=panel)
    return sheet.drawn()


def _entries(documents: pd.DataFrame, canvas: Canvas) -> list[tuple[str, str, str]]:
    styles = [document_style(int(order)) for order in documents["document_order"]]
    return [(s.glyph, s.colour, name) for s, (_, name) in zip(styles, document_heads(documents, canvas), strict=True)]


def _draw(sheet: Sheet, own: pd.DataFrame, canvas: Canvas, *, panel: _Panel) -> None:
    word = canvas.word(own, "word")
    gloss = str(own["gloss_en"].iloc[0]) if "gloss_en" in own and canvas.lang != "zh" else ""
    room = panel.width - 8 - text_width(word, canvas.size)
    told = f"{word} {coloured(shortened(gloss, room, canvas.small), MUTED)}" if gloss else word
    font = {"size": canvas.size, "color": INK}
    sheet.write(canvas.note(told, x=panel.left, y=panel.top - 28, font=font))
    line = {"color": ZERO, "width": 1}
    sheet.rule(x0=panel.left, x1=panel.left + panel.width, y0=panel.y(0), y1=panel.y(0), line=line, layer="below")
    sheet.add(*_traces(own, canvas, panel))
    for rank, (rate, high) in enumerate(zip(own["rate"], own["high"], strict=True)):
        top = panel.y(max(rate, 0 if pd.isna(high) else high))
        place = {"x": panel.x(rank), "y": top - 11, "xanchor": "center"}
        sheet.write(canvas.note(_rate(rate), **place, font={"size": 11, "color": INK}))


def _traces(own: pd.DataFrame, canvas: Canvas, panel: _Panel) -> list[Any]:
    styles = [document_style(int(order)) for order in own["document_order"]]
    xs, ys = [panel.x(rank) for rank in range(len(own))], [panel.y(rate) for rate in own["rate"]]
    marker = {
        "symbol": [style.symbol for style in styles],
        "size": 9,
        "color": [style.colour for style in styles],
        "line": {"color": PAPER, "width": 1},
        "opacity": 1,
    }
    dots = go.Scatter(
        x=xs,
        y=ys,
        mode="markers",
        marker=marker,
        customdata=customdata(own),
        hovertext=_hover(own, canvas),
        hoverinfo="text",
        cliponaxis=False,
    )
    line = go.Scatter(x=xs, y=ys, mode="lines", line={"color": ZERO, "width": 1}, hoverinfo="skip")
    return [_bars(own, xs, panel), line, dots]


def _bars(own: pd.DataFrame, xs: list[float], panel: _Panel) -> Any:
    bars_x: list[float | None] = []
    bars_y: list[float | None] = []
    for x, low, high in zip(xs, own["low"], own["high"], strict=True):
        if not pd.isna(low):
            bars_x += [x, x, None]
            bars_y += [panel.y(low), panel.y(high), None]
    return go.Scatter(x=bars_x, y=bars_y, mode="lines", line={"color": MUTED, "width": 1.2}, hoverinfo="skip")


def _hover(own: pd.DataFrame, canvas: Canvas) -> list[str]:
    word = canvas.word(own, "word")
    rows = zip(canvas.words(own, "document"), own["count"], own["rate"], strict=True)
    return [
        phrase("slope_hover", canvas.lang, word=word, document=name, count=number(count), rate=_rate(rate))
        for name, count, rate in rows
    ]


def _rate(rate: float) -> str:
    return "0" if rate == 0 else f"{rate:.1f}" if rate >= 0.95 else f"{rate:.2f}"
