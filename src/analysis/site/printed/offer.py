"""The sentence on the page on citing that offers the book as one PDF, or says how to make it."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

__all__ = ["FILE_NAME", "invitation", "offer"]

FILE_NAME = "tumen-policy-report-series.pdf"
"""How the PDF is called that lies beside the home page of a site."""

_PAGES = ("cite.html",)
_PLACE = re.compile(r'<p class="print-edition">.*?</p>', re.DOTALL)


def invitation() -> str:
    """Return the sentence for a site without the PDF, as HTML."""
    return _paragraph(f"The whole book as one PDF, <code>{FILE_NAME}</code>, is made by <code>tumen print</code>.")


def offer(site: Path, *, pages: int, size: int) -> None:
    """Let the pages of a site link to the PDF that lies in it; `size` is in bytes."""
    link = f'<a href="{escape(FILE_NAME)}" download>The whole book as one PDF</a>'
    sentence = _paragraph(f"{link}: {pages} pages, {size / 1e6:.0f} MB, with contents, numbered figures and all texts.")
    for name in _PAGES:
        path = site / name
        if path.is_file():
            path.write_text(_PLACE.sub(lambda _: sentence, path.read_text(encoding="utf-8")), encoding="utf-8")


def _paragraph(words: str) -> str:
    return f'<p class="print-edition">{words}</p>'
