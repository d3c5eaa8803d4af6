import pandas as pd
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes import breaks, growth

BREAKS = pd.DataFrame(
    {
        "vintage_class": ["v1", "v1", "v2"],
        "area_code": ["1", "1", "1"],
        "year": [2005, 2017, 2020],
        "reason": ["census", "cut", "territory"],
        "reason_zh": ["普查", "核减", "区划"],
        "note": "",
    }
)
SERIES = rows({year: float(year) for year in range(2000, 2019)})


def test_growth_over_a_break_says_so_in_both_languages():
    row = breaks.across(growth.growth(SERIES, start=2004, end=2018), BREAKS).iloc[0]
    assert (row["broken"], row["broken_zh"]) == ("2005: census; 2017: cut", "2005: 普查；2017: 核减")


def test_the_first_year_on_a_new_basis_may_begin_a_span():
    assert breaks.across(growth.growth(SERIES, start=2005, end=2016), BREAKS)["broken"].iloc[0] == ""


def test_a_break_of_another_class_does_not_count():
    other = rows({2019: 1.0, 2021: 2.0}, vintage="v1")
    assert breaks.across(growth.growth(other, start=2019, end=2021), BREAKS)["broken"].iloc[0] == ""


def test_the_steady_part_lies_between_the_breaks_on_either_side():
    assert list(breaks.steady(SERIES, BREAKS, around=2008)["year"]) == list(range(2005, 2017))
    assert list(breaks.steady(SERIES, BREAKS, around=2004)["year"]) == list(range(2000, 2005))


def test_a_series_without_breaks_is_steady_throughout():
    assert len(breaks.steady(SERIES, BREAKS.head(0), around=2008)) == len(SERIES)


def test_every_registered_break_lies_inside_its_series():
    from analysis.outcomes.indicators import read_indicators
    from analysis.outcomes.vintages import gdp

    spans = gdp(read_indicators()).groupby(["vintage_class", "area_code"])["year"].agg(["min", "max"])
    for row in breaks.read_breaks().itertuples():
        span = spans.loc[(row.vintage_class, row.area_code)]
        assert span["min"] < row.year <= span["max"]
