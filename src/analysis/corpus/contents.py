"""The contents list of a document: where it begins and ends among the paragraphs of a file.

A list may bear its name (目录) or stand unnamed before the text; its entries may
carry dots and page numbers. What follows it is recognised because the text
begins where the list began.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from analysis.corpus.lines import Block
from analysis.corpus.marker import SECTION, Marker

__all__ = ["contents_range", "entry_key"]

_LABELS = {"目录", "目錄", "目次", "目录:", "目錄:", "目次:", "contents", "tableofcontents", "차례", "목차"}
_LEADER = re.compile(r"(?:[.．…·‥。\s]{2,}|[.．…·‥]+|\s)[(（]?[-—]?\d{1,4}[-—]?[)）]?$")
_LONGEST_ENTRY = 60


def contents_range(blocks: Sequence[Block], markers: Sequence[Marker | None]) -> range:
    """Return the places of the contents list, its name included; an empty range where there is none."""
    named = next((place for place, block in enumerate(blocks) if _is_label(block.text)), None)
    if named is not None:
        return _trimmed(blocks, markers, range(named, _named_end(blocks, markers, named)))
    return _unnamed(blocks, markers)


def entry_key(text: str) -> str:
    """Return a heading or an entry without what may differ between the two: widths, spaces, page number, full stop.

    >>> entry_key("第一章　总则……………1") == entry_key("第一章 总则")
    True
    """
    plain = _LEADER.sub("", unicodedata.normalize("NFKC", text[: 4 * _LONGEST_ENTRY]).strip())
    return "".join(plain.split()).rstrip("。.…·")


def _is_label(text: str) -> bool:
    return len(text) <= 24 and "".join(unicodedata.normalize("NFKC", text).split()).casefold() in _LABELS


def _is_entry(text: str) -> bool:
    if len(text) > 2 * _LONGEST_ENTRY:
        return False
    return has_leader(text) or (len(text) <= _LONGEST_ENTRY and text[-1] not in "。；;，,：:！!？?")


def has_leader(text: str) -> bool:
    """Return whether a line ends in dots and a page number."""
    plain = unicodedata.normalize("NFKC", text[-12:])
    return _LEADER.search(plain) is not None and re.search(r"[.．…·‥]{2}|\s\d", plain) is not None


def _named_end(blocks: Sequence[Block], markers: Sequence[Marker | None], named: int) -> int:
    """Return where the text begins: at a sentence, or where the first entry or its number comes back."""
    first: str | None = None
    number: tuple[int, tuple[str, ...]] | None = None
    for place in range(named + 1, len(blocks)):
        text, marker = blocks[place].text, markers[place]
        here = _number(marker)
        if not _is_entry(text) or entry_key(text) == first or (here is not None and here == number):
            return place
        first, number = first or entry_key(text), number or here
    return len(blocks)


def _trimmed(blocks: Sequence[Block], markers: Sequence[Marker | None], places: range) -> range:
    """Give back the unnumbered lines at the end: a title or a foreword that belongs to the text."""
    end = places.stop
    later = {entry_key(block.text) for block in blocks[places.stop :]}
    while end - 1 > places.start and _is_stray(blocks[end - 1].text, markers[end - 1], later):
        end -= 1
    return range(places.start, end)


def _is_stray(text: str, marker: Marker | None, later: set[str]) -> bool:
    return marker is None and not has_leader(text) and entry_key(text) not in later


def _unnamed(blocks: Sequence[Block], markers: Sequence[Marker | None]) -> range:
    first = next((place for place, marker in enumerate(markers) if marker is not None), len(blocks))
    end = first
    while end < len(blocks) and markers[end] is not None and _is_entry(blocks[end].text):
        end += 1
    # The last heading of the run may already be the first heading of the text.
    numbers = [_number(marker) for marker in markers[first:end]]
    end = first + numbers.index(numbers[0], 1) if numbers.count(numbers[0] if numbers else None) > 1 else end
    entries = [entry_key(block.text) for block in blocks[first:end]]
    later = {entry_key(block.text) for block in blocks[end:]}
    comes_back = len(entries) >= 3 and numbers[0] in {_number(marker) for marker in markers[end:]}
    is_list = comes_back and sum(entry in later for entry in entries) >= len(entries) / 2
    return range(first, end) if is_list and _opens_high(markers[first]) else range(0)


def _number(marker: Marker | None) -> tuple[int, tuple[str, ...]] | None:
    return (marker.rank, marker.parts) if marker is not None else None


def _opens_high(marker: Marker | None) -> bool:
    return marker is not None and (marker.rank <= SECTION or marker.parts[-1] in {"1", "0"})
