"""Names and points joined to ids of places."""

import math

import pandas as pd
import pytest

from analysis.exhibits import stations

PLACES = pd.DataFrame({"place_id": ["a", "b"], "name_en": ["A", "B"], "name_zh": ["甲", "乙"]})
POINTS = pd.DataFrame({"place_id": ["a"], "lat": [42.5], "lon": [130.5]})


def test_a_place_without_a_point_has_no_coordinates():
    table = stations.with_points(PLACES, POINTS)
    assert table["lat"].tolist()[0] == 42.5
    assert math.isnan(table["lat"].tolist()[1])


def test_a_route_holds_the_stops_that_have_a_point():
    lines = pd.DataFrame({"stops": ["a;b", ""]})
    assert stations.with_routes(lines, PLACES, POINTS)["route"].tolist() == ["a|A|甲|42.5|130.5", ""]


def test_stations_hold_every_stop():
    assert stations.with_stations(pd.DataFrame({"stops": ["b;a;b"]}), PLACES)["stations"].tolist() == [
        "b|B|乙;a|A|甲;b|B|乙"
    ]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("珲春市", "珲春"),
        ("汪清县", "汪清"),
        ("吉林市", "吉林市"),
        ("Wangqing County", "Wangqing"),
        ("Tumen (city)", "Tumen"),
        ("Jilin (city)", "Jilin City"),
        ("Democratic People's Republic of Korea", "DPRK"),
        ("防川", "防川"),
    ],
)
def test_a_label_is_a_name_without_its_rank(name, short):
    assert stations.short_name(name) == short


def test_codes_become_the_words_of_figures():
    table = stations.in_words(pd.DataFrame({"tier": ["window", ""]}), "tier")
    assert table["tier_zh"].tolist() == ["窗口", "2009年纲要未定角色"]
