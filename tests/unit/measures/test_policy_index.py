import numpy as np
import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.policy_index import (
    distinguishable,
    error_deviation,
    index_table,
    simulated_deviation,
    surface,
    variable_table,
)


@pytest.fixture
def matrix():
    """Two documents, two variables: d1 has 2 of 2 and 1 of 4, d2 has 1 of 2 and none of 4."""
    values = {"d1": {"x1": (1, 1), "x2": (1, 0, 0, 0)}, "d2": {"x1": (1, 0), "x2": (0, 0, 0, 0)}}
    rows = [
        (variable, f"i{place}", document, value, f"{document}/1#{place}" if value else "")
        for document, own in values.items()
        for variable, cells in own.items()
        for place, value in enumerate(cells)
    ]
    table = pd.DataFrame(rows, columns=["variable", "indicator", "document", "value", "unit"])
    return table.assign(variable_en=table["variable"], variable_zh=table["variable"])


def test_a_variable_is_the_share_of_its_indicators(matrix):
    table = variable_table(matrix).set_index(["document", "variable"])["value"]
    assert table.to_dict() == {("d1", "x1"): 1, ("d1", "x2"): 0.25, ("d2", "x1"): 0.5, ("d2", "x2"): 0}


def test_the_index_is_the_sum_of_the_variables(matrix):
    table = index_table(matrix).set_index("document")
    assert table["index"].to_dict() == {"d1": 1.25, "d2": 0.5}
    assert table.loc["d1", "units"] == "d1/1#0;d1/1#1"


def test_leaving_a_variable_out_is_brought_back_to_the_full_scale(matrix):
    row = index_table(matrix).set_index("document").loc["d1"]
    assert (row["without_low"], row["without_high"]) == (0.5, 2.0)
    assert (row["without_low_variable"], row["without_high_variable"]) == ("x1", "x2")


def test_the_range_of_errors_stays_on_the_scale(matrix):
    table = index_table(matrix, error=0.4)
    assert table["low"].min() == 0
    assert table["high"].max() == 2


def test_readers_who_never_err_leave_no_range(matrix):
    row = index_table(matrix, error=0.0).iloc[0]
    assert row["low"] == row["high"] == row["index"]


def test_the_deviation_is_the_binomial_one():
    # one variable with one indicator: a single coin
    assert error_deviation([1], error=0.5) == 0.5
    assert error_deviation([4, 4], error=0.5) == pytest.approx(np.sqrt(0.25 * 0.5))


@pytest.mark.parametrize(("error", "deviation"), [(0.05, 0.34), (0.1, 0.48), (0.15, 0.56)])
def test_ten_by_four_indicators_give_the_deviations_measured_before(error, deviation):
    cells = (np.random.default_rng(1).random((10, 4)) < 0.6).astype(int)
    simulated = simulated_deviation(cells, error=error, draws=Draws(1, 4000))
    assert simulated == pytest.approx(deviation, abs=0.012)
    assert error_deviation([4] * 10, error=error) == pytest.approx(deviation, abs=0.008)


@pytest.mark.parametrize(("error", "gap"), [(0.05, 0.95), (0.1, 1.32), (0.15, 1.55)])
def test_and_the_gaps_that_can_be_told_apart(error, gap):
    # the values measured before came out of a simulation and are printed to two decimals
    assert distinguishable([4] * 10, error=error) == pytest.approx(gap, abs=0.02)


@pytest.mark.parametrize(("cells", "wrong"), [(2, 0.34), (4, 0.16)])
def test_a_true_gap_is_reversed_or_tied_as_often_as_measured_before(cells, wrong):
    rng = np.random.default_rng(20261122)
    low = np.tile([1, 0], 20)
    high = low.copy()
    high[np.flatnonzero(low == 0)[:cells]] = 1
    seen = [np.where(rng.random((40000, 40)) < 0.1, 1 - text, text).sum(axis=1) for text in (low, high)]
    assert (seen[1] <= seen[0]).mean() == pytest.approx(wrong, abs=0.015)


def test_nine_variables_fill_the_surface_row_by_row():
    table = pd.DataFrame({"document": "d1", "value": [place / 10 for place in range(9)]})
    assert surface(table, document="d1").tolist()[1] == [0.3, 0.4, 0.5]


def test_a_number_that_is_no_square_is_refused():
    table = pd.DataFrame({"document": "d1", "value": [1.0] * 8})
    with pytest.raises(ValueError, match="8 variables of `d1` do not fill a square"):
        surface(table, document="d1")
