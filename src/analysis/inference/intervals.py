"""Intervals for shares and rate ratios of text, wide enough for paragraphs that come in sections.

An interval that cannot be estimated is missing and says why; it is never
replaced by a number.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from math import exp, inf, isfinite, log, nan, sqrt
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import t as student
from statsmodels.genmod.cov_struct import Independence
from statsmodels.genmod.families import Poisson
from statsmodels.genmod.generalized_estimating_equations import GEE
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from analysis.inference.permutation import Draws
from analysis.inference.sections import SectionCounts

__all__ = ["Interval", "difference", "rate_ratio", "rate_ratios", "section_bootstrap", "section_share", "wilson"]

LEVEL = 0.95

Vector = npt.NDArray[np.floating[Any]]
Matrix = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Interval:
    """An estimate with its limits; where the limits are missing, `note` says why."""

    estimate: float
    low: float = nan
    high: float = nan
    note: str = ""


def wilson(count: int, total: int, *, level: float = LEVEL) -> Interval:
    """Return a share with its score interval, Wilson (1927).

    Only for units that are independent by design, such as a hand-coded random
    sample; paragraphs of one section are not.
    """
    if total == 0:
        return Interval(nan, note="not estimable: nothing was counted")
    low, high = proportion_confint(count, total, alpha=1 - level, method="wilson")
    return Interval(count / total, float(low), float(high))


def difference(first: tuple[int, int], second: tuple[int, int], *, level: float = LEVEL) -> Interval:
    """Return one share less another with the interval of Newcombe (1998), from the two score intervals.

    `first` and `second` are count and total of two independent samples. Only
    for units that are independent by design.
    """
    if 0 in (first[1], second[1]):
        return Interval(nan, note="not estimable: nothing was counted")
    low, high = confint_proportions_2indep(*first, *second, method="newcomb", alpha=1 - level)
    return Interval(first[0] / first[1] - second[0] / second[1], float(low), float(high))


def section_share(counts: Vector, exposure: Vector, *, level: float = LEVEL) -> Interval:
    """Return the share of a text that bears a code, with an interval for text that comes in sections.

    `counts` and `exposure` hold one value a section. Standard error by GEE with
    the bias-reduced sandwich of Mancl and DeRouen (2001), limits by t with G-1
    degrees of freedom on the logit scale (so they stay between 0 and 1). It
    says how unevenly the code lies over the sections; the share itself is a
    census and exact. Missing limits where the code fills all or none of the
    text, or where there is one section only.
    """
    share = float(counts.sum() / exposure.sum()) if exposure.sum() else nan
    if len(counts) < 2:
        return Interval(share, note="not estimable: fewer than two sections")
    if not 0 < share < 1:
        return Interval(share, note="not estimable: in none or in all of the text")
    error = _log_error(counts, exposure, np.ones((len(counts), 1)), [log(share)])
    if error is None:
        return Interval(share, note="not estimable: the model did not converge")
    # d logit(p) = d log(p) / (1 - p)
    reach = float(student.ppf((1 + level) / 2, len(counts) - 1)) * error / (1 - share)
    centre = log(share / (1 - share))
    return Interval(share, 1 / (1 + _exp(reach - centre)), 1 / (1 + _exp(-reach - centre)))


def rate_ratios(sections: SectionCounts, *, level: float = LEVEL) -> pd.DataFrame:
    """Return, for each code, its rate in the later text over its rate in the earlier one.

    One row a code: ratio, ratio_low, ratio_high, note; see `rate_ratio`.
    """
    exposure, later = sections.exposure.to_numpy(), sections.later.to_numpy()
    found = [
        rate_ratio(sections.counts[code].to_numpy(), exposure, later, level=level) for code in sections.counts.columns
    ]
    columns = {
        "ratio": [interval.estimate for interval in found],
        "ratio_low": [interval.low for interval in found],
        "ratio_high": [interval.high for interval in found],
        "note": [interval.note for interval in found],
    }
    return pd.DataFrame(columns, index=sections.counts.columns)


def rate_ratio(counts: Vector, exposure: Vector, later: npt.NDArray[np.bool_], *, level: float = LEVEL) -> Interval:
    """Return the rate in the later text over the rate in the earlier one, with its interval.

    One value a section in each array. Poisson GEE with exposure, independence
    working correlation, bias-reduced sandwich of Mancl and DeRouen (2001) and
    t with G-2 degrees of freedom, G the number of sections of both texts. The
    model is fitted to section totals: with this working correlation that gives
    the same estimate and error as paragraph by paragraph. A ratio with no
    occurrence on one side is 0 or infinite and has no limits.
    """
    rates = [counts[side].sum() / exposure[side].sum() for side in (~later, later)]
    if 0 in rates:
        return Interval(_one_sided(*rates), note=f"not estimable: {_absent(*rates)}")
    if min((~later).sum(), later.sum()) < 2:
        return Interval(float(rates[1] / rates[0]), note="not estimable: one text has a single section")
    if np.ptp(counts / exposure) == 0:
        return Interval(1.0, note="not estimable: all sections are alike")
    centre = log(rates[1] / rates[0])
    error = _log_error(counts, exposure, np.column_stack([np.ones(len(counts)), later]), [log(rates[0]), centre])
    if error is None:
        return Interval(exp(centre), note="not estimable: the model did not converge")
    reach = float(student.ppf((1 + level) / 2, len(counts) - 2)) * error
    return Interval(exp(centre), _exp(centre - reach), _exp(centre + reach))


def section_bootstrap(
    sections: Matrix, statistic: Callable[[Matrix], float], draws: Draws, *, level: float = LEVEL
) -> Interval:
    """Return a statistic of one text with the percentile interval from resampling its sections.

    `sections` has one row a section; `statistic` takes such a matrix. Efron
    (1979) with whole sections as the units. Draws whose statistic is not a
    number are left out; more than a tenth of them leave no interval.
    """
    estimate = statistic(sections)
    rng = np.random.default_rng(draws.seed)
    picks = rng.integers(0, len(sections), size=(draws.count, len(sections)))
    values = np.array([statistic(sections[pick]) for pick in picks])
    values = values[np.isfinite(values)]
    if len(sections) < 2 or len(values) < 0.9 * draws.count:
        return Interval(estimate, note="not estimable: too few sections can be resampled")
    low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2])
    return Interval(estimate, float(low), float(high))


def _log_error(counts: Vector, exposure: Vector, design: Matrix, solution: list[float]) -> float | None:
    """Return the standard error of the last coefficient on the log scale, or None where there is none.

    The estimates of these models are known (logs of the rates); the fit starts
    from them, because from elsewhere it does not always find them.
    """
    # statsmodels warns where a fit is poor; here that becomes a missing interval.
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            model = GEE(
                counts, design, np.arange(len(counts)), family=Poisson(), exposure=exposure, cov_struct=Independence()
            )
            fit = model.fit(start_params=solution, cov_type="bias_reduced")
        except (Warning, np.linalg.LinAlgError, ValueError):
            return None
    # Not `bse`: it takes the root of every variance, and that of a text without spread may lie below 0 by rounding.
    variance = float(fit.cov_robust_bc[-1, -1])
    return sqrt(variance) if isfinite(variance) and variance > 0 else None


def _exp(power: float) -> float:
    """Return e to a power, infinite where a computer number cannot hold it."""
    return exp(power) if power < 700 else inf


def _one_sided(earlier: float, later: float) -> float:
    if earlier == later:
        return nan
    return inf if earlier == 0 else 0.0


def _absent(earlier: float, later: float) -> str:
    if earlier == later:
        return "in neither text"
    return "not in the earlier text" if earlier == 0 else "not in the later text"
