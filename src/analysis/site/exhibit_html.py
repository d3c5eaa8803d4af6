"""The HTML of an exhibit: static picture first, the specification of the live chart beside it, and its data.

The page shows a picture at once. The script `exhibits.js` turns it into a live
chart when the reader comes to it. Without pictures the chart is drawn live,
and `<noscript>` says so; without a script the data table still opens.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from analysis.site.citation_block import files_stem
from analysis.site.data_table import data_table
from analysis.site.payloads import Exhibit

__all__ = ["body", "caption_line", "foot", "picture_folder", "table_file", "title_line"]


def body(exhibit: Exhibit, *, lang: str, root: str) -> str:
    """Return the visible part of the exhibit: the chart of a figure, the rows of a table."""
    if not exhibit.is_figure:
        return data_table(exhibit.table, lang=lang, root=root, label=exhibit.title[lang])
    heights = {width: exhibit.size(lang, width)[1] for width in ("wide", "narrow")}
    shape = f"--wide: {heights['wide']}px; --narrow: {heights['narrow']}px"
    return (
        f'<div class="exhibit-view" style="{shape}">{_pictures(exhibit, lang, root)}'
        f'<div class="exhibit-live" role="img" aria-label="{escape(exhibit.alt[lang])}" hidden></div></div>'
        f'<script type="application/json" class="exhibit-specs">{_as_script(exhibit.specs[lang])}</script>'
    )


def title_line(exhibit: Exhibit, lang: str) -> str:
    """Return the title as HTML, without the number."""
    return f'<span class="exhibit-title">{escape(exhibit.title[lang])}</span>'


def caption_line(exhibit: Exhibit, lang: str) -> str:
    """Return the caption as HTML."""
    return f'<span class="exhibit-caption">{escape(exhibit.caption[lang])}</span>'


def foot(exhibit: Exhibit, *, lang: str, root: str) -> str:
    """Return what stands quietly below: sources and table to unfold, data to download, the page of the figure."""
    name = exhibit.figure_id
    if exhibit.is_figure:
        label = f"Data of the figure: {exhibit.title[lang]}"
        shown = data_table(exhibit.table, lang=lang, root=root, label=label)
        table = f'<details class="exhibit-data"><summary>Table</summary>{shown}</details>'
        file, link = f"{root}fig/{name}/{name}.csv", f"{root}fig/{name}/index.html"
    else:
        table, file, link = "", f"{root}{table_file(exhibit)}", f"#{name}"
    links = f'<a href="{file}" download>CSV</a><a href="{link}">Link</a>{_cite(exhibit, root)}'
    return f'<div class="exhibit-foot">{_sources(exhibit)}{table}<p class="links">{links}</p></div>'


def picture_folder(exhibit: Exhibit) -> str:
    """Return where the pictures lie, from the top of the site."""
    return f"{exhibit.folder}/view"


def table_file(exhibit: Exhibit) -> str:
    """Return where the rows of a table exhibit can be downloaded, from the top of the site."""
    return f"tables/{exhibit.figure_id}.csv"


def _cite(exhibit: Exhibit, root: str) -> str:
    """Return the way to the citations: a script makes it a button that opens them here."""
    stem = files_stem(exhibit.kind, exhibit.figure_id)
    page = f"{root}fig/{exhibit.figure_id}/index.html#cite" if exhibit.is_figure else f"{root}cite.html"
    return f'<a class="cite" href="{page}" data-cite="{exhibit.figure_id}" data-script="{root}{stem}.cite.js">Cite</a>'


def _sources(exhibit: Exhibit) -> str:
    keys = ", ".join(escape(key) for key, _ in exhibit.sources)
    texts = "".join(f"<li>{escape(text)}</li>" for _, text in exhibit.sources)
    return f'<details class="sources"><summary>Sources: {keys}</summary><ul>{texts}</ul></details>'


def _pictures(exhibit: Exhibit, lang: str, root: str) -> str:
    if not exhibit.static:
        return "<noscript><p>This figure is drawn by a script; the table below holds its data.</p></noscript>"
    return "".join(_picture(exhibit, lang, root, theme) for theme in ("light", "dark"))


def _picture(exhibit: Exhibit, lang: str, root: str, theme: str) -> str:
    # paper shows the light picture whatever the reader has scrolled to, so that one is not left to be fetched later
    loading = 'fetchpriority="low"' if theme == "light" else 'loading="lazy"'
    folder, alt = f"{root}{picture_folder(exhibit)}", escape(exhibit.alt[lang])
    width, height = exhibit.size(lang, "wide")
    narrow_width, narrow_height = exhibit.size(lang, "narrow")
    return (
        f'<picture class="exhibit-static only-{theme}">'
        f'<source media="(max-width: 600px)" srcset="{folder}/{lang}-narrow-{theme}.svg" '
        f'width="{narrow_width}" height="{narrow_height}">'
        f'<img class="only-{theme} dark-light" src="{folder}/{lang}-wide-{theme}.svg" '
        f'width="{width}" height="{height}" alt="{alt}" {loading} decoding="async"></picture>'
    )


def _as_script(value: Mapping[str, Any]) -> str:
    """Return JSON that can stand inside a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).replace("</", "<\\/")
