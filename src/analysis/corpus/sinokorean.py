"""Chinese read aloud as Korean: the bridge between a Chinese paragraph and the Korean one that renders it.

Most terms of a policy text are Sino-Korean words, so that reading the Chinese
characters in Korean gives syllables that the translation also has. The readings
are those of the Unicode Character Database; names that are not Sino-Korean
(扎鲁比诺, 자로비노) come out wrong, which a bag of syllables can bear.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import opencc

from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["hangul", "read_readings", "sino_korean", "unread"]


def read_readings(project: Project = PROJECT) -> dict[str, str]:
    """Return the Korean reading of each Chinese character, by its traditional form."""
    table = read_table("readings", project)
    return dict(zip(table["hanja"], table["reading"], strict=True))


def sino_korean(text: str, readings: Mapping[str, str]) -> str:
    """Return the Korean syllables of a Chinese text; what has no reading, punctuation included, is left out.

    >>> sino_korean("国际合作，", {"國": "국", "際": "제", "合": "합", "作": "작"})
    '국제합작'
    """
    return "".join(readings.get(character, "") for character in _traditional().convert(text))


def unread(text: str, readings: Mapping[str, str]) -> tuple[str, ...]:
    """Return the Han characters of a text that have no reading, each once, in their traditional form."""
    characters = dict.fromkeys(_traditional().convert(text))
    return tuple(one for one in characters if "\u3400" <= one <= "\u9fff" and one not in readings)


def hangul(text: str) -> str:
    """Return the Hangul syllables of a text; glosses in Chinese characters, digits and spaces are left out."""
    return "".join(character for character in text if "\uac00" <= character <= "\ud7a3")


@lru_cache
def _traditional() -> Any:
    return opencc.OpenCC("s2t")
