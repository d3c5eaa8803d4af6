"""The maps of the series, from the outlines in the repository."""

import pytest

from analysis.exhibits.atlas import VIEWS, over, read_basemap
from analysis.exhibits.figures import mention_map


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_every_view_has_land_and_boundaries_of_its_own(view):
    base = read_basemap(view)
    assert len(base.countries[0]) > 100
    assert len(base.prefectures[0]) > 100
    assert len(base.provinces[0]) < 1500


def test_hunchun_lies_in_both_views_and_niigata_in_one():
    region, seas = read_basemap("region"), read_basemap("seas")
    assert region.window.holds(region.place(42.867, 130.357))
    assert seas.window.holds(seas.place(37.92, 139.04))
    assert not region.window.holds(region.place(37.92, 139.04))


def test_a_map_is_drawn_without_a_request(table):
    spec = over("region", mention_map)(table("mention_map")).to_json()
    assert "http" not in spec
    assert '"geo"' not in spec
    assert "mapbox" not in spec


def test_the_note_on_boundaries_stands_under_the_map(table):
    figure = over("region", mention_map)(table("mention_map"), lang="zh", narrow=True)
    said = [note.text.replace("<br>", "") for note in figure.layout.annotations]
    assert any("未经任何机关审定" in text and "GeoNames" in text for text in said)


def test_the_sea_bears_the_name_of_the_language(table):
    draw = over("region", mention_map)
    english = [note.text for note in draw(table("mention_map")).layout.annotations]
    chinese = [note.text for note in draw(table("mention_map"), lang="zh").layout.annotations]
    assert "<i>East Sea /<br>Sea of Japan</i>" in english
    assert "<i>日本海</i>" in chinese


def test_a_place_without_a_point_is_counted_but_not_drawn(table):
    figure = over("region", mention_map)(table("mention_map"))
    assert "7 of 10 mentions have a point on this map" in [note.text for note in figure.layout.annotations]


def test_every_prefecture_of_the_province_has_an_outline_by_its_code():
    from analysis.exhibits.atlas import over_prefectures
    from analysis.exhibits.figures import prefecture_map
    from analysis.outcomes.indicators import read_areas
    from analysis.outcomes.prefectures import parts

    areas = read_areas()
    shapes = over_prefectures(prefecture_map, areas).keywords["shapes"]
    assert set(shapes) == set(parts(areas)["area_code"])
    assert all(len(xs) > 10 for xs, _ in shapes.values())
