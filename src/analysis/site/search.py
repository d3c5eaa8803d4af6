"""What the search looks through: one record a unit of the documents, one a section of every other page.

Words are compared as they are written, so nothing is cut into words: Chinese
phrases and Korean words inside compounds are found exactly, and a phrase that
does not occur is not. Traditional characters of a query are read as the
simplified ones of the texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import opencc
from docutils import nodes

from analysis.site.addresses import document_of, reader_link
from analysis.site.nodes import exhibit_figure, exhibit_table

__all__ = ["Record", "index_script", "section_records", "unit_records"]

Record: TypeAlias = tuple[str, str, str, list[tuple[str, str]]]
"""URL from the top of the site, title of the page, place in it, texts with their language."""

_LANGUAGES = {"zh": "zh-Hans", "en": "en", "ko": "ko"}
_UNREAD = (nodes.section, nodes.title, nodes.raw, nodes.literal_block, nodes.comment, nodes.system_message)


def unit_records(units: Mapping[str, Mapping[str, str]], titles: Mapping[str, str]) -> list[Record]:
    """Return one record a unit; `units` maps addresses to texts by language, `titles` documents to names."""
    return [
        (
            reader_link(address),
            titles.get(document_of(address), document_of(address)),
            address,
            [(tag, texts[lang]) for lang, tag in _LANGUAGES.items() if texts.get(lang)],
        )
        for address, texts in units.items()
    ]


def section_records(doctree: nodes.document, page: str) -> list[Record]:
    """Return one record a section of a page, with its own text only."""
    sections = list(doctree.findall(nodes.section))
    if not sections:
        return []
    title = _title(sections[0])
    return [
        (f"{page}.html#{section['ids'][0]}", title, "" if place == 0 else _title(section), [("en", text)])
        for place, section in enumerate(sections)
        if (text := " ".join(_own_text(section)))
    ]


def index_script(records: Sequence[Record]) -> str:
    """Return the script that carries the records and the traditional forms of their characters."""
    written = {char for record in records for _, text in record[3] for char in text}
    index = {"records": records, "variants": _variants(frozenset(written))}
    return f"window.tumenSearch={json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def _title(section: nodes.section) -> str:
    title = section.next_node(nodes.title)
    return " ".join(title.astext().split()) if title else ""


def _own_text(node: nodes.Node) -> Iterator[str]:
    """Yield the readable text under a node, without nested sections, code and markup."""
    for child in node.children:
        if isinstance(child, exhibit_figure | exhibit_table):
            yield from _exhibit_text(child["payload"])
        elif isinstance(child, nodes.TextElement) and not isinstance(child, _UNREAD):
            yield " ".join("".join(_inline_text(child)).split())
        elif not isinstance(child, _UNREAD):
            yield from _own_text(child)


def _inline_text(node: nodes.Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, nodes.Text):
            yield str(child)
        elif not isinstance(child, nodes.raw):
            yield from _inline_text(child)


def _exhibit_text(payload: Mapping[str, Any]) -> Iterator[str]:
    yield payload["title"]["en"]
    yield payload["caption"]["en"]


def _variants(written: frozenset[str]) -> dict[str, str]:
    """Return the simplified form of each traditional character whose simplified form occurs."""
    block = [chr(code) for code in range(0x4E00, 0xA000)]
    simplified = opencc.OpenCC("t2s").convert("\n".join(block)).split("\n")
    return {old: new for old, new in zip(block, simplified, strict=True) if old != new and new in written}
