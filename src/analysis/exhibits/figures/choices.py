"""What a result hangs on: the variance that each choice explains, and the joint p from one seed to the next."""

from __future__ import annotations

from math import isnan, log10
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import percent, probability, ratio, text_width, wrapped

__all__ = ["choice_variance", "seed_strip"]

_STEPS = (0.02, 0.1, 0.25, 0.45, 0.7)
_TILE = 34


def choice_variance(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a tile a choice (row) and finding (column): the share of the variance, the darker the larger.

    One row a finding and choice: finding, label_en, label_zh, choice, share,
    low, high, options (0 where the choice does not arise), units.
    """
    canvas = Canvas(lang, narrow)
    choices, findings = (list(dict.fromkeys(table[name])) for name in ("choice", "finding"))
    names = [phrase(f"choice_{choice}", lang) for choice in choices]
    left = 104 if narrow else 14 + max(text_width(name, canvas.size) for name in names)
    head = 112 if narrow else 64
    height = 34 + head + _TILE * len(choices) + 8
    sheet = canvas.sheet(height=height, margin={"l": left, "r": 8, "t": 34 + head, "b": 8})
    _write_heads(sheet, canvas, table, left)
    axis = {"showgrid": False, "zeroline": False, "ticks": "", "fixedrange": True}
    ticks = [f"{wrapped(name, left - 12, canvas.small)} " for name in names]
    font = {"size": canvas.small if narrow else canvas.size, "color": INK}
    sheet.set(
        barmode="overlay",
        xaxis={**axis, "range": [-0.5, len(findings) - 0.5], "visible": False},
        yaxis={
            **axis,
            "range": [len(choices) - 0.5, -0.5],
            "tickvals": list(range(len(choices))),
            "ticktext": ticks,
            "tickfont": font,
        },
    )
    for place, choice in enumerate(choices):
        own = table[table["choice"] == choice].set_index("finding").reindex(findings).reset_index()
        sheet.add(_tiles(own, canvas, place))
        sheet.write(*_shares(own, canvas, place))
    return sheet.drawn()


def _write_heads(sheet: Sheet, canvas: Canvas, table: pd.DataFrame, left: float) -> None:
    first = table.drop_duplicates("finding")
    wide = (canvas.width - left - 8) / len(first)
    for place, name in enumerate(canvas.words(first, "label")):
        if canvas.narrow:
            spot = {"xref": "x", "x": place, "yref": "paper", "y": 1, "yshift": 4, "xanchor": "center"}
            text = wrapped(name, 104, 11, lines=3)
            sheet.write(canvas.note(text, **spot, yanchor="bottom", textangle=-90, font={"size": 11, "color": MUTED}))
            continue
        spot = {"xref": "x", "x": place, "yref": "paper", "y": 1, "yshift": 4, "xanchor": "center"}
        text = wrapped(name, wide - 6, canvas.small, lines=4)
        sheet.write(canvas.note(text, **spot, yanchor="bottom", align="center"))
    words = wrapped(phrase("variance_words", canvas.lang), canvas.width - 12, canvas.small)
    spot = {"xref": "paper", "x": 0, "xshift": 4 - left, "yref": "paper", "y": 1, "yshift": sheet.margin["t"] - 2}
    sheet.write(canvas.note(words, **spot, yanchor="top", font={"size": canvas.small, "color": INK}))


def _shade(share: float) -> int:
    return sum(share >= step for step in _STEPS)


def _tiles(own: pd.DataFrame, canvas: Canvas, place: int) -> Any:
    told = [
        phrase(
            "variance_hover",
            canvas.lang,
            label=name,
            choice=phrase(f"choice_{row['choice']}", canvas.lang),
            share=percent(row["share"]),
            low=_ratio(row["low"]),
            high=_ratio(row["high"]),
        )
        for name, row in zip(canvas.words(own, "label"), own.to_dict("records"), strict=True)
    ]
    colours = [
        SEQUENTIAL[_shade(share)] if options > 1 else PAPER
        for share, options in zip(own["share"], own["options"], strict=True)
    ]
    return go.Bar(
        x=list(range(len(own))),
        y=[0.9] * len(own),
        base=[place - 0.45] * len(own),
        width=0.94,
        marker={"color": colours, "line": {"width": 0}},
        customdata=customdata(own),
        hovertext=told,
        hoverinfo="text",
    )


def _ratio(value: float) -> str:
    return "–" if isnan(value) else ratio(value)


def _shares(own: pd.DataFrame, canvas: Canvas, place: int) -> list[dict[str, Any]]:
    notes = []
    for column, (share, options) in enumerate(zip(own["share"], own["options"], strict=True)):
        text = percent(share) if options > 1 else "–"
        colour = PAPER if options > 1 and _shade(share) > 2 else INK
        spot = {"xref": "x", "x": column, "yref": "y", "y": place, "xanchor": "center"}
        notes.append(canvas.note(text, **spot, font={"size": 11 if canvas.narrow else canvas.small, "color": colour}))
    return notes


def seed_strip(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row for each finding with one tick a seed at its joint p, and the 5 % level.

    One row a finding and seed: finding, label_en, label_zh, seed, p, units.
    """
    canvas = Canvas(lang, narrow)
    first = table.drop_duplicates("finding")
    rows = rows_for(canvas.words(first, "label"), canvas)
    sheet = rows.sheet(right=16 if narrow else 110, top=22)
    place = dict(zip(first["finding"], rows.places, strict=True))
    names = dict(zip(first["finding"], rows.labels, strict=True))
    told = [
        phrase(
            "seed_hover",
            lang,
            label=names[row["finding"]].replace("<br>", " "),
            seed=row["seed"],
            p=probability(row["p"]),
        )
        for row in table.to_dict("records")
    ]
    marker = {"symbol": "line-ns-open", "size": 15, "color": SEQUENTIAL[5], "line": {"width": 1.4}, "opacity": 0.8}
    dots = go.Scatter(x=list(table["p"]), y=[place[name] for name in table["finding"]], mode="markers", marker=marker)
    sheet.add(dots.update(customdata=customdata(table), hovertext=told, hoverinfo="text", cliponaxis=False))
    ends = table.groupby("finding", sort=False)["p"].agg(["min", "max"]).reindex(first["finding"])
    spans = [_between(low, high) for low, high in zip(ends["min"], ends["max"], strict=True)]
    sheet.write(*rows.column(spans, offset=2 if narrow else 104))
    ticks = (0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1)
    low = min(float(table["p"].min()), 0.01) / 1.5
    shown = [tick for tick in ticks if tick >= low]
    words = phrase("axis_seed", lang, count=table["seed"].nunique())
    axis = canvas.value_axis(words, type="log", range=[log10(low), 0.05], tickvals=shown)
    sheet.set(xaxis={**axis, "ticktext": [f"{tick:g}" for tick in shown]}, yaxis=rows.axis(showgrid=not rows.above))
    at = {"xref": "x", "yref": "y", "y0": -0.5, "y1": len(first) - 0.5, "x0": 0.05, "x1": 0.05}
    sheet.rule(**at, line={"color": ZERO, "width": 1, "dash": "dot"}, layer="below")
    spot = {"xref": "x", "x": log10(0.05), "yref": "paper", "y": 1, "yshift": 2, "yanchor": "bottom"}
    sheet.write(canvas.note("5%", **spot, xanchor="center"))
    return sheet.drawn()


def _between(low: float, high: float) -> str:
    first, last = probability(low), probability(high)
    return first if first == last else f"{first}–{last}"
