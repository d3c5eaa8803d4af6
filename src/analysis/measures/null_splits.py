"""How often tests find a difference where there is none: one text, split at random against itself.

The two halves come from one text, so every difference between them is chance.
A test at the 5 % level should find one in about five of a hundred splits. It
does so only if it knows that the words and themes of a text come in lumps: by
paragraph and by section.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.special import xlogy
from scipy.stats import chi2, norm

from analysis.inference.permutation import Draws, rate_test
from analysis.inference.sections import SectionCounts
from analysis.measures.mentions import read_body
from analysis.measures.occurrences import occurrences
from analysis.measures.wording import PRIOR, WordCounts, han_words, zeta

__all__ = ["Pieces", "log_likelihood", "null_splits", "pieces", "theme_sizes", "word_sizes"]

LEVEL = 0.05

Matrix = npt.NDArray[np.floating[Any]]
Vector = npt.NDArray[np.floating[Any]]
Sides = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Pieces:
    """One text in the pieces that are dealt: how often each code occurs in each, and how much text each holds."""

    counts: pd.DataFrame
    exposure: Vector


def pieces(found: pd.DataFrame, text: pd.DataFrame, *, by: str, floor: int = 1) -> Pieces:
    """Return a text in pieces; `by` is the column that tells them apart (section, unit, token).

    `found` has one row an occurrence (the column and `code`), `text` one row a
    piece or part of it (the column and `weight`). Codes with fewer than `floor`
    occurrences are left out.
    """
    exposure = text.groupby(by)["weight"].sum()
    exposure = exposure[exposure > 0]
    counts = pd.crosstab(found[by], found["code"]).reindex(exposure.index, fill_value=0)
    return Pieces(counts.loc[:, counts.sum() >= floor].astype(float), exposure.to_numpy(float))


def null_splits(
    units: pd.DataFrame, tokens: pd.DataFrame, terms: pd.DataFrame, *, splits: Draws, deals: int = 199
) -> pd.DataFrame:
    """Return the rows of `theme_sizes` and `word_sizes` for one text, split by sections, paragraphs and words.

    `units` and `tokens` are those of the text, `terms` the dictionary of
    themes (theme, term). Themes with ten occurrences and words with eight are
    tested.
    """
    theme = dict(zip(terms["term"], terms["theme"], strict=True))
    found = occurrences(units, list(terms["term"]))
    found = found.assign(code=found["code"].map(theme))
    body = read_body(units)
    body = body[body["han"] > 0].assign(weight=lambda rows: rows["han"])
    words = han_words(tokens)
    words = words.assign(code=words["token"], weight=1, token=range(len(words)))
    ways = (("section", "sections"), ("unit", "paragraphs"))
    themes = [
        theme_sizes(pieces(found, body, by=by, floor=10), over=over, splits=splits, deals=deals) for by, over in ways
    ]
    parts = (*ways, ("token", "tokens"))
    # other splits than for the themes, so that the two can be compared as independent samples
    others = Draws(splits.seed + 1_000_000, splits.count)
    told = [word_sizes(pieces(words, words, by=by, floor=8), over=over, splits=others) for by, over in parts]
    return pd.concat([*themes, *told], ignore_index=True)


def theme_sizes(text: Pieces, *, over: str, splits: Draws, deals: int = 199) -> pd.DataFrame:
    """Return how often tests of rates reject a true null: permutation, cluster-robust Poisson and plain Poisson.

    One row a test: test, over (what is dealt, as given), rejected (share of
    splits and codes with p below 0.05), error (standard error over splits), any
    (share of splits in which some code passes after the family-wise
    correction), any_error, splits, codes.
    """
    sides = _halves(len(text.exposure), splits)
    ways = {
        "permutation": [_permuted(text, side, Draws(splits.seed + turn, deals)) for turn, side in enumerate(sides)],
        "clustered": _with_bonferroni(_clustered(text, sides)),
        "poisson": _with_bonferroni(_by_likelihood(text, sides)),
    }
    return _sizes(ways, over, text.counts.shape[1])


def word_sizes(text: Pieces, *, over: str, splits: Draws) -> pd.DataFrame:
    """Return the same for words: G2 (log-likelihood ratio), and the weighted log-odds read as a normal deviate."""
    sides = _halves(len(text.exposure), splits)
    prior = PRIOR * text.counts.sum().to_numpy() / text.exposure.sum()
    words = WordCounts(text.counts, text.exposure, prior, sides[0])
    odds = 2 * norm.sf(np.abs(zeta(words)(sides.astype(float))))
    ways = {"g2": _with_bonferroni(_by_likelihood(text, sides)), "log-odds": _with_bonferroni(odds)}
    return _sizes(ways, over, text.counts.shape[1])


def log_likelihood(first: Matrix, second: Matrix, sizes: tuple[Matrix, Matrix]) -> Matrix:
    """Return G2 = 2 [a ln(a / E1) + b ln(b / E2)] of counts a, b in texts of these sizes, Dunning (1993).

    With the expected counts in proportion to the sizes, as Rayson and Garside
    (2000) write it; this is the likelihood-ratio test of a Poisson model too.
    """
    expected = [(first + second) * size / (sizes[0] + sizes[1]) for size in sizes]
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [
            xlogy(count, np.where(e > 0, count / e, 1.0)) for count, e in zip((first, second), expected, strict=True)
        ]
    value: Matrix = 2 * (parts[0] + parts[1])
    return value


def _halves(count: int, splits: Draws) -> Sides:
    """Return random halves of so many pieces, one row a split."""
    order = np.random.default_rng(splits.seed).random((splits.count, count)).argsort(axis=1).argsort(axis=1)
    return order < count // 2


def _permuted(text: Pieces, side: Sides, draws: Draws) -> tuple[Vector, Vector]:
    index = text.counts.index
    sections = SectionCounts(text.counts, pd.Series(text.exposure, index), pd.Series(side, index))
    table = rate_test(sections.varying, draws)
    return table["p"].to_numpy(), table["p_family"].to_numpy()


def _by_likelihood(text: Pieces, sides: Sides) -> Matrix:
    inside, size = sides.astype(float) @ text.counts.to_numpy(), (sides @ text.exposure)[:, None]
    sizes = (size, text.exposure.sum() - size)
    p: Matrix = chi2.sf(log_likelihood(inside, text.counts.sum().to_numpy() - inside, sizes), 1)
    return p


def _clustered(text: Pieces, sides: Sides) -> Matrix:
    """Return p-values by the sandwich variance of the log rate ratio of a Poisson model, pieces as clusters.

    Liang and Zeger (1986); for two groups it has a closed form. Codes absent
    from one side have no value.
    """
    counts = text.counts.to_numpy()
    logs, variances = [], []
    for marked in (sides, ~sides):
        total, size = marked.astype(float) @ counts, (marked @ text.exposure)[:, None]
        with np.errstate(divide="ignore", invalid="ignore"):
            residual = counts[None] - (total / size)[:, None, :] * text.exposure[None, :, None]
            variances.append((marked[:, :, None] * residual**2).sum(axis=1) / total**2)
            logs.append(np.log(total / size))
    with np.errstate(divide="ignore", invalid="ignore"):
        p: Matrix = 2 * norm.sf(np.abs((logs[1] - logs[0]) / np.sqrt(variances[0] + variances[1])))
    return p


def _with_bonferroni(p: Matrix) -> list[tuple[Vector, Vector]]:
    """Return each split's p-values, alone and after Bonferroni."""
    known = [row[np.isfinite(row)] for row in p]
    return [(row, np.minimum(1.0, row * len(row))) for row in known]


def _sizes(ways: dict[str, list[tuple[Vector, Vector]]], over: str, codes: int) -> pd.DataFrame:
    rows = []
    for test, results in ways.items():
        shares = np.array([(alone < LEVEL).mean() for alone, _ in results])
        some = np.array([(family < LEVEL).any() for _, family in results], dtype=float)
        count = len(results)
        errors = (float(values.std() / np.sqrt(count)) for values in (shares, some))
        rejected, any_error = errors
        rows.append((test, over, float(shares.mean()), rejected, float(some.mean()), any_error, count, codes))
    columns = ["test", "over", "rejected", "error", "any", "any_error", "splits", "codes"]
    return pd.DataFrame(rows, columns=columns)
