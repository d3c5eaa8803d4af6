"""The languages of a file: which stretch of it is Chinese and which is Korean or English.

A file that holds an original and its translation one after the other is divided
between them. A file that mixes languages paragraph by paragraph is left whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from analysis.corpus.lines import Block

__all__ = ["Part", "language_of", "language_parts"]

Part = tuple[str, range]
"""A language, as a code of ISO 639, and the places of its paragraphs."""

_HAN = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_LATIN = re.compile(r"[A-Za-z]")
_SMALLEST_SHARE = 0.05
_SAMPLE = 2_000


def language_of(text: str) -> str:
    """Return the language most of the letters of a text belong to: zh, ko, ja, en, or und where there are no letters.

    >>> language_of("두만강지역 圈河"), language_of("图们江 Tumen"), language_of("2014")
    ('ko', 'zh', 'und')
    """
    sample = text[:_SAMPLE]
    han, hangul, kana, latin = (len(script.findall(sample)) for script in (_HAN, _HANGUL, _KANA, _LATIN))
    if not han + hangul + kana + latin:
        return "und"
    if hangul > max(han, latin) / 3:
        return "ko"
    if kana > han / 5:
        return "ja"
    return "zh" if 3 * han >= latin else "en"


def language_parts(blocks: Sequence[Block]) -> list[Part]:
    """Return the parts of a file in order, the whole of it in one part where its languages are not kept apart."""
    languages = _filled([language_of(block.text) for block in blocks])
    runs: list[Part] = []
    place = 0
    for language, group in groupby(languages):
        size = len(list(group))
        runs.append((language, range(place, place + size)))
        place += size
    sizes = Counter({language: sum(len(blocks[p].text) for p in places) for language, places in runs})
    apart = len(runs) == len(sizes) <= 3 and min(sizes.values(), default=0) >= _SMALLEST_SHARE * sizes.total()
    if apart and all(len(places) > 2 for _, places in runs):
        return runs
    return [(sizes.most_common(1)[0][0], range(len(blocks)))] if blocks else []


def _filled(languages: Sequence[str]) -> list[str]:
    """Give paragraphs without letters the language before them, or the first one known."""
    known = next((language for language in languages if language != "und"), "und")
    filled: list[str] = []
    for language in languages:
        known = language if language != "und" else known
        filled.append(known)
    return filled
