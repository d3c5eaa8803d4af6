"""Attention to window, front and hinterland over the documents: slopes, and the same under other rules of counting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.panels import Panel, Panels
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL, ZERO, document_style
from analysis.exhibits.typesetting import percent, wrapped

__all__ = ["TIER_LOOKS", "tier_slopes", "tier_variants"]


@dataclass(frozen=True)
class Look:
    """How a tier looks in every figure: colour, marker, the same marker as a character, and the dash of its line."""

    colour: str
    symbol: str
    glyph: str
    dash: str


TIER_LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "window": Look(SEQUENTIAL[4], "diamond", "◆", "solid"),
        "front": Look(MUTED, "square", "■", "dash"),
        "hinterland": Look(INK, "circle", "●", "solid"),
    }
)

_MEASURES = (("rate", "axis_rate", "d"), ("share", "axis_place_share", ".0%"))


def tier_slopes(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return two panels of slopes: mentions per 1,000 Chinese characters, and share of all places named.

    One row a document and tier: tier, document_en, document_zh, document_order, mentions, rate, rate_low,
    rate_high, share, low, high, units. A missing interval is not drawn.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    key = canvas.key(
        [
            *((look.glyph, look.colour, phrase(f"tier_{tier}", lang)) for tier, look in TIER_LOOKS.items()),
            _interval(lang),
        ]
    )
    panels = Panels(canvas, len(_MEASURES), 0.72, top=key.height + 2, foot=58)
    count = len(documents)
    sheet = panels.sheet(x=(-0.62, count - 0.6), y=(0, 1))
    canvas.place_key(sheet, key)
    names = [wrapped(name, panels.width / count - 4, canvas.small) for name in canvas.words(documents, "document")]
    for panel, (measure, title, form) in zip(panels.panels, _MEASURES, strict=True):
        sheet.write(*panels.title(panel, phrase(title, lang)))
        _set_axes(sheet, panel, canvas, names=names)
        number = panel.y.removeprefix("y")
        sheet.layout[f"yaxis{number}"] |= {"range": [0, _highest(table, measure)], "tickformat": form}
        for place, tier in enumerate(TIER_LOOKS):
            rows = table[table["tier"] == tier].sort_values("document_order")
            sheet.add(*_slope(rows, panel, canvas, measure=measure, lift=0.06 * (place - 1)))
    return sheet.drawn()


def _interval(lang: str) -> tuple[str, str, str]:
    return "|", MUTED, phrase("interval", lang)


def _limits(measure: str) -> tuple[str, str]:
    return ("low", "high") if measure == "share" else (f"{measure}_low", f"{measure}_high")


def _highest(table: pd.DataFrame, measure: str) -> float:
    """Return the top of the axis: the upper end of the highest interval, at most twice the largest value."""
    return 1.05 * min(float(table[_limits(measure)[1]].max()), 2 * float(table[measure].max()))


def _set_axes(sheet: Sheet, panel: Panel, canvas: Canvas, *, names: Sequence[str]) -> None:
    number = panel.y.removeprefix("y")
    across = {"tickvals": list(range(len(names))), "ticktext": list(names), "showticklabels": True}
    font = {"size": canvas.small, "color": INK}
    plain = {"visible": True, "ticks": "", "showgrid": False, "zeroline": False}
    line = {"showline": True, "linecolor": ZERO, "tickfont": font, "tickangle": 0}
    title = {
        "text": phrase("axis_documents", canvas.lang),
        "font": {"size": canvas.small, "color": MUTED},
        "standoff": 6,
    }
    sheet.layout[f"xaxis{number}"] |= {**plain, **line, **across, "title": title}
    ticks = {"showticklabels": True, "ticklabelposition": "inside top", "tickfont": {**font, "color": MUTED}}
    grid = {"showgrid": True, "gridcolor": GRID, "nticks": 5}
    sheet.layout[f"yaxis{number}"] |= {**plain, **ticks, **grid}


def _slope(rows: pd.DataFrame, panel: Panel, canvas: Canvas, *, measure: str, lift: float) -> list[Any]:
    """Return intervals, line and marks of one tier; the tiers stand a little beside each other."""
    look = TIER_LOOKS[str(rows["tier"].iloc[0])]
    xs = [place + lift for place in range(len(rows))]
    marks = go.Scatter(
        x=xs,
        y=list(rows[measure]),
        mode="lines+markers",
        line={"color": look.colour, "width": 2, "dash": look.dash},
        marker={"symbol": look.symbol, "size": 10, "color": look.colour, "line": {"color": PAPER, "width": 1}},
        customdata=customdata(rows),
        hovertext=_words(rows, canvas, [_value(value, measure) for value in rows[measure]]),
        hoverinfo="text",
        cliponaxis=False,
        **panel.axes,
    )
    return [_intervals(rows, panel, xs, measure=measure, colour=look.colour), marks]


def _intervals(rows: pd.DataFrame, panel: Panel, xs: Sequence[float], *, measure: str, colour: str) -> Any:
    low, high = _limits(measure)
    across: list[float | None] = []
    up: list[float | None] = []
    for x, bottom, top in zip(xs, rows[low], rows[high], strict=True):
        if not pd.isna(bottom):
            across += [x, x, None]
            up += [bottom, top, None]
    line = {"color": colour, "width": 1}
    return go.Scatter(x=across, y=up, mode="lines", line=line, opacity=0.55, hoverinfo="skip", **panel.axes)


def _words(rows: pd.DataFrame, canvas: Canvas, values: Sequence[str]) -> list[str]:
    names = canvas.words(rows, "document")
    tier = phrase(f"tier_{rows['tier'].iloc[0]}", canvas.lang)
    cells = zip(names, values, rows["mentions"], strict=True)
    return [phrase("tier_hover", canvas.lang, name=f"{name}, {tier}", value=v, count=n) for name, v, n in cells]


def _value(value: float, measure: str) -> str:
    return percent(value) if measure == "share" else f"{value:.1f}"


def tier_variants(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a panel a tier and in it a row for each rule of counting, with one mark a document.

    One row a rule, tier and document: variant (base, names, letters, areas, outside, sure), tier, document_en,
    document_zh, document_order, rate, mentions, units. The rules stand in the order of rows; the first is the one
    of the text.
    """
    canvas = Canvas(lang, narrow)
    rules = table.drop_duplicates("variant")
    documents = table.drop_duplicates("document").sort_values("document_order")
    styles = [document_style(int(order)) for order in documents["document_order"]]
    words = canvas.words(documents, "document")
    key = canvas.key([(style.glyph, style.colour, name) for style, name in zip(styles, words, strict=True)])
    rows = rows_for([phrase(f"variant_{rule}", lang) for rule in rules["variant"]], canvas)
    sheet = rows.sheet(right=14, top=key.height + 24)
    canvas.place_key(sheet, key)
    place = dict(zip(rules["variant"], rows.places, strict=True))
    for number, tier in enumerate(TIER_LOOKS):
        here = table[table["tier"] == tier]
        span = [round(number * 0.35, 3), round(number * 0.35 + 0.3, 3)]
        name = "" if number == 0 else str(number + 1)
        top = float(here["rate"].max())
        axis = canvas.value_axis(phrase("axis_rate_short", lang), range=[-0.06 * top, 1.08 * top], nticks=4)
        sheet.set(**{f"xaxis{name}": {**axis, "domain": span, "anchor": "y"}})
        sheet.add(*_variant_marks(here, canvas, place=place, axis=f"x{name}"))
        spot = {"xref": "paper", "yref": "paper", "x": span[0], "y": 1, "yshift": 4, "yanchor": "bottom"}
        sheet.write(canvas.note(phrase(f"tier_{tier}", lang), **spot, font={"size": canvas.small, "color": INK}))
    sheet.set(yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    return sheet.drawn()


def _variant_marks(here: pd.DataFrame, canvas: Canvas, *, place: Mapping[str, float], axis: str) -> list[Any]:
    traces = []
    for order, rows in here.groupby("document_order", sort=True):
        style = document_style(int(str(order)))
        lift = (int(str(order)) - 1.5) * 0.06
        values = [f"{rate:.1f}" for rate in rows["rate"]]
        traces.append(
            go.Scatter(
                x=list(rows["rate"]),
                y=[place[name] + lift for name in rows["variant"]],
                mode="markers",
                marker={"symbol": style.symbol, "size": 9, "color": style.colour, "line": {"color": PAPER, "width": 1}},
                customdata=customdata(rows),
                hovertext=_words(rows, canvas, values),
                hoverinfo="text",
                cliponaxis=False,
                xaxis=axis,
                yaxis="y",
            )
        )
    return traces
