"""The plane of the maps: projection, cutting, thinning."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.exhibits.basemap import Window, albers, clipped, outline, rings, thinned

SQUARE = Window(west=0, east=10, south=0, north=10, detail=0.5)


def test_the_centre_of_the_projection_is_the_origin():
    assert albers(127, 43) == (0, 0)


def test_north_is_up_and_east_is_right():
    assert albers(127, 44)[1] > 0
    assert albers(128, 43)[0] > 0


def test_distances_along_the_middle_are_nearly_true():
    # one degree of latitude is 111.2 km on this sphere; the scale lies within one per cent between the parallels
    assert albers(127, 43.5)[1] - albers(127, 42.5)[1] == pytest.approx(111.2, rel=0.01)


def test_areas_are_kept():
    def area(lon, lat):
        corners = [albers(lon + x, lat + y) for x, y in ((0, 0), (0.1, 0), (0.1, 0.1), (0, 0.1))]
        turned = [*corners[1:], corners[0]]
        return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, turned, strict=True))) / 2

    ratio = area(118, 49) / area(130, 36)
    expected = (math.sin(math.radians(49.1)) - math.sin(math.radians(49))) / (
        math.sin(math.radians(36.1)) - math.sin(math.radians(36))
    )
    assert ratio == pytest.approx(expected, rel=1e-3)


def test_a_ring_is_cut_at_the_edges_of_the_window():
    ring = [(-5, 5), (5, 15), (15, 5), (5, -5)]
    cut = clipped(ring, SQUARE)
    assert cut[0] == cut[-1]
    assert all(SQUARE.holds(point) for point in cut)
    assert {(0, 0), (10, 10)} & {(round(x), round(y)) for x, y in cut}


def test_a_ring_outside_the_window_is_gone():
    assert clipped([(20, 20), (30, 20), (30, 30)], SQUARE) == []


def test_a_straight_line_is_two_points():
    assert thinned([(0, 0), (1, 0.1), (2, 0), (9, 0)], 0.5) == [(0, 0), (9, 0)]


def test_a_corner_is_kept():
    assert thinned([(0, 0), (5, 5), (10, 0)], 0.5) == [(0, 0), (5, 5), (10, 0)]


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=2, max_size=30))
def test_what_is_left_out_lies_near_what_is_kept(line):
    kept = thinned(line, 1.0)
    assert kept[0] == line[0]
    assert kept[-1] == line[-1]
    assert set(kept) <= set(line)


def test_lines_of_an_outline_are_set_apart():
    window = Window(west=-100, east=100, south=-100, north=100, detail=0.1)
    square = [[127, 43], [127.2, 43], [127.2, 43.2], [127, 43.2], [127, 43]]
    other = [[126, 43], [126.2, 43], [126.2, 43.2], [126, 43.2], [126, 43]]
    xs, ys = outline([square, other], window)
    assert xs.count(None) == ys.count(None) == 1


def test_loose_lines_are_no_rings():
    polygon = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    both = {"type": "GeometryCollection", "geometries": [polygon, line]}
    assert rings(both) == [polygon["coordinates"][0]]
    assert rings({"type": "MultiPolygon", "coordinates": [polygon["coordinates"]] * 2}) == polygon["coordinates"] * 2
