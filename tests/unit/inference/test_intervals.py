from math import exp, inf, isnan

import numpy as np
import pandas as pd
import pytest
from statsmodels.genmod.cov_struct import Independence
from statsmodels.genmod.families import Binomial
from statsmodels.genmod.generalized_estimating_equations import GEE

from analysis.inference import intervals
from analysis.inference.intervals import rate_ratio, rate_ratios, section_bootstrap, section_share, wilson
from analysis.inference.permutation import Draws
from analysis.inference.sections import SectionCounts

TWO_AND_TWO = np.array([False, False, True, True])


def array(*values):
    return np.array(values, dtype=float)


def test_five_of_ten_by_wilson():
    interval = wilson(5, 10)
    assert (interval.estimate, interval.low, interval.high) == pytest.approx((0.5, 0.2366, 0.7634), abs=5e-5)


def test_nothing_counted_has_no_share():
    interval = wilson(0, 0)
    assert isnan(interval.estimate)
    assert interval.note == "not estimable: nothing was counted"


def test_share_of_four_sections_by_hand():
    # p = 1/2, leverage 1/4 each: residuals ±1 / (3/4), so the error of the logit is sqrt(4 * 16/9) / (8 * 1/4) = 4/3;
    # t with 3 degrees of freedom 3.182446
    interval = section_share(array(2, 0, 2, 0), array(2, 2, 2, 2))
    reach = 3.182446 * 4 / 3
    assert interval.low == pytest.approx(1 / (1 + exp(reach)), rel=1e-5)
    assert interval.high == pytest.approx(1 / (1 + exp(-reach)), rel=1e-5)


def test_share_has_the_error_of_the_logistic_model_fitted_paragraph_by_paragraph():
    counts, exposure = array(1, 0, 3, 2, 0), array(4, 2, 5, 2, 3)
    paragraphs = [[1] * int(a) + [0] * int(b - a) for a, b in zip(counts, exposure, strict=True)]
    y, groups = np.concatenate(paragraphs), np.repeat(np.arange(5), exposure.astype(int))
    model = GEE(y, np.ones((len(y), 1)), groups, family=Binomial(), cov_struct=Independence())
    fit = model.fit(cov_type="bias_reduced")
    reach = 2.776445 * fit.bse[0]
    assert section_share(counts, exposure).high == pytest.approx(1 / (1 + exp(-fit.params[0] - reach)), rel=1e-6)


@pytest.mark.parametrize("counts", [(0, 0), (2, 2)])
def test_a_code_on_none_or_all_of_the_text_has_a_share_and_no_limits(counts):
    interval = section_share(array(*counts), array(2, 2))
    assert interval.estimate == counts[0] / 2
    assert isnan(interval.low)
    assert interval.note == "not estimable: in none or in all of the text"


def test_one_section_has_no_limits():
    assert section_share(array(1), array(2)).note == "not estimable: fewer than two sections"


def test_no_section_has_no_share():
    assert isnan(section_share(array(), array()).estimate)


def test_ratio_by_hand():
    # residuals ±1 and ±2 with leverage 1/2: variance 8/16 + 32/64 = 1; t with 2 degrees of freedom 4.302653
    interval = rate_ratio(array(1, 3, 2, 6), array(10, 10, 10, 10), TWO_AND_TWO)
    assert interval.estimate == pytest.approx(2)
    assert (interval.low, interval.high) == pytest.approx((2 * exp(-4.302653), 2 * exp(4.302653)), rel=1e-5)


@pytest.mark.parametrize(
    ("counts", "ratio", "note"),
    [
        ((1, 1, 0, 0), 0.0, "not estimable: not in the later text"),
        ((0, 0, 1, 1), inf, "not estimable: not in the earlier text"),
    ],
)
def test_a_code_of_one_text_only_has_no_limits(counts, ratio, note):
    interval = rate_ratio(array(*counts), array(2, 2, 2, 2), TWO_AND_TWO)
    assert (interval.estimate, interval.note) == (ratio, note)
    assert isnan(interval.low)


def test_a_code_of_neither_text_has_no_ratio():
    interval = rate_ratio(array(0, 0, 0, 0), array(2, 2, 2, 2), TWO_AND_TWO)
    assert isnan(interval.estimate)
    assert interval.note == "not estimable: in neither text"


def test_a_text_of_one_section_has_a_ratio_and_no_limits():
    interval = rate_ratio(array(1, 2, 2), array(2, 2, 2), np.array([True, False, False]))
    assert (interval.estimate, interval.note) == (0.5, "not estimable: one text has a single section")


def test_sections_that_are_all_alike_have_no_limits():
    interval = rate_ratio(array(1, 1, 1, 1), array(2, 2, 2, 2), TWO_AND_TWO)
    assert (interval.estimate, interval.note) == (1.0, "not estimable: all sections are alike")


def test_a_fit_that_warns_leaves_the_limits_missing(monkeypatch):
    monkeypatch.setattr(intervals, "_log_error", lambda *_: None)
    ratio = rate_ratio(array(1, 3, 2, 6), array(4, 4, 8, 8), TWO_AND_TWO)
    share = section_share(array(1, 0), array(2, 2))
    assert {ratio.note, share.note} == {"not estimable: the model did not converge"}


def test_ratios_come_by_code():
    table = rate_ratios(
        SectionCounts(
            pd.DataFrame({"rail": array(1, 3, 2, 6), "port": array(0, 0, 1, 0)}),
            pd.Series(array(10, 10, 10, 10)),
            pd.Series(TWO_AND_TWO),
        )
    )
    assert table["ratio"].tolist() == pytest.approx([2, inf])


def test_bootstrap_of_equal_sections_has_no_width():
    interval = section_bootstrap(np.ones((5, 1)), lambda rows: float(rows.mean()), Draws(1, 50))
    assert (interval.estimate, interval.low, interval.high) == (1.0, 1.0, 1.0)


def test_bootstrap_that_often_fails_leaves_no_limits():
    interval = section_bootstrap(
        array(1, 0, 0).reshape(3, 1), lambda rows: 1.0 if rows.any() else float("nan"), Draws(1)
    )
    assert interval.note == "not estimable: too few sections can be resampled"


def test_limits_too_wide_for_a_number_are_infinite(monkeypatch):
    monkeypatch.setattr(intervals, "_log_error", lambda *_: 500.0)
    ratio = rate_ratio(array(1, 3, 2, 6), array(4, 4, 8, 8), TWO_AND_TWO)
    share = section_share(array(1, 0), array(2, 2))
    assert (ratio.low, ratio.high, share.low, share.high) == (0, inf, 0, 1)
