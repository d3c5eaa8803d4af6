"""What Jupyter Book complains about, in plain sentences: page, line, what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from analysis.errors import Fault

__all__ = ["book_faults"]

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_WARNING = re.compile(
    r"^(?:(?P<path>[^\s:][^:\n]*?)(?::(?P<line>\d+))?: )?(?:WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.+)$"
)
_KIND = re.compile(r"\s*\[[a-z0-9_.-]+\]\s*$")
_LINES_A_CELL = 10_000

_SENTENCES = (
    (r"cross-reference target not found: '?([^']+)'?", r"the link to `\1` leads nowhere"),
    (r"unknown document: '([^']+)'", r"the link to the page `\1` leads nowhere"),
    (r"undefined label: '([^']+)'", r"no figure, table or heading is called `\1`"),
    (r"Failed to create a cross reference.*?: '?([^']+)'?", r"`\1` cannot be referred to by number: it has no caption"),
    (r"term not in glossary: '([^']+)'", r"the glossary has no entry `\1`"),
    (
        r"toctree contains reference to nonexisting document '([^']+)'",
        r"`_toc.yml` lists `\1`, which does not exist",
    ),
    (r"document isn't included in any toctree", "the page is in no part of `_toc.yml`"),
    (r"document is referenced in multiple toctrees: (.+?), selecting.*", r"the page is in two parts of `_toc.yml`: \1"),
    (r"skipping unknown output mime type: (\S+)", r"a cell shows `\1`, which the site cannot draw"),
    (r"Non-consecutive header level increase; (\S+) to (\S+)", r"a heading jumps from level \1 to level \2"),
    (r"Unknown directive type[:]? ['\"]?([^'\"]+)['\"]?.*", r"there is no directive `\1`"),
    (r"Unknown interpreted text role ['\"]([^'\"]+)['\"].*", r"there is no role `\1`"),
    (r"[Dd]uplicate (?:explicit target name|label|ID)[:]? ['\"]?([^'\",]+)['\"]?.*", r"the name `\1` is used twice"),
    (r"image file not readable: (.+)", r"the picture `\1` is missing"),
)


def book_faults(log: str, *, source: Path, authored: Path) -> list[Fault]:
    """Return a fault for each complaint in the log of Jupyter Book.

    `source` is the staged folder, `authored` the folder of authored pages, as
    the log and the faults name them. A log that ends in a crash gives its last
    line.
    """
    lines = [_COLOUR.sub("", line).rstrip() for line in log.splitlines()]
    faults = list(dict.fromkeys(_found(lines, source, authored)))
    return faults or [Fault("the book", "", "", _last_words(lines), "", "The whole log is in `_build/book.log`")]


def _found(lines: list[str], source: Path, authored: Path) -> Iterator[Fault]:
    for line in lines:
        match = _WARNING.match(line)
        if match:
            page, place = _where(match["path"] or "", match["line"], source, authored)
            yield Fault(page, place, "", _sentence(match["text"]), "", "")


def _where(path: str, line: str | None, source: Path, authored: Path) -> tuple[str, str]:
    """Return the file a person can edit, and the place in it."""
    try:
        staged = Path(path).relative_to(source)
    except ValueError:
        return Path(path).name or "the book", f"line {line}" if line else ""
    if staged.parts[0] == "volumes":
        return f"volume {staged.stem}", _cell(line)
    if (authored / staged).is_file():
        return f"{authored.name}/{staged.as_posix()}", f"line {line}" if line else ""
    return f"the generated page {staged.as_posix()}", f"line {line}" if line else ""


def _cell(line: str | None) -> str:
    """Return the place in a notebook; MyST-NB counts ten thousand lines a cell."""
    if line is None:
        return ""
    cell, within = divmod(int(line), _LINES_A_CELL)
    return f"cell {cell}, line {within}" if cell else f"line {within}"


def _sentence(text: str) -> str:
    plain = _KIND.sub("", text.strip())
    for pattern, sentence in _SENTENCES:
        match = re.search(pattern, plain)
        if match:
            return match.expand(sentence)
    return plain


def _last_words(lines: list[str]) -> str:
    spoken = [line.strip() for line in lines if line.strip()]
    return f"Jupyter Book stopped: {spoken[-1]}" if spoken else "Jupyter Book stopped and said nothing"
