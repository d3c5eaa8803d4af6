"""The printed edition made: assembled, printed, its contents given their pages, and printed again until they hold."""

from __future__ import annotations

import ctypes
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from analysis.errors import Fault, InputError
from analysis.exhibits.citations.works import SERIES, Work
from analysis.paths import PROJECT, Project
from analysis.site.printed.book import assembled, with_pages
from analysis.site.printed.offer import FILE_NAME, offer
from analysis.site.printed.press import printed
from analysis.site.staged_works import WORKS_FILE, read_works

__all__ = ["Edition", "pages_of", "print_edition"]

_DOCUMENT = "book.html"
_MOST_PASSES = 4


@dataclass(frozen=True)
class Edition:
    """What was printed: the file, its pages, and how often the press ran until the page numbers held."""

    path: Path
    pages: int
    passes: int


def print_edition(
    project: Project = PROJECT, out: Path | None = None, *, press: Callable[[Path], bytes] = printed
) -> Edition:
    """Print the site that stands as one book and return where it lies; `out` is its file, in the site if left out.

    In the site, the page on citing then links to it. The contents are printed with the page on which each chapter
    was found in the print before, until nothing moves.
    Raises InputError where there is no site, MissingToolError where there is no browser.
    """
    target = out or project.site / FILE_NAME
    folder = project.build / "print"
    folder.mkdir(parents=True, exist_ok=True)
    document = assembled(project.site, _work(project), folder=folder)
    pdf, passes = _settled(document, folder / _DOCUMENT, press)
    target.parent.mkdir(parents=True, exist_ok=True)
    side = target.with_name(f"{target.name}.part")
    side.write_bytes(pdf)
    side.replace(target)
    with pypdfium2.PdfDocument(pdf) as held:
        edition = Edition(target, len(held), passes)
    if out is None:
        offer(project.site, pages=edition.pages, size=len(pdf))
    return edition


def pages_of(pdf: bytes) -> dict[str, int]:
    """Return the page, from 1, of every place of a PDF that something leads to, by the id it had in the document."""
    with pypdfium2.PdfDocument(pdf) as held:
        return dict(_destination(held, place) for place in range(pdfium.FPDF_CountNamedDests(held.raw)))


def _destination(held: pypdfium2.PdfDocument, place: int) -> tuple[str, int]:
    size = ctypes.c_long()
    pdfium.FPDF_GetNamedDest(held.raw, place, None, ctypes.byref(size))
    name = ctypes.create_string_buffer(size.value)
    found = pdfium.FPDF_GetNamedDest(held.raw, place, name, ctypes.byref(size))
    return name.raw.decode("utf-16-le").rstrip("\0"), pdfium.FPDFDest_GetDestPageIndex(held.raw, found) + 1


def _settled(document: str, path: Path, press: Callable[[Path], bytes]) -> tuple[bytes, int]:
    """Return the print whose contents say where everything stands, and how many prints it took."""
    pages: dict[str, int] = {}
    for attempt in range(1, _MOST_PASSES + 1):
        path.write_text(with_pages(document, pages), encoding="utf-8")
        pdf = press(path)
        found = pages_of(pdf)
        if found == pages:
            return pdf, attempt
        pages = found
    raise RuntimeError(f"the page numbers still moved after {_MOST_PASSES} prints")


def _work(project: Project) -> Work:
    """Return the series as the site that stands cites it."""
    path = project.source / WORKS_FILE
    if not path.is_file():
        raise InputError([Fault("tumen print", "", "", "there is no site to print yet", "", "Run `tumen build` first")])
    return read_works(json.loads(path.read_text(encoding="utf-8")))[SERIES]
