"""The plane a map is drawn on: projection, window, outlines cut and thinned to what a screen can show.

Albers's equal-area conic projection on the sphere, after Snyder (1987), *Map
Projections: A Working Manual*, USGS Professional Paper 1395, p. 100; clipping
after Sutherland and Hodgman (1974), thinning after Douglas and Peucker (1973).
Coordinates of the plane are kilometres east and north of its centre.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sin, sqrt
from typing import Any, TypeAlias

__all__ = ["BLANK", "Basemap", "Outline", "Point", "Window", "albers", "clipped", "outline", "rings", "thinned"]

Point: TypeAlias = tuple[float, float]
Outline: TypeAlias = tuple[tuple[float | None, ...], tuple[float | None, ...]]
"""Closed lines as a plot takes them: all x and all y, with None between two lines."""

RADIUS = 6371.0
CENTRE = (127.0, 43.0)
PARALLELS = (38.0, 47.0)


@dataclass(frozen=True)
class Window:
    """What a map shows: its edges in kilometres, and the detail it keeps."""

    west: float
    east: float
    south: float
    north: float
    detail: float

    @property
    def ratio(self) -> float:
        """Height over width."""
        return (self.north - self.south) / (self.east - self.west)

    def holds(self, point: Point) -> bool:
        """Return whether a point lies in the window."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def wider(self, by: float) -> Window:
        """Return the window with a margin on each side."""
        return Window(self.west - by, self.east + by, self.south - by, self.north + by, self.detail)


@dataclass(frozen=True)
class Basemap:
    """The outlines in one window: countries (drawn as land), provinces, and the prefectures of Jilin."""

    window: Window
    countries: Outline
    provinces: Outline
    prefectures: Outline

    def place(self, lat: float, lon: float) -> Point:
        """Return where a place lies in the plane."""
        return albers(lon, lat)


BLANK = Basemap(Window(west=-600, east=460, south=-400, north=500, detail=1), ((), ()), ((), ()), ((), ()))
"""A map of the region without outlines: points on empty paper."""


def albers(lon: float, lat: float) -> Point:
    """Return longitude and latitude, in degrees, in the plane.

    >>> albers(127.0, 43.0)
    (0.0, 0.0)
    """
    n = (sin(radians(PARALLELS[0])) + sin(radians(PARALLELS[1]))) / 2
    c = cos(radians(PARALLELS[0])) ** 2 + 2 * n * sin(radians(PARALLELS[0]))
    rho, middle = (RADIUS * sqrt(c - 2 * n * sin(radians(angle))) / n for angle in (lat, CENTRE[1]))
    theta = n * radians(lon - CENTRE[0])
    return rho * sin(theta), middle - rho * cos(theta)


def outline(rings: Iterable[Sequence[Sequence[float]]], window: Window) -> Outline:
    """Return rings of longitudes and latitudes, projected, cut to the window and thinned."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    wider = window.wider(12 * window.detail)
    for ring in rings:
        kept = thinned(clipped([albers(lon, lat) for lon, lat in ring], wider), window.detail)
        if len(kept) > 2:
            xs += [*(round(x) for x, _ in kept), None]
            ys += [*(round(y) for _, y in kept), None]
    return tuple(xs[:-1]), tuple(ys[:-1])


def clipped(ring: Sequence[Point], window: Window) -> list[Point]:
    """Return the part of a closed ring that lies in the window, one edge of the window after the other."""
    edges = ((0, window.west, 1), (0, window.east, -1), (1, window.south, 1), (1, window.north, -1))
    kept = list(ring)
    for axis, limit, side in edges:
        kept = _cut(kept, axis, limit, side)
    return [*kept, kept[0]] if kept else []


def _cut(ring: Sequence[Point], axis: int, limit: float, side: int) -> list[Point]:
    kept: list[Point] = []
    for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        inside, was_inside = (side * (point[axis] - limit) >= 0 for point in (here, before))
        if inside != was_inside:
            part = (limit - before[axis]) / (here[axis] - before[axis])
            kept.append((before[0] + part * (here[0] - before[0]), before[1] + part * (here[1] - before[1])))
        if inside:
            kept.append(here)
    return kept


def thinned(line: Sequence[Point], detail: float) -> list[Point]:
    """Return the line without the points that lie within `detail` kilometres of what is left."""
    if len(line) < 3:
        return list(line)
    kept = {0, len(line) - 1}
    open_parts = [(0, len(line) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        furthest, distance = _furthest(line, first, last)
        if distance > detail:
            kept.add(furthest)
            open_parts += [(first, furthest), (furthest, last)]
    return [line[place] for place in sorted(kept)]


def _furthest(line: Sequence[Point], first: int, last: int) -> tuple[int, float]:
    """Return the point between two others that lies furthest from the straight line through them."""
    (x0, y0), (x1, y1) = line[first], line[last]
    length = hypot(x1 - x0, y1 - y0)
    found = (first, 0.0)
    for place in range(first + 1, last):
        x, y = line[place]
        across = abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) / length if length else hypot(x - x0, y - y0)
        found = max(found, (place, across), key=lambda pair: pair[1])
    return found


def rings(geometry: dict[str, Any]) -> list[Sequence[Sequence[float]]]:
    """Return the rings of the polygons of a GeoJSON geometry; loose lines are left out."""
    if geometry["type"] == "GeometryCollection":
        return [ring for part in geometry["geometries"] for ring in rings(part)]
    polygons = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}
    return [ring for polygon in polygons.get(geometry["type"], []) for ring in polygon]
