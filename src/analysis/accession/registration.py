"""The rows and files with which a document or witness stands in the registry, and those of one taken out."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from analysis.accession.entry import Entry
from analysis.corpus.sources import checksum
from analysis.paths import PROJECT, Project
from analysis.schemas import tables

__all__ = ["registered_files", "with_row", "without_rows"]

_KOREAN_TEXT = "문서"
_RIGHTS = "Not stated when the document was added."
_NO_DATE = "No date was stated when the document was added."


def registered_files(entry: Entry, *, project: Project = PROJECT) -> dict[str, bytes]:
    """Return the new contents of the registry and of the corpus, by path from the root.

    The original lies byte for byte beside a text that was derived from it.
    """
    said, witness = entry.statement, _witness_id(entry)
    suffix = Path(entry.name).suffix.lower() or ".txt"
    file = f"{said.id}.txt" if entry.source.is_derived else f"{said.id}{suffix}"
    data = entry.source.text.encode() if entry.source.is_derived else entry.data
    row = {
        "witness_id": witness, "document": said.witness_of or said.id, "file": file, "part": "whole",
        "language": said.language, "sha256": checksum(data), "encoding": entry.source.encoding, "rights_note": _RIGHTS,
    }  # fmt: skip
    files = {f"data/corpus/{file}": data, "data/corpus/witnesses.csv": with_row("witnesses", row, project)}
    if entry.source.is_derived:
        original = f"{said.id}{suffix}"
        derived = {"file": file, "original": original, "sha256": checksum(entry.data), "reader": entry.source.reader,
                   "left_out": entry.source.left_out}  # fmt: skip
        files[f"data/corpus/{original}"] = entry.data
        files["data/corpus/derivations.csv"] = with_row("derivations", derived, project)
    if not entry.is_witness:
        files["data/corpus/documents.csv"] = with_row("documents", _document_row(entry, witness), project)
    return files


def _witness_id(entry: Entry) -> str:
    return entry.statement.id if entry.is_witness else f"w-{entry.statement.id}"


def _document_row(entry: Entry, witness: str) -> dict[str, str]:
    said = entry.statement
    year = said.date[:4]
    return {
        "id": said.id, "title_zh": said.title.strip(), "title_en": said.title_en.strip(), "issuer": said.issuer,
        "level": said.level, "genre": said.genre, "date": said.date,
        "date_certainty": "documented" if said.date else "unknown", "number": "", "language": said.language,
        "base_witness": witness, "rights_note": _RIGHTS,
        "short_en": " ".join(part for part in (year, said.genre or said.id) if part),
        "short_zh": f"{year}年{said.id}" if year else said.id,
        "short_ko": f"{year}년 {_KOREAN_TEXT} {said.id}" if year else f"{_KOREAN_TEXT} {said.id}",
        "date_low": said.date, "date_high": said.date,
        "date_note": "As stated when the document was added." if said.date else _NO_DATE,
        "source": "",
    }  # fmt: skip


def with_row(name: str, row: Mapping[str, str], project: Project = PROJECT) -> bytes:
    """Return a table as it is with one row more at its end; not a byte before it changes."""
    table = tables(project)[name]
    before = table.path.read_bytes()
    end = "\r\n" if b"\r\n" in before else "\n"
    buffer = io.StringIO()
    csv.DictWriter(buffer, list(table.columns), lineterminator=end).writerow(
        {**dict.fromkeys(table.columns, ""), **row}
    )
    return before + (b"" if before.endswith(b"\n") else end.encode()) + buffer.getvalue().encode()


def without_rows(name: str, column: str, value: str, project: Project = PROJECT) -> bytes:
    """Return a table as it is without the rows whose `column` is `value`; no other byte changes."""
    table = tables(project)[name]
    lines = table.path.read_bytes().splitlines(keepends=True)
    place = list(table.columns).index(column)
    kept = [line for line in lines[1:] if next(csv.reader([line.decode()]))[place : place + 1] != [value]]
    return b"".join([lines[0], *kept])
