"""Who is named responsible in the text: marks of clarity, kinds of duty, and which body leads what."""

from __future__ import annotations

import re

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, document_heads
from analysis.exhibits.dot_rows import dot_rows
from analysis.exhibits.evidence import addresses
from analysis.exhibits.figures.shares import counted
from analysis.exhibits.grid import Block, Cell, Grid, shade
from analysis.exhibits.phrases import phrase
from analysis.exhibits.style import SEQUENTIAL
from analysis.exhibits.typesetting import number, wrapped

__all__ = ["clarity_marks", "duties", "lead_bodies"]

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_LEAD, _HELP = 4, 1


def clarity_marks(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return, for each mark of clarity, its share in each document with its interval.

    One row a document and mark: mark (who, what, when, how_much), paragraphs, of, share, low, high, units,
    and the names and order of the document.
    """
    canvas = Canvas(lang, narrow)
    labels = [phrase(f"mark_{name}", lang) for name in dict.fromkeys(table["mark"])]
    shown = table.assign(value=table["share"], label_en=table["document_en"], label_zh=table["document_zh"])
    shown = shown.assign(said=counted(shown, canvas))
    sheet, rows = dot_rows(shown, canvas, row="mark", labels=labels)
    axis = canvas.value_axis(phrase("share_committing", lang), range=[-0.01, 1.02], dtick=0.25, tickformat=".0%")
    sheet.set(xaxis=axis, yaxis=rows.axis())
    return sheet.drawn()


def duties(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return kinds of duty (rows) against documents (columns), the number of bodies in the tile.

    One row a duty and document: duty, duty_en, duty_zh, bodies, paragraphs, units, and the names and order
    of the document.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    kinds = table.drop_duplicates("duty")
    order, most = list(kinds["duty"]), float(table["bodies"].max())
    grid = Grid(
        canvas,
        rows=canvas.words(kinds, "duty"),
        blocks=[Block(*head, [""]) for head in document_heads(documents, canvas)],
        left=104 if narrow else 190,
        pitch=32 if narrow else 36,
        size=26 if narrow else 30,
        foot=wrapped(phrase("duty_words", lang), canvas.width - 20, canvas.small),
    )
    blocks = {name: place for place, name in enumerate(documents["document"])}
    rows = table[table["bodies"] > 0].to_dict("records")
    cells = [
        Cell(
            row=order.index(row["duty"]),
            block=blocks[row["document"]],
            column=0,
            text=number(row["bodies"]),
            step=shade(row["bodies"], most),
            units=" ".join(addresses(row["units"])),
            hover=phrase("bodies", lang, count=number(row["bodies"])),
        )
        for row in rows
    ]
    return grid.drawn(cells)


def lead_bodies(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return bodies (rows, most leads first) against sections (columns): how often a body leads, and co-operates.

    One row a section, body and duty: section, section_en, section_zh, actor_id, actor_en, actor_zh, duty
    (lead, cooperate), paragraphs, subjects, units. A section is called by the words it puts in quotation
    marks, or by its number; on the narrow page by its number, with the words below.
    """
    canvas = Canvas(lang, narrow)
    sections = table.drop_duplicates("section").sort_values("section")
    order = list(sections["section"])
    names = [_short(name, section) for name, section in zip(canvas.words(sections, "section"), order, strict=True)]
    marks = [section.rpartition("/")[2] for section in order]
    left = 174.0 if narrow else 236.0
    room = (canvas.width - left - 8) / len(order)
    heads = marks if narrow else [wrapped(name, room - 4, canvas.small, lines=3) for name in names]
    listed = "   ".join(f"{mark} {name}" for mark, name in zip(marks, names, strict=True))
    bodies = table.drop_duplicates("actor_id")
    levels = ((_LEAD, "leads"), (_HELP, "cooperates"))
    grid = Grid(
        canvas,
        rows=canvas.words(bodies, "actor"),
        blocks=[Block("", "", heads)],
        left=left,
        pitch=36 if narrow else 34,
        size=20 if narrow else 28,
        key=canvas.key([("■", SEQUENTIAL[step], phrase(name, lang)) for step, name in levels]),
        foot=wrapped(listed, canvas.width - 20, canvas.small, lines=4) if narrow else "",
    )
    return grid.drawn(_lead_cells(table, rows=list(bodies["actor_id"]), columns=order, lang=lang))


def _lead_cells(table: pd.DataFrame, *, rows: list[str], columns: list[str], lang: str) -> list[Cell]:
    return [
        Cell(
            row=rows.index(row["actor_id"]),
            block=0,
            column=columns.index(row["section"]),
            text=number(row["paragraphs"]),
            step=_LEAD if row["duty"] == "lead" else _HELP,
            units=" ".join(addresses(row["units"])),
            hover=f"{phrase('leads' if row['duty'] == 'lead' else 'cooperates', lang)}<br>{row['subjects']}",
        )
        for row in table.to_dict("records")
    ]


def _short(name: str, section: str) -> str:
    found = _QUOTED.search(name)
    return found[1] if found else section.rpartition("/")[2]
