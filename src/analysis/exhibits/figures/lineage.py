"""What a later document carries on from an earlier one, section by section and part by part."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, Key, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.flow import flow
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.style import INK, SEQUENTIAL, WASH, ZERO, document_style
from analysis.exhibits.typesetting import number, wrapped

__all__ = ["carried_sections", "carries", "lineage_links"]

_TONES = {"strong": SEQUENTIAL[4], "weak": SEQUENTIAL[2], "none": WASH}


def lineage_links(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return parts of the earlier document left, of the later right, bands as thick as the links between them.

    One row a link: level ("strong" or "weak"), units, earlier_part, later_part (addresses of level-1
    headings) with `_en` and `_zh`, and the names and orders of `labels.paired`. A row with level ""
    and an empty other side names a part without links.
    """
    return flow(table, Canvas(lang, narrow))


def carried_sections(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one stacked bar a section: paragraphs with a strong link, with a weak one only, with none.

    One row a section in text order: section_en, section_zh, paragraphs, strong, weak, none, units.
    """
    canvas = Canvas(lang, narrow)
    rows = rows_for(canvas.words(table, "section"), canvas, kept=20)
    key = _level_key(canvas)
    sheet = rows.sheet(right=14, top=key.height + 8)
    canvas.place_key(sheet, key)
    for level in _TONES:
        sheet.add(_stack(table, rows, level=level, places=rows.places, axis="x"))
    most = float(table["paragraphs"].max())
    axis = canvas.value_axis(phrase("axis_paragraphs", lang), range=[0, most], tickformat="d")
    sheet.set(barmode="stack", xaxis=axis)
    return sheet.drawn()


def carries(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the bars of `carried_sections` in one panel for each other document.

    One row a section and other document: section, section_en, section_zh, document, document_en,
    document_zh, document_order (of the other document), paragraphs, strong, weak, none, units.
    """
    canvas = Canvas(lang, narrow)
    first = table.drop_duplicates("section")
    rows = rows_for(canvas.words(first, "section"), canvas, kept=20)
    key = _level_key(canvas)
    sheet = rows.sheet(right=14, top=key.height + (44 if narrow else 30))
    canvas.place_key(sheet, key)
    place = dict(zip(first["section"], rows.places, strict=True))
    documents = list(table.sort_values("document_order")["document"].unique())
    most = float(table["paragraphs"].max())
    for index, document in enumerate(documents):
        panel = table[table["document"] == document]
        span = _span(index, len(documents))
        axis = "x" if index == 0 else f"x{index + 1}"
        for level in _TONES:
            places = [place[section] for section in panel["section"]]
            sheet.add(_stack(panel, rows, level=level, places=places, axis=axis))
        sheet.write(_panel_title(panel, canvas, span=span, room=canvas.width - rows.left - 14))
        settings = {
            "range": [0, most * 1.02],
            "domain": span,
            "anchor": "y",
            "nticks": 3 if narrow else 4,
            "tickformat": "d",
        }
        title = phrase("axis_paragraphs", lang) if index == 0 else ""
        sheet.set(**{f"xaxis{axis[1:]}": canvas.value_axis(title, **settings)})
    sheet.set(barmode="stack")
    return sheet.drawn()


def _span(index: int, count: int) -> list[float]:
    gap = 0.09
    width = (1 - gap * (count - 1)) / count
    return [round(index * (width + gap), 6), round(index * (width + gap) + width, 6)]


def _panel_title(panel: pd.DataFrame, canvas: Canvas, *, span: list[float], room: float) -> dict[str, Any]:
    style = document_style(int(panel["document_order"].iloc[0]))
    words = wrapped(canvas.word(panel, "document"), (span[1] - span[0]) * room - 18, canvas.small)
    text = f"{coloured(style.glyph, style.colour)} {words}"
    font = {"size": canvas.small, "color": INK}
    return canvas.note(text, xref="paper", yref="paper", x=span[0], y=1, yshift=4, yanchor="bottom", font=font)


def _level_key(canvas: Canvas) -> Key:
    glyphs = {"strong": ("■", _TONES["strong"]), "weak": ("■", _TONES["weak"]), "none": ("□", ZERO)}
    return canvas.key([(*glyphs[level], phrase(level, canvas.lang)) for level in _TONES])


def _stack(table: pd.DataFrame, rows: Rows, *, level: str, places: list[float], axis: str) -> Any:
    names = rows.canvas.words(table, "section")
    words = phrase(level, rows.canvas.lang)
    counts = [int(value) for value in table[level]]
    return go.Bar(
        orientation="h",
        x=counts,
        y=places,
        xaxis=axis,
        width=[13 / rows.pitch] * len(table),
        marker={"color": _TONES[level], "line": {"color": ZERO, "width": 0.5 if level == "none" else 0}},
        customdata=customdata(table),
        hovertext=[f"{name}<br>{words}: {number(count)}" for name, count in zip(names, counts, strict=True)],
        hoverinfo="text",
    )
