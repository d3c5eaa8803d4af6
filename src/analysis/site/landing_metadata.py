"""What a landing page tells machines: Highwire tags, schema.org as JSON-LD, Open Graph.

Highwire tags are what Google Scholar and Zotero read first; JSON-LD is what
data searches read. Both stand on landing pages only, because tags on every
page breed duplicate records. Without an address of the site nothing claims
one: files are named relative to the page, and Open Graph is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from types import MappingProxyType
from typing import Any

from analysis.exhibits.citations.names import shown_name
from analysis.exhibits.citations.words import data_versions, label
from analysis.exhibits.citations.works import Work
from analysis.exhibits.identity import Author
from analysis.site.payloads import Exhibit

__all__ = ["LICENCES", "dataset_head", "description_of", "exhibit_head", "open_graph"]

LICENCES: Mapping[str, str] = MappingProxyType(
    {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/", "MIT": "https://spdx.org/licenses/MIT.html"}
)
"""Addresses of licences by their SPDX names."""

_LANGUAGES = {"en": "en", "zh": "zh-Hans", "ko": "ko"}
_DATA = (("csv", "text/csv"), ("json", "application/json"))


def exhibit_head(exhibit: Exhibit, work: Work, *, lang: str = "en") -> str:
    """Return the tags of the landing page of a figure, ready for `head`; files are those beside the page."""
    name = exhibit.figure_id
    image = f"{work.url}{name}.png" if exhibit.static else ""
    parts = [_highwire(work, lang, pdf=f"{work.url}{name}.pdf" if exhibit.static else "")]
    parts.append(_as_script(_figure_graph(exhibit, work, lang)))
    parts.append(open_graph(work, lang, description=exhibit.alt[lang], image=image))
    return "\n".join(part for part in parts if part)


def dataset_head(work: Work, *, tables: Mapping[str, str], lang: str = "en") -> str:
    """Return the tags of the landing page of the dataset; `tables` holds the title of each file beside the page."""
    files = [_file(work, name, "text/csv", title) for name, title in tables.items()]
    files.append(_file(work, "datapackage.json", "application/json", "Schema of all tables"))
    held = {**_described(work, lang), "@type": "Dataset", "@id": f"{work.url}#dataset", "distribution": files}
    parts = [_highwire(work, lang, pdf=""), _as_script({"@context": "https://schema.org", **held})]
    return "\n".join(part for part in [*parts, open_graph(work, lang, description=description_of(work, lang))] if part)


def open_graph(work: Work, lang: str, *, description: str, image: str = "") -> str:
    """Return Open Graph tags and the canonical address; nothing while the site has no address."""
    if not work.url:
        return ""
    tags = {
        "og:type": "article" if work.is_exhibit else "website",
        "og:title": work.title[lang],
        "og:description": description,
        "og:url": work.url,
        "og:site_name": work.platform[lang],
        "og:image": image,
        "og:image:alt": description if image else "",
    }
    lines = [f'<meta property="{name}" content="{escape(value)}"/>' for name, value in tags.items() if value]
    return "\n".join([f'<link rel="canonical" href="{escape(work.url)}"/>', *lines])


def description_of(work: Work, lang: str) -> str:
    """Return one sentence that says what the work is and on which state of the data it rests."""
    named = f"{label(work, lang)}. " if work.is_exhibit else ""
    return f"{named}{work.title[lang]}. {work.platform[lang]} {work.version}, {data_versions(work, lang)}."


def _highwire(work: Work, lang: str, *, pdf: str) -> str:
    """Return the tags that Zotero and Google Scholar read; the number of the report is the id of the exhibit."""
    tags = [("citation_title", work.title[lang])]
    tags += [("citation_author", _inverted(author, lang)) for author in work.authors[lang]]
    tags += [
        ("citation_publication_date", work.issued.replace("-", "/")),
        ("citation_publisher", shown_name(work.authors[lang][0], lang)),
        ("citation_technical_report_institution", shown_name(work.authors[lang][0], lang)),
        ("citation_technical_report_number", work.identifier if work.is_exhibit else ""),
        ("citation_series_title", work.container.get(lang, "")),
        ("citation_language", _LANGUAGES[lang]),
        ("citation_public_url", work.url),
        ("citation_abstract_html_url", work.url),
        ("citation_pdf_url", pdf),
        ("citation_doi", work.doi),
        ("citation_keywords", "; ".join(work.keywords)),
        ("DC.rights", LICENCES.get(work.licence, work.licence)),
    ]
    return "\n".join(f'<meta name="{name}" content="{escape(value)}"/>' for name, value in tags if value)


def _figure_graph(exhibit: Exhibit, work: Work, lang: str) -> dict[str, Any]:
    graph = [_image(exhibit, work, lang), _data(exhibit, work, lang)]
    return {"@context": "https://schema.org", "@graph": graph}


def _image(exhibit: Exhibit, work: Work, lang: str) -> dict[str, Any]:
    name = exhibit.figure_id
    held = {**_described(work, lang), "@type": "ImageObject", "@id": f"{work.url}#figure"}
    held |= {"caption": exhibit.caption[lang], "accessibilitySummary": exhibit.alt[lang]}
    held |= {"isBasedOn": [{"@type": "CreativeWork", "name": text} for _, text in exhibit.sources]}
    if exhibit.static:
        files = (("svg", "image/svg+xml"), ("pdf", "application/pdf"))
        held |= {"contentUrl": f"{work.url}{name}.png", "encodingFormat": "image/png"}
        held |= {"encoding": [_file(work, f"{name}.{end}", kind, "", "MediaObject") for end, kind in files]}
    return held


def _data(exhibit: Exhibit, work: Work, lang: str) -> dict[str, Any]:
    title = {"en": "Data of the figure: ", "zh": "图表数据："}.get(lang, "") + work.title[lang]
    return {
        **_described(work, lang),
        "@type": "Dataset",
        "@id": f"{work.url}#data",
        "name": title,
        "description": f"{exhibit.caption[lang]} {description_of(work, lang)}",
        "variableMeasured": list(_variables(exhibit, lang)),
        "distribution": [_file(work, f"{exhibit.figure_id}.{end}", kind, "") for end, kind in _DATA],
    }


def _described(work: Work, lang: str) -> dict[str, Any]:
    """Return what holds for every kind of work."""
    held: dict[str, Any] = {
        "name": work.title[lang],
        "identifier": (work.doi and f"https://doi.org/{work.doi}") or work.identifier,
        "description": description_of(work, lang),
        "creator": [_agent(author, lang) for author in work.authors[lang]],
        "publisher": _agent(work.authors[lang][0], lang),
        "datePublished": work.issued,
        "version": f"{work.version}; {data_versions(work, lang)}",
        "inLanguage": _LANGUAGES[lang],
        "license": LICENCES.get(work.licence, work.licence),
        "keywords": list(work.keywords),
        "url": work.url,
    }
    if work.is_exhibit:
        held["isPartOf"] = {"@type": "Report", "name": work.container[lang], "version": work.version}
    return {name: value for name, value in held.items() if value}


def _variables(exhibit: Exhibit, lang: str) -> Iterator[dict[str, str]]:
    for column in exhibit.table["columns"]:
        named = {"@type": "PropertyValue", "name": column["title"][lang], "propertyID": column["name"]}
        yield {**named, "unitText": unit} if (unit := column.get("unit")) else named


def _file(work: Work, name: str, kind: str, title: str, role: str = "DataDownload") -> dict[str, str]:
    named = {"@type": role, "contentUrl": f"{work.url}{name}", "encodingFormat": kind}
    return {**named, "name": title} if title else named


def _agent(author: Author, lang: str) -> dict[str, str]:
    return {"@type": "Organization" if author.name else "Person", "name": shown_name(author, lang)}


def _inverted(author: Author, lang: str) -> str:
    """Return a name as Highwire tags have it: Latin names family first, all others as they are."""
    whole = shown_name(author, lang)
    divided = author.family and author.given and whole == f"{author.given} {author.family}"
    return f"{author.family}, {author.given}" if divided else whole


def _as_script(value: Mapping[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'
