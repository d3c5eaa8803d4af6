"""The doubling promised in 2009: the path it asked for, what is reported of the zone, and the province."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.figures.events import apart, with_events
from analysis.exhibits.figures.panels import Panel, Panels
from analysis.exhibits.figures.year_panels import ACCENT, Look, marks, set_values, set_years
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED
from analysis.exhibits.typesetting import wrapped

__all__ = ["promise_path"]

_LINES: Mapping[str, Look] = MappingProxyType(
    {
        "promise": Look(INK, "line-ew", "━", width=2.2, size=1),
        "later": Look(INK, "line-ew", "╌", dash="dash", width=1.4, size=1),
        "province": Look(MUTED, "circle", "●", width=1.4, size=5),
        "zone": Look(ACCENT, "diamond", "◆", dash="dot", width=1.2, size=12),
    }
)


def promise_path(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return multiples of the base year: the path promised, what is reported of the zone, and the province.

    One row a line and year: line (promise, later, zone, province), year, multiple, base_year, said_en, said_zh
    (where it comes from), weak, units. Rows of the part `event` stand in a lane below (`lanes.with_lane`).
    """
    table, lane = apart(table)
    canvas = Canvas(lang, narrow)
    present = [name for name in _LINES if (table["line"] == name).any()]
    key = canvas.key([(_LINES[name].glyph, _LINES[name].colour, phrase(f"line_{name}", lang)) for name in present])
    panels = Panels(canvas, 1, 0.78 if narrow else 0.44, top=key.height + 4, foot=44, head=8, abreast=1)
    sheet = panels.sheet(x=(0, 1), y=(0, 1))
    canvas.place_key(sheet, key)
    panel = panels.panels[0]
    first, last = int(table["year"].min()), int(table["year"].max())
    ticks = list(range(first, last + 1, 4 if narrow else 2))
    set_years(sheet, panel, canvas, span=(first - 0.6, last + 0.9), ticks=ticks, title=phrase("axis_year", lang))
    top = float(table["multiple"].max()) * 1.12
    set_values(sheet, panel, canvas, span=(0.8, top), ticks={n: f"× {n}" for n in (1, 2, 3, 4)})
    head = phrase("axis_multiple", lang, year=int(table["base_year"].iloc[0]))
    spot = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "yanchor": "top", "font": {"size": canvas.small}}
    sheet.write(canvas.note(head, **spot))
    for name in present:
        _draw_line(sheet, table[table["line"] == name], panel, canvas)
    return with_events(sheet.drawn(), lane, lang=lang, narrow=narrow)


def _draw_line(sheet: Sheet, rows: pd.DataFrame, panel: Panel, canvas: Canvas) -> None:
    name = str(rows["line"].iloc[0])
    look = _LINES[name]
    shown = rows[rows["year"].isin(_ends(rows))] if name in ("promise", "later") else rows
    words = _path_words(shown, canvas)
    drawn = Look(look.colour, "circle", look.glyph, look.dash, look.width, max(look.size, 6))
    joined = go.Scatter(
        x=[float(year) for year in rows["year"]],
        y=[float(value) for value in rows["multiple"]],
        mode="lines",
        line={"color": look.colour, "width": look.width, "dash": look.dash},
        hoverinfo="skip",
    )
    point = Look(look.colour, look.symbol if name in ("zone", "province") else "circle", size=drawn.size)
    sheet.add(joined, marks(shown, panel, point, words=words, value="multiple"))
    last = rows.sort_values("year").iloc[-1]
    side = {"xshift": 8, "yshift": 0} if name == "zone" else {"xshift": -8, "yshift": 10, "xanchor": "right"}
    if name == "province":
        side = {"yshift": -12, "xanchor": "center"}
    text = f"× {last['multiple']:.2f}".removesuffix(".00")
    font = {"size": canvas.small, "color": look.colour}
    sheet.write(canvas.note(text, x=float(last["year"]), y=float(last["multiple"]), font=font, **side))


def _ends(rows: pd.DataFrame) -> list[int]:
    return [int(rows["year"].min()), int(rows["year"].max())]


def _path_words(rows: pd.DataFrame, canvas: Canvas) -> list[str]:
    cells = zip(rows["line"], rows["year"], rows["multiple"], canvas.words(rows, "said"), strict=True)
    return [
        phrase(
            "multiple_hover",
            canvas.lang,
            line=phrase(f"line_{name}", canvas.lang),
            year=year,
            multiple=f"{multiple:.3f}",
            source=wrapped(said, 300, 12, lines=3),
        )
        for name, year, multiple, said in cells
    ]
