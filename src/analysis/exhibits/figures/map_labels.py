"""Names beside the marks of a map: set where there is room, the weightiest first, left out where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any, TypeAlias

from analysis.exhibits.basemap import Point, Window
from analysis.exhibits.canvas import Canvas
from analysis.exhibits.figures.panels import FINE, Panel
from analysis.exhibits.style import INK
from analysis.exhibits.typesetting import text_width

__all__ = ["Box", "Label", "Leg", "Plane", "place_labels"]

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels of a panel."""

Leg: TypeAlias = tuple[Point, Point]

_WEIGHTY, _LIGHT, _MOST = 4, 3.6, 16


@dataclass(frozen=True)
class Plane:
    """A panel that shows a window: from kilometres to pixels and back."""

    panel: Panel
    window: Window

    @property
    def scale(self) -> float:
        """Pixels of one kilometre."""
        return self.panel.width / (self.window.east - self.window.west)

    def pixels(self, point: Point) -> Point:
        """Return a point in pixels from the left and from the top."""
        return (point[0] - self.window.west) * self.scale, (self.window.north - point[1]) * self.scale

    def point(self, across: float, down: float) -> Point:
        """Return pixels as a point of the plane."""
        return round(self.window.west + across / self.scale, 1), round(self.window.north - down / self.scale, 1)


@dataclass(frozen=True)
class Label:
    """Words for a mark: where the mark lies, in kilometres, and its radius in pixels."""

    text: str
    point: Point
    radius: float


def place_labels(
    labels: Sequence[Label], plane: Plane, canvas: Canvas, *, blocked: Sequence[Box], legs: Sequence[Leg] = ()
) -> list[dict[str, Any]]:
    """Return some of the labels as notes, each right, left, above or below its mark, where it covers least of the legs.

    A label that would meet another label, another mark, a blocked box or the edge is left out; the first few may
    cover small marks. `legs` are straight lines between two points.
    """
    size = FINE
    marks = [_square(plane.pixels(label.point), label.radius) for label in labels]
    taken = list(blocked)
    drawn = [dot for leg in legs for dot in _dots(plane.pixels(leg[0]), plane.pixels(leg[1]))]
    notes: list[dict[str, Any]] = []
    for place, label in enumerate(labels):
        spots = [box for box in _spots(label, plane, size) if _fits(box, plane.panel)]
        near = [mark for other, mark in enumerate(marks) if other != place]
        free = [box for box in spots if not _met(box, [*taken, *near])]
        if place < _WEIGHTY and not free:
            free = [box for box in spots if not _met(box, [*taken, *filter(_heavy, near)])]
        if free and len(notes) < _MOST:
            best = min(free, key=lambda box: sum(_holds(box, dot) for dot in drawn))
            taken.append(best)
            notes.append(_note(label.text, best, plane, canvas))
    return notes


def _note(text: str, box: Box, plane: Plane, canvas: Canvas) -> dict[str, Any]:
    x, y = plane.point(box[0], (box[1] + box[3]) / 2)
    font = {"size": FINE, "color": INK}
    return canvas.note(text, xref=plane.panel.x, yref=plane.panel.y, x=x, y=y, font=font)


def _dots(first: Point, last: Point) -> list[Point]:
    """Return points along a straight line, four pixels apart."""
    count = max(1, round(hypot(last[0] - first[0], last[1] - first[1]) / 4))
    steps = [(part / count, 1 - part / count) for part in range(count + 1)]
    return [(first[0] * rest + last[0] * step, first[1] * rest + last[1] * step) for step, rest in steps]


def _holds(box: Box, dot: Point) -> bool:
    return box[0] < dot[0] < box[2] and box[1] < dot[1] < box[3]


def _heavy(mark: Box) -> bool:
    return mark[2] - mark[0] > 2 * _LIGHT


def _square(middle: Point, radius: float) -> Box:
    return middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius


def _spots(label: Label, plane: Plane, size: float) -> list[Box]:
    across, down = plane.pixels(label.point)
    wide, high = text_width(label.text, size), size * 0.6
    beside, over = label.radius + 3, label.radius + high + 1
    middles = [
        (across + beside, down),
        (across - beside - wide, down),
        (across - wide / 2, down - over),
        (across - wide / 2, down + over),
        (across + beside * 0.7, down - over),
        (across + beside * 0.7, down + over),
        (across - beside * 0.7 - wide, down - over),
        (across - beside * 0.7 - wide, down + over),
    ]
    return [(left, middle - high, left + wide, middle + high) for left, middle in middles]


def _fits(box: Box, panel: Panel) -> bool:
    return box[0] > 2 and box[1] > 2 and box[2] < panel.width - 2 and box[3] < panel.height - 2


def _met(box: Box, others: Sequence[Box]) -> bool:
    return any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in others)
