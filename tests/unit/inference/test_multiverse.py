from math import exp, log

import numpy as np
import pandas as pd
import pytest

from analysis.inference.multiverse import (
    Multiverse,
    joint_test,
    seed_spread,
    specification_curve,
    variance_by_choice,
)
from analysis.inference.permutation import Draws

FOUR_AND_FOUR = np.array([False] * 4 + [True] * 4)


def world(*counts, exposure=10.0, later=FOUR_AND_FOUR, **choices):
    rows = np.array(counts, dtype=float)
    table = pd.DataFrame(choices or {"rule": [f"r{place}" for place in range(len(rows))]})
    return Multiverse(table, rows, np.full(rows.shape, exposure), later)


def test_a_ratio_is_that_of_the_rates_with_half_an_occurrence_on_each_side():
    curve = specification_curve(world([1, 0, 1, 0, 3, 4, 3, 4]), Draws(1, 99))
    # 14 of 40 against 2 of 40
    assert curve["ratio"].tolist() == pytest.approx([14.5 / 2.5])
    assert (curve["earlier_rate"].tolist(), curve["later_rate"].tolist()) == ([0.05], [0.35])


def test_the_curve_begins_with_the_smallest_ratio():
    curve = specification_curve(world([0, 0, 0, 0, 5, 5, 5, 5], [1, 1, 1, 1, 1, 1, 1, 1]), Draws(1, 99))
    assert curve["rule"].tolist() == ["r1", "r0"]
    assert curve["rank"].tolist() == [1, 2]


def test_the_joint_test_tells_median_range_and_direction():
    up, down, level = [0, 0, 0, 0, 4, 4, 4, 4], [1, 1, 1, 2, 1, 1, 1, 1], [0, 1, 0, 1, 2, 2, 2, 2]
    joint = joint_test(world(up, down, level), Draws(1, 199))
    ratios = sorted([16.5 / 0.5, 4.5 / 5.5, 8.5 / 2.5])
    assert (joint.low, joint.ratio, joint.high) == pytest.approx(tuple(ratios))
    assert (joint.specifications, joint.same_sign) == (3, 2)


def test_one_specification_twice_has_the_joint_p_of_one():
    counts = [0, 1, 0, 2, 3, 2, 4, 1]
    once, twice = (joint_test(world(*[counts] * times), Draws(7, 199)) for times in (1, 2))
    alone = specification_curve(world(counts), Draws(7, 199))["p"].iloc[0]
    assert once.p == twice.p == alone


def test_a_full_separation_of_four_and_four_reaches_the_smallest_p():
    # 70 deals of eight sections in fours; the observed one and its mirror image are the most extreme
    joint = joint_test(world([0, 0, 0, 0, 9, 9, 9, 9]), Draws(3, 1999))
    assert joint.smallest_p == pytest.approx(2 / 70)
    assert joint.p == pytest.approx(2 / 70, abs=0.015)


def test_sections_that_are_alike_give_no_sign_of_a_difference():
    joint = joint_test(world([2] * 8), Draws(1, 99))
    assert (joint.p, joint.passing, joint.p_passing) == (1, 0, 1)


def test_p_does_not_depend_on_which_text_is_called_the_later_one():
    counts = [0, 1, 0, 2, 3, 2, 4, 1]
    one = joint_test(world(counts), Draws(5, 199))
    other = joint_test(world(counts, later=~FOUR_AND_FOUR), Draws(5, 199))
    assert one.p == other.p
    assert log(one.ratio) == pytest.approx(-log(other.ratio))


def test_each_seed_gives_its_own_p():
    spread = seed_spread(world([0, 1, 0, 2, 3, 2, 4, 1]), Draws(10, 99), seeds=5)
    assert spread["seed"].tolist() == [10, 11, 12, 13, 14]
    assert len(set(spread["p"])) > 1
    assert spread["p"].between(0.01, 1).all()


def test_variance_lies_between_the_options_of_the_choice_that_matters():
    curve = pd.DataFrame(
        {"big": ["a", "a", "b", "b"], "small": ["x", "y", "x", "y"], "ratio": [exp(v) for v in (0, 1, 4, 5)]}
    )
    table = variance_by_choice(curve, ["big", "small"]).set_index("choice")
    # total 17, between a and b 16, between x and y 1
    assert table["share"].to_dict() == pytest.approx({"big": 16 / 17, "small": 1 / 17})
    assert table.loc["big", ["low", "high"]].tolist() == pytest.approx([exp(0.5), exp(4.5)])


def test_specifications_without_the_choice_are_left_out_of_its_row():
    curve = pd.DataFrame({"news": ["in", "out", ""], "ratio": [1.0, 1.0, 9.0]})
    row = variance_by_choice(curve, ["news"]).iloc[0]
    assert (row["options"], row["share"]) == (2, 0)


def test_a_choice_that_never_arises_has_no_options():
    row = variance_by_choice(pd.DataFrame({"news": ["", ""], "ratio": [1.0, 2.0]}), ["news"]).iloc[0]
    assert (row["options"], row["share"]) == (0, 0)


def test_a_deal_that_leaves_a_side_without_text_says_nothing():
    bare = Multiverse(
        pd.DataFrame({"rule": ["r"]}), np.array([[1.0, 0, 2]]), np.array([[4.0, 0, 4]]), np.array([False, False, True])
    )
    assert bare.log_ratios(np.array([[0.0, 1.0, 0.0]])).tolist() == [[0.0]]


def test_no_specification_is_refused():
    with pytest.raises(ValueError, match="at least one specification"):
        Multiverse(pd.DataFrame({"rule": []}), np.zeros((0, 8)), np.zeros((0, 8)), FOUR_AND_FOUR)


def test_a_specification_without_text_on_one_side_is_refused():
    exposure = np.array([[1.0] * 4 + [0.0] * 4])
    with pytest.raises(ValueError, match="text on both sides"):
        Multiverse(pd.DataFrame({"rule": ["r"]}), exposure, exposure, FOUR_AND_FOUR)


def test_tables_of_another_shape_are_refused():
    with pytest.raises(ValueError, match="one column a section"):
        Multiverse(pd.DataFrame({"rule": ["r"]}), np.zeros((1, 3)), np.zeros((1, 3)), FOUR_AND_FOUR)
