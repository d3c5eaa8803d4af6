"""The landing page of a figure: picture, live chart, data, downloads, and the way back to its volume."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from analysis.site.citation_block import citation_block
from analysis.site.data_table import data_table
from analysis.site.exhibit_html import body
from analysis.site.landing_metadata import exhibit_head
from analysis.site.payloads import Exhibit
from analysis.site.staged_works import Works

__all__ = ["figure_pages"]

_ALWAYS = (("csv", "CSV", "the data drawn"), ("json", "JSON", "the plotly specification"))
_PICTURES = (("svg", "SVG", "for the web"), ("pdf", "PDF", "for print"), ("png", "PNG", "for slides"))
_ROOT = "../../"


def figure_pages(
    exhibits: Iterable[Exhibit], *, titles: Mapping[str, str], works: Works, lang: str
) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield page name, context and template of each figure; `titles` are those of volumes, `works` what is cited."""
    for exhibit in exhibits:
        if exhibit.is_figure:
            yield f"fig/{exhibit.figure_id}/index", _context(exhibit, titles, works, lang), "figure.html"


def _context(exhibit: Exhibit, titles: Mapping[str, str], works: Works, lang: str) -> dict[str, Any]:
    name, label = exhibit.figure_id, f"Data of the figure: {exhibit.title[lang]}"
    return {
        "title": exhibit.title[lang],
        "caption": exhibit.caption[lang],
        "page_description": exhibit.alt[lang],
        "figure_id": exhibit.figure_id,
        "volume_link": f"{_ROOT}volumes/{exhibit.volume}.html#{exhibit.figure_id}",
        "volume_title": titles.get(f"volumes/{exhibit.volume}", exhibit.volume),
        "sources": [text for _, text in exhibit.sources],
        "view": Markup(body(exhibit, lang=lang, root=_ROOT)),  # noqa: S704 - escaped where it is made
        "table": Markup(data_table(exhibit.table, lang=lang, root=_ROOT, label=label)),  # noqa: S704
        "downloads": [(f"{exhibit.figure_id}.{end}", label, note) for end, label, note in _files(exhibit)],
        "citation": Markup(citation_block(works[name], lang=lang, files=name)),  # noqa: S704
        "head_extra": Markup(exhibit_head(exhibit, works[name], lang=lang)),  # noqa: S704
    }


def _files(exhibit: Exhibit) -> tuple[tuple[str, str, str], ...]:
    return _ALWAYS + _PICTURES if exhibit.static else _ALWAYS
