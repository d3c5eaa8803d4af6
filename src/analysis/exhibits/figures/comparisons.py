"""Two documents side by side, code by code: pairs of dots, each with its interval."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured, document_key, side_orders
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.shares import counted
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, MUTED, PAPER, document_style
from analysis.exhibits.typesetting import number

__all__ = ["instrument_comparison", "role_comparison", "theme_comparison"]


def theme_comparison(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a pair of dots for each theme that either document has, sorted by later minus earlier.

    One row a code: label_en, label_zh and, for each side (`earlier_`, `later_`), count, of, share,
    low, high, units, name_en, name_zh, order. A missing interval is not drawn.
    """
    named = table[(table["earlier_count"] > 0) | (table["later_count"] > 0)]
    difference = named["later_share"] - named["earlier_share"]
    ordered = named.loc[difference.sort_values(ascending=False, kind="stable").index]
    return _pairs(ordered, Canvas(lang, narrow), axis="share")


def role_comparison(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a pair of dots for each role in the order of rows; columns as for `theme_comparison`."""
    return _pairs(table, Canvas(lang, narrow), axis="share")


def instrument_comparison(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a pair of dots for each instrument in the order of rows; columns as for `theme_comparison`."""
    return _pairs(table, Canvas(lang, narrow), axis="share_committing")


def _pairs(table: pd.DataFrame, canvas: Canvas, *, axis: str) -> go.Figure:
    rows = rows_for(canvas.words(table, "label"), canvas)
    ends = document_key(table, canvas)
    key = canvas.key([*ends, ("—", MUTED, phrase("interval", canvas.lang))])
    sheet = rows.sheet(right=8 if canvas.narrow else 86, top=key.height + 14)
    canvas.place_key(sheet, key)
    for side, order, lift in zip(("earlier", "later"), side_orders(table), (-1, 1), strict=True):
        sheet.add(*_side(table, rows, side=side, order=order, lift=lift))
    _write_counts(sheet, table, rows)
    high = table[[f"{side}_{what}" for side in ("earlier", "later") for what in ("share", "high")]].max().max()
    sheet.set(
        xaxis=canvas.value_axis(phrase(axis, canvas.lang), tickformat=".0%", range=[-0.012 * high, 1.03 * high]),
        yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID),
    )
    return sheet.drawn()


def _side(table: pd.DataFrame, rows: Rows, *, side: str, order: int, lift: int) -> list[Any]:
    """Return interval and dot of one document: the earlier a little above the middle of the row, the later below."""
    style = document_style(order)
    places = [place + lift * 4.5 / rows.pitch for place in rows.places]
    evidence = customdata(table, f"{side}_units")
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(table[f"{side}_low"], table[f"{side}_high"], places, strict=True):
        if not pd.isna(low):
            xs += [low, high, None]
            ys += [place, place, None]
    line = go.Scatter(
        x=xs, y=ys, mode="lines", line={"color": style.colour, "width": 1.3}, opacity=0.75, hoverinfo="skip"
    )
    dots = go.Scatter(
        x=list(table[f"{side}_share"]),
        y=places,
        mode="markers",
        marker={"symbol": style.symbol, "size": 9, "color": style.colour, "line": {"color": PAPER, "width": 1}},
        customdata=evidence,
        hovertext=counted(table, rows.canvas, side=side),
        hoverinfo="text",
        cliponaxis=False,
    )
    return [line, dots]


def _write_counts(sheet: Sheet, table: pd.DataFrame, rows: Rows) -> None:
    """Write the two counts of paragraphs beside each row, so that no share hides how little it rests on."""
    canvas = rows.canvas
    pairs = zip(table["earlier_count"], table["later_count"], strict=True)
    texts = [f"{number(earlier)} · {number(later)}" for earlier, later in pairs]
    offset = 2 if canvas.narrow else 80
    sheet.write(*rows.column(texts, offset=offset))
    styles = [document_style(order) for order in side_orders(table)]
    first, second = (coloured(style.glyph, style.colour) for style in styles)
    head = f"{phrase('paragraphs', canvas.lang)} {first} · {second}"
    sheet.write(rows.header(head, offset=offset))
