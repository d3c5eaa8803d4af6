import pandas as pd
import pytest

from analysis.measures.chronology import period, with_document_periods, with_periods


def test_a_year_is_the_whole_year():
    assert period("2018") == (2018.0, 2019.0)


def test_december_ends_with_the_next_year():
    assert period("2013-12") == (pytest.approx(2013 + 11 / 12), 2014.0)


def test_a_day_is_a_day_long_and_a_leap_year_has_one_more():
    first, last = period("2016-03-01")
    assert first == pytest.approx(2016 + 60 / 366)
    assert last - first == pytest.approx(1 / 366)
    assert period("2015-03-01")[0] == pytest.approx(2015 + 59 / 365)


def test_a_quarter_and_a_half_year_end_with_the_month_named():
    assert period("2018-03", "quarter") == (2018.0, 2018.25)
    assert period("2019-06", "half-year") == (2019.0, 2019.5)


def test_rows_get_the_periods_of_their_dates():
    table = with_periods(pd.DataFrame({"date": ["2010"], "date_precision": ["year"]}))
    assert table.loc[0, ["start", "end"]].tolist() == [2010.0, 2011.0]


def test_a_document_is_dated_to_its_interval_and_to_nothing_without_a_date():
    documents = pd.DataFrame({"date": ["2018", ""], "date_low": ["2017-11", ""], "date_high": ["2018-12", ""]})
    table = with_document_periods(documents)
    assert table.loc[0, "start"] == pytest.approx(2017 + 10 / 12)
    assert table.loc[0, "end"] == 2019.0
    assert table.loc[1, ["start", "end"]].isna().all()
