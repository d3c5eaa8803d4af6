"""The bar that says how far a text says a project is, and the key that explains it.

Five levels from the foot: idea, preparation, approved, construction,
operating. Works on a thing that exists are a full bar with a cap set on it;
an empty bar is a stage that the text does not state. No colour is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED
from analysis.exhibits.typesetting import text_width, wrapped

__all__ = ["FINE", "LEVELS", "TALL", "WIDE", "StageKey", "draw_stage_key", "filled", "stage_bars", "stage_key"]

LEVELS = 5
TALL, WIDE = 25.0, 9.0
FINE = 11
"""Type size of what is written under bars and in the key: the smallest that a phone shows."""


def stage_bars(x: float, feet: list[float], spans: list[tuple[float, float]], *, marker: dict[str, Any]) -> Any:
    """Return one stretch of every bar of a column; a span is a share of the height."""
    return go.Bar(
        x=[x] * len(feet),
        base=[round(foot - TALL * low, 2) for foot, (low, _) in zip(feet, spans, strict=True)],
        y=[round(TALL * (low - high), 2) for low, high in spans],
        width=WIDE,
        marker=marker,
        hoverinfo="skip",
    )


@dataclass(frozen=True)
class StageKey:
    """The bars of the key with their words (place, foot, level, expansion, word), the lines below, the height."""

    bars: list[tuple[float, float, int, bool, str]]
    notes: str
    height: float


def stage_key(canvas: Canvas) -> StageKey:
    """Return what a bar says, level by level, and what the rest means, set into the width."""
    x, foot, bars = 8.0, 28.0, []
    for number, word in enumerate(phrase("path_stages", canvas.lang).split("|")):
        room = 28 + text_width(word, FINE)
        if x + room > canvas.width:
            x, foot = 8.0, foot + 28
        level = 0 if number > LEVELS else min(number + 1, LEVELS)
        bars.append((x + 5, foot, level, number == LEVELS, word))
        x += room
    lines = wrapped(phrase("path_key", canvas.lang), canvas.width - 14, FINE, lines=4)
    return StageKey(bars, lines, foot + 14 + 15 * (lines.count("<br>") + 1))


def draw_stage_key(sheet: Sheet, key: StageKey, canvas: Canvas) -> None:
    """Draw the key at the top left corner of a figure that is laid out in pixels."""
    for x, foot, level, expansion, word in key.bars:
        box = {"type": "rect", "x0": x - WIDE / 2, "x1": x + WIDE / 2}
        sheet.rule(**box, y0=foot - TALL, y1=foot, line={"color": MUTED, "width": 1})
        for low, high in filled(level, expansion=expansion):
            sheet.rule(**box, y0=foot - TALL * high, y1=foot - TALL * low, fillcolor=MUTED, line={"width": 0})
        sheet.write(canvas.note(word, x=x + 10, y=foot - 9, font={"size": FINE, "color": INK}))
    below = key.bars[-1][1] + 9
    sheet.write(canvas.note(key.notes, x=6, y=below, yanchor="top", font={"size": FINE, "color": MUTED}))


def filled(level: float, *, expansion: bool) -> list[tuple[float, float]]:
    """Return the filled stretches of a bar, as shares of its height: works on what exists are a cap set on it."""
    return [(0.0, 0.74), (0.84, 1.0)] if expansion and level == LEVELS else [(0.0, level / LEVELS)]
