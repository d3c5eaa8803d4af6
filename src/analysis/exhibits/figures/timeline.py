"""What is on record of projects, dated and drawn on one time axis, with the documents as lines across it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.events import apart, document_key, placed_key, with_documents, with_events
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.style import GRID, INK, ZERO
from analysis.exhibits.typesetting import wrapped

__all__ = ["record_timeline"]

_STATES: Mapping[str, tuple[str, str, tuple[str, ...]]] = MappingProxyType(
    {
        "state_planned": ("circle-open", "○", ("planned",)),
        "state_approved": ("diamond-open", "◇", ("approved",)),
        "state_building": ("square-open", "□", ("under_construction",)),
        "state_running": ("circle", "●", ("completed", "opened", "operating", "resumed")),
        "state_stopped": ("x-thin", "×", ("suspended",)),
        "state_moved": ("triangle-right", "▶", ("transferred", "superseded")),
    }
)
_SYMBOLS = {status: symbol for symbol, _, statuses in _STATES.values() for status in statuses}


def record_timeline(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one row a project with its dated observations, documents as lines, and the lane of events below.

    Rows of three kinds, told apart by `part`. `observation`, in the order in which projects are shown:
    project_id, name_en, name_zh, status, status_en, status_zh, bears_on, start, end (decimal years), date,
    what, source, units. `document`: document_en, document_zh, document_order, start, end. `event`: start, end,
    date, what (the event), kind, kind_en, kind_zh, source.
    """
    canvas = Canvas(lang, narrow)
    own, events = apart(table)
    seen, documents = (own[own["part"] == part] for part in ("observation", "document"))
    first = seen.drop_duplicates("project_id")
    rows = rows_for(canvas.words(first, "name"), canvas, kept=14)
    key = placed_key(canvas, _state_key(canvas), document_key(documents, canvas))
    sheet = rows.sheet(right=14, top=key.height + 26)
    canvas.place_key(sheet, key)
    place = dict(zip(first["project_id"], rows.places, strict=True))
    for project, rows_of in seen.groupby("project_id", sort=False):
        ends = {
            "x0": float(rows_of["start"].min()),
            "x1": float(rows_of["end"].max()),
            "y0": place[project],
            "y1": place[project],
        }
        sheet.rule(**ends, line={"color": GRID, "width": 4}, layer="below")
    sheet.add(_periods(seen, place), _points(seen, canvas, rows=rows, place=place))
    low, high = float(table["start"].min()) // 1 - 0.6, float(table["end"].max()) // 1 + 1
    axis = canvas.value_axis(
        phrase("axis_year", lang), range=[low, high], tickformat="d", dtick=5 if not narrow else 10
    )
    sheet.set(xaxis={**axis, "tick0": 1990})
    figure = with_documents(sheet.drawn(), documents)
    return with_events(figure, events, lang=lang, narrow=narrow)


def _state_key(canvas: Canvas) -> list[tuple[str, str, str]]:
    states = [(glyph, INK, phrase(name, canvas.lang)) for name, (_, glyph, _) in _STATES.items()]
    return [*states, ("", INK, phrase("state_other", canvas.lang))]


def _periods(seen: pd.DataFrame, place: Mapping[str, float]) -> Any:
    """Return a thin line over the period of every observation that is not dated to the day."""
    spans = zip(seen["start"], seen["end"], seen["project_id"], strict=True)
    lines = [(start, end, place[project]) for start, end, project in spans if end - start > 0.01]
    return go.Scatter(
        x=[value for start, end, _ in lines for value in (start, end, None)],
        y=[value for _, _, y in lines for value in (y, y, None)],
        mode="lines",
        line={"color": ZERO, "width": 1.2},
        hoverinfo="skip",
    )


def _points(seen: pd.DataFrame, canvas: Canvas, *, rows: Rows, place: Mapping[str, float]) -> Any:
    own = seen["bears_on"].isin(["whole", "part"])
    colours = [INK if value else ZERO for value in own]
    return go.Scatter(
        x=[round(float(value), 3) for value in (seen["start"] + seen["end"]) / 2],
        y=[place[project] for project in seen["project_id"]],
        mode="markers",
        marker={
            "symbol": [_SYMBOLS[status] for status in seen["status"]],
            "size": 9 if rows.canvas.narrow else 9.5,
            "color": colours,
            "line": {"color": colours, "width": 1.6},
        },
        customdata=customdata(seen),
        hovertext=_said(seen, canvas),
        hoverinfo="text",
        cliponaxis=False,
    )


def _said(seen: pd.DataFrame, canvas: Canvas) -> list[str]:
    room = 300 if canvas.narrow else 440
    cells = zip(
        canvas.words(seen, "name"),
        seen["date"],
        canvas.words(seen, "status"),
        seen["what"],
        seen["source"],
        strict=True,
    )
    return [
        f"{name}<br>{date}: {status}<br>{wrapped(what, room, 12, lines=4)}<br>{wrapped(source, room, 12)}"
        for name, date, status, what, source in cells
    ]
