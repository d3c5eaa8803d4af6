"""The marks in Latin letters: IV., Ⅳ, (i), A., Chapter 3, Article II."""

from __future__ import annotations

import re

from analysis.corpus.marker import ANNEX, ARTICLE, CHAPTER, LETTER, PART, ROMAN, SECTION, Marker
from analysis.corpus.numerals import decimal_value, letter_value, roman_value

__all__ = ["read_latin"]

_ENGLISH_RANKS = {"part": PART, "chapter": CHAPTER, "section": SECTION, "article": ARTICLE, "annex": ANNEX}
_ENGLISH = re.compile(r"(?P<unit>Part|Chapter|Section|Article|Annex)\s(?P<n>\d{1,3}|[IVXL]{1,6})\b", re.IGNORECASE)
_ROMAN = re.compile(
    r"[（(]?(?P<n>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]|(?:[IVX]{1,5}|[ivx]{1,5})(?=[)）.．、]))[)）.．、]?(?=\s|[^\x00-\x7f])"
)
_LETTER = re.compile(r"[（(]?(?P<n>[A-Za-z])[)）.．、](?=\s|[^\x00-\x7f])")


def read_latin(text: str) -> Marker | None:
    """Return the mark in Latin letters at the beginning of a paragraph, or None.

    >>> read_latin("Chapter II General").parts, read_latin("b) trade").number
    (('2',), 'b)')
    """
    return _read_roman(text) or _read_letter(text) or _read_english(text)


def _read_english(text: str) -> Marker | None:
    match = _ENGLISH.match(text)
    if match is None:
        return None
    rank = _ENGLISH_RANKS[match["unit"].lower()]
    value = decimal_value(match["n"]) if match["n"].isdecimal() else roman_value(match["n"])
    part = f"annex{value}" if rank == ANNEX else str(value)
    return Marker(rank, (part,), match[0], match.end())


def _read_roman(text: str) -> Marker | None:
    match = _ROMAN.match(text)
    if match is None:
        return None
    # (i) counts below (1); I. counts above 1.
    rank = LETTER if match["n"].islower() and match["n"].isascii() else ROMAN
    return Marker(rank, (str(roman_value(match["n"])),), _as_written(match), match.end(), sure=rank == ROMAN)


def _read_letter(text: str) -> Marker | None:
    match = _LETTER.match(text)
    return match and Marker(LETTER, (str(letter_value(match["n"])),), _as_written(match), match.end(), sure=False)


def _as_written(match: re.Match[str]) -> str:
    return match[0].rstrip(".．、")
