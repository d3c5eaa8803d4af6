"""A translation beside its original: length and likeness of each pair, and where it says something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import AXIS_HEIGHT, Canvas, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_above, rows_beside
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import number

__all__ = ["part_axis", "rule_parts", "translation_effects", "translation_pairs"]

_LENGTH, _LIKENESS = (0.58, 1.0), (0.0, 0.36)
_DARK, _PLAIN = SEQUENTIAL[4], SEQUENTIAL[3]


def translation_pairs(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return length and likeness of each pair of paragraphs, in the order of the text.

    One row a pair: unit, place (from 1), kind, part, z, similarity, rival_similarity, nearest, omissions,
    units. Above, how much longer the translation is than expected, open where words were left out; below,
    how near it is to its own original (square) and to the next best (stroke).
    """
    canvas = Canvas(lang, narrow)
    sheet = canvas.sheet(
        height=440 if narrow else 430, margin={"l": 40, "r": 12, "t": 78 if narrow else 62, "b": AXIS_HEIGHT}
    )
    sheet.add(*_lengths(table, canvas), *_likeness(table, canvas))
    scale = {"zeroline": False, "fixedrange": True, "ticks": "", "gridcolor": GRID, "tickfont": _small(canvas)}
    reach = max(3.0, float(table["z"].abs().max()) * 1.1)
    sheet.set(
        xaxis={**part_axis(table, canvas, last=float(table["place"].max())), "anchor": "y2"},
        yaxis={**scale, "domain": _LENGTH, "range": [-reach, reach], "tickvals": [-2, 0, 2]},
        yaxis2={**scale, "domain": _LIKENESS, "range": [0, 1], "tickvals": [0, 0.5, 1]},
    )
    _write_panels(sheet, canvas)
    rule_parts(sheet, table, domains=(_LENGTH, _LIKENESS))
    sheet.rule(xref="paper", x0=0, x1=1, yref="y", y0=0, y1=0, line={"color": ZERO, "width": 1}, layer="below")
    return sheet.drawn()


def translation_effects(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return effects against parts of the text: the darker the tile, the more divergences; the number stands in it.

    One row a part and effect: part, part_en, part_zh, code, label_en, label_zh, count, units; effects in the
    order of rows.
    """
    canvas = Canvas(lang, narrow)
    parts, effects = list(dict.fromkeys(table["part"])), table.drop_duplicates("code")
    names = canvas.words(effects, "label")
    rows = rows_above(names, canvas, pitch=47) if narrow else rows_beside(names, canvas)
    sheet = rows.sheet(right=44, top=30, bottom=30)
    sheet.add(_tiles(table[table["count"] > 0], rows, codes=list(effects["code"]), parts=parts))
    sheet.set(xaxis=_part_columns(parts, canvas), yaxis=rows.axis(showgrid=not rows.above))
    totals = table.groupby("code", sort=False)["count"].sum()
    sheet.write(*rows.column([number(totals[code]) for code in effects["code"]], offset=34))
    sheet.write(rows.header(phrase("total", canvas.lang), offset=34))
    place = {"xref": "paper", "yref": "paper", "x": 0, "y": 0, "yshift": -10, "yanchor": "top"}
    sheet.write(canvas.note(phrase("part_columns", canvas.lang), **place))
    return sheet.drawn()


def part_axis(table: pd.DataFrame, canvas: Canvas, *, last: float) -> dict[str, Any]:
    """Return an axis along a text up to the place `last`, parts by number; columns part, part_first, part_last."""
    parts = table.drop_duplicates("part").sort_values("part_first")
    return canvas.value_axis(
        phrase("axis_parts", canvas.lang),
        range=[0.2, last + 0.8],
        tickvals=list((parts["part_first"] + parts["part_last"]) / 2),
        ticktext=[_number(part) for part in parts["part"]],
        showgrid=False,
    )


def rule_parts(sheet: Sheet, table: pd.DataFrame, *, domains: Sequence[tuple[float, float]]) -> None:
    """Draw a quiet line where each part begins, over the heights of the panels."""
    for place in sorted(set(table["part_first"]))[1:]:
        for low, high in domains:
            spot = {"xref": "x", "x0": place - 0.5, "x1": place - 0.5, "yref": "paper", "y0": low, "y1": high}
            sheet.rule(**spot, line={"color": GRID, "width": 1}, layer="below")


def _number(part: str) -> str:
    """Return the number of a part: `d2012/5` -> `5`; the preamble has 0."""
    return part.rpartition("/")[2]


def _small(canvas: Canvas) -> dict[str, Any]:
    return {"size": canvas.small, "color": MUTED}


def _hover(table: pd.DataFrame, canvas: Canvas) -> list[str]:
    return [
        phrase(
            "pair_words",
            canvas.lang,
            unit=row["unit"],
            han=number(row["han"]),
            syllables=number(row["syllables"]),
            z=f"{row['z']:+.1f}".replace("-", "−"),
            own=f"{row['similarity']:.2f}",
            rival=f"{row['rival_similarity']:.2f}",
        )
        for row in table.to_dict("records")
    ]


def _lengths(table: pd.DataFrame, canvas: Canvas) -> list[Any]:
    """Return a stem for each pair from zero to its z-score; the head is open where words were left out."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for place, z in zip(table["place"], table["z"], strict=True):
        xs += [place, place, None]
        ys += [0, z, None]
    stems = go.Scatter(x=xs, y=ys, mode="lines", line={"color": _PLAIN, "width": 1.2}, hoverinfo="skip")
    size = 7 if canvas.narrow else 9
    marker = {
        "symbol": "circle",
        "size": [size - 3 if kind == "heading" else size for kind in table["kind"]],
        "color": [PAPER if count else _DARK for count in table["omissions"]],
        "line": {"color": _DARK, "width": 1.5},
        "opacity": 1,
    }
    return [stems, _marks(table, canvas, y="z", axis="y", marker=marker)]


def _likeness(table: pd.DataFrame, canvas: Canvas) -> list[Any]:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for place, own, rival in zip(table["place"], table["similarity"], table["rival_similarity"], strict=True):
        xs += [place, place, None]
        ys += [rival, own, None]
    stems = go.Scatter(x=xs, y=ys, yaxis="y2", mode="lines", line={"color": ZERO, "width": 1}, hoverinfo="skip")
    size = 5 if canvas.narrow else 8
    stroke = {"symbol": "line-ew", "size": size + 2, "line": {"color": MUTED, "width": 1.6}}
    symbols = ["square" if nearest else "x" for nearest in table["nearest"]]
    square = {"symbol": symbols, "size": size, "color": _DARK, "line": {"color": PAPER, "width": 0.8}, "opacity": 1}
    rivals = _marks(table, canvas, y="rival_similarity", axis="y2", marker=stroke)
    return [stems, rivals, _marks(table, canvas, y="similarity", axis="y2", marker=square)]


def _marks(table: pd.DataFrame, canvas: Canvas, *, y: str, axis: str, marker: dict[str, Any]) -> Any:
    return go.Scatter(
        x=list(table["place"]),
        y=list(table[y]),
        yaxis=axis,
        mode="markers",
        marker=marker,
        customdata=customdata(table),
        hovertext=_hover(table, canvas),
        hoverinfo="text",
        cliponaxis=False,
    )


def _write_panels(sheet: Sheet, canvas: Canvas) -> None:
    """Write what each panel shows and which mark is which."""
    heads = ((1.0, "panel_length", "panel_length_key"), (_LIKENESS[1], "panel_likeness", "panel_likeness_key"))
    for top, title, key in heads:
        place = {"xref": "paper", "yref": "paper", "x": 0, "y": top, "xshift": -34, "yanchor": "bottom"}
        font = {"size": canvas.size, "color": INK}
        words = phrase(key, canvas.lang).replace("|", "<br>" if canvas.narrow else " ")
        text = f"{coloured(phrase(title, canvas.lang), INK)}<br>{coloured(words, MUTED)}"
        sheet.write(canvas.note(text, **place, yshift=8, font=font))


def _part_columns(parts: list[str], canvas: Canvas) -> dict[str, Any]:
    return {
        "side": "top",
        "range": [-0.6, len(parts) - 0.4],
        "tickvals": list(range(len(parts))),
        "ticktext": [_number(part) for part in parts],
        "tickfont": {"size": canvas.small, "color": INK},
        "ticks": "",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _tiles(found: pd.DataFrame, rows: Rows, *, codes: list[str], parts: list[str]) -> Any:
    steps = [min(1 + int((count - 1) // 2), 5) for count in found["count"]]
    labels = zip(rows.canvas.words(found, "part"), rows.canvas.words(found, "label"), found["count"], strict=True)
    return go.Scatter(
        x=[parts.index(part) for part in found["part"]],
        y=[rows.places[codes.index(code)] for code in found["code"]],
        mode="markers+text",
        marker={"symbol": "square", "size": 20, "color": [SEQUENTIAL[step] for step in steps], "opacity": 1},
        text=[number(count) for count in found["count"]],
        textfont={"size": 11, "color": [INK if step < 3 else PAPER for step in steps]},
        customdata=customdata(found),
        hovertext=[f"{part}<br>{label}: {count}" for part, label, count in labels],
        hoverinfo="text",
        cliponaxis=False,
    )
