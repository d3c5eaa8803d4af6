"""The whole genealogy: every paragraph of every document, in columns by date, and every link between two of them.

Placed to the pixel. Columns are equally tall, so that a short text is spread
out; the number of its paragraphs is what counts, not how far apart they stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL, ZERO, document_style
from analysis.exhibits.typesetting import shortened, wrapped

__all__ = ["genealogy"]

_LINES = {"weak": {"color": ZERO, "width": 0.7}, "strong": {"color": SEQUENTIAL[4], "width": 1.5}}
_HEAD = 15.0
FINE = 11


@dataclass(frozen=True)
class _Plan:
    """Where things stand: the middle of each column, each paragraph, each part with its words, the height of all."""

    canvas: Canvas
    columns: dict[str, float]
    spots: dict[str, tuple[float, float]]
    parts: list[tuple[float, float, str]]
    top: float
    height: float


def genealogy(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one column a document, one mark a paragraph in text order, one curve a link, strong above weak.

    Rows of `succession.threads`: paragraphs (unit, document, document_en, document_zh, document_order, part_of,
    part_of_en, part_of_zh, standing, units) and links (earlier_unit, later_unit, level, subject, subject_en,
    units), told apart by `part`.
    """
    canvas = Canvas(lang, narrow)
    paragraphs, links = table[table["part"] == "paragraph"], table[table["part"] == "link"]
    key = canvas.key([(glyph, colour, phrase(name, lang)) for name, glyph, colour in _KEY])
    plan = _planned(paragraphs, canvas, top=key.height + (72 if narrow else 52))
    sheet = canvas.sheet(height=plan.height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(xaxis={"range": [0, canvas.width], **hidden}, yaxis={"range": [plan.height, 0], **hidden})
    canvas.place_key(sheet, key)
    for level in ("weak", "strong"):
        for link in links[links["level"] == level].to_dict("records"):
            sheet.rule(type="path", path=_curve(plan, link), line=_LINES[level], opacity=0.55, layer="below")
    _heads(sheet, plan, paragraphs)
    sheet.add(_touch(links[links["level"] == "strong"], plan))
    for document, own in paragraphs.groupby("document", sort=False):
        sheet.add(_marks(own, plan, document=str(document)))
    return sheet.drawn()


_KEY = (
    ("link_strong", "━", SEQUENTIAL[4]),
    ("link_weak", "─", ZERO),
    ("mark_strong", "●", INK),
    ("mark_weak", "○", INK),
    ("mark_none", "·", INK),
)


def _planned(paragraphs: pd.DataFrame, canvas: Canvas, *, top: float) -> _Plan:
    documents = list(paragraphs.sort_values("document_order", kind="stable")["document"].unique())
    edge = 26.0 if canvas.narrow else 90.0
    step = (canvas.width - 2 * edge) / max(len(documents) - 1, 1)
    columns = {document: edge + place * step for place, document in enumerate(documents)}
    tall = max((_tall(own) for _, own in paragraphs.groupby("document")), default=0.0)
    spots: dict[str, tuple[float, float]] = {}
    parts = []
    for document, own in paragraphs.groupby("document", sort=False):
        heads = own["part_of"].nunique()
        pitch, place, before = (tall - _HEAD * heads) / len(own), top, None
        names = canvas.words(own, "part_of")
        for unit, part, name in zip(own["unit"], own["part_of"], names, strict=True):
            if part != before:
                parts.append(
                    (
                        columns[str(document)],
                        place + _HEAD / 2,
                        _part_words(canvas, str(part), name, room=min(step - 30, 2 * edge - 12)),
                    )
                )
                place, before = place + _HEAD, part
            spots[unit] = columns[str(document)], place + pitch / 2
            place += pitch
    return _Plan(canvas, columns, spots, parts, top, top + tall + 10)


def _tall(own: pd.DataFrame) -> float:
    return len(own) * 9.0 + _HEAD * own["part_of"].nunique()


def _part_words(canvas: Canvas, part: str, name: str, *, room: float) -> str:
    """Return the name of a part, cut to its column; its number alone on the narrow page."""
    if canvas.narrow:
        return part.rpartition("/")[2] if "/" in part else "0"
    return shortened(name, room, FINE)


def _curve(plan: _Plan, link: Mapping[Any, Any]) -> str:
    """Return the path of a link: level at both ends, so that it meets its paragraphs sideways."""
    (x0, y0), (x1, y1) = plan.spots[link["earlier_unit"]], plan.spots[link["later_unit"]]
    bend = 0.45 * (x1 - x0)
    points = ((x0 + 5, y0), (x0 + bend, y0), (x1 - bend, y1), (x1 - 5, y1))
    first, *others = (f"{x:.1f},{y:.1f}" for x, y in points)
    return f"M {first} C {' '.join(others)}"


def _heads(sheet: Sheet, plan: _Plan, paragraphs: pd.DataFrame) -> None:
    """Head each column with its document and each part of it with its name."""
    canvas, first = plan.canvas, paragraphs.drop_duplicates("document")
    room, joint = canvas.width / max(len(first), 1) - 10, "<br>" if canvas.narrow else " "
    counts = paragraphs["document"].value_counts()
    rows = zip(first["document"], canvas.words(first, "document"), first["document_order"], strict=True)
    for document, words, order in rows:
        style = document_style(int(order))
        count = coloured(str(counts[document]), MUTED)
        text = f"{coloured(style.glyph, style.colour)} {wrapped(words, room - 18, canvas.small, lines=3)}{joint}{count}"
        spot = {"x": min(max(plan.columns[document], room / 2), canvas.width - room / 2), "y": plan.top - 4}
        font = {"size": canvas.small, "color": INK}
        sheet.write(canvas.note(text, **spot, xanchor="center", yanchor="bottom", align="center", font=font))
    for x, y, words in plan.parts:
        font = {"size": FINE, "color": INK}
        sheet.write(canvas.note(words, x=x, y=y, xanchor="center", font=font, bgcolor=PAPER))


def _marks(own: pd.DataFrame, plan: _Plan, *, document: str) -> Any:
    canvas, colour = plan.canvas, document_style(int(own["document_order"].iloc[0])).colour
    fill = {"strong": colour, "weak": PAPER, "none": colour}
    sizes = {"strong": 7, "weak": 7, "none": 3}
    return go.Scatter(
        x=[plan.spots[unit][0] for unit in own["unit"]],
        y=[round(plan.spots[unit][1], 2) for unit in own["unit"]],
        mode="markers",
        marker={
            "symbol": "circle",
            "opacity": 1,
            "size": [sizes[standing] for standing in own["standing"]],
            "color": [fill[standing] for standing in own["standing"]],
            "line": {"color": colour, "width": 1.4},
        },
        customdata=customdata(own),
        hovertext=[f"{unit}<br>{name}" for unit, name in zip(own["unit"], canvas.words(own, "part_of"), strict=True)],
        hoverinfo="text",
        name=document,
    )


def _touch(strong: pd.DataFrame, plan: _Plan) -> Any:
    """Return the points that can be touched: the middle of each strong link, with its subject."""
    ends = [(plan.spots[row["earlier_unit"]], plan.spots[row["later_unit"]]) for row in strong.to_dict("records")]
    subjects = strong["subject"] if plan.canvas.lang == "zh" else strong["subject_en"]
    cells = zip(subjects, strong["earlier_unit"], strong["later_unit"], strict=True)
    return go.Scatter(
        x=[round((first[0] + last[0]) / 2, 2) for first, last in ends],
        y=[round((first[1] + last[1]) / 2, 2) for first, last in ends],
        mode="markers",
        marker={"size": 10, "color": "rgba(0,0,0,0)"},
        customdata=customdata(strong),
        hovertext=[f"{subject}<br>{earlier} → {later}" for subject, earlier, later in cells],
        hoverinfo="text",
    )
