"""What is wrong with a statistic is said once, with file, row, column and remedy."""

import pytest


def test_good_statistics_have_no_fault(statistics):
    assert statistics.faults() == []


def test_a_source_that_is_not_registered_is_named_with_the_nearest(statistics):
    statistics.add("indicators", year=2013, value=12000, source="yearbok")
    assert statistics.faults() == [
        "indicators.csv, line 5, GDP / 220000 / 2013 / before the census, column `source`: 'yearbok'; expected a "
        "source that stands in sources.csv. Did you mean `yearbook`?"
    ]


def test_a_missing_source_is_a_fault(statistics):
    statistics.add("indicators", year=2013, value=12000, source="")
    assert statistics.faults() == [
        "indicators.csv, line 5, GDP / 220000 / 2013 / before the census, column `source`: the cell is empty; "
        "expected a value such as `nbs-dump;panel-31-provinces`. Fill it in"
    ]


def test_an_unknown_unit_is_named_and_so_is_a_known_one_that_the_series_does_not_declare(statistics):
    statistics.add("indicators", year=2013, value=12000, unit="CNY 100 milion")
    known, declared = statistics.faults()
    assert "column `unit`: 'CNY 100 milion'; expected a value that stands in column `unit`" in known
    assert known.endswith("Did you mean `CNY 100 million`?")
    assert "expected 'CNY 100 million', as series GDP declares" in declared
    statistics.add("indicators", year=2013, value=120000000, unit="CNY 10,000")
    assert any("Convert the value and write the declared unit" in fault for fault in statistics.faults())


def test_a_repeated_key_names_both_lines(statistics):
    statistics.add("indicators", year=2012, value=12000)
    assert statistics.faults() == [
        "indicators.csv, line 5, GDP / 220000 / 2012 / before the census: the key stands already on line 4. "
        "Remove one of the rows or rename it"
    ]


def test_a_value_outside_the_range_of_its_series_is_named(statistics):
    statistics.add("indicators", year=2013, value=500)
    assert statistics.faults() == [
        "indicators.csv, line 5, GDP / 220000 / 2013 / before the census, column `value`: '500'; expected 1,000 to "
        "50,000 in CNY 100 million, the range that series GDP declares. Correct the value; if it is right, widen the "
        "range of the series and say why in its note"
    ]


def test_a_slip_between_units_says_what_to_write(statistics):
    statistics.add("indicators", year=2013, value=130000000)
    (fault,) = statistics.faults()
    assert fault.endswith("The value looks like CNY 10,000 (万元): write 13,000 CNY 100 million (亿元)")


@pytest.mark.parametrize(("value", "size"), [(12939240, "1,176 times"), (11.9, "1/924 of")])
def test_a_thousandfold_leap_is_found_where_the_range_is_wide(statistics, value: float, size: str):
    statistics.add("series", series_id="WIDE", minimum=0, maximum=1e12)
    statistics.write_values("WIDE", {2011: 11000, 2012: 11939.24, 2013: value})
    (fault,) = statistics.faults()
    assert fault.startswith("indicators.csv, line 4, WIDE / 220000 / 2013 / before the census, column `value`")
    assert f"'{value}' is {size} a value beside it in time, 11,000; expected less than 100 times" in fault


def test_a_leap_in_the_middle_names_the_value_and_not_its_neighbours(statistics):
    statistics.add("series", series_id="WIDE", minimum=0, maximum=1e12)
    statistics.write_values("WIDE", {2010: 9.0, 2011: 9500.0, 2012: 10.0})
    (fault,) = statistics.faults()
    assert "line 3, WIDE" in fault


def test_of_two_values_only_the_later_is_named(statistics):
    statistics.add("series", series_id="WIDE", minimum=0, maximum=1e12)
    statistics.write_values("WIDE", {2010: 9.0, 2011: 9500.0})
    (fault,) = statistics.faults()
    assert "line 3, WIDE" in fault


def test_shares_are_held_to_their_range_and_may_leap(statistics):
    share = {"unit": "percent", "price_basis": "none"}
    statistics.add("series", series_id="RATE", minimum=0, maximum=100, **share)
    statistics.write_values("RATE", {2010: 0.1, 2011: 99.0, 2012: 0.2}, **share)
    assert statistics.faults() == []


def test_a_row_must_have_the_names_of_its_series_and_area(statistics):
    statistics.add("indicators", year=2013, value=12000, area="Jilin City", indicator="GDP", price_basis="comparable")
    faults = statistics.faults()
    assert len(faults) == 3
    assert any(
        "column `area`: 'Jilin City'; expected 'Jilin Province', as area 220000 declares" in one for one in faults
    )


def test_one_vintage_cannot_be_of_two_classes(statistics):
    statistics.add("indicators", year=2013, value=12000, vintage_class="v2")
    (fault,) = statistics.faults()
    assert "column `vintage_class`: 'v2'; expected 'v1', the class of this vintage in the rows above" in fault


def test_a_range_that_is_upside_down_is_a_fault_of_the_series(statistics):
    statistics.add("series", series_id="ODD", minimum=5, maximum=1)
    (fault,) = statistics.faults()
    assert "line 3, ODD, column `minimum`: '5'; expected at most the maximum of the series, 1" in fault


def test_a_whole_new_series_is_accepted_as_rows_only(statistics):
    """No code and no schema is touched: a series, its source and its values are rows, and they are read."""
    from analysis.outcomes.indicators import read_indicators

    statistics.add("sources", source_id="port-office", title="Throughput of ports", locator="https://example.org/ports")
    statistics.add("measurement_units", unit="tonnes", unit_zh="吨", quantity="count", base_unit="tonnes", factor=1)
    port = {"indicator": "freight of the port", "unit": "tonnes", "price_basis": "none"}
    statistics.add(
        "series", series_id="PORT_HC", topic="ports", indicator_zh="口岸货运量", minimum=0, maximum=1e8, **port
    )
    statistics.write_values("PORT_HC", {2012: 850000, 2013: 910000}, source="port-office", **port)
    assert statistics.faults() == []
    table = read_indicators(statistics.project)
    assert table[["series_id", "topic", "value", "unit"]].values.tolist() == [
        ["PORT_HC", "ports", 850000.0, "tonnes"],
        ["PORT_HC", "ports", 910000.0, "tonnes"],
    ]


def test_faults_of_a_row_that_has_others_are_all_said(statistics):
    statistics.add("indicators", year=2013, value=500, source="nobody", area_code="999")
    faults = "\n".join(statistics.faults())
    for column in ("area_code", "source", "value"):
        assert f"column `{column}`" in faults
