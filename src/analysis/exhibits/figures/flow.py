"""Bands between two columns of parts: a quiet alluvial, drawn to the pixel.

Every link has the same thickness, so that two bands can be compared anywhere
on the sheet; a part is as tall as its links, or as its label where that is more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured, document_key, side_orders
from analysis.exhibits.evidence import gathered
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL, ZERO, document_style
from analysis.exhibits.typesetting import wrapped

__all__ = ["flow"]

_GAP = 10.0
_CURVE = (0.0, 0.02, 0.1, 0.24, 0.5, 0.76, 0.9, 0.98, 1.0)
"""Height of a band along its way: a smooth step in eight equal stretches."""


@dataclass
class _Node:
    """One part: its label as set, the top of its slot, and how much of it is already taken by bands."""

    label: str
    top: float
    height: float
    links: int
    used: float = 0.0


def flow(table: pd.DataFrame, canvas: Canvas) -> go.Figure:
    """Return the alluvial of a table of links; columns as for `lineage_links`."""
    thick = 3.2 if canvas.narrow else 4.4
    room = 122 if canvas.narrow else 250
    left = _nodes(table, canvas, side="earlier", room=room, thick=thick)
    right = _nodes(table, canvas, side="later", room=room, thick=thick)
    height = max(node.top + node.height for nodes in (left, right) for node in nodes.values()) + 6
    sheet = _sheet(table, canvas, height=height, room=room)
    bands = _bands(table)
    marks: list[dict[str, Any]] = []
    for band in bands:
        sheet.add(_ribbon(band, left[band["earlier_part"]], right[band["later_part"]], thick=thick))
        marks.append(_mark(band, left[band["earlier_part"]], right[band["later_part"]], thick=thick))
    sheet.add(_marks(marks, canvas))
    for side, nodes, order in zip(("earlier", "later"), (left, right), side_orders(table), strict=True):
        _draw_nodes(sheet, nodes, canvas, side=side, colour=document_style(order).colour)
    return sheet.drawn()


def _nodes(table: pd.DataFrame, canvas: Canvas, *, side: str, room: float, thick: float) -> dict[str, _Node]:
    """Return the parts of one side in text order, each with a slot as tall as its links or its label."""
    column = f"{side}_part"
    own = table[table[column] != ""]
    counts = own[own["level"] != ""].groupby(column).size()
    names = dict(zip(own[column], canvas.words(own, column), strict=True))
    nodes, top = {}, 4.0
    for part in sorted(names, key=_text_order):
        label = wrapped(names[part], room - 34, canvas.small, lines=4)
        links = int(counts.get(part, 0))
        height = max(links * thick, (label.count("<br>") + 1) * (canvas.small + 4))
        nodes[part] = _Node(label, top, height, links, used=(height - links * thick) / 2)
        top += height + _GAP
    return nodes


def _text_order(address: str) -> list[int]:
    """Sort addresses as they stand in the text: `d2009/2` before `d2009/10`, the preamble first."""
    return [int(step) if step.isdigit() else 0 for step in address.split("/")[1:]]


def _bands(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return one entry a pair of parts and level, in the order in which the bands leave the left side."""
    linked = table[table["level"] != ""]
    grouped = linked.groupby(["earlier_part", "later_part", "level"], sort=False)
    bands = [
        {
            "earlier_part": earlier,
            "later_part": later,
            "level": level,
            "count": len(rows),
            "units": " ".join(gathered(rows["units"])),
            "names": rows.iloc[0],
        }
        for (earlier, later, level), rows in grouped
    ]
    # strong before weak within a pair; pairs by place on the left, then on the right, so that few bands cross
    return sorted(bands, key=lambda b: (_text_order(b["earlier_part"]), _text_order(b["later_part"]), b["level"]))


def _ribbon(band: dict[str, Any], start: _Node, end: _Node, *, thick: float) -> Any:
    """Return the filled shape of one band and move both ends on."""
    width = band["count"] * thick
    first, last = start.top + start.used, end.top + end.used
    start.used += width
    end.used += width
    band["places"] = (first, last)
    steps = [place / (len(_CURVE) - 1) for place in range(len(_CURVE))]
    upper = [round(first + (last - first) * share, 2) for share in _CURVE]
    lower = [round(value + width, 2) for value in upper]
    strong = band["level"] == "strong"
    return go.Scatter(
        x=[*steps, *reversed(steps)],
        y=[*upper, *reversed(lower)],
        mode="lines",
        fill="toself",
        fillcolor=SEQUENTIAL[3] if strong else ZERO,
        opacity=0.55 if strong else 0.3,
        line={"width": 0, "shape": "spline", "smoothing": 0.6},
        hoverinfo="skip",
    )


def _mark(band: dict[str, Any], start: _Node, end: _Node, *, thick: float) -> dict[str, Any]:
    first, last = band["places"]
    middle = band["count"] * thick / 2
    words = f"{start.label} → {end.label}".replace("<br>", " ")
    return {**band, "first": first + middle, "last": last + middle, "words": words}


def _marks(bands: list[dict[str, Any]], canvas: Canvas) -> Any:
    """Return the points that can be touched: one at each end of each band."""
    ends = [(x, band[end], band) for band in bands for x, end in ((0.03, "first"), (0.97, "last"))]
    return go.Scatter(
        x=[x for x, _, _ in ends],
        y=[round(y, 2) for _, y, _ in ends],
        mode="markers",
        marker={
            "size": [min(5 + band["count"], 11) for _, _, band in ends],
            "color": [SEQUENTIAL[4] if band["level"] == "strong" else ZERO for _, _, band in ends],
            "line": {"color": PAPER, "width": 1},
            "opacity": 1,
        },
        customdata=[band["units"] for _, _, band in ends],
        hovertext=[f"{b['words']}<br>{phrase(b['level'], canvas.lang)}: {b['count']}" for _, _, b in ends],
        hoverinfo="text",
        cliponaxis=False,
    )


def _draw_nodes(sheet: Sheet, nodes: dict[str, _Node], canvas: Canvas, *, side: str, colour: str) -> None:
    edge = 0.0 if side == "earlier" else 1.0
    anchor = "right" if side == "earlier" else "left"
    for node in nodes.values():
        middle = node.top + node.height / 2
        inset = max(node.used - (node.height - node.used), 0) / 2 if node.links else 4.0
        line = {"color": colour if node.links else ZERO, "width": 4}
        sheet.rule(x0=edge, x1=edge, y0=middle - inset, y1=middle + inset, line=line)
        font = {"size": canvas.small, "color": INK if node.links else MUTED}
        words = f"{node.label}  {coloured(str(node.links), MUTED)}"
        shift = -8 if side == "earlier" else 8
        note = canvas.note(words, x=edge, y=middle, xshift=shift, xanchor=anchor, align=anchor, font=font)
        sheet.write(note)


def _sheet(table: pd.DataFrame, canvas: Canvas, *, height: float, room: float) -> Sheet:
    """Return the empty figure: x from 0 (left parts) to 1 (right parts), y in pixels downwards."""
    levels = [("■", SEQUENTIAL[3], phrase("strong", canvas.lang)), ("■", ZERO, phrase("weak", canvas.lang))]
    key = canvas.key([*levels, ("", MUTED, phrase("link_numbers", canvas.lang))])
    heads = [(g, c, wrapped(words, room - 30, canvas.small)) for g, c, words in document_key(table, canvas)]
    top = key.height + 26 + 15 * any("<br>" in words for _, _, words in heads)
    sheet = canvas.sheet(height=height + top + 8, margin={"l": room, "r": room, "t": top, "b": 8})
    canvas.place_key(sheet, key)
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(xaxis={"range": [0, 1], **hidden}, yaxis={"range": [height, 0], **hidden})
    sides = zip(heads, (0, 1), (-8, 8), ("right", "left"), strict=True)
    for (glyph, colour, words), x, shift, anchor in sides:
        text = f"{coloured(glyph, colour)} <b>{words}</b>"
        place = {"xref": "paper", "yref": "paper", "x": x, "y": 1, "xshift": shift, "yshift": 4}
        font = {"size": canvas.small, "color": INK}
        sheet.write(canvas.note(text, **place, xanchor=anchor, yanchor="bottom", align=anchor, font=font))
    return sheet
