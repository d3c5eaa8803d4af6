"""Labelled rows, the form of nearly every figure here: one row a code, section, word or run.

On the wide page the label stands left of its row, on the narrow page (and for
long labels) above it, so that the marks keep their room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analysis.exhibits.canvas import AXIS_HEIGHT, Canvas
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED
from analysis.exhibits.typesetting import shortened, text_width, wrapped

__all__ = ["Rows", "rows_above", "rows_beside", "rows_for"]


@dataclass(frozen=True)
class Rows:
    """Rows from top to bottom: their labels as set, the height of one, the room left of them."""

    canvas: Canvas
    labels: tuple[str, ...]
    pitch: float
    left: float
    above: bool

    @property
    def shift(self) -> float:
        """How far below the middle of its row a mark stands, in rows."""
        return 0.2 if self.above else 0.0

    @property
    def places(self) -> list[float]:
        """Return the y of each row's mark."""
        return [place + self.shift for place in range(len(self.labels))]

    @property
    def label_places(self) -> list[float]:
        """Return the y of each row's label."""
        return [place - 0.22 if self.above else float(place) for place in range(len(self.labels))]

    def sheet(self, *, right: float, top: float = 8, bottom: float = AXIS_HEIGHT) -> Sheet:
        """Return an empty figure of the right height, its rows labelled."""
        height = top + self.pitch * len(self.labels) + bottom
        sheet = self.canvas.sheet(height=height, margin={"l": self.left, "r": right, "t": top, "b": bottom})
        sheet.set(yaxis=self.axis())
        if self.above:
            for place, label in zip(self.label_places, self.labels, strict=True):
                sheet.write(self._label(label, place))
        return sheet

    def axis(self, **settings: Any) -> dict[str, Any]:
        """Return the axis of the rows; it bears the labels where they stand beside."""
        return {
            "range": [len(self.labels) - 0.5, -0.5],
            "tickvals": list(range(len(self.labels))),
            "ticktext": [""] * len(self.labels) if self.above else [f"{label} " for label in self.labels],
            "tickfont": {"size": self.canvas.size, "color": INK},
            "ticklabelstandoff": 4,
            "ticks": "",
            "showgrid": False,
            "gridcolor": GRID,
            "zeroline": False,
            "fixedrange": True,
            **settings,
        }

    def _label(self, text: str, place: float) -> dict[str, Any]:
        font = {"size": self.canvas.size, "color": INK}
        return self.canvas.note(text, xref="paper", x=0, xshift=-1, yref="y", y=place, font=font)

    def column(self, texts: Sequence[str], *, offset: float, anchor: str = "right") -> list[dict[str, Any]]:
        """Return notes beside the rows, `offset` pixels from the right edge of the drawing area.

        Where labels stand above, the notes stand in the line of the label.
        """
        spot = {"xref": "paper", "x": 1, "xshift": offset, "yref": "y", "yshift": 1}
        return [
            self.canvas.note(text, **spot, y=place, xanchor=anchor, align=anchor)
            for text, place in zip(texts, self.label_places, strict=True)
            if text
        ]

    def header(self, text: str, *, offset: float, anchor: str = "right") -> dict[str, Any]:
        """Return the heading of such a column, above the first row."""
        font = {"size": self.canvas.small, "color": MUTED}
        place = {"xref": "paper", "x": 1, "xshift": offset, "yref": "paper", "y": 1, "yshift": 2}
        return self.canvas.note(text, **place, xanchor=anchor, yanchor="bottom", align=anchor, font=font)


def rows_beside(labels: Sequence[str], canvas: Canvas, *, room: float = 230, pitch: float = 26) -> Rows:
    """Return rows with the label left of the mark, in at most two lines of `room` pixels."""
    set_labels = tuple(wrapped(label, room - 16, canvas.size) for label in labels)
    lines = [line for label in set_labels for line in label.split("<br>")]
    left = 22 + max((text_width(line, canvas.size) for line in lines), default=0)
    high = 40 if any("<br>" in label for label in set_labels) else 0
    return Rows(canvas, set_labels, max(pitch, high), min(left, room + 8), above=False)


def rows_above(labels: Sequence[str], canvas: Canvas, *, room: float | None = None, pitch: float = 42) -> Rows:
    """Return rows with the label in a line of its own above the mark, cut to `room` pixels."""
    width = room or canvas.width - 24
    return Rows(canvas, tuple(shortened(label, width, canvas.size) for label in labels), pitch, 12, above=True)


def rows_for(labels: Sequence[str], canvas: Canvas, *, kept: float = 90) -> Rows:
    """Return rows as the width asks: beside on the wide page, above on the narrow one.

    `kept` is the room in pixels that a note in the line of the label needs on the narrow page.
    """
    if canvas.narrow:
        return rows_above(labels, canvas, room=canvas.width - kept)
    return rows_beside(labels, canvas)
