"""What the years before a policy would have led one to expect, had they simply gone on.

A random walk with drift on the logarithm of the series before the policy,
estimated as an unobserved-components model (Harvey, 1989, *Forecasting,
Structural Time Series Models and the Kalman Filter*). It is a description of
momentum, not an estimate of an effect: everything else that happened after the
policy stands in the difference as well. The interval is too short for so few
years, so its coverage is measured and printed with it. A local linear trend is
not offered; it covers still less.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import statsmodels.api as sm

from analysis.outcomes.basis import growth_allowed

__all__ = ["LEAST_YEARS", "Forecast", "coverage", "forecast", "gap"]

LEAST_YEARS = 6
"""Fewer years before the policy give no forecast at all."""

_NORMAL = 1.959963984540054
Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Forecast:
    """One counterfactual: the years it was learnt from, and expected value with 95 % limits, one row a year."""

    area_code: str
    vintage_class: str
    years: tuple[int, ...]
    drift: float
    table: pd.DataFrame


def forecast(values: pd.DataFrame, *, last_before: int, until: int) -> Forecast | None:
    """Return what the years up to `last_before` lead one to expect until `until`; None with fewer than LEAST_YEARS.

    `values` are rows of one area and one vintage class. `table` has year, expected, low, high (in the unit of
    the values; limits nominal 95 %). Years after a gap in the series before the policy are not bridged: only
    the last unbroken stretch counts.
    """
    basis = growth_allowed(values)
    series = values.set_index("year")["value"].sort_index()
    before = _unbroken(series[series.index <= last_before])
    if len(before) < LEAST_YEARS or before.index[-1] != last_before or until <= last_before:
        return None
    logs = np.log(before.to_numpy(dtype=np.float64))
    model = sm.tsa.UnobservedComponents(logs, level="rwdrift").fit(disp=0)
    frame = model.get_forecast(until - last_before).summary_frame(alpha=0.05)
    expected = np.exp(frame[["mean", "mean_ci_lower", "mean_ci_upper"]].to_numpy())
    table = pd.DataFrame(expected, columns=["expected", "low", "high"])
    table.insert(0, "year", range(last_before + 1, until + 1))
    years = tuple(int(year) for year in before.index)
    return Forecast(str(values["area_code"].iloc[0]), basis.vintage_class, years, float(np.diff(logs).mean()), table)


def gap(found: Forecast, values: pd.DataFrame) -> pd.DataFrame:
    """Return year, expected, low, high, value, ratio (value over expected) and inside (value within the limits)."""
    if set(values["vintage_class"]) != {found.vintage_class}:
        raise ValueError(f"the forecast is of class {found.vintage_class}, the values are not")
    table = found.table.merge(values[["year", "value"]], on="year", how="left")
    inside = table["value"].between(table["low"], table["high"])
    return table.assign(ratio=table["value"] / table["expected"], inside=inside)


def coverage(years: int, ahead: int, *, draws: int, seed: int) -> float:
    """Return how often the nominal 95 % interval `ahead` years on holds the truth, by simulation.

    The truth is the model itself, a random walk with drift and normal steps, over `years` years; so this is the
    best that can be hoped for. The interval is that of `forecast` in closed form: mean step times `ahead`, plus
    or minus 1.96 standard deviations of steps times sqrt(h + h**2 / (years - 1)).
    """
    steps = np.random.default_rng(seed).standard_normal((draws, years - 1 + ahead))
    before, after = steps[:, : years - 1], steps[:, years - 1 :].sum(axis=1)
    spread: Values = before.std(axis=1, ddof=1) * np.sqrt(ahead + ahead**2 / (years - 1))
    return float(np.mean(np.abs(after - ahead * before.mean(axis=1)) <= _NORMAL * spread))


def _unbroken(series: pd.Series[float]) -> pd.Series[float]:
    """Return the last stretch of a series by year without a missing year."""
    years = series.index.to_series()
    stretch = (years.diff() != 1).cumsum()
    return series[(stretch == stretch.iloc[-1]).to_numpy()] if len(series) else series
