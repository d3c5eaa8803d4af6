"""How alike the vocabularies of two texts are: the cosine of their word counts, never a position on a scale.

Scaling models were tried on these texts and are refused: their order of the
documents changes with the floor for rare words. The cosine puts nothing in an
order; it is printed with the value that a random deal of the same sections
gives, because short texts are unlike each other for that reason alone.
"""

from __future__ import annotations

from math import nan
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.inference.permutation import Draws, monte_carlo_error
from analysis.measures.evidence import joined
from analysis.measures.pairs import document_pairs

__all__ = ["bigram_table", "cosine", "similarity"]

Matrix = npt.NDArray[np.floating[Any]]

_WORD = "[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]{2,}"
_SIMILARITY = [
    *("earlier", "later", "cosine", "low", "high", "dealt", "dealt_low", "dealt_high", "p", "p_error"),
    *("words", "shared", "earlier_sections", "later_sections", "units", "note"),
]


def similarity(tokens: pd.DataFrame, *, draws: Draws) -> pd.DataFrame:
    """Return the cosine of every pair of documents over words of two Han characters and more.

    `tokens` has unit, document, section, token. One row a pair: earlier,
    later, cosine, low, high (95 %, whole sections of both texts drawn with
    replacement; texts drawn so repeat sections and are less alike, hence the
    interval is moved by the mean difference), dealt, dealt_low, dealt_high
    (median and central 95 % when the sections of both are dealt at random
    between them), p (deals at most as alike as the
    texts are), p_error, words (different words of both), shared (in both),
    earlier_sections, later_sections, units, note.
    """
    words = tokens[tokens["token"].str.fullmatch(_WORD)]
    rows = [_pair(words, pair, draws) for pair in document_pairs(words["document"])]
    return pd.DataFrame(rows, columns=_SIMILARITY)


def cosine(first: Matrix, second: Matrix) -> Matrix:
    """Return the cosine of counts in the last axis; missing where one side has none.

    >>> round(float(cosine(np.array([1.0, 1.0]), np.array([1.0, 0.0]))), 3)
    0.707
    """
    size = np.linalg.norm(first, axis=-1) * np.linalg.norm(second, axis=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        value: Matrix = (first * second).sum(axis=-1) / size
    return value


def bigram_table(units: pd.DataFrame) -> pd.DataFrame:
    """Return every two Han characters in a row as a token: unit, document, section, token.

    A way to cut the text that knows no word, to see what depends on the dictionary.
    """
    body = units[units["kind"].isin(["heading", "paragraph"])]
    follows = body["section"].where(body["kind"] == "paragraph").groupby(body["document"]).bfill()
    places = zip(body["unit"], body["document"], follows.fillna(body["section"]), body["text_zh"], strict=True)
    rows = [
        (unit, document, section, run[place : place + 2])
        for unit, document, section, text in places
        for run in pd.Series([text]).str.findall(_WORD).iloc[0]
        for place in range(len(run) - 1)
    ]
    return pd.DataFrame(rows, columns=["unit", "document", "section", "token"])


def _pair(words: pd.DataFrame, pair: tuple[str, str], draws: Draws) -> dict[str, object]:
    both = words[words["document"].isin(pair)]
    counts = pd.crosstab(both["section"], both["token"]).sort_index().astype(float)
    later = both.groupby("section")["document"].first().sort_index().to_numpy() == pair[1]
    table = counts.to_numpy()
    observed = float(cosine(table[~later].sum(axis=0), table[later].sum(axis=0)))
    low, high = _bootstrap(table[~later], table[later], observed, draws)
    dealt = _dealt(table, int(later.sum()), draws)
    p = (1 + (dealt <= observed + 1e-12).sum()) / (len(dealt) + 1)
    middle, dealt_low, dealt_high = np.quantile(dealt, [0.5, 0.025, 0.975])
    return {
        "earlier": pair[0],
        "later": pair[1],
        "cosine": observed,
        "low": low,
        "high": high,
        "dealt": float(middle),
        "dealt_low": float(dealt_low),
        "dealt_high": float(dealt_high),
        "p": float(p),
        "p_error": float(monte_carlo_error(np.array([p]), draws)[0]),
        "words": counts.shape[1],
        "shared": int(((table[~later].sum(axis=0) > 0) & (table[later].sum(axis=0) > 0)).sum()),
        "earlier_sections": int((~later).sum()),
        "later_sections": int(later.sum()),
        "units": joined(both["unit"]),
        "note": "" if min((~later).sum(), later.sum()) > 1 else "no interval: one text has a single section",
    }


def _bootstrap(earlier: Matrix, later: Matrix, observed: float, draws: Draws) -> tuple[float, float]:
    if min(len(earlier), len(later)) < 2:
        return nan, nan
    rng = np.random.default_rng(draws.seed)
    sums = []
    for side in (earlier, later):
        # how often each section is drawn, so that the sums are one product of matrices
        weights = rng.multinomial(len(side), [1 / len(side)] * len(side), size=draws.count)
        sums.append(weights @ side)
    drawn = cosine(*sums)
    moved = drawn - (np.nanmean(drawn) - observed)
    low, high = np.nanquantile(moved, [0.025, 0.975]).clip(0, 1)
    return float(low), float(high)


def _dealt(table: Matrix, later: int, draws: Draws) -> Matrix:
    """Return the cosine of each random deal of the sections, `later` of them to one side."""
    order = np.random.default_rng(draws.seed).random((draws.count, len(table))).argsort(axis=1)
    inside = (order < later).astype(float) @ table
    return cosine(inside, table.sum(axis=0) - inside)
