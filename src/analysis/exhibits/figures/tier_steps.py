"""How attention to each tier differs from one document to the next: rate ratios, intervals, permutation p."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.tiers import TIER_LOOKS
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_above
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, PAPER, ZERO
from analysis.exhibits.typesetting import interval, number, probability, ratio, wrapped

__all__ = ["tier_steps"]

_TICKS = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20)
_FURTHEST = 40.0
_LEFT = 250


def tier_steps(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row for each tier of each pair of documents: the later rate over the earlier, with its interval.

    One row a pair and tier, pairs together: earlier_en, earlier_zh, later_en, later_zh (names of the documents),
    tier, ratio, ratio_low, ratio_high, p, p_family, earlier_count, later_count, units. A ratio without an interval
    has a mark and no line; one without occurrences on a side has none. Intervals are cut at 1/40 and 40.
    """
    canvas = Canvas(lang, narrow)
    key = canvas.key([(look.glyph, look.colour, phrase(f"tier_{tier}", lang)) for tier, look in TIER_LOOKS.items()])
    rows = _rows(table, canvas)
    sheet = rows.sheet(right=10 if narrow else 232, top=key.height + (12 if narrow else 24))
    canvas.place_key(sheet, key)
    if not narrow:
        _write_pairs(sheet, table, canvas)
    sheet.add(*_marks(table, rows))
    _write_columns(sheet, table, rows)
    reach = math.log10(_FURTHEST) * 1.03
    texts = [f"{tick:g}" for tick in _TICKS]
    axis = canvas.value_axis(phrase("axis_ratio", lang), type="log", range=[-reach, reach], tickvals=list(_TICKS))
    sheet.set(xaxis={**axis, "ticktext": texts}, yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    ends = {"xref": "x", "yref": "y", "y0": -0.5, "y1": len(table) - 0.5, "x0": 1, "x1": 1}
    sheet.rule(**ends, line={"color": ZERO, "width": 1}, layer="below")
    for place in _breaks(table):
        across = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": place - 0.5, "y1": place - 0.5}
        sheet.rule(**across, line={"color": ZERO, "width": 0.6}, layer="below")
    return sheet.drawn()


def _rows(table: pd.DataFrame, canvas: Canvas) -> Rows:
    """Return a row a tier: on the wide page with room for the pair left of its three rows."""
    if canvas.narrow:
        return rows_above(_labels(table, canvas), canvas, room=canvas.width - 140)
    tiers = tuple(phrase(f"tier_{tier}", canvas.lang) for tier in table["tier"])
    return Rows(canvas, tiers, 25, _LEFT, above=False)


def _write_pairs(sheet: Sheet, table: pd.DataFrame, canvas: Canvas) -> None:
    starts = [0, *_breaks(table), len(table)]
    pairs = zip(canvas.words(table, "earlier"), canvas.words(table, "later"), strict=True)
    names = [f"{earlier} →<br>{later}" for earlier, later in pairs]
    for first, last in pairwise(starts):
        spot = {"xref": "paper", "x": 0, "xshift": 8 - _LEFT, "yref": "y", "y": (first + last - 1) / 2}
        sheet.write(canvas.note(names[first], **spot, font={"size": canvas.size, "color": INK}))


def _labels(table: pd.DataFrame, canvas: Canvas) -> list[str]:
    pairs = zip(canvas.words(table, "earlier"), canvas.words(table, "later"), table["tier"], strict=True)
    joint = phrase("separator", canvas.lang)
    return [f"{phrase(f'tier_{tier}', canvas.lang)}{joint}{earlier} → {later}" for earlier, later, tier in pairs]


def _breaks(table: pd.DataFrame) -> list[int]:
    pairs = list(zip(table["earlier"], table["later"], strict=True))
    return [place for place in range(1, len(pairs)) if pairs[place] != pairs[place - 1]]


def _marks(table: pd.DataFrame, rows: Rows) -> list[Any]:
    looks = [TIER_LOOKS[tier] for tier in table["tier"]]
    traces: list[Any] = []
    for look, place, row in zip(looks, rows.places, table.to_dict("records"), strict=True):
        if not math.isnan(row["ratio_low"]):
            ends = [max(row["ratio_low"], 1 / _FURTHEST), min(row["ratio_high"], _FURTHEST)]
            line = {"color": look.colour, "width": 1.4}
            traces.append(go.Scatter(x=ends, y=[place, place], mode="lines", line=line, hoverinfo="skip"))
    marker = {
        "symbol": [look.symbol for look in looks],
        "size": 10,
        "color": [look.colour for look in looks],
        "line": {"color": PAPER, "width": 1},
    }
    shown = [value if 0 < value < math.inf else None for value in table["ratio"]]
    dots = go.Scatter(x=shown, y=rows.places, mode="markers", marker=marker, cliponaxis=False)
    dots.update(customdata=customdata(table), hovertext=_hover(table, rows), hoverinfo="text")
    return [*traces, dots]


def _hover(table: pd.DataFrame, rows: Rows) -> list[str]:
    lang = rows.canvas.lang
    return [
        f"{label}<br>{number(row['earlier_count'])} → {number(row['later_count'])}<br>"
        + phrase("p_full", lang, p=probability(row["p"]), family=probability(row["p_family"]))
        for label, row in zip(_labels(table, rows.canvas), table.to_dict("records"), strict=True)
    ]


def _write_columns(sheet: Sheet, table: pd.DataFrame, rows: Rows) -> None:
    """Write counts, ratio with interval, and p beside each row."""
    canvas, records = rows.canvas, table.to_dict("records")
    ratios = [_figures(row["ratio"], row["ratio_low"], row["ratio_high"]) for row in records]
    tests = [probability(row["p"]) for row in records]
    counts = [f"{number(row['earlier_count'])} → {number(row['later_count'])}" for row in records]
    if canvas.narrow:
        sheet.write(*rows.column([f"{text}   p {test}" for text, test in zip(ratios, tests, strict=True)], offset=0))
        return
    for texts, head, offset in ((counts, "mention_counts", 60), (ratios, "ratio", 184), (tests, "p", 226)):
        words = wrapped(phrase(head, canvas.lang), 130, canvas.small)
        sheet.write(*rows.column(texts, offset=offset), rows.header(words, offset=offset))


def _figures(value: float, low: float, high: float) -> str:
    if math.isnan(low):
        return "–"
    return f"{ratio(value)} ({interval(low, high)})"
