"""What is known at all: a panel a subject, a row an area, a column a year."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.panels import Panel, Panels
from analysis.exhibits.phrases import phrase
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import shortened

__all__ = ["known_figures"]

_ROW = 15.0
_GRADES: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "high": ("square", SEQUENTIAL[4], SEQUENTIAL[4], "■"),
        "medium": ("square", SEQUENTIAL[2], SEQUENTIAL[2], "■"),
        "weak": ("square", PAPER, SEQUENTIAL[4], "□"),
        "": ("circle", ZERO, ZERO, "·"),
    }
)


def known_figures(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a mark for every subject, area and year: filled by how firm the best figure is, a dot where there is none.

    One row a subject, area and year: subject, subject_en, subject_zh, area_code, area_en, area_zh,
    year, figures, grade (high, medium, weak, ""), units.
    """
    canvas = Canvas(lang, narrow)
    areas = table.drop_duplicates("area_code")
    subjects = list(dict.fromkeys(table["subject"]))
    entries = [(look[3], look[2], phrase(f"grade_{grade or 'none'}", lang)) for grade, look in _GRADES.items()]
    key = canvas.key(entries)
    room = 112.0
    draft = Panels(canvas, len(subjects), 1)
    ratio = _ROW * len(areas) / draft.width
    panels = Panels(canvas, len(subjects), ratio, top=key.height + 4, foot=18, head=22)
    first, last = int(table["year"].min()), int(table["year"].max())
    left = (last - first + 1) * room / (panels.width - room)
    span = (first - 0.6 - left, last + 0.6)
    sheet = panels.sheet(x=span, y=(len(areas) - 0.5, -0.5))
    canvas.place_key(sheet, key)
    place = {code: row for row, code in enumerate(areas["area_code"])}
    for panel, subject in zip(panels.panels, subjects, strict=True):
        own = table[table["subject"] == subject]
        for grade, rows in own.groupby("grade", sort=False):
            sheet.add(_tiles(rows, panel, canvas, place=place, grade=str(grade)))
        spot = {"xref": f"{panel.x} domain", "yref": f"{panel.y} domain", "x": 0, "y": 1, "yanchor": "bottom"}
        sheet.write(
            canvas.note(
                shortened(canvas.word(own, "subject"), panels.width, canvas.size),
                **spot,
                font={"size": canvas.size, "color": INK},
            )
        )
        for code, name in zip(areas["area_code"], canvas.words(areas, "area"), strict=True):
            spot = {"xref": panel.x, "yref": panel.y, "x": span[0], "y": place[code]}
            text = shortened(short_name(name), room - 4, 11)
            sheet.write(canvas.note(text, **spot, font={"size": 11, "color": INK}))
        for year in (first, (first + last) // 2, last):
            spot = {"xref": panel.x, "x": year, "yref": f"{panel.y} domain", "y": 0, "yshift": -3}
            font = {"size": 11, "color": MUTED}
            sheet.write(canvas.note(str(year), **spot, xanchor="center", yanchor="top", font=font))
    return sheet.drawn()


def _tiles(rows: pd.DataFrame, panel: Panel, canvas: Canvas, *, place: Mapping[str, int], grade: str) -> Any:
    symbol, fill, edge, _ = _GRADES[grade]
    tile = {
        "x": [float(year) for year in rows["year"]],
        "y": [place[code] for code in rows["area_code"]],
        "mode": "markers",
        "marker": {
            "symbol": symbol,
            "size": (7 if canvas.narrow else 8) if grade else 2,
            "color": fill,
            "line": {"color": edge, "width": 1},
            "opacity": 1,
        },
        **panel.axes,
    }
    if not grade:
        return go.Scatter(**tile, hoverinfo="skip")
    cells = zip(canvas.words(rows, "area"), rows["year"], rows["figures"], strict=True)
    words = [phrase("known_hover", canvas.lang, area=area, year=year, figures=count) for area, year, count in cells]
    return go.Scatter(**tile, customdata=customdata(rows), hovertext=words, hoverinfo="text")
