"""How long the documents are and how they are divided."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_above, rows_beside
from analysis.exhibits.style import PAPER, document_style
from analysis.exhibits.typesetting import heading, number

__all__ = ["sizes", "structure"]


def sizes(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return Han characters and paragraphs of each document, in two panels of bars.

    One row a document: document_en, document_zh, document_order, body_han (or han), paragraphs, units.
    """
    canvas = Canvas(lang, narrow)
    names = canvas.words(table, "document")
    rows = rows_above(names, canvas, pitch=46) if narrow else rows_beside(names, canvas, pitch=34)
    sheet = rows.sheet(right=44)
    characters = "body_han" if "body_han" in table else "han"
    panels = ((characters, "axis_characters", "x"), ("paragraphs", "axis_paragraphs", "x2"))
    for place, (column, title, axis) in enumerate(panels):
        sheet.add(_size_bars(table, rows, column=column, axis=axis))
        span = [[0, 0.40], [0.62, 1]][place] if narrow else [[0, 0.43], [0.57, 1]][place]
        settings = {
            "domain": span,
            "range": [0, float(table[column].max())],
            "anchor": "y",
            "nticks": 3 if narrow else 4,
        }
        wording = phrase(title, lang)
        sheet.set(**{f"xaxis{axis[1:]}": canvas.value_axis(wording, tickformat=",", **settings)})
    return sheet.drawn()


def _size_bars(table: pd.DataFrame, rows: Rows, *, column: str, axis: str) -> Any:
    names = rows.canvas.words(table, "document")
    return go.Bar(
        orientation="h",
        x=[int(value) for value in table[column]],
        y=rows.places,
        xaxis=axis,
        width=[18 / rows.pitch] * len(table),
        marker={"color": [document_style(int(order)).colour for order in table["document_order"]]},
        text=[f" {number(value)}" for value in table[column]],
        textposition="outside",
        textfont={"size": rows.canvas.small},
        cliponaxis=False,
        constraintext="none",
        customdata=customdata(table),
        hovertext=[f"{name}<br>{number(value)}" for name, value in zip(names, table[column], strict=True)],
        hoverinfo="text",
    )


def structure(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one strip a document, in it one tile a section in text order, as long as its Han characters.

    One row a section: document, document_en, document_zh, document_order, section (address), section_en,
    section_zh (or number, heading_en, heading_zh), han, paragraphs, units. Parts (level 1) alternate between two tones.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document")
    names = canvas.words(documents, "document")
    rows = rows_above(names, canvas, pitch=58) if narrow else rows_beside(names, canvas, pitch=44)
    sheet = rows.sheet(right=16 if narrow else 92)
    for place, document in zip(rows.places, documents["document"], strict=True):
        sheet.add(_tiles(table[table["document"] == document], canvas, place=place, thickness=26 / rows.pitch))
    sheet.write(*_section_counts(table, rows, documents=list(documents["document"])))
    longest = float(table.groupby("document")["han"].sum().max())
    axis = canvas.value_axis(phrase("axis_characters", lang), tickformat=",", range=[0, longest])
    sheet.set(barmode="overlay", xaxis=axis)
    return sheet.drawn()


def _section_counts(table: pd.DataFrame, rows: Rows, *, documents: list[str]) -> list[dict[str, Any]]:
    """Return the number of sections: after each strip on the wide page, in the line of its label on the narrow one."""
    lang = rows.canvas.lang
    counts = [int((table["document"] == document).sum()) for document in documents]
    texts = [phrase("count_sections", lang, count=count) for count in counts]
    return rows.column(texts, offset=2) if rows.above else rows.column(texts, offset=12, anchor="left")


def _tiles(sections: pd.DataFrame, canvas: Canvas, *, place: float, thickness: float) -> Any:
    lengths = [int(value) for value in sections["han"]]
    starts = [sum(lengths[:index]) for index in range(len(lengths))]
    parts = [_part(address) for address in sections["section"]]
    turns = {part: index for index, part in enumerate(dict.fromkeys(parts))}
    colour = document_style(int(sections["document_order"].iloc[0])).colour
    return go.Bar(
        orientation="h",
        x=lengths,
        base=starts,
        y=[place] * len(lengths),
        width=[thickness] * len(lengths),
        marker={
            "color": colour,
            "opacity": [1.0 if turns[part] % 2 == 0 else 0.55 for part in parts],
            "line": {"color": PAPER, "width": 0.6 if canvas.narrow else 1},
        },
        customdata=customdata(sections),
        hovertext=_tile_words(sections, canvas),
        hoverinfo="text",
    )


def _part(address: str) -> str:
    """Return the address of the level-1 part a section belongs to: `d2009/3/1` -> `d2009/3`."""
    return "/".join(address.split("#", maxsplit=1)[0].split("/")[:2])


def _tile_words(sections: pd.DataFrame, canvas: Canvas) -> list[str]:
    if "section_en" in sections:
        names = canvas.words(sections, "section")
    else:
        marks = [value if isinstance(value, str) else "" for value in sections["number"]]
        rows = zip(sections["section"], marks, canvas.words(sections, "heading"), strict=True)
        names = [heading(section, mark, text, canvas.lang) for section, mark, text in rows]
    counts = [phrase("count_characters", canvas.lang, count=number(han)) for han in sections["han"]]
    return [f"{name}<br>{count}" for name, count in zip(names, counts, strict=True)]
