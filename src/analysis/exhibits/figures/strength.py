"""How strongly two documents commit: the levels of strength as one stacked row a document."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.shares import counted
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import rows_above, rows_beside
from analysis.exhibits.style import INK, LEVELS, PAPER
from analysis.exhibits.typesetting import percent

__all__ = ["strength_comparison"]


def strength_comparison(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return two stacked rows, the earlier document above, levels from weak to strong.

    One row a level: code (0 to 5), label_en, label_zh and, for each side (`earlier_`, `later_`),
    count, of, share, units, name_en, name_zh.
    """
    canvas = Canvas(lang, narrow)
    ordered = table.sort_values("code", key=lambda codes: codes.astype(int))
    names = [canvas.word(table, f"{side}_name") for side in ("earlier", "later")]
    rows = rows_above(names, canvas, pitch=58) if narrow else rows_beside(names, canvas, pitch=46)
    levels = zip(ordered["code"], canvas.words(ordered, "label"), strict=True)
    key = canvas.key([("■", LEVELS[str(code)], f"{code} {label}") for code, label in levels])
    sheet = rows.sheet(right=20, top=key.height + 8)
    canvas.place_key(sheet, key)
    for place in range(len(ordered)):
        sheet.add(_segment(ordered.iloc[[place]], canvas, places=rows.places, thickness=28 / rows.pitch))
    axis = canvas.value_axis(phrase("share_committing", lang), tickformat=".0%", range=[0, 1.001], dtick=0.25)
    sheet.set(barmode="stack", xaxis=axis)
    return sheet.drawn()


def _segment(level: pd.DataFrame, canvas: Canvas, *, places: list[float], thickness: float) -> go.Bar:
    """Return one level in both rows; its share is written where the segment is wide enough."""
    code = str(level["code"].iloc[0])
    shares = [float(level[f"{side}_share"].iloc[0]) for side in ("earlier", "later")]
    least = 0.13 if canvas.narrow else 0.06
    return go.Bar(
        orientation="h",
        x=shares,
        y=places,
        width=[thickness] * 2,
        marker={"color": LEVELS[code], "line": {"color": PAPER, "width": 1}},
        text=[percent(share) if share >= least else "" for share in shares],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": canvas.small, "color": INK if int(code) < 3 else PAPER},
        customdata=[customdata(level, f"{side}_units")[0] for side in ("earlier", "later")],
        hovertext=[counted(level, canvas, side=side)[0] for side in ("earlier", "later")],
        hoverinfo="text",
    )
