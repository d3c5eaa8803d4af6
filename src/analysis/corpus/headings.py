"""The contents list of a document held against the headings of its text."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.corpus.contents import entry_key
from analysis.corpus.documents import base_witness, read_documents
from analysis.corpus.lines import Block, read_lines
from analysis.corpus.numbering import read_marker
from analysis.corpus.parse import Parsed, parse_file
from analysis.corpus.structure import Node, build_nodes
from analysis.corpus.zones import Zone
from analysis.paths import PROJECT, Project

__all__ = ["contents_against_body", "heading_differences"]

_COLUMNS = ["unit", "contents", "body", "start", "end"]


def contents_against_body(project: Project = PROJECT) -> pd.DataFrame:
    """Return every place where a contents list and the text it announces disagree, over all documents.

    Columns: document, then those of `heading_differences`.
    """
    tables = []
    for document in read_documents(project)["id"]:
        parsed = parse_file(project.corpus / base_witness(document, project)["file"], project=project)
        tables.append(heading_differences(parsed).assign(document=document))
    return pd.concat(tables, ignore_index=True)[["document", *_COLUMNS]]


def heading_differences(parsed: Parsed) -> pd.DataFrame:
    """Return the entries of the contents list whose heading in the text reads otherwise or is not there.

    Columns: unit (address of the heading), contents and body (both as written;
    body empty where the text has no such heading), start and end of the entry in
    the file. Widths, spaces, leader dots and the closing full stop do not count.
    """
    rows = []
    for entry in parsed.paratext:
        if entry.kind != "contents":
            continue
        after = next((node for node in parsed.nodes if node.start >= entry.end), None)
        if after is None:
            continue
        root = after.address.replace("#", "/").split("/")[0]
        body = _first_by_path(node for node in parsed.nodes if node.address.startswith(root))
        for node in _entries(parsed.text[entry.start : entry.end], root):
            heading = body[node.path].text if node.path in body else ""
            if not _agree(node, body.get(node.path)):
                rows.append((node.path, node.text, heading, entry.start + node.start, entry.start + node.end))
    return pd.DataFrame(rows, columns=_COLUMNS)


def _entries(text: str, root: str) -> Iterator[Node]:
    """Yield the numbered entries of a contents list as nodes, addressed as the headings they announce."""
    blocks = [Block(line.text, line.start, line.end) for line in read_lines(text)]
    markers = [read_marker(block.text) for block in blocks]
    numbered = build_nodes(blocks, markers, [Zone.TEXT] * len(blocks), pages=[], root=root)
    return (node for node in numbered if node.number is not None)


def _first_by_path(nodes: Iterator[Node]) -> dict[str, Node]:
    first: dict[str, Node] = {}
    for node in nodes:
        first.setdefault(node.path, node)
    return first


def _agree(entry: Node, heading: Node | None) -> bool:
    """A heading may open a paragraph: then the text goes on after it."""
    if heading is None:
        return False
    if heading.kind == "paragraph":
        return entry_key(heading.text[: 2 * len(entry.text)]).startswith(entry_key(entry.text))
    return entry_key(heading.text) == entry_key(entry.text)
