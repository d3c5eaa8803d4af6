"""Terms that a translation renders in several ways: every form, and every place where it stands."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import AXIS_HEIGHT, Canvas, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.translation import part_axis, rule_parts
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL
from analysis.exhibits.typesetting import number, shortened, text_width

__all__ = ["renderings"]

_LINE, _HEAD = 19, 30


def renderings(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a line for each form of each term, with a dot wherever it stands in the text.

    One row a term, form and unit: zh, zh_en, form, ko, ko_en, count, of, forms, unit, times, place, part,
    part_first, part_last, units. A larger dot with a number stands for several occurrences in one paragraph.
    """
    canvas = Canvas(lang, narrow)
    heads, lines, height = _laid_out(table)
    left = 104 if narrow else 226 if lang != "zh" else 128
    sheet = canvas.sheet(height=height + 8 + AXIS_HEIGHT, margin={"l": left, "r": 30, "t": 8, "b": AXIS_HEIGHT})
    spots = [lines[row["zh"], row["form"]] for row in table.to_dict("records")]
    sheet.add(_dots(table, canvas, spots))
    ruled = {"range": [height, 0], "tickvals": sorted(lines.values()), "ticktext": [""] * len(lines)}
    sheet.set(
        xaxis=part_axis(table, canvas, last=float(table["part_last"].max())),
        yaxis={**ruled, "showgrid": True, "gridcolor": GRID, "zeroline": False, "ticks": "", "fixedrange": True},
    )
    rule_parts(sheet, table, domains=((0, 1),))
    _write_heads(sheet, table, canvas, heads)
    _write_forms(sheet, table, canvas, lines)
    return sheet.drawn()


def _laid_out(table: pd.DataFrame) -> tuple[dict[str, float], dict[tuple[str, str], float], float]:
    """Return the height in pixels of each heading and of each line, and of the whole."""
    heads: dict[str, float] = {}
    lines: dict[tuple[str, str], float] = {}
    y = 0.0
    for row in table.drop_duplicates(["zh", "form"]).to_dict("records"):
        if row["zh"] not in heads:
            heads[row["zh"]] = y + _HEAD / 2
            y += _HEAD
        lines[row["zh"], row["form"]] = y + _LINE / 2
        y += _LINE
    return heads, lines, y + 6


def _write_heads(sheet: Sheet, table: pd.DataFrame, canvas: Canvas, heads: dict[str, float]) -> None:
    for row in table.drop_duplicates("zh").to_dict("records"):
        gloss = f" {row['zh_en']}" if canvas.lang != "zh" else ""
        counts = phrase("term_forms", canvas.lang, count=number(row["of"]), forms=number(row["forms"]))
        text = f"<b>{row['zh']}</b>{gloss}  {coloured(counts, MUTED)}"
        place = {"xref": "paper", "x": 0, "xshift": 8 - sheet.margin["l"], "y": heads[row["zh"]] + 4}
        sheet.write(canvas.note(text, **place, font={"size": canvas.size, "color": INK}))


def _write_forms(sheet: Sheet, table: pd.DataFrame, canvas: Canvas, lines: dict[tuple[str, str], float]) -> None:
    """Write each form left of its line, its meaning after it where there is room, and its count on the right."""
    room = sheet.margin["l"] - 18
    for row in table.drop_duplicates(["zh", "form"]).to_dict("records"):
        y = lines[row["zh"], row["form"]]
        word = row["ko"] or phrase("not_rendered", canvas.lang)
        rest = room - text_width(f"{word} ", canvas.small)
        gloss = "" if canvas.narrow or canvas.lang == "zh" or not row["ko"] else shortened(row["ko_en"], rest, 12)
        text = f"{coloured(word, INK if row['ko'] else MUTED)} {gloss}"
        place = {"xref": "paper", "x": 0, "xshift": 16 - sheet.margin["l"], "y": y}
        sheet.write(canvas.note(text, **place))
        right = {"xref": "paper", "x": 1, "xshift": 24, "y": y, "xanchor": "right", "align": "right"}
        sheet.write(canvas.note(number(row["count"]), **right))


def _dots(table: pd.DataFrame, canvas: Canvas, spots: list[float]) -> Any:
    """Return the dots; on the narrow page they are too close for numbers, and size alone tells."""
    numbered = [times > 1 and not canvas.narrow for times in table["times"]]
    plain = [9 + 2 * min(times - 1, 2) for times in table["times"]]
    rendered = [bool(form) for form in table["form"]]
    marker = {
        "symbol": "circle",
        "size": [15 if wide else size for wide, size in zip(numbered, plain, strict=True)],
        "color": [SEQUENTIAL[4] if word else PAPER for word in rendered],
        "line": {"color": [PAPER if word else SEQUENTIAL[4] for word in rendered], "width": 1.2},
        "opacity": 1,
    }
    return go.Scatter(
        x=list(table["place"]),
        y=spots,
        mode="markers+text",
        marker=marker,
        text=[number(times) if shown else "" for times, shown in zip(table["times"], numbered, strict=True)],
        textfont={"size": 10, "color": PAPER},
        customdata=customdata(table),
        hovertext=_hover(table, canvas),
        hoverinfo="text",
        cliponaxis=False,
    )


def _hover(table: pd.DataFrame, canvas: Canvas) -> list[str]:
    lines = []
    for row in table.to_dict("records"):
        word = f"{row['ko']} ({row['ko_en']})" if row["ko"] and canvas.lang != "zh" else row["ko"]
        said = word or phrase("not_rendered", canvas.lang)
        lines.append(f"{row['zh']} → {said}<br>{row['unit']}")
    return lines
