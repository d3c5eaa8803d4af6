"""How often tests of a change of trend reject a true null on short annual series: the table behind `sec-outcomes`.

A true null is a line with AR(1) errors and no break. Five ways of judging the change of trend of a segmented
regression at a nominal five percent: least squares; HAC errors with two lags, as z and as t with the small-sample
correction; GLSAR; and the bootstrap of AR(1) errors that the volumes show. Sizes are shares of rejections.
"""

import warnings
from collections.abc import Iterator

import numpy as np
import statsmodels.api as sm

from analysis.outcomes.interruption import design, error_rate, simulated

DESIGNS = ((9, 9, 0.0), (9, 9, 0.5), (9, 9, 0.8), (20, 20, 0.5))
"""Years before, years after, persistence of the errors."""
RUNS, BOOTSTRAP_RUNS, DRAWS, SEED = 1500, 200, 399, 20261122
NOMINAL = 0.05


def least_squares(y: np.ndarray, matrix: np.ndarray) -> Iterator[tuple[str, float]]:
    """Yield the p-value of the change of trend under each model-based way of judging it."""
    plain = sm.OLS(y, matrix).fit()
    yield "ols", plain.pvalues[3]
    yield "hac-z", plain.get_robustcov_results("HAC", maxlags=2, use_correction=False, use_t=False).pvalues[3]
    yield "hac-t", plain.get_robustcov_results("HAC", maxlags=2, use_correction=True, use_t=True).pvalues[3]
    yield "glsar", sm.GLSAR(y, matrix, rho=1).iterative_fit(maxiter=8).pvalues[3]


def sizes(before: int, after: int, rho: float, *, runs: int = RUNS) -> dict[str, float]:
    """Return the share of rejections of each way for one design."""
    matrix = design(before, after)
    rejected: dict[str, int] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # GLSAR warns where it has not converged, which is part of the answer
        for y in simulated(matrix, rho, runs=runs, seed=SEED):
            for name, p in least_squares(y, matrix):
                rejected[name] = rejected.get(name, 0) + bool(p < NOMINAL)
    shares = {name: count / runs for name, count in rejected.items()}
    boot = error_rate(matrix, rho, runs=min(runs, BOOTSTRAP_RUNS), draws=DRAWS, seed=SEED)
    return {**shares, "ar1-bootstrap": boot}


def entries(runs: int = RUNS) -> dict[str, dict[str, object]]:
    """Return the table as entries of `data/benchmarks/latest.json`: name -> value, unit, runs."""
    table: dict[str, dict[str, object]] = {}
    for before, after, rho in DESIGNS:
        for name, share in sizes(before, after, rho, runs=runs).items():
            done = min(runs, BOOTSTRAP_RUNS) if name == "ar1-bootstrap" else runs
            key = f"interruption_size_{before}+{after}_{rho:g}_{name}"
            table[key] = {"value": round(share, 3), "unit": "share of true nulls rejected at .05", "runs": done}
    return table
