"""A document or witness taken out again: the tree as it was before, unless somebody has worked on what it brought."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from typing import Any

from analysis.accession.addition import record_path
from analysis.accession.change_set import ChangeSet
from analysis.accession.registration import without_rows
from analysis.corpus.documents import read_documents, read_witnesses
from analysis.corpus.sources import checksum
from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas import Table, tables

__all__ = ["removal"]

_REGISTRY = {"documents", "witnesses", "derivations"}


def removal(name: str, *, force: bool = False, project: Project = PROJECT) -> ChangeSet:
    """Return the change that takes out what `tumen add` took in under this id.

    Raises InputError where the id is not one that was added, where other tables
    or witnesses rest on the document, and, unless `force`, where its coding sheet
    or another file that came with it was changed since.
    """
    record = _record(name, project)
    faults = [*_dependent_faults(name, record, project)]
    if not force:
        faults += _worked_on(record, project)
    if faults:
        raise InputError(faults)
    contents: dict[str, bytes | None] = {}
    if not record["witness_of"]:
        contents["data/corpus/documents.csv"] = without_rows("documents", "id", name, project)
    witness = name if record["witness_of"] else f"w-{name}"
    contents["data/corpus/witnesses.csv"] = without_rows("witnesses", "witness_id", witness, project)
    if record["reader"]:
        contents["data/corpus/derivations.csv"] = without_rows("derivations", "file", f"{name}.txt", project)
    gone = [*record["files"], project.relative(record_path(name, project))]
    return ChangeSet({**contents, **dict.fromkeys(gone)})


def _record(name: str, project: Project) -> dict[str, Any]:
    added = sorted(path.stem for path in record_path("x", project).parent.glob("*.json"))
    if name in added:
        record: dict[str, Any] = json.loads(record_path(name, project).read_text(encoding="utf-8"))
        return record
    known = {*read_documents(project)["id"], *read_witnesses(project)["witness_id"]}
    if name in known:
        found = f"`{name}` was not added by `tumen add`, but belongs to the series"
    else:
        found = f"nothing was added under the id `{name}`"
    remedy = nearest(name, added) or (f"Added were {', '.join(added)}" if added else "Nothing was added so far")
    raise InputError([Fault("", "", "", found, "", remedy)])


def _worked_on(record: Mapping[str, Any], project: Project) -> Iterator[Fault]:
    for file, then in record["files"].items():
        path = project.root / file
        if path.exists() and checksum(path.read_bytes()) != then:
            sheet = file.startswith("data/coding/sheets/")
            found = "somebody has worked on the coding sheet" if sheet else "the file was changed since it was added"
            yield Fault(file, "", "", found, "", "Keep a copy of it; `--force` removes it all the same")


def _dependent_faults(name: str, record: Mapping[str, Any], project: Project) -> Iterator[Fault]:
    """Yield what else rests on the document: further witnesses, and rows of other tables that name its units."""
    if record["witness_of"]:
        return
    witnesses = read_witnesses(project)
    others = witnesses[(witnesses["document"] == name) & (witnesses["witness_id"] != f"w-{name}")]
    for witness in others["witness_id"]:
        yield Fault(
            "", f"witness `{witness}`", "", f"it is a witness of `{name}`", "", f"Run `tumen remove {witness}` first"
        )
    for table in tables(project).values():
        count = 0 if table.name in _REGISTRY else _rows_about(name, table)
        if count:
            found = f"{count} rows are about `{name}`" if count > 1 else f"a row is about `{name}`"
            yield Fault(table.file, "", "", found, "", "Remove them first: they are work that nothing else holds")


def _rows_about(name: str, table: Table) -> int:
    if not table.path.exists():
        return 0
    units = ("/", "#")
    with table.path.open(encoding="utf-8", newline="") as lines:
        return sum(
            any(cell == name or cell.startswith(tuple(name + sign for sign in units)) for cell in row)
            for row in csv.reader(lines)
        )
