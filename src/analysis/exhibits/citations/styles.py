"""Every style by its name, in every language: the one door to citations for commands and pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from analysis.errors import Fault, InputError, nearest
from analysis.exhibits.citations.author_date import apa, chicago
from analysis.exhibits.citations.exports import bibtex, csl_json, ris
from analysis.exhibits.citations.gb7714 import gb7714
from analysis.exhibits.citations.words import as_html, as_text
from analysis.exhibits.citations.works import LANGUAGES, Work

__all__ = ["FILES", "LANGUAGES", "STYLES", "TEXT_STYLES", "citation", "citation_html"]

STYLES: Mapping[str, str] = MappingProxyType(
    {
        "gb7714-2025": "GB/T 7714—2025",
        "gb7714-2015": "GB/T 7714—2015",
        "apa": "APA, 7th edition",
        "chicago": "Chicago, author-date",
        "bibtex": "BibTeX",
        "ris": "RIS",
        "csl-json": "CSL-JSON",
    }
)
"""The styles by the name that the command line takes, with the name that pages print."""

FILES: Mapping[str, str] = MappingProxyType({"bibtex": "bib", "ris": "ris", "csl-json": "csl.json"})
"""The styles that are published as files, with the ending of the file."""

TEXT_STYLES = tuple(name for name in STYLES if name not in FILES)

_FORMS: Mapping[str, Callable[[Work, str, str], str]] = MappingProxyType(
    {
        "gb7714-2025": lambda work, lang, accessed: gb7714(work, lang, edition=2025, accessed=accessed),
        "gb7714-2015": lambda work, lang, accessed: gb7714(work, lang, edition=2015, accessed=accessed),
        "apa": lambda work, lang, _: apa(work, lang),
        "chicago": lambda work, lang, _: chicago(work, lang),
        "bibtex": lambda work, lang, _: bibtex(work, lang),
        "ris": lambda work, lang, _: ris(work, lang),
        "csl-json": lambda work, lang, _: csl_json(work, lang),
    }
)


def citation(work: Work, style: str, lang: str = "en", *, accessed: str = "") -> str:
    """Return a work cited in a style and language, as plain text.

    `accessed` is the day on which the reader saw it, as ISO 8601; only GB/T 7714 prints it, and only when the site has
    an address. Raises InputError for a style or language that is not known.
    """
    return as_text(_formed(work, style, lang, accessed))


def citation_html(work: Work, style: str, lang: str = "en", *, accessed: str = "") -> str:
    """Return the same as HTML: escaped, titles in italics where the style wants them."""
    return as_html(_formed(work, style, lang, accessed))


def _formed(work: Work, style: str, lang: str, accessed: str) -> str:
    asked = [("style", style, tuple(STYLES)), ("lang", lang, LANGUAGES)]
    faults = [
        Fault("citation", "", name, f"`{value}` is not known", f"one of {', '.join(known)}", nearest(value, known))
        for name, value, known in asked
        if value not in known
    ]
    if faults:
        raise InputError(faults)
    return _FORMS[style](work, lang, accessed)
