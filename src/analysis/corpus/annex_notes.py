"""The note that lists the annexes of a document (附件说明), told from the annexes themselves.

附件：1. 任务分工表 above a signature announces an annex; 附件1 on a page of its
own, or with text under it, opens one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.corpus.lines import Block
from analysis.corpus.marker import ANNEX, BRACKET, DECIMAL, Marker

__all__ = ["without_notes"]

_NOTE = re.compile(
    r"附\s?[件表录錄]\s?(?P<label>[\d一二三四五六七八九十]*)\s*[：:]\s*(?P<number>\d{1,2}\s?[.．、]|[（(]\d)?\s*\S"
)
_DATE = re.compile(r"(?:\d{4}|[〇○零一二三四五六七八九十]{4})\s?年.{1,4}月.{1,4}日?$")
_LONGEST = 60


def without_notes(blocks: Sequence[Block], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """Return the marks without those of notes on annexes: their entries open nothing."""
    kept = list(markers)
    last = _last_annexes(markers)
    for place, marker in enumerate(markers):
        if marker is None or marker.rank != ANNEX or len(blocks[place].text) > _LONGEST:
            continue
        match = _NOTE.match(blocks[place].text)
        if match is None:
            continue
        end = _list_end(blocks, markers, place) if match["number"] else place + 1
        if match["number"] or _announces(
            blocks, end, labelled=bool(match["label"]), returns=last[marker.parts] > place
        ):
            kept[place:end] = [None] * (end - place)
    return kept


def _last_annexes(markers: Sequence[Marker | None]) -> dict[tuple[str, ...], int]:
    return {marker.parts: place for place, marker in enumerate(markers) if marker is not None and marker.rank == ANNEX}


def _list_end(blocks: Sequence[Block], markers: Sequence[Marker | None], place: int) -> int:
    """Return where the numbers 2, 3, ... after an entry end."""
    end, value = place + 1, 2
    while end < len(blocks) and (marker := markers[end]) is not None and _is_entry(blocks[end].text):
        if marker.rank not in {DECIMAL, BRACKET} or marker.parts != (str(value),):
            break
        end, value = end + 1, value + 1
    return end


def _is_entry(text: str) -> bool:
    return len(text) <= _LONGEST and text[-1] not in "。；;"


def _announces(blocks: Sequence[Block], end: int, *, labelled: bool, returns: bool) -> bool:
    """Return whether the annex comes later, or only a signature or nothing follows its name."""
    if returns:
        return True
    following = [block.text for block in blocks[end : end + 3]]
    signed = any(len(text) <= _LONGEST and _DATE.search(text) for text in following)
    return not labelled and (not following or signed)
