"""The lines of a file, and the paragraphs they make up.

Most files have one paragraph a line. A file printed to a fixed width breaks its
paragraphs over many lines, and a page break may fall inside one; both are
joined here. Page numbers are set aside. Every character that is not a space
belongs to exactly one block or page break, and blocks keep their place in the
file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.corpus.numbering import read_marker
from analysis.corpus.running_lines import running_lines

__all__ = ["Block", "Line", "Span", "join_lines", "read_blocks", "read_lines"]

Span = tuple[int, int]
"""Start and end of a stretch of the file, in characters."""

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_DASHED_PAGE = re.compile(r"[-—–－―─·•]+\s*\d{1,4}\s*[-—–－―─·•]+")
_NAMED_PAGE = re.compile(r"第\s*\d{1,4}\s*[页頁](?:[,，/\s]*共\s*\d{1,4}\s*[页頁])?|Page \d{1,4}(?: of \d{1,4})?", re.I)
_BARE_PAGE = re.compile(r"\d{1,3}(?:\s?/\s?\d{1,3})?")
_ENDS_A_SENTENCE = "。！？!?.；;：:”’》）)…」』】"

_MIN_LINES = 8
_MIN_WIDTH, _MAX_WIDTH = 30, 120
_WIDE = 56
# Chinese typesetting moves up to three characters to the next line to keep punctuation off its beginning.
_SLACK = 6


@dataclass(frozen=True)
class Line:
    """One printed line without the space around it; `indent` and `width` in columns, `gap` in blank lines before it."""

    text: str
    start: int
    indent: int
    width: int
    gap: int
    new_page: bool

    @property
    def end(self) -> int:
        """Place after the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Block:
    """One paragraph: its clean text, where it lies, and the page numbers inside it that the text leaves out."""

    text: str
    start: int
    end: int
    breaks: tuple[Span, ...] = ()


@dataclass(frozen=True)
class _Setting:
    """How a file printed to a fixed width is set."""

    width: int
    base: int
    indents: bool
    blank_separates: bool


def read_blocks(text: str) -> tuple[list[Block], list[Span]]:
    """Return the paragraphs of a file in order, and the page numbers that lie between them."""
    lines = read_lines(text)
    running = {lines[place].start for place in running_lines([(line.text, line.new_page) for line in lines])}
    setting = _setting([line for line in lines if line.start not in running])
    blocks: list[Block] = []
    pages: list[Span] = []
    for group in _groups(lines, setting, running):
        body = [line for line, is_page in group if not is_page]
        if not body:
            pages.extend((line.start, line.end) for line, _ in group)
            continue
        breaks = tuple((line.start, line.end) for line, is_page in group if is_page)
        blocks.append(Block(join_lines([line.text for line in body]), body[0].start, body[-1].end, breaks))
    return blocks, pages


def read_lines(text: str) -> list[Line]:
    """Return the lines that hold more than space."""
    lines: list[Line] = []
    before = 0
    for match in _LINE.finditer(text):
        content = match[0].strip()
        if not content:
            continue
        start = match.start() + match[0].index(content[0])
        gap = text[before : match.start()]
        indent = _columns(text[match.start() : start])
        blank = max(len(_LINE_END.findall(gap)) - 1, 0)
        lines.append(Line(content, start, indent, indent + _columns(content), blank, "\f" in gap))
        before = start + len(content)
    return lines


def join_lines(texts: Sequence[str]) -> str:
    """Return printed lines as running text: a space between words of alphabetic scripts, nothing in Chinese.

    >>> join_lines(["畅通", "对外通道"]), join_lines(["along the", "border"]), join_lines(["2014-", "00711"])
    ('畅通对外通道', 'along the border', '2014-00711')
    """
    joined = [texts[0]]
    for previous, following in pairwise(texts):
        if _needs_space(previous[-1], following[0]):
            joined.append(" ")
        joined.append(following)
    return "".join(joined)


def _needs_space(left: str, right: str) -> bool:
    if left in "-/(" or (left.isdigit() and right.isdigit()):
        return False
    return _is_spaced(left) and _is_spaced(right)


def _is_spaced(character: str) -> bool:
    return character.isascii() or "\uac00" <= character <= "\ud7a3" or "\u00c0" <= character <= "\u04ff"


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(c) in "WFA" for c in text)


def _groups(
    lines: Sequence[Line], setting: _Setting | None, running: Collection[int]
) -> Iterator[list[tuple[Line, bool]]]:
    """Yield the lines of one paragraph at a time, each with whether it is a page number."""
    group: list[tuple[Line, bool]] = []
    pending: list[tuple[Line, bool]] = []
    last: Line | None = None
    for place, line in enumerate(lines):
        if line.start in running or _is_page_number(lines, place, setting):
            pending.append((line, True))
            continue
        turned = bool(pending) or line.new_page
        if last is not None and _continues(last, line, setting, turned=turned):
            group += [*pending, (line, False)]
        else:
            yield from (part for part in (group, pending) if part)
            group = [(line, False)]
        pending, last = [], line
    yield from (part for part in (group, pending) if part)


def _is_page_number(lines: Sequence[Line], place: int, setting: _Setting | None) -> bool:
    text = lines[place].text
    if len(text) > 24:
        return False
    if _DASHED_PAGE.fullmatch(text) or _NAMED_PAGE.fullmatch(text):
        return True
    if not _BARE_PAGE.fullmatch(text):
        return False
    ends = place + 1 == len(lines) and any(line.new_page for line in lines)
    at_break = lines[place].new_page or ends or (place + 1 < len(lines) and lines[place + 1].new_page)
    return at_break or (setting is not None and lines[place].gap > 0)


def _continues(last: Line, line: Line, setting: _Setting | None, *, turned: bool) -> bool:
    if setting is None:
        return turned and _runs_over_page(last, line)
    if setting.indents and line.indent > setting.base + 1:
        return False
    if setting.blank_separates and line.gap and not turned:
        return False
    if not _is_full(last, line, setting.width):
        return False
    return setting.indents or read_marker(line.text) is None


def _runs_over_page(last: Line, line: Line) -> bool:
    open_ended = last.text[-1] not in _ENDS_A_SENTENCE and last.width >= 2 * _SLACK
    return open_ended and line.indent <= 1 and last.width >= 40 and read_marker(line.text) is None


def _is_full(last: Line, line: Line, width: int) -> bool:
    first = line.text.split(maxsplit=1)[0] if line.text[0].isascii() else line.text[0]
    slack = 1 if line.text[0].isascii() else _SLACK
    return last.width + _columns(first) + slack > width


def _setting(lines: Sequence[Line]) -> _Setting | None:
    """Return how the file is set, or None when its lines are whole paragraphs."""
    if len(lines) < _MIN_LINES:
        return None
    widths = sorted(line.width for line in lines)
    width = widths[int(0.97 * (len(widths) - 1))]
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return None
    pairs = list(pairwise(lines))
    full = [(last, line) for last, line in pairs if _is_full(last, line, width)]
    broken = [line for last, line in full if last.text[-1] not in _ENDS_A_SENTENCE and read_marker(line.text) is None]
    if not _is_set(len(pairs), len(full), len(broken), width=width, widest=widths[-1]):
        return None
    base = min(line.indent for line in broken)
    indents = sum(line.indent > base + 1 for line in lines) > 0.05 * len(lines)
    blank = sum(line.gap > 0 for line in broken) < 0.5 * len(broken)
    return _Setting(width, base, indents, blank)


def _is_set(pairs: int, full: int, broken: int, *, width: int, widest: int) -> bool:
    """Return whether enough lines reach the margin, and enough of these break off in a sentence.

    A statute of short items has few full lines; there nearly all must break off, at one wide margin.
    """
    if full >= 0.4 * pairs:
        return broken >= 0.5 * full
    return broken >= max(3, 0.08 * pairs, 0.75 * full) and width >= _WIDE and widest <= width + _SLACK
