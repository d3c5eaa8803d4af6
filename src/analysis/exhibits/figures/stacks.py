"""Counts by code in one bar a row, the number in each stretch, the codes in a fixed order from left to right."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.rows import rows_for
from analysis.exhibits.style import INK, PAPER, SEQUENTIAL, WASH, ZERO
from analysis.exhibits.typesetting import number, wrapped

__all__ = ["stacked_counts"]

_TONES = (SEQUENTIAL[1], SEQUENTIAL[3], SEQUENTIAL[5])
_LAST = (WASH, "/")


def stacked_counts(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one bar a row, its stretches as long as the counts; the last code is hatched, for what cannot be ranked.

    One row a row and code, both in their order: row_en, row_zh, label_en, label_zh, count, [names_en,
    names_zh], units. Four codes at most.
    """
    canvas = Canvas(lang, narrow)
    first = table.drop_duplicates("row_en")
    rows = rows_for(canvas.words(first, "row"), canvas, kept=20)
    place = dict(zip(first["row_en"], rows.places, strict=True))
    codes = table.drop_duplicates("label_en")
    tones = [*_TONES[: len(codes) - 1], _LAST[0]]
    words = zip(tones, canvas.words(codes, "label"), strict=True)
    key = canvas.key([("▨", ZERO, text) if tone == _LAST[0] else ("■", tone, text) for tone, text in words])
    sheet = rows.sheet(right=20, top=key.height + 8, bottom=12)
    canvas.place_key(sheet, key)
    for tone, label in zip(tones, codes["label_en"], strict=True):
        own = table[table["label_en"] == label]
        sheet.add(_stretch(own, canvas, tone=tone, y=[place[row] for row in own["row_en"]], width=17 / rows.pitch))
    most = float(table.groupby("row_en")["count"].sum().max())
    sheet.set(barmode="stack", xaxis={"range": [0, max(most, 1.0)], "visible": False, "fixedrange": True})
    return sheet.drawn()


def _stretch(own: pd.DataFrame, canvas: Canvas, *, tone: str, y: list[float], width: float) -> Any:
    counts = [int(count) for count in own["count"]]
    cells = zip(canvas.words(own, "row"), canvas.words(own, "label"), counts, strict=True)
    names = canvas.words(own, "names") if "names_en" in own else [""] * len(own)
    marker: dict[str, Any] = {"color": tone, "line": {"color": PAPER, "width": 1}}
    if tone == _LAST[0]:
        marker["pattern"] = {"shape": _LAST[1], "fgcolor": ZERO, "size": 6, "solidity": 0.25}
    return go.Bar(
        orientation="h",
        x=counts,
        y=y,
        width=[width] * len(own),
        marker=marker,
        text=[number(count) if count else "" for count in counts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": canvas.small, "color": INK if tone in (_TONES[0], WASH) else PAPER},
        constraintext="none",
        customdata=customdata(own),
        hovertext=[
            f"{row}<br>{label}: {count}{'<br>' * bool(name)}{wrapped(name, 380, 12, lines=6)}"
            for (row, label, count), name in zip(cells, names, strict=True)
        ],
        hoverinfo="text",
    )
