"""What counting the words of a dictionary would have found of the codes: precision and recall."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.style import GRID, PAPER, SEQUENTIAL
from analysis.exhibits.typesetting import number, percent

__all__ = ["dictionary_validity"]

_LOOKS = {
    "precision": (SEQUENTIAL[5], "circle", "●", -1, "units"),
    "recall": (SEQUENTIAL[3], "diamond-open", "◇", 1, "missed_units"),
}


def dictionary_validity(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return precision and recall of each row with their intervals, in the order given.

    One row a theme or document: label_en, label_zh, precision, recall and their `_low` and `_high`, right,
    wrong, missed, units (found wrongly), missed_units. Beside each row: found rightly, wrongly, missed.
    """
    canvas = Canvas(lang, narrow)
    rows = rows_for(canvas.words(table, "label"), canvas, kept=100)
    key = canvas.key([(look[2], look[0], phrase(rate, lang)) for rate, look in _LOOKS.items()])
    sheet = rows.sheet(right=16 if narrow else 116, top=key.height + 14)
    canvas.place_key(sheet, key)
    for rate in _LOOKS:
        sheet.add(*_rate(table, rows, rate))
    counts = [
        " · ".join(number(part) for part in row)
        for row in zip(table["right"], table["wrong"], table["missed"], strict=True)
    ]
    offset = 2 if narrow else 110
    sheet.write(*rows.column(counts, offset=offset), rows.header(phrase("found_counts", lang), offset=offset))
    sheet.set(
        xaxis=canvas.value_axis(phrase("axis_rates", lang), tickformat=".0%", range=[-0.01, 1.02], dtick=0.25),
        yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID),
    )
    return sheet.drawn()


def _rate(table: pd.DataFrame, rows: Rows, rate: str) -> list[Any]:
    """Return interval and mark of one rate, precision a little above the middle of the row, recall below."""
    colour, symbol, _, lift, column = _LOOKS[rate]
    places = [place + lift * 4.5 / rows.pitch for place in rows.places]
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(table[f"{rate}_low"], table[f"{rate}_high"], places, strict=True):
        if not pd.isna(low):
            xs += [low, high, None]
            ys += [place, place, None]
    line = go.Scatter(x=xs, y=ys, mode="lines", line={"color": colour, "width": 1.3}, opacity=0.75, hoverinfo="skip")
    words = phrase(rate, rows.canvas.lang)
    outline = {"color": PAPER, "width": 1} if symbol == "circle" else {"width": 1.6}
    dots = go.Scatter(
        x=[None if pd.isna(value) else float(value) for value in table[rate]],
        y=places,
        mode="markers",
        marker={"symbol": symbol, "size": 9, "color": colour, "line": outline, "opacity": 1},
        customdata=customdata(table, column),
        hovertext=[
            f"{label.replace('<br>', ' ')}<br>{words}: {percent(value)}"
            for label, value in zip(rows.labels, table[rate], strict=True)
        ],
        hoverinfo="text",
        cliponaxis=False,
    )
    return [line, dots]
