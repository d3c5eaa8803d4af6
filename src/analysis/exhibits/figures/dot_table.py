"""A table of dots: rows by columns, the area of each dot its value, its count written beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.mention_map import TIER_SYMBOLS
from analysis.exhibits.figures.panels import FINE
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import GRID, INK, MUTED, ZERO, document_style
from analysis.exhibits.typesetting import number, shortened, text_width, wrapped

__all__ = ["partner_ways", "places_named"]

_KEPT = 28
_HEAD = 44
_GLYPHS = {"window": "◆", "front": "■", "hinterland": "●", "": "○"}


@dataclass(frozen=True)
class _Grid:
    """Rows with labels and columns with names: where a cell stands and how the sheet is made."""

    canvas: Canvas
    labels: Sequence[str]
    columns: Sequence[str]
    pitch: float

    @property
    def left(self) -> float:
        """Room for the labels of the rows."""
        most = 128.0 if self.canvas.narrow else 250.0
        return min(most, 16 + max(text_width(label, self.canvas.size) for label in self.labels))

    def sheet(self, *, top: float, right: float = 12) -> Sheet:
        """Return an empty figure with the names of rows and columns."""
        height = top + _HEAD + self.pitch * len(self.labels) + 8
        sheet = self.canvas.sheet(height=height, margin={"l": self.left, "r": right, "t": top + _HEAD, "b": 8})
        room, size = self.left - 14, self.canvas.size
        axis = {"showgrid": False, "zeroline": False, "ticks": "", "fixedrange": True}
        ticks = [f"{shortened(label, room, size)} " for label in self.labels]
        count = len(self.labels)
        sheet.set(
            xaxis={**axis, "range": [-0.5, len(self.columns) - 0.5], "visible": False},
            yaxis={
                **axis,
                "range": [count - 0.5, -0.5],
                "tickvals": list(range(count)),
                "ticktext": ticks,
                "showgrid": True,
                "gridcolor": GRID,
                "tickfont": {"size": size, "color": INK},
            },
        )
        wide = (self.canvas.width - self.left - right) / len(self.columns)
        for place, name in enumerate(self.columns):
            words = wrapped(name, wide - 6, self.canvas.small, lines=3)
            spot = {"xref": "x", "x": place, "yref": "paper", "y": 1, "yshift": 4, "xanchor": "center"}
            sheet.write(self.canvas.note(words, **spot, yanchor="bottom", align="center"))
        return sheet


def places_named(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the places named most: a row a place, a column a document, the area of a dot the rate.

    One row a place and document: place_id, name_en, name_zh, tier, document_en, document_zh, document_order,
    mentions, rate (per 1,000 Chinese characters), total, units. Places in the order of rows, at most 28; the
    marks are those of the tiers.
    """
    canvas = Canvas(lang, narrow)
    kept = list(dict.fromkeys(table["place_id"]))[:_KEPT]
    shown = table[table["place_id"].isin(kept)]
    first = shown.drop_duplicates("place_id")
    names = [short_name(name) for name in canvas.words(first, "name")]
    entries = [(_GLYPHS[tier], INK, phrase(f"tier_{tier or 'none'}", lang)) for tier in _GLYPHS]
    key = canvas.key([*entries, ("", INK, phrase("map_area", lang))])
    documents = shown.drop_duplicates("document").sort_values("document_order")
    grid = _Grid(canvas, names, canvas.words(documents, "document"), 24)
    sheet = grid.sheet(top=key.height)
    _key_above(sheet, canvas, key.text)
    row = {place: number for number, place in enumerate(kept)}
    cells = shown[shown["mentions"] > 0]
    sheet.add(
        _dots(
            cells,
            canvas,
            rows=[row[place] for place in cells["place_id"]],
            sizes=[_size(rate, 7.0) for rate in cells["rate"]],
            symbols=[TIER_SYMBOLS[tier] for tier in cells["tier"]],
        )
    )
    sheet.write(*_counts(cells, canvas, rows=[row[place] for place in cells["place_id"]], column="mentions"))
    return sheet.drawn()


def partner_ways(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return up to four rows a state and a column a document: the state named, places in it, projects, joint ones.

    One row a state, way and document: place_id, name_en, name_zh, way (state, places, projects, joint), document_en,
    document_zh, document_order, count, units. States in the order of rows; rows without any are left out.
    """
    canvas = Canvas(lang, narrow)
    cells = table[table["count"] > 0]
    met = set(zip(cells["place_id"], cells["way"], strict=True))
    first = table.drop_duplicates(["place_id", "way"])
    first = first[[group in met for group in zip(first["place_id"], first["way"], strict=True)]]
    groups = list(zip(first["place_id"], first["way"], strict=True))
    documents = table.drop_duplicates("document").sort_values("document_order")
    names = _way_labels(first, canvas)
    key = canvas.key([*((glyph, INK, phrase(f"way_key_{way}", lang)) for way, (_, glyph) in _WAYS.items())])
    grid = _Grid(canvas, names, canvas.words(documents, "document"), 22)
    sheet = grid.sheet(top=key.height)
    _key_above(sheet, canvas, key.text)
    row = {group: number for number, group in enumerate(groups)}
    places = [row[group] for group in zip(cells["place_id"], cells["way"], strict=True)]
    sizes = [_size(count, 4.4) for count in cells["count"]]
    symbols = [_WAYS[way][0] for way in cells["way"]]
    sheet.add(_dots(cells, canvas, rows=places, sizes=sizes, symbols=symbols))
    sheet.write(*_counts(cells, canvas, rows=places, column="count"))
    for place in range(1, len(groups)):
        if groups[place][0] != groups[place - 1][0]:
            edge = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": place - 0.5, "y1": place - 0.5}
            sheet.rule(**edge, line={"color": ZERO, "width": 0.8})
    return sheet.drawn()


_WAYS = {
    "state": ("circle", "●"),
    "places": ("circle-open", "○"),
    "projects": ("square", "■"),
    "joint": ("square-open", "□"),
}


def _way_labels(first: pd.DataFrame, canvas: Canvas) -> list[str]:
    """Return state and way of each row; on the narrow page the state alone, on its first row: the marks say the way."""
    cells = list(zip(canvas.words(first, "name"), first["way"], strict=True))
    if canvas.narrow:
        states = ["", *(name for name, _ in cells)]
        return [short_name(name) if name != before else "" for before, (name, _) in zip(states, cells, strict=False)]
    between = phrase("separator", canvas.lang)
    return [f"{short_name(name)}{between}{phrase(f'way_{way}', canvas.lang)}" for name, way in cells]


def _key_above(sheet: Sheet, canvas: Canvas, text: str) -> None:
    spot = {"xref": "paper", "x": 0, "xshift": 4 - sheet.margin["l"], "yref": "paper", "y": 1}
    note = canvas.note(text, **spot, yshift=sheet.margin["t"] - 2, yanchor="top")
    sheet.write({**note, "font": {"size": canvas.small, "color": INK}})


def _size(value: float, scale: float) -> float:
    return round(min(21.0, max(4.0, scale * sqrt(value))), 1)


def _dots(
    cells: pd.DataFrame, canvas: Canvas, *, rows: Sequence[int], sizes: Sequence[float], symbols: Sequence[str]
) -> Any:
    colours = [document_style(int(order)).colour for order in cells["document_order"]]
    names = zip(canvas.words(cells, "name"), canvas.words(cells, "document"), strict=True)
    return go.Scatter(
        x=[int(order) for order in cells["document_order"]],
        y=list(rows),
        mode="markers",
        marker={"symbol": list(symbols), "size": list(sizes), "color": colours, "opacity": 1},
        customdata=customdata(cells),
        hovertext=[f"{name}<br>{document}" for name, document in names],
        hoverinfo="text",
        cliponaxis=False,
    )


def _counts(cells: pd.DataFrame, canvas: Canvas, *, rows: Sequence[int], column: str) -> list[dict[str, Any]]:
    shift, font = 15 if canvas.narrow else 20, {"size": FINE, "color": MUTED}
    places = zip(cells["document_order"], rows, cells[column], strict=True)
    return [
        canvas.note(number(count), xref="x", x=int(order), xshift=shift, yref="y", y=row, font=font)
        for order, row, count in places
    ]
