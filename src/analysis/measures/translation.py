"""A translation held against its original: is everything there, how long is it, how near is it.

The pairs are those that the numbers of the two texts give. Two checks know
nothing of the numbers: the length of the translation against that of the
original (Gale and Church 1993), and how near the Korean is to the Chinese read
aloud in Korean. Neither shows what a translation leaves out; that is a matter
of reading (`analysis.coding.dataset.read_divergences`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.corpus.sinokorean import hangul, sino_korean
from analysis.measures.evidence import known_documents

__all__ = ["Proportion", "bigram_similarity", "pairs", "proportion", "translated"]

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Proportion:
    """How many Korean syllables stand for one Han character, and how much that varies (Gale and Church 1993).

    `ratio` is syllables over characters of all pairs together, `variance` the
    mean of squared deviations from it for one character, `correlation` that of
    the two lengths.
    """

    ratio: float
    variance: float
    correlation: float

    def deviation(self, original: Matrix, translation: Matrix) -> Matrix:
        """Return by how many standard deviations each translation is longer than its original lets expect."""
        spread = np.sqrt(self.variance * np.maximum(original, 1))
        return np.asarray((translation - self.ratio * original) / spread)


def translated(units: pd.DataFrame, *, document: str) -> pd.DataFrame:
    """Return the headings and paragraphs of one document that have a Korean text, in order."""
    known_documents(units, document)
    own = units[(units["document"] == document) & units["kind"].isin(["heading", "paragraph"])]
    return own[own["text_ko"] != ""].reset_index(drop=True)


def pairs(units: pd.DataFrame, readings: Mapping[str, str], *, document: str) -> pd.DataFrame:
    """Return one row a unit with a translation, in the order of the text.

    Columns unit, kind, section, place (from 1), han, syllables, ratio
    (syllables a character), z (see `Proportion.deviation`), similarity (cosine
    of TF-IDF weighted syllable pairs), rival (the other unit of the document
    whose Chinese is nearest to this Korean), rival_similarity, nearest (whether
    no rival is as near), units.
    """
    own = translated(units, document=document)
    lengths = proportion(own)
    likeness = bigram_similarity([sino_korean(text, readings) for text in own["text_zh"]], _korean(own))
    itself = np.diag(likeness)
    others = np.where(np.eye(len(own), dtype=bool), -1.0, likeness)
    rival = others.argmax(axis=0) if len(own) else np.zeros(0, dtype=int)
    han, syllables = _lengths(own)
    return own[["unit", "kind", "section", "han"]].assign(
        place=range(1, len(own) + 1),
        syllables=syllables.astype("int64"),
        ratio=syllables / np.maximum(han, 1),
        z=lengths.deviation(han, syllables),
        similarity=itself,
        rival=own["unit"].to_numpy()[rival],
        rival_similarity=others.max(axis=0, initial=0.0),
        nearest=itself > others.max(axis=0, initial=0.0),
        units=own["unit"],
    )


def proportion(own: pd.DataFrame) -> Proportion:
    """Return how long the Korean is for the Chinese; `own` is `translated`, or `pairs`."""
    han, syllables = _lengths(own)
    if len(own) < 2 or not han.sum():
        return Proportion(float("nan"), float("nan"), float("nan"))
    ratio = float(syllables.sum() / han.sum())
    variance = float(np.mean((syllables - ratio * han) ** 2 / np.maximum(han, 1)))
    return Proportion(ratio, variance, float(np.corrcoef(han, syllables)[0, 1]))


def bigram_similarity(originals: Sequence[str], translations: Sequence[str]) -> Matrix:
    """Return the cosine of each original with each translation, over pairs of neighbouring syllables.

    Pairs are weighted by how few texts of both sides hold them: (ln((1 + N) /
    (1 + n)) + 1) times the count. A text without a pair has the cosine 0.
    """
    counts = [Counter(map("".join, pairwise(text))) for text in (*originals, *translations)]
    column = {pair: place for place, pair in enumerate(sorted({pair for count in counts for pair in count}))}
    table = np.zeros((len(counts), max(len(column), 1)))
    for row, count in enumerate(counts):
        for pair, times in count.items():
            table[row, column[pair]] = times
    table *= np.log((1 + len(counts)) / (1 + (table > 0).sum(axis=0))) + 1
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-12)
    return np.asarray(table[: len(originals)] @ table[len(originals) :].T)


def _korean(own: pd.DataFrame) -> list[str]:
    return [hangul(text) for text in own["text_ko"]]


def _lengths(own: pd.DataFrame) -> tuple[Matrix, Matrix]:
    """Return Han characters and Korean syllables of each unit."""
    syllables = own["syllables"] if "syllables" in own else own["text_ko"].map(lambda text: len(hangul(text)))
    return own["han"].to_numpy(dtype=np.float64), syllables.to_numpy(dtype=np.float64)
