"""How each document names other states: in full, by a letter in a contraction, or only inside the name of a project."""

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
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import number

__all__ = ["partner_forms"]

# steps of lightness, told apart in grey as well; the third is outlined
_LOOKS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "name": (SEQUENTIAL[5], SEQUENTIAL[5], "■"),
        "contraction": (SEQUENTIAL[2], SEQUENTIAL[2], "■"),
        "project": (PAPER, SEQUENTIAL[5], "□"),
    }
)


def partner_forms(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a panel a document with a bar for each state: mentions by full name, by contraction, inside project names.

    One row a state, document and form: place_id, name_en, name_zh, document_en, document_zh, document_order, form
    (name, contraction, project), mentions, of, units. States in the order of rows.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    states = table.drop_duplicates("place_id")
    key = canvas.key([(glyph, edge, phrase(f"form_{form}", lang)) for form, (_, edge, glyph) in _LOOKS.items()])
    panels = Panels(canvas, len(documents), (26 * len(states) + 6) / _width(canvas), top=key.height)
    top = float(table["of"].max())
    left = (110.0 if lang == "en" else 66.0) / panels.width
    sheet = panels.sheet(x=(-left / (1 - left) * top * 1.12, top * 1.12), y=(len(states) - 0.5, -0.5))
    sheet.set(barmode="stack", bargap=0.4)
    canvas.place_key(sheet, key)
    rows = {place: order for order, place in enumerate(states["place_id"])}
    for panel, document in zip(panels.panels, documents["document"], strict=True):
        here = table[table["document"] == document]
        sheet.add(*(_bars(here[here["form"] == form], form, panel, canvas, rows=rows) for form in _LOOKS))
        total = int(here["mentions"].sum())
        below = phrase("partner_total", lang, count=number(total))
        sheet.write(*panels.title(panel, canvas.word(here, "document"), below))
        _write_rows(sheet, here.drop_duplicates("place_id"), panel, canvas, rows=rows)
    return sheet.drawn()


def _width(canvas: Canvas) -> float:
    return Panels(canvas, 2, 1.0).width


def _bars(cells: pd.DataFrame, form: str, panel: Panel, canvas: Canvas, *, rows: Mapping[str, int]) -> Any:
    cells = cells[cells["mentions"] > 0]
    fill, edge, _ = _LOOKS[form]
    words = phrase(f"form_{form}", canvas.lang)
    names = zip(canvas.words(cells, "name"), cells["mentions"], strict=True)
    return go.Bar(
        orientation="h",
        x=[int(count) for count in cells["mentions"]],
        y=[rows[place] for place in cells["place_id"]],
        marker={"color": fill, "line": {"color": edge, "width": 1}},
        customdata=customdata(cells),
        hovertext=[f"{name}<br>{words}: {count}" for name, count in names],
        hoverinfo="text",
        **panel.axes,
    )


def _write_rows(sheet: Sheet, states: pd.DataFrame, panel: Panel, canvas: Canvas, *, rows: Mapping[str, int]) -> None:
    """Write the name of each state left of its bar, and the number of mentions behind it."""
    spot = {"xref": panel.x, "yref": panel.y}
    font = {"size": canvas.small, "color": INK}
    cells = zip(canvas.words(states, "name"), states["place_id"], states["of"], strict=True)
    for name, place, of in cells:
        y = rows[place]
        sheet.write(
            canvas.note(short_name(name), **spot, x=0, xshift=-6, y=y, xanchor="right", align="right", font=font)
        )
        sheet.write(canvas.note(number(of), **spot, x=int(of), xshift=6, y=y, font={**font, "color": MUTED}))
    edge = {"xref": panel.x, "yref": panel.y, "x0": 0, "x1": 0, "y0": -0.5, "y1": len(rows) - 0.5}
    sheet.rule(**edge, line={"color": ZERO, "width": 1})
