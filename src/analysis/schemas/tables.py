"""What the package says of its tables: where each lies, its columns, its key, what its cells may hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project

__all__ = ["Table", "descriptor", "tables"]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = {"string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false"}


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
    workbooks: tuple[Path, ...] = ()

    @property
    def file(self) -> str:
        """The name that messages use: the path from the data folder on."""
        return self.beside(self.path)

    def beside(self, path: Path) -> str:
        """Return the name that messages use for another file of the table."""
        parts = path.parts
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("data") :])

    def expected(self, column: str) -> str:
        """Return what a cell of `column` may hold, in words: `a whole number`, `one of a, b`, `a value such as x`."""
        if column in self.enums:
            return f"one of {', '.join(self.enums[column])}"
        example = (self.examples or {}).get(column)
        return f"a value such as `{example}`" if example else _WORDS.get(self.columns.get(column, ""), "a value")

    def place(self, line: int | str, cells: Sequence[str]) -> str:
        """Return the place that messages give a row: where it stands and its key, such as `line 4, d2009#3`."""
        row = dict(zip(self.columns, cells, strict=False))
        key = " / ".join(row[column] for column in self.key if row.get(column))
        return ", ".join(part for part in (line if isinstance(line, str) else f"line {line}", key) if part)


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
        workbooks=_workbooks(resource, project),
    )


def _workbooks(resource: Mapping[str, Any], project: Project) -> tuple[Path, ...]:
    """Return the workbooks beside a table, in order of name; what a spreadsheet program keeps open is none."""
    pattern = resource.get("workbooks")
    found = sorted(project.data.glob(pattern)) if pattern else []
    return tuple(path for path in found if not path.name.startswith("~$"))
