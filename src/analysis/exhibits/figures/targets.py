"""What each text promises by when: one line a dated target, filled where it can be checked."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.events import apart, with_events
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, ZERO, document_style
from analysis.exhibits.typesetting import wrapped

__all__ = ["dated_targets"]


def dated_targets(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a mark at the year of each target, under the name of its document; documents without any say so.

    One row a target, in order: document, indicator_en, indicator_zh, quote, value, unit_of_measure, since,
    year, checkable, kind, units, and the names and order of the document. A row without a year stands
    for a document that dates nothing. A year fills its column of the time axis, so that an event of the lane
    below (rows of the part `event`, see `lanes.with_lane`) stands in the year it belongs to.
    """
    canvas = Canvas(lang, narrow)
    table, lane = apart(table)
    room = 168.0 if narrow else 304.0
    labels, places = _labels(table, canvas, room)
    rows = Rows(canvas, tuple(labels), 30.0 if narrow else 26.0, room, above=False)
    entries = [
        ("●", INK, phrase("checkable", lang)),
        ("○", INK, phrase("not_checkable", lang)),
        ("━", ZERO, phrase("window", lang)),
    ]
    key = canvas.key(entries)
    sheet = rows.sheet(right=48, top=key.height + 6)
    canvas.place_key(sheet, key)
    dated = table[table["year"].notna()].assign(place=places)
    sheet.add(
        _windows(dated),
        *(_marks(dated[dated["document"] == name], canvas) for name in dict.fromkeys(dated["document"])),
    )
    for value, year, place in zip(_values(dated), dated["year"], dated["place"], strict=True):
        font = {"size": canvas.small, "color": INK}
        sheet.write(canvas.note(value, x=_middle(year), y=place, xshift=10, font=font))
    sheet.set(xaxis=_axis(dated, canvas), yaxis=rows.axis(showgrid=True, gridcolor=GRID))
    return with_events(sheet.drawn(), lane, lang=lang, narrow=narrow)


def _middle(year: float) -> float:
    """Return the middle of a year: a target for a year may be met on any of its days."""
    return int(year) + 0.5


def _axis(dated: pd.DataFrame, canvas: Canvas) -> dict[str, Any]:
    """Return the axis of time, every second or fourth year named at its middle."""
    years = [int(value) for column in ("since", "year") for value in dated[column].dropna()]
    low, high = min(years, default=0), max(years, default=1)
    named = [year for year in range(low, high + 1) if year % (4 if canvas.narrow else 2) == 0]
    ticks = {"tickvals": [_middle(year) for year in named], "ticktext": [str(year) for year in named], "tickangle": 0}
    return canvas.value_axis(phrase("axis_year", canvas.lang), range=[low - 0.1, high + 1.1], **ticks)


def _values(dated: pd.DataFrame) -> list[str]:
    """Return the figure of each target that can be checked: `60%`, `× 2`."""
    texts = []
    for row in dated.to_dict("records"):
        value = f"{row['value']:g}" if row["checkable"] else ""
        times = row["unit_of_measure"] == "倍"
        texts.append("" if not value else f"× {value}" if times else f"{value}{row['unit_of_measure']}")
    return texts


def _labels(table: pd.DataFrame, canvas: Canvas, room: float) -> tuple[list[str], list[int]]:
    """Return the labels of all rows, a document before its targets, and the rows of the targets."""
    labels: list[str] = []
    places: list[int] = []
    for _, own in table.groupby("document", sort=False):
        style = document_style(int(own["document_order"].iloc[0]))
        labels.append(f"{coloured(style.glyph, style.colour)} <b>{canvas.word(own, 'document')}</b>")
        if own["year"].isna().all():
            labels.append(coloured(wrapped(phrase("no_dated", canvas.lang), room - 18, canvas.small), MUTED))
            continue
        for words in canvas.words(own, "indicator"):
            places.append(len(labels))
            labels.append(wrapped(words, room - 18, canvas.size))
    return labels, places


def _windows(dated: pd.DataFrame) -> Any:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for start, year, place in zip(dated["since"], dated["year"], dated["place"], strict=True):
        if not pd.isna(start):
            xs += [int(start), int(year) + 1, None]
            ys += [place, place, None]
    return go.Scatter(x=xs, y=ys, mode="lines", line={"color": ZERO, "width": 5}, opacity=0.6, hoverinfo="skip")


def _marks(own: pd.DataFrame, canvas: Canvas) -> Any:
    style = document_style(int(own["document_order"].iloc[0]))
    solid = own["checkable"] | (own["kind"] == "support_window")
    fills = [style.colour if filled else PAPER for filled in solid]
    symbols = ["line-ns-open" if kind == "support_window" else style.symbol for kind in own["kind"]]
    return go.Scatter(
        x=[_middle(year) for year in own["year"]],
        y=list(own["place"]),
        mode="markers",
        marker={
            "symbol": symbols,
            "size": 10,
            "color": fills,
            "line": {"color": style.colour, "width": 1.6},
            "opacity": 1,
        },
        customdata=customdata(own),
        hovertext=[wrapped(quote, 300, canvas.small, lines=3) for quote in own["quote"]],
        hoverinfo="text",
        cliponaxis=False,
    )
