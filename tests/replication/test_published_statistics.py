"""Values that the authors of the methods printed, written down by hand."""

import numpy as np
import pandas as pd
import pytest

from analysis.inference.intervals import difference, wilson
from analysis.measures.null_splits import log_likelihood
from analysis.measures.policy_index import index_table, surface, variable_table
from analysis.measures.wording import PRIOR, WordCounts, zeta


def cell(value):
    return np.array([float(value)])


def test_dunnings_the_swiss():
    # Dunning (1993), table 2, first row: 270.72 for AB 110, A without B 2,442, B without A 111, neither 29,114
    sizes = (cell(110 + 2442), cell(111 + 29114))
    both = log_likelihood(cell(110), cell(111), sizes) + log_likelihood(cell(2442), cell(29114), sizes)
    assert both[0] == pytest.approx(270.72, abs=0.005)


def test_rayson_and_garsides_formula_by_hand():
    # 20 in 1,000 words against 10 in 2,000: expected 10 and 20, so 2 (20 ln 2 - 10 ln 2) = 13.863
    assert log_likelihood(cell(20), cell(10), (cell(1000), cell(2000)))[0] == pytest.approx(13.863, abs=5e-4)


def test_the_estimator_of_monroe_colaresi_and_quinn_by_hand():
    # 10 of 100 words against 5 of 200, prior of 500 words of which 2 % are this one:
    # delta = ln(20/580) - ln(15/685) = 0.45407, variance 1/20 + 1/15, z = 1.3294
    assert PRIOR == 500
    counts = pd.DataFrame({"word": [10.0, 5.0]}, index=["first", "second"])
    words = WordCounts(counts, np.array([100.0, 200.0]), np.array([10.0]), np.array([True, False]))
    assert zeta(words)(np.array([[1.0, 0.0]]))[0, 0] == pytest.approx(1.3294, abs=5e-5)


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_score_intervals_of_newcombes_table(count, total, low, high):
    # Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3 (Wilson's score)
    interval = wilson(count, total)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((10, 10), (0, 20), 0.6791, 1.0),
    ],
)
def test_differences_of_newcombes_table(first, second, low, high):
    # Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10
    interval = difference(first, second)
    assert interval.estimate == pytest.approx(first[0] / first[1] - second[0] / second[1])
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=5e-5)


# Ruiz Estrada, the 3 x 3 matrix of his worked example (Revista Académica ECO 13, table 3); the paper prints an index
# of 0.6, the mean of the nine. How many indicators a variable has is not printed there: these give the printed shares.
PRINTED = [[1, 0.75, 0.58], [1, 0.50, 0.67], [0.36, 0.36, 0.22]]
HELD = [(12, 12), (9, 12), (7, 12), (12, 12), (6, 12), (8, 12), (4, 11), (4, 11), (2, 9)]


@pytest.fixture
def published_matrix():
    rows = [
        (f"x{place}", f"x{place}", f"x{place}", f"i{cell}", "d1", int(cell < held), f"d1/{place}#{cell + 1}")
        for place, (held, of) in enumerate(HELD, 1)
        for cell in range(of)
    ]
    columns = ["variable", "variable_en", "variable_zh", "indicator", "document", "value", "unit"]
    return pd.DataFrame(rows, columns=columns)


def test_the_surface_of_a_published_matrix(published_matrix):
    values = surface(variable_table(published_matrix), document="d1")
    assert np.round(values, 2).tolist() == PRINTED


def test_the_index_of_a_published_matrix(published_matrix):
    index = index_table(published_matrix)["index"].iloc[0]
    assert index == pytest.approx(5.45, abs=0.005)
    assert round(index / 9, 1) == 0.6
