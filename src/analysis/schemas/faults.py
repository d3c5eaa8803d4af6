"""Every fault of every input table, in words a person can act on.

Each file is first looked at as a file: is it there, is it UTF-8, does it have
its header, are its rows of one length. What passes is held against the package
by frictionless: types, limits, keys, references between tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas.parts import Part, Reading, reading
from analysis.schemas.sentences import sentences, shown
from analysis.schemas.tables import Table, descriptor, tables
from analysis.schemas.workbooks import read_workbook, sheet_table

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
    shape: list[Fault] = []
    sound: dict[str, Reading] = {}
    for name, table in known.items():
        faults, sound_reading = _looked_at(table)
        shape += faults
        if sound_reading:
            sound[name] = sound_reading
    return [*_undeclared(known, project), *_stray_sheets(known), *shape, *_schema_faults(sound, project)]


def _undeclared(known: dict[str, Table], project: Project) -> Iterator[Fault]:
    declared = {table.path for table in known.values()}
    resources = descriptor(project)["resources"]
    patterns = [one[extra] for one in resources for extra in ("companions", "workbooks") if extra in one]
    filled = {path for pattern in patterns for path in project.data.glob(pattern)}  # copies that people filled in
    for folder in sorted({path.parent for path in declared}):
        names = [path.name for path in declared if path.parent == folder]
        for path in sorted(folder.glob("*")):
            if path.suffix.lower() in _SHEETS and path not in declared | filled:
                hint = nearest(path.name, names) or "Remove it, or declare it in data/datapackage.yaml"
                yield Fault(project.relative(path), "", "", "the file belongs to no declared table", "", hint)


def _stray_sheets(known: dict[str, Table]) -> Iterator[Fault]:
    """Yield the sheets of workbooks that belong to no table, so that no row is passed over in silence."""
    for path in sorted({path for table in known.values() for path in table.workbooks}):
        taking = {name: table for name, table in known.items() if path in table.workbooks}
        file = next(iter(taking.values())).beside(path)
        try:
            sheets = read_workbook(path, file)
        except InputError:
            continue  # said by every table that takes the workbook
        for title in sheets:
            if not sheet_table(path, title, list(taking), alone=len(sheets) == 1):
                expected = f"a sheet named after its table: {', '.join(taking)}"
                remedy = nearest(title, taking) or "Rename the sheet, or remove it"
                yield Fault(file, f"sheet {title}", "", "the sheet belongs to no table", expected, remedy)


def _looked_at(table: Table) -> tuple[list[Fault], Reading | None]:
    """Return what is wrong with a table as rows of cells, and its rows if every part has a good header."""
    try:
        rows = reading(table)
    except InputError as error:
        return list(error.faults), None
    headers = [fault for part in rows.parts for fault in _header_faults(part, table)]
    if headers:
        return headers, None
    return [fault for part, number, row in rows.rows for fault in _row_faults(row, number, part, table)], rows


def _header_faults(part: Part, table: Table) -> Iterator[Fault]:
    header, columns = list(part.header), list(table.columns)
    if header == columns:
        return
    missing = [name for name in columns if name not in header]
    strange = [name for name in header if name not in columns]
    if not set(header) & set(columns):
        found = "the header is missing"
    elif missing or strange:
        lacks = f"lacks {_listed(missing)}" if missing else ""
        has = f"has {_listed(strange)}, which the schema does not know" if strange else ""
        found = "the header " + " and ".join(words for words in (lacks, has) if words)
    else:
        found = "the columns stand in another order"
    yield Fault(part.file, part.place(1), "", found, ",".join(columns), "Put the header right")


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _row_faults(row: tuple[str, ...], number: int, part: Part, table: Table) -> Iterator[Fault]:
    width = len(table.columns)
    place = table.place(part.place(number), row)
    if len(row) != width:
        count = "the line is empty" if not row else f"the row has {len(row)} cell{'s' * (len(row) != 1)}"
        remedy = "Remove the line" if not row else "Look for a comma or a quotation mark too many or too few"
        yield Fault(part.file, part.place(number), "", count, f"{width} cells", remedy)
        return
    for column, cell in zip(table.columns, row, strict=True):
        if cell != cell.strip() or "\n" in cell:
            found = f"{shown(cell)} has space at an end or a line break"
            yield Fault(part.file, place, column, found, "", "Remove the space or the break")


def _schema_faults(sound: dict[str, Reading], project: Project) -> Iterator[Fault]:
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


def _sound_part(sound: dict[str, Reading], project: Project) -> dict[str, Any]:
    """Return the package without the tables that cannot be read, and without references to them."""
    package = descriptor(project)
    resources = [_as_read(one, sound) for one in package["resources"] if one["name"] in sound]
    return {**package, "resources": resources}


def _as_read(resource: dict[str, Any], sound: dict[str, Reading]) -> dict[str, Any]:
    """Return a resource without references to what cannot be read, its rows inline where workbooks add to them."""
    schema = dict(resource["schema"])
    kept = [key for key in schema.pop("foreignKeys", []) if (key["reference"]["resource"] or resource["name"]) in sound]
    held = {**resource, "schema": {**schema, **({"foreignKeys": kept} if kept else {})}}
    rows = sound[resource["name"]]
    if rows.is_one_file:
        return held
    inline = [list(rows.table.columns), *(list(cells) for _, _, cells in rows.rows)]
    return {key: value for key, value in held.items() if key not in _OF_FILES} | {"data": inline}


_OF_FILES = {"path", "format", "mediatype", "encoding"}
