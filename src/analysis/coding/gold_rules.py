"""Rules of the gold sheet, of what human coders returned, and of the dictionary of themes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.coding.codebook import Codebook
from analysis.coding.gold import CODED, KEY, SHEET, coder_files, coder_rows
from analysis.coding.material import Material
from analysis.errors import Fault, InputError, nearest

__all__ = ["gold_faults"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def gold_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the sheet, of each coder's copy, and of the terms of themes."""
    yield from _sheet_faults(material)
    items = [row["item"] for row in material[SHEET]]
    for path in coder_files(material.project):
        yield from _Copy(path, items, material.codebook).faults()
    sheet = material["theme_terms"]
    for row in sheet:
        yield from sheet.code_fault(row, "theme", row["theme"], material.codebook["theme"])


def _sheet_faults(material: Material) -> Iterator[Fault]:
    """Yield items without a unit, rows whose text is not that of the unit, and codes where there must be none."""
    sheet, key, texts = material[SHEET], material[KEY], material.texts
    units = {row["item"]: row["unit"] for row in key}
    for row in key:
        yield from texts.unit_fault(key, row, "unit", "paragraph")
    for row in sheet:
        unit = units.get(row["item"], "")
        if not unit:
            yield sheet.fault(row, "item", f"the key has no item {row['item']}", expected="an item of key.csv")
        elif row["text_zh"] != texts.words.get(unit, row["text_zh"]).strip():
            yield sheet.fault(row, "text_zh", "not the text of the unit", expected="the unit, character for character")
        for column in (*CODED, "note"):
            if row[column]:
                remedy = "Fill in a copy under your own name, and leave the sheet empty"
                yield sheet.fault(row, column, repr(row[column]), expected="an empty cell", remedy=remedy)


@dataclass(frozen=True)
class _Copy:
    """A coder's file, held against the sheet and the codebook."""

    path: Path
    items: Sequence[str]
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
            yield from self._row_faults(f"line {line}, item {row['item']}", row)
        yield from self._missing(rows)

    def _row_faults(self, place: str, row: Mapping[str, str]) -> Iterator[Fault]:
        if row["item"] not in self.items:
            found, expected = f"item {row['item']!r} is not on the sheet", f"1 to {len(self.items)}"
            yield self._fault(place, "item", found, expected, nearest(row["item"], self.items) or "Remove the row")
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
        """Yield the items of the sheet that have no row, or more than one."""
        found = [row["item"] for row in rows]
        for item in self.items:
            if found.count(item) != 1:
                said = "the item has no row" if item not in found else "the item stands more than once"
                yield self._fault(f"item {item}", "item", said, "one row an item", "Keep every row of the sheet once")

    def _fault(self, place: str, column: str, found: str, expected: str, remedy: str) -> Fault:
        return Fault(f"data/coding/gold/{self.path.name}", place, column, found, expected, remedy)
