"""How alike the vocabularies of the documents are, pair by pair."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import addresses
from analysis.exhibits.grid import Block, Cell, Grid
from analysis.exhibits.phrases import phrase
from analysis.exhibits.typesetting import probability, wrapped

__all__ = ["similarity_matrix"]


def similarity_matrix(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the lower half of the matrix: later documents as rows, earlier ones as columns.

    One row a pair: earlier, later, cosine, low, high, dealt, p, units, and earlier_name_*, later_name_*,
    earlier_order, later_order. The tile holds the cosine, its interval, and the median of random deals.
    """
    canvas = Canvas(lang, narrow)
    rows = table.drop_duplicates("later").sort_values("later_order")
    columns = table.drop_duplicates("earlier").sort_values("earlier_order")
    lines, places = list(rows["later"]), list(columns["earlier"])
    grid = Grid(
        canvas,
        rows=canvas.words(rows, "later_name"),
        blocks=[Block("", name, [""]) for name in canvas.words(columns, "earlier_name")],
        left=84 if narrow else 190,
        pitch=82 if narrow else 84,
        size=72 if narrow else 74,
        foot=wrapped(phrase("cosine_key", lang), canvas.width - 20, canvas.small, lines=3),
        dots=False,
    )
    pairs = zip(canvas.words(table, "earlier_name"), canvas.words(table, "later_name"), strict=True)
    cells = [
        Cell(
            row=lines.index(row["later"]),
            block=places.index(row["earlier"]),
            column=0,
            text=_said(row["cosine"], row["low"], row["high"], row["dealt"]),
            step=min(4, int(5 * row["cosine"])),
            units=" ".join(addresses(row["units"])),
            hover=_hover(row, pair, lang),
        )
        for row, pair in zip(table.to_dict("records"), pairs, strict=True)
    ]
    return grid.drawn(cells)


def _hover(row: dict[Any, Any], pair: tuple[str, str], lang: str) -> str:
    figures = {"value": row["cosine"], "low": row["low"], "high": row["high"], "dealt": row["dealt"]}
    said = {name: _two(value) for name, value in figures.items()}
    return phrase("cosine_hover", lang, earlier=pair[0], later=pair[1], p=probability(row["p"]), **said)


def _said(value: float, low: float, high: float, dealt: float) -> str:
    limits = "–" if pd.isna(low) else f"{_two(low)}–{_two(high)}"
    return f"<b>{value:.2f}</b><br>{limits}<br>({_two(dealt)})"


def _two(value: float) -> str:
    """Return two decimals without the leading zero, as correlations are set; a dash for a missing value."""
    return "–" if pd.isna(value) else f"{value:.2f}".removeprefix("0")
