"""A line before and a line after: segmented regression of one short annual series, described and not tested.

y = b0 + b1 t + b2 after + b3 t after, t counted from the last year before the
policy (Bernal, Cummins and Gasparrini, 2017, *International Journal of
Epidemiology* 46(1):348-355). With annual data the usual tests reject a true
null several times too often, and correcting them for heteroskedasticity and
autocorrelation makes it worse. The intervals here come from a bootstrap of
errors that follow each other (AR(1)); its own error is measured in the
benchmarks and stated where a result is shown. No p-value is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.outcomes.basis import growth_allowed

__all__ = ["LEAST_YEARS", "Segments", "bootstrap", "correlation", "design", "error_rate", "segments", "simulated"]

LEAST_YEARS = 6
"""Fewer years on either side give no line."""

_RUNS, _DRAWS = 200, 199  # of the error printed with a result; the benchmarks take more
_GRID = np.linspace(-0.9, 0.95, 38)
Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Segments:
    """Two lines through one series: years on each side, persistence of the errors, coefficients and fitted values.

    `error` is `error_rate` at this design and persistence, the share of true nulls that the limits of the change of
    trend exclude. `coefficients` has one row each for trend, step and change (of the trend), in logarithms:
    estimate, low, high. `fitted` has year, value, line (what the two lines say) and continued (the first carried on).
    """

    before: int
    after: int
    correlation: float
    error: float
    coefficients: pd.DataFrame
    fitted: pd.DataFrame


def segments(values: pd.DataFrame, *, last_before: int, draws: int, seed: int) -> Segments | None:
    """Return two lines through the logarithm of one area's values, broken after `last_before`.

    `values` are rows of one area and vintage class, one a year without gaps. None where a side has fewer than
    LEAST_YEARS. Limits are nominal 95 %, from `bootstrap`.
    """
    growth_allowed(values)
    ordered = values.sort_values("year")
    years = ordered["year"].to_numpy(dtype=np.int64)
    before = int((years <= last_before).sum())
    if min(before, len(years) - before) < LEAST_YEARS or (np.diff(years) != 1).any():
        return None
    matrix = design(before, len(years) - before)
    logs = np.log(ordered["value"].to_numpy(dtype=np.float64))
    found, low, high, rho = bootstrap(matrix, logs, draws=draws, seed=seed)
    names = ["level", "trend", "step", "change"]
    table = pd.DataFrame({"estimate": found, "low": low, "high": high}, index=pd.Index(names, name="coefficient"))
    fitted = pd.DataFrame(
        {
            "year": years,
            "value": ordered["value"].to_numpy(),
            "line": np.exp(matrix @ found),
            "continued": np.exp(matrix[:, :2] @ found[:2]),
        }
    )
    error = error_rate(matrix, rho, runs=_RUNS, draws=_DRAWS, seed=seed)
    return Segments(before, len(years) - before, rho, error, table.loc[names[1:]], fitted)


def design(before: int, after: int) -> Values:
    """Return the regressors: 1, t, after, t in the years after; t is 0 in the last year before."""
    t = np.arange(1 - before, after + 1, dtype=np.float64)
    later = (t > 0).astype(np.float64)
    return np.column_stack([np.ones_like(t), t, later, t * later])


def bootstrap(matrix: Values, y: Values, *, draws: int, seed: int) -> tuple[Values, Values, Values, float]:
    """Return least-squares coefficients, their lower and upper 95 % limits, and the persistence used.

    The innovations of the fitted AR(1) errors are drawn with replacement, scaled up for the coefficients they
    were fitted with; limits are the estimate minus the upper and lower quantiles of the error of the resampled
    estimates.
    """
    solve = np.linalg.pinv(matrix)
    found = solve @ y
    errors = y - matrix @ found
    rho = correlation(errors, matrix)
    steps = errors[1:] - rho * errors[:-1]
    steps = (steps - steps.mean()) * np.sqrt(len(y) / (len(y) - matrix.shape[1]))
    rng = np.random.default_rng(seed)
    noise = _followed(rng.choice(steps, size=(draws, len(y))), rho)
    shift = noise @ solve.T
    lower, upper = np.quantile(shift, [0.025, 0.975], axis=0)
    return found, found - upper, found - lower, rho


def correlation(errors: Values, matrix: Values) -> float:
    """Return the persistence of the errors behind these residuals.

    Residuals of a short series show less of it than the errors had. The value returned is the one whose expected
    residual correlation, for this design, is the one observed; it lies between -0.9 and 0.95.
    """
    seen = _lagged(errors[np.newaxis, :])[0]
    expected = _expected(matrix.shape[0], matrix.tobytes())
    return float(np.interp(seen, expected, _GRID))


@lru_cache
def _expected(rows: int, raw: bytes) -> Values:
    """Return the mean residual correlation for each persistence of the grid, by simulation."""
    matrix = np.frombuffer(raw, dtype=np.float64).reshape(rows, -1)
    residual = np.eye(rows) - matrix @ np.linalg.pinv(matrix)
    rng = np.random.default_rng(rows)
    shocks = rng.standard_normal((800, rows))
    means = [float(_lagged(_followed(shocks, rho) @ residual).mean()) for rho in _GRID]
    return np.maximum.accumulate(np.array(means))


def simulated(matrix: Values, rho: float, *, runs: int, seed: int) -> Values:
    """Return `runs` rows of AR(1) errors with persistence `rho`, one value a row of the design: nothing happened."""
    return _followed(np.random.default_rng(seed).standard_normal((runs, matrix.shape[0])), rho)


def error_rate(matrix: Values, rho: float, *, runs: int, draws: int, seed: int) -> float:
    """Return how often the limits of `bootstrap` leave out zero for the change of trend when there is none.

    Nominal 0.05; by simulation of `runs` series whose errors have persistence `rho`.
    """
    errors = simulated(matrix, rho, runs=runs, seed=seed)
    limits = [bootstrap(matrix, row, draws=draws, seed=seed + place)[1:3] for place, row in enumerate(errors)]
    return float(np.mean([not low[3] <= 0 <= high[3] for low, high in limits]))


def _lagged(errors: Values) -> Values:
    """Return the first-order autocorrelation of each row."""
    result: Values = (errors[:, 1:] * errors[:, :-1]).sum(axis=1) / np.maximum((errors**2).sum(axis=1), 1e-300)
    return result


def _followed(shocks: Values, rho: float) -> Values:
    """Return rows of AR(1) errors from rows of shocks, begun in the long-run spread."""
    out = np.empty_like(shocks)
    out[:, 0] = shocks[:, 0] / np.sqrt(1 - rho**2)
    for place in range(1, shocks.shape[1]):
        out[:, place] = rho * out[:, place - 1] + shocks[:, place]
    return out
