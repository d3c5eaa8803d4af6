"""The parts of the province: their sum against the whole, and each area's own course with its breaks."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.figures.events import apart, with_events
from analysis.exhibits.figures.panels import Panel, Panels
from analysis.exhibits.figures.year_panels import (
    ACCENT,
    Look,
    line,
    marks,
    set_values,
    set_years,
    show_breaks,
    value_words,
)
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import INK, MUTED
from analysis.exhibits.typesetting import shortened, wrapped

__all__ = ["area_series", "parts_and_whole"]


def parts_and_whole(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the sum of the prefectures over the province, year by year, with the breaks on the axis.

    One row a year: year, sum_of_parts, province, ratio, counted, missing_en, missing_zh, breaks (a year in which
    one of the series breaks, or missing), weak, units. Rows of the part `event` stand below (`lanes.with_lane`).
    """
    table, lane = apart(table)
    canvas = Canvas(lang, narrow)
    panels = Panels(canvas, 1, 0.9 if narrow else 0.42, top=8, foot=44, head=34, abreast=1)
    sheet = panels.sheet(x=(0, 1), y=(0, 1))
    panel = panels.panels[0]
    first, last = int(table["year"].min()), int(table["year"].max())
    ticks = list(range(first, last + 1, max(1, (last - first) // (4 if narrow else 8))))
    set_years(sheet, panel, canvas, span=(first - 0.8, last + 0.8), ticks=ticks, title=phrase("axis_year", lang))
    low, high = min(0.9, float(table["ratio"].min()) - 0.03), max(1.05, float(table["ratio"].max()) + 0.03)
    set_values(sheet, panel, canvas, span=(low, high), ticks={n / 100: f"{n / 100:.2f}" for n in range(50, 151, 5)})
    head = phrase("axis_ratio_parts", lang, count=int(table["counted"].iloc[0]))
    below = phrase("parts_below", lang, missing=canvas.word(table, "missing"))
    sheet.write(*panels.title(panel, head, below if canvas.word(table, "missing") else ""))
    place = {"xref": "x", "x0": first - 0.8, "x1": last + 0.8, "yref": "y", "y0": 1, "y1": 1}
    sheet.rule(**place, line={"color": INK, "width": 1.2}, layer="below")
    spot = {"xref": "paper", "x": 1, "xanchor": "right", "yref": "y", "y": 1, "yanchor": "bottom", "yshift": 2}
    sheet.write(canvas.note(phrase("parts_above", lang), **spot))
    breaks = [int(year) for year in table["breaks"].dropna()]
    show_breaks(sheet, panel, canvas, breaks)
    sheet.add(line(table, panel, Look(ACCENT), value="ratio", breaks=breaks))
    sheet.add(marks(table, panel, Look(ACCENT, size=8), words=_ratio_words(table, canvas), value="ratio"))
    return with_events(sheet.drawn(), lane, lang=lang, narrow=narrow)


def _ratio_words(table: pd.DataFrame, canvas: Canvas) -> list[str]:
    cells = zip(table["year"], table["sum_of_parts"], table["province"], table["ratio"], strict=True)
    return [
        phrase("ratio_hover", canvas.lang, year=year, parts=f"{parts:,.0f}", whole=f"{whole:,.0f}", ratio=f"{r:.3f}")
        for year, parts, whole, r in cells
    ]


def area_series(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a panel an area: its GDP by year on logarithmic scales of one height, with its breaks on the axis.

    One row an area and year: area_code, area_en, area_zh, class_en, class_zh, year, value (CNY 100 million), unit,
    breaks (the year, where the series breaks in it, or missing), weak, said_en, said_zh, units.
    """
    canvas = Canvas(lang, narrow)
    areas = list(dict.fromkeys(table["area_code"]))
    words = [phrase("equal_slopes", lang), phrase("break_key", lang), phrase("weak_key", lang)]
    key = canvas.key([("", INK, wrapped(text, canvas.width - 20, canvas.small)) for text in words])
    panels = Panels(canvas, len(areas), 0.78, top=key.height + 22, foot=34, head=22, abreast=4)
    sheet = panels.sheet(x=(0, 1), y=(0, 1))
    canvas.place_key(sheet, key)
    span = (int(table["year"].min()), int(table["year"].max()))
    height = max(_decades(table[table["area_code"] == code]) for code in areas) + 0.25
    for panel, code in zip(panels.panels, areas, strict=True):
        _draw_area(sheet, table[table["area_code"] == code], panel, canvas, span=span, height=height)
    return sheet.drawn()


def _decades(rows: pd.DataFrame) -> float:
    return log10(float(rows["value"].max()) / float(rows["value"].min()))


def _draw_area(
    sheet: Sheet, rows: pd.DataFrame, panel: Panel, canvas: Canvas, *, span: tuple[int, int], height: float
) -> None:
    middle = (log10(float(rows["value"].max())) + log10(float(rows["value"].min()))) / 2
    breaks = [int(year) for year in rows["breaks"].dropna()]
    ticks = [year for year in span if all(abs(year - other) > 6 for other in breaks)]
    title = phrase("axis_year", canvas.lang) if panel.number == 1 else ""
    set_years(sheet, panel, canvas, span=(span[0] - 1.5, span[1] + 1.5), ticks=ticks, title=title)
    set_values(sheet, panel, canvas, span=(middle - height / 2, middle + height / 2), ticks={}, log=True)
    name = shortened(short_name(canvas.word(rows, "area")), panel.width, canvas.small)
    spot = {"xref": f"{panel.x} domain", "yref": f"{panel.y} domain", "x": 0, "y": 1, "yanchor": "bottom"}
    sheet.write(canvas.note(name, **spot, yshift=3, font={"size": canvas.small, "color": INK}))
    show_breaks(sheet, panel, canvas, breaks, said=False)
    _name_breaks(sheet, panel, canvas, breaks)
    sheet.add(line(rows, panel, Look(INK, width=1.3), breaks=breaks))
    sheet.add(marks(rows, panel, Look(INK, size=4 if len(rows) > 4 else 7), words=value_words(rows, canvas)))
    ordered = rows.sort_values("year")
    for row, anchor in ((ordered.iloc[0], "left"), (ordered.iloc[-1], "right")):
        place = {"xref": panel.x, "yref": panel.y, "x": float(row["year"]), "y": log10(float(row["value"]))}
        fallen = row["value"] < rows["value"].max()
        lift = {"yshift": -11, "xshift": 4} if anchor == "left" else {"yshift": -12 if fallen else 10}
        font = {"size": 11, "color": MUTED}
        sheet.write(canvas.note(f"{row['value']:,.0f}", **place, **lift, xanchor=anchor, font=font))


def _name_breaks(sheet: Sheet, panel: Panel, canvas: Canvas, breaks: Sequence[int]) -> None:
    """Write the years of breaks under the axis, between the first and the last year."""
    for year in breaks:
        spot = {"xref": panel.x, "yref": f"{panel.y} domain", "x": year, "y": 0, "yshift": -4, "yanchor": "top"}
        font = {"size": 11, "color": INK}
        sheet.write(canvas.note(f"<b>{year}</b>", **spot, xanchor="center", font=font))
