"""Series by year in panels: axes, lines that stop at gaps and breaks, marks, and the breaks on the axis itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log10
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.panels import Panel
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import wrapped

__all__ = ["ACCENT", "Look", "line", "marks", "set_values", "set_years", "show_breaks", "stretches", "value_words"]

ACCENT = SEQUENTIAL[4]


@dataclass(frozen=True)
class Look:
    """How one line looks: colour, marker, the marker as a character, dash, width."""

    colour: str = INK
    symbol: str = "circle"
    glyph: str = "●"
    dash: str = "solid"
    width: float = 1.8
    size: float = 6


def set_years(
    sheet: Sheet, panel: Panel, canvas: Canvas, *, span: tuple[float, float], ticks: Sequence[int], title: str = ""
) -> None:
    """Show the years of `span` along the bottom of a panel, with these ticks."""
    name = f"xaxis{panel.x.removeprefix('x')}"
    font = {"size": canvas.small, "color": MUTED}
    sheet.layout[name] |= {
        "visible": True,
        "range": [span[0], span[1]],
        "tickvals": list(ticks),
        "ticktext": [str(year) for year in ticks],
        "tickfont": font,
        "tickangle": 0,
        "ticklabeloverflow": "allow",
        "ticks": "outside",
        "ticklen": 3,
        "tickcolor": ZERO,
        "showgrid": False,
        "zeroline": False,
        "showline": True,
        "linecolor": ZERO,
        "title": {"text": title, "font": font, "standoff": 4},
    }


def set_values(
    sheet: Sheet,
    panel: Panel,
    canvas: Canvas,
    *,
    span: tuple[float, float],
    ticks: Mapping[float, str],
    log: bool = False,
) -> None:
    """Show lines at some values and write what they are above them, inside the left edge of a panel.

    With `log` the scale is logarithmic, and `span` in powers of ten.
    """
    name = f"yaxis{panel.y.removeprefix('y')}"
    top = span[0] + 0.93 * (span[1] - span[0])  # what stands above a line needs room
    shown = {value: text for value, text in ticks.items() if span[0] <= (log10(value) if log else value) <= top}
    sheet.layout[name] |= {
        "visible": True,
        "range": [span[0], span[1]],
        "type": "log" if log else "linear",
        "tickvals": list(shown),
        "showticklabels": False,
        "ticks": "",
        "showgrid": True,
        "gridcolor": GRID,
        "zeroline": False,
        "showline": False,
    }
    # plotly hides years that meet labels inside the axis, so these are notes
    for value, text in shown.items():
        spot = {"xref": f"{panel.x} domain", "x": 0, "yref": panel.y, "y": log10(value) if log else value}
        sheet.write(canvas.note(text, **spot, yanchor="bottom", xshift=2))


def stretches(rows: pd.DataFrame, breaks: Iterable[int] = ()) -> list[pd.DataFrame]:
    """Return the rows in stretches of consecutive years, cut where a series is missing a year or breaks."""
    ordered = rows.sort_values("year")
    cuts = set(breaks)
    years = ordered["year"]
    starts = (years.diff() != 1) | years.isin(list(cuts))
    return [part for _, part in ordered.groupby(starts.cumsum(), sort=True)]


def line(rows: pd.DataFrame, panel: Panel, look: Look, *, value: str = "value", breaks: Iterable[int] = ()) -> Any:
    """Return one line through the values of `rows`, open at gaps and at breaks; the pointer passes through it."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for part in stretches(rows[rows[value].notna()], breaks):
        xs += [*(float(year) for year in part["year"]), None]
        ys += [*(float(number) for number in part[value]), None]
    drawn = {"color": look.colour, "width": look.width, "dash": look.dash}
    return go.Scatter(x=xs, y=ys, mode="lines", line=drawn, hoverinfo="skip", **panel.axes)


def marks(rows: pd.DataFrame, panel: Panel, look: Look, *, words: Sequence[str], value: str = "value") -> Any:
    """Return a mark a row, filled or (where the column `weak` says so) hollow; `words` are the hover texts."""
    weak = rows["weak"].fillna(value=False).astype(bool) if "weak" in rows else pd.Series(data=False, index=rows.index)
    return go.Scatter(
        x=[float(year) for year in rows["year"]],
        y=[float(number) for number in rows[value]],
        mode="markers",
        marker={
            "symbol": look.symbol,
            "size": look.size,
            "color": [PAPER if hollow else look.colour for hollow in weak],
            "line": {"color": [look.colour if hollow else PAPER for hollow in weak], "width": 1},
            "opacity": 1,
        },
        customdata=customdata(rows),
        hovertext=list(words),
        hoverinfo="text",
        cliponaxis=False,
        **panel.axes,
    )


def show_breaks(sheet: Sheet, panel: Panel, canvas: Canvas, years: Iterable[int], *, said: bool = True) -> None:
    """Mark breaks on the axis of years: a dashed rule before the first year on the new basis, and the year at its foot.

    `said` writes the year; without it the ticks have to name it.
    """
    for year in sorted(set(years)):
        place = {"xref": panel.x, "x0": year - 0.5, "x1": year - 0.5, "yref": f"{panel.y} domain", "y0": 0, "y1": 1}
        sheet.rule(**place, line={"color": MUTED, "width": 1, "dash": "dash"}, layer="below")
        if said:
            words = phrase("series_break", canvas.lang, year=year)
            spot = {"xref": panel.x, "x": year - 0.5, "yref": f"{panel.y} domain", "y": 1}
            font = {"size": canvas.small, "color": MUTED}
            sheet.write(canvas.note(words, **spot, yshift=-2, xshift=-3, xanchor="right", yanchor="top", font=font))


def value_words(rows: pd.DataFrame, canvas: Canvas) -> list[str]:
    """Return what the pointer tells of each value: area, year, value, unit, release and source."""
    names = [canvas.words(rows, name) for name in ("area", "class", "said")]
    cells = zip(*names, rows["year"], rows["value"], rows["unit"], strict=True)
    return [
        phrase(
            "value_hover",
            canvas.lang,
            area=area,
            year=year,
            value=f"{value:,.0f}" if value >= 100 else f"{value:.3g}",
            unit=unit,
            vintage=vintage,
            source=wrapped(said, 320, 12, lines=3),
        )
        for area, vintage, said, year, value, unit in cells
    ]
