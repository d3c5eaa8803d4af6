"""Facts about chance and intervals that hold for any counts."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.inference.intervals import rate_ratio, section_share
from analysis.inference.permutation import Draws, family_p, null_distribution, p_values, rate_test, step_down_p
from analysis.inference.sections import section_counts

DRAWS = Draws(20261122, 39)
CODES = ["rail", "port"]


@st.composite
def sections(draw):
    """Two texts of two to six sections: for each section its paragraphs and how many bear either code."""
    rows = []
    for later in (False, True):
        for number in range(draw(st.integers(2, 6))):
            size = draw(st.integers(1, 5))
            rows.append(
                (f"{'d2' if later else 'd1'}/{number}", size, later, *draw(st.tuples(*[st.integers(0, size)] * 2)))
            )
    return pd.DataFrame(rows, columns=["section", "weight", "later", *CODES])


def table(frame):
    occurrences = frame.melt("section", CODES, "code", "weight_of")
    occurrences = occurrences[["section", "code", "weight_of"]].set_axis(["section", "code", "weight"], axis=1)
    return section_counts(occurrences, frame[["section", "weight", "later"]], codes=CODES)


@settings(max_examples=40, deadline=None)
@given(sections())
def test_p_lies_above_nothing_and_up_to_one(frame):
    result = rate_test(table(frame), DRAWS)
    assert ((result[["p", "p_family"]] > 0) & (result[["p", "p_family"]] <= 1)).all(axis=None)
    assert (result["p_family"] >= result["p"]).all()
    assert (result["p"] >= 1 / 40).all()


@settings(max_examples=25, deadline=None)
@given(sections(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(frame, random):
    shuffled = frame.iloc[random.sample(range(len(frame)), len(frame))]
    pd.testing.assert_frame_equal(rate_test(table(frame), DRAWS), rate_test(table(shuffled), DRAWS))


@settings(max_examples=40, deadline=None)
@given(sections())
def test_step_down_lies_between_the_single_p_and_the_family_p(frame):
    counts = table(frame)
    values = counts.counts.to_numpy()
    null = null_distribution(lambda deals: deals @ values - (1 - deals) @ values, counts.later.to_numpy(), DRAWS)
    assert (step_down_p(null) >= p_values(null)).all()
    assert (step_down_p(null) <= family_p(null)).all()


@settings(max_examples=60, deadline=None)
@given(sections())
def test_limits_hold_the_estimate_or_are_missing_with_a_reason(frame):
    counts = table(frame)
    values, exposure = counts.counts["rail"].to_numpy(), counts.exposure.to_numpy()
    for interval in (section_share(values, exposure), rate_ratio(values, exposure, counts.later.to_numpy())):
        if interval.note:
            assert interval.note.startswith("not estimable: ")
            assert np.isnan([interval.low, interval.high]).all()
        else:
            assert 0 <= interval.low <= interval.estimate <= interval.high


@settings(max_examples=40, deadline=None)
@given(sections())
def test_the_ratio_turned_round_has_the_limits_turned_round(frame):
    counts = table(frame)
    values, exposure, later = counts.counts["rail"].to_numpy(), counts.exposure.to_numpy(), counts.later.to_numpy()
    one, other = rate_ratio(values, exposure, later), rate_ratio(values, exposure, ~later)
    if not one.note:
        assert (1 / other.estimate, 1 / other.high, 1 / other.low) == pytest.approx((one.estimate, one.low, one.high))
