"""The PMC index: its variables as a heat map, the index with what a reader's errors do to it, and the surface."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured, document_heads
from analysis.exhibits.evidence import addresses, customdata
from analysis.exhibits.grid import Block, Cell, Grid
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL, ZERO, document_style

__all__ = ["policy_index", "policy_surface", "policy_variables"]


def policy_variables(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the value of each variable (rows) in each document (columns), the darker the higher.

    One row a document and variable: variable, variable_en, variable_zh, indicators, held, value, units,
    and the names and order of the document.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    variables = table.drop_duplicates("variable")
    order = list(variables["variable"])
    grid = Grid(
        canvas,
        rows=canvas.words(variables, "variable"),
        blocks=[Block(*head, [""]) for head in document_heads(documents, canvas)],
        left=118 if narrow else 200,
        pitch=32 if narrow else 36,
        size=26 if narrow else 31,
    )
    blocks = {name: place for place, name in enumerate(documents["document"])}
    cells = [
        Cell(
            row=order.index(row["variable"]),
            block=blocks[row["document"]],
            column=0,
            text=f"{row['value']:.2f}",
            step=round(4 * row["value"]),
            units=" ".join(addresses(row["units"])),
            hover=phrase("held", lang, held=int(row["held"]), of=int(row["indicators"])),
        )
        for row in table.to_dict("records")
    ]
    return grid.drawn(cells)


def policy_index(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the index of each document, the range of a reader's errors, and that of leaving one variable out.

    One row a document: index, of, low, high, without_low, without_high, units, and its names and order.
    """
    canvas = Canvas(lang, narrow)
    ordered = table.sort_values("document_order")
    rows = rows_for(canvas.words(ordered, "document"), canvas)
    key = canvas.key([("—", MUTED, phrase("reader_error", lang)), ("■", ZERO, phrase("without_one", lang))])
    sheet = rows.sheet(right=12 if narrow else 60, top=key.height + (14 if narrow else 26))
    canvas.place_key(sheet, key)
    sheet.add(_range(ordered, rows, ends=("without_low", "without_high"), line={"color": ZERO, "width": 9}))
    sheet.add(_range(ordered, rows, ends=("low", "high"), line={"color": MUTED, "width": 1.5}))
    sheet.add(_points(ordered, rows))
    texts = [coloured(f"{value:.2f}", INK) for value in ordered["index"]]
    sheet.write(*rows.column(texts, offset=0 if narrow else 46))
    if not narrow:
        sheet.write(rows.header(phrase("index", lang), offset=46))
    most = int(table["of"].max())
    axis = canvas.value_axis(phrase("axis_index", lang), range=[0, most * 1.01], dtick=3 if narrow else 1)
    sheet.set(xaxis=axis, yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    return sheet.drawn()


def _range(table: pd.DataFrame, rows: Rows, *, ends: tuple[str, str], line: dict[str, Any]) -> Any:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, place in zip(table[ends[0]], table[ends[1]], rows.places, strict=True):
        xs += [low, high, None]
        ys += [place, place, None]
    faint = 0.5 if line["width"] > 5 else 1
    return go.Scatter(x=xs, y=ys, mode="lines", line=line, opacity=faint, hoverinfo="skip")


def _points(table: pd.DataFrame, rows: Rows) -> Any:
    styles = [document_style(int(order)) for order in table["document_order"]]
    return go.Scatter(
        x=list(table["index"]),
        y=rows.places,
        mode="markers",
        marker={
            "symbol": [style.symbol for style in styles],
            "size": 11,
            "color": [style.colour for style in styles],
            "line": {"color": PAPER, "width": 1},
            "opacity": 1,
        },
        customdata=customdata(table),
        hovertext=[_hover(row, name, rows.canvas) for row, name in _named(table, rows.canvas)],
        hoverinfo="text",
        cliponaxis=False,
    )


def _named(table: pd.DataFrame, canvas: Canvas) -> list[tuple[dict[Any, Any], str]]:
    return list(zip(table.to_dict("records"), canvas.words(table, "document"), strict=True))


def _hover(row: dict[Any, Any], name: str, canvas: Canvas) -> str:
    low, high, first, last = (f"{row[key]:.1f}" for key in ("low", "high", "without_low", "without_high"))
    value = f"{row['index']:.2f}"
    return phrase("index_hover", canvas.lang, document=name, value=value, low=low, high=high, first=first, last=last)


def policy_surface(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the customary surface of each document, three variables by three, over a grid with the same numbers.

    Columns as for `policy_variables`; nine variables a document. The order of the cells has no meaning.
    """
    canvas = Canvas(lang, narrow)
    documents = table.drop_duplicates("document").sort_values("document_order")
    columns = min(len(documents), 2 if narrow else 4)
    room, high = canvas.width / columns, 170.0 if narrow else 190.0
    lines = -(-len(documents) // columns)
    height = lines * (high + 76) + 26
    sheet = canvas.sheet(height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(xaxis={"range": [0, canvas.width], **hidden}, yaxis={"range": [round(height), 0], **hidden})
    for place, (glyph, name) in enumerate(document_heads(documents, canvas)):
        line, column = divmod(place, columns)
        left, top = column * room, line * (high + 76)
        own = table[table["document"] == documents["document"].iloc[place]]
        scene = "scene" if place == 0 else f"scene{place + 1}"
        sheet.add(_surface(own, scene), _numbers(own, canvas, left=left + room / 2, top=top + high + 14))
        ends = [1 - (top + high) / height, 1 - (top + 22) / height]
        domain = {"x": [left / canvas.width, (left + room) / canvas.width], "y": ends}
        sheet.set(**{scene: _scene(domain)})
        spot = {"x": left + room / 2, "y": top + 12, "xanchor": "center", "align": "center"}
        sheet.write(canvas.note(f"{glyph} {name}", **spot, font={"size": canvas.small, "color": INK}))
    sheet.write(canvas.note(phrase("surface_note", lang), x=8, y=height - 12))
    return sheet.drawn()


def _surface(own: pd.DataFrame, scene: str) -> Any:
    values = [float(value) for value in own["value"]]
    scale = [[step / 5, colour] for step, colour in enumerate(SEQUENTIAL)]
    return go.Surface(
        z=[values[place : place + 3] for place in (0, 3, 6)],
        scene=scene,
        cmin=0,
        cmax=1,
        colorscale=scale,
        showscale=False,
        hoverinfo="skip",
        contours={"z": {"show": True, "start": 0.25, "end": 1, "size": 0.25, "color": MUTED}},
    )


def _scene(domain: dict[str, list[float]]) -> dict[str, Any]:
    bare = {
        "showticklabels": False,
        "title": {"text": ""},
        "showbackground": False,
        "gridcolor": GRID,
        "zeroline": False,
    }
    camera = {"eye": {"x": 1.55, "y": -1.55, "z": 0.95}, "center": {"x": 0, "y": 0, "z": -0.1}}
    shape = {"aspectmode": "manual", "aspectratio": {"x": 1.05, "y": 1.05, "z": 0.7}}
    upright = {**bare, "range": [0, 1], "dtick": 0.5}
    axes = {"xaxis": bare, "yaxis": bare, "zaxis": upright}
    return {"domain": domain, **axes, **shape, "camera": camera, "dragmode": False}


def _numbers(own: pd.DataFrame, canvas: Canvas, *, left: float, top: float) -> Any:
    """Return the nine values as text, three by three, in the order of the surface."""
    places = range(len(own))
    return go.Scatter(
        x=[left + 44 * (place % 3 - 1) for place in places],
        y=[top + 17 * (place // 3) for place in places],
        mode="text",
        text=[f"{value:.2f}" for value in own["value"]],
        textfont={"size": 11, "color": INK},
        customdata=customdata(own),
        hovertext=canvas.words(own, "variable"),
        hoverinfo="text",
    )
