"""The statistics as read: single values checked by hand against what was published."""

import pytest

from analysis.outcomes.indicators import (
    read_areas,
    read_indicators,
    read_measurement_units,
    read_series,
    read_sources,
    read_vintages,
)

TABLE = read_indicators()


@pytest.mark.parametrize(
    ("series", "area", "year", "value"),
    [
        ("GDP_NOM_JL_V1", "220000", 2008, 6426.1),
        ("GDP_NOM_JL_V2", "220000", 2008, 4834.68),
        ("GDP_NOM_JL_V1", "220000", 2012, 11939.24),
        ("GDP_NOM_JL_V2", "220000", 2012, 8678.02),
        ("GDP_NOM_JL_V0", "220000", 2018, 15074.62),
        ("GDP_NOM_JL_V3", "220000", 2020, 12499.5),
        ("GDP_NOM_CJT", "CJT", 2008, 3640),
        ("GDP_NOM_CJT", "CJT", 2012, 6712),
        ("POP_CEN_PROV", "220000", 2020, 24073453),
        ("TR_CN_PRK", "CHN", 2012, 6.034),
    ],
)
def test_a_published_value_is_read_as_published(series: str, area: str, year: int, value: float):
    row = TABLE[(TABLE["series_id"] == series) & (TABLE["area_code"] == area) & (TABLE["year"] == year)]
    assert row["value"].tolist() == [value]


def test_every_value_says_its_topic_area_vintage_class_and_source():
    for column in ("topic", "area", "area_zh", "vintage_class", "source", "confidence", "indicator_zh"):
        assert (TABLE[column] != "").all(), column


def test_reading_loses_no_row_and_repeats_none():
    assert len(TABLE) == 2182
    assert not TABLE.duplicated(["series_id", "area_code", "year", "vintage"]).any()


def test_a_value_whose_every_source_is_weak_says_so():
    of = TABLE.set_index(["series_id", "year"])["weak"]
    assert of["GDP_NOM_JL_V1", 2008]  # two files that no reader can open
    assert not of["GDP_NOM_JL_V2", 2008]
    assert not of["GDP_NOM_JL_V1", 2014]  # a weak source and a firm one


def test_the_zone_is_in_the_class_before_the_census_and_its_share_is_not():
    assert set(TABLE.loc[TABLE["series_id"] == "GDP_NOM_CJT", "vintage_class"]) == {"v1"}
    assert set(TABLE.loc[TABLE["series_id"] == "GDP_SHARE_CJT", "vintage_class"]) == {"as-published"}


def test_the_registers_have_a_row_for_everything_the_values_name():
    assert set(TABLE["series_id"]) == set(read_series()["series_id"])
    assert {part for cell in TABLE["source"] for part in cell.split(";")} == set(read_sources()["source_id"])
    assert set(TABLE["vintage_class"]) == set(read_vintages()["vintage_class"])
    assert set(TABLE["area_code"]) <= set(read_areas()["area_code"])
    assert set(TABLE["unit"]) <= set(read_measurement_units()["unit"])


def test_counties_of_2020_add_up_to_the_province():
    counties = TABLE[TABLE["series_id"] == "POP_CEN2020_CNTY"]
    assert counties["value"].sum() == 24073453
    assert len(counties) == 69
