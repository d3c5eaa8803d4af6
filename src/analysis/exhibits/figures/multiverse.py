"""A finding under every specification: the curve with the choices below it, and the range of each finding."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import number, probability, ratio, shortened

__all__ = ["finding_ranges", "specification_curve"]

_LEVEL = 0.05
_CURVE, _STEP = 190, 15
_TICKS = (0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)
_CHOICES = ("source", "breadth", "reading", "measure", "news", "formula", "headings")


def specification_curve(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the rate ratio of every specification, the smallest left, and under it the option of each choice.

    One row a specification in order of ratio: ratio, p, the choices (option
    or ""), and optionally units.
    """
    canvas = Canvas(lang, narrow)
    lines = _lines(table, canvas)
    key = canvas.key(
        [("●", SEQUENTIAL[5], phrase("curve_passing", lang)), ("○", SEQUENTIAL[3], phrase("curve_other", lang))]
    )
    below, top, bottom = _STEP * len(lines), key.height + 26, 34
    height = top + _CURVE + 14 + below + bottom
    left = 142 if narrow else 206
    sheet = canvas.sheet(height=height, margin={"l": left, "r": 12, "t": top, "b": bottom})
    canvas.place_key(sheet, key)
    inside = _CURVE + 14 + below
    _set_axes(sheet, canvas, table, lines, split=(below / inside, (below + 14) / inside))
    sheet.add(_curve(table, canvas), _ticks(table, lines))
    at = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": 1, "y1": 1}
    sheet.rule(**at, line={"color": ZERO, "width": 1}, layer="below")
    _write_options(sheet, canvas, lines, left)
    return sheet.drawn()


def _lines(table: pd.DataFrame, canvas: Canvas) -> list[tuple[str, str, str]]:
    """Return the lines of the lower part: choice, option ("" for the line that names the choice), words."""
    lines = []
    for choice in _CHOICES:
        options = [option for option in dict.fromkeys(sorted(table[choice])) if option]
        if len(options) > 1:
            lines.append((choice, "", phrase(f"choice_{choice}", canvas.lang)))
            ordered = sorted(options, key=_rank(choice).index)
            lines += [(choice, option, phrase(f"option_{choice}_{option}", canvas.lang)) for option in ordered]
    return lines


def _rank(choice: str) -> list[str]:
    ranks = {
        "source": ["words", "coded", "pass-a", "pass-b"],
        "breadth": ["narrow", "medium", "broad"],
        "reading": ["words", "strings", "any", "first"],
        "measure": ["rate", "paragraphs", "clauses", "paragraph-characters", "clause-characters"],
    }
    return ranks.get(choice, ["in", "out"])


def _set_axes(
    sheet: Sheet, canvas: Canvas, table: pd.DataFrame, lines: Sequence[Any], *, split: tuple[float, float]
) -> None:
    low, high = float(table["ratio"].min()), float(table["ratio"].max())
    ends = (min(low, 1) / 1.25, max(high, 1) * 1.25)
    shown = [tick for tick in _TICKS if ends[0] <= tick <= ends[1]]
    font = {"size": canvas.small, "color": MUTED}
    plain = {"zeroline": False, "ticks": "", "fixedrange": True, "tickfont": font}
    words = {"text": phrase("axis_specification", canvas.lang), "font": font, "standoff": 4}
    across = {**plain, "range": [0, len(table) + 1], "showgrid": False, "showticklabels": False, "anchor": "y2"}
    up = {"type": "log", "range": [log10(ends[0]), log10(ends[1])], "domain": [split[1], 1]}
    sheet.set(
        xaxis={**across, "title": words},
        yaxis={**plain, **up, "tickvals": shown, "ticktext": [f"{tick:g}" for tick in shown], "gridcolor": GRID},
        yaxis2={**plain, "range": [len(lines) - 0.5, -0.5], "domain": [0, split[0]], "visible": False},
    )
    spot = {"xref": "paper", "x": 0, "yref": "paper", "y": 1, "yshift": 5, "yanchor": "bottom"}
    sheet.write(canvas.note(phrase("curve_ratio", canvas.lang), **spot))


def _curve(table: pd.DataFrame, canvas: Canvas) -> Any:
    passing = list(table["p"] < _LEVEL)
    marker = {
        "symbol": ["circle" if mark else "circle-open" for mark in passing],
        "size": 5 if canvas.narrow else 6,
        "color": [SEQUENTIAL[5] if mark else SEQUENTIAL[3] for mark in passing],
        "opacity": 1,
    }
    return go.Scatter(
        x=list(range(1, len(table) + 1)),
        y=list(table["ratio"]),
        mode="markers",
        marker=marker,
        customdata=customdata(table),
        hovertext=[_told(row, canvas.lang) for row in table.to_dict("records")],
        hoverinfo="text",
        cliponaxis=False,
    )


def _told(row: Any, lang: str) -> str:
    options = [phrase(f"option_{choice}_{row[choice]}", lang) for choice in _CHOICES[:4] if row[choice]]
    choices = ", ".join(options)
    return phrase("curve_hover", lang, ratio=ratio(row["ratio"]), p=probability(row["p"]), choices=choices)


def _ticks(table: pd.DataFrame, lines: Sequence[tuple[str, str, str]]) -> Any:
    xs, ys = [], []
    for place, (choice, option, _) in enumerate(lines):
        ranks = [rank for rank, own in enumerate(table[choice], 1) if option and own == option]
        xs += ranks
        ys += [place] * len(ranks)
    marker = {"symbol": "line-ns-open", "size": 9, "color": INK, "line": {"width": 1}, "opacity": 1}
    return go.Scatter(x=xs, y=ys, mode="markers", marker=marker, hoverinfo="skip", yaxis="y2", cliponaxis=False)


def _write_options(sheet: Sheet, canvas: Canvas, lines: Sequence[tuple[str, str, str]], left: float) -> None:
    for place, (_, option, words) in enumerate(lines):
        indent = 14 if option else 4
        text = shortened(words, left - indent - 6 if option else canvas.width, canvas.small)
        font = {"size": canvas.small, "color": INK if option else MUTED}
        sheet.write(canvas.note(text, xref="paper", x=0, xshift=indent - left, yref="y2", y=place, font=font))


def finding_ranges(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row for each finding: smallest, largest and median ratio of all specifications, and the middle half.

    One row a finding: label_en, label_zh, ratio, low, high, quarter,
    three_quarters, same_sign, specifications, p, units.
    """
    canvas = Canvas(lang, narrow)
    rows = rows_for(canvas.words(table, "label"), canvas, kept=150)
    key = canvas.key(
        [
            ("●", SEQUENTIAL[5], phrase("range_median", lang)),
            ("━", SEQUENTIAL[4], phrase("range_half", lang)),
            ("—", SEQUENTIAL[3], phrase("range_all", lang)),
        ]
    )
    sheet = rows.sheet(right=14 if narrow else 196, top=key.height + (22 if narrow else 20))
    canvas.place_key(sheet, key)
    for ends, colour, width in (
        (("low", "high"), SEQUENTIAL[3], 1.2),
        (("quarter", "three_quarters"), SEQUENTIAL[4], 5),
    ):
        sheet.add(_span(table, rows, ends, {"color": colour, "width": width}))
    sheet.add(_medians(table, rows))
    _write_range_columns(sheet, table, rows)
    reach = [min(float(table["low"].min()), 0.5) / 1.3, max(float(table["high"].max()), 2) * 1.3]
    shown = [tick for tick in _TICKS if reach[0] <= tick <= reach[1]]
    axis = canvas.value_axis(phrase("axis_ratio", lang), type="log", range=[log10(reach[0]), log10(reach[1])])
    axis |= {"tickvals": shown, "ticktext": [f"{tick:g}" for tick in shown]}
    sheet.set(xaxis=axis, yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    at = {"xref": "x", "yref": "y", "y0": -0.5, "y1": len(table) - 0.5, "x0": 1, "x1": 1}
    sheet.rule(**at, line={"color": ZERO, "width": 1}, layer="below")
    return sheet.drawn()


def _span(table: pd.DataFrame, rows: Rows, ends: tuple[str, str], line: dict[str, Any]) -> Any:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(table[ends[0]], table[ends[1]], rows.places, strict=True):
        xs += [low, high, None]
        ys += [place, place, None]
    return go.Scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip")


def _medians(table: pd.DataFrame, rows: Rows) -> Any:
    told = [
        phrase(
            "range_hover",
            rows.canvas.lang,
            label=label.replace("<br>", " "),
            median=ratio(row["ratio"]),
            low=ratio(row["low"]),
            high=ratio(row["high"]),
            same=number(row["same_sign"]),
            count=number(row["specifications"]),
            p=probability(row["p"]),
        )
        for label, row in zip(rows.labels, table.to_dict("records"), strict=True)
    ]
    marker = {"symbol": "circle", "size": 11, "color": SEQUENTIAL[5], "line": {"color": PAPER, "width": 1.5}}
    dots = go.Scatter(x=list(table["ratio"]), y=rows.places, mode="markers", marker=marker, cliponaxis=False)
    return dots.update(customdata=customdata(table), hovertext=told, hoverinfo="text")


def _write_range_columns(sheet: Sheet, table: pd.DataFrame, rows: Rows) -> None:
    lang = rows.canvas.lang
    records = table.to_dict("records")
    same = [f"{number(row['same_sign'])} / {number(row['specifications'])}" for row in records]
    tests = [probability(row["p"]) for row in records]
    if rows.canvas.narrow:
        both = [f"{one} · {other}" for one, other in zip(same, tests, strict=True)]
        sheet.write(*rows.column(both, offset=0), rows.header(phrase("range_columns", lang), offset=0))
        return
    for texts, head, offset in ((same, "range_sign", 112), (tests, "range_joint", 186)):
        sheet.write(*rows.column(texts, offset=offset), rows.header(phrase(head, lang), offset=offset))
