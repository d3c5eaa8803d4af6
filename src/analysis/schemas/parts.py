"""Where the rows of a table stand: in its CSV file, and in workbooks that lie beside it or in its stead.

A table takes workbooks where its resource names them with `workbooks`, a
pattern under the data folder. A sheet belongs to the table it is named after;
the only sheet of a workbook may have any name if the file is named after the
table (`indicators.xlsx`, `indicators-yanbian.xlsx`). A workbook is read as a CSV
is: the same header, text without spaces at its ends, the same rules.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.errors import Fault, InputError
from analysis.schemas.tables import Table
from analysis.schemas.workbooks import Grid, read_workbook, sheet_table

__all__ = ["Line", "Part", "Reading", "csv_part", "reading", "workbook_parts"]


@dataclass(frozen=True)
class Part:
    """Rows of one table in one place: a CSV file, or one sheet of a workbook; each row with its number there."""

    file: str
    sheet: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def place(self, number: int) -> str:
        """Return how messages call a row: `line 4`, or `sheet series, row 4`."""
        return f"sheet {self.sheet}, row {number}" if self.sheet else f"line {number}"


@dataclass(frozen=True)
class Line:
    """One row of a table: its cells by column, and the file and place that messages give it."""

    file: str
    place: str
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, column: str, found: str, expected: str, remedy: str) -> Fault:
        """Return a fault of one cell."""
        return Fault(self.file, self.place, column, found, expected, remedy)


@dataclass(frozen=True)
class Reading:
    """A table with all its rows, from whatever place."""

    table: Table
    parts: tuple[Part, ...]

    @property
    def is_one_file(self) -> bool:
        """Whether the rows are those of the CSV file and no others."""
        return len(self.parts) == 1 and not self.parts[0].sheet

    @property
    def rows(self) -> list[tuple[Part, int, tuple[str, ...]]]:
        """Every row in order, with the part it stands in and its number there."""
        return [(part, number, cells) for part in self.parts for number, cells in part.rows]

    def lines(self) -> list[Line]:
        """Return the rows that have all their cells, in order."""
        columns = list(self.table.columns)
        return [
            Line(part.file, self.table.place(part.place(number), cells), dict(zip(columns, cells, strict=True)))
            for part, number, cells in self.rows
            if len(cells) == len(columns)
        ]

    def where(self, number: int, cells: Sequence[str]) -> tuple[str, str]:
        """Return file and place of a row that frictionless numbers `number`, the header being row 1."""
        part, own = self._origin(number)
        return part.file, self.table.place(part.place(own), cells)

    def short_place(self, number: int) -> str:
        """Return the place of such a row without its key; with the file where there are several."""
        part, own = self._origin(number)
        return part.place(own) if self.is_one_file else f"{part.place(own)} of {part.file}"

    def _origin(self, number: int) -> tuple[Part, int]:
        if self.is_one_file:
            return self.parts[0], number
        part, own, _ = self.rows[number - 2]
        return part, own

    def values(self, column: str) -> list[str]:
        """Return the cells of one column, those of rows that reach it."""
        place = list(self.table.columns).index(column)
        return [cells[place] for _, _, cells in self.rows if place < len(cells)]


def reading(table: Table) -> Reading:
    """Return a table with all its rows; raise InputError where a part cannot be read or there is none."""
    beside = workbook_parts(table)
    own = [csv_part(table)] if table.path.exists() or not beside else []
    return Reading(table, (*own, *beside))


def csv_part(table: Table) -> Part:
    """Return the rows of the CSV file as they stand; raise InputError where it is no text of UTF-8."""
    text = _text(table)
    header, *rows = list(csv.reader(text.splitlines(keepends=True))) or [[]]
    return Part(table.file, "", tuple(header), tuple((line, tuple(row)) for line, row in enumerate(rows, 2)))


def _text(table: Table) -> str:
    try:
        raw = table.path.read_bytes()
        text = raw.decode("utf-8")
    except FileNotFoundError:
        raise _refusal(table, "", "the file is missing", "Restore it from the repository") from None
    except OSError as error:
        raise _refusal(table, "", f"the file cannot be read ({error.strerror})", "Look at its rights") from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _refusal(table, f"line {line}", "the text is not UTF-8", "Save the file again as UTF-8") from None
    if text.startswith("\ufeff"):
        found = "the file begins with a byte order mark"
        raise _refusal(table, "line 1", found, "Save it as UTF-8 without that mark")
    return text


def _refusal(table: Table, place: str, found: str, remedy: str) -> InputError:
    return InputError([Fault(table.file, place, "", found, "", remedy)])


def workbook_parts(table: Table) -> list[Part]:
    """Return the sheets that hold rows of a table, by workbook; raise InputError where a workbook cannot be opened."""
    parts = []
    for path in table.workbooks:
        sheets = read_workbook(path, table.beside(path))
        own = [title for title in sheets if sheet_table(path, title, [table.name], alone=len(sheets) == 1)]
        parts += [_sheet_part(table.beside(path), title, sheets[title]) for title in own]
    return parts


def _sheet_part(file: str, title: str, grid: Grid) -> Part:
    header = _trimmed(grid[0][1]) if grid else ()
    width = len(header)
    return Part(file, title, header, tuple((number, _padded(cells, width)) for number, cells in grid[1:]))


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Return the cells at least as wide as the header; empty ones beyond it are none, since a sheet has no edge."""
    kept = _trimmed(cells)
    return kept + ("",) * (width - len(kept))


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    last = max((place for place, cell in enumerate(cells, 1) if cell), default=0)
    return cells[:last]
