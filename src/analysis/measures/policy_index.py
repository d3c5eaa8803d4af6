"""The PMC index of policy documents, and how little it can tell apart.

Nine variables of a document, each the share of its binary indicators that the
document has, are added up (Ruiz Estrada 2011, in the form customary in Chinese
policy studies). The indicators are read from the texts that are then scored,
weigh alike, and favour long texts. A reader who errs moves the index, which is
why every value here carries an interval.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import norm

from analysis.inference.permutation import Draws
from analysis.measures.evidence import joined

__all__ = ["distinguishable", "error_deviation", "index_table", "simulated_deviation", "surface", "variable_table"]

ERRORS = (0.05, 0.1, 0.15)
"""Shares of cells that a reader is supposed to get wrong."""


def variable_table(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return X_i = sum of its indicators / their number, one row a document and variable.

    `indicators` has variable, indicator, document, value (0 or 1), unit and
    variable_en, variable_zh. Columns document, variable, variable_en,
    variable_zh, indicators, held, value (0 to 1), units.
    """
    keys = ["document", "variable", "variable_en", "variable_zh"]
    groups = indicators.groupby(keys, sort=False)
    table = pd.DataFrame(
        {
            "indicators": groups.size(),
            "held": groups["value"].sum(),
            "value": groups["value"].mean(),
            "units": groups["unit"].agg(joined),
        }
    )
    return table.reset_index()


def index_table(indicators: pd.DataFrame, *, error: float = 0.1, level: float = 0.95) -> pd.DataFrame:
    """Return the index of each document, with the range of a reader's errors and of leaving a variable out.

    One row a document: document, index (sum of all X_i), of (number of
    variables), low, high (index plus and minus what a reader who gets `error`
    of the cells wrong at random moves it by, at `level`, within the scale),
    without_low, without_high (smallest and largest index without one
    variable, brought back to the full scale), without_low_variable,
    without_high_variable, units.
    """
    variables = variable_table(indicators)
    rows = []
    for document, own in variables.groupby("document", sort=False):
        index, count = float(own["value"].sum()), len(own)
        reach = float(norm.ppf((1 + level) / 2)) * error_deviation(own["indicators"].to_list(), error=error)
        without = (index - own["value"]) * count / (count - 1) if count > 1 else own["value"]
        rows.append(
            {
                "document": document,
                "index": index,
                "of": count,
                "low": max(0.0, index - reach),
                "high": min(float(count), index + reach),
                "without_low": float(without.min()),
                "without_high": float(without.max()),
                "without_low_variable": own["variable"].iloc[int(without.to_numpy().argmin())],
                "without_high_variable": own["variable"].iloc[int(without.to_numpy().argmax())],
                "units": joined(own["units"].str.cat(sep=";").split(";")),
            }
        )
    return pd.DataFrame(rows)


def error_deviation(indicators: Sequence[int], *, error: float) -> float:
    """Return the standard deviation of the index when each cell is read wrongly with probability `error`.

    `indicators` says how many each variable has. Cells are independent, so
    the variance is e (1 - e) times the sum of 1 / T(X_i).

    >>> round(error_deviation([4] * 10, error=0.1), 3)
    0.474
    """
    return sqrt(error * (1 - error) * sum(1 / count for count in indicators))


def distinguishable(indicators: Sequence[int], *, error: float, level: float = 0.95) -> float:
    """Return the smallest gap between two indices that readers with such errors do not produce by themselves."""
    return float(norm.ppf((1 + level) / 2)) * sqrt(2) * error_deviation(indicators, error=error)


def simulated_deviation(matrix: npt.NDArray[np.int_], *, error: float, draws: Draws) -> float:
    """Return the same deviation from simulated readers who flip cells of `matrix` (variables x indicators)."""
    flips = np.random.default_rng(draws.seed).random((draws.count, *matrix.shape)) < error
    seen = np.where(flips, 1 - matrix, matrix)
    return float(seen.mean(axis=2).sum(axis=1).std())


def surface(variables: pd.DataFrame, *, document: str) -> npt.NDArray[np.float64]:
    """Return the X_i of one document as the square matrix that is drawn as a surface, row by row.

    The order of the cells is a custom and has no meaning. Raises ValueError
    unless the number of variables is a square.
    """
    values = variables.loc[variables["document"] == document, "value"].to_numpy(float)
    side = round(sqrt(len(values)))
    if side * side != len(values) or side == 0:
        raise ValueError(f"{len(values)} variables of `{document}` do not fill a square")
    return values.reshape(side, side)
