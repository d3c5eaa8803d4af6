"""Where two readings gave different codes, and whom the decision followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED, PAPER, SEQUENTIAL
from analysis.exhibits.typesetting import number, shortened, text_width

__all__ = ["adjudication", "confusions"]

_CELL, _HEAD = 23, 124.0
_SHADES = {"a": SEQUENTIAL[1], "b": SEQUENTIAL[3], "own": SEQUENTIAL[5], "overruled": SEQUENTIAL[2]}


def confusions(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return one square of counts a variable: rows the first reading, columns the second.

    One row a variable and pair of codes: variable, variable_en, variable_zh, first, first_en, first_zh,
    second, count, units; codes in the order of rows. Agreement is outlined, difference is filled, so that
    what matters stands out; empty cells are left empty.
    """
    canvas = Canvas(lang, narrow)
    squares = list(_squares(table, canvas))
    height = max(square.top + square.size for square in squares) + 34
    sheet = canvas.sheet(height=height, margin={"l": 6, "r": 6, "t": 0, "b": 0})
    hidden = {"visible": False, "fixedrange": True}
    sheet.set(xaxis={"range": [0, canvas.width - 12], **hidden}, yaxis={"range": [height, 0], **hidden})
    for square in squares:
        sheet.add(square.tiles())
        square.write(sheet)
    foot = canvas.note(phrase("confusion_note", lang), x=0, y=height - 8, yanchor="bottom")
    sheet.write(foot)
    return sheet.drawn()


def adjudication(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return, for each variable, how the paragraphs on which not all agreed were decided: bars with their counts.

    One row a variable and outcome: label_en, label_zh (of the variable), outcome (agreed, a, b, own,
    overruled), count, units. Where all agreed is written beside the bar, not drawn.
    """
    canvas = Canvas(lang, narrow)
    names = table.drop_duplicates("variable")
    rows = rows_for(canvas.words(names, "label"), canvas, kept=110)
    key = canvas.key([("■", colour, phrase(f"outcome_{name}", lang)) for name, colour in _SHADES.items()])
    sheet = rows.sheet(right=12 if narrow else 100, top=key.height + 10)
    canvas.place_key(sheet, key)
    place = dict(zip(names["variable"], rows.places, strict=True))
    for outcome, colour in _SHADES.items():
        found = table[(table["outcome"] == outcome) & (table["count"] > 0)]
        sheet.add(_bar(found, table, canvas, places=[place[name] for name in found["variable"]], colour=colour))
    agreed = table[table["outcome"] == "agreed"]
    texts = [
        phrase("agreed_of", lang, count=number(row["count"]), of=number(row["of"])) for row in agreed.to_dict("records")
    ]
    sheet.write(*rows.column(texts, offset=2 if narrow else 94))
    most = float(table[table["outcome"] != "agreed"].groupby("variable")["count"].sum().max())
    sheet.set(xaxis=canvas.value_axis(phrase("axis_decided", lang), range=[0, max(most, 1) * 1.02]), barmode="overlay")
    return sheet.drawn()


@dataclass(frozen=True)
class _Square:
    """The square of one variable: where it stands, in pixels from the top left corner of the figure."""

    found: pd.DataFrame
    canvas: Canvas
    left: float
    top: float
    room: float

    @property
    def codes(self) -> list[str]:
        return list(dict.fromkeys(self.found["first"]))

    @property
    def size(self) -> float:
        return _CELL * len(self.codes)

    @property
    def labels(self) -> list[str]:
        return self.canvas.words(self.found.drop_duplicates("first"), "first")

    def tiles(self) -> Any:
        """Return the cells that are not empty."""
        shown = self.found[self.found["count"] > 0]
        same = [row["first"] == row["second"] for row in shown.to_dict("records")]
        shades = [min(2 + int(count), 5) for count in shown["count"]]
        colours = [SEQUENTIAL[0] if agree else SEQUENTIAL[step] for agree, step in zip(same, shades, strict=True)]
        return go.Scatter(
            x=[self._x(code) for code in shown["second"]],
            y=[self._y(code) for code in shown["first"]],
            mode="markers+text",
            marker={"symbol": "square", "size": _CELL - 3, "color": colours, "opacity": 1},
            text=[number(count) for count in shown["count"]],
            textfont={
                "size": 11,
                "color": [
                    MUTED if agree else PAPER if step > 2 else INK for agree, step in zip(same, shades, strict=True)
                ],
            },
            customdata=customdata(shown),
            hovertext=[self._hover(row) for row in shown.to_dict("records")],
            hoverinfo="text",
            cliponaxis=False,
        )

    def write(self, sheet: Sheet) -> None:
        """Write the name of the variable and the codes beside the rows and above the columns."""
        canvas = self.canvas
        name = canvas.word(self.found, "variable")
        sheet.write(
            canvas.note(
                f"<b>{name}</b>", x=self.left, y=self.top - _HEAD + 14, font={"size": canvas.size, "color": INK}
            )
        )
        for code, label in zip(self.codes, self.labels, strict=True):
            text = shortened(label, self.room - 10, canvas.small)
            font = {"size": canvas.small, "color": INK}
            beside = {"x": self.left + self.room - 6, "y": self._y(code), "xanchor": "right", "align": "right"}
            above = {"x": self._x(code), "y": self.top - 4, "xanchor": "left", "yanchor": "bottom", "textangle": -65}
            sheet.write(canvas.note(text, **beside, font=font), canvas.note(text, **above, xshift=-7, font=font))

    def _x(self, code: str) -> float:
        return self.left + self.room + _CELL * (self.codes.index(code) + 0.5)

    def _y(self, code: str) -> float:
        return self.top + _CELL * (self.codes.index(code) + 0.5)

    def _hover(self, row: dict[Any, Any]) -> str:
        names = dict(zip(self.codes, self.labels, strict=True))
        return f"a: {names[row['first']]}<br>b: {names[row['second']]}<br>{number(row['count'])}"


def _squares(table: pd.DataFrame, canvas: Canvas) -> Iterator[_Square]:
    """Yield the squares side by side, or one below the other on the narrow page."""
    left, top = 0.0, _HEAD
    for _, found in table.groupby("variable", sort=False):
        labels = canvas.words(found.drop_duplicates("first"), "first")
        room = min(max(text_width(label, canvas.small) for label in labels) + 12, 130)
        square = _Square(found, canvas, left, top, room)
        yield square
        if canvas.narrow:
            top += square.size + _HEAD + 8
        else:
            left += room + square.size + 14


def _bar(found: pd.DataFrame, table: pd.DataFrame, canvas: Canvas, *, places: list[float], colour: str) -> Any:
    order = list(_SHADES)
    starts = []
    for row in found.to_dict("records"):
        before = order[: order.index(row["outcome"])]
        own = table[(table["variable"] == row["variable"]) & table["outcome"].isin(before)]
        starts.append(int(own["count"].sum()))
    words = [phrase(f"outcome_{row['outcome']}", canvas.lang) for row in found.to_dict("records")]
    return go.Bar(
        orientation="h",
        base=starts,
        x=list(found["count"]),
        y=places,
        width=[0.5] * len(found),
        marker={"color": colour, "line": {"color": PAPER, "width": 1}},
        text=[number(count) if count > 1 else "" for count in found["count"]],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 11, "color": PAPER if colour in SEQUENTIAL[3:] else INK},
        customdata=customdata(found),
        hovertext=[f"{word}: {count}" for word, count in zip(words, found["count"], strict=True)],
        hoverinfo="text",
    )
