"""Workbooks as text: which sheet belongs to which table, and what its cells would be in a CSV file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from analysis.errors import Fault, InputError

__all__ = ["Grid", "read_workbook", "sheet_table"]

Grid = tuple[tuple[int, tuple[str, ...]], ...]
"""Rows of a sheet that hold anything, each with its number."""


def sheet_table(path: Path, title: str, tables: Sequence[str], *, alone: bool) -> str:
    """Return the table among `tables` that a sheet belongs to, or "" if it belongs to none of them."""
    if title in tables:
        return title
    named = [name for name in tables if alone and path.stem.split("-")[0] == name]
    return named[0] if named else ""


def read_workbook(path: Path, file: str) -> dict[str, Grid]:
    """Return the sheets of a workbook as text, each row with its number; rows without any cell are left out."""
    from openpyxl import load_workbook  # noqa: PLC0415 - a fifth of a second that only workbooks cost

    try:
        with path.open("rb") as stream:
            book = load_workbook(stream, read_only=True, data_only=True)
            return {sheet.title: tuple(_grid(sheet)) for sheet in book.worksheets}
    except Exception:  # openpyxl raises whatever zip, XML or its own parser raise
        found = "the file is not a workbook that can be read"
        raise InputError([Fault(file, "", "", found, "an .xlsx file", "Save it again as .xlsx")]) from None


def _grid(sheet: Any) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = tuple(_as_text(cell) for cell in row)
        if any(cells):
            yield number, cells


def _as_text(cell: Any) -> str:
    """Return a cell as a CSV would hold it; a share that is only shown as per cent keeps its sign, to be seen."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime | date):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, int | float) and "%" in (cell.number_format or ""):
        return f"{value * 100:g}%"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
