"""Two texts aligned in order, paragraph by paragraph, without looking at their numbers.

Dynamic programming over what costs least: one original with one translation, two
with one, one with two, or one left alone (after Gale and Church 1993, with the
likeness of the words beside the lengths). Its weights were set on other random
disturbances of the one pair of texts there is, so that less is to be expected
of another pair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.corpus.sinokorean import hangul, sino_korean
from analysis.inference.permutation import Draws
from analysis.measures.translation import Matrix, Proportion, bigram_similarity, proportion, translated

__all__ = ["Texts", "aligned", "recovery", "texts_of"]

Links = frozenset[tuple[int, int]]
Groups = Sequence[Sequence[int]]

_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
_ALONE, _MERGED = 0.6, 0.2
_NEAR, _LONG, _FURTHEST = 10.0, 0.05, 6.0


@dataclass(frozen=True)
class Texts:
    """Originals read in Korean and translations, both as syllables, with the lengths of the originals."""

    originals: Sequence[str]
    translations: Sequence[str]
    characters: npt.NDArray[np.int64]
    lengths: Proportion

    def grouped(self, originals: Groups, translations: Groups) -> Texts:
        """Return the texts with some left out and some joined; a group lists the texts it is made of."""
        return Texts(
            ["".join(self.originals[place] for place in group) for group in originals],
            ["".join(self.translations[place] for place in group) for group in translations],
            np.array([sum(int(self.characters[place]) for place in group) for group in originals], dtype=np.int64),
            self.lengths,
        )

    @cached_property
    def _likeness(self) -> Matrix:
        """How much nearer each two are than either is to the usual text of the other side."""
        found = bigram_similarity(self.originals, self.translations)
        usual = np.median(found, axis=1, keepdims=True) + np.median(found, axis=0, keepdims=True)
        return np.asarray(found - usual / 2)

    def cost(self, originals: slice, translations: slice) -> float:
        """Return what it costs to set these originals against these translations; one side has one text at most."""
        cells = self._likeness[originals, translations]
        if not cells.size:
            return _ALONE
        syllables = np.array([sum(len(text) for text in self.translations[translations])], dtype=np.float64)
        characters = np.array([self.characters[originals].sum()], dtype=np.float64)
        deviation = float(abs(self.lengths.deviation(characters, syllables)[0]))
        lengths = _LONG * min(deviation, _FURTHEST) ** 2 / 2
        return float(-_NEAR * cells.min() + lengths + _MERGED * (cells.size > 1))


def texts_of(units: pd.DataFrame, readings: Mapping[str, str], *, document: str) -> Texts:
    """Return the translated units of a document as texts to be aligned."""
    own = translated(units, document=document)
    originals = [sino_korean(text, readings) for text in own["text_zh"]]
    return Texts(originals, [hangul(text) for text in own["text_ko"]], own["han"].to_numpy(), proportion(own))


def aligned(texts: Texts) -> Links:
    """Return the pairs of places that the cheapest monotone alignment links."""
    rows, columns = len(texts.originals), len(texts.translations)
    best = np.full((rows + 1, columns + 1), np.inf)
    best[0, 0] = 0.0
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(rows + 1):
        for column in range(columns + 1):
            for down, across in _STEPS:
                if row < down or column < across:
                    continue
                start = (row - down, column - across)
                cost = best[start] + texts.cost(slice(start[0], row), slice(start[1], column))
                if cost < best[row, column]:
                    best[row, column], came[row, column] = cost, start
    return frozenset(_links(came, (rows, columns)))


def recovery(texts: Texts, *, draws: Draws, dropped: float = 0.1, merged: float = 0.07) -> pd.DataFrame:
    """Return how well the alignment is found again when texts are dropped and joined at random on both sides.

    One row a draw: draw, links (true), found, right, f1. A true link joins two
    groups that share a text.
    """
    random = np.random.default_rng(draws.seed)
    rows = []
    for draw in range(draws.count):
        sides = [_disturbed(len(texts.originals), random, dropped=dropped, merged=merged) for _ in range(2)]
        true = {(a, b) for a, one in enumerate(sides[0]) for b, other in enumerate(sides[1]) if set(one) & set(other)}
        found = aligned(texts.grouped(*sides))
        f1 = 2 * len(found & true) / (len(found) + len(true))
        rows.append((draw, len(true), len(found), len(found & true), f1))
    return pd.DataFrame(rows, columns=["draw", "links", "found", "right", "f1"])


def _links(came: dict[tuple[int, int], tuple[int, int]], end: tuple[int, int]) -> list[tuple[int, int]]:
    links: list[tuple[int, int]] = []
    while end != (0, 0):
        start = came[end]
        links += [(row, column) for row in range(start[0], end[0]) for column in range(start[1], end[1])]
        end = start
    return links


def _disturbed(count: int, random: np.random.Generator, *, dropped: float, merged: float) -> list[list[int]]:
    """Return the places of `count` texts with some dropped and some neighbours joined."""
    groups: list[list[int]] = []
    open_to_join = False
    for place in np.flatnonzero(random.random(count) >= dropped):
        if open_to_join and random.random() < merged:
            groups[-1].append(int(place))
            open_to_join = False
        else:
            groups.append([int(place)])
            open_to_join = True
    return groups
