"""Citations on pages: the block of a landing page, the script that a dialog loads, the files beside the page.

The block works without a script: a folded part a language, every style in it.
`assets/citations.js` adds the copying, the dialog and the date of access.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from types import MappingProxyType

from analysis.exhibits.citations.styles import FILES, LANGUAGES, STYLES, TEXT_STYLES, citation, citation_html
from analysis.exhibits.citations.works import Work

__all__ = ["citation_block", "citation_files", "citation_script", "files_stem", "write_citations"]

_TAGS = {"en": "en", "zh": "zh-Hans", "ko": "ko"}
_NAMES = {"en": "English", "zh": "中文", "ko": "한국어"}
# what stands in the place of the date until a script puts the day there
_ACCESSED = {"en": "date of access", "zh": "引用日期", "ko": "접속일"}
_NOTES: Mapping[str, str] = MappingProxyType(
    {"gb7714-2025": "derived from the edition of 2015; not checked against the printed standard"}
)
_PLACE = "\ue002"


def citation_block(work: Work, *, lang: str = "en", files: str = "") -> str:
    """Return the HTML of all citations of a work, the language of the page first and open.

    `files` is the address, without ending, of the entry files beside the page; without it no file is offered.
    """
    ordered = [lang, *(other for other in LANGUAGES if other != lang)]
    parts = "".join(_language(work, one, opened=one == lang) for one in ordered)
    return f'<div class="citations" data-work="{escape(work.identifier)}">{parts}{_downloads(files)}</div>'


def citation_script(work: Work) -> str:
    """Return the script that brings the block of a work to the dialog of another page; it also loads from a disk."""
    held = {"title": work.title["en"], "html": citation_block(work)}
    text = json.dumps(held, ensure_ascii=False).replace("</", "<\\/")
    return f"(window.tumenCitations ??= {{}})[{json.dumps(work.identifier)}] = {text};\n"


def files_stem(kind: str, identifier: str) -> str:
    """Return where the files of a work lie, from the top of the site and without ending: `fig/x/x`, `tables/x`."""
    folders = {"figure": f"fig/{identifier}", "table": "tables"}
    return f"{folders.get(kind, 'cite')}/{identifier}"


def write_citations(site: Path, works: Mapping[str, Work], *, lang: str = "en") -> None:
    """Write the entry files of every work (bib, ris, csl.json) and the script of its dialog into a built site."""
    for work in works.values():
        stem = site / files_stem(work.kind, work.identifier)
        stem.parent.mkdir(parents=True, exist_ok=True)
        for ending, text in {**citation_files(work, lang), "cite.js": citation_script(work)}.items():
            stem.with_name(f"{stem.name}.{ending}").write_text(text, encoding="utf-8", newline="")


def citation_files(work: Work, lang: str = "en") -> dict[str, str]:
    """Return the entries for reference managers by the ending of their file: bib, ris, csl.json."""
    return {ending: citation(work, style, lang) for style, ending in FILES.items()}


def _language(work: Work, lang: str, *, opened: bool) -> str:
    entries = "".join(_entry(work, style, lang) for style in STYLES)
    state = " open" if opened else ""
    return (
        f'<details class="citation-language"{state}><summary lang="{_TAGS[lang]}">{_NAMES[lang]}</summary>'
        f"<dl>{entries}</dl></details>"
    )


def _entry(work: Work, style: str, lang: str) -> str:
    name = escape(STYLES[style])
    note = f' <span class="quiet">{_NOTES[style]}</span>' if style in _NOTES else ""
    copy = f'<button type="button" class="copy" aria-label="Copy {name}, {_NAMES[lang]}" hidden>Copy</button>'
    return f'<dt>{name}{note}</dt><dd lang="{_TAGS[lang]}">{_text(work, style, lang)}{copy}</dd>'


def _text(work: Work, style: str, lang: str) -> str:
    if style not in TEXT_STYLES:
        return (
            f'<pre class="citation-text" tabindex="0">{escape(citation(work, style, lang).strip(), quote=False)}</pre>'
        )
    place = f'<span class="accessed">{_ACCESSED[lang]}</span>'
    return f'<p class="citation-text">{citation_html(work, style, lang, accessed=_PLACE).replace(_PLACE, place)}</p>'


def _downloads(files: str) -> str:
    if not files:
        return ""
    links = " ".join(
        f'<a href="{escape(files)}.{ending}" download>{escape(STYLES[style])}</a>' for style, ending in FILES.items()
    )
    return f'<p class="citation-files">Files for reference managers: {links}</p>'
