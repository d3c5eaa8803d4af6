"""The data package of the site: tables as CSV files, and the one descriptor that says what stands in them.

Input tables keep the schema that `data/datapackage.yaml` states and their
rows; computed tables state theirs, and a table can be widened by columns that
stand in another one.
"""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from analysis.paths import PROJECT, Project
from analysis.schemas.parts import reading
from analysis.schemas.tables import Table, tables

__all__ = ["Computed", "Widened", "write_tables"]


@dataclass(frozen=True)
class Computed:
    """A table that the series computes: its rows, with a sentence and a type for each column."""

    name: str
    title: str
    rows: pd.DataFrame
    fields: Mapping[str, tuple[str, str]]
    key: tuple[str, ...]
    references: Mapping[str, tuple[str, str]] | None = None

    def resource(self) -> dict[str, Any]:
        """Return the table as a resource of a data package."""
        fields = [{"name": name, "type": kind, "description": text} for name, (kind, text) in self.fields.items()]
        schema: dict[str, Any] = {"fields": fields, "missingValues": [""], "primaryKey": list(self.key)}
        if self.references:
            schema["foreignKeys"] = [
                {"fields": [column], "reference": {"resource": table, "fields": [other]}}
                for column, (table, other) in self.references.items()
            ]
        return {"name": self.name, "title": self.title, **_file(self.name), "schema": schema}


@dataclass(frozen=True)
class Widened:
    """An input table with columns that stand in another: all that its schema states goes on holding.

    `rows` has the key of the table and the values of `fields`, which follow the column `after`; `source` says
    where they come from.
    """

    name: str
    rows: pd.DataFrame
    fields: tuple[Mapping[str, Any], ...]
    after: str
    source: Mapping[str, str]

    def resource(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return the resource of the input table with the added fields and their source."""
        fields: list[Any] = list(given["schema"]["fields"])
        place = 1 + [field["name"] for field in fields].index(self.after)
        schema = {**given["schema"], "fields": [*fields[:place], *self.fields, *fields[place:]]}
        return {**given, "schema": schema, "sources": [*given.get("sources", ()), self.source]}

    def widen(self, path: Path, given: Mapping[str, Any]) -> None:
        """Write the columns into the file of the table, in the order of the fields; its rows stay, in their order."""
        names = [field["name"] for field in self.resource(given)["schema"]["fields"]]
        held = pd.read_csv(path, dtype=str, keep_default_na=False)
        joined = held.merge(self.rows, on=list(given["schema"]["primaryKey"]), how="left", validate="1:1")
        joined[names].to_csv(path, index=False, lineterminator="\n")


def write_tables(
    folder: Path,
    *,
    computed: Sequence[Computed],
    widened: Sequence[Widened] = (),
    stated: Mapping[str, Any] | None = None,
    project: Project = PROJECT,
) -> None:
    """Write every table as CSV into a folder, with `datapackage.json`; `stated` is said of the package as a whole."""
    package = yaml.safe_load(project.package.read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, given in tables(project).items():
        _write_given(given, folder / f"{name}.csv")
    for table in computed:
        table.rows[list(table.fields)].to_csv(folder / f"{table.name}.csv", index=False, lineterminator="\n")
    wider = {table.name: table for table in widened}
    inputs = [_published(resource, wider.get(resource["name"]), folder) for resource in package["resources"]]
    package |= stated or {}
    package["resources"] = [*inputs, *(table.resource() for table in computed)]
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8")


def _published(resource: Mapping[str, Any], wider: Widened | None, folder: Path) -> dict[str, Any]:
    """Return the resource of an input table as the site has it, once its file has the columns that widen it."""
    if wider:
        wider.widen(folder / f"{resource['name']}.csv", resource)
        resource = wider.resource(resource)
    return {key: value for key, value in resource.items() if key != "workbooks"} | _file(resource["name"])


def _write_given(table: Table, target: Path) -> None:
    """Copy the file of an input table; where workbooks add to it, write the rows of all its parts."""
    if not table.workbooks:
        shutil.copyfile(table.path, target)
        return
    rows = [table.columns, *(cells for _, _, cells in reading(table).rows)]
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def _file(name: str) -> dict[str, str]:
    return {"path": f"{name}.csv", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
