"""The door to the structure of any policy text: a file in, addressed nodes and paratext out.

Nothing is lost: every character of the decoded file that is not a space lies in
exactly one node or one paratext entry, and both come in the order of the file.
The text of a node is that of its stretch of the file with broken lines joined;
page numbers inside a paragraph are left out of the text and listed in `breaks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.corpus.annex_notes import without_notes
from analysis.corpus.documents import read_documents
from analysis.corpus.formats import read_text
from analysis.corpus.languages import language_parts
from analysis.corpus.lines import Block, read_blocks
from analysis.corpus.numbering import read_marker
from analysis.corpus.sources import read_bytes, witnesses_of
from analysis.corpus.split_headings import join_headings
from analysis.corpus.structure import Node, Paratext, build_nodes, build_paratext
from analysis.corpus.zones import Zone, read_zones
from analysis.paths import PROJECT, Project

__all__ = ["Node", "Paratext", "Parsed", "parse_file", "parse_text"]

_UNREGISTERED = "doc"


@dataclass(frozen=True)
class Parsed:
    """The structure of one file; `reader` says what derived the text, and is empty where the file is the text."""

    encoding: str
    text: str
    nodes: tuple[Node, ...]
    paratext: tuple[Paratext, ...]
    reader: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the structure in the shape `tumen parse --json` prints."""
        return {
            "encoding": self.encoding,
            **({"reader": self.reader} if self.reader else {}),
            "nodes": [_node_dict(node) for node in self.nodes],
            "paratext": [vars(entry) for entry in self.paratext],
        }


def parse_file(path: Path, *, project: Project = PROJECT, encoding: str = "") -> Parsed:
    """Return the structure of a file; addresses begin with the document id where the registry knows its bytes.

    A translation gets the id with its language (`d2012-ko/...`), an unregistered
    file `doc/...`. Where a registered witness does not print the title of its
    document, the title node is empty and its `heading` is the registered title.
    The text of HTML, Word and PDF is derived first, and offsets count its
    characters. Raises InputError when there is no such file, it holds no text,
    or it is not in the `encoding` given.
    """
    data = read_bytes(path, project=project)
    source = read_text(data, project.relative(path), encoding=encoding)
    registered, titles = _registered(data, path, project)
    nodes, paratext = _parse(source.text, registered or {"": _UNREGISTERED})
    return Parsed(source.encoding, source.text, tuple(_with_titles(nodes, titles)), tuple(paratext), source.reader)


def parse_text(text: str, *, root: str = _UNREGISTERED) -> Parsed:
    """Return the structure of a text; addresses begin with `root`, in a second language with `root-<language>`."""
    nodes, paratext = _parse(text, {"": root})
    return Parsed("utf-8", text, tuple(nodes), tuple(paratext))


def _parse(text: str, registered: Mapping[str, str]) -> tuple[list[Node], list[Paratext]]:
    blocks, pages = read_blocks(text)
    parts = language_parts(blocks)
    roots = _roots([language for language, _ in parts], registered)
    nodes: list[Node] = []
    zones: list[Zone] = []
    joined: list[Block] = []
    for language, places in parts:
        part = join_headings(blocks[places.start : places.stop], pages)
        markers = without_notes(part, [read_marker(block.text) for block in part])
        found = read_zones(part, markers)
        nodes.extend(build_nodes(part, markers, found, pages=pages, root=roots[language]))
        zones.extend(found)
        joined.extend(part)
    inside = {span for node in nodes for span in node.breaks}
    outside = [span for span in pages if span not in inside]
    return nodes, build_paratext(joined, zones, outside, text)


def _roots(languages: Sequence[str], registered: Mapping[str, str]) -> dict[str, str]:
    """Return the first part of the addresses of each language; the Chinese, or the only language, has the plain one."""
    main = registered.get("") or next(iter(registered.values()))
    plain = "zh" if "zh" in languages else next(iter(languages), "")
    return {
        language: registered.get(language) or (main if language == plain else f"{main}-{language}")
        for language in languages
    }


def _registered(data: bytes, path: Path, project: Project) -> tuple[dict[str, str], dict[str, str]]:
    """Return the roots of a registered file by language, and the titles of the originals in it by root.

    Two documents may have the same bytes: a file of the registry is then its own document, any other the first.
    """
    witnesses = witnesses_of(data, project=project)
    own = witnesses[witnesses["file"] == path.name]
    witnesses = witnesses.drop_duplicates("language") if own.empty else own
    if witnesses.empty:
        return {}, {}
    documents = read_documents(project).set_index("id")
    roots: dict[str, str] = {}
    titles: dict[str, str] = {}
    for row in witnesses.itertuples(index=False):
        document, language = str(row.document), str(row.language)
        original = document not in documents.index or documents.loc[document, "language"] == language
        roots[language] = document if original else f"{document}-{language}"
        if document in documents.index and original:
            titles[document] = str(documents.loc[document, "title_zh"])
    return roots, titles


def _with_titles(nodes: Sequence[Node], titles: Mapping[str, str]) -> Iterator[Node]:
    """Yield the nodes, and before those of a document without a printed title an empty title node."""
    printed = {node.address for node in nodes}
    missing = {root: title for root, title in titles.items() if f"{root}/title" not in printed}
    for node in nodes:
        root = re.split("[/#]", node.address, maxsplit=1)[0]
        if root in missing:
            yield Node(f"{root}/title", "front", 0, None, missing.pop(root), "", node.start, node.start)
        yield node


def _node_dict(node: Node) -> dict[str, Any]:
    entry = {name: value for name, value in vars(node).items() if name != "breaks"}
    return {**entry, "breaks": [list(span) for span in node.breaks]} if node.breaks else entry
