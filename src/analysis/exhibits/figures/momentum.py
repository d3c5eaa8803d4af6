"""The years after a policy against the drift of the years before it, and two lines through one series."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.events import apart, with_events
from analysis.exhibits.figures.panels import Panel, Panels
from analysis.exhibits.figures.year_panels import ACCENT, Look, line, marks, set_values, set_years
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED, WASH, ZERO
from analysis.exhibits.typesetting import percent

__all__ = ["momentum", "two_lines"]


def momentum(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a panel an area: what was published, and what the drift of the years before would have led to.

    One row an area and year: area_code, area_en, area_zh, year, value (missing where not published), expected, low,
    high (missing before the policy and where there is no forecast), last_before, coverage (share, missing without a
    forecast), unit, weak, units. Values on logarithmic scales of one height.
    """
    canvas = Canvas(lang, narrow)
    areas = list(dict.fromkeys(table["area_code"]))
    entries = [
        ("●", INK, phrase("momentum_actual", lang)),
        ("╌", ACCENT, phrase("momentum_expected", lang)),
        ("▒", ZERO, phrase("momentum_band", lang, coverage=_coverage(table))),
    ]
    key = canvas.key(entries)
    panels = Panels(canvas, len(areas), 0.8, top=key.height + 4, foot=40, head=40, abreast=2 if narrow else 3)
    sheet = panels.sheet(x=(0, 1), y=(0, 1))
    canvas.place_key(sheet, key)
    span = (int(table["year"].min()), int(table["year"].max()))
    height = max(_decades(table[table["area_code"] == code]) for code in areas) + 0.15
    for panel, code in zip(panels.panels, areas, strict=True):
        rows = table[table["area_code"] == code].sort_values("year")
        _frame(sheet, rows, panel, canvas, span=span, height=height)
        sheet.add(*_forecast(rows, panel))
        known = rows[rows["value"].notna()]
        sheet.add(line(known, panel, Look(INK, width=1.3)))
        sheet.add(marks(known, panel, Look(INK, size=5), words=_words(known, canvas)))
        sheet.write(*panels.title(panel, canvas.word(rows, "area"), _ratio(rows, canvas)))
    return sheet.drawn()


def _coverage(table: pd.DataFrame) -> str:
    known = table["coverage"].dropna()
    low, high = (percent(float(known.min())), percent(float(known.max()))) if len(known) else ("–", "–")
    return low if low == high else f"{low}–{high}"


def _decades(rows: pd.DataFrame) -> float:
    values = pd.concat([rows[name] for name in ("value", "low", "high") if name in rows]).dropna()
    return log10(float(values.max()) / float(values.min()))


def _frame(
    sheet: Sheet, rows: pd.DataFrame, panel: Panel, canvas: Canvas, *, span: tuple[int, int], height: float
) -> None:
    values = pd.concat([rows[name] for name in ("value", "low", "high") if name in rows]).dropna()
    middle = (log10(float(values.max())) + log10(float(values.min()))) / 2
    split = int(rows["last_before"].iloc[0])
    ticks = [span[0], split, span[1]]
    title = phrase("axis_year", canvas.lang) if panel.number == 1 else ""
    set_years(sheet, panel, canvas, span=(span[0] - 1, span[1] + 1), ticks=ticks, title=title)
    marked = [step * 10**power for power in range(2, 6) for step in (1, 2, 5)]
    marked = [step for step in marked if step > 1.25 * float(values.iloc[0])]  # clear of the first marks
    low, high = middle - height / 2, middle + height / 2
    set_values(sheet, panel, canvas, span=(low, high), ticks={value: f"{value:,}" for value in marked}, log=True)
    place = {"xref": panel.x, "x0": split + 0.5, "x1": split + 0.5, "yref": f"{panel.y} domain", "y0": 0, "y1": 1}
    sheet.rule(**place, line={"color": MUTED, "width": 1, "dash": "dot"}, layer="below")


def _forecast(rows: pd.DataFrame, panel: Panel) -> list[Any]:
    after = rows[rows["expected"].notna()]
    if after.empty:
        return []
    years = [float(year) for year in after["year"]]
    low, high = [float(v) for v in after["low"]], [float(v) for v in after["high"]]
    band = go.Scatter(
        x=[*years, *reversed(years)],
        y=[*high, *reversed(low)],
        mode="lines",
        fill="toself",
        fillcolor=WASH,
        line={"color": ZERO, "width": 0.6},
        hoverinfo="skip",
        **panel.axes,
    )
    return [band, line(after, panel, Look(ACCENT, dash="dash", width=1.6), value="expected")]


def _ratio(rows: pd.DataFrame, canvas: Canvas) -> str:
    """Return the line under the name: the last published value against the expected one."""
    both = rows[rows["expected"].notna() & rows["value"].notna()]
    if both.empty:
        return phrase("momentum_none", canvas.lang)
    last = both.iloc[-1]
    return phrase("momentum_ratio", canvas.lang, year=last["year"], ratio=percent(last["value"] / last["expected"]))


def _words(rows: pd.DataFrame, canvas: Canvas) -> list[str]:
    cells = zip(canvas.words(rows, "area"), rows["year"], rows["value"], _expected(rows), strict=True)
    return [
        phrase("momentum_hover", canvas.lang, area=area, year=year, value=f"{value:,.0f}", **said)
        for area, year, value, said in cells
    ]


def _expected(rows: pd.DataFrame) -> list[dict[str, str]]:
    names = ("expected", "low", "high")
    return [
        {name: "–" if pd.isna(value) else f"{value:,.0f}" for name, value in zip(names, cells, strict=True)}
        for cells in zip(*(rows[name] for name in names), strict=True)
    ]


def two_lines(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the values of one area with the line before a policy, the line after it, and the first carried on.

    One row a year: area_en, area_zh, year, value, line (what the two lines say), continued (the first line carried
    on), last_before, unit, weak, units. A logarithmic scale. Rows of the part `event` (`lanes.with_lane`) stand below.
    """
    canvas = Canvas(lang, narrow)
    own, lane = apart(table)
    rows = own.sort_values("year")
    key = canvas.key(
        [
            ("●", INK, phrase("momentum_actual", lang)),
            ("━", ACCENT, f"{phrase('segment_before', lang)}, {phrase('segment_after', lang)}"),
            ("╌", MUTED, phrase("segment_continued", lang)),
        ]
    )
    panels = Panels(
        canvas, 1, 0.8 if narrow else 0.44, top=key.height + 4, foot=44, head=26, abreast=2 if narrow else 1
    )
    sheet = panels.sheet(x=(0, 1), y=(0, 1))
    canvas.place_key(sheet, key)
    panel = panels.panels[0]
    span = (int(rows["year"].min()), int(rows["year"].max()))
    values = rows.assign(low=rows["continued"], high=rows["line"])
    _frame(sheet, values, panel, canvas, span=span, height=_decades(values) + 0.1)
    split = int(rows["last_before"].iloc[0])
    before, after = rows[rows["year"] <= split], rows[rows["year"] > split]
    sheet.add(line(rows[rows["year"] >= split], panel, Look(MUTED, dash="dash", width=1.3), value="continued"))
    sheet.add(*(line(part, panel, Look(ACCENT, width=1.8), value="line") for part in (before, after)))
    sheet.add(_points(rows, panel, canvas))
    sheet.write(*panels.title(panel, canvas.word(rows, "area")))
    return with_events(sheet.drawn(), lane, lang=lang, narrow=narrow)


def _points(rows: pd.DataFrame, panel: Panel, canvas: Canvas) -> Any:
    words: Sequence[str] = [
        f"{area} {year}: {value:,.0f}"
        for area, year, value in zip(canvas.words(rows, "area"), rows["year"], rows["value"], strict=True)
    ]
    return go.Scatter(
        x=[float(year) for year in rows["year"]],
        y=[float(value) for value in rows["value"]],
        mode="markers",
        marker={"symbol": "circle", "size": 6, "color": INK, "opacity": 1},
        customdata=customdata(rows),
        hovertext=words,
        hoverinfo="text",
        cliponaxis=False,
        **panel.axes,
    )
