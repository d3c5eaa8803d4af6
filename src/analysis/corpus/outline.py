"""The structure of one parsed text as a person reads it on a terminal.

One line a heading or paragraph, indented by level; what is in the file but not
in the document stands before it, with its size.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.corpus.parse import Parsed
from analysis.corpus.structure import Node

__all__ = ["outline"]

_SHOWN = 30


def outline(parsed: Parsed) -> str:
    """Return encoding, counts, paratext and the tree of headings and paragraphs, one line each."""
    return "\n".join([_summary(parsed), *_outside(parsed), *(_line(node) for node in parsed.nodes)])


def _summary(parsed: Parsed) -> str:
    kinds = [node.kind for node in parsed.nodes]
    origin = f"{parsed.encoding}, {parsed.reader}" if parsed.reader else parsed.encoding
    return f"{origin}: {kinds.count('heading')} headings, {kinds.count('paragraph')} paragraphs"


def _outside(parsed: Parsed) -> Iterator[str]:
    for entry in parsed.paratext:
        yield f"  not part of the text, {entry.kind}: {len(entry.text)} characters, {_beginning(entry.text)}"


def _line(node: Node) -> str:
    # a witness that does not print its title still belongs to a document that has one
    shown = _beginning(node.text) or f"(not printed here: {node.heading})"
    if node.kind == "paragraph":
        shown = f"{shown} [{len(node.text)}]"
    return f"{'  ' * node.level}{node.address}  {shown}"


def _beginning(text: str) -> str:
    """Return the first characters of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
