"""The gate of every computation: one vintage class, one unit, one price basis, or no result at all."""

import pandas as pd
import pytest

from analysis.outcomes.basis import Basis, MixedBasisError, by_year, growth_allowed, in_unit, one_basis

UNITS = pd.DataFrame(
    {
        "unit": ["CNY 100 million", "CNY 10,000", "USD million"],
        "base_unit": ["CNY", "CNY", "USD"],
        "factor": [1e8, 1e4, 1e6],
    }
)


def values(*rows: tuple, **cells) -> pd.DataFrame:
    """Rows of area code, year, value and vintage class on the same basis, unless `cells` says otherwise."""
    table = pd.DataFrame(rows, columns=["area_code", "year", "value", "vintage_class"])
    same = {"indicator": "GDP, nominal", "unit": "CNY 100 million", "price_basis": "current", "uniform": True}
    return table.assign(**{**same, "area": table["area_code"], "vintage": table["vintage_class"], **cells})


def test_values_of_one_class_have_one_basis():
    table = values(("220000", 2008, 6426.1, "v1"), ("220000", 2012, 11939.24, "v1"))
    assert one_basis(table) == Basis("v1", "GDP, nominal", "CNY 100 million", "current", uniform=True)


def test_two_vintage_classes_in_one_computation_are_refused():
    table = values(("220000", 2008, 6426.1, "v1"), ("220000", 2012, 8678.02, "v2"))
    with pytest.raises(MixedBasisError, match="two vintage classes in one computation: v1, v2"):
        by_year(table)


@pytest.mark.parametrize(
    ("column", "cells", "words"),
    [
        ("unit", ["CNY 100 million", "USD million"], "two units in one computation: CNY 100 million, USD million"),
        ("price_basis", ["current", "constant 2015"], "two price bases in one computation: constant 2015, current"),
        ("indicator", ["GDP, nominal", "exports"], "two indicators in one computation: GDP, nominal, exports"),
    ],
)
def test_anything_else_that_differs_is_refused(column: str, cells: list[str], words: str):
    table = values(("220000", 2008, 1.0, "v1"), ("220000", 2012, 2.0, "v1"), **{column: cells})
    with pytest.raises(MixedBasisError, match=words):
        one_basis(table)


def test_nothing_has_no_basis():
    with pytest.raises(MixedBasisError, match="there is no value"):
        one_basis(values())


def test_values_are_laid_out_by_year_and_area_with_gaps_left_open():
    table = values(("A", 2012, 4.0, "v1"), ("A", 2008, 2.0, "v1"), ("B", 2012, 3.0, "v1"))
    laid_out = by_year(table)
    assert list(laid_out.index) == [2008, 2012]
    assert laid_out["A"].tolist() == [2.0, 4.0]
    assert laid_out["B"].isna().tolist() == [True, False]


def test_two_values_of_one_year_in_one_class_are_not_averaged():
    table = values(("A", 2020, 6638.03, "v2"), ("A", 2020, 6601.59, "v2"))
    with pytest.raises(MixedBasisError, match="two values for one area and year"):
        by_year(table)


def test_growth_is_refused_where_each_year_has_a_release_of_its_own():
    table = values(("A", 2010, 545.0, "as-published"), ("A", 2011, 652.0, "as-published"), uniform=False)
    with pytest.raises(MixedBasisError, match="years of the vintage class as-published are not on one basis"):
        growth_allowed(table)
    assert growth_allowed(values(("A", 2010, 5.0, "v2"))).vintage_class == "v2"


def test_units_of_one_base_are_converted_by_their_factors():
    table = in_unit(values(("A", 2010, 36400000.0, "v1"), unit="CNY 10,000"), "CNY 100 million", UNITS)
    assert table["value"].tolist() == [3640.0]
    assert table["unit"].tolist() == ["CNY 100 million"]


def test_no_exchange_rate_is_ever_applied():
    with pytest.raises(MixedBasisError, match="two units without a factor in one computation: CNY, USD"):
        in_unit(values(("A", 2010, 1.0, "v1")), "USD million", UNITS)
    with pytest.raises(MixedBasisError, match="unknown unit: EUR"):
        in_unit(values(("A", 2010, 1.0, "v1")), "EUR", UNITS)
