"""One mark that numbers a paragraph, and the ranks of the styles of marks.

A style of lower rank holds those of higher rank: an article (ARTICLE) stands in
a chapter (CHAPTER) and holds items (HAN_BRACKET).
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "ANNEX",
    "ARTICLE",
    "BOX",
    "BRACKET",
    "CHAPTER",
    "CIRCLE",
    "CLAUSE",
    "DECIMAL",
    "FORMAL",
    "HAN",
    "HANGUL",
    "HANGUL_BRACKET",
    "HAN_BRACKET",
    "LETTER",
    "ORDINAL",
    "PART",
    "ROMAN",
    "SECTION",
    "SUBPART",
    "Marker",
]

ANNEX, PART, SUBPART, CHAPTER, SECTION, ARTICLE, CLAUSE = range(7)
FORMAL, HAN, HAN_BRACKET, ROMAN, DECIMAL, HANGUL, BRACKET, HANGUL_BRACKET, CIRCLE, LETTER, ORDINAL = range(7, 18)
BOX = 18
"""A box (专栏) stands under whatever surrounds it; its place is found where it stands."""


@dataclass(frozen=True)
class Marker:
    """One mark: its rank, what it adds to an address, the number as written, and its length in characters.

    `number` is empty for headings that bear none (附则). `sure` is false for marks that may be
    something else (3.5, A. Smith, 2 roads): they count only where they begin a series or go on with one.
    """

    rank: int
    parts: tuple[str, ...]
    number: str
    length: int
    sure: bool = True

    def outranks(self, other: Marker | None) -> bool:
        """Return whether a paragraph with `other` in front stands inside what this mark opens."""
        if other is None:
            return True
        return (self.rank, len(self.parts)) < (other.rank, len(other.parts))
