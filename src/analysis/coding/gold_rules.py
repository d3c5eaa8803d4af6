"""Rules of the gold sheet, of what human coders returned, and of the dictionary of themes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.coding.codebook import Codebook
from analysis.coding.gold import CODED, SHEET, coder_files, coder_rows
from analysis.coding.material import Material
from analysis.errors import Fault, InputError, nearest

__all__ = ["gold_faults"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def gold_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the sheet, of each coder's copy, and of the terms of themes."""
    yield from _sheet_faults(material)
    units = [row["unit"] for row in material[SHEET]]
    for path in coder_files(material.project):
        yield from _Copy(path, units, material.codebook).faults()
    sheet = material["theme_terms"]
    for row in sheet:
        yield from sheet.code_fault(row, "theme", row["theme"], material.codebook["theme"])


def _sheet_faults(material: Material) -> Iterator[Fault]:
    """Yield rows whose text is not that of the unit, and codes where there must be none."""
    sheet, texts = material[SHEET], material.texts
    for row in sheet:
        yield from texts.unit_fault(sheet, row, "unit", "paragraph")
        if row["text_zh"] != texts.words.get(row["unit"], row["text_zh"]).strip():
            yield sheet.fault(row, "text_zh", "not the text of the unit", expected="the unit, character for character")
        for column in (*CODED, "note"):
            if row[column]:
                remedy = "Fill in a copy under your own name, and leave the sheet empty"
                yield sheet.fault(row, column, repr(row[column]), expected="an empty cell", remedy=remedy)


@dataclass(frozen=True)
class _Copy:
    """A coder's file, held against the sheet and the codebook."""

    path: Path
    units: Sequence[str]
    codebook: Codebook

    def faults(self) -> Iterator[Fault]:
        """Yield every fault of the file."""
        if not _NAME.fullmatch(self.path.stem):
            yield self._fault("", "", f"the name `{self.path.name}`", "small letters, digits and hyphens", "Rename it")
        try:
            rows = coder_rows(self.path)
        except InputError as error:
            yield from error.faults
            return
        for line, row in enumerate(rows, start=2):
            yield from self._row_faults(f"line {line}, {row['unit']}", row)
        yield from self._missing(rows)

    def _row_faults(self, place: str, row: Mapping[str, str]) -> Iterator[Fault]:
        if row["unit"] not in self.units:
            found, remedy = f"`{row['unit']}` is not on the sheet", nearest(row["unit"], self.units) or "Remove the row"
            yield self._fault(place, "unit", found, "a unit of sheet.csv", remedy)
        for column in CODED:
            yield from self._cell_faults(place, column, row)

    def _cell_faults(self, place: str, column: str, row: Mapping[str, str]) -> Iterator[Fault]:
        variable = self.codebook["theme" if column == "themes" else column]
        needed = column != "themes" or row["role"] != "formal"
        if not row[column] and needed and not row["note"]:
            yield self._fault(place, column, "an empty cell without a note", "a code, or a note", "Fill one of the two")
        for code in filter(None, row[column].split(";") if column == "themes" else [row[column]]):
            if code not in variable.names:
                hint = nearest(code, variable.names) or "Correct the cell"
                yield self._fault(place, column, repr(code), f"one of {', '.join(variable.names)}", hint)

    def _missing(self, rows: Sequence[Mapping[str, str]]) -> Iterator[Fault]:
        """Yield the units of the sheet that have no row, or more than one."""
        found = [row["unit"] for row in rows]
        for unit in self.units:
            if found.count(unit) != 1:
                said = "the unit has no row" if unit not in found else "the unit stands more than once"
                yield self._fault(unit, "unit", said, "one row a unit of the sheet", "Keep every row of the sheet once")

    def _fault(self, place: str, column: str, found: str, expected: str, remedy: str) -> Fault:
        return Fault(f"data/coding/gold/{self.path.name}", place, column, found, expected, remedy)
