"""How near a new text is to the documents there are: a copy should be a witness, not a document."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.accession.entry import Entry
from analysis.corpus.documents import base_witness
from analysis.corpus.normalize import normalize
from analysis.corpus.parse import Parsed, parse_file
from analysis.corpus.units import read_units
from analysis.corpus.witnesses import collate
from analysis.measures.reuse import han_string
from analysis.paths import PROJECT, Project

__all__ = ["kinship", "shared_strings"]

_LENGTH = 13
_NEARLY = 0.8


def kinship(entry: Entry, *, project: Project = PROJECT) -> Iterator[str]:
    """Yield a sentence on each document that the text nearly is, or, of a witness, on how far it differs."""
    if entry.is_witness:
        yield from _differences(entry, project)
        return
    own = _joined(entry.parsed)
    for document, texts in read_units(project).groupby("document", sort=False):
        share = shared_strings(own, _whole(texts))
        if share >= _NEARLY:
            yield (
                f"{share:.0%} of the text stands in `{document}` word for word: is it a copy? "
                f"Then take it in with `--witness-of {document}`."
            )


def shared_strings(text: str, other: str, *, length: int = _LENGTH) -> float:
    """Return the share of the strings of `length` Han characters of a text that the other has; 0 for a shorter one.

    >>> shared_strings("一二三四五", "〇一二三四", length=2)
    0.75
    """
    known = {other[place : place + length] for place in range(len(other) - length + 1)}
    own = [text[place : place + length] for place in range(len(text) - length + 1)]
    return sum(string in known for string in own) / len(own) if own else 0.0


def _joined(parsed: Parsed) -> str:
    return han_string(normalize("".join(node.text for node in parsed.nodes if node.kind != "front")).text)


def _whole(texts: pd.DataFrame) -> str:
    return han_string(normalize("".join(texts.loc[texts["kind"].isin(["heading", "paragraph"]), "text_zh"])).text)


def _differences(entry: Entry, project: Project) -> Iterator[str]:
    document = entry.statement.witness_of
    base = base_witness(document, project)
    if base["language"] != entry.statement.language:
        yield f"A translation of `{document}` into {entry.statement.language}; a volume aligns it by number."
        return
    found = collate(parse_file(project.corpus / base["file"], project=project), entry.parsed, root=document)
    count = "no difference" if found.empty else f"{len(found)} differences, {int(found['characters'].sum())} characters"
    yield f"Held against the base witness `{base['witness_id']}` after normalisation: {count}."
    for row in found.head(10).itertuples(index=False):
        yield f"- {row.kind}: {str(row.base_text)[:30]!r} -> {str(row.other_text)[:30]!r}"
