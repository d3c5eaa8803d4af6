"""Coefficients of agreement against the worked examples of their authors."""

import math

import numpy as np
import pandas as pd
import pytest

from analysis.coding import agreement
from analysis.coding.agreement import Resampling

NONE = None
# Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability, example C: four observers, twelve units.
OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
    [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
]
# Gwet, K. L. (2002). Two raters, 125 subjects, prevalence close to one.
GWET = np.array([[118.0, 5.0], [2.0, 0.0]])


def series(text: str) -> pd.Series:
    return pd.Series(list(text))


def test_alpha_of_krippendorffs_four_observers_without_order():
    table = agreement.coincidences(OBSERVERS, values=[1, 2, 3, 4, 5])
    assert agreement.alpha_nominal(table) == pytest.approx(0.743, abs=5e-4)


def test_alpha_of_krippendorffs_four_observers_with_order():
    table = agreement.coincidences(OBSERVERS, values=[1, 2, 3, 4, 5])
    assert agreement.alpha_ordinal(table) == pytest.approx(0.815, abs=5e-4)


def test_forty_values_can_be_paired_in_krippendorffs_example():
    assert agreement.coincidences(OBSERVERS, values=[1, 2, 3, 4, 5]).sum() == pytest.approx(40)


def test_alpha_of_krippendorffs_two_observers_of_binary_data():
    # Example A of the same paper: ten units, alpha = 0.095.
    first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    table = agreement.coincidences([first, second], values=[0, 1])
    assert agreement.alpha_nominal(table) == pytest.approx(0.095, abs=5e-4)


def test_two_complete_coders_give_the_same_coincidences_by_either_way():
    first, second = series("xxyzy"), series("xyyzz")
    paired = agreement.paired(agreement.confusion(first, second, values=["x", "y", "z"]))
    assert paired.tolist() == agreement.coincidences([list(first), list(second)], values=["x", "y", "z"]).tolist()


def test_kappa_of_fifty_proposals_read_twice():
    # 20 and 15 agreed, 5 and 10 not: 0.7 observed, 0.5 by chance.
    assert agreement.cohen_kappa(np.array([[20.0, 5.0], [10.0, 15.0]])) == pytest.approx(0.4)


def test_a_rare_code_pulls_kappa_down_and_ac1_not():
    assert agreement.percent_agreement(GWET) == pytest.approx(0.944)
    assert agreement.cohen_kappa(GWET) == pytest.approx(-0.0234, abs=5e-5)
    assert agreement.gwet_ac1(GWET) == pytest.approx(0.9408, abs=5e-5)


@pytest.mark.parametrize("coefficient", [agreement.alpha_nominal, agreement.alpha_ordinal, agreement.cohen_kappa])
def test_one_code_alone_says_nothing_of_agreement(coefficient):
    assert math.isnan(coefficient(np.array([[8.0, 0.0], [0.0, 0.0]])))


def test_ac1_of_one_possible_code_is_missing():
    assert math.isnan(agreement.gwet_ac1(np.array([[8.0]])))


@pytest.mark.parametrize(
    "coefficient",
    [
        agreement.percent_agreement,
        agreement.cohen_kappa,
        agreement.gwet_ac1,
        agreement.alpha_nominal,
        agreement.alpha_ordinal,
    ],
)
def test_full_agreement_is_one(coefficient):
    assert coefficient(np.diag([3.0, 4.0, 5.0])) == pytest.approx(1)


def test_a_far_miss_costs_more_than_a_near_one_where_codes_have_an_order():
    near = agreement.coincidences([[0, 1, 2, 3, 0, 1], [0, 1, 2, 3, 0, 2]], values=[0, 1, 2, 3])
    far = agreement.coincidences([[0, 1, 2, 3, 0, 0], [0, 1, 2, 3, 0, 3]], values=[0, 1, 2, 3])
    assert agreement.alpha_ordinal(near) > agreement.alpha_ordinal(far)


def test_a_table_of_confusion_has_the_first_coder_in_its_rows():
    assert agreement.confusion(series("xxy"), series("xyy"), values=["x", "y"]).tolist() == [[1, 1], [0, 1]]


def test_a_code_outside_the_table_is_a_slip():
    with pytest.raises(ValueError, match="codes outside the table: z"):
        agreement.confusion(series("xz"), series("xx"), values=["x", "y"])


def test_sections_add_up_to_the_whole():
    first, second, sections = series("xxyy"), series("xyyy"), series("aabb")
    tables = agreement.section_confusions(first, second, sections, values=["x", "y"])
    assert tables.shape == (2, 2, 2)
    assert tables.sum(axis=0).tolist() == agreement.confusion(first, second, values=["x", "y"]).tolist()


def test_an_interval_is_the_same_for_the_same_seed():
    tables = np.array([[[4.0, 1.0], [0.0, 3.0]], [[2.0, 0.0], [2.0, 5.0]], [[1.0, 0.0], [0.0, 6.0]]])
    first = agreement.interval(tables, agreement.percent_agreement, Resampling(seed=1, draws=200))
    assert first == agreement.interval(tables, agreement.percent_agreement, Resampling(seed=1, draws=200))
    assert first[0] < 21 / 24 < first[1]


def test_sections_that_are_alike_leave_no_doubt():
    tables = np.array([[[3.0, 1.0], [0.0, 0.0]]] * 5)
    assert agreement.interval(tables, agreement.percent_agreement, Resampling(seed=1, draws=50)) == (0.75, 0.75)
