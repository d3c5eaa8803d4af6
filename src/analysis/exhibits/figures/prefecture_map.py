"""A map of the prefectures of the province, shaded by how far their GDP grew; without a figure they are hatched."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise, takewhile
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.basemap import BLANK, Basemap, Outline, Point
from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.map_base import draw_base, note_height, write_note
from analysis.exhibits.figures.map_labels import Plane
from analysis.exhibits.figures.panels import FINE, Panel, Panels
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import wrapped

__all__ = ["prefecture_map"]

_NONE: Mapping[str, Outline] = MappingProxyType({})


def prefecture_map(
    table: pd.DataFrame,
    *,
    base: Basemap = BLANK,
    shapes: Mapping[str, Outline] = _NONE,
    lang: str = "en",
    narrow: bool = False,
) -> go.Figure:
    """Return one map; `shapes` are the outlines by area code, in the plane of `base`.

    One row a prefecture: area_code, area_en, area_zh, lat, lon (where its name stands if it has no outline), start,
    end, first, last, rate, factor (missing where the class has no figure), broken_en, broken_zh (text where territory
    or basis changes), units.
    """
    canvas = Canvas(lang, narrow)
    known = table[table["factor"].notna()]
    head = phrase("map_factor", lang, start=int(table["start"].iloc[0]), end=int(table["end"].iloc[0]))
    words = [("", INK, head), ("▨", MUTED, phrase("map_none", lang)), ("", INK, phrase("map_broken", lang))]
    key = canvas.key(words)
    window = base.window
    panels = Panels(
        canvas, 1, window.ratio, top=key.height + 4, bottom=note_height(canvas), head=8, abreast=2 if narrow else 1
    )
    sheet = panels.sheet(x=(window.west, window.east), y=(window.south, window.north))
    canvas.place_key(sheet, key)
    panel = panels.panels[0]
    draw_base(sheet, base, Plane(panel, window), canvas)
    low = float(known["factor"].min()) if len(known) else 1.0
    reach = float(known["factor"].max()) - low if len(known) else 1.0
    for row in table.to_dict("records"):
        if row["area_code"] in shapes:
            sheet.add(_area(shapes[row["area_code"]], panel, step=_step(row["factor"], low, reach)))
    places = [
        _middle(shapes[code]) if code in shapes else base.place(lat, lon)
        for code, lat, lon in zip(table["area_code"], table["lat"], table["lon"], strict=True)
    ]
    sheet.add(_marks(table, places, panel, canvas))
    _write_names(sheet, table, places, canvas, panel=panel, scale=(low, reach))
    write_note(sheet, canvas)
    return sheet.drawn()


def _middle(shape: Outline) -> Point:
    """Return the centre of gravity of the first ring of an outline."""
    ring = list(takewhile(lambda point: point[0] is not None, zip(*shape, strict=True)))
    points = [(float(x or 0), float(y or 0)) for x, y in ring]
    crosses = [(x0 * y1 - x1 * y0, x0 + x1, y0 + y1) for (x0, y0), (x1, y1) in pairwise(points)]
    area = 3 * sum(cross for cross, _, _ in crosses)
    return sum(c * x for c, x, _ in crosses) / area, sum(c * y for c, _, y in crosses) / area


def _step(factor: float, low: float, reach: float) -> int | None:
    """Return one of three light shades, so that a name can be read on each and across their borders."""
    return None if pd.isna(factor) else min(2, int(3 * (factor - low) / (reach or 1.0)))


def _area(shape: Outline, panel: Panel, *, step: int | None) -> Any:
    xs, ys = shape
    fill: dict[str, Any] = {"fill": "toself", "fillcolor": SEQUENTIAL[step] if step is not None else PAPER}
    if step is None:
        fill["fillpattern"] = {"shape": "/", "fgcolor": ZERO, "bgcolor": PAPER, "size": 7, "solidity": 0.15}
    line = {"color": MUTED, "width": 0.8}
    return go.Scatter(x=list(xs), y=list(ys), mode="lines", line=line, hoverinfo="skip", **fill, **panel.axes)


def _marks(table: pd.DataFrame, places: list[Point], panel: Panel, canvas: Canvas) -> Any:
    """Return an unseen mark under each name, which answers the pointer."""
    return go.Scatter(
        x=[place[0] for place in places],
        y=[place[1] for place in places],
        mode="markers",
        marker={"size": 26, "color": PAPER, "opacity": 0},
        customdata=customdata(table),
        hovertext=_words(table, canvas),
        hoverinfo="text",
        **panel.axes,
    )


def _words(table: pd.DataFrame, canvas: Canvas) -> list[str]:
    said = zip(canvas.words(table, "area"), canvas.words(table, "broken"), strict=True)
    values = zip(table["first"], table["last"], table["factor"], table["rate"], strict=True)
    return [
        f"{area}: {phrase('no_figure', canvas.lang)}"
        if pd.isna(factor)
        else phrase(
            "factor_hover",
            canvas.lang,
            area=area,
            first=f"{first:,.0f}",
            last=f"{last:,.0f}",
            unit=phrase("unit_cny", canvas.lang),
            factor=f"{factor:.3f}",
            rate=f"{100 * rate:.1f}%",
            broken=broken,
            source="",
        )
        for (area, broken), (first, last, factor, rate) in zip(said, values, strict=True)
    ]


def _write_names(
    sheet: Sheet, table: pd.DataFrame, places: list[Point], canvas: Canvas, *, panel: Panel, scale: tuple[float, float]
) -> None:
    rows = zip(canvas.words(table, "area"), places, table["factor"], table["broken_en"], strict=True)
    for name, place, factor, broken in rows:
        step = _step(factor, *scale)
        value = phrase("no_figure", canvas.lang) if step is None else f"<b>{factor:.2f}</b>{' †' if broken else ''}"
        text = f"{wrapped(short_name(name), 96, FINE)}<br>{value}"
        spot = {"xref": panel.x, "yref": panel.y, "x": place[0], "y": place[1], "xanchor": "center"}
        sheet.write(canvas.note(text, **spot, align="center", font={"size": FINE, "color": INK}))
