import pandas as pd
import pytest
from tests.unit.outcomes.series_builders import rows

from analysis.measures import regions
from analysis.outcomes.basis import MixedBasisError

AREAS = pd.DataFrame(
    {
        "area_code": ["220000", "220100", "222400", "222404", "222401", "220184"],
        "place_id": ["jilin-province", "changchun", "yanbian", "hunchun", "yanji", "gongzhuling"],
        "level": ["province", "prefecture", "prefecture", "county", "county", "county"],
        "part_of": ["CHN", "220000", "220000", "222400", "222400", "220100"],
    }
)
PLACES = pd.DataFrame(
    {
        "place_id": ["jilin-province", "changchun", "yanbian", "hunchun", "yanji", "quanhe", "station", "longjia"],
        "kind": ["province", "city", "prefecture", "county", "county", "crossing", "crossing", "zone"],
        "admin": ["", "jilin-province", "jilin-province", "yanbian", "yanbian", "hunchun", "changchun", "changchun"],
    }
)
GROUPS = {"changchun": ("220100",), "circle": ("2", "3"), "yanbian": ("222400",), "border": ("222404",)}
NO_BREAKS = pd.DataFrame({"vintage_class": [], "area_code": [], "year": []})
UNITS = pd.DataFrame({"unit": ["persons", "10,000 persons"], "base_unit": "persons", "factor": [1, 10_000]})


def mentions(*places):
    return pd.DataFrame(
        {
            "place_id": list(places),
            "document": "d1",
            "unit": [f"d1/1#{n}" for n, _ in enumerate(places, 1)],
            "form": ["own" if place == "jilin-province" else "name" for place in places],
        }
    )


def test_the_border_counties_are_those_with_a_crossing_that_the_texts_name():
    found = regions.regions(AREAS, PLACES)
    assert found["border"] == ("222404",)
    assert found["circle"] == ("220200", "220300", "220400", "220700")


def test_a_place_counts_for_every_group_it_lies_in():
    table = regions.attention(mentions("quanhe", "yanji", "longjia", "jilin-province"), PLACES, AREAS, GROUPS)
    shares = table.set_index("group")["share"]
    assert shares.to_dict() == pytest.approx({"changchun": 1 / 3, "circle": 0, "yanbian": 2 / 3, "border": 1 / 3})
    assert table.set_index("group").loc["yanbian", "units"] == "d1/1#1;d1/1#2"


def test_a_group_with_a_missing_member_has_no_share():
    values = pd.concat(
        [rows({2010: 100.0}, code="220000"), rows({2010: 40.0}, code="220100"), rows({2010: 10.0}, code="2")]
    )
    table = regions.output(values, GROUPS, NO_BREAKS, around=2010).set_index("group")["share"]
    assert table["changchun"] == pytest.approx(0.4)
    assert table[["circle", "yanbian", "border"]].isna().all()


def test_a_share_stops_at_a_break():
    values = pd.concat([rows({2010: 100.0, 2011: 100.0}, code="220000"), rows({2010: 40.0, 2011: 60.0}, code="220100")])
    broken = pd.DataFrame({"vintage_class": ["v1"], "area_code": ["220100"], "year": [2011]})
    table = regions.output(values, GROUPS, broken, around=2010).set_index(["group", "year"])["share"]
    assert table["changchun", 2010] == pytest.approx(0.4)
    assert pd.isna(table["changchun", 2011])


def test_shares_across_two_classes_are_an_error():
    values = pd.concat([rows({2010: 1.0}, code="220000"), rows({2010: 1.0}, code="220100", vintage="v2")])
    with pytest.raises(MixedBasisError):
        regions.output(values, GROUPS, NO_BREAKS, around=2010)


def census_rows(values, series, *, unit="persons"):
    return pd.concat(
        rows({year: value}, code=code, vintage="census", unit=unit, indicator="resident population").assign(
            series_id=series
        )
        for (code, year), value in values.items()
    )


def test_the_census_takes_the_fullest_tabulation_and_one_unit():
    values = pd.concat(
        [
            census_rows({("220100", 2000): 713.0}, "POP_CEN_PREF_PANEL", unit="10,000 persons"),
            census_rows({("220100", 2000): 7_135_439.0, ("2", 2000): 5.0}, "POP_CEN_CP"),
            census_rows({("3", 2000): 2.0}, "POP_CEN_PREF_PANEL", unit="10,000 persons"),
        ]
    )
    table = regions.census(values, AREAS, UNITS)
    assert table.loc[2000, ["220100", "2", "3"]].tolist() == [7_135_439, 5, 20_000]


def test_counties_of_2020_add_up_on_the_territory_of_before_june_2020():
    values = census_rows(
        {("222404", 2020): 30.0, ("222401", 2020): 20.0, ("220184", 2020): 7.0, ("220000", 2020): 100.0},
        "POP_CEN2020_CNTY",
    )
    table = regions.census(values, AREAS, UNITS)
    assert table.loc[2020, ["222400", "220300", "220000"]].tolist() == [50, 7, 100]
