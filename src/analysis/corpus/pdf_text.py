"""The text layer of a PDF, line by line as it is printed: indents as ideographic spaces, form feeds between pages.

The lines keep the place they have on the page, because a broken line and a new
paragraph differ in nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

import pypdfium2 as pdfium
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from analysis.errors import Fault, InputError

__all__ = ["pdf_text"]

_MIN_CHARACTERS = 20
_WIDE_GAP = 1.5


@dataclass(frozen=True)
class _Printed:
    """One printed line: its text, where it begins, its height and its foot, in points."""

    text: str
    left: float
    height: float
    foot: float


def pdf_text(data: bytes, name: str) -> tuple[str, str]:
    """Return the text layer of a file and what was left out, in words.

    Raises InputError where a password protects it, where it is damaged, and
    where pages are pictures without a text layer, which are named.
    """
    document = _opened(data, name)
    try:
        pages = [_lines(page) for page in document]
        pictures = [place for place, page in enumerate(document, 1) if not pages[place - 1] and _is_picture(page)]
    finally:
        document.close()
    characters = sum(len(line.text) for lines in pages for line in lines)
    if pictures or characters < _MIN_CHARACTERS:
        raise InputError([_scanned(name, pictures, len(pages))])
    left = min(line.left for lines in pages for line in lines)
    return "\f".join("\n".join(_set(lines, left)) + "\n" for lines in pages), ""


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        found = "a password protects the file" if locked else "the PDF is damaged and cannot be opened"
        remedy = "Save a copy without the password" if locked else "Fetch it again, or give the text"
        raise InputError([Fault(name, "", "", found, "a PDF that opens", remedy)]) from None


def _scanned(name: str, pictures: list[int], pages: int) -> Fault:
    listed = ", ".join(map(str, pictures[:8])) + (" ..." if len(pictures) > 8 else "")
    where = f"page {listed}" if pictures and len(pictures) < pages else ""
    found = "the pages are pictures: the PDF has no text layer"
    if where:
        found = "a page is a picture without a text layer"
    remedy = "Run a text recognition, read the result against the pages, and give that text"
    return Fault(name, where, "", found, "a PDF with a text layer", remedy)


def _is_picture(page: Any) -> bool:
    return any(True for _ in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))


def _lines(page: Any) -> list[_Printed]:
    """Return the printed lines of a page, in the order of its text layer."""
    layer = page.get_textpage()
    text = layer.get_text_range()
    boxes = [layer.get_charbox(place, loose=True) for place in range(layer.count_chars())]
    layer.close()
    if len(boxes) != len(text):
        return list(_unplaced(text))
    return _from_the_top(list(_printed(text, boxes)))


def _from_the_top(lines: list[_Printed]) -> list[_Printed]:
    """Return the lines from top to bottom; as they came where two stand side by side, as in columns."""
    ordered = sorted(lines, key=lambda line: -line.foot)
    beside = any(above.foot - below.foot < 0.5 * below.height for above, below in pairwise(ordered))
    return lines if beside else ordered


def _printed(text: str, boxes: list[tuple[float, float, float, float]]) -> Iterator[_Printed]:
    start = 0
    for line in text.splitlines(keepends=True):
        places = [place for place in range(start, start + len(line)) if not text[place].isspace()]
        start += len(line)
        if places:
            used = [boxes[place] for place in places]
            height = max(box[3] - box[1] for box in used)
            foot = min(box[1] for box in used)
            yield _Printed(line.strip().replace("\ufffe", ""), used[0][0], height, foot)


def _unplaced(text: str) -> Iterator[_Printed]:
    """Yield lines without a place, where a sign outside the basic plane upsets the count of characters."""
    for order, line in enumerate(text.splitlines()):
        if line.strip():
            yield _Printed(line.strip(), 0.0, 10.0, -12.0 * order)


def _set(lines: list[_Printed], left: float) -> Iterator[str]:
    """Yield the lines of a page with their indents, an empty line where the space between two is wide."""
    if not lines:
        return
    em = median(line.height for line in lines)
    steps = [above.foot - below.foot for above, below in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [em])
    for line, step in zip(lines, [0.0, *steps], strict=True):
        if step > _WIDE_GAP * usual:
            yield ""
        yield "\u3000" * min(round((line.left - left) / em), 20) + line.text
