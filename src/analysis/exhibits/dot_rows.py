"""Rows with one mark a document: the same quantity for each, with its interval, on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, document_heads
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_above, rows_beside
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import MUTED, PAPER, document_style

__all__ = ["dot_rows"]

_STEP = 15.0


def dot_rows(
    table: pd.DataFrame, canvas: Canvas, *, row: str, labels: Sequence[str], hollow: str = ""
) -> tuple[Sheet, Rows]:
    """Return a sheet with a filled mark a row and document, its interval, and hollow marks where a column gives them.

    `table` has the column `row` (rows in order of appearance, one for each of `labels`), value, low, high,
    said (the hover text), units, the names and order of the document; `hollow` names a column. The axis of
    values is left to the caller.
    """
    documents = table.drop_duplicates("document").sort_values("document_order")
    codes = list(dict.fromkeys(table[row]))
    pitch = 26 + _STEP * len(documents)
    rows = rows_above(labels, canvas, pitch=pitch + 16) if canvas.narrow else rows_beside(labels, canvas, pitch=pitch)
    styles = [document_style(int(order)) for order in documents["document_order"]]
    heads = [
        (style.glyph, style.colour, name)
        for style, (_, name) in zip(styles, document_heads(documents, canvas), strict=True)
    ]
    extra = [("○", MUTED, phrase("rarefied", canvas.lang))] if hollow else []
    key = canvas.key([*heads, ("—", MUTED, phrase("interval", canvas.lang)), *extra])
    sheet = rows.sheet(right=20, top=key.height + 8)
    canvas.place_key(sheet, key)
    middle = (len(documents) - 1) / 2
    for rank, document in enumerate(documents["document"]):
        own = table[table["document"] == document]
        places = [rows.places[codes.index(code)] + (rank - middle) * _STEP / rows.pitch for code in own[row]]
        sheet.add(*_document(own, places, hollow=hollow))
    return sheet, rows


def _document(own: pd.DataFrame, places: list[float], *, hollow: str) -> list[Any]:
    style = document_style(int(own["document_order"].iloc[0]))
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(own["low"], own["high"], places, strict=True):
        if not pd.isna(low):
            xs += [low, high, None]
            ys += [place, place, None]
    thin = {"color": style.colour, "width": 1.3}
    traces = [go.Scatter(x=xs, y=ys, mode="lines", line=thin, opacity=0.7, hoverinfo="skip")]
    if hollow:
        ring = {"symbol": style.symbol, "size": 9, "color": PAPER, "line": {"color": style.colour, "width": 1.5}}
        traces.append(go.Scatter(x=list(own[hollow]), y=places, mode="markers", marker=ring, hoverinfo="skip"))
    dots = go.Scatter(
        x=list(own["value"]),
        y=places,
        mode="markers",
        marker={"symbol": style.symbol, "size": 9, "color": style.colour, "line": {"color": PAPER, "width": 1}},
        customdata=customdata(own),
        hovertext=list(own["said"]),
        hoverinfo="text",
        cliponaxis=False,
    )
    return [*traces, dots]
