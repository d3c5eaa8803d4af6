"""Why familiar methods are refused: tests that reject true nulls, topics and positions that change with the run."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, document_heads
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import rows_above, rows_beside, rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, MUTED, PAPER, SEQUENTIAL, ZERO, document_style
from analysis.exhibits.typesetting import percent

__all__ = ["null_rejections", "positions_by_floor", "topic_agreement"]

_GUARD = 0.6
_LOOKS = (("rejected", "circle", "●", SEQUENTIAL[5]), ("any", "diamond-open", "◇", SEQUENTIAL[3]))


def null_rejections(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row for each test and way of splitting: how often a true null is rejected, alone and in the family.

    One row a test and split: label_en, label_zh, rejected, error, any,
    any_error, and optionally units. The dotted line is the nominal 5 %.
    """
    canvas = Canvas(lang, narrow)
    rows = rows_for(canvas.words(table, "label"), canvas, kept=60)
    words = ("rejected", "rejected_any")
    key = canvas.key([(look[2], look[3], phrase(name, lang)) for look, name in zip(_LOOKS, words, strict=True)])
    sheet = rows.sheet(right=16 if narrow else 70, top=key.height + 20)
    canvas.place_key(sheet, key)
    for (column, symbol, _, colour), name in zip(_LOOKS, words, strict=True):
        told = [
            phrase(
                "rejected_hover", lang, label=label.replace("<br>", " "), words=phrase(name, lang), share=percent(value)
            )
            for label, value in zip(rows.labels, table[column], strict=True)
        ]
        outline = {"color": PAPER, "width": 1} if symbol == "circle" else {"width": 1.6}
        marker = {"symbol": symbol, "size": 10, "color": colour, "line": outline, "opacity": 1}
        dots = go.Scatter(x=list(table[column]), y=rows.places, mode="markers", marker=marker, cliponaxis=False)
        sheet.add(dots.update(customdata=customdata(table), hovertext=told, hoverinfo="text"))
    sheet.write(*rows.column([percent(value) for value in table["rejected"]], offset=0 if narrow else 60))
    axis = canvas.value_axis(phrase("axis_rejected", lang), tickformat=".0%", range=[-0.02, 1.03])
    sheet.set(xaxis=axis, yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    _upright(sheet, 0.05, len(table), "5%", canvas)
    return sheet.drawn()


def _upright(sheet: Sheet, at: float, count: int, words: str, canvas: Canvas) -> None:
    ends = {"xref": "x", "yref": "y", "y0": -0.5, "y1": count - 0.5, "x0": at, "x1": at}
    sheet.rule(**ends, line={"color": ZERO, "width": 1.2, "dash": "dot"}, layer="below")
    spot = {"xref": "x", "x": at, "yref": "paper", "y": 1, "yshift": 2, "yanchor": "bottom"}
    sheet.write(canvas.note(words, **spot, xanchor="center"))


def topic_agreement(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row for each number of topics with one mark a pair of random starts, and the value asked for.

    One row a number of topics and pair of starts: topics, first, second,
    rand, overlap, and optionally units.
    """
    canvas = Canvas(lang, narrow)
    numbers = list(dict.fromkeys(table["topics"]))
    labels = [phrase("rand_row", lang, count=count) for count in numbers]
    rows = rows_above(labels, canvas, room=canvas.width - 120) if narrow else rows_beside(labels, canvas, pitch=36)
    sheet = rows.sheet(right=16 if narrow else 190, top=40)
    medians = table.groupby("topics", sort=False)[["rand", "overlap"]].median()
    for count, place in zip(numbers, rows.places, strict=True):
        sheet.add(_starts(table[table["topics"] == count], canvas, place))
    sheet.add(*(_median(medians.loc[count, "rand"], place) for count, place in zip(numbers, rows.places, strict=True)))
    texts = [f"{row['rand']:.2f} · {percent(row['overlap'])}" for row in medians.to_dict("records")]
    offset = 0 if narrow else 184
    sheet.write(*rows.column(texts, offset=offset), _head(canvas, offset))
    axis = canvas.value_axis(phrase("axis_rand", lang), range=[-0.05, 1.02])
    sheet.set(xaxis=axis, yaxis=rows.axis())
    _upright(sheet, _GUARD, len(numbers), phrase("rand_guard", lang), canvas)
    return sheet.drawn()


def _head(canvas: Canvas, offset: float) -> dict[str, Any]:
    spot = {"xref": "paper", "x": 1, "xshift": offset, "yref": "paper", "y": 1, "yshift": 20}
    words = phrase("rand_columns", canvas.lang)
    return canvas.note(words, **spot, xanchor="right", yanchor="bottom", align="right")


def _starts(own: pd.DataFrame, canvas: Canvas, place: float) -> Any:
    told = [
        phrase(
            "rand_hover",
            canvas.lang,
            count=row["topics"],
            first=row["first"],
            second=row["second"],
            value=f"{row['rand']:.2f}",
        )
        for row in own.to_dict("records")
    ]
    marker = {"symbol": "line-ns-open", "size": 13, "color": SEQUENTIAL[3], "line": {"width": 1}, "opacity": 0.6}
    ticks = go.Scatter(x=list(own["rand"]), y=[place] * len(own), mode="markers", marker=marker, cliponaxis=False)
    return ticks.update(customdata=customdata(own), hovertext=told, hoverinfo="text")


def _median(value: float, place: float) -> Any:
    marker = {"symbol": "circle", "size": 10, "color": SEQUENTIAL[5], "line": {"color": PAPER, "width": 1.5}}
    return go.Scatter(x=[float(value)], y=[place], mode="markers", marker=marker, hoverinfo="skip", cliponaxis=False)


def positions_by_floor(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row for each floor of rare words with the position of every document and its interval.

    One row a floor and document: floor, document_en, document_zh,
    document_order, position, low, high (missing where not resampled), units.
    """
    canvas = Canvas(lang, narrow)
    floors = list(dict.fromkeys(table["floor"]))
    labels = [phrase("floor_row", lang, count=floor) for floor in floors]
    documents = table.drop_duplicates("document").sort_values("document_order")
    styles = [document_style(int(order)) for order in documents["document_order"]]
    names = [name for _, name in document_heads(documents, canvas)]
    key = canvas.key(
        [
            *((style.glyph, style.colour, name) for style, name in zip(styles, names, strict=True)),
            ("—", MUTED, phrase("interval", lang)),
        ]
    )
    rows = rows_above(labels, canvas, pitch=84) if narrow else rows_beside(labels, canvas, pitch=62)
    sheet = rows.sheet(right=16, top=key.height + 8)
    canvas.place_key(sheet, key)
    middle = (len(documents) - 1) / 2
    for rank, document in enumerate(documents["document"]):
        own = table[table["document"] == document]
        places = [rows.places[floors.index(floor)] + (rank - middle) * 12 / rows.pitch for floor in own["floor"]]
        sheet.add(*_placed(own, places, canvas))
    sheet.set(xaxis=canvas.value_axis(phrase("axis_scale", lang), range=[-2, 2]), yaxis=rows.axis())
    return sheet.drawn()


def _placed(own: pd.DataFrame, places: list[float], canvas: Canvas) -> list[Any]:
    style = document_style(int(own["document_order"].iloc[0]))
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(own["low"], own["high"], places, strict=True):
        if not pd.isna(low):
            xs += [low, high, None]
            ys += [place, place, None]
    line = go.Scatter(
        x=xs, y=ys, mode="lines", line={"color": style.colour, "width": 1.3}, opacity=0.75, hoverinfo="skip"
    )
    told = [
        phrase(
            "floor_hover",
            canvas.lang,
            document=name,
            value=_signed(row["position"]),
            low=_signed(row["low"]),
            high=_signed(row["high"]),
        )
        for name, row in zip(canvas.words(own, "document"), own.to_dict("records"), strict=True)
    ]
    marker = {"symbol": style.symbol, "size": 10, "color": style.colour, "line": {"color": PAPER, "width": 1}}
    dots = go.Scatter(x=list(own["position"]), y=places, mode="markers", marker=marker, cliponaxis=False)
    return [line, dots.update(customdata=customdata(own), hovertext=told, hoverinfo="text")]


def _signed(value: float) -> str:
    return "–" if pd.isna(value) else f"{value:.2f}".replace("-", "−")
