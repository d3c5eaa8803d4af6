import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes import growth
from analysis.outcomes.basis import MixedBasisError


def test_a_doubling_in_four_years_needs_18_92_percent_a_year():
    assert round(100 * growth.rate(2, 4), 2) == 18.92


def test_the_same_doubling_counted_from_another_year_needs_another_rate():
    assert [round(100 * growth.rate(2, years), 2) for years in (3, 5)] == [25.99, 14.87]


def test_19_percent_overshoots_the_doubling_by_a_quarter_of_a_percent():
    reached = growth.compounded(3640, 0.19, 4)
    assert (round(reached, 1), round(100 * (reached / 7280 - 1), 2)) == (7299.4, 0.27)


def test_a_quadrupling_leaves_9_05_percent_a_year_after_the_doubling():
    path = growth.path({2008: 3640, 2012: 7280, 2020: 14560}).set_index("year")
    assert round(100 * path.loc[2012, "rate"], 2) == 18.92
    assert round(100 * path.loc[2020, "rate"], 2) == 9.05
    assert round(100 * growth.rate(4, 12), 2) == 12.25


def test_a_path_meets_its_points_and_has_no_rate_in_its_first_year():
    path = growth.path({2012: 7280, 2008: 3640})
    assert list(path["year"]) == [2008, 2009, 2010, 2011, 2012]
    assert path["value"].iloc[[0, -1]].tolist() == pytest.approx([3640, 7280])
    assert math.isnan(path["rate"].iloc[0])


def test_the_real_rate_divides_by_the_rise_of_prices():
    assert round(100 * growth.real_rate(growth.rate(2, 4), 0.04), 1) == 14.3


def test_a_rate_over_no_years_or_to_nothing_is_refused():
    for factor, years in ((2, 0), (0, 4), (-1, 4)):
        with pytest.raises(ValueError, match="no annual rate"):
            growth.rate(factor, years)


@given(st.floats(0.1, 10), st.integers(1, 30))
def test_compounding_the_rate_gives_the_factor_back(factor, years):
    assert growth.compounded(1, growth.rate(factor, years), years) == pytest.approx(factor)


def test_growth_has_a_row_for_each_area_with_both_years():
    values = pd.concat([rows({2008: 50, 2012: 100}), rows({2008: 10}, code="2"), rows({2008: 8, 2012: 10}, code="3")])
    table = growth.growth(values, start=2008, end=2012).set_index("area_code")
    assert table["factor"].to_dict() == {"1": 2.0, "3": 1.25}
    assert table.loc["1", "rate"] == pytest.approx(2**0.25 - 1)


def test_growth_carries_the_weaker_confidence_the_weak_locator_and_both_sources():
    before = rows({2008: 1.0}, source="a", confidence="medium", note="x")
    after = rows({2012: 2.0}, source="a;b", weak=True)
    row = growth.growth(pd.concat([before, after]), start=2008, end=2012).iloc[0]
    assert (row["confidence"], row["source"], bool(row["weak"]), row["note"]) == ("medium", "a;b", True, "x")


def test_growth_across_two_vintage_classes_is_an_error():
    values = pd.concat([rows({2008: 50}), rows({2012: 60}, vintage="v2")])
    with pytest.raises(MixedBasisError, match="two vintage classes in one computation: v1, v2"):
        growth.growth(values, start=2008, end=2012)


def test_growth_within_first_publications_is_an_error():
    with pytest.raises(MixedBasisError, match="not on one basis"):
        growth.growth(rows({2008: 50, 2012: 60}, vintage="v0", uniform=False), start=2008, end=2012)


def test_the_span_is_the_wanted_one_where_half_of_the_areas_have_it():
    values = pd.concat([rows({2008: 1, 2012: 2}), rows({2010: 1, 2012: 2}, code="2")])
    assert growth.shared_span(values, wanted=(2008, 2012)) == (2008, 2012)


def test_the_span_is_otherwise_the_longest_that_most_areas_share():
    values = pd.concat(
        [rows({2008: 1, 2012: 2, 2019: 3, 2020: 4})]
        + [rows({2019: 1, 2020: 2, 2023: 3}, code=code) for code in ("2", "3")]
    )
    assert growth.shared_span(values, wanted=(2008, 2012)) == (2019, 2020)
