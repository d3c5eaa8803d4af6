"""Copies of one document held against each other, character by character, after normalisation."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd
from rapidfuzz.distance import Levenshtein

from analysis.corpus.documents import read_documents, read_witnesses
from analysis.corpus.normalize import Normalized, han_count, normalize
from analysis.corpus.parse import Parsed, parse_file
from analysis.paths import PROJECT, Project

__all__ = ["collate", "collation"]

_COLUMNS = [
    "kind",
    "base_text",
    "other_text",
    "characters",
    "han",
    "base_start",
    "base_end",
    "other_start",
    "other_end",
]
_OUTSIDE = {"contents", "news", "page-break"}


def collation(project: Project = PROJECT) -> pd.DataFrame:
    """Return every difference between the base witness of a document and its other copies in the same language.

    One row a difference: document, base, other (witness ids), then the columns of
    `collate`. Two copies that agree give no row.
    """
    tables = []
    for document in read_documents(project).to_dict("records"):
        for base, other in _pairs(document, project):
            ours = parse_file(project.corpus / base["file"], project=project)
            theirs = parse_file(project.corpus / other["file"], project=project)
            table = collate(ours, theirs, root=str(document["id"]))
            tables.append(table.assign(document=document["id"], base=base["witness_id"], other=other["witness_id"]))
    names = ["document", "base", "other", *_COLUMNS]
    return pd.concat(tables, ignore_index=True)[names] if tables else pd.DataFrame(columns=names)


def collate(base: Parsed, other: Parsed, *, root: str) -> pd.DataFrame:
    """Return the differences between two copies of a document, in order; no rows where they agree.

    Compared is what stands between the first and the last paragraph, normalised
    and without spaces; the header of a web page is not compared. `kind` is
    insert (only in the other copy), delete (only in the base) or replace;
    `characters` and `han` count the longer side; offsets are those of the files.
    The alignment is Levenshtein's.
    """
    ours, theirs = _body(base, root), _body(other, root)
    rows = []
    for edit in Levenshtein.opcodes(ours.text, theirs.text):
        if edit.tag == "equal":
            continue
        texts = ours.text[edit.src_start : edit.src_end], theirs.text[edit.dest_start : edit.dest_end]
        longer = max(texts, key=len)
        places = (*ours.source(edit.src_start, edit.src_end), *theirs.source(edit.dest_start, edit.dest_end))
        rows.append((edit.tag, *texts, len(longer), han_count(longer), *places))
    return pd.DataFrame(rows, columns=_COLUMNS)


def _pairs(document: Mapping[Hashable, Any], project: Project) -> Iterator[tuple[Any, Any]]:
    """Yield the base witness with each other copy in its language."""
    witnesses = read_witnesses(project)
    copies = witnesses[(witnesses["document"] == document["id"]) & (witnesses["language"] == document["language"])]
    rows = copies.to_dict("records")
    for base in (row for row in rows if row["witness_id"] == document["base_witness"]):
        yield from ((base, other) for other in rows if other is not base)


def _body(parsed: Parsed, root: str) -> Normalized:
    """Return the normalised text of a document in a file, without spaces; origins count from the start of the file."""
    nodes = [node for node in parsed.nodes if node.path.startswith(root) and node.start < node.end]
    texts = [node for node in nodes if node.kind != "front"]
    spans = [(entry.start, entry.end) for entry in parsed.paratext if entry.kind in _OUTSIDE]
    spans += [span for node in nodes for span in node.breaks]
    start, end = texts[0].start, texts[-1].end
    masked = list(parsed.text[start:end])
    for left, right in spans:
        if start <= left and right <= end:
            masked[left - start : right - start] = " " * (right - left)
    form = normalize("".join(masked))
    kept = [place for place, character in enumerate(form.text) if not character.isspace()]
    return Normalized("".join(form.text[place] for place in kept), tuple(start + form.origin[place] for place in kept))
