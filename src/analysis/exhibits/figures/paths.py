"""The course of projects through the documents, and beside it what the record shows: one row a project.

A column is a document. The bar says how far the text says the project is, the
word under it how the issuer stands to it; strokes join the mentions that the
coding compares. Everything is placed to the pixel, x to the right, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.stages import (
    FINE,
    LEVELS,
    TALL,
    WIDE,
    draw_stage_key,
    filled,
    stage_bars,
    stage_key,
)
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, ZERO, document_style
from analysis.exhibits.typesetting import shortened, wrapped

__all__ = ["project_paths"]

_DRAWN = {"forward": (2.2, "solid"), "back": (2.2, "solid"), "not comparable": (1.0, "dot")}
_SIGNS = {"stance_up": "▲", "stance_down": "▼"}


@dataclass(frozen=True)
class _Plan:
    """Where things stand: the middle of each document's column, the foot of each project's bars, the room of words."""

    canvas: Canvas
    top: float
    columns: dict[str, float]
    feet: dict[str, float]
    heads: list[tuple[str, float]]
    height: float

    @property
    def step(self) -> float:
        """Width of one column."""
        return _step(self.canvas, len(self.columns))

    @property
    def left(self) -> float:
        """How far the names of projects may reach."""
        return self.canvas.width - 12 if self.canvas.narrow else min(self.columns.values()) - self.step / 2 - 8

    @property
    def right(self) -> float:
        """Where the words on the record begin."""
        return 6.0 if self.canvas.narrow else max(self.columns.values()) + self.step / 2 + 8


def project_paths(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row a project with a bar a document, joined by strokes, and the last word of the record at the right.

    One row a project and document, projects in the order in which they are shown: project_id, name_en,
    name_zh, group (with group_en, group_zh), document, document_en, document_zh, document_order, named, level
    (1 to 5, 0 not stated), stage_en, stage_zh, stance_en, stance_zh, expansion, move, compared_with, cue,
    unit, units, record_en, record_zh, record_source.
    """
    canvas = Canvas(lang, narrow)
    key = stage_key(canvas)
    plan = _planned(table, canvas, top=key.height + (46.0 if narrow else 52.0))
    sheet = canvas.sheet(height=plan.height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(
        barmode="overlay", xaxis={"range": [0, canvas.width], **hidden}, yaxis={"range": [plan.height, 0], **hidden}
    )
    draw_stage_key(sheet, key, canvas)
    _columns(sheet, plan, table)
    for words, place in plan.heads:
        sheet.write(canvas.note(f"<b>{words}</b>", x=6, y=place, font={"size": canvas.small, "color": INK}))
        sheet.rule(x0=0, x1=canvas.width, y0=place + 11, y1=place + 11, line={"color": ZERO, "width": 1})
    _rows(sheet, plan, table)
    _strokes(sheet, plan, table)
    _bars(sheet, plan, table)
    return sheet.drawn()


def _step(canvas: Canvas, documents: int) -> float:
    return (canvas.width if canvas.narrow else 312.0) / documents


def _planned(table: pd.DataFrame, canvas: Canvas, *, top: float) -> _Plan:
    documents = list(table.sort_values("document_order", kind="stable")["document"].unique())
    step = _step(canvas, len(documents))
    first = 0.0 if canvas.narrow else 204.0
    columns = {document: first + (place + 0.5) * step for place, document in enumerate(documents)}
    place, feet, heads, group = top, {}, [], None
    rows = table.drop_duplicates("project_id")
    counts = rows["group"].value_counts()
    for project, own, words in zip(rows["project_id"], rows["group"], canvas.words(rows, "group"), strict=True):
        if own != group:
            heads.append((f"{words[:1].upper()}{words[1:]} ({counts[own]})", place + 20))
            place, group = place + 36, own
        feet[project] = place + (47.0 if canvas.narrow else 31.0)
        place += 88.0 if canvas.narrow else 49.0
    return _Plan(canvas, top, columns, feet, heads, place + 8)


def _columns(sheet: Sheet, plan: _Plan, table: pd.DataFrame) -> None:
    """Head each column with its document and run a faint line down it."""
    canvas = plan.canvas
    first = table.drop_duplicates("document")
    rows = zip(first["document"], canvas.words(first, "document"), first["document_order"], strict=True)
    for document, words, order in rows:
        style = document_style(int(order))
        text = f"{coloured(style.glyph, style.colour)} {wrapped(words, plan.step - 18, canvas.small, lines=3)}"
        font = {"size": canvas.small, "color": INK}
        x = plan.columns[document]
        sheet.write(
            canvas.note(text, x=x, y=plan.top + 4, xanchor="center", yanchor="bottom", align="center", font=font)
        )
    if not canvas.narrow:
        head = phrase("path_record", canvas.lang)
        sheet.write(canvas.note(head, x=plan.right, y=plan.top + 4, yanchor="bottom", font={"size": canvas.small}))


def _rows(sheet: Sheet, plan: _Plan, table: pd.DataFrame) -> None:
    """Write name and record of each project, and a faint line under it."""
    canvas, rows = plan.canvas, table.drop_duplicates("project_id")
    cells = zip(
        rows["project_id"], canvas.words(rows, "name"), canvas.words(rows, "record"), rows["record_source"], strict=True
    )
    for project, name, record, source in cells:
        foot = plan.feet[project]
        sheet.write(_name(plan, name, foot), _record(plan, record, source, foot=foot))
        edge = foot + (36 if canvas.narrow else 18)
        sheet.rule(x0=0, x1=canvas.width, y0=edge, y1=edge, line={"color": GRID, "width": 1}, layer="below")


def _name(plan: _Plan, name: str, foot: float) -> dict[str, Any]:
    canvas = plan.canvas
    if canvas.narrow:
        label, place = shortened(name, plan.left, canvas.size), foot - TALL - 13
    else:
        label, place = wrapped(name, plan.left, canvas.small, lines=3), foot - 8
    font = {"size": canvas.size if canvas.narrow else canvas.small, "color": INK}
    return canvas.note(label, x=6, y=place, font=font)


def _record(plan: _Plan, record: str, source: str, *, foot: float) -> dict[str, Any]:
    """Return the last word of the record with its source: one line on the narrow page, up to three on the wide one."""
    canvas, size = plan.canvas, FINE
    width = canvas.width - plan.right - 6
    if canvas.narrow:
        text = shortened("  ".join(part for part in (record, source) if part), width, size)
    else:
        parts = [coloured(shortened(record, width, size), INK), wrapped(source, width, size)]
        text = "<br>".join(part for part in parts if part)
    place = foot + 24 if canvas.narrow else foot - 7
    return canvas.note(text, x=plan.right, y=place, font={"size": size, "color": MUTED})


def _strokes(sheet: Sheet, plan: _Plan, table: pd.DataFrame) -> None:
    """Join the mentions that the coding compares: the slope is the move, a dotted stroke is no comparison."""
    said = table.set_index(["project_id", "document"])["level"]
    for row in table[table["compared_with"] != ""].to_dict("records"):
        before = float(said[row["project_id"], row["compared_with"]])
        ends = [_height(plan.feet[row["project_id"]], level) for level in (before, float(row["level"]))]
        places = [plan.columns[row["compared_with"]] + WIDE / 2 + 2, plan.columns[row["document"]] - WIDE / 2 - 2]
        width, dash = _DRAWN.get(row["move"], (1.0, "solid"))
        line = {"color": INK if width > 1 else MUTED, "width": width, "dash": dash}
        sheet.rule(x0=places[0], x1=places[1], y0=ends[0], y1=ends[1], line=line, layer="below")
        if sign := _SIGNS.get(row["move"], ""):
            spot = {"x": places[1] - 12, "y": ends[1] + 8, "xanchor": "center"}
            sheet.write(plan.canvas.note(sign, **spot, font={"size": FINE, "color": INK}))


def _height(foot: float, level: float) -> float:
    """Return where a stroke meets a bar: at its level, or half way up where none is stated."""
    return foot - TALL * (level or LEVELS / 2) / LEVELS


def _bars(sheet: Sheet, plan: _Plan, table: pd.DataFrame) -> None:
    """Draw the bars: outline, filled up to the level; write the stance under them, a dot where nothing is named."""
    canvas = plan.canvas
    for document, rows in table.groupby("document", sort=False):
        x, named = plan.columns[str(document)], rows[rows["named"]]
        feet = [plan.feet[project] for project in named["project_id"]]
        colour = document_style(int(rows["document_order"].iloc[0])).colour
        sheet.add(
            stage_bars(
                x, feet, [(0.0, 1.0)] * len(feet), marker={"color": PAPER, "line": {"color": colour, "width": 1}}
            )
        )
        said = zip(named["level"], named["expansion"], strict=True)
        spans = [filled(float(level), expansion=bool(cap)) for level, cap in said]
        for part in range(max(map(len, spans), default=0)):
            own = [(foot, span[part]) for foot, span in zip(feet, spans, strict=True) if len(span) > part]
            marker = {"color": colour, "line": {"width": 0}}
            sheet.add(stage_bars(x, [foot for foot, _ in own], [span for _, span in own], marker=marker))
        sheet.add(_touch(named, canvas, x=x, feet=feet))
        for stance, foot in zip(canvas.words(named, "stance"), feet, strict=True):
            font = {"size": FINE, "color": INK}
            sheet.write(canvas.note(stance.partition(" and ")[0], x=x, y=foot + 8, xanchor="center", font=font))
        for project in rows.loc[~rows["named"], "project_id"]:
            sheet.write(canvas.note("·", x=x, y=plan.feet[project] - TALL / 2, xanchor="center"))


def _touch(named: pd.DataFrame, canvas: Canvas, *, x: float, feet: list[float]) -> Any:
    """Return the points that can be touched: project, what the text says of it, the words that decide."""
    columns = ("name", "document", "stage", "stance")
    cells = zip(*(canvas.words(named, column) for column in columns), named["cue"], strict=True)
    return go.Scatter(
        x=[x] * len(named),
        y=[foot - TALL / 2 for foot in feet],
        mode="markers",
        marker={"size": 18, "color": "rgba(0,0,0,0)"},
        customdata=customdata(named),
        hovertext=[f"{name}<br>{text}: {stage}, {stance}<br>{cue}" for name, text, stage, stance, cue in cells],
        hoverinfo="text",
    )
