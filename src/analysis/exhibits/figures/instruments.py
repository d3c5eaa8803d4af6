"""From which side the texts act, on what, and at which level, with the border extension and without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, coloured, document_heads
from analysis.exhibits.evidence import gathered
from analysis.exhibits.grid import Block, Cell, Grid, shade
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_above, rows_beside
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL, ZERO
from analysis.exhibits.typesetting import number, percent

__all__ = ["instrument_functions", "instrument_levels", "instrument_mix"]

_INSTRUMENTS = ("supply", "environment", "demand")
_LEVELS = ("central", "province", "prefecture", "abroad")
_PARTS = (
    ("supply", "", "supply", SEQUENTIAL[4], PAPER),
    ("supply", "channel", "channel", SEQUENTIAL[3], PAPER),
    ("environment", "institution", "institution", SEQUENTIAL[2], INK),
    ("environment", "", "environment", SEQUENTIAL[1], INK),
    ("demand", "", "demand", ZERO, INK),
)


def instrument_mix(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return two stacked rows a document: the instruments as coded, and with the border extension.

    One row a document, scheme (coded, extended), instrument and extension ("" for the rest): paragraphs,
    of, share, units, and the names and order of the document.
    """
    canvas = Canvas(lang, narrow)
    first = table.drop_duplicates("document").sort_values("document_order")
    names = [label for name in canvas.words(first, "document") for label in (name, phrase("mix_extended", lang))]
    rows = rows_above(names, canvas, pitch=44) if narrow else rows_beside(names, canvas, pitch=32)
    pale = tuple(coloured(label, MUTED) if place % 2 else label for place, label in enumerate(rows.labels))
    rows = replace(rows, labels=pale)
    key = canvas.key([("■", colour, phrase(f"mix_{name}", lang)) for _, _, name, colour, _ in _PARTS])
    sheet = rows.sheet(right=20, top=key.height + 8)
    canvas.place_key(sheet, key)
    keys = [(document, scheme) for document in first["document"] for scheme in ("coded", "extended")]
    for part in _PARTS:
        sheet.add(_segment(table, rows, keys=keys, part=part))
    axis = canvas.value_axis(phrase("share_committing", lang), tickformat=".0%", range=[0, 1.001], dtick=0.25)
    sheet.set(barmode="stack", xaxis=axis)
    return sheet.drawn()


def _segment(table: pd.DataFrame, rows: Rows, *, keys: list[tuple[str, str]], part: tuple[str, ...]) -> Any:
    instrument, extension, name, colour, ink = part
    own = table[(table["instrument"] == instrument) & (table["extension"] == extension)]
    found = own.set_index(["document", "scheme"]).to_dict("index")
    cells: list[dict[Any, Any]] = [found.get(key, {"share": 0.0, "paragraphs": 0, "units": ""}) for key in keys]
    shares = [float(cell["share"]) for cell in cells]
    least = 0.11 if rows.canvas.narrow else 0.05
    words = phrase(f"mix_{name}", rows.canvas.lang)
    return go.Bar(
        orientation="h",
        x=shares,
        y=rows.places,
        width=[20 / rows.pitch] * len(keys),
        marker={"color": colour, "line": {"color": PAPER, "width": 1}},
        text=[percent(share) if share >= least else "" for share in shares],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 11, "color": ink},
        customdata=[" ".join(gathered([cell["units"]])) for cell in cells],
        hovertext=[f"{words}: {percent(cell['share'])} ({number(cell['paragraphs'])})" for cell in cells],
        hoverinfo="text",
    )


def instrument_functions(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return functions (rows, most frequent first) against instruments (columns), a block a document.

    One row a document, instrument, function and level: paragraphs, of, units, the names of all four, and
    the order of the document. The number of paragraphs stands in the tile.
    """
    totals = table[table["function"] != ""].groupby("function", sort=True)["paragraphs"].sum()
    order = list(totals.sort_values(ascending=False, kind="stable").index)
    return _grid(table, Canvas(lang, narrow), column="function", order=order)


def instrument_levels(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return levels against instruments, a block a document; columns as for `instrument_functions`."""
    met = set(table["level"])
    return _grid(table, Canvas(lang, narrow), column="level", order=[level for level in _LEVELS if level in met])


def _grid(table: pd.DataFrame, canvas: Canvas, *, column: str, order: Sequence[str]) -> go.Figure:
    documents = table.drop_duplicates("document").sort_values("document_order")
    known = table[table[column] != ""]
    labels = dict(zip(known[column], canvas.words(known, column), strict=True))
    letters = [phrase(f"letter_{name}", canvas.lang) for name in _INSTRUMENTS]
    words = [phrase(f"mix_{name}", canvas.lang) for name in _INSTRUMENTS]
    grid = Grid(
        canvas,
        rows=[labels[code] for code in order],
        blocks=[Block(*head, letters) for head in document_heads(documents, canvas)],
        left=108 if canvas.narrow else 190,
        pitch=36 if canvas.narrow else 38,
        size=18 if canvas.narrow else 30,
        key=canvas.key([(letter, INK, word) for letter, word in zip(letters, words, strict=True)]),
        foot=phrase("grid_words", canvas.lang),
    )
    return grid.drawn(_cells(_sums(known, canvas, column), list(documents["document"]), order, canvas))


def _sums(known: pd.DataFrame, canvas: Canvas, column: str) -> pd.DataFrame:
    """Return one row a document, code of `column` and instrument: paragraphs, of, units, and what both are called."""
    told = known.assign(code=known[column], name=canvas.words(known, "document"), label=canvas.words(known, column))
    groups = told[told["instrument"].isin(_INSTRUMENTS)].groupby(["document", "code", "instrument"])
    wanted: dict[str, Any] = {"paragraphs": "sum", "of": "first", "units": gathered, "name": "first", "label": "first"}
    return groups.agg(wanted).reset_index()


def _cells(sums: pd.DataFrame, documents: list[str], order: Sequence[str], canvas: Canvas) -> list[Cell]:
    shares = sums["paragraphs"] / sums["of"]
    return [
        Cell(
            row=order.index(row["code"]),
            block=documents.index(row["document"]),
            column=_INSTRUMENTS.index(row["instrument"]),
            text=number(row["paragraphs"]),
            step=shade(share, float(shares.max())),
            units=" ".join(row["units"]),
            hover=_said(row, canvas),
        )
        for row, share in zip(sums.to_dict("records"), shares, strict=True)
    ]


def _said(row: dict[Any, Any], canvas: Canvas) -> str:
    column = phrase(f"mix_{row['instrument']}", canvas.lang)
    place = phrase("grid_hover", canvas.lang, document=row["name"], row=row["label"], column=column)
    counts = phrase("of_paragraphs", canvas.lang, count=number(row["paragraphs"]), of=number(row["of"]))
    return f"{place}<br>{counts}"
