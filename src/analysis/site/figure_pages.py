"""The landing page of a figure: picture, data, downloads, method, inputs, rights, versions, citation.

Earlier versions have the same page under `v<n>/` with a banner; the template
leaves two places empty, `citation` and `head_extra`, for what citers and
reference managers read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from analysis.exhibits.static import PRINTED, printed_name
from analysis.site.citation_block import citation_block
from analysis.site.data_table import data_table
from analysis.site.exhibit_html import body
from analysis.site.landing_metadata import exhibit_head
from analysis.site.payloads import Exhibit
from analysis.site.staged_works import Works

__all__ = ["figure_pages"]

_LANGUAGES = {"en": "English", "zh": "中文"}


def figure_pages(
    exhibits: Iterable[Exhibit],
    *,
    records: Mapping[str, Mapping[str, Any]],
    titles: Mapping[str, str],
    works: Works,
    lang: str,
) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield page name, context and template of each figure, and of each earlier version of one.

    `records` are those of `figure_records`, `titles` those of the volumes by page name, `works` what is cited. An
    earlier version of an exhibit that is retired has no record, and says so.
    """
    for exhibit in exhibits:
        if exhibit.is_figure:
            made = _earlier if exhibit.kept_version else _current
            context = made(exhibit, records.get(exhibit.figure_id, {}), titles, lang)
            cited = {} if exhibit.kept_version else _cited(exhibit, works, lang)
            yield f"{exhibit.folder}/index", {**context, **cited}, "figure.html"


def _cited(exhibit: Exhibit, works: Works, lang: str) -> dict[str, Any]:
    """Return the citations in every style, and the tags that reference managers read."""
    work = works[exhibit.figure_id]
    return {
        "cited": {"name": exhibit.figure_id, "script": f"{exhibit.folder}/{exhibit.figure_id}.cite.js"},
        "citation": Markup(citation_block(work, lang=lang, files=exhibit.figure_id)),  # noqa: S704
        "head_extra": Markup(exhibit_head(exhibit, work, lang=lang)),  # noqa: S704
    }


def _current(exhibit: Exhibit, record: Mapping[str, Any], titles: Mapping[str, str], lang: str) -> dict[str, Any]:
    return {
        **_shared(exhibit, titles, lang, "../../"),
        "record": record,
        "subtitle": record["subtitle"][lang],
        "method": record["method"][lang],
        "banner": "",
        "downloads": _downloads(exhibit),
        "units_page": "units.html" if any(exhibit.table.get("units", ())) else "",
    }


def _earlier(exhibit: Exhibit, record: Mapping[str, Any], titles: Mapping[str, str], lang: str) -> dict[str, Any]:
    """Return the context of a version that is no longer the one shown."""
    shown = {**_shared(exhibit, titles, lang, "../../../"), "record": record}
    name = exhibit.figure_id
    files = [("csv", "CSV", "the data of this version"), ("json", "plotly (JSON)", "the specification of its chart")]
    plain = [(f"{name}.{end}", text, note) for end, text, note in files]
    return {
        **shown,
        "subtitle": "",
        "method": (),
        "banner": _banner(exhibit, record),
        "downloads": {"data": plain, "pictures": list(_pictures(exhibit)) if exhibit.static else []},
        "units_page": "",
        "citation": "",
        "head_extra": "",
        "volume_link": shown["volume_link"] if record else f"{shown['root']}figures.html",
    }


def _shared(exhibit: Exhibit, titles: Mapping[str, str], lang: str, root: str) -> dict[str, Any]:
    label = f"Data of the figure: {exhibit.title[lang]}"
    table = data_table(exhibit.table, lang=lang, root=root, label=label)
    return {
        "title": exhibit.title[lang],
        "caption": exhibit.caption[lang],
        "page_description": exhibit.alt[lang],
        "figure_id": exhibit.figure_id,
        "root": root,
        "version": exhibit.kept_version,
        "volume_link": f"{root}volumes/{exhibit.volume}.html#{exhibit.figure_id}",
        "volume_title": titles.get(f"volumes/{exhibit.volume}", exhibit.volume),
        "sources": [text for _, text in exhibit.sources],
        "view": Markup(body(exhibit, lang=lang, root=root)),  # noqa: S704 - escaped where it is made
        "table": Markup(table),  # noqa: S704
    }


def _banner(exhibit: Exhibit, record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the reader of an earlier version is told: the newer one, what moved since and why."""
    if not record:
        return {"newer": 0, "moved": [], "because": []}
    since: Sequence[Mapping[str, Any]] = [
        one for one in record["versions"] if one["version"] > (exhibit.kept_version or 0)
    ]
    return {
        "newer": record["version"],
        "moved": [(one["version"], one["moved"]) for one in reversed(since) if one["moved"]],
        "because": [(one["version"], one["because"]) for one in reversed(since) if one["because"]],
    }


def _downloads(exhibit: Exhibit) -> dict[str, list[Any]]:
    name = exhibit.figure_id
    data = [
        (f"{name}.zip", "Data and README (ZIP)", "CSV, every column explained, record of the figure"),
        (f"{name}.csv", "CSV", "the data alone"),
        (f"{name}.json", "plotly (JSON)", "the specification of the chart"),
        ("record.json", "Record (JSON)", "version, hashes of all inputs, sources"),
    ]
    return {"data": data, "pictures": list(_pictures(exhibit)) if exhibit.static else []}


def _pictures(exhibit: Exhibit) -> Iterator[dict[str, Any]]:
    """Yield one row a language and width: SVG, PDF and PNG."""
    name = exhibit.figure_id
    for lang, width, millimetres in PRINTED:
        stem = printed_name(name, lang, width)
        view = f"view/{lang}-{width}-light.svg"
        files = [
            ("SVG", f"{name}.svg" if stem == name else view, f"{stem}.svg"),
            ("PDF", f"{stem}.pdf", f"{stem}.pdf"),
            ("PNG", f"{stem}.png", f"{stem}.png"),
        ]
        yield {"lang": lang, "language": _LANGUAGES[lang], "millimetres": millimetres, "files": files}
