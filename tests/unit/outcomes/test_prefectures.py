import pandas as pd
import pytest
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes import prefectures
from analysis.outcomes.basis import MixedBasisError
from analysis.outcomes.indicators import read_areas, read_indicators
from analysis.outcomes.vintages import gdp

AREAS = pd.DataFrame(
    {
        "area_code": ["220000", "1", "2", "3", "CJT", "210000", "CHN", "x"],
        "name_en": ["Jilin", "One", "Two", "Three", "zone", "Liaoning", "China", "district"],
        "name_zh": ["吉林", "一", "二", "三", "区", "辽宁", "中国", "区"],
        "level": ["province", *["prefecture"] * 3, "policy area", "province", "country", "district"],
        "part_of": ["CHN", *["220000"] * 3, "220000", "CHN", "", "1"],
    }
)
VALUES = pd.concat(
    [
        rows({2010: 100.0, 2011: 110.0}, code="220000"),
        rows({2010: 60.0, 2011: 70.0}, code="1"),
        rows({2010: 50.0}, code="2"),
    ]
)


def test_the_parts_held_are_set_against_the_province_in_years_with_all_of_them():
    table = prefectures.sums(VALUES, AREAS)
    assert table[["year", "province", "sum_of_parts"]].to_numpy().tolist() == [[2010, 100, 110]]
    assert table["ratio"].iloc[0] == pytest.approx(1.1)
    assert (table["counted"].iloc[0], table["missing"].iloc[0], table["missing_zh"].iloc[0]) == (2, "Three", "三")


def test_without_any_part_there_is_nothing_to_set_against_the_province():
    assert prefectures.sums(VALUES[VALUES["area_code"] == "220000"], AREAS).empty


def test_two_classes_in_one_sum_are_an_error():
    with pytest.raises(MixedBasisError):
        prefectures.sums(pd.concat([VALUES, rows({2010: 1.0}, code="3", vintage="v2")]), AREAS)


def test_eight_cities_exceed_the_province_in_eleven_years():
    table = prefectures.sums(gdp(read_indicators(), "v1"), read_areas()).set_index("year")
    assert list(table.index[table["ratio"] > 1]) == [*range(2001, 2006), *range(2008, 2014)]
    assert round(table.loc[2003, "ratio"], 3) == 1.091
    assert round(table.loc[2012, "ratio"], 3) == 1.035


def test_every_area_gets_its_kind_and_the_zone_stands_first():
    table = prefectures.with_kind(AREAS[["area_code"]], AREAS)
    assert list(zip(table["area_code"], table["kind"], strict=True)) == [
        ("CJT", "zone"),
        ("220000", "province"),
        ("210000", "neighbour"),
        ("CHN", "country"),
        ("1", "prefecture"),
        ("2", "prefecture"),
        ("3", "prefecture"),
    ]
