"""Rules of the coding sheets: the paragraphs of the text, codes of the codebook, and whole decisions only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from analysis.coding.material import Material
from analysis.coding.sheets import read_sheet, sheet_files
from analysis.errors import Fault, InputError, nearest

__all__ = ["sheet_faults"]

_STATES = ("suggestion", "confirmed")
_VARIABLES = {"role": "role", "themes": "theme", "instrument": "instrument", "strength": "strength"}


def sheet_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the sheets; a document is coded in one place only."""
    coded = {material.texts.document(row["unit"]) for row in material["coding"]}
    for path in sheet_files(material.project):
        file = f"data/coding/sheets/{path.name}"
        if path.stem in coded:
            found = f"`{path.stem}` stands in data/coding/coding.csv too"
            yield Fault(file, "", "", found, "one place for its codes", "Remove the sheet or the rows")
        yield from _of_sheet(path, file, material)


def _of_sheet(path: Path, file: str, material: Material) -> Iterator[Fault]:
    try:
        rows = [{str(name): str(cell) for name, cell in row.items()} for row in read_sheet(path).to_dict("records")]
    except InputError as error:
        yield from error.faults
        return
    expected, found = material.texts.paragraphs(path.stem), [row["unit"] for row in rows]
    for unit in [unit for unit in expected if unit not in found]:
        yield Fault(file, unit, "", "the paragraph has no row", "one row a paragraph", "Put the row back")
    for line, row in enumerate(rows, 2):
        place = f"line {line}, {row['unit']}"
        if row["unit"] not in expected or found.count(row["unit"]) > 1:
            said = "the row stands twice" if row["unit"] in expected else f"no paragraph `{row['unit']}`"
            yield Fault(file, place, "unit", said, "one row a paragraph", nearest(row["unit"], expected))
        yield from _row_faults(file, place, row, material)


def _row_faults(file: str, place: str, row: Mapping[str, str], material: Material) -> Iterator[Fault]:
    if row["status"] not in _STATES:
        yield Fault(file, place, "status", repr(row["status"]), "`suggestion` or `confirmed`", "Correct the cell")
    confirmed = row["status"] == "confirmed"
    for column, variable in _VARIABLES.items():
        names = material.codebook[variable].names
        for code in [code for code in row[column].split(";") if code and code not in names]:
            yield Fault(file, place, column, repr(code), f"one of {', '.join(names)}", nearest(code, names))
        empty = not row[column] and not (column == "themes" and row["role"] == "formal")
        if confirmed and empty:
            yield Fault(file, place, column, "a confirmed paragraph without a code", "a code", "Fill it in")
    if confirmed and not row["confirmed_by"].strip():
        yield Fault(file, place, "confirmed_by", "nobody confirmed it", "who did", "Write a name or initials")
