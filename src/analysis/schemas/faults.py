"""Every fault of every input table, in words a person can act on.

Each file is first looked at as a file: is it there, is it UTF-8, does it have
its header, are its rows of one length. What passes is held against the package
by frictionless: types, limits, keys, references between tables.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from typing import Any

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas.sentences import sentences, shown
from analysis.schemas.tables import Table, descriptor, tables

__all__ = ["table_faults"]

_SHEETS = {".csv", ".tsv", ".ods", ".xls", ".xlsx"}


def table_faults(project: Project = PROJECT) -> list[Fault]:
    """Return every fault of the tables that `data/datapackage.yaml` declares, and of files it does not declare.

    A table whose file cannot be read gives that one fault; references to it are
    not checked then, since they could only repeat it.
    """
    try:
        known = tables(project)
    except InputError as error:
        return list(error.faults)
    texts = {name: _text(table) for name, table in known.items()}
    sound = {name: table for name, table in known.items() if isinstance(texts[name], str)}
    shape = [fault for name, text in texts.items() for fault in _shape_faults(text, known[name])]
    return [*_undeclared(known, project), *shape, *_schema_faults(sound, project)]


def _undeclared(known: dict[str, Table], project: Project) -> Iterator[Fault]:
    declared = {table.path for table in known.values()}
    patterns = [one["companions"] for one in descriptor(project)["resources"] if "companions" in one]
    filled = {path for pattern in patterns for path in project.data.glob(pattern)}  # copies that coders filled in
    for folder in sorted({path.parent for path in declared}):
        names = [path.name for path in declared if path.parent == folder]
        for path in sorted(folder.glob("*")):
            if path.suffix.lower() in _SHEETS and path not in declared | filled:
                hint = nearest(path.name, names) or "Remove it, or declare it in data/datapackage.yaml"
                yield Fault(project.relative(path), "", "", "the file belongs to no declared table", "", hint)


def _text(table: Table) -> str | Fault:
    """Return the text of a table with a good header, or the fault that keeps it from being read."""
    try:
        raw = table.path.read_bytes()
        text = raw.decode("utf-8")
    except FileNotFoundError:
        return Fault(table.file, "", "", "the file is missing", "", "Restore it from the repository")
    except OSError as error:
        return Fault(table.file, "", "", f"the file cannot be read ({error.strerror})", "", "Look at its rights")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Fault(table.file, f"line {line}", "", "the text is not UTF-8", "", "Save the file again as UTF-8")
    if text.startswith("\ufeff"):
        found = "the file begins with a byte order mark"
        return Fault(table.file, "line 1", "", found, "", "Save it as UTF-8 without that mark")
    header, columns = next(_rows(text), []), list(table.columns)
    return text if header == columns else _header_fault(header, columns, table)


def _rows(text: str) -> Iterator[list[str]]:
    return csv.reader(text.splitlines(keepends=True))


def _shape_faults(text: str | Fault, table: Table) -> Iterator[Fault]:
    """Yield what is wrong with the rows as rows; a fault in place of a text is handed on."""
    if isinstance(text, Fault):
        yield text
        return
    for line, row in islice(enumerate(_rows(text), 1), 1, None):
        yield from _row_faults(row, line, table)


def _header_fault(header: list[str], columns: list[str], table: Table) -> Fault:
    missing = [name for name in columns if name not in header]
    strange = [name for name in header if name not in columns]
    if not set(header) & set(columns):
        found = "the header is missing"
    elif missing or strange:
        lacks = f"lacks {_listed(missing)}" if missing else ""
        has = f"has {_listed(strange)}, which the schema does not know" if strange else ""
        found = "the header " + " and ".join(part for part in (lacks, has) if part)
    else:
        found = "the columns stand in another order"
    return Fault(table.file, "line 1", "", found, ",".join(columns), "Put the header right")


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _row_faults(row: list[str], line: int, table: Table) -> Iterator[Fault]:
    width = len(table.columns)
    place = table.place(line, row)
    if len(row) != width:
        count = "the line is empty" if not row else f"the row has {len(row)} cell{'s' * (len(row) != 1)}"
        remedy = "Remove the line" if not row else "Look for a comma or a quotation mark too many or too few"
        yield Fault(table.file, f"line {line}", "", count, f"{width} cells", remedy)
        return
    for column, cell in zip(table.columns, row, strict=True):
        if cell != cell.strip() or "\n" in cell:
            found = f"{shown(cell)} has space at an end or a line break"
            yield Fault(table.file, place, column, found, "", "Remove the space or the break")


def _schema_faults(sound: dict[str, Table], project: Project) -> Iterator[Fault]:
    from frictionless import FrictionlessException, Package  # noqa: PLC0415 - a third of a second only the check pays

    try:
        report = Package.from_descriptor(_sound_part(sound, project), basepath=str(project.data)).validate()
    except FrictionlessException as error:
        notes = [one.note for one in (error.reasons or [error.error])]
        yield from (Fault("data/datapackage.yaml", "", "", note, "", "Put the schema right") for note in notes)
        return
    yield from (Fault("data/datapackage.yaml", "", "", one.note, "", "Put the schema right") for one in report.errors)
    for task in report.tasks:
        yield from sentences([error.to_descriptor() for error in task.errors], sound[task.name], sound)


def _sound_part(sound: dict[str, Table], project: Project) -> dict[str, Any]:
    """Return the package without the tables that cannot be read, and without references to them."""
    package = descriptor(project)
    resources = [_without_lost_references(one, sound) for one in package["resources"] if one["name"] in sound]
    return {**package, "resources": resources}


def _without_lost_references(resource: dict[str, Any], sound: dict[str, Table]) -> dict[str, Any]:
    schema = dict(resource["schema"])
    kept = [key for key in schema.pop("foreignKeys", []) if (key["reference"]["resource"] or resource["name"]) in sound]
    return {**resource, "schema": {**schema, **({"foreignKeys": kept} if kept else {})}}
