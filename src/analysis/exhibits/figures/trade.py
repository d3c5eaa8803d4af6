"""Trade with the partner countries: one strip a pair and currency, gaps as gaps, the events of the region below."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.figures.events import apart, with_events
from analysis.exhibits.figures.panels import Panel
from analysis.exhibits.figures.year_panels import ACCENT, Look, line, marks, value_words
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import GRID, INK, MUTED, ZERO
from analysis.exhibits.typesetting import wrapped

__all__ = ["trade_strips"]

_SIDES: Mapping[str, Look] = MappingProxyType(
    {
        "own": Look(ACCENT, "circle", "●", size=7, width=1.4),
        "other": Look(INK, "square", "■", size=5, width=1.2),
        "kita": Look(MUTED, "diamond", "◆", size=7, width=1.2),
    }
)
_HIGH, _GAP = 46.0, 12.0


def trade_strips(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a strip a pair and currency, each from zero to its own largest value, with the lane of events under all.

    Rows of the part `row`: strip, area_en, area_zh, other_en, other_zh, class_en, class_zh, year, value, unit, side
    (own, other, kita), weak, said_en, said_zh, units. Rows of the part `event` as `lanes.with_lane` brings them.
    """
    table, lane = apart(table)
    canvas = Canvas(lang, narrow)
    strips = list(dict.fromkeys(table["strip"]))
    sides = [name for name in _SIDES if (table["side"] == name).any()]
    entries = [(_SIDES[name].glyph, _SIDES[name].colour, phrase(f"side_{name}", lang)) for name in sides]
    key = canvas.key([*entries, ("○", INK, phrase("weak_key", lang))])
    inner = (_head(canvas) + _HIGH) * len(strips) + _GAP * (len(strips) - 1)
    margin: dict[str, float] = {"l": 14, "r": 52, "t": key.height + 6, "b": 40}
    sheet = canvas.sheet(height=margin["t"] + inner + margin["b"], margin=margin)
    canvas.place_key(sheet, key)
    first, last = int(table["year"].min()), int(table["year"].max())
    ticks = list(range(first - first % 4, last + 1, 8 if narrow else 4))
    axis = canvas.value_axis(phrase("axis_year", lang), range=[first - 0.6, last + 0.9], tickvals=ticks, tickformat="d")
    sheet.set(xaxis={**axis, "showgrid": True})
    for number, strip in enumerate(strips):
        _draw_strip(sheet, table[table["strip"] == strip], canvas, number=number, inner=inner)
    return with_events(sheet.drawn(), lane, lang=lang, narrow=narrow)


def _head(canvas: Canvas) -> float:
    """Return the room above a strip: two lines on a phone, one elsewhere."""
    return 34.0 if canvas.narrow else 20.0


def _draw_strip(sheet: Sheet, rows: pd.DataFrame, canvas: Canvas, *, number: int, inner: float) -> None:
    top = number * (_head(canvas) + _HIGH + _GAP) + _head(canvas)
    name = "" if number == 0 else str(number + (1 if number < 8 else 2))  # axis 9 is the lane of events
    domain = [round(1 - (top + _HIGH) / inner, 5), round(1 - top / inner, 5)]
    highest = float(rows["value"].max())
    sheet.set(
        **{
            f"yaxis{name}": {
                "domain": domain,
                "range": [-0.04 * highest, 1.12 * highest],
                "showgrid": False,
                "showticklabels": False,
                "zeroline": True,
                "zerolinecolor": GRID,
                "fixedrange": True,
                "ticks": "",
                "anchor": "x",
            }
        }
    )
    panel = Panel(number + 1, 0, 0, 0, 0)
    axes = {"xaxis": "x", "yaxis": f"y{name}"}
    for side in [name for name in _SIDES if (rows["side"] == name).any()]:
        own = rows[rows["side"] == side]
        for _, series in own.groupby("series_id", sort=False):
            sheet.add(*(_on(trace, axes) for trace in _traces(series, panel, canvas, side=side)))
    _write_strip(sheet, rows, canvas, axis=f"y{name}", head=domain[1])


def _traces(series: pd.DataFrame, panel: Panel, canvas: Canvas, *, side: str) -> list[Any]:
    look = _SIDES[side]
    return [line(series, panel, look), marks(series, panel, look, words=value_words(series, canvas))]


def _on(trace: Any, axes: Mapping[str, str]) -> Any:
    return trace.update(axes)


def _write_strip(sheet: Sheet, rows: pd.DataFrame, canvas: Canvas, *, axis: str, head: float) -> None:
    area, other = canvas.word(rows, "area"), short_name(canvas.word(rows, "other"))
    said = phrase("strip_pair", canvas.lang, area=area, other=other) if other else phrase(
        "strip_world", canvas.lang, area=area
    )  # fmt: skip
    unit = phrase(f"unit_{str(rows['unit'].iloc[0])[:3].lower()}", canvas.lang)
    words = wrapped(f"{said} ({unit})", canvas.width - 60, canvas.small, lines=2 if canvas.narrow else 1)
    spot = {"xref": "paper", "x": 0, "yref": "paper", "y": head, "yshift": 4, "yanchor": "bottom"}
    sheet.write(canvas.note(words, **spot, font={"size": canvas.small, "color": INK}))
    last = rows.sort_values("year").iloc[-1]
    value = float(last["value"])
    text = f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
    place = {"xref": "paper", "x": 1, "xshift": 6, "yref": axis, "y": value}
    sheet.write(canvas.note(text, **place, font={"size": canvas.small, "color": MUTED}))
    rule = {"xref": "paper", "x0": 0, "x1": 1, "yref": axis, "y0": 0, "y1": 0}
    sheet.rule(**rule, line={"color": ZERO, "width": 1}, layer="below")
