"""What each section of one document talks about: a tile for every theme it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import rows_beside
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL
from analysis.exhibits.typesetting import heading, number, shortened, text_width

__all__ = ["section_themes"]

_LABEL_LINE, _CHIP_LINE, _SECTION_GAP = 19, 19, 12
_COLUMN = 20


def section_themes(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return sections against themes: the darker the tile, the more paragraphs; the number stands in it.

    One row a section and theme, sections in text order: section, section_en, section_zh (or number,
    heading_en, heading_zh), code, label_en, label_zh, paragraphs, units; rows of zero keep a section on
    the sheet. Themes are sorted by their total. On the narrow page each section lists its themes instead.
    """
    canvas = Canvas(lang, narrow)
    return _listed(table, canvas) if narrow else _tiled(table, canvas)


def _named(table: pd.DataFrame) -> pd.DataFrame:
    return table[(table["paragraphs"] > 0) & (table["code"].fillna("") != "")]


def _section_labels(table: pd.DataFrame, canvas: Canvas) -> dict[str, str]:
    """Return the label of each section, in text order: its name, or its number and heading."""
    first = table.drop_duplicates("section")
    if "section_en" in first:
        return dict(zip(first["section"], canvas.words(first, "section"), strict=True))
    marks = [value if isinstance(value, str) else "" for value in first["number"]]
    rows = zip(first["section"], marks, canvas.words(first, "heading"), strict=True)
    return {section: heading(section, mark, text, canvas.lang) for section, mark, text in rows}


def _shade(count: float, most: float) -> int:
    """Return the step of the scale for a count: one paragraph is the lightest step but one."""
    return min(1 + round(4 * (count - 1) / max(most - 1, 4)), 5)


def _tiled(table: pd.DataFrame, canvas: Canvas) -> go.Figure:
    sections, named = _section_labels(table, canvas), _named(table)
    rows = rows_beside(list(sections.values()), canvas, room=262, pitch=27)
    totals = named.groupby("code", sort=True)["paragraphs"].sum().sort_values(ascending=False, kind="stable")
    labels = dict(zip(named["code"], canvas.words(named, "label"), strict=True))
    longest = max(text_width(labels[code], canvas.small) for code in totals.index)
    top = 16 + longest * (0.72 if canvas.lang != "zh" else 0.75)
    sheet = rows.sheet(right=_overhang([labels[code] for code in totals.index], canvas), top=top, bottom=30)
    sheet.add(_tiles(named, canvas, rows=list(sections), columns=list(totals.index)))
    sheet.set(
        yaxis=rows.axis(showgrid=True, gridcolor=GRID),
        xaxis=_theme_axis(canvas, [labels[code] for code in totals.index]),
    )
    title = canvas.note(
        phrase("tile_words", canvas.lang), xref="paper", yref="paper", x=0, y=0, yshift=-10, yanchor="top"
    )
    sheet.write(title)
    return sheet.drawn()


def _overhang(labels: list[str], canvas: Canvas) -> float:
    """Return the pixels that the slanting labels need to the right of the last column; columns are as wide or wider."""
    reach = [0.72 * text_width(label, canvas.small) for label in labels]
    return 10 + max(width - _COLUMN * after for after, width in enumerate(reversed(reach)))


def _theme_axis(canvas: Canvas, labels: list[str]) -> dict[str, Any]:
    return {
        "side": "top",
        "range": [-0.5, len(labels) - 0.5],
        "tickvals": list(range(len(labels))),
        "ticktext": labels,
        "tickangle": -45,
        # plotly leaves out a label that reaches beyond the figure unless told not to
        "ticklabeloverflow": "allow",
        "tickfont": {"size": canvas.small, "color": INK},
        "ticks": "",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _tiles(named: pd.DataFrame, canvas: Canvas, *, rows: list[str], columns: list[str]) -> Any:
    most = float(named["paragraphs"].max())
    shades = [_shade(count, most) for count in named["paragraphs"]]
    return go.Scatter(
        x=[columns.index(code) for code in named["code"]],
        y=[rows.index(section) for section in named["section"]],
        mode="markers+text",
        marker={"symbol": "square", "size": 21, "color": [SEQUENTIAL[step] for step in shades]},
        text=[number(count) for count in named["paragraphs"]],
        textfont={"size": 11, "color": [INK if step < 3 else PAPER for step in shades]},
        customdata=customdata(named),
        hovertext=_hover(named, canvas),
        hoverinfo="text",
        cliponaxis=False,
    )


def _hover(named: pd.DataFrame, canvas: Canvas) -> list[str]:
    headings = _section_labels(named, canvas)
    lines = []
    for section, label, count in zip(named["section"], canvas.words(named, "label"), named["paragraphs"], strict=True):
        key = "one_paragraph" if count == 1 else "count_paragraphs"
        lines.append(f"{headings[section]}<br>{label}: {phrase(key, canvas.lang, count=number(count))}")
    return lines


@dataclass(frozen=True)
class _Chip:
    """One theme in the list of one section: where its tile stands, in pixels from the top left corner."""

    x: float
    y: float
    row: int


def _listed(table: pd.DataFrame, canvas: Canvas) -> go.Figure:
    named = _named(table).assign(place=range(len(_named(table))))
    chips: list[_Chip] = []
    labels: list[tuple[str, float]] = []
    y = 8.0
    for section, words in _section_labels(table, canvas).items():
        labels.append((words, y + _LABEL_LINE / 2))
        own = named[named["section"] == section].sort_values("paragraphs", ascending=False, kind="stable")
        placed = _placed(own, canvas, top=y + _LABEL_LINE)
        chips += placed
        y = max([chip.y for chip in placed], default=y + _LABEL_LINE / 2) + _CHIP_LINE / 2 + _SECTION_GAP
    sheet = _sheet(canvas, height=y)
    for words, place in labels:
        text = shortened(words, canvas.width - 14, canvas.size)
        sheet.write(canvas.note(text, x=0, y=place, font={"size": canvas.size, "color": INK}))
    sheet.add(_chip_marks(named.iloc[[chip.row for chip in chips]], canvas, chips=chips))
    return sheet.drawn()


def _placed(own: pd.DataFrame, canvas: Canvas, *, top: float) -> list[_Chip]:
    """Return the chips of one section, set in lines of the width of the page."""
    chips, x, y = [], 8.0, top + _CHIP_LINE / 2
    for label, count, row in zip(canvas.words(own, "label"), own["paragraphs"], own["place"], strict=True):
        need = 24 + text_width(_chip_text(label, count), canvas.small)
        if x > 8 and x + need > canvas.width - 12:
            x, y = 8.0, y + _CHIP_LINE
        chips.append(_Chip(x, y, int(row)))
        x += need
    return chips


def _chip_text(label: str, count: float) -> str:
    return f"{label} {number(count)}"


def _sheet(canvas: Canvas, *, height: float) -> Sheet:
    """Return an empty figure whose axes are pixels, y downwards."""
    sheet = canvas.sheet(height=height + 34, margin={"l": 6, "r": 6, "t": 0, "b": 34})
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(xaxis={"range": [0, canvas.width - 12], **hidden}, yaxis={"range": [height, 0], **hidden})
    words = phrase("tile_words", canvas.lang)
    place = {"xref": "paper", "yref": "paper", "x": 0, "y": 0, "yshift": -10, "yanchor": "top"}
    sheet.write(canvas.note(words, **place, font={"size": canvas.small, "color": MUTED}))
    return sheet


def _chip_marks(named: pd.DataFrame, canvas: Canvas, *, chips: list[_Chip]) -> Any:
    most = float(named["paragraphs"].max())
    texts = zip(canvas.words(named, "label"), named["paragraphs"], strict=True)
    return go.Scatter(
        x=[chip.x for chip in chips],
        y=[chip.y for chip in chips],
        mode="markers+text",
        marker={
            "symbol": "square",
            "size": 11,
            "color": [SEQUENTIAL[_shade(count, most)] for count in named["paragraphs"]],
        },
        text=[f" {_chip_text(label, count)}" for label, count in texts],
        textposition="middle right",
        textfont={"size": canvas.small, "color": INK},
        customdata=customdata(named),
        hovertext=_hover(named, canvas),
        hoverinfo="text",
        cliponaxis=False,
    )
