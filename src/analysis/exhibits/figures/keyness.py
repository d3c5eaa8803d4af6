"""The words that set each document apart from the others, with how widely each is spread."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, ZERO, document_style
from analysis.exhibits.typesetting import number, percent, probability, shortened, text_width

__all__ = ["keyness"]

_SCORES, _SPREAD = (0.0, 0.52), (0.62, 1.0)
_LEVEL = 0.05


def keyness(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return, under the name of each document, its own words: z-score, and the share of sections that hold them.

    One row a word and document, documents in order and the most typical word first: token, gloss_en, zeta
    (above 0), later_count (in the document), earlier_count (in the rest), later_dispersion,
    earlier_dispersion, p_family, units, and the names and order of the document. Words with a family-wise
    p below 0.05 are set bold.
    """
    canvas = Canvas(lang, narrow)
    room = 162.0 if narrow else 244.0
    labels, places = _labels(table, canvas, room)
    rows = Rows(canvas, tuple(labels), 25.0 if narrow else 23.0, room, above=False)
    entries = [("■", ZERO, phrase("axis_zeta_rest", lang)), ("●", INK, phrase("in_own", lang))]
    key = canvas.key([*entries, ("○", INK, phrase("in_rest", lang)), ("", INK, phrase("bold_words", lang))])
    sheet = rows.sheet(right=18 if narrow else 54, top=key.height + 8)
    canvas.place_key(sheet, key)
    placed = table.assign(place=places)
    for document in dict.fromkeys(table["document"]):
        sheet.add(*_document(placed[placed["document"] == document], rows))
    if not narrow:
        sheet.write(*_tests(placed, canvas), rows.header("p", offset=44))
    sheet.set(**_axes(table, rows))
    return sheet.drawn()


def _labels(table: pd.DataFrame, canvas: Canvas, room: float) -> tuple[list[str], list[int]]:
    labels: list[str] = []
    places: list[int] = []
    glosses = table["gloss_en"] if "gloss_en" in table and canvas.lang != "zh" else pd.Series("", index=table.index)
    for _, own in table.groupby("document", sort=False):
        style = document_style(int(own["document_order"].iloc[0]))
        labels.append(f"{coloured(style.glyph, style.colour)} <b>{canvas.word(own, 'document')}</b>")
        for token, gloss, p in zip(own["token"], glosses[own.index], own["p_family"], strict=True):
            places.append(len(labels))
            word = f"<b>{token}</b>" if p < _LEVEL else token
            left = shortened(gloss, room - 34 - text_width(token, canvas.size), canvas.small)
            labels.append(f"{coloured(left, MUTED)} {word}" if gloss else word)
    return labels, places


def _axes(table: pd.DataFrame, rows: Rows) -> dict[str, Any]:
    canvas = rows.canvas
    reach = float(table["zeta"].max()) * 1.04
    score = canvas.value_axis(phrase("z_score", canvas.lang), range=[0, reach], domain=_SCORES, nticks=4)
    title = phrase("in_sections" if canvas.narrow else "axis_spread", canvas.lang)
    spread = canvas.value_axis(title, range=[-0.02, 1.02], domain=_SPREAD, tickformat=".0%", anchor="y", dtick=0.5)
    return {"xaxis": score, "xaxis2": spread, "yaxis": rows.axis(showgrid=False, gridcolor=GRID)}


def _document(own: pd.DataFrame, rows: Rows) -> list[Any]:
    style = document_style(int(own["document_order"].iloc[0]))
    shared: dict[str, Any] = {
        "y": list(own["place"]),
        "customdata": customdata(own),
        "hovertext": _hover(own, rows.canvas),
        "hoverinfo": "text",
    }
    width = [12 / rows.pitch] * len(own)
    bars = go.Bar(orientation="h", x=list(own["zeta"]), width=width, marker={"color": style.colour}, **shared)
    line = {"color": style.colour, "width": 1.4}
    looks = (("earlier", PAPER, line), ("later", style.colour, {"color": PAPER, "width": 1}))
    dots = [
        go.Scatter(
            x=list(own[f"{side}_dispersion"]),
            xaxis="x2",
            mode="markers",
            marker={"symbol": style.symbol, "size": 8, "color": fill, "line": edge, "opacity": 1},
            cliponaxis=False,
            **shared,
        )
        for side, fill, edge in looks
    ]
    return [bars, *dots]


def _hover(own: pd.DataFrame, canvas: Canvas) -> list[str]:
    return [
        phrase(
            "key_hover",
            canvas.lang,
            word=row["token"],
            zeta=f"{row['zeta']:.1f}",
            own=number(row["later_count"]),
            rest=number(row["earlier_count"]),
            spread=percent(row["later_dispersion"]),
            other=percent(row["earlier_dispersion"]),
            p=probability(row["p_family"]),
        )
        for row in own.to_dict("records")
    ]


def _tests(placed: pd.DataFrame, canvas: Canvas) -> list[dict[str, Any]]:
    spot = {"xref": "paper", "x": 1, "xshift": 44, "xanchor": "right"}
    pairs = zip(placed["p_family"], placed["place"], strict=True)
    return [canvas.note(probability(p), y=place, **spot) for p, place in pairs]
