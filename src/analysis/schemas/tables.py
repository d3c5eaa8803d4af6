"""The one door through which tables come in.

A table that passes has the declared columns in the declared order, the
declared types, and rows sorted by their key, so that the order of lines in a
file can never change a figure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project

__all__ = ["Table", "descriptor", "read_table", "tables"]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = {"string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false"}
_TRUTH = {"true": True, "false": False, "": pd.NA}


@dataclass(frozen=True)
class Table:
    """One table of the package: its name, file, columns with types, key, and what limits its values."""

    name: str
    path: Path
    columns: Mapping[str, str]
    key: tuple[str, ...]
    enums: Mapping[str, tuple[str, ...]]
    required: frozenset[str] = frozenset()
    examples: Mapping[str, str] | None = None

    @property
    def file(self) -> str:
        """The name that messages use: the path from the data folder on."""
        parts = self.path.parts
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("data") :])

    def expected(self, column: str) -> str:
        """Return what a cell of `column` may hold, in words: `a whole number`, `one of a, b`, `a value such as x`."""
        if column in self.enums:
            return f"one of {', '.join(self.enums[column])}"
        example = (self.examples or {}).get(column)
        return f"a value such as `{example}`" if example else _WORDS.get(self.columns.get(column, ""), "a value")

    def place(self, line: int, cells: Sequence[str]) -> str:
        """Return the place that messages give a row: its line and its key, such as `line 4, d2009#3`."""
        row = dict(zip(self.columns, cells, strict=False))
        key = " / ".join(row[column] for column in self.key if row.get(column))
        return ", ".join(part for part in (f"line {line}", key) if part)


def descriptor(project: Project = PROJECT) -> dict[str, Any]:
    """Return `data/datapackage.yaml` as it stands; raise InputError when it is missing or declares no tables."""
    file = project.relative(project.package)
    try:
        package = _parsed(project.package, project.package.stat().st_mtime_ns)
    except FileNotFoundError:
        fault = Fault(file, "", "", "the file is missing", "", "Restore it from the repository")
        raise InputError([fault]) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}" if mark else ""
        raise InputError([Fault(file, place, "", "the file is not YAML", "", "Put the line right")]) from None
    if not _declares_tables(package):
        expected = "`resources`, each with name, path and the fields of its schema"
        raise InputError([Fault(file, "", "", "the file declares no tables", expected, "Restore it")])
    return package


def _declares_tables(package: Any) -> bool:
    try:
        return all(
            resource["name"]
            and resource["path"]
            and all(field["name"] and field["type"] for field in resource["schema"]["fields"])
            for resource in package["resources"]
        )
    except (KeyError, TypeError):
        return False


@lru_cache
def _parsed(path: Path, _changed: int) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - the safe loader in C
    return loaded


def tables(project: Project = PROJECT) -> dict[str, Table]:
    """Return every table that the package declares, by name."""
    return {resource["name"]: _table(resource, project) for resource in descriptor(project)["resources"]}


def _table(resource: Mapping[str, Any], project: Project) -> Table:
    schema = resource["schema"]
    limits = {field["name"]: field.get("constraints", {}) for field in schema["fields"]}
    return Table(
        name=resource["name"],
        path=project.data / resource["path"],
        columns={field["name"]: field["type"] for field in schema["fields"]},
        key=tuple(schema.get("primaryKey", ())),
        enums={column: tuple(limit["enum"]) for column, limit in limits.items() if "enum" in limit},
        required=frozenset(column for column, limit in limits.items() if limit.get("required")),
        examples={field["name"]: str(field["example"]) for field in schema["fields"] if "example" in field},
    )


def read_table(name: str, project: Project = PROJECT) -> pd.DataFrame:
    """Return one table, typed, in column order and sorted by key.

    Text that is empty comes back as "", a number or a truth value that is
    empty as missing. Raises InputError when the file is missing, is not UTF-8,
    has other columns, holds a value of another type, or repeats a key.
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
        raise _refusal(table, "the file is missing", "", "Restore it from the repository") from None
    except UnicodeDecodeError:
        raise _refusal(table, "the file is not UTF-8", "", "Save it again as UTF-8") from None
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        raise _refusal(table, "the rows cannot be told apart", "", "Run `tumen check` for the rows") from None
    found, expected = list(frame.columns), list(table.columns)
    if found != expected:
        raise _refusal(table, f"the columns are {_listed(found)}", _listed(expected), "Put the header right")
    return frame.fillna("")


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _refusal(table: Table, found: str, expected: str, remedy: str) -> InputError:
    return InputError([Fault(table.file, "", "", found, expected, remedy)])


def _typed(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    typed, faults = {}, []
    for column, kind in table.columns.items():
        wrong = _wrong(frame[column], kind, required=column in table.required)
        if wrong:
            remedy = "Run `tumen check` for the rows"
            faults.append(Fault(table.file, "", column, f"holds {wrong[0]!r}", table.expected(column), remedy))
        else:
            typed[column] = _as_type(frame[column], kind, required=column in table.required)
    if faults:
        raise InputError(faults)
    return pd.DataFrame(typed)


_NUMERALS = {"boolean": "true|false", "integer": r"[+-]?\d+", "number": r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"}


def _wrong(values: pd.Series[str], kind: str, *, required: bool) -> list[str]:
    """Return the values that are not of `kind`, in order of appearance; text is never wrong here."""
    if kind not in _NUMERALS:
        return []
    fits = values.str.fullmatch(_NUMERALS[kind]) | ((values == "") & (not required))
    return [str(value) for value in values[~fits]]


def _as_type(values: pd.Series[str], kind: str, *, required: bool) -> pd.Series[Any]:
    if kind == "boolean":
        return values.map(_TRUTH).astype("bool" if required else "boolean")
    if kind == "integer":
        return pd.to_numeric(values.mask(values == "")).astype("int64" if required else "Int64")
    if kind == "number":
        return pd.to_numeric(values.mask(values == "")).astype("float64")
    return values


def _refuse_repeated_keys(frame: pd.DataFrame, table: Table) -> None:
    if not table.key:
        return
    repeated = frame.loc[frame.duplicated(list(table.key)), list(table.key)]
    faults = [
        Fault(table.file, " / ".join(map(str, row)), "", "the key occurs more than once", "", "Remove one row")
        for row in repeated.itertuples(index=False)
    ]
    if faults:
        raise InputError(faults)
