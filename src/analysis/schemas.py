"""The shape of every input table, and the one door through which tables come in.

The schemas are data: `data/datapackage.yaml`, a Frictionless Data Package. A
table that passes the door has the declared columns in the declared order, the
declared types, and rows sorted by their key, so that the order of lines in a
file can never change a figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project

__all__ = ["Table", "read_table", "tables"]

_PANDAS_TYPES: Mapping[str, str] = {"string": "str", "integer": "Int64", "number": "float64"}


@dataclass(frozen=True)
class Table:
    """One table of the package: its name, file, columns with types, and key."""

    name: str
    path: Path
    columns: Mapping[str, str]
    key: tuple[str, ...]
    enums: Mapping[str, tuple[str, ...]]

    @property
    def file(self) -> str:
        """The name that messages use."""
        return f"data/{self.path.parent.name}/{self.path.name}"


@lru_cache
def _descriptor(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def tables(project: Project = PROJECT) -> dict[str, Table]:
    """Return every table that the package declares, by name."""
    return {resource["name"]: _table(resource, project) for resource in _descriptor(project.package)["resources"]}


def _table(resource: Mapping[str, Any], project: Project) -> Table:
    schema = resource["schema"]
    return Table(
        name=resource["name"],
        path=project.data / resource["path"],
        columns={field["name"]: field["type"] for field in schema["fields"]},
        key=tuple(schema.get("primaryKey", ())),
        enums={
            field["name"]: tuple(field["constraints"]["enum"])
            for field in schema["fields"]
            if "enum" in field.get("constraints", {})
        },
    )


def read_table(name: str, project: Project = PROJECT) -> pd.DataFrame:
    """Return one table, typed, in column order and sorted by key.

    Text that is empty comes back as "", a number that is empty as missing.
    Raises InputError when the file is missing, has other columns, holds a value
    of another type, or repeats a key.
    """
    known = tables(project)
    if name not in known:
        raise InputError([Fault("data/datapackage.yaml", "", "", f"no table `{name}`", "", nearest(name, known))])
    table = known[name]
    frame = _typed(_raw(table), table)
    _refuse_repeated_keys(frame, table)
    return frame.sort_values(list(table.key), kind="stable", ignore_index=True) if table.key else frame


def _raw(table: Table) -> pd.DataFrame:
    try:
        frame = pd.read_csv(table.path, dtype="str", keep_default_na=False, encoding="utf-8")
    except FileNotFoundError:
        fault = Fault(table.file, "", "", "the file is missing", "", "Restore it from the repository")
        raise InputError([fault]) from None
    found, expected = list(frame.columns), list(table.columns)
    if found != expected:
        places = ", ".join(f"`{name}`" for name in expected)
        fault = Fault(table.file, "line 1", "", f"the columns are {found}", places, "Put the header right")
        raise InputError([fault])
    return frame


def _typed(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    typed, faults = {}, []
    for column, kind in table.columns.items():
        try:
            typed[column] = _as_type(frame[column], kind)
        except ValueError as error:
            faults.append(Fault(table.file, "", column, str(error), f"a {kind}", "Run `tumen check` for the rows"))
    if faults:
        raise InputError(faults)
    return pd.DataFrame(typed)


def _as_type(values: pd.Series, kind: str) -> pd.Series:
    if kind == "boolean":
        return values == "true"
    if kind not in ("integer", "number"):
        return values
    return pd.to_numeric(values.mask(values == "")).astype(_PANDAS_TYPES[kind])


def _refuse_repeated_keys(frame: pd.DataFrame, table: Table) -> None:
    if not table.key:
        return
    repeated = frame.loc[frame.duplicated(list(table.key)), list(table.key)]
    faults = [
        Fault(table.file, f"key {tuple(map(str, row))}", "", "the key occurs more than once", "", "Remove one row")
        for row in repeated.itertuples(index=False)
    ]
    if faults:
        raise InputError(faults)
