"""How evenly each document spreads over the codes of a dimension."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.dot_rows import dot_rows
from analysis.exhibits.phrases import phrase

__all__ = ["entropy"]


def entropy(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return, for each dimension, a filled mark a document with its interval, and a hollow one for the rarefied value.

    One row a document and dimension: dimension, entropy, low, high, rarefied, units, and the names and
    order of the document. A missing value is not drawn.
    """
    canvas = Canvas(lang, narrow)
    labels = [phrase(f"dimension_{name}", lang) for name in dict.fromkeys(table["dimension"])]
    named = zip(canvas.words(table, "document"), table["entropy"], table["rarefied"], strict=True)
    hover = [
        phrase("entropy_hover", lang, document=name, value=_figure(value), rarefied=_figure(rarefied))
        for name, value, rarefied in named
    ]
    shown = table.assign(value=table["entropy"], said=hover)
    sheet, rows = dot_rows(shown, canvas, row="dimension", labels=labels, hollow="rarefied")
    axis = canvas.value_axis(phrase("axis_entropy", lang), range=[0, 1.02], dtick=0.25, tickformat=".2~f")
    sheet.set(xaxis=axis, yaxis=rows.axis())
    return sheet.drawn()


def _figure(value: float) -> str:
    return "–" if pd.isna(value) else f"{value:.2f}"
