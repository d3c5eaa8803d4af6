"""The longest passages that two documents share word for word."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import rows_above
from analysis.exhibits.style import document_style
from analysis.exhibits.typesetting import number

__all__ = ["reuse_runs"]

_SHOWN = 15


def reuse_runs(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the fifteen longest shared runs as bars, the shared words themselves above each.

    One row a run: text (or surface), length (Han characters), units; later_order, where there, gives
    the colour.
    """
    canvas = Canvas(lang, narrow)
    words = "surface" if "surface" in table else "text"
    shown = table.sort_values("length", ascending=False, kind="stable").head(_SHOWN)
    texts = [" ".join(str(text).split()) for text in shown[words]]
    rows = rows_above(texts, canvas, pitch=40)
    sheet = rows.sheet(right=36)
    order = int(shown["later_order"].iloc[0]) if "later_order" in shown else 0
    sheet.add(
        go.Bar(
            orientation="h",
            x=[int(length) for length in shown["length"]],
            y=rows.places,
            width=[10 / rows.pitch] * len(shown),
            marker={"color": document_style(order).colour},
            text=[f" {number(length)}" for length in shown["length"]],
            textposition="outside",
            textfont={"size": canvas.small},
            cliponaxis=False,
            constraintext="none",
            customdata=customdata(shown),
            hovertext=[_broken(text) for text in texts],
            hoverinfo="text",
        )
    )
    axis = canvas.value_axis(phrase("axis_length", lang), range=[0, float(shown["length"].max())], tickformat="d")
    sheet.set(xaxis=axis)
    return sheet.drawn()


def _broken(text: str) -> str:
    """Return a long run in lines of twenty characters, for the hover box."""
    return "<br>".join(text[start : start + 20] for start in range(0, len(text), 20))
