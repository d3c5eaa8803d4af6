"""Small multiples on one scale: two panels beside each other on the wide page, one below the other on the narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK

__all__ = ["FINE", "Panel", "Panels"]

FINE = 11
"""Type size of names on a map and of notes under it, at both widths."""

_EDGE, _GAP = 10.0, 20.0


@dataclass(frozen=True)
class Panel:
    """One panel: the numbers of its axes, and its edges in pixels from the left and from the top of all panels."""

    number: int
    left: float
    top: float
    width: float
    height: float

    @property
    def axes(self) -> dict[str, str]:
        """Return the axes as a trace names them."""
        return {"xaxis": self.x, "yaxis": self.y}

    @property
    def x(self) -> str:
        """The horizontal axis as a trace names it."""
        return "x" if self.number == 1 else f"x{self.number}"

    @property
    def y(self) -> str:
        """The vertical axis as a trace names it."""
        return "y" if self.number == 1 else f"y{self.number}"


@dataclass(frozen=True)
class Panels:
    """A grid of panels of one size, `head` pixels of words above each, `foot` pixels below for an axis.

    At most `abreast` stand beside each other on the wide page, half as many on the narrow one.
    """

    canvas: Canvas
    count: int
    ratio: float
    top: float = 0.0
    bottom: float = 0.0
    foot: float = 0.0
    head: float = 40.0
    abreast: int = 2

    @property
    def columns(self) -> int:
        """How many panels stand beside each other."""
        return min(max(1, self.abreast // 2) if self.canvas.narrow else self.abreast, self.count)

    @property
    def width(self) -> float:
        """Width of one panel in pixels."""
        return (self.canvas.width - 2 * _EDGE - _GAP * (self.columns - 1)) / self.columns

    @property
    def inner(self) -> float:
        """Height of all panels with their words, in pixels."""
        rows = -(-self.count // self.columns)
        return rows * (self.head + self.width * self.ratio + self.foot) + (rows - 1) * _GAP / 2

    @property
    def panels(self) -> list[Panel]:
        """Return the panels in reading order."""
        height = self.width * self.ratio
        places = [divmod(place, self.columns) for place in range(self.count)]
        return [
            Panel(
                number=place + 1,
                left=column * (self.width + _GAP),
                top=row * (self.head + height + self.foot + _GAP / 2) + self.head,
                width=self.width,
                height=height,
            )
            for place, (row, column) in enumerate(places)
        ]

    def sheet(self, *, x: Sequence[float], y: Sequence[float]) -> Sheet:
        """Return an empty figure whose panels all show the range `x` by `y`, without axes."""
        margin = {"l": _EDGE, "r": _EDGE, "t": self.top, "b": self.bottom}
        sheet = self.canvas.sheet(height=self.top + self.inner + self.bottom, margin=margin)
        across = self.canvas.width - 2 * _EDGE
        settings = {"visible": False, "fixedrange": True}
        for panel in self.panels:
            left, top = panel.left / across, 1 - panel.top / self.inner
            wide = [round(left, 5), round(left + panel.width / across, 5)]
            high = [round(top - panel.height / self.inner, 5), round(top, 5)]
            name = "" if panel.number == 1 else str(panel.number)
            sheet.set(
                **{
                    f"xaxis{name}": {**settings, "range": list(x), "domain": wide, "anchor": panel.y},
                    f"yaxis{name}": {**settings, "range": list(y), "domain": high, "anchor": panel.x},
                }
            )
        return sheet

    def title(self, panel: Panel, text: str, below: str = "") -> list[dict[str, Any]]:
        """Return the words above a panel: its title, and a smaller line under it."""
        spot = {"xref": f"{panel.x} domain", "yref": f"{panel.y} domain", "x": 0, "y": 1, "yanchor": "bottom"}
        lift = 20 + 15 * below.count("<br>")
        head = self.canvas.note(text, **spot, yshift=lift, font={"size": self.canvas.size, "color": INK})
        return [head, self.canvas.note(below, **spot, yshift=4)] if below else [head]
