"""The words that set two documents apart, and how widely each is spread."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured, document_key, side_orders
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, ZERO, document_style
from analysis.exhibits.typesetting import number, percent, wrapped

__all__ = ["wording"]

_SCORES, _SPREAD = (0.0, 0.64), (0.72, 1.0)


def wording(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return z-scores to both sides and, beside them, the share of sections that hold the word.

    One row a word: token, zeta (above 0: typical of the later document), earlier_count, later_count,
    earlier_dispersion, later_dispersion, units, gloss_en where there is one, and the names and orders
    of `labels.paired`. The score is the weighted log-odds with informative Dirichlet prior of Monroe,
    Colaresi and Quinn (2008). Each word stands at the line of zero, across from its bar.
    """
    canvas = Canvas(lang, narrow)
    shown = table.sort_values("zeta", ascending=False, kind="stable")
    glossed = lang != "zh" and "gloss_en" in shown
    rows = Rows(canvas, ("",) * len(shown), 36 if narrow and glossed else 26, 14, above=False)
    key = canvas.key(document_key(shown, canvas))
    sheet = rows.sheet(right=24, top=key.height + 8)
    canvas.place_key(sheet, key)
    sheet.add(_scores(shown, rows))
    for side, order in zip(("earlier", "later"), side_orders(shown), strict=True):
        sheet.add(_spread(shown, rows, side=side, order=order))
    sheet.write(*_words(shown, rows))
    sheet.set(**_axes(shown, rows))
    return sheet.drawn()


def _axes(table: pd.DataFrame, rows: Rows) -> dict[str, Any]:
    canvas = rows.canvas
    reach = float(table["zeta"].abs().max()) * 1.05
    score = canvas.value_axis(phrase("axis_zeta", canvas.lang), range=[-reach, reach], domain=_SCORES, nticks=5)
    title = phrase("axis_spread", canvas.lang)
    spread = canvas.value_axis(title, range=[0, 1], domain=_SPREAD, tickformat=".0%", anchor="y", dtick=0.5)
    return {
        "xaxis": {**score, "showgrid": False, "zeroline": True, "zerolinecolor": ZERO, "zerolinewidth": 1},
        "xaxis2": spread,
        "yaxis": rows.axis(gridcolor=GRID),
    }


def _words(table: pd.DataFrame, rows: Rows) -> list[dict[str, Any]]:
    """Return each word beside the line of zero, its English gloss after it, or below it on the narrow page."""
    canvas = rows.canvas
    room = (canvas.width - 38) * (_SCORES[1] - _SCORES[0]) / 2 - 4
    glosses = table["gloss_en"].fillna("") if "gloss_en" in table and canvas.lang != "zh" else [""] * len(table)
    notes = []
    joint = "<br>" if canvas.narrow else " "
    for token, gloss, zeta, place in zip(table["token"], glosses, table["zeta"], rows.places, strict=True):
        meaning = coloured(wrapped(gloss, room, canvas.size, lines=1), MUTED)
        text = f"{token}{joint}{meaning}" if gloss else str(token)
        side, shift = ("right", -6) if zeta > 0 else ("left", 6)
        font = {"size": canvas.size, "color": INK}
        notes.append(canvas.note(text, x=0, y=place, xshift=shift, xanchor=side, align=side, font=font))
    return notes


def _scores(table: pd.DataFrame, rows: Rows) -> Any:
    earlier, later = (document_style(order).colour for order in side_orders(table))
    return go.Bar(
        orientation="h",
        x=list(table["zeta"]),
        y=rows.places,
        width=[14 / rows.pitch] * len(table),
        marker={"color": [later if zeta > 0 else earlier for zeta in table["zeta"]]},
        customdata=customdata(table),
        hovertext=_hover(table, rows.canvas),
        hoverinfo="text",
    )


def _hover(table: pd.DataFrame, canvas: Canvas) -> list[str]:
    lines = []
    for row in table.to_dict("records"):
        counts = phrase("times", canvas.lang, earlier=number(row["earlier_count"]), later=number(row["later_count"]))
        shares = (percent(row["earlier_dispersion"]), percent(row["later_dispersion"]))
        spread = phrase("spread", canvas.lang, earlier=shares[0], later=shares[1])
        lines.append(f"{row['token']}  z = {row['zeta']:.1f}<br>{counts}<br>{spread}".replace("= -", "= −"))
    return lines


def _spread(table: pd.DataFrame, rows: Rows, *, side: str, order: int) -> Any:
    style = document_style(order)
    return go.Scatter(
        x=list(table[f"{side}_dispersion"]),
        y=rows.places,
        xaxis="x2",
        mode="markers",
        marker={"symbol": style.symbol, "size": 8, "color": style.colour, "line": {"color": PAPER, "width": 1}},
        customdata=customdata(table, f"{side}_units" if f"{side}_units" in table else "units"),
        hovertext=_hover(table, rows.canvas),
        hoverinfo="text",
        cliponaxis=False,
    )
