"""The blank sheet on which a figure is drawn: width, type sizes, axes, notes and keys.

Sizes are pixels at the two widths of the page. Nothing is left to plotly's
automatic margins, so that a figure has the same bytes on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import FONT_FAMILY, GRID, INK, MUTED, NARROW, PAPER, WIDE, ZERO, document_style
from analysis.exhibits.typesetting import text_width

__all__ = ["Canvas", "Key", "coloured", "document_heads", "document_key", "side_orders"]

# a font for Chinese, where it stands in for a Latin one, sets curly marks as wide as a character
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
CLEAR = "rgba(0,0,0,0)"
AXIS_HEIGHT = 54


@dataclass(frozen=True)
class Key:
    """A line above the figure that says which mark is which, and the height it takes."""

    text: str
    height: int


@dataclass(frozen=True)
class Canvas:
    """Language and width of one drawing."""

    lang: str
    narrow: bool

    @property
    def width(self) -> int:
        """Width of the whole figure in pixels."""
        return NARROW if self.narrow else WIDE

    @property
    def size(self) -> int:
        """Type size of labels."""
        return 12 if self.narrow else 13

    @property
    def small(self) -> int:
        """Type size of axis ticks and of figures beside marks."""
        return 11 if self.narrow else 12

    def words(self, table: pd.DataFrame, name: str) -> list[str]:
        """Return the column `<name>_<lang>` of a table as text, or the English where the language lacks it."""
        column = f"{name}_{self.lang}" if f"{name}_{self.lang}" in table else f"{name}_en"
        texts = ["" if pd.isna(value) else str(value) for value in table[column]]
        return texts if self.lang == "zh" else [text.translate(_STRAIGHT) for text in texts]

    def word(self, table: pd.DataFrame, name: str) -> str:
        """Return the first entry of the column `<name>_<lang>`."""
        return self.words(table.head(1), name)[0]

    def sheet(self, *, height: float, margin: dict[str, float]) -> Sheet:
        """Return an empty figure of this width with `margin` (l, r, t, b) and the type of the series."""
        return Sheet(
            layout={
                "template": {},
                "width": self.width,
                "height": round(height),
                "margin": {**margin, "pad": 0, "autoexpand": False},
                "font": {"family": FONT_FAMILY, "size": self.size, "color": INK},
                "paper_bgcolor": CLEAR,
                "plot_bgcolor": CLEAR,
                "showlegend": False,
                "dragmode": False,
                "hovermode": "closest",
                "clickmode": "event",
                "bargap": 0.35,
                "hoverlabel": {
                    "bgcolor": PAPER,
                    "bordercolor": ZERO,
                    "align": "left",
                    "font": {"family": FONT_FAMILY, "size": 12, "color": INK},
                },
            }
        )

    def nothing(self) -> go.Figure:
        """Return a figure that says, in words, that its table has no rows."""
        sheet = self.sheet(height=72, margin={"l": 12, "r": 12, "t": 8, "b": 8})
        sheet.set(xaxis={"visible": False}, yaxis={"visible": False})
        place = {"xref": "paper", "yref": "paper", "x": 0, "y": 0.5}
        sheet.write(self.note(phrase("nothing", self.lang), **place, font={"size": self.size, "color": MUTED}))
        return sheet.drawn()

    def value_axis(self, title: str, **settings: Any) -> dict[str, Any]:
        """Return a numeric axis along the bottom: light grid, small ticks, its title below."""
        return {
            "title": {"text": title, "font": {"size": self.small, "color": MUTED}, "standoff": 8},
            "tickfont": {"size": self.small, "color": MUTED},
            "gridcolor": GRID,
            "gridwidth": 1,
            "zeroline": False,
            "fixedrange": True,
            "ticks": "",
            "ticklabeloverflow": "allow",
            "nticks": 4 if self.narrow else 7,
            **settings,
        }

    def note(self, text: str, **settings: Any) -> dict[str, Any]:
        """Return an annotation without arrow; by default small, grey, left-aligned and placed in data units."""
        return {
            "text": text,
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "middle",
            "align": "left",
            "font": {"size": self.small, "color": MUTED},
            "borderpad": 0,
            **settings,
        }

    def key(self, entries: Sequence[tuple[str, str, str]]) -> Key:
        """Return a key from (glyph, colour, words), broken into as many lines as the width asks for."""
        rows: list[list[str]] = [[]]
        used = 0.0
        for glyph, colour, words in entries:
            need = text_width(f"{glyph} {words}", self.small) + 18
            if rows[-1] and used + need > self.width - 8:
                rows.append([])
                used = 0.0
            rows[-1].append(f"{coloured(glyph, colour)} {words}")
            used += need
        text = "<br>".join("    ".join(row) for row in rows)
        return Key(text, 10 + 17 * len(rows))

    def place_key(self, sheet: Sheet, key: Key) -> None:
        """Write a key at the top left corner of a figure."""
        sheet.write(
            self.note(
                key.text,
                xref="paper",
                yref="paper",
                x=0,
                y=1,
                xshift=4 - sheet.margin["l"],
                yshift=sheet.margin["t"] - 2,
                yanchor="top",
                font={"size": self.small, "color": INK},
            )
        )


def coloured(text: str, colour: str) -> str:
    """Return text in a colour, as plotly's own markup."""
    return f'<span style="color:{colour}">{text}</span>'


def side_orders(table: pd.DataFrame) -> tuple[int, int]:
    """Return the places of the earlier and later document in order of date; 0 and 1 where the table is silent."""
    row = table.iloc[0]
    return int(row.get("earlier_order", 0)), int(row.get("later_order", 1))


def document_key(table: pd.DataFrame, canvas: Canvas) -> list[tuple[str, str, str]]:
    """Return the key entries of the two documents of a comparison."""
    entries = []
    for side, order in zip(("earlier", "later"), side_orders(table), strict=True):
        style = document_style(order)
        entries.append((style.glyph, style.colour, canvas.word(table, f"{side}_name")))
    return entries


def document_heads(documents: pd.DataFrame, canvas: Canvas) -> list[tuple[str, str]]:
    """Return the glyph in its colour and the short name of each document of a table that has one row each."""
    styles = [document_style(int(order)) for order in documents["document_order"]]
    glyphs = [coloured(style.glyph, style.colour) for style in styles]
    return list(zip(glyphs, canvas.words(documents, "document"), strict=True))
