"""Which terms stand together in the paragraphs of each document: one network a document, every term in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, document_heads
from analysis.exhibits.evidence import addresses
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL, WASH, ZERO
from analysis.exhibits.typesetting import number, wrapped

__all__ = ["coword_network"]

_HEAD, _PAD_X, _PAD_Y = 44.0, 46.0, 26.0


@dataclass(frozen=True)
class _Panel:
    """Where one network stands, in pixels."""

    left: float
    top: float
    width: float
    height: float

    def x(self, share: float) -> float:
        """Return the place of a term across the panel, 0 to 1."""
        return round(self.left + _PAD_X + (self.width - 2 * _PAD_X) * share, 2)

    def y(self, share: float) -> float:
        """Return the place of a term down the panel, 0 to 1."""
        return round(self.top + _PAD_Y + (self.height - 2 * _PAD_Y) * share, 2)


def coword_network(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one panel a document: its edges between the terms, which have the same place in all panels.

    One row an edge: document, first, second, x, y (place of the first term, 0 to 1), x_second, y_second,
    together, equivalence, units; a document without edges has one row with empty terms. Besides paragraphs
    and full (whether the document is long enough), first_en and second_en (what the terms mean, where
    known), and the names and order of the document.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    columns = 1 if narrow else 2
    width, high = canvas.width / columns, 210.0 if narrow else 232.0
    lines = -(-len(documents) // columns)
    terms = _terms(table)
    foot = _glosses(terms, canvas)
    height = lines * (high + _HEAD) + 6 + (8 + 16 * (foot.count("<br>") + 1) if foot else 0)
    sheet = canvas.sheet(height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(xaxis={"range": [0, canvas.width], **hidden}, yaxis={"range": [round(height), 0], **hidden})
    if foot:
        sheet.write(canvas.note(foot, x=4, y=height - 4, yanchor="bottom"))
    documents = documents.assign(head=[" ".join(head) for head in document_heads(documents, canvas)])
    for place, row in enumerate(documents.to_dict("records")):
        line, column = divmod(place, columns)
        panel = _Panel(column * width, line * (high + _HEAD) + _HEAD, width - 8, high)
        own = table[(table["document"] == row["document"]) & (table["first"] != "")]
        _frame(sheet, canvas, panel, row=row, count=len(own))
        _draw(sheet, own, canvas, panel=panel, terms=terms)
    return sheet.drawn()


def _terms(table: pd.DataFrame) -> pd.DataFrame:
    """Return every term of the figure with its place."""
    known = table if "first_en" in table else table.assign(first_en="", second_en="")
    columns = ["first", "x", "y", "first_en"]
    second = known[["second", "x_second", "y_second", "second_en"]].set_axis(columns, axis=1)
    both = pd.concat([known[columns], second])
    return both[both["first"] != ""].drop_duplicates("first")


def _glosses(terms: pd.DataFrame, canvas: Canvas) -> str:
    """Return what the terms mean, for readers of English."""
    if canvas.lang == "zh":
        return ""
    known = [f"{term} {gloss}" for term, gloss in zip(terms["first"], terms["first_en"], strict=True) if gloss]
    return wrapped(", ".join(known), canvas.width - 12, canvas.small, lines=8)


def _frame(sheet: Sheet, canvas: Canvas, panel: _Panel, *, row: dict[Any, Any], count: int) -> None:
    """Draw the ground of a panel and what stands over it; one below the floor is grey and says so."""
    ends = {"x0": panel.left + 4, "x1": panel.left + panel.width, "y0": panel.top, "y1": panel.top + panel.height}
    ground = "rgba(0,0,0,0)" if row["full"] else WASH
    sheet.lines.append(
        {"type": "rect", **ends, "line": {"color": GRID, "width": 1}, "fillcolor": ground, "layer": "below"}
    )
    paragraphs = number(row["paragraphs"])
    key = "network_edges" if row["full"] else "network_below"
    words = phrase(key, canvas.lang, count=paragraphs if not row["full"] else number(count), paragraphs=paragraphs)
    font = {"size": canvas.size, "color": INK}
    sheet.write(canvas.note(row["head"], x=panel.left + 4, y=panel.top - 26, font=font))
    sheet.write(canvas.note(words, x=panel.left + 4, y=panel.top - 9))


def _draw(sheet: Sheet, own: pd.DataFrame, canvas: Canvas, *, panel: _Panel, terms: pd.DataFrame) -> None:
    linked = {*own["first"], *own["second"]}
    for row in own.to_dict("records"):
        ends = [panel.x(row["x"]), panel.x(row["x_second"])], [panel.y(row["y"]), panel.y(row["y_second"])]
        line = {"color": SEQUENTIAL[3], "width": round(1 + 5 * row["equivalence"], 2)}
        sheet.add(go.Scatter(x=ends[0], y=ends[1], mode="lines", line=line, opacity=0.6, hoverinfo="skip"))
    sheet.add(_middles(own, canvas, panel))
    spots = list(zip(terms["first"], terms["x"], terms["y"], strict=True))
    marker = {
        "size": [7 if term in linked else 4 for term, _, _ in spots],
        "color": [INK if term in linked else ZERO for term, _, _ in spots],
        "opacity": 1,
    }
    xs, ys = [panel.x(x) for _, x, _ in spots], [panel.y(y) for _, _, y in spots]
    sheet.add(go.Scatter(x=xs, y=ys, mode="markers", marker=marker, hoverinfo="skip"))
    for (term, _, _), x, y in zip(spots, xs, ys, strict=True):
        font = {"size": 12 if term in linked else 11, "color": INK if term in linked else MUTED}
        sheet.write(canvas.note(term, x=x, y=y - 11, xanchor="center", font=font))


def _middles(own: pd.DataFrame, canvas: Canvas, panel: _Panel) -> Any:
    """Return the points that can be touched: one in the middle of each edge."""
    rows = own.to_dict("records")
    return go.Scatter(
        x=[round((panel.x(row["x"]) + panel.x(row["x_second"])) / 2, 2) for row in rows],
        y=[round((panel.y(row["y"]) + panel.y(row["y_second"])) / 2, 2) for row in rows],
        mode="markers",
        marker={"size": 7, "color": SEQUENTIAL[4], "line": {"color": PAPER, "width": 1}, "opacity": 1},
        customdata=[" ".join(addresses(row["units"])) for row in rows],
        hovertext=[
            phrase(
                "network_edge",
                canvas.lang,
                first=row["first"],
                second=row["second"],
                count=number(row["together"]),
                value=f"{row['equivalence']:.2f}",
            )
            for row in rows
        ],
        hoverinfo="text",
    )
