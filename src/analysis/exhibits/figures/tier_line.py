"""Window, front and hinterland as one line of stations from inland to the sea, with how often each text names them.

A diagram without boundaries: order along the line is that of the outline of
2009, distances and directions mean nothing. Under each tier stands the word
for it where a text uses it of the region.
"""

from __future__ import annotations

from math import sqrt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.panels import FINE
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL, WASH, ZERO, document_style
from analysis.exhibits.typesetting import number, wrapped

__all__ = ["tier_line"]

_PITCH, _HEAD = 25, 50
_BANDS = ("hinterland", "front", "window", "beyond")


def tier_line(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row a station, bands of the tiers, a column a document; the area of a dot is the rate of mentions.

    One row a station and document, stations from inland to the sea: band (hinterland, front, window, beyond),
    station, kind (place, area or word), name_en, name_zh, document_en, document_zh, document_order, mentions, rate
    (per 1,000 Chinese characters), units. A word is the word for the tier itself.
    """
    canvas = Canvas(lang, narrow)
    stations = table.drop_duplicates("station")
    places = _places(stations)
    documents = table.drop_duplicates("document").sort_values("document_order")
    left = 138.0 if narrow else 300.0
    key = wrapped(phrase("tier_line_key", lang), canvas.width - 16, canvas.small, lines=4)
    bottom = 18 + 16 * (key.count("<br>") + 1)
    height = _HEAD + _PITCH * (max(places.values()) + 1) + bottom
    sheet = canvas.sheet(height=height, margin={"l": left, "r": 16, "t": _HEAD, "b": bottom})
    axis = {"visible": False, "fixedrange": True}
    rows = max(places.values()) + 1
    sheet.set(
        xaxis={**axis, "range": [-0.5, len(documents) - 0.5]},
        yaxis={**axis, "range": [rows - 0.5, -0.5]},
    )
    _write_heads(sheet, documents, canvas, left=left)
    _draw_bands(sheet, stations, places, canvas, left=left)
    _draw_line(sheet, stations, places, canvas, left=left)
    sheet.add(_dots(table, places, canvas))
    sheet.write(*_counts(table, places, canvas))
    spot = {"xref": "paper", "x": 0, "xshift": 6 - left, "yref": "paper", "y": 0, "yshift": -10, "yanchor": "top"}
    sheet.write(canvas.note(key, **spot))
    return sheet.drawn()


def _places(stations: pd.DataFrame) -> dict[str, float]:
    """Return the row of each station; each band begins with a row for its name."""
    places: dict[str, float] = {}
    row, band = -1, ""
    for station, own in zip(stations["station"], stations["band"], strict=True):
        row += 2 if own != band else 1
        band = own
        places[station] = row
    return places


def _write_heads(sheet: Sheet, documents: pd.DataFrame, canvas: Canvas, *, left: float) -> None:
    wide = (canvas.width - left - 16) / len(documents)
    for order, name in zip(documents["document_order"], canvas.words(documents, "document"), strict=True):
        words = wrapped(name, wide - 4, canvas.small, lines=3)
        spot = {"xref": "x", "x": int(order), "yref": "paper", "y": 1, "yshift": 4, "xanchor": "center"}
        sheet.write(canvas.note(words, **spot, yanchor="bottom", align="center"))


def _draw_bands(sheet: Sheet, stations: pd.DataFrame, places: dict[str, float], canvas: Canvas, *, left: float) -> None:
    """Shade every other band and name it in the row above its stations."""
    across = {"xref": "paper", "x0": -(left - 6) / (canvas.width - left - 16), "x1": 1, "yref": "y"}
    for turn, band in enumerate(_BANDS):
        own = [places[name] for name in stations.loc[stations["band"] == band, "station"]]
        if not own:
            continue
        top, bottom = min(own) - 1.5, max(own) + 0.5
        if turn % 2 == 0:
            sheet.lines.append(
                {
                    "type": "rect",
                    **across,
                    "y0": top,
                    "y1": bottom,
                    "fillcolor": WASH,
                    "line": {"width": 0},
                    "layer": "below",
                }
            )
        spot = {"xref": "paper", "x": 0, "xshift": 42 - left, "yref": "y", "y": top + 0.5}
        words = f"<b>{phrase(f'band_{band}', canvas.lang)}</b>"
        sheet.write(canvas.note(words, **spot, font={"size": canvas.small, "color": INK}))


def _draw_line(sheet: Sheet, stations: pd.DataFrame, places: dict[str, float], canvas: Canvas, *, left: float) -> None:
    """Draw the line through the places, a station on it for each, and the names beside it."""
    across = canvas.width - left - 16
    spine = -(left - 26) / across
    stops = [places[name] for name in stations.loc[stations["kind"] == "place", "station"]]
    line = {"color": SEQUENTIAL[4], "width": 4}
    if stops:
        sheet.rule(xref="paper", x0=spine, x1=spine, yref="y", y0=min(stops), y1=max(stops), line=line, layer="below")
    names = zip(stations["station"], stations["kind"], canvas.words(stations, "name"), strict=True)
    for station, kind, name in names:
        row = places[station]
        spot = {"xref": "paper", "x": 0, "yref": "y", "y": row}
        if kind == "place":
            glyph = {"size": 15, "color": SEQUENTIAL[4]}
            sheet.write(canvas.note("●", **spot, xshift=26 - left, xanchor="center", font=glyph))
        words = f"“{name}”" if kind == "word" else short_name(name)
        font = {"size": canvas.size if kind == "place" else canvas.small, "color": INK if kind != "word" else MUTED}
        sheet.write(canvas.note(words, **spot, xshift=42 - left, font=font))


def _dots(table: pd.DataFrame, places: dict[str, float], canvas: Canvas) -> Any:
    cells = table[table["mentions"] > 0]
    styles = [document_style(int(order)) for order in cells["document_order"]]
    words = cells["kind"] == "word"
    names = zip(canvas.words(cells, "name"), canvas.words(cells, "document"), cells["mentions"], strict=True)
    return go.Scatter(
        x=[int(order) for order in cells["document_order"]],
        y=[places[station] for station in cells["station"]],
        mode="markers",
        marker={
            "symbol": ["cross-thin-open" if word else style.symbol for word, style in zip(words, styles, strict=True)],
            "size": [7 if word else _size(rate) for word, rate in zip(words, cells["rate"], strict=True)],
            "color": [style.colour for style in styles],
            "line": {
                "color": [style.colour if word else PAPER for word, style in zip(words, styles, strict=True)],
                "width": 1,
            },
            "opacity": 1,
        },
        customdata=customdata(cells),
        hovertext=[f"{name}<br>{document}: {count}" for name, document, count in names],
        hoverinfo="text",
        cliponaxis=False,
    )


def _size(rate: float) -> float:
    return round(max(5.0, 6.6 * sqrt(rate)), 1)


def _counts(table: pd.DataFrame, places: dict[str, float], canvas: Canvas) -> list[dict[str, Any]]:
    """Return the number of mentions beside each dot, and a small nought where there is none."""
    sizes = [
        0.0 if word else _size(rate) / 2 for word, rate in zip(table["kind"] == "word", table["rate"], strict=True)
    ]
    cells = zip(table["station"], table["document_order"], table["mentions"], sizes, strict=True)
    least = 12 if canvas.narrow else 18
    return [
        canvas.note(
            number(count),
            xref="x",
            x=int(order),
            xshift=max(least, radius + 3) if count else 0,
            xanchor="left" if count else "center",
            yref="y",
            y=places[station],
            font={"size": FINE, "color": MUTED if count else ZERO},
        )
        for station, order, count, radius in cells
    ]
