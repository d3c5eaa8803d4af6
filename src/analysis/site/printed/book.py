"""The one document that is printed: front matter, chapters in order, the source texts last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from analysis.exhibits.citations.works import Work
from analysis.site.printed.exhibits import number_exhibits, refer_by_number, set_figures
from analysis.site.printed.front import citation_page, contents_page, page_slot, title_page
from analysis.site.printed.links import Places, identify, link_within, locate_pictures
from analysis.site.printed.outline import Chapter, chapters
from analysis.site.printed.pages import article, shift_headings
from analysis.site.printed.tables import paragraph_addresses, set_tables

__all__ = ["assembled", "with_pages"]

_HERE = Path(__file__).parent
_FIGURES = "figures.html"
_TEXTS = "reader/"


def assembled(site: Path, work: Work, *, folder: Path) -> str:
    """Return the book as one HTML document to be read from `folder`; the pages in its contents are still empty.

    Raises InputError where there is no site or a figure has no static picture.
    """
    order = chapters(site)
    articles = {chapter.page: article(site, chapter.page) for chapter in order}
    _number(order, articles)
    paragraphs = paragraph_addresses([found for page, found in articles.items() if page.startswith(_TEXTS)])
    for page, found in articles.items():
        set_tables(found, paragraphs=paragraphs)
        identify(found, page)
    places = Places.of(articles, site=work.url)
    for page, found in articles.items():
        link_within(found, page, places)
    locate_pictures(articles.items(), site=site, folder=folder)
    if _FIGURES in articles:
        _page_figures(articles[_FIGURES])
    body = "".join(_chapter(chapter, articles[chapter.page]) for chapter in order)
    return _document(work, order, f"{title_page(work)}{citation_page(work)}{contents_page(order)}{body}")


def with_pages(document: str, pages: Mapping[str, int]) -> str:
    """Return the document with the page of each anchor in its slots."""
    for name, number in pages.items():
        slot = page_slot(name)
        document = document.replace(slot, slot.replace("></", f">{number}</"))
    return document


def _number(order: Sequence[Chapter], articles: Mapping[str, Tag]) -> None:
    """Set the figures of every chapter and number the exhibits and what refers to them."""
    numbers: dict[str, str] = {}
    for chapter in order:
        set_figures(articles[chapter.page], page=chapter.page)
        numbers |= number_exhibits(articles[chapter.page], chapter.number)
    for found in articles.values():
        refer_by_number(found, numbers)
    if _FIGURES in articles:
        _number_list(articles[_FIGURES], numbers)


def _number_list(found: Tag, numbers: Mapping[str, str]) -> None:
    """Put the numbers of the book into the list of figures and tables."""
    for entry in found.select(".figure-list li"):
        link, kind = entry.select_one("a[href]"), entry.select_one(".kind")
        if link is not None and kind is not None:
            address = str(link["href"])
            name = address.split("/")[1] if address.startswith("fig/") else address.partition("#")[2]
            kind.string = numbers.get(name, kind.get_text())


def _page_figures(found: Tag) -> None:
    """Give every entry of the list of figures a slot for its page."""
    for entry in found.select(".figure-list li"):
        link = entry.select_one("a[href^='#']")
        if link is not None:
            slot = BeautifulSoup(f'<span class="leader"></span>{page_slot(str(link["href"])[1:])}', "lxml")
            entry.extend(list(slot.select("span")))


def _chapter(chapter: Chapter, found: Tag) -> str:
    heading = found.select_one("h1")
    if heading is not None and chapter.number:
        number = BeautifulSoup(f'<span class="chapter-number">{chapter.number}</span>', "lxml").span
        heading.insert(0, number)  # type: ignore[arg-type]
    if chapter.number:
        shift_headings(found, 1)
    part = f'<h1 class="part">{escape(chapter.part)}</h1>' if chapter.part else ""
    kind = "chapter text" if chapter.page.startswith(_TEXTS) else "chapter"
    inner = found.decode_contents()
    return f'<section class="{kind}" id="{chapter.anchor}" style="page: {chapter.anchor}">{part}{inner}</section>\n'


def _document(work: Work, order: Sequence[Chapter], body: str) -> str:
    name = work.platform["en"]
    heads = "".join(_running_head(chapter) for chapter in order)
    style = (_HERE / "book.css").read_text(encoding="utf-8")
    footer = f"@page {{ @bottom-left {{ content: {_quoted(f'{name}, version {work.version}')}; }} }}\n"
    script = (_HERE / "fit.js").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(work.title["en"])}</title>'
        f"<style>{style}{footer}{heads}</style></head>\n<body>{body}<script>{script}</script></body></html>\n"
    )


def _running_head(chapter: Chapter) -> str:
    words = f"{chapter.number}\u2003{chapter.title}" if chapter.number else chapter.title
    return f"@page {chapter.anchor} {{ @top-left {{ content: {_quoted(words)}; }} }}\n"


def _quoted(text: str) -> str:
    """Return a text as a string of CSS."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
