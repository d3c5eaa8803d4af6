"""Text in one form for comparison, each character of which knows where it stands in the original.

The order of steps is fixed: compatibility forms (NFKC), one dash, no space
where Chinese has none, the zero of Chinese dates, private-use signs. Nothing
else changes: normalised text is for counting and collating, never for quoting.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["Normalized", "han_count", "normalize"]

_DASHES = re.compile("[-－\u2010\u2011–—―─]+")
_SPACE = re.compile(r"\s+")
_ZERO = re.compile("(?<=[一二三四五六七八九〇○])○|○(?=[一二三四五六七八九〇○])")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
# Quotation marks of the Hangul word processor, the only private-use signs these texts hold.
_REPAIRS = {"\U000f0852": "“", "\U000f0853": "”"}
_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True)
class Normalized:
    """A normalised text; `origin[i]` is the place in the original of what became character i."""

    text: str
    origin: tuple[int, ...]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that characters `start` to `end` come from."""
        if start >= end:
            place = self.origin[start] if start < len(self.origin) else (self.origin[-1] + 1 if self.origin else 0)
            return place, place
        return self.origin[start], self.origin[end - 1] + 1


def normalize(text: str) -> Normalized:
    """Return the comparable form of a text.

    >>> normalize("扎鲁比诺 —束草－新泻，２０１４年").text
    '扎鲁比诺—束草—新泻,2014年'
    """
    form = _compatible(text)
    form = _replaced(form, _DASHES, lambda _: "—")
    form = _replaced(form, _SPACE, lambda match: " " if _separates_words(match) else "")
    form = _replaced(form, _ZERO, lambda _: "〇")
    return _replaced(form, _PRIVATE, lambda match: _REPAIRS.get(match[0], match[0]))


def han_count(text: str) -> int:
    """Return the number of Han characters, the zero 〇 among them.

    >>> han_count("二〇一二年，2012年")
    6
    """
    return len(_HAN.findall(text))


def _compatible(text: str) -> Normalized:
    characters: list[str] = []
    origin: list[int] = []
    for place, cluster in _clusters(text):
        plain = cluster if cluster.isascii() else unicodedata.normalize("NFKC", cluster)
        characters.append(plain)
        origin.extend([place] * len(plain))
    return Normalized("".join(characters), tuple(origin))


def _clusters(text: str) -> Sequence[tuple[int, str]]:
    """Return each character with the marks that combine with it: only together can they be composed."""
    starts = [place for place, character in enumerate(text) if not _combines(character) or place == 0]
    ends = [*starts[1:], len(text)]
    return [(start, text[start:end]) for start, end in zip(starts, ends, strict=False)]


def _combines(character: str) -> bool:
    return unicodedata.combining(character) > 0 or "\u1160" <= character <= "\u11ff"


def _replaced(form: Normalized, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str]) -> Normalized:
    characters: list[str] = []
    origin: list[int] = []
    done = 0
    for match in pattern.finditer(form.text):
        new = replace(match)
        characters += [form.text[done : match.start()], new]
        origin += [*form.origin[done : match.start()], *[form.origin[match.start()]] * len(new)]
        done = match.end()
    return Normalized("".join([*characters, form.text[done:]]), (*origin, *form.origin[done:]))


def _separates_words(match: re.Match[str]) -> bool:
    text, left, right = match.string, match.start(), match.end()
    return left > 0 and right < len(text) and _is_alphabetic(text[left - 1]) and _is_alphabetic(text[right])


def _is_alphabetic(character: str) -> bool:
    return character.isascii() or "\uac00" <= character <= "\ud7a3" or "\u00c0" <= character <= "\u04ff"
