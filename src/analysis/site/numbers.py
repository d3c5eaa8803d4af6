"""Numbers in prose: `{n}`name`` becomes the number of the volume, leading to the units behind it.

No number is typed by hand. In a heading the number is plain text; elsewhere it
is a link to the first of its units, with all of them and the method attached.
A name that no volume has is a fault, never an empty place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from html import escape

from analysis.errors import Fault, nearest
from analysis.site.addresses import reader_link, root_of
from analysis.site.payloads import Number, Numbers

__all__ = ["Page", "fill", "plain"]

_ROLE = re.compile(r"\{n\}`([^`\n]+)`")
_HEADING = re.compile(r"#{1,6}\s+(.*)")
_CODE = re.compile(r"```(\w*|\{code-block\}.*)")
_ENTITIES = str.maketrans({char: f"&#{ord(char)};" for char in "\\`*_{}[]#|~$^&<>\"'"})


@dataclass(frozen=True)
class Page:
    """The page a text stands on: its name, the file to name in a fault, and the volume whose numbers need no prefix."""

    name: str
    file: str
    volume: str = ""


def fill(text: str, page: Page, *, numbers: Numbers) -> tuple[str, list[Fault]]:
    """Return the Markdown with its numbers put in, and a fault for each unknown name; code that is shown stays.

    `numbers` holds the numbers of every volume: volume, then name.
    """
    faults: list[Fault] = []
    lines, heading = [], "before the first heading"
    for line, is_code in _with_code(text.split("\n")):
        if is_code:
            lines.append(line)
            continue
        title = _HEADING.match(line)
        heading = f"under the heading `{title.group(1)}`" if title else heading
        faults += [_unknown(role, page, heading, numbers) for role in _roles(line) if not _find(role, page, numbers)]
        lines.append(_ROLE.sub(partial(_put, page=page, numbers=numbers, in_heading=bool(title)), line))
    return "\n".join(lines), faults


def plain(text: str) -> str:
    """Return a text so that neither Markdown nor HTML reads markup into it.

    >>> plain("[0.2; 0.5] & more*")
    '&#91;0.2; 0.5&#93; &#38; more&#42;'
    """
    return text.translate(_ENTITIES)


def _with_code(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield each line and whether it stands in a block of code, which other directives in backticks are not."""
    is_open = is_code = False
    for line in lines:
        if line.startswith("```") and not is_open:
            is_open, is_code = True, bool(_CODE.fullmatch(line))
            yield line, is_code
        else:
            yield line, is_code
            is_open = is_open and line != "```"
            is_code = is_code and is_open


def _roles(line: str) -> Iterator[str]:
    return (match.group(1) for match in _ROLE.finditer(line))


def _find(role: str, page: Page, numbers: Numbers) -> Number | None:
    volume, _, name = role.rpartition(":")
    return numbers.get(volume or page.volume, {}).get(name)


def _put(match: re.Match[str], *, page: Page, numbers: Numbers, in_heading: bool) -> str:
    number = _find(match.group(1), page, numbers)
    if number is None:
        return match.group(0)
    return plain(number.formatted) if in_heading else _link(number, root_of(page.name))


def _link(number: Number, root: str) -> str:
    shown, method = plain(number.formatted), plain(number.method)
    name = escape(f"{number.volume}:{number.name}")
    if not number.units:
        return f'<span class="number" data-number="{name}" title="{method}">{shown}</span>'
    href, units = reader_link(number.units[0], root), escape(" ".join(number.units))
    opening = f'<a class="number" href="{href}" data-number="{name}" data-units="{units}" title="{method}">'
    return f"{opening}{shown}</a>"


def _unknown(role: str, page: Page, heading: str, numbers: Numbers) -> Fault:
    volume, _, _ = role.rpartition(":")
    own = set(numbers.get(page.volume, {}))
    known = own | {f"{other}:{name}" for other, held in numbers.items() for name in held}
    if volume and volume not in numbers:
        found = f"the prose uses the number `{role}`, and no volume `{volume}` was run"
        return Fault(page.file, heading, "", found, "", nearest(volume, numbers))
    found = f"the prose uses the number `{role}`, which no cell has made"
    return Fault(page.file, heading, "", found, "", nearest(role, known) or "Publish it with `ledger.number(...)`")
