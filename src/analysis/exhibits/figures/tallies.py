"""Counts by code, one panel a document: bars on one scale, the number at the end of each."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.style import GRID, INK, ZERO, document_style
from analysis.exhibits.typesetting import number, wrapped

__all__ = ["tallies"]

_GAP, _ROOM = 0.07, 26
_NAMED = 12


def tallies(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row a code and a panel a document; a code that nothing bears shows a nought.

    One row a document and code, codes in their order: label_en, label_zh, document, document_en, document_zh,
    document_order, count, names_en, names_zh, units. The names stand in the hover box.
    """
    canvas = Canvas(lang, narrow)
    first = table.drop_duplicates("label_en")
    rows = rows_for([f"{text[:1].upper()}{text[1:]}" for text in canvas.words(first, "label")], canvas, kept=20)
    place = dict(zip(first["label_en"], rows.places, strict=True))
    documents = list(table.sort_values("document_order", kind="stable")["document"].unique())
    sheet = rows.sheet(right=14, top=44, bottom=12)
    most = max(float(table["count"].max()), 1.0)
    for index, document in enumerate(documents):
        panel = table[table["document"] == document]
        span = _span(index, len(documents))
        axis = "x" if index == 0 else f"x{index + 1}"
        width = (span[1] - span[0]) * (canvas.width - rows.left - 14)
        sheet.add(_bars(panel, rows, axis=axis, places=[place[label] for label in panel["label_en"]]))
        sheet.write(_title(panel, canvas, left=span[0], room=width))
        settings = {"range": [0, most * width / max(width - _ROOM, 1)], "domain": span, "anchor": "y"}
        sheet.set(**{f"xaxis{axis[1:]}": {**settings, "visible": False, "fixedrange": True}})
        if not narrow:
            edge = {"xref": "paper", "x0": span[0], "x1": span[0], "yref": "paper", "y0": 0, "y1": 1}
            sheet.rule(**edge, line={"color": ZERO, "width": 1})
    return sheet.drawn()


def _span(index: int, count: int) -> list[float]:
    width = (1 - _GAP * (count - 1)) / count
    return [round(index * (width + _GAP), 6), round(index * (width + _GAP) + width, 6)]


def _title(panel: pd.DataFrame, canvas: Canvas, *, left: float, room: float) -> dict[str, Any]:
    style = document_style(int(panel["document_order"].iloc[0]))
    words = wrapped(canvas.word(panel, "document"), room - 18, canvas.small)
    place = {"xref": "paper", "yref": "paper", "x": left, "y": 1, "yshift": 5, "yanchor": "bottom"}
    text = f"{coloured(style.glyph, style.colour)} {words}"
    return canvas.note(text, **place, font={"size": canvas.small, "color": INK})


def _bars(panel: pd.DataFrame, rows: Rows, *, axis: str, places: list[float]) -> Any:
    canvas = rows.canvas
    counts = [int(count) for count in panel["count"]]
    colour = document_style(int(panel["document_order"].iloc[0])).colour
    cells = zip(canvas.words(panel, "label"), canvas.words(panel, "names"), counts, strict=True)
    return go.Bar(
        orientation="h",
        x=counts,
        y=places,
        xaxis=axis,
        width=[13 / rows.pitch] * len(panel),
        marker={"color": [colour if count else GRID for count in counts]},
        text=[f" {number(count)}" for count in counts],
        textposition="outside",
        textfont={"size": canvas.small, "color": INK},
        cliponaxis=False,
        constraintext="none",
        customdata=customdata(panel),
        hovertext=[f"{label}: {count}{_listed(names)}" for label, names, count in cells],
        hoverinfo="text",
    )


def _listed(names: str) -> str:
    """Return names below each other for the hover box, twelve at most."""
    parts = [part for part in names.replace("；", "; ").split("; ") if part]
    more = [f"… +{len(parts) - _NAMED}"] if len(parts) > _NAMED else []
    return "".join(f"<br>{part}" for part in [*parts[:_NAMED], *more])
