"""One comparison of two texts under every combination of the choices that a reader might have made otherwise.

A finding that holds under one dictionary, one unit and one rule only is a
finding about that rule. The multiverse (Steegen et al. 2016) computes all of
them; the specification curve and the joint test follow Simonsohn, Simmons and
Nelson (2020), with whole sections dealt at random between the two texts in
place of shuffled outcomes. The specifications rest on the same text and are no
independent replications: how many of them pass a level is described, and only
the joint test, in which each deal is made for all of them at once, gives a p.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.inference.permutation import Draws, monte_carlo_error, null_distribution, p_values, smallest_p

__all__ = ["Joint", "Multiverse", "joint_test", "seed_spread", "specification_curve", "variance_by_choice"]

Vector = npt.NDArray[np.floating[Any]]
Matrix = npt.NDArray[np.floating[Any]]

LEVEL = 0.05


@dataclass(frozen=True)
class Multiverse:
    """The same sections counted under many specifications.

    `choices` has one row a specification and one column a choice, "" where the
    choice does not arise. `counts` and `exposure` have one row a specification
    and one column a section; a section that a specification leaves out has
    exposure 0. `later` says which sections belong to the later text.
    """

    choices: pd.DataFrame
    counts: Matrix
    exposure: Matrix
    later: npt.NDArray[np.bool_]

    def __post_init__(self) -> None:
        """Refuse specifications that hold no text of one side."""
        if not len(self.choices):
            raise ValueError("a multiverse needs at least one specification")
        if self.counts.shape != (len(self.choices), len(self.later)) or self.exposure.shape != self.counts.shape:
            raise ValueError("counts and exposure need one row a specification and one column a section")
        if min(self.exposure[:, side].sum(axis=1).min() for side in (self.later, ~self.later)) <= 0:
            raise ValueError("every specification needs text on both sides")

    def log_ratios(self, deals: Matrix) -> Matrix:
        """Return the log rate ratio of marked to unmarked sections, deals by specifications.

        Half an occurrence is added on each side. A deal that leaves a side of
        a specification without text says nothing and counts as no difference.
        """
        hits, text = deals @ self.counts.T, deals @ self.exposure.T
        other, rest = self.counts.sum(axis=1) - hits, self.exposure.sum(axis=1) - text
        with np.errstate(divide="ignore", invalid="ignore"):
            ratios = np.log((hits + 0.5) / text) - np.log((other + 0.5) / rest)
        return np.where(np.isfinite(ratios), ratios, 0.0)


@dataclass(frozen=True)
class Joint:
    """What all specifications of one comparison say together.

    `ratio` is the median rate ratio (later over earlier), `low` and `high` the
    smallest and largest; `same_sign` of `specifications` have its direction and
    `passing` of them a p of their own below 0.05. `p` sets the median against
    the medians of random deals, `p_passing` the number that pass; `error` is
    the Monte Carlo error of `p`, `smallest_p` what it could be at least.
    """

    specifications: int
    ratio: float
    low: float
    high: float
    same_sign: int
    passing: int
    p: float
    error: float
    p_passing: float
    smallest_p: float


def specification_curve(multiverse: Multiverse, draws: Draws) -> pd.DataFrame:
    """Return one row a specification, the smallest ratio first.

    Columns: those of the choices, then ratio, earlier_rate, later_rate (counts
    over exposure), p, p_error and rank (from 1).
    """
    later = multiverse.later
    alone = p_values(null_distribution(multiverse.log_ratios, later, draws))
    rates = {
        f"{name}_rate": multiverse.counts[:, side].sum(axis=1) / multiverse.exposure[:, side].sum(axis=1)
        for name, side in (("earlier", ~later), ("later", later))
    }
    ratio = np.exp(multiverse.log_ratios(later[None, :].astype(float))[0])
    table = multiverse.choices.assign(ratio=ratio, **rates, p=alone, p_error=monte_carlo_error(alone, draws))
    table = table.sort_values("ratio", kind="stable", ignore_index=True)
    return table.assign(rank=range(1, len(table) + 1))


def joint_test(multiverse: Multiverse, draws: Draws) -> Joint:
    """Return what the specifications say together, each random deal being made for all of them at once."""
    later = multiverse.later
    null = null_distribution(lambda deals: _with_median(multiverse.log_ratios(deals)), later, draws)
    observed = multiverse.log_ratios(later[None, :].astype(float))[0]
    middle = float(np.median(observed))
    p = p_values(null)
    passing = _passing(null.permuted[:, :-1])
    own = int((p[:-1] < LEVEL).sum())
    return Joint(
        specifications=len(observed),
        ratio=float(np.exp(middle)),
        low=float(np.exp(observed.min())),
        high=float(np.exp(observed.max())),
        same_sign=int((np.sign(observed) == np.sign(middle)).sum()),
        passing=own,
        p=float(p[-1]),
        error=float(monte_carlo_error(p[-1:], draws)[0]),
        p_passing=float((1 + (passing >= own).sum()) / (draws.count + 1)),
        smallest_p=smallest_p(int((~later).sum()), int(later.sum()), draws),
    )


def seed_spread(multiverse: Multiverse, draws: Draws, *, seeds: int = 20) -> pd.DataFrame:
    """Return the joint p from each of `seeds` seeds that follow that of `draws`: seed, p, p_error."""
    rows = []
    for seed in range(draws.seed, draws.seed + seeds):
        null = null_distribution(
            lambda deals: np.median(multiverse.log_ratios(deals), axis=1, keepdims=True),
            multiverse.later,
            Draws(seed, draws.count),
        )
        p = p_values(null)
        rows.append((seed, float(p[0]), float(monte_carlo_error(p, draws)[0])))
    return pd.DataFrame(rows, columns=["seed", "p", "p_error"])


def variance_by_choice(curve: pd.DataFrame, choices: Sequence[str]) -> pd.DataFrame:
    """Return how much of the variance of the log ratios lies between the options of each choice.

    One row a choice: choice, options, share (0 to 1; between-option over total
    sum of squares), low, high (smallest and largest median ratio of an
    option). Specifications for which a choice does not arise are left out of
    its row. The shares are those of each choice alone and need not add up to
    one: choices interact, and not every combination exists.
    """
    rows = []
    for choice in choices:
        own = curve[curve[choice] != ""]
        logs = np.log(own["ratio"])
        groups = logs.groupby(own[choice])
        total = float(((logs - logs.mean()) ** 2).sum())
        between = float((groups.size() * (groups.mean() - logs.mean()) ** 2).sum())
        medians = np.exp(groups.median())
        share = between / total if total > 0 else 0.0
        rows.append((choice, groups.ngroups, share, float(medians.min()), float(medians.max())))
    return pd.DataFrame(rows, columns=["choice", "options", "share", "low", "high"])


def _with_median(ratios: Matrix) -> Matrix:
    return np.column_stack([ratios, np.median(ratios, axis=1)])


def _passing(permuted: Matrix) -> Vector:
    """Return for each deal how many specifications would pass the level if that deal were the text."""
    count = len(permuted)
    ordered = np.sort(permuted, axis=0)
    at_least = np.column_stack(
        [count - np.searchsorted(column, values - 1e-9) for column, values in zip(ordered.T, permuted.T, strict=True)]
    )
    passing: Vector = (at_least / count < LEVEL).sum(axis=1)
    return passing
