import numpy as np
import pandas as pd
import pytest

from analysis.inference.permutation import (
    Draws,
    Null,
    family_p,
    monte_carlo_error,
    null_distribution,
    p_values,
    rate_test,
    smallest_p,
    step_down_p,
    studentised,
)
from analysis.inference.sections import SectionCounts


def sections(counts, later, exposure=None):
    index = [f"s{number:02d}" for number in range(len(later))]
    return SectionCounts(
        pd.DataFrame(counts, index=index).astype(float),
        pd.Series(exposure or [10.0] * len(later), index=index),
        pd.Series(later, index=index),
    )


SIX_AGAINST_SIX = [False] * 6 + [True] * 6


def test_the_observed_deal_counts_as_one_of_the_draws():
    null = Null(np.array([2.0, 0.0]), np.array([[1.0, 0.0], [2.0, 1.0], [3.0, 5.0]]))
    assert p_values(null).tolist() == [0.75, 1.0]


def test_family_p_holds_each_code_against_the_largest_statistic_of_a_deal():
    null = Null(np.array([3.0, 2.0]), np.array([[1.0, 5.0], [4.0, 1.0], [2.0, 2.0]]))
    assert family_p(null).tolist() == [0.75, 1.0]


def test_step_down_holds_the_smaller_code_against_what_is_left():
    null = Null(np.array([3.0, 2.0]), np.array([[1.0, 5.0], [4.0, 1.0], [2.0, 2.0]]))
    assert step_down_p(null).tolist() == [0.75, 0.75]


def test_step_down_values_keep_the_order_of_the_statistics():
    null = Null(np.array([1.0, 3.0, 2.0]), np.array([[1.0, 3.0, 0.0], [0.0, 0.0, 0.0], [0.0, 3.5, 0.0]]))
    # largest of all: 3, 0, 3.5; then without the second code: 1, 0, 0; then the first code alone: 1, 0, 0
    assert step_down_p(null).tolist() == [0.75, 0.75, 0.75]


def test_studentised_codes_are_in_units_of_their_own_spread():
    null = studentised(Null(np.array([-2.0]), np.array([[-4.0], [4.0]])))
    assert (null.observed.tolist(), null.permuted.tolist()) == ([0.5], [[1.0], [1.0]])


def test_a_code_that_never_changes_is_never_distinctive():
    table = rate_test(sections({"rail": [2] * 12}, SIX_AGAINST_SIX), Draws(1, 99))
    assert table.loc["rail", ["p", "p_family"]].tolist() == [1.0, 1.0]


def test_a_code_of_one_text_only_has_a_small_p():
    table = rate_test(sections({"rail": [0] * 6 + [5] * 6, "port": [1, 0] * 6}, SIX_AGAINST_SIX), Draws(1, 499))
    # 2 of the 924 deals are as extreme as this one
    assert table.loc["rail", "p"] <= 0.012
    assert table.loc["port", "p"] == 1.0


def test_p_does_not_depend_on_which_text_is_called_the_later_one():
    counts = {"rail": [3, 0, 2, 4, 5], "port": [0, 1, 0, 0, 2]}
    later = [True, False, True, False, False]
    one, other = sections(counts, later), sections(counts, [not side for side in later])
    pd.testing.assert_frame_equal(rate_test(one, Draws(7, 99)), rate_test(other, Draws(7, 99)))


def test_the_same_seed_gives_the_same_p():
    table = sections({"rail": [3, 0, 2, 4, 5, 0]}, [True, True, False, False, False, True])
    pd.testing.assert_frame_equal(rate_test(table, Draws(3, 99)), rate_test(table, Draws(3, 99)))


def test_a_family_without_codes_gives_an_empty_table():
    assert rate_test(sections({}, [True, False]), Draws(1, 9)).empty


def test_five_sections_allow_ten_deals_and_no_smaller_p():
    assert smallest_p(3, 2, Draws(1, 999)) == 0.1


def test_equal_sides_double_the_smallest_p_because_each_deal_has_a_mirror_image():
    assert smallest_p(2, 2, Draws(1, 999)) == pytest.approx(2 / 6)


def test_many_sections_leave_the_number_of_draws_as_the_limit():
    assert smallest_p(30, 30, Draws(1, 999)) == 0.001


def test_monte_carlo_error_of_one_half_with_99_draws_is_a_twentieth():
    assert monte_carlo_error(np.array([0.5]), Draws(1, 99)).tolist() == [0.05]


def test_every_deal_marks_as_many_sections_as_the_text_has():
    null = null_distribution(
        lambda deals: deals.sum(axis=1, keepdims=True), np.array([True, False, True]), Draws(1, 20)
    )
    assert set(null.permuted.ravel()) == {2.0}


def test_no_draws_are_refused():
    with pytest.raises(ValueError, match="at least one draw"):
        Draws(1, 0)
