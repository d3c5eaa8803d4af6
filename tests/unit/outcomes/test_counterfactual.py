import numpy as np
import pandas as pd
import pytest
from scipy.stats import t
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes import counterfactual
from analysis.outcomes.basis import MixedBasisError

STEADY = {2000 + year: 100 * 1.1**year * (1 + 0.01 * (-1) ** year) for year in range(13)}


def test_steady_growth_is_carried_on_at_its_own_rate():
    found = counterfactual.forecast(rows(STEADY), last_before=2008, until=2012)
    assert found.years == tuple(range(2000, 2009))
    assert np.exp(found.drift) == pytest.approx(1.1, rel=1e-3)
    assert list(found.table["year"]) == [2009, 2010, 2011, 2012]
    assert found.table["expected"].iloc[-1] == pytest.approx(STEADY[2008] * 1.1**4, rel=1e-2)


def test_the_limits_are_those_of_the_closed_form():
    logs = np.log([STEADY[year] for year in range(2000, 2009)])
    steps, ahead = np.diff(logs), np.arange(1, 5)
    spread = 1.959964 * steps.std(ddof=1) * np.sqrt(ahead + ahead**2 / 8)
    table = counterfactual.forecast(rows(STEADY), last_before=2008, until=2012).table
    assert np.log(table["high"] / table["expected"]).to_numpy() == pytest.approx(spread, rel=0.02)
    assert np.log(table["expected"] / table["low"]).to_numpy() == pytest.approx(spread, rel=0.02)


@pytest.mark.parametrize(("years", "ahead"), [(9, 4), (12, 8), (20, 8)])
def test_the_measured_coverage_is_that_of_students_t(years, ahead):
    exact = 1 - 2 * t.sf(1.959964, years - 2)
    assert counterfactual.coverage(years, ahead, draws=40_000, seed=1) == pytest.approx(exact, abs=0.006)


def test_the_coverage_falls_short_of_95_percent_as_published():
    assert round(counterfactual.coverage(12, 8, draws=40_000, seed=2), 1) == 0.9
    assert 0.925 < counterfactual.coverage(20, 8, draws=40_000, seed=2) < 0.945


def test_too_few_years_or_a_gap_before_the_policy_give_no_forecast():
    short = {year: value for year, value in STEADY.items() if year > 2003}
    assert counterfactual.forecast(rows(short), last_before=2008, until=2012) is None
    holed = {year: value for year, value in STEADY.items() if year != 2005}
    assert counterfactual.forecast(rows(holed), last_before=2008, until=2012) is None
    assert counterfactual.forecast(rows(STEADY), last_before=2013, until=2015) is None


def test_only_the_last_unbroken_stretch_is_learnt_from():
    holed = {year: value for year, value in STEADY.items() if year != 2001}
    assert counterfactual.forecast(rows(holed), last_before=2010, until=2012).years[0] == 2002


def test_two_vintage_classes_in_one_forecast_are_an_error():
    mixed = pd.concat([rows({2000: 1.0}), rows(STEADY, vintage="v2")])
    with pytest.raises(MixedBasisError):
        counterfactual.forecast(mixed, last_before=2008, until=2012)


def test_the_gap_says_how_far_a_value_stands_from_what_was_expected():
    values = rows({**STEADY, 2012: 2 * STEADY[2012]})
    found = counterfactual.forecast(values, last_before=2008, until=2012)
    table = counterfactual.gap(found, values).set_index("year")
    assert table.loc[2012, "ratio"] == pytest.approx(2, rel=0.02)
    assert not table.loc[2012, "inside"]
    assert table.loc[2010, "inside"]


def test_values_of_another_class_are_not_held_against_a_forecast():
    found = counterfactual.forecast(rows(STEADY), last_before=2008, until=2012)
    with pytest.raises(ValueError, match="class v1"):
        counterfactual.gap(found, rows(STEADY, vintage="v2"))
