"""What one document spends its paragraphs on: bars with their counts written at the end."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.style import INK, MUTED, PAPER, DocumentStyle, document_style
from analysis.exhibits.typesetting import number, percent, text_width

__all__ = ["counted", "instrument_shares", "role_shares", "strength_shares", "theme_shares"]


def theme_shares(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a bar for each theme that occurs, longest first.

    One row a theme: code, label_en, label_zh, paragraphs, of, share, units; `document_order`, where
    there, gives the colour.
    """
    shown = table[table["paragraphs"] > 0].sort_values(["share", "code"], ascending=[False, True], kind="stable")
    return _bars(shown, Canvas(lang, narrow), axis="share")


def role_shares(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a bar for each role in the order of rows; columns as for `theme_shares`."""
    return _bars(table, Canvas(lang, narrow), axis="share")


def instrument_shares(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a bar for each instrument in the order of rows; columns as for `theme_shares`."""
    return _bars(table, Canvas(lang, narrow), axis="share_committing")


def strength_shares(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a bar for each level of strength in the order of rows; columns as for `theme_shares`."""
    return _bars(table, Canvas(lang, narrow), axis="share_committing")


def counted(table: pd.DataFrame, canvas: Canvas, *, side: str = "") -> list[str]:
    """Return the hover text of each row: label, count and share; `side` is the prefix of the columns."""
    prefix, counter = (f"{side}_", f"{side}_count") if side else ("", "paragraphs")
    lines = []
    for label, row in zip(canvas.words(table, "label"), table.to_dict("records"), strict=True):
        count, share = number(row[counter]), percent(row[f"{prefix}share"])
        if f"{prefix}of" in row:
            words = phrase("of_paragraphs", canvas.lang, count=count, of=number(row[f"{prefix}of"]))
        else:
            words = phrase("count_paragraphs", canvas.lang, count=count)
        lines.append(f"{label}<br>{words}  {share}")
    return lines


def _look(table: pd.DataFrame) -> DocumentStyle:
    return document_style(int(table["document_order"].iloc[0]) if "document_order" in table else 0)


def _bars(table: pd.DataFrame, canvas: Canvas, *, axis: str) -> go.Figure:
    rows = rows_for(canvas.words(table, "label"), canvas)
    ends = [(percent(share), number(count)) for share, count in zip(table["share"], table["paragraphs"], strict=True)]
    room = 22 + max(text_width(f"{share}  {count}", canvas.small) for share, count in ends)
    sheet = rows.sheet(right=room)
    sheet.add(_trace(table, rows))
    reach = [float(share) for share in table["share"]]
    if _has_intervals(table):
        sheet.add(_intervals(table, rows), _points(table, rows))
        reach = [max(share, 0 if pd.isna(high) else high) for share, high in zip(reach, table["high"], strict=True)]
    for (share, count), x, y in zip(ends, reach, rows.places, strict=True):
        text = f"{coloured(share, INK)}  {coloured(count, MUTED)}"
        sheet.write(canvas.note(text, x=x, y=y, xshift=9, yshift=1))
    top = max([*reach, 0.01])
    sheet.set(xaxis=canvas.value_axis(phrase(axis, canvas.lang), tickformat=".0%", range=[0, top]))
    return sheet.drawn()


def _has_intervals(table: pd.DataFrame) -> bool:
    return "high" in table and bool(table["high"].notna().any())


def _trace(table: pd.DataFrame, rows: Rows) -> Any:
    return go.Bar(
        orientation="h",
        x=list(table["share"]),
        y=rows.places,
        width=[14 / rows.pitch] * len(table),
        marker={"color": _look(table).colour, "opacity": 0.4 if _has_intervals(table) else 1},
        customdata=customdata(table),
        hovertext=counted(table, rows.canvas),
        hoverinfo="text",
    )


def _intervals(table: pd.DataFrame, rows: Rows) -> Any:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(table["low"], table["high"], rows.places, strict=True):
        if not pd.isna(high):
            xs += [low, high, None]
            ys += [place, place, None]
    return go.Scatter(x=xs, y=ys, mode="lines", line={"color": _look(table).colour, "width": 1.6}, hoverinfo="skip")


def _points(table: pd.DataFrame, rows: Rows) -> Any:
    """Return the end of each bar as a dot, where the interval runs through it."""
    look = _look(table)
    return go.Scatter(
        x=list(table["share"]),
        y=rows.places,
        mode="markers",
        marker={"symbol": look.symbol, "size": 9, "color": look.colour, "line": {"color": PAPER, "width": 1}},
        customdata=customdata(table),
        hovertext=counted(table, rows.canvas),
        hoverinfo="text",
        cliponaxis=False,
    )
