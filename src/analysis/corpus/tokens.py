"""Words of a Chinese text: names and terms first, a general dictionary in the gaps.

Every word of the lexicon is locked where it stands, the leftmost and longest
first; only what lies between is cut by jieba, without its guessing of unknown
words, which glues particles to names. A segmenter alone breaks 长吉图 and
扎鲁比诺 and reads 省长 (governor) into 省长吉图办.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import pandas as pd
import rjieba
from ahocorasick_rs import AhoCorasick, MatchKind

from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["Lexicon", "Token", "read_guards", "read_masks", "short_words", "token_table"]


@dataclass(frozen=True, order=True)
class Token:
    """One word where it stands: what it counts as, and whether the lexicon locked it.

    `start` and `end` are offsets in the text; `word` is what stands there,
    except for spellings that count as another word.
    """

    start: int
    end: int
    word: str
    locked: bool


@dataclass(frozen=True)
class Lexicon:
    """Words that are never cut, and the words that some spellings count as."""

    words: tuple[str, ...]
    counts_as: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse an empty word, which would match everywhere."""
        if "" in self.words:
            raise ValueError("a lexicon cannot hold an empty word")

    def with_words(self, words: Iterable[str]) -> Lexicon:
        """Return a lexicon that holds these words too."""
        return Lexicon(tuple(sorted({*self.words, *words} - {""})), self.counts_as)

    def tokens(self, text: str) -> list[Token]:
        """Return the words of a text in order; together they cover it without gap or overlap."""
        return list(self._cut(text))

    @cached_property
    def _matcher(self) -> AhoCorasick:
        return AhoCorasick(self.words, matchkind=MatchKind.LeftmostLongest)

    def _cut(self, text: str) -> Iterator[Token]:
        done = 0
        for number, start, end in self._matcher.find_matches_as_indexes(text):
            yield from _gap(text, done, start)
            word = self.words[number]
            yield Token(start, end, self.counts_as.get(word, word), locked=True)
            done = end
        yield from _gap(text, done, len(text))


def read_guards(project: Project = PROJECT) -> Lexicon:
    """Return the lexicon of names that a longer list of words would get wrong, from `data/corpus/dictionary.csv`."""
    rows = read_table("dictionary", project)
    rows = rows[rows["kind"] == "whole"]
    other = rows[rows["counts_as"] != ""]
    return Lexicon(tuple(sorted(rows["word"])), dict(zip(other["word"], other["counts_as"], strict=True)))


def read_masks(project: Project = PROJECT) -> tuple[str, ...]:
    """Return the formulas that are left out when reuse is measured a second time, from `data/corpus/dictionary.csv`."""
    rows = read_table("dictionary", project)
    return tuple(sorted(rows.loc[rows["kind"] == "mask", "word"]))


def short_words(words: Iterable[str], *, longest: int = 4) -> tuple[str, ...]:
    """Return the words of two to `longest` characters, for a lexicon that counts words rather than names.

    A name of many characters hides the words it is made of: locked whole,
    长吉图开发开放先导区 would leave no 长吉图 and no 先导区 to count.
    """
    return tuple(sorted({word for word in words if 2 <= len(word) <= longest}))


def token_table(units: pd.DataFrame, lexicon: Lexicon) -> pd.DataFrame:
    """Return the words of all headings and paragraphs, one row a word in reading order.

    Columns unit, document, section, token, start, end (offsets in `text_zh`),
    locked. The words of a heading belong to the section of the paragraph that
    follows it, so that a heading alone is never a section.
    """
    body = units[units["kind"].isin(["heading", "paragraph"])]
    follows = body["section"].where(body["kind"] == "paragraph").groupby(body["document"]).bfill()
    sections = follows.fillna(body["section"])
    places = zip(body["unit"], body["document"], sections, body["text_zh"], strict=True)
    rows = [
        (unit, document, section, token.word, token.start, token.end, token.locked)
        for unit, document, section, text in places
        for token in lexicon.tokens(text)
    ]
    return pd.DataFrame(rows, columns=["unit", "document", "section", "token", "start", "end", "locked"])


@lru_cache
def _jieba() -> rjieba.Jieba:
    # An instance of our own: the shared one of the package can be taught words by anybody.
    return rjieba.Jieba()


def _gap(text: str, start: int, end: int) -> Iterator[Token]:
    place = start
    for word in _jieba().cut(text[start:end], hmm=False):
        yield Token(place, place + len(word), word, locked=False)
        place += len(word)
