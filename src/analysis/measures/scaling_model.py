"""Wordfish: one position a text from its word counts, run to show what the positions hang on.

Slapin and Proksch (2008): counts are Poisson with log mean alpha_i + psi_j +
beta_j theta_i. Fitted by Newton steps for texts and words in turn, positions
with mean 0 and standard deviation 1. The series shows no positions: what is
published is how they change with the floor for rare words and with the
sections that a text happens to have.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.inference.permutation import Draws
from analysis.measures.wording import han_words

__all__ = ["by_floor", "order_shares", "positions", "redrawn_by_floor", "resampled", "scale"]

Matrix = npt.NDArray[np.floating[Any]]
Vector = npt.NDArray[np.floating[Any]]

# A word in one text only has no finite slope; this prior on slopes is the one of the authors' own program (sd 3).
_RIDGE = 1 / 9


def positions(counts: Matrix, *, rounds: int = 300) -> Vector:
    """Return the position of each text (row) from its word counts: mean 0, standard deviation 1, sign arbitrary."""
    logs = np.log(counts + 0.1)
    alpha = logs.mean(axis=1) - logs.mean()
    psi = np.log(counts.mean(axis=0)) - np.log(np.exp(alpha).mean())
    centred = logs - logs.mean(axis=0) - alpha[:, None]
    left, size, right = np.linalg.svd(centred, full_matrices=False)
    theta = _standard(left[:, 0])
    beta = right[0] * size[0] / np.sqrt(len(theta)) * np.sign(left[:, 0] @ theta)
    for _ in range(rounds):
        psi, beta = _newton(counts.T, psi, beta, theta, alpha, ridge=_RIDGE)
        alpha, theta = _newton(counts, alpha, theta, beta, psi, ridge=0.0)
        alpha -= alpha[0]
        spread, middle = theta.std(), theta.mean()
        psi, beta, theta = psi + beta * middle, beta * spread, _standard(theta)
    return theta


def scale(tokens: pd.DataFrame, *, floor: int) -> pd.Series[float]:
    """Return the positions of the documents, from words with at least `floor` occurrences; the first lies left."""
    table = _table(tokens, "document", floor)
    theta = positions(table.to_numpy(float))
    return pd.Series(_turned(theta), table.index, name="position")


def resampled(tokens: pd.DataFrame, *, floor: int, draws: Draws) -> pd.DataFrame:
    """Return positions when the sections of every document are drawn with replacement: draws x documents.

    Each draw is turned so that it agrees as well as possible with the positions of the texts themselves.
    """
    by_section = _table(tokens, "section", floor)
    documents = tokens.drop_duplicates("section").set_index("section")["document"].reindex(by_section.index)
    own = scale(tokens, floor=floor)
    rng, rows = np.random.default_rng(draws.seed), []
    places = {name: np.flatnonzero((documents == name).to_numpy()) for name in own.index}
    matrix = by_section.to_numpy(float)
    for _ in range(draws.count):
        drawn = [matrix[rng.choice(place, len(place))].sum(axis=0) for place in places.values()]
        counts = np.array(drawn)
        theta = positions(counts[:, counts.sum(axis=0) >= floor], rounds=40)
        rows.append(theta if theta @ own.to_numpy() >= 0 else -theta)
    return pd.DataFrame(rows, columns=own.index)


def by_floor(tokens: pd.DataFrame, *, floors: Sequence[int]) -> dict[int, pd.Series[float]]:
    """Return `scale` under each floor."""
    return {floor: scale(tokens, floor=floor) for floor in floors}


def redrawn_by_floor(tokens: pd.DataFrame, *, floors: Sequence[int], draws: Draws) -> dict[int, pd.DataFrame]:
    """Return `resampled` under each floor."""
    return {floor: resampled(tokens, floor=floor, draws=draws) for floor in floors}


def order_shares(drawn: pd.DataFrame) -> pd.Series[float]:
    """Return the share of draws in which the documents stand in each order, the most frequent first.

    An order and its mirror image are one, because the sign of a scale is arbitrary.
    """
    orders = [_one_way(list(drawn.columns[np.argsort(row)])) for row in drawn.to_numpy()]
    return pd.Series(orders).value_counts(normalize=True)


def _one_way(order: Sequence[str]) -> str:
    return " < ".join(order if order[0] <= order[-1] else order[::-1])


def _table(tokens: pd.DataFrame, by: str, floor: int) -> pd.DataFrame:
    words = han_words(tokens)
    table = pd.crosstab(words[by], words["token"])
    return table.loc[:, table.sum() >= floor]


def _turned(theta: Vector) -> Vector:
    return theta if theta[0] <= 0 else -theta


def _standard(theta: Vector) -> Vector:
    spread: Vector = (theta - theta.mean()) / theta.std()
    return spread


def _newton(
    counts: Matrix, level: Vector, slope: Vector, along: Vector, other: Vector, *, ridge: float
) -> tuple[Vector, Vector]:
    """Return level and slope of each row after one damped Newton step, the positions `along` being given."""
    mean = np.exp(np.clip(level[:, None] + slope[:, None] * along[None, :] + other[None, :], -30, 30))
    residual = counts - mean
    gradient = np.stack([residual.sum(axis=1), residual @ along - ridge * slope])
    flat, mixed, steep = mean.sum(axis=1) + 1e-6, mean @ along, mean @ along**2 + ridge + 1e-6
    determinant = flat * steep - mixed**2
    step = np.stack([steep * gradient[0] - mixed * gradient[1], flat * gradient[1] - mixed * gradient[0]]) / determinant
    step = np.clip(step, -1, 1)
    return level + step[0], slope + step[1]
