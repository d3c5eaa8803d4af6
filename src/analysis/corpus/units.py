"""Every unit of the corpus in one table: titles, headings, paragraphs, and the news report of 2009.

A unit is an addressed part of a document as its base witness has it. The
section of a unit is what is resampled: the heading of the second level it stands
under, of the first level where there is no second, the document where there is
neither.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.corpus.alignment import align_by_number
from analysis.corpus.documents import base_witness, read_documents, read_witnesses
from analysis.corpus.normalize import han_count
from analysis.corpus.parse import Node, Parsed, parse_file
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table, tables

__all__ = ["read_units", "section_of"]

_COLUMNS = {
    "unit": "str", "document": "str", "kind": "str", "path": "str", "section": "str", "order": "int64",
    "text_zh": "str", "text_en": "str", "text_ko": "str", "start": "int64", "end": "int64",
    "number": "str", "level": "int64", "han": "int64",
}  # fmt: skip
_ENGLISH = "units_en"


def read_units(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a unit, documents in order of date, units in order of the text.

    Columns: unit (address), document, kind (front, heading, paragraph, paratext),
    path (address of the heading it stands under), section, order (from 1 in each
    document), text_zh, text_en, text_ko ("" where there is none), start and end
    in the file of the base witness, number as written or "", level, han (number
    of Han characters). A title that the base witness does not print is taken
    from the registry and has start = end.
    """
    english = _english(project)
    rows: list[dict[str, Any]] = []
    for document in read_documents(project).to_dict("records"):
        rows.extend(_document_rows(document, english, project))
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)


def section_of(unit: str) -> str:
    """Return the section a unit belongs to; titles and paratext are sections of their own.

    >>> [section_of(u) for u in ("d2009/3/1/1#2", "d2009/3#1", "d2009#1", "d2014/2/5#1", "d2009/title")]
    ['d2009/3/1', 'd2009/3', 'd2009', 'd2014/2/5', 'd2009/title']
    """
    return "/".join(unit.partition("#")[0].split("/")[:3])


def _english(project: Project) -> dict[str, str]:
    if _ENGLISH not in tables(project):
        return {}
    table = read_table(_ENGLISH, project)
    return dict(zip(table["unit"], table["text_en"], strict=True))


def _document_rows(
    document: Mapping[Hashable, Any], english: dict[str, str], project: Project
) -> Iterator[dict[str, Any]]:
    name = str(document["id"])
    parsed = parse_file(project.corpus / base_witness(name, project)["file"], project=project)
    nodes = _with_paratext(parsed, name)
    korean = _korean(parsed, name, project)
    for order, node in enumerate(nodes, start=1):
        is_title = node.kind == "front"
        text = node.text or (document["title_zh"] if is_title else "")
        yield {
            "unit": node.address,
            "document": name,
            "kind": node.kind,
            "path": node.path,
            "section": section_of(node.address),
            "order": order,
            "text_zh": text,
            "text_en": english.get(node.address, document["title_en"] if is_title else ""),
            "text_ko": korean[node.address].text if node.address in korean else "",
            "start": node.start,
            "end": node.end,
            "number": node.number or "",
            "level": node.level,
            "han": han_count(text),
        }


def _with_paratext(parsed: Parsed, document: str) -> list[Node]:
    """Return the nodes of a document and, as one more, the news report before it if there is one."""
    nodes = _of(document, parsed.nodes)
    news = [entry for entry in parsed.paratext if entry.kind == "news"]
    if news:
        start, end = news[0].start, news[-1].end
        nodes.append(Node(f"{document}/paratext", "paratext", 0, None, None, parsed.text[start:end], start, end))
    return sorted(nodes, key=lambda node: node.start)


def _of(root: str, nodes: Sequence[Node]) -> list[Node]:
    return [node for node in nodes if node.address.startswith((f"{root}/", f"{root}#"))]


def _korean(parsed: Parsed, document: str, project: Project) -> dict[str, Node]:
    """Return the Korean node of each unit, from the file of the base witness or one of its own."""
    witnesses = read_witnesses(project)
    korean = witnesses[(witnesses["document"] == document) & (witnesses["language"] == "ko")]
    if korean.empty or base_witness(document, project)["language"] == "ko":
        return {}
    row = korean.iloc[0]
    source = parse_file(project.corpus / row["file"], project=project)
    return align_by_number(_of(document, parsed.nodes), _of(f"{document}-ko", source.nodes))
