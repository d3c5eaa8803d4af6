"""How firmly the documents commit: levels of strength side by side, and each pair held against the other."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.shares import counted
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_above, rows_beside
from analysis.exhibits.style import GRID, INK, LEVELS, MUTED, PAPER, ZERO, document_style
from analysis.exhibits.typesetting import percent, probability, wrapped

__all__ = ["strength_levels", "superiority"]


def strength_levels(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one stacked row a document, levels from weak to strong.

    One row a document and level: code (1 to 5), label_en, label_zh, paragraphs, of, share, units, and the
    names and order of the document.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    names = canvas.words(documents, "document")
    rows = rows_above(names, canvas, pitch=56) if narrow else rows_beside(names, canvas, pitch=42)
    levels = table.drop_duplicates("code").sort_values("code", key=lambda codes: codes.astype(int))
    labels = zip(levels["code"], canvas.words(levels, "label"), strict=True)
    key = canvas.key([("■", LEVELS[str(code)], f"{code} {label}") for code, label in labels])
    sheet = rows.sheet(right=20, top=key.height + 8)
    canvas.place_key(sheet, key)
    for code in levels["code"]:
        own = table[table["code"] == code].set_index("document").loc[list(documents["document"])].reset_index()
        sheet.add(_level(own, rows))
    axis = canvas.value_axis(phrase("share_committing", lang), tickformat=".0%", range=[0, 1.001], dtick=0.25)
    sheet.set(barmode="stack", xaxis=axis)
    return sheet.drawn()


def _level(own: pd.DataFrame, rows: Rows) -> Any:
    code, canvas = str(own["code"].iloc[0]), rows.canvas
    shares = [float(share) for share in own["share"]]
    least = 0.12 if canvas.narrow else 0.06
    return go.Bar(
        orientation="h",
        x=shares,
        y=rows.places,
        width=[26 / rows.pitch] * len(own),
        marker={"color": LEVELS[code], "line": {"color": PAPER, "width": 1}},
        text=[percent(share) if share >= least else "" for share in shares],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": canvas.small, "color": INK if int(code) < 3 else PAPER},
        customdata=customdata(own),
        hovertext=counted(own, canvas),
        hoverinfo="text",
    )


def superiority(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return, for each pair, the probability that the later text is the stronger, with its interval, about one half.

    One row a pair: superiority, low, high, p_family, units, and earlier_name_*, later_name_*, later_order.
    """
    canvas = Canvas(lang, narrow)
    pairs = zip(canvas.words(table, "later_name"), canvas.words(table, "earlier_name"), strict=True)
    labels = [phrase("against", lang, later=later, earlier=earlier) for later, earlier in pairs]
    rows = rows_above(labels, canvas, pitch=52) if narrow else rows_beside(labels, canvas, room=300, pitch=32)
    sheet = rows.sheet(right=14 if narrow else 190, top=10 if narrow else 28)
    sheet.add(_lines(table, rows), _dots(table, rows, labels=labels))
    _write_figures(sheet, table, rows)
    reach = max(0.3, float((table[["low", "high"]] - 0.5).abs().max().max()) * 1.08)
    title = phrase("axis_superiority", lang)
    axis = canvas.value_axis(
        wrapped(title, canvas.width - 60, canvas.small),
        range=[0.5 - reach, 0.5 + reach],
        tickformat=".0%",
        dtick=0.1 if not narrow else 0.2,
    )
    sheet.set(xaxis=axis, yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    reach_down = 0.22 if narrow else 0.5
    for place in rows.places:
        ends = {"y0": place - reach_down, "y1": place + reach_down}
        sheet.rule(x0=0.5, x1=0.5, xref="x", **ends, yref="y", line={"color": ZERO, "width": 1}, layer="below")
    return sheet.drawn()


def _lines(table: pd.DataFrame, rows: Rows) -> Any:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(table["low"], table["high"], rows.places, strict=True):
        if not pd.isna(low):
            xs += [low, high, None]
            ys += [place, place, None]
    return go.Scatter(x=xs, y=ys, mode="lines", line={"color": MUTED, "width": 1.4}, hoverinfo="skip")


def _dots(table: pd.DataFrame, rows: Rows, *, labels: list[str]) -> Any:
    styles = [document_style(int(order)) for order in table["later_order"]]
    return go.Scatter(
        x=list(table["superiority"]),
        y=rows.places,
        mode="markers",
        marker={
            "symbol": [style.symbol for style in styles],
            "size": 10,
            "color": [style.colour for style in styles],
            "line": {"color": PAPER, "width": 1},
            "opacity": 1,
        },
        customdata=customdata(table),
        hovertext=[f"{label}<br>{text}" for label, text in zip(labels, _figures(table), strict=True)],
        hoverinfo="text",
        cliponaxis=False,
    )


def _figures(table: pd.DataFrame) -> list[str]:
    rows = zip(table["superiority"], table["low"], table["high"], strict=True)
    return [
        percent(value) if pd.isna(low) else f"{percent(value)} ({percent(low)}–{percent(high)})"
        for value, low, high in rows
    ]


def _write_figures(sheet: Any, table: pd.DataFrame, rows: Rows) -> None:
    tests = [probability(p) for p in table["p_family"]]
    if rows.canvas.narrow:
        return
    heads = [
        rows.header(phrase("probability_p", rows.canvas.lang), offset=132),
        rows.header(phrase("p", rows.canvas.lang), offset=178),
    ]
    sheet.write(*rows.column(_figures(table), offset=132), *rows.column(tests, offset=178), *heads)
