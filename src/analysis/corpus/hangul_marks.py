"""The marks of Korean documents that count in syllables: 가., 나), (다), ㉮, and 부칙 without a number."""

from __future__ import annotations

import re

from analysis.corpus.marker import HANGUL, HANGUL_BRACKET, LETTER, Marker

__all__ = ["read_hangul"]

_SYLLABLES = "가나다라마바사아자차카타파하"
_POINT = re.compile(rf"(?P<n>[{_SYLLABLES}])\.(?=\s|$)")
_BRACKET = re.compile(rf"(?:[（(](?P<n>[{_SYLLABLES}])[）)]|(?P<m>[{_SYLLABLES}])[）)])(?=\s|$)")
_CIRCLED = re.compile("[㉮-㉻]")


def read_hangul(text: str) -> Marker | None:
    """Return the mark in syllables at the beginning of a paragraph, or None; each counts in a series only.

    >>> read_hangul("나. 제도 개선").parts, read_hangul("(다) 교역량").number
    (('2',), '(다)')
    """
    if match := _POINT.match(text):
        return Marker(HANGUL, (_place(match["n"]),), match["n"], match.end(), sure=False)
    if match := _BRACKET.match(text):
        return Marker(HANGUL_BRACKET, (_place(match["n"] or match["m"]),), match[0], match.end(), sure=False)
    if match := _CIRCLED.match(text):
        return Marker(LETTER, (str(ord(match[0]) - ord("㉮") + 1),), match[0], match.end(), sure=False)
    return None


def _place(syllable: str) -> str:
    return str(_SYLLABLES.index(syllable) + 1)
