"""The order of the printed book: the parts and chapters of the navigation, the source texts at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from analysis.errors import Fault, InputError

__all__ = ["Chapter", "anchor_of", "chapters"]

_HOME = "index.html"
_TEXTS = "reader/"
_TEXTS_CAPTION = "The texts in full"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True)
class Chapter:
    """One page of the site in the book; the home page has no number, a source text has a letter.

    `part` is the caption of the part that begins with this chapter, and empty for the other chapters.
    """

    page: str
    title: str
    number: str
    part: str = ""

    @property
    def anchor(self) -> str:
        """The id of the chapter in the one document."""
        return anchor_of(self.page)


def anchor_of(page: str, fragment: str = "") -> str:
    """Return the id that a place of a page has in the one document.

    >>> anchor_of("volumes/corpus.html"), anchor_of("volumes/corpus.html", "size")
    ('volumes-corpus', 'volumes-corpus--size')
    """
    stem = page.removesuffix(".html").replace("/", "-")
    return f"{stem}--{fragment}" if fragment else stem


def chapters(site: Path) -> list[Chapter]:
    """Return the chapters in the order in which they are printed, read from the navigation of the home page.

    Raises InputError where there is no site, or one without navigation.
    """
    home = site / _HOME
    if not home.is_file():
        raise InputError([Fault(site.name, "", "", "there is no site to print yet", "", "Run `tumen build` first")])
    soup = BeautifulSoup(home.read_text(encoding="utf-8"), "lxml")
    listed = list(_listed(soup))
    if not listed:
        raise InputError([Fault(home.name, "", "", "the page has no navigation", "the parts of `_toc.yml`", "")])
    opening = soup.select_one("article h1")
    # the reader's own front page lists its four pages, as the contents of the book do already
    body = [entry for entry in listed if not entry[1].startswith(_TEXTS)]
    texts = [entry for entry in listed if entry[1].startswith(_TEXTS) and entry[1] != f"{_TEXTS}index.html"]
    return [Chapter(_HOME, _heading(opening), ""), *_numbered(body), *_lettered(texts)]


def _listed(soup: BeautifulSoup) -> Iterator[tuple[str, str, str]]:
    """Yield caption of the part, page and title of every entry below a caption."""
    for caption in soup.select("nav.bd-links p.caption"):
        entries = caption.find_next_sibling("ul")
        for link in entries.select("a.internal[href]") if isinstance(entries, Tag) else ():
            yield caption.get_text(" ", strip=True), str(link["href"]).partition("#")[0], _heading(link)


def _numbered(entries: list[tuple[str, str, str]]) -> Iterator[Chapter]:
    captions = list(dict.fromkeys(caption for caption, _, _ in entries))
    opened: set[str] = set()
    for number, (caption, page, title) in enumerate(entries, start=1):
        part = "" if caption in opened else f"Part {_ROMAN[captions.index(caption)]}. {caption}"
        opened.add(caption)
        yield Chapter(page, title, str(number), part)


def _lettered(entries: list[tuple[str, str, str]]) -> Iterator[Chapter]:
    for place, (_, page, title) in zip(count(), entries, strict=False):
        yield Chapter(page, title, _letter(place), "" if place else f"Appendix. {_TEXTS_CAPTION}")


def _letter(place: int) -> str:
    """Return A to Z, then AA and so on."""
    return (_letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def _heading(found: Tag | None) -> str:
    """Return the words of a heading or link without the mark that links to it."""
    if found is None:
        return ""
    words = (text for text in found.find_all(string=True) if not text.find_parent("a", class_="headerlink"))
    return " ".join("".join(words).split())
