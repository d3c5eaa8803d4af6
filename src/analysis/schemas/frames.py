"""The one door through which tables come in.

A table that passes has the declared columns in the declared order, the
declared types, and rows sorted by their key, so that the order of lines in a
file can never change a figure.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas.parts import Part, workbook_parts
from analysis.schemas.tables import Table, tables

__all__ = ["read_table"]

State: TypeAlias = tuple[int, int, int, int] | None

_TRUTH = {"true": True, "false": False, "": pd.NA}


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
    if workbook_parts(table):
        return _made(table)
    # A shallow copy shares its cells only until one side writes, so that nobody can change what others read.
    return _kept(name, project, _state(table.path), _state(project.package)).copy(deep=False)


@lru_cache(maxsize=64)
def _kept(name: str, project: Project, _content: State, _package: State) -> pd.DataFrame:
    """Make a frame once for as long as its file and its schema stay the same: a volume asks for some a dozen times."""
    return _made(tables(project)[name])


def _state(path: Path) -> State:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def _made(table: Table) -> pd.DataFrame:
    frame = _typed(_raw(table), table)
    _refuse_repeated_keys(frame, table)
    return frame.sort_values(list(table.key), kind="stable", ignore_index=True) if table.key else frame


def _raw(table: Table) -> pd.DataFrame:
    beside = [_frame(part, table) for part in workbook_parts(table)]
    own = [_csv_frame(table)] if table.path.exists() or not beside else []
    return pd.concat([*own, *beside], ignore_index=True) if beside else own[0]


def _frame(part: Part, table: Table) -> pd.DataFrame:
    _refuse_columns(list(part.header), table, part.file, f"sheet {part.sheet}")
    if any(len(cells) != len(part.header) for _, cells in part.rows):
        found, remedy = "the rows cannot be told apart", "Run `tumen check` for the rows"
        raise InputError([Fault(part.file, f"sheet {part.sheet}", "", found, "", remedy)])
    return pd.DataFrame([cells for _, cells in part.rows], columns=list(part.header), dtype="str")


def _csv_frame(table: Table) -> pd.DataFrame:
    try:
        frame = pd.read_csv(table.path, dtype="str", keep_default_na=False, encoding="utf-8")
    except FileNotFoundError:
        raise _refusal(table, "the file is missing", "", "Restore it from the repository") from None
    except UnicodeDecodeError:
        raise _refusal(table, "the file is not UTF-8", "", "Save it again as UTF-8") from None
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        raise _refusal(table, "the rows cannot be told apart", "", "Run `tumen check` for the rows") from None
    _refuse_columns(list(frame.columns), table, table.file, "")
    return frame.fillna("")


def _refuse_columns(found: list[str], table: Table, file: str, place: str) -> None:
    expected = list(table.columns)
    if found != expected:
        said = f"the columns are {_listed(found)}"
        raise InputError([Fault(file, place, "", said, _listed(expected), "Put the header right")])


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
