"""Lines that a printer repeats at the head or foot of every page: the name of a gazette, the title of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

__all__ = ["running_lines"]

_EDGE = 2
_LEAST_PAGES, _LEAST_SHARE = 3, 0.4
_LONGEST = 60


def running_lines(lines: Sequence[tuple[str, bool]]) -> set[int]:
    """Return the places of the lines that come back at the head or foot of pages.

    A line is its text and whether it opens a page. It runs when one of the first
    or last two lines of three pages, and of two pages in five, reads the same but
    for its figures.
    """
    starts = [0, *(place for place, (_, opens) in enumerate(lines) if opens and place), len(lines)]
    pages = [range(first, stop) for first, stop in pairwise(starts)]
    if len(pages) < _LEAST_PAGES:
        return set()
    found: set[int] = set()
    for edge in ([page[:_EDGE] for page in pages], [page[-_EDGE:] for page in pages]):
        found.update(_repeated(lines, edge))
    return found


def _repeated(lines: Sequence[tuple[str, bool]], edge: Sequence[range]) -> Iterator[int]:
    keys = {place: _key(lines[place][0]) for page in edge for place in page}
    counts = Counter(key for page in edge for key in {keys[place] for place in page})
    least = max(_LEAST_PAGES, _LEAST_SHARE * len(edge))
    yield from (place for place, key in keys.items() if key and counts[key] >= least)


def _key(text: str) -> str:
    """Return a line without its figures and signs; empty where nothing else is in it, or too much."""
    plain = re.sub(r"[\d\W_]+", "", text)
    return plain if len(text) <= _LONGEST else ""
