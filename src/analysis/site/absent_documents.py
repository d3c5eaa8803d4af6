"""The page of documents that are not held: what each would be asked for, and what its absence means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from analysis.site.numbers import plain

__all__ = ["absent_documents_page"]

_LEAD = (
    "The texts compared here belong to a much larger family. Below stand the documents of it that are not held: acts "
    "that the texts cite, acts that prepared them, and acts that followed. They are known from the texts themselves, "
    "from agencies or from copies, and none of them has entered the corpus. **No finding of this series is argued from "
    "them.** Each entry says what a reader would ask the document for, and what cannot be concluded without it. The "
    "list is what was come upon; it is not complete."
)


def absent_documents_page(documents: Sequence[Mapping[str, Any]], volumes: Mapping[str, str]) -> str:
    """Return the Markdown of the page, documents in the order given.

    `volumes` holds the titles of the volumes that were run, by id; only to them
    does an entry lead.
    """
    entries = "".join(_entry(document, volumes) for document in documents)
    return f'# Documents not held\n\n{_LEAD}\n\n<div class="absent-documents">{entries}</div>\n'


def _entry(document: Mapping[str, Any], volumes: Mapping[str, str]) -> str:
    facts = " · ".join(escape(fact) for fact in _facts(document))
    links = ", ".join(_link(name, volumes) for name in str(document["bears_on"]).split(";") if name in volumes)
    lines = (
        ("Its place", escape(document["relation"])),
        ("Asked for", escape(document["asked_for"])),
        ("Without it", escape(document["absence_means"])),
        ("Bears on", links),
        ("Known from", _source(document)),
        ("To be checked", escape(document["note"])),
    )
    listed = "".join(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in lines if text)
    return (
        f'<section class="absent-document"><h2 lang="zh-Hans">{plain(document["title_zh"])}</h2>'
        f'<p class="title-en">{escape(document["title_en"])}</p><p class="facts">{facts}</p><dl>{listed}</dl></section>'
    )


def _facts(document: Mapping[str, Any]) -> list[str]:
    note = f" ({document['date_note']})" if document["date_note"] else ""
    number = document["number"] or "number not seen"
    return [document["issuer"], f"{document['date']}{note}", number]


def _link(name: str, volumes: Mapping[str, str]) -> str:
    return f'<a href="volumes/{name}.html">{escape(volumes[name])}</a>'


def _source(document: Mapping[str, Any]) -> str:
    text = escape(document["source"])
    addresses = str(document["source_address"]).split()
    return " ".join([text, *(f'<a href="{escape(url)}" rel="external">{escape(url)}</a>' for url in addresses)])
