"""From paragraphs to addressed nodes: headings, what stands under them, and one address for each.

An address is the path of numbers above a paragraph and its place under them:
`d2009/3/1/1#2` is the second paragraph under 三, （一）, 1. A path keeps the
numbers as the text gives them, so that an article numbered through all chapters
keeps its number (`doc/2/1/6#1`). A number that comes back under the same
heading gets a letter (`doc/2b`): no address occurs twice. Addressees and
transmittal stand under `0`, annexes under `annex`, the title at `title`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from analysis.corpus.lines import Block, Span, join_lines
from analysis.corpus.marker import (
    ANNEX,
    ARTICLE,
    BOX,
    CLAUSE,
    DECIMAL,
    FORMAL,
    HAN,
    HAN_BRACKET,
    HANGUL,
    ORDINAL,
    ROMAN,
    SECTION,
    Marker,
)
from analysis.corpus.numbering import read_marker
from analysis.corpus.position import Position, Step
from analysis.corpus.zones import Zone

__all__ = ["Node", "Paratext", "build_nodes", "build_paratext"]


_OUTSIDE = {Zone.HEADER, Zone.NEWS, Zone.CONTENTS, Zone.OTHER}


@dataclass(frozen=True)
class Node:
    """One addressed part of a document; offsets count characters of the decoded file."""

    address: str
    kind: str
    level: int
    number: str | None
    heading: str | None
    text: str
    start: int
    end: int
    breaks: tuple[Span, ...] = ()

    @property
    def path(self) -> str:
        """The address without the place of the paragraph."""
        return self.address.partition("#")[0]


@dataclass(frozen=True)
class Paratext:
    """One stretch of a file that is not part of the document."""

    kind: str
    text: str
    start: int
    end: int


def build_nodes(
    blocks: Sequence[Block],
    markers: Sequence[Marker | None],
    zones: Sequence[Zone],
    *,
    pages: Sequence[Span],
    root: str,
) -> Iterator[Node]:
    """Yield title, headings and paragraphs in the order of the file, each with an address under `root`."""
    title = [block for block, zone in zip(blocks, zones, strict=True) if zone is Zone.TITLE]
    outline = Position(root)
    following = _following(markers)
    front = Position(root, [Step(-1, 1, "0", outline.claim("0"))])
    for place, (block, zone) in enumerate(zip(blocks, zones, strict=True)):
        if zone is Zone.TITLE and block is title[0]:
            yield _title(title, pages, root)
        elif zone is Zone.FRONT:
            yield _node(block, None, front)
        elif zone is Zone.TEXT:
            marker = outline.read(markers[place])
            after = markers[place + 1] if place + 1 < len(blocks) else None
            ends = place + 1 == len(blocks)
            if marker is None and place and _closes_items(blocks[place - 1].text, following[place]):
                outline.leave_items()
            yield from _text(block, marker, outline, inside=not ends and marker is not None and marker.outranks(after))


def _following(markers: Sequence[Marker | None]) -> list[Marker | None]:
    """Return for each paragraph the next mark from it on."""
    found: list[Marker | None] = []
    for marker in reversed(markers):
        found.append(marker or (found[-1] if found else None))
    return found[::-1]


def _closes_items(before: str, following: Marker | None) -> bool:
    """Return whether a list of items ended before a paragraph: with a full stop, and no later item goes on with it."""
    return before[-1] in "。." and (following is None or following.rank <= CLAUSE or following.parts[-1] == "1")


def build_paratext(blocks: Sequence[Block], zones: Sequence[Zone], pages: Sequence[Span], text: str) -> list[Paratext]:
    """Return what is not part of the document, one entry a stretch, in the order of the file."""
    entries = [Paratext("page-break", text[start:end], start, end) for start, end in pages]
    starts = sorted(start for start, _ in pages)
    for (zone, _), group in groupby(
        zip(blocks, zones, strict=True), key=lambda pair: (pair[1], bisect_left(starts, pair[0].start))
    ):
        if zone in _OUTSIDE:
            entries.append(_entry(zone, [block for block, _ in group]))
    return sorted(entries, key=lambda entry: entry.start)


def _entry(zone: Zone, run: Sequence[Block]) -> Paratext:
    return Paratext(zone.value, "\n".join(block.text for block in run), run[0].start, run[-1].end)


def _title(blocks: Sequence[Block], pages: Sequence[Span], root: str) -> Node:
    text = join_lines([block.text for block in blocks])
    start, end = blocks[0].start, blocks[-1].end
    between = [span for span in pages if start < span[0] < end]
    breaks = tuple(sorted([*between, *(span for block in blocks for span in block.breaks)]))
    heading = _MARKDOWN.sub("", _UNSEEN.sub("", text))
    return Node(f"{root}/title", "front", 0, None, heading, text, start, end, breaks)


def _text(block: Block, marker: Marker | None, outline: Position, *, inside: bool) -> Iterator[Node]:
    if marker is None:
        yield _node(block, None, outline)
        return
    outline.enter(marker)
    rest = _rest(block, marker)
    # The items of an article are clauses of its sentence, whatever follows them.
    is_clause = rest.endswith(("。", ".")) and outline.is_in_article()
    if is_clause or not _is_heading(rest, marker, inside=inside):
        yield _node(block, marker, outline)
        return
    path, level, number = outline.path, len(outline.steps), marker.number or None
    heading = rest.removesuffix("。")
    yield Node(path, "heading", level, number, heading, block.text, block.start, block.end, block.breaks)


def _rest(block: Block, marker: Marker) -> str:
    """Return what follows a mark, without signs that are not seen and the colon of 附件1：."""
    rest = _UNSEEN.sub("", block.text[marker.length :]).strip().removesuffix("**")
    return rest.lstrip("：: \u3000") if marker.rank in {ANNEX, BOX} else rest


def _node(block: Block, marker: Marker | None, outline: Position) -> Node:
    number = marker.number or None if marker else None
    title = _run_in_title(block.text[marker.length :], marker) if marker else _run_in_title(block.text, None)
    level = max(len(outline.steps), 1)
    address = outline.paragraph()
    return Node(address, "paragraph", level, number, title, block.text, block.start, block.end, block.breaks)


_INNER_STOP = re.compile(r"[。；;！!？?]|[.](?=\s\S)")
_RUN_IN = re.compile(
    r"\s*(?:[-－\u2010\u2011–—―─·•●■◆]+\s*)?(?P<title>[^。，,；;：:、\s][^。，,；;：:]{0,29})。(?=[^”’」』）)])"
)
_MARKDOWN = re.compile(r"^#{1,6}\s+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BRACKETED = re.compile(r"\s*[【\u3014\uff3b（(](?P<title>[^】\u3015\uff3d）)，。；]{1,20})[】\u3015\uff3d）)]\s*\S")
_MAX_COLUMNS = 100


def _run_in_title(text: str, marker: Marker | None) -> str | None:
    """Return the title a paragraph opens with: short, without a comma, closed by a full stop or in brackets.

    An article has one in brackets only: its first sentence is a provision.
    """
    head = text[:80]
    bracketed = _BRACKETED.match(head)
    if bracketed is not None and read_marker(head.lstrip()) is None:
        return bracketed["title"]
    match = _RUN_IN.match(head) if marker is None or marker.rank != ARTICLE else None
    return match["title"] if match else None


def _is_heading(rest: str, marker: Marker, *, inside: bool) -> bool:
    """Return whether what follows a mark is a heading; `inside` says that something stands under it."""
    if not rest:
        return True
    width = len(rest) + sum(not c.isascii() for c in rest[:_MAX_COLUMNS])
    if width > _MAX_COLUMNS or rest[-1] in "；;，,、：:！!？?" or _INNER_STOP.search(rest[:-1]):
        return False
    closed = rest[-1] in "。."
    if marker.rank <= SECTION:
        return rest[-1] != "。"
    if marker.rank in {FORMAL, HAN, HAN_BRACKET, ROMAN, DECIMAL, HANGUL, BOX}:
        return not closed or (inside and width <= 60 and not re.search("[，,]", rest))
    # Articles and the lesser marks open paragraphs, unless something stands under a short line.
    return inside and not closed and width <= 40 and marker.rank != ORDINAL
