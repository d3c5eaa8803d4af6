import numpy as np
import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.null_splits import log_likelihood, pieces, theme_sizes, word_sizes


def lumpy(sections=24, *, lump=9):
    """A text whose theme `a` fills some sections and stands nowhere else."""
    rows = [(f"s{place:02d}", "a") for place in range(sections) for _ in range(lump if place % 4 == 0 else 0)]
    rows += [(f"s{place:02d}", "b") for place in range(sections)]
    text = pd.DataFrame({"section": [f"s{place:02d}" for place in range(sections)], "weight": 100})
    return pieces(pd.DataFrame(rows, columns=["section", "code"]), text, by="section")


def test_counts_stand_by_piece_and_rare_codes_are_left_out():
    found = pd.DataFrame({"section": ["s1", "s1", "s2"], "code": ["a", "a", "b"]})
    text = pd.DataFrame({"section": ["s1", "s2", "s2", "s3"], "weight": [5, 2, 3, 0]})
    built = pieces(found, text, by="section", floor=2)
    assert built.counts["a"].tolist() == [2, 0]
    assert list(built.counts.columns) == ["a"]
    assert built.exposure.tolist() == [5, 5]


def test_a_theme_in_lumps_deceives_the_poisson_test_and_not_the_permutation():
    table = theme_sizes(lumpy(), over="sections", splits=Draws(1, 200), deals=99).set_index("test")
    assert table.loc["permutation", "rejected"] <= 0.07
    assert table.loc["poisson", "rejected"] > 0.2
    assert table.loc["clustered", "rejected"] < table.loc["poisson", "rejected"]


def test_g2_of_lumps_rejects_too_often():
    table = word_sizes(lumpy(), over="sections", splits=Draws(1, 200)).set_index("test")
    assert table.loc["g2", "rejected"] > 0.2
    assert table["splits"].tolist() == [200, 200]


def test_the_error_is_that_of_a_mean_over_splits():
    table = theme_sizes(lumpy(), over="sections", splits=Draws(1, 100), deals=19).set_index("test")
    p = table.loc["poisson", "any"]
    assert table.loc["poisson", "any_error"] == pytest.approx(np.sqrt(p * (1 - p) / 100))


def test_equal_rates_have_no_log_likelihood():
    one = np.array([10.0])
    assert log_likelihood(one, 2 * one, (np.array([100.0]), np.array([200.0])))[0] == pytest.approx(0)


def test_an_absent_word_has_a_finite_log_likelihood():
    value = log_likelihood(np.array([0.0]), np.array([8.0]), (np.array([50.0]), np.array([50.0])))[0]
    assert value == pytest.approx(16 * np.log(2))
