"""How much more often the later document speaks of something: rate ratios with intervals on a logarithmic axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, side_orders
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, ZERO, document_style
from analysis.exhibits.typesetting import interval, number, probability, ratio, wrapped

__all__ = ["rate_ratios"]

_TICKS = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20)
_FURTHEST = 25.0


def rate_ratios(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a dot and interval for each code, largest ratio of later to earlier first.

    One row a code: label_en, label_zh, ratio, ratio_low, ratio_high, p, p_family, earlier_count,
    later_count, units, and the names and orders of `labels.paired`. A code without an interval
    stands at the foot with its two counts, marked as not estimable; p is the permutation p, never starred.
    Intervals are cut at 1/25 and 25.
    """
    canvas = Canvas(lang, narrow)
    known = table["ratio_low"].notna() & table["ratio_high"].notna() & (table["ratio"] > 0)
    named = (table["earlier_count"] > 0) | (table["later_count"] > 0)
    ordered = pd.concat([table[known].sort_values("ratio", ascending=False), table[~known & named]])
    rows = rows_for(canvas.words(ordered, "label"), canvas, kept=160)
    sheet = rows.sheet(right=10 if narrow else 176, top=48)
    estimable = ordered["ratio_low"].notna() & (ordered["ratio"] > 0)
    sheet.add(*_marks(ordered, rows, estimable=estimable))
    _write_columns(sheet, ordered, rows)
    _write_directions(sheet, ordered, canvas)
    sheet.set(xaxis=_axis(ordered[estimable], canvas), yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    sheet.rule(
        x0=1,
        x1=1,
        xref="x",
        y0=-0.5,
        y1=int(estimable.sum()) - 0.5,
        yref="y",
        line={"color": ZERO, "width": 1},
        layer="below",
    )
    return sheet.drawn()


def _axis(table: pd.DataFrame, canvas: Canvas) -> dict[str, Any]:
    """Return a logarithmic axis that is symmetric about 1 and holds every interval, up to a factor of 25."""
    ends = [abs(math.log(value)) for column in ("ratio_low", "ratio_high") for value in table[column] if value > 0]
    reach = min(max([*ends, math.log(2.2)]), math.log(_FURTHEST)) / math.log(10) * 1.04
    ticks = [tick for tick in _TICKS if abs(math.log10(tick)) <= reach]
    title = phrase("axis_ratio", canvas.lang)
    texts = [f"{tick:g}" for tick in ticks]
    return canvas.value_axis(title, type="log", range=[-reach, reach], tickvals=ticks, ticktext=texts)


def _marks(table: pd.DataFrame, rows: Rows, *, estimable: pd.Series[bool]) -> list[Any]:
    """Return the intervals, the dots, and for rows that cannot be estimated the words that say so."""
    earlier, later = (document_style(order) for order in side_orders(table))
    known = table[estimable]
    places = [place for place, shown in zip(rows.places, estimable, strict=True) if shown]
    styles = [later if value >= 1 else earlier for value in known["ratio"]]
    marker = {
        "symbol": [style.symbol for style in styles],
        "size": 10,
        "color": [style.colour for style in styles],
        "line": {"color": PAPER, "width": 1},
        "opacity": 1,
    }
    dots = go.Scatter(
        x=list(known["ratio"]),
        y=places,
        mode="markers",
        marker=marker,
        customdata=customdata(known),
        hovertext=_hover(known, rows.canvas),
        hoverinfo="text",
        cliponaxis=False,
    )
    return [_intervals(known, places), dots, _silences(table[~estimable], rows)]


def _intervals(table: pd.DataFrame, places: Sequence[float]) -> Any:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(table["ratio_low"], table["ratio_high"], places, strict=True):
        xs += [max(low, 1 / _FURTHEST), min(high, _FURTHEST), None]
        ys += [place, place, None]
    return go.Scatter(x=xs, y=ys, mode="lines", line={"color": MUTED, "width": 1.3}, hoverinfo="skip")


def _silences(table: pd.DataFrame, rows: Rows) -> Any:
    """Return grey words at the foot of the figure; a dot at 1 would claim that nothing differs."""
    count = len(table)
    return go.Scatter(
        x=[1] * count,
        y=rows.places[len(rows.labels) - count :],
        mode="text",
        text=[phrase("not_estimable", rows.canvas.lang)] * count,
        textfont={"size": rows.canvas.small, "color": MUTED},
        customdata=customdata(table),
        hovertext=_hover(table, rows.canvas),
        hoverinfo="text",
    )


def _hover(table: pd.DataFrame, canvas: Canvas) -> list[str]:
    if table.empty:
        return []
    earlier, later = canvas.word(table, "earlier_name"), canvas.word(table, "later_name")
    lines = []
    for label, row in zip(canvas.words(table, "label"), table.to_dict("records"), strict=True):
        first = phrase("count_paragraphs", canvas.lang, count=number(row["earlier_count"]))
        second = phrase("count_paragraphs", canvas.lang, count=number(row["later_count"]))
        test = phrase("p_full", canvas.lang, p=probability(row["p"]), family=probability(row["p_family"]))
        lines.append(f"{label}<br>{earlier}: {first}<br>{later}: {second}<br>{test}")
    return lines


def _write_columns(sheet: Sheet, table: pd.DataFrame, rows: Rows) -> None:
    """Write ratio, interval and p beside each row; where they are missing, the two counts of paragraphs."""
    canvas = rows.canvas
    texts = [_figures(row["ratio"], row["ratio_low"], row["ratio_high"]) for row in table.to_dict("records")]
    tests = [probability(row["p"]) if text else "" for row, text in zip(table.to_dict("records"), texts, strict=True)]
    counts = [f"{number(a)} : {number(b)}" for a, b in zip(table["earlier_count"], table["later_count"], strict=True)]
    if canvas.narrow:
        lines = zip(texts, tests, counts, strict=True)
        notes = rows.column([f"{text}   p {test}" if text else count for text, test, count in lines], offset=0)
    else:
        first = [text or count for text, count in zip(texts, counts, strict=True)]
        heads = [
            rows.header(phrase("ratio", canvas.lang), offset=124),
            rows.header(phrase("p", canvas.lang), offset=168),
        ]
        notes = [*rows.column(first, offset=124), *rows.column(tests, offset=168), *heads]
    sheet.write(*notes)


def _figures(value: float, low: float, high: float) -> str:
    return "" if pd.isna(low) or not value > 0 else f"{ratio(value)} ({interval(low, high)})"


def _write_directions(sheet: Sheet, table: pd.DataFrame, canvas: Canvas) -> None:
    """Say on either side of 1 which document has more."""
    sides = zip(("earlier", "later"), side_orders(table), ("right", "left"), (-8, 8), strict=True)
    for side, order, anchor, shift in sides:
        style = document_style(order)
        words = phrase("more_in", canvas.lang, document=canvas.word(table, f"{side}_name"))
        words = wrapped(words, 128, canvas.small) if canvas.narrow else words
        glyph = f'<span style="color:{style.colour}">{style.glyph}</span>'
        text = f"← {words} {glyph}" if anchor == "right" else f"{glyph} {words} →"
        place = {
            "xref": "paper",
            "x": 0.5,
            "yref": "paper",
            "y": 1,
            "xshift": shift,
            "yshift": 20 if not canvas.narrow else 6,
        }
        font = {"size": canvas.small, "color": INK}
        sheet.write(canvas.note(text, **place, xanchor=anchor, yanchor="bottom", align=anchor, font=font))
