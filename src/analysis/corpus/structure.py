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
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from analysis.corpus.lines import Block, Span, join_lines
from analysis.corpus.numbering import DECIMAL, HAN, HAN_BRACKET, ORDINAL, ROMAN, SECTION, Marker
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


@dataclass(frozen=True)
class _Step:
    """One number on the path to where we are."""

    rank: int
    depth: int
    value: str
    part: str


@dataclass
class _Outline:
    """Where we are in a document, and which addresses have been given away."""

    root: str
    steps: list[_Step] = field(default_factory=list)
    given: Counter[str] = field(default_factory=Counter)

    @property
    def path(self) -> str:
        return "/".join([self.root, *(step.part for step in self.steps)])

    def enter(self, marker: Marker) -> None:
        """Go to the number a paragraph bears, up as far as needed and then down."""
        depth = len(marker.parts)
        common = self._common(marker)
        while self.steps and not self._keeps(self.steps[-1], marker, common):
            self.steps.pop()
        for place in range(min(common, depth - 1), depth):
            part = self.claim(marker.parts[place])
            self.steps.append(_Step(marker.rank, place + 1, marker.parts[place], part))

    def paragraph(self) -> str:
        """Return the next free address of a paragraph here."""
        path = self.path
        self.given[path + "#"] += 1
        return f"{path}#{self.given[path + '#']}"

    def _common(self, marker: Marker) -> int:
        """Return how many components of a number such as 2.1.3 the path already holds."""
        if len(marker.parts) == 1:
            return 0
        held = {step.depth: step.value for step in self.steps if step.rank == marker.rank}
        common = 0
        while held.get(common + 1) == marker.parts[common] and common + 1 < len(marker.parts):
            common += 1
        return common

    def _keeps(self, step: _Step, marker: Marker, common: int) -> bool:
        return step.rank < marker.rank or (step.rank == marker.rank and step.depth <= common)

    def claim(self, part: str) -> str:
        """Return `part`, with a letter where this path has had it before."""
        key = f"{self.path}/{part}"
        self.given[key] += 1
        return part + _letters(self.given[key])


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
    outline = _Outline(root)
    front = _Outline(root, [_Step(-1, 1, "0", outline.claim("0"))])
    for place, (block, zone) in enumerate(zip(blocks, zones, strict=True)):
        if zone is Zone.TITLE and block is title[0]:
            yield _title(title, pages, root)
        elif zone is Zone.FRONT:
            yield _node(block, None, front)
        elif zone is Zone.TEXT:
            marker = _trusted(markers[place], outline)
            after = markers[place + 1] if place + 1 < len(blocks) else None
            ends = place + 1 == len(blocks)
            yield from _text(block, marker, outline, inside=not ends and marker is not None and marker.outranks(after))


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
    return Node(f"{root}/title", "front", 0, None, text, text, start, end, breaks)


def _trusted(marker: Marker | None, outline: _Outline) -> Marker | None:
    """Return the mark unless it is a doubtful one that nothing before it leads up to."""
    if marker is None or marker.sure or marker.parts[-1] == "1":
        return marker
    held = {step.value for step in outline.steps if step.rank == marker.rank and step.depth == len(marker.parts)}
    return marker if str(int(marker.parts[-1]) - 1) in held else None


def _text(block: Block, marker: Marker | None, outline: _Outline, *, inside: bool) -> Iterator[Node]:
    if marker is None:
        yield _node(block, None, outline)
        return
    outline.enter(marker)
    if not _is_heading(block.text[marker.length :].strip(), marker, inside=inside):
        yield _node(block, marker, outline)
        return
    heading = block.text[marker.length :].strip().removesuffix("。")
    path, level = outline.path, len(outline.steps)
    yield Node(path, "heading", level, marker.number, heading, block.text, block.start, block.end, block.breaks)


def _node(block: Block, marker: Marker | None, outline: _Outline) -> Node:
    number = marker.number if marker else None
    title = _run_in_title(block.text[marker.length if marker else 0 :])
    level = max(len(outline.steps), 1)
    address = outline.paragraph()
    return Node(address, "paragraph", level, number, title, block.text, block.start, block.end, block.breaks)


_INNER_STOP = re.compile(r"[。；;！!？?]|[.](?=\s\S)")
_RUN_IN = re.compile(r"\s*(?:[-－\u2010\u2011–—―─·•●■◆]+\s*)?(?P<title>[^。，,；;：:、\s][^。，,；;：:]{0,29})。(?=.)")
_BRACKETED = re.compile(r"\s*[【\u3014\uff3b（(](?P<title>[^】\u3015\uff3d）)，。；]{1,20})[】\u3015\uff3d）)]\s*\S")
_MAX_COLUMNS = 100


def _run_in_title(text: str) -> str | None:
    """Return the title a paragraph opens with: short, without a comma, closed by a full stop or in brackets."""
    head = text[:80]
    match = _RUN_IN.match(head) or _BRACKETED.match(head)
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
    if marker.rank in {ROMAN, HAN, HAN_BRACKET, DECIMAL}:
        return not closed or (inside and width <= 60 and not re.search("[，,]", rest))
    # Articles and the lesser marks open paragraphs, unless something stands under a short line.
    return inside and not closed and width <= 40 and marker.rank != ORDINAL


def _letters(occurrence: int) -> str:
    """Return what tells the second, third, ... occurrence of a number from the first: b, c, ..., z, ba, bb, ..."""
    letters = ""
    rest = occurrence - 1
    while rest:
        rest, place = divmod(rest, 26)
        letters = chr(ord("a") + place) + letters
    return letters
