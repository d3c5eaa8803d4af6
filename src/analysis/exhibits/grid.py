"""A grid of tiles with a number in each: rows with labels, columns in blocks, drawn to the pixel.

Made for counts of codes by document; the shade repeats what the number says,
so that nothing depends on colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, Key
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, SEQUENTIAL
from analysis.exhibits.typesetting import wrapped

__all__ = ["Block", "Cell", "Grid", "shade"]

_LINE = 15.0
_GAP = 12.0


@dataclass(frozen=True)
class Block:
    """Columns that belong together: a glyph in its colour and words above them, and the label of each."""

    glyph: str
    words: str
    columns: Sequence[str]


@dataclass(frozen=True)
class Cell:
    """One tile: its place (row, block, column), its text and step of shade (0 to 5), its evidence and hover text."""

    row: int
    block: int
    column: int
    text: str
    step: int
    units: str
    hover: str


@dataclass(frozen=True)
class Grid:
    """The grid as it will stand: labels of the rows, blocks, room for the labels, height of a row, side of a tile."""

    canvas: Canvas
    rows: Sequence[str]
    blocks: Sequence[Block]
    left: float
    pitch: float
    size: float
    key: Key | None = None
    foot: str = ""
    dots: bool = True

    def drawn(self, cells: Sequence[Cell]) -> go.Figure:
        """Return the figure with these tiles; a place without a tile shows a dot, unless the grid has none."""
        below = 14 + _LINE * (self.foot.count("<br>") + 1) if self.foot else 8
        height = self._top + self.pitch * len(self.rows) + below
        sheet = self.canvas.sheet(height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
        hidden = {"visible": False, "fixedrange": True}
        sheet.set(xaxis={"range": [0, self.canvas.width], **hidden}, yaxis={"range": [round(height), 0], **hidden})
        if self.key:
            self.canvas.place_key(sheet, self.key)
        self._write_rows(sheet)
        self._write_heads(sheet)
        if self.dots:
            sheet.add(self._zeros(cells))
        sheet.add(self._tiles(cells))
        if self.foot:
            sheet.write(self.canvas.note(self.foot, x=8, y=height - 4, yanchor="bottom"))
        return sheet.drawn()

    @property
    def _heads(self) -> list[str]:
        """The words above the blocks, set in as many lines as they need."""
        widths = [self._step * len(block.columns) for block in self.blocks]
        pairs = zip(self.blocks, widths, strict=True)
        return [wrapped(block.words, width - 4, self.canvas.small, lines=3) for block, width in pairs]

    @property
    def _top(self) -> float:
        lines = max((head.count("<br>") + 1 for head in self._heads if head), default=0)
        return (self.key.height if self.key else 0) + 8 + _LINE * lines + self._column_height + 4

    @property
    def _column_height(self) -> float:
        """Height of the labels of the columns, 0 where none has one."""
        lines = [label.count("<br>") + 1 for block in self.blocks for label in block.columns if label]
        return _LINE * max(lines) + 4 if lines else 0

    @property
    def _step(self) -> float:
        """Width of one column."""
        room = self.canvas.width - self.left - 8 - _GAP * (len(self.blocks) - 1)
        return room / sum(len(block.columns) for block in self.blocks)

    def _x(self, block: int, column: int) -> float:
        before = [0, *accumulate(len(known.columns) for known in self.blocks)][block]
        return round(self.left + self._step * (before + column + 0.5) + _GAP * block, 2)

    def _y(self, row: int) -> float:
        return round(self._top + self.pitch * (row + 0.5), 2)

    def _write_rows(self, sheet: Sheet) -> None:
        font = {"size": self.canvas.size, "color": INK}
        for row, label in enumerate(self.rows):
            words = wrapped(label, self.left - 18, self.canvas.size, lines=2 if self.pitch < 50 else 3)
            sheet.write(self.canvas.note(words, x=8, y=self._y(row), font=font))
            edge = self._y(row) + self.pitch / 2
            sheet.rule(
                x0=8, x1=self.canvas.width - 8, y0=edge, y1=edge, line={"color": GRID, "width": 1}, layer="below"
            )

    def _write_heads(self, sheet: Sheet) -> None:
        foot = self._top - 4 - self._column_height
        for place, (block, head) in enumerate(zip(self.blocks, self._heads, strict=True)):
            middle = (self._x(place, 0) + self._x(place, len(block.columns) - 1)) / 2
            font = {"size": self.canvas.small, "color": INK}
            words = f"{block.glyph} {head}" if block.glyph else head
            sheet.write(
                self.canvas.note(words, x=middle, y=foot, yanchor="bottom", xanchor="center", align="center", font=font)
            )
            for column, label in enumerate(block.columns):
                spot = {"x": self._x(place, column), "y": self._top - 6, "xanchor": "center", "yanchor": "bottom"}
                sheet.write(self.canvas.note(label, **spot, align="center"))

    def _zeros(self, cells: Sequence[Cell]) -> Any:
        """Return a dot for every place without a tile, so that a zero is seen to be one."""
        taken = {(cell.row, cell.block, cell.column) for cell in cells}
        free = [
            (self._x(block, column), self._y(row))
            for row in range(len(self.rows))
            for block, known in enumerate(self.blocks)
            for column in range(len(known.columns))
            if (row, block, column) not in taken
        ]
        marker = {"size": 3, "color": MUTED, "symbol": "circle"}
        return go.Scatter(
            x=[x for x, _ in free], y=[y for _, y in free], mode="markers", marker=marker, hoverinfo="skip"
        )

    def _tiles(self, cells: Sequence[Cell]) -> Any:
        return go.Scatter(
            x=[self._x(cell.block, cell.column) for cell in cells],
            y=[self._y(cell.row) for cell in cells],
            mode="markers+text",
            marker={
                "symbol": "square",
                "size": self.size,
                "color": [SEQUENTIAL[cell.step] for cell in cells],
                "opacity": 1,
            },
            text=[cell.text for cell in cells],
            textfont={
                "size": 11 if self.canvas.narrow else 12,
                "color": [INK if cell.step < 3 else PAPER for cell in cells],
            },
            customdata=[cell.units for cell in cells],
            hovertext=[cell.hover for cell in cells],
            hoverinfo="text",
            cliponaxis=False,
        )


def shade(share: float, most: float) -> int:
    """Return the step of the sequential scale, 1 to 5, for a share of at most `most`; 0 for none.

    >>> shade(0.0, 0.5), shade(0.01, 0.5), shade(0.5, 0.5)
    (0, 1, 5)
    """
    if share <= 0:
        return 0
    return min(5, 1 + int(5 * share / most)) if most > 0 else 1
