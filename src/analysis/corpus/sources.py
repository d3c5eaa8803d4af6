"""The source files and their registry: which file is which witness, and whether it is still what it was.

A file is known by its SHA-256, not by its name. The registry is two tables:
`data/corpus/documents.csv` and `data/corpus/witnesses.csv`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis.corpus.encoding import decode
from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table, table_faults

__all__ = ["checksum", "read_bytes", "read_source", "source_faults", "witnesses_of"]

_DOCUMENTS, _WITNESSES = "data/corpus/documents.csv", "data/corpus/witnesses.csv"


def read_bytes(path: Path, *, project: Project = PROJECT) -> bytes:
    """Return a file as it is; InputError where it is missing, a folder, or cannot be read."""
    name = project.relative(path)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        found, remedy = "the file is missing", "Restore it, or put the name right"
    except IsADirectoryError:
        found, remedy = "this is a folder", "Name a file in it"
    except OSError as error:
        found, remedy = f"the file cannot be read ({error.strerror})", "Look at its permissions"
    raise InputError([Fault(name, "", "", found, "a readable file", remedy)])


def read_source(path: Path, *, project: Project = PROJECT) -> tuple[str, str]:
    """Return the text of a file, line ends as they are, and the name of its codec."""
    return decode(read_bytes(path, project=project), project.relative(path))


def checksum(data: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def witnesses_of(data: bytes, *, project: Project = PROJECT) -> pd.DataFrame:
    """Return the rows of the registry whose file has exactly these bytes; none for an unregistered file."""
    registry = read_table("witnesses", project)
    return registry[registry["sha256"] == checksum(data)].reset_index(drop=True)


def source_faults(project: Project = PROJECT) -> list[Fault]:
    """Return everything wrong with the registry and the files it names, all at once.

    What is wrong with the two tables as tables (columns, doubled ids, documents
    that do not exist) is said in the words of `table_faults`.
    """
    faults = [fault for fault in table_faults(project) if fault.file in {_DOCUMENTS, _WITNESSES}]
    documents, witnesses = _readable("documents", project), _readable("witnesses", project)
    if witnesses is not None:
        faults.extend(_file_faults(witnesses, project))
        faults.extend(_doubled_faults(witnesses))
    if documents is not None and witnesses is not None:
        faults.extend(_base_faults(documents, witnesses))
    return faults


def _readable(name: str, project: Project) -> pd.DataFrame | None:
    try:
        return read_table(name, project)
    except InputError:
        return None


def _file_faults(witnesses: pd.DataFrame, project: Project) -> Iterator[Fault]:
    for file, rows in witnesses.groupby("file", sort=False):
        try:
            data = read_bytes(project.corpus / str(file), project=project)
        except InputError as error:
            yield from error.faults
            continue
        for row in rows.to_dict("records"):
            yield from _content_faults({str(name): str(value) for name, value in row.items()}, data)


def _content_faults(witness: dict[str, str], data: bytes) -> Iterator[Fault]:
    place, file, codec = f"witness `{witness['witness_id']}`", witness["file"], witness["encoding"]
    if (found := checksum(data)) != witness["sha256"]:
        expected = f"{witness['sha256'][:12]}... as in {_WITNESSES}"
        remedy = "Restore the file: a source text is never edited"
        yield Fault(f"data/corpus/{file}", place, "sha256", f"the checksum is {found[:12]}...", expected, remedy)
    try:
        data.decode(codec)
    except LookupError:
        found = f"{codec!r} is no codec"
        yield Fault(
            _WITNESSES, place, "encoding", found, "a Python codec", "Write utf-8, gb18030 or big5, as it may be"
        )
    except UnicodeDecodeError:
        found = f"{file} is not in {codec}"
        yield Fault(_WITNESSES, place, "encoding", found, "the encoding of the file", "Run `tumen parse` to find it")


def _doubled_faults(witnesses: pd.DataFrame) -> Iterator[Fault]:
    for row in witnesses[witnesses.duplicated(["file", "language"])].itertuples(index=False):
        found = f"a second witness of language {row.language!r} in {row.file}"
        yield Fault(_WITNESSES, f"witness `{row.witness_id}`", "language", found, "one a language", "Split the file")


def _base_faults(documents: pd.DataFrame, witnesses: pd.DataFrame) -> Iterator[Fault]:
    """Yield the documents whose base witness is a copy of another one."""
    of_document = dict(zip(witnesses["witness_id"], witnesses["document"], strict=True))
    for row in documents.itertuples(index=False):
        if of_document.get(row.base_witness, row.id) != row.id:
            own = [str(witness) for witness, document in of_document.items() if document == row.id]
            found = f"`{row.base_witness}` is a witness of `{of_document[row.base_witness]}`"
            remedy = f"Write one of {', '.join(own)}" if own else "Register a witness of it"
            yield Fault(_DOCUMENTS, f"document `{row.id}`", "base_witness", found, "a witness of this document", remedy)
