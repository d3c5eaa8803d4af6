"""The same year in each release: how the figure for one year changed with the statistics."""

from __future__ import annotations

from collections.abc import Mapping
from math import log10
from types import MappingProxyType

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.figures.events import apart, with_events
from analysis.exhibits.figures.panels import Panel, Panels
from analysis.exhibits.figures.year_panels import ACCENT, Look, line, marks, set_values, set_years, value_words
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED, SEQUENTIAL, ZERO

__all__ = ["vintage_fan"]

_LOOKS = (
    Look(MUTED, "diamond", "◆", dash="dot", width=0, size=8),
    Look(INK, "circle", "●", width=1.8, size=6),
    Look(ACCENT, "square", "■", width=1.8, size=6),
    Look(SEQUENTIAL[3], "triangle-up", "▲", width=1.4, size=8),
    Look(ZERO, "star", "★", width=1.2, size=8),
)
_KNOWN: Mapping[str, int] = MappingProxyType({"v0": 0, "v1": 1, "v2": 2, "v3": 3})


def vintage_fan(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one line a vintage class through the GDP of one area, so that each year shows all its releases.

    One row a year and class: vintage_class, class_en, class_zh, area_en, area_zh, year, value (CNY 100 million),
    uniform (truth value: years are on one basis; otherwise they are not joined), unit, weak, said_en, said_zh, units.
    Rows of the part `event` stand in a lane below (`lanes.with_lane`).
    """
    table, lane = apart(table)
    canvas = Canvas(lang, narrow)
    classes = table.drop_duplicates("vintage_class")
    looks = {name: _LOOKS[_KNOWN.get(name, 4)] for name in classes["vintage_class"]}
    names = zip(classes["vintage_class"], canvas.words(classes, "class"), strict=True)
    entries = [(looks[code].glyph, looks[code].colour, words) for code, words in names]
    key = canvas.key([*entries, ("○", INK, phrase("weak_key", lang))])
    panels = Panels(canvas, 1, 0.9 if narrow else 0.5, top=key.height + 4, foot=44, head=8, abreast=1)
    sheet = panels.sheet(x=(0, 1), y=(0, 1))
    canvas.place_key(sheet, key)
    panel = panels.panels[0]
    first, last = int(table["year"].min()), int(table["year"].max())
    set_years(
        sheet,
        panel,
        canvas,
        span=(first - 0.8, last + 0.8),
        ticks=list(range(first, last + 1, 8 if narrow else 4)),
        title=phrase("axis_year", lang),
    )
    top = 1.12 * float(table["value"].max())
    step = 10 ** int(log10(top))
    steps = [part * step / 2 for part in range(int(2 * top / step) + 1)]
    set_values(sheet, panel, canvas, span=(0, top), ticks={value: f"{value:,.0f}" for value in steps})
    spot = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "yanchor": "top", "font": {"size": canvas.small}}
    sheet.write(canvas.note(phrase("axis_gdp", lang), **spot))
    for code, look in looks.items():
        _draw_class(sheet, table[table["vintage_class"] == code], panel, canvas, look=look)
    return with_events(sheet.drawn(), lane, lang=lang, narrow=narrow)


def _draw_class(sheet: Sheet, rows: pd.DataFrame, panel: Panel, canvas: Canvas, *, look: Look) -> None:
    if rows["uniform"].all():
        sheet.add(line(rows, panel, look))
    sheet.add(marks(rows, panel, look, words=value_words(rows, canvas)))
