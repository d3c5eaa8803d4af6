"""How far readings of the same paragraphs agree: coefficients with intervals, theme by theme, error by error."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import number, percent

__all__ = ["coefficients", "corrected_shares", "theme_consistency"]

_DARK = SEQUENTIAL[4]
_THRESHOLDS = (0.667, 0.8)


def coefficients(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a coefficient with its interval for each variable, and beside it the plain share of agreement.

    One row a variable, in the order given: label_en, label_zh, measure_en, measure_zh (which coefficient),
    value, low, high, agreement (share, or missing), ac1 (or missing), n. Dotted lines stand at the customary
    thresholds of Krippendorff's alpha.
    """
    canvas = Canvas(lang, narrow)
    names = [
        f"{label} ({measure})"
        for label, measure in zip(canvas.words(table, "label"), canvas.words(table, "measure"), strict=True)
    ]
    rows = rows_for(names, canvas, kept=46)
    entries = [("●", _DARK, phrase("coefficient", lang)), ("—", MUTED, phrase("interval", lang))]
    marks = [("◇", _DARK, phrase("ac1", lang)), ("|", MUTED, phrase("agreement", lang))]
    sheet = _ruled(table, rows, entries=[*entries, *marks])
    sheet.add(
        _lines(rows, table["low"], table["high"]),
        _points(table, rows, "agreement", {"symbol": "line-ns", "size": 11, "line": {"color": MUTED, "width": 1.8}}),
        _points(table, rows, "ac1", {"symbol": "diamond-open", "size": 10, "color": _DARK, "line": {"width": 1.4}}),
        _points(table, rows, "value", _disc()),
    )
    return sheet.drawn()


def theme_consistency(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return how far two readings agree on the presence of each theme, lowest alpha last.

    One row a theme: label_en, label_zh, alpha, low, high, both, first_only, second_only, units. Beside each
    row: paragraphs to which both gave it, only the first, only the second.
    """
    canvas = Canvas(lang, narrow)
    shown = table[table["alpha"].notna()].sort_values(["alpha", "code"], ascending=[False, True], kind="stable")
    rows = rows_for(canvas.words(shown, "label"), canvas, kept=120)
    entries = [("●", _DARK, phrase("alpha", lang)), ("—", MUTED, phrase("interval", lang))]
    sheet = _ruled(shown, rows, entries=entries, right=110)
    sheet.add(_lines(rows, shown["low"], shown["high"]), _points(shown, rows, "alpha", _disc()))
    parts = zip(shown["both"], shown["first_only"], shown["second_only"], strict=True)
    counts = [" · ".join(number(part) for part in row) for row in parts]
    offset = 2 if narrow else 104
    # on the narrow page the heads of thresholds and of the column stand in two lines
    head = {**rows.header(phrase("theme_counts", lang), offset=offset), "yshift": 19 if narrow else 2}
    sheet.write(*rows.column(counts, offset=offset), head)
    return sheet.drawn()


def corrected_shares(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the share of each theme as coded (stroke) and corrected for the errors of the coding (dot, interval).

    One row a theme: label_en, label_zh, share, corrected, low, high, sensitivity, specificity, units. A theme
    that cannot be corrected has its stroke alone.
    """
    canvas = Canvas(lang, narrow)
    shown = table.sort_values(["share", "code"], ascending=[False, True], kind="stable")
    rows = rows_for(canvas.words(shown, "label"), canvas, kept=100)
    key = canvas.key(
        [
            ("●", _DARK, phrase("corrected", lang)),
            ("—", MUTED, phrase("interval", lang)),
            ("|", INK, phrase("as_coded", lang)),
        ]
    )
    sheet = rows.sheet(right=10 if narrow else 90, top=key.height + 14)
    canvas.place_key(sheet, key)
    stroke = {"symbol": "line-ns", "size": 13, "line": {"color": INK, "width": 2}}
    sheet.add(
        _lines(rows, shown["low"], shown["high"]),
        _points(shown, rows, "share", stroke),
        _points(shown, rows, "corrected", _disc()),
    )
    texts = [
        f"{percent(share)} → {percent(value)}" for share, value in zip(shown["share"], shown["corrected"], strict=True)
    ]
    sheet.write(*rows.column(texts, offset=2 if narrow else 84))
    top = float(shown[["share", "corrected", "high"]].max().max())
    axis = canvas.value_axis(phrase("share", lang), tickformat=".0%", range=[-0.01 * top, 1.03 * top])
    sheet.set(xaxis=axis, yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    return sheet.drawn()


def _disc() -> dict[str, Any]:
    return {"symbol": "circle", "size": 9, "color": _DARK, "line": {"color": PAPER, "width": 1}, "opacity": 1}


def _ruled(table: pd.DataFrame, rows: Rows, *, entries: Sequence[tuple[str, str, str]], right: float = 16) -> Sheet:
    """Return an empty figure from 0 to 1, or from the lowest limit, with the two thresholds drawn."""
    canvas = rows.canvas
    key = canvas.key(entries)
    sheet = rows.sheet(right=16 if canvas.narrow else right, top=key.height + (42 if canvas.narrow else 26))
    canvas.place_key(sheet, key)
    lowest = table[[name for name in ("low", "value", "alpha", "agreement") if name in table]].min().min()
    # dots need no zero; in steps of a fifth, so that the axis begins at a tick
    low = min(0.6, math.floor(lowest * 5) / 5) if not pd.isna(lowest) else 0.0
    axis = canvas.value_axis(
        phrase("axis_agreement", canvas.lang), range=[low - 0.01, 1.01], dtick=0.1 if low > 0.5 else 0.2
    )
    sheet.set(xaxis=axis, yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    for threshold in _THRESHOLDS:
        spot = {"xref": "x", "x0": threshold, "x1": threshold, "yref": "paper", "y0": 0, "y1": 1}
        sheet.rule(**spot, line={"color": ZERO, "width": 1, "dash": "dot"}, layer="below")
        place = {"x": threshold, "yref": "paper", "y": 1, "yshift": 3, "xanchor": "center", "yanchor": "bottom"}
        sheet.write(canvas.note(f"{threshold:g}", **place))
    return sheet


def _lines(rows: Rows, low: pd.Series[float], high: pd.Series[float]) -> Any:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for left, right, place in zip(low, high, rows.places, strict=True):
        if not (pd.isna(left) or pd.isna(right)):
            xs += [left, right, None]
            ys += [place, place, None]
    return go.Scatter(x=xs, y=ys, mode="lines", line={"color": MUTED, "width": 1.4}, hoverinfo="skip")


def _points(table: pd.DataFrame, rows: Rows, column: str, marker: dict[str, Any]) -> Any:
    values = [None if pd.isna(value) else float(value) for value in table[column]]
    shown = [f"{value:.2f}" if value is not None else "" for value in values]
    return go.Scatter(
        x=values,
        y=rows.places,
        mode="markers",
        marker=marker,
        customdata=customdata(table),
        hovertext=[f"{label.replace('<br>', ' ')}: {text}" for label, text in zip(rows.labels, shown, strict=True)],
        hoverinfo="text",
        cliponaxis=False,
    )
