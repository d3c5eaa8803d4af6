"""What stands before the first chapter: title page, how to cite, contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from types import MappingProxyType

from analysis.exhibits.citations.styles import STYLES, TEXT_STYLES, citation_html
from analysis.exhibits.citations.works import Work
from analysis.site.printed.outline import Chapter

__all__ = ["CITATION", "CONTENTS", "citation_page", "contents_page", "page_slot", "title_page"]

CONTENTS, CITATION = "contents", "how-to-cite-the-book"
"""The ids of the two pages, as chapters have theirs."""

_LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "en", "zh": "zh-Hans", "ko": "ko"})
_CITED = (("gb7714-2025", "zh"), ("apa", "ko"))
_LICENCES: Mapping[str, str] = MappingProxyType(
    {
        "CC-BY-4.0": "Creative Commons Attribution 4.0 International (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/"
    }
)


def title_page(work: Work) -> str:
    """Return the title page: the series in three languages, authors, version, date, licence."""
    name, _, subtitle = work.title["en"].partition(": ")
    authors = ", ".join(author.name or f"{author.given} {author.family}" for author in work.authors["en"])
    others = "".join(
        f'<p class="other" lang="{_LANGUAGES[lang]}">{escape(work.title[lang])}</p>' for lang in ("zh", "ko")
    )
    return (
        f'<section class="title-page"><p class="name">{escape(name)}</p>'
        f'<p class="subtitle">{escape(_sentence(subtitle))}</p>{others}'
        f'<div class="imprint"><p>{escape(authors)}</p><p>Version {escape(work.version)}, {_day(work.issued)}</p>'
        f"<p>{_address(work)}</p></div></section>"
    )


def citation_page(work: Work) -> str:
    """Return the page on citing the book: its citation in the styles of text, its state, its licence, its print."""
    english = "".join(_cited(work, style, "en") for style in TEXT_STYLES)
    others = "".join(_cited(work, style, lang) for style, lang in _CITED)
    licence = _LICENCES.get(work.licence, work.licence)
    return (
        f'<section class="chapter front" id="{CITATION}"><h1>How to cite this book</h1><dl class="cited">{english}'
        f"{others}</dl><p>Figures and tables are cited by their id, which stands below each of them; their numbers "
        "hold in this edition alone.</p>"
        '<h2>State</h2><dl class="state">'
        f"<dt>Version</dt><dd>{escape(work.version)}</dd><dt>Date</dt><dd>{_day(work.issued)}</dd>"
        f"<dt>Corpus</dt><dd>{escape(work.corpus)}</dd><dt>Codebook</dt><dd>{escape(work.codebook)}</dd></dl>"
        f"<h2>Rights</h2><p>Text, figures and coded data: {escape(licence)}. Code: MIT. The source texts in the "
        "appendix are acts of state organs and translations of them; they are not ours to license.</p>"
        "<h2>What paper leaves out</h2><p>The book holds every chapter of the website with its figures as they stand "
        "still. Code, the data behind each figure, tables of more than two hundred rows and the list of all computed "
        "numbers are on the site; in their place stands the name of the file. Numbers, references and addresses of "
        "units are links to their place in the book.</p></section>"
    )


def contents_page(chapters: Sequence[Chapter]) -> str:
    """Return the table of contents with an empty slot for the page of each chapter."""
    lines = "".join(_line(chapter) for chapter in chapters)
    return (
        f'<section class="chapter front" id="{CONTENTS}"><h1>Contents</h1><ol class="contents">{lines}</ol></section>'
    )


def page_slot(anchor: str) -> str:
    """Return the place into which the page of an anchor is written once it is known."""
    return f'<span class="page" data-page="{escape(anchor)}"></span>'


def _line(chapter: Chapter) -> str:
    part = f'<li class="part">{escape(chapter.part)}</li>' if chapter.part else ""
    number = f'<span class="number">{chapter.number}</span>'
    link = f'<a href="#{chapter.anchor}"><span class="title">{escape(chapter.title)}</span></a>'
    return f'{part}<li>{number}{link}<span class="leader"></span>{page_slot(chapter.anchor)}</li>'


def _cited(work: Work, style: str, lang: str) -> str:
    text = citation_html(work, style, lang)
    return f'<dt>{escape(STYLES[style])}</dt><dd lang="{_LANGUAGES[lang]}">{text}</dd>'


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _day(issued: str) -> str:
    day = date.fromisoformat(issued)
    return f"{day.day} {day:%B %Y}"


def _address(work: Work) -> str:
    address = f"https://doi.org/{work.doi}" if work.doi else work.url
    return escape(address)
