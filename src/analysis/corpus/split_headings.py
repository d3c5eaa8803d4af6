"""Headings that a file breaks over two lines: 第三章 on one, 附则 on the next."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.corpus.lines import Block, Span
from analysis.corpus.marker import ANNEX, ARTICLE, Marker
from analysis.corpus.numbering import read_marker

__all__ = ["join_headings"]

_LONGEST, _MOST_LINES = 30, 3
_ENDS_NO_HEADING = "。；;，,、：:！!？?"


def join_headings(blocks: Sequence[Block], pages: Sequence[Span]) -> list[Block]:
    """Return the paragraphs, each chapter or article that stands alone on its line joined to what it opens.

    A name may take up to three lines where a number follows them; nothing is
    joined over a page break.
    """
    joined: list[Block] = []
    starts = [start for start, _ in pages]
    place = 0
    while place < len(blocks):
        end = place + 1 + _following(blocks, place)
        if end > place + 1 and bisect_left(starts, blocks[place].start) < bisect_left(starts, blocks[end - 1].end):
            end = place + 1
        joined.append(_joined(blocks[place:end]))
        place = end
    return joined


def _following(blocks: Sequence[Block], place: int) -> int:
    """Return how many of the next paragraphs belong to the number that stands alone here."""
    if not _stands_alone(blocks[place].text) or place + 1 == len(blocks):
        return 0
    marker, following = read_marker(blocks[place].text), blocks[place + 1].text
    if marker is not None and marker.rank == ARTICLE:
        return int(_number(following) is None)
    names = 0
    while names < _MOST_LINES and place + 1 + names < len(blocks) and _is_name(blocks[place + 1 + names].text):
        names += 1
    after = place + 1 + names
    closed = after < len(blocks) and _number(blocks[after].text) is not None
    return names if closed else min(names, 1)


def _stands_alone(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    marker = _number(text)
    return marker is not None and ANNEX < marker.rank <= ARTICLE and not text[marker.length :].strip()


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST and text[-1] not in _ENDS_NO_HEADING and _number(text) is None


def _number(text: str) -> Marker | None:
    marker = read_marker(text)
    return marker if marker is not None and marker.number else None


def _joined(blocks: Sequence[Block]) -> Block:
    if len(blocks) == 1:
        return blocks[0]
    breaks = tuple(span for block in blocks for span in block.breaks)
    return Block(" ".join(block.text for block in blocks), blocks[0].start, blocks[-1].end, breaks)
