"""Counts of two codes at once: a grid of numbers, the darker the tile the larger the number or share."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.grid import Block, Cell, Grid, shade
from analysis.exhibits.style import document_style
from analysis.exhibits.typesetting import number, text_width, wrapped

__all__ = ["crosses"]


def crosses(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return rows against columns with the count in each tile; where `of` stands beside it, "3/12".

    One row a tile, rows and columns in their order: row_en, row_zh, column, column_en, column_zh, count, [of],
    [names_en, names_zh], units. A nought is a dot. With `of`, the shade is the share. Where a column is a pair of
    documents (earlier_en, earlier_zh, earlier_order and the same for later), their shapes stand above it.
    """
    canvas = Canvas(lang, narrow)
    first, heads = table.drop_duplicates("row_en"), table.drop_duplicates("column")
    columns = list(heads["column"])
    paired = "earlier_order" in table
    left = (98.0 if paired else 130.0) if narrow else 190.0
    words, foot = (_shapes(heads), "") if paired else _heads(canvas.words(heads, "column"), canvas, left=left)
    labels = [f"{text[:1].upper()}{text[1:]}" for text in canvas.words(first, "row")]
    key = canvas.key(_documents(heads, canvas)) if paired else None
    size = 33 if narrow else 34 if "of" in table else 30
    grid = Grid(
        canvas, labels, [Block("", text, [""]) for text in words], left=left, pitch=38, size=size, key=key, foot=foot
    )
    held = table[table["count"] > 0]
    return grid.drawn(_cells(held, canvas, rows=list(first["row_en"]), columns=columns))


def _shapes(heads: pd.DataFrame) -> list[str]:
    pairs = zip(heads["earlier_order"], heads["later_order"], strict=True)
    return [" → ".join(document_style(int(order)).glyph for order in pair) for pair in pairs]


def _documents(heads: pd.DataFrame, canvas: Canvas) -> list[tuple[str, str, str]]:
    """Return the entries of a key that names every document of the pairs, in order of date."""
    known: dict[int, str] = {}
    for side in ("earlier", "later"):
        known |= dict(zip(heads[f"{side}_order"].astype(int), canvas.words(heads, side), strict=True))
    styles = [(document_style(order), words) for order, words in sorted(known.items())]
    return [(style.glyph, style.colour, words) for style, words in styles]


def _heads(texts: list[str], canvas: Canvas, *, left: float) -> tuple[list[str], str]:
    """Return the heads of the columns; where a word is wider than its column, numbers, and what they mean below."""
    room = (canvas.width - left) / max(len(texts), 1) - 20
    if all(text_width(word, canvas.small) <= room for text in texts for word in text.split(" ")):
        return texts, ""
    numbers = [str(place) for place in range(1, len(texts) + 1)]
    told = "    ".join(f"{place}\u00a0{text}" for place, text in zip(numbers, texts, strict=True))
    return numbers, wrapped(told, canvas.width - 24, canvas.small, lines=4)


def _cells(held: pd.DataFrame, canvas: Canvas, *, rows: list[str], columns: list[str]) -> list[Cell]:
    shares = held["count"] / held["of"] if "of" in held else held["count"].astype(float)
    most = float(shares.max()) if len(held) else 1.0
    names = canvas.words(held, "names") if "names_en" in held else [""] * len(held)
    words = zip(canvas.words(held, "row"), canvas.words(held, "column"), names, shares, strict=True)
    return [
        Cell(
            row=rows.index(row["row_en"]),
            block=columns.index(row["column"]),
            column=0,
            text=_text(row),
            step=shade(float(share), most),
            units=" ".join(str(row["units"]).split(";")),
            hover="<br>".join(part for part in (label, head, _text(row), name) if part),
        )
        for row, (label, head, name, share) in zip(held.to_dict("records"), words, strict=True)
    ]


def _text(row: dict[Any, Any]) -> str:
    return f"{number(row['count'])}/{number(row['of'])}" if "of" in row else number(row["count"])
