"""What the rules of the coded dataset are held against: the texts, the codebooks and every table line by line.

A table is kept here as it stands in its file, because a fault has to say the
line; `analysis.coding.dataset` has the same tables typed and in text order.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.coding.codebook import Codebook, Variable, read_codebook, read_project_codebook
from analysis.corpus.documents import read_documents, read_witnesses
from analysis.corpus.units import read_units
from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas import Table, read_table, tables

__all__ = ["Material", "Row", "Sheet", "Texts", "read_material"]

_SHEETS = (
    *("coding", "pass_a", "pass_b", "lineage", "lineage_review", "projects", "project_mentions", "project_path"),
    *("project_stage_recoding", "actors", "responsibilities", "places", "targets", "alignment", "witness_notes"),
    *("place_readings", "tier_words", "units_en", "project_status", "events", "documents_not_held"),
    *("function_crosswalk", "pmc", "policy_strength", "commitment_words"),
    *("divergences", "renderings", "theme_terms", "gold_sheet", "gold_key"),
)


@dataclass(frozen=True)
class Row:
    """One line of a table: its number in the file and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def members(self, column: str) -> list[str]:
        """Return the members of a cell that is joined by `;`; an empty cell has none."""
        return [member for member in self.cells[column].split(";") if member]

    def take(self, *columns: str) -> tuple[str, ...]:
        """Return the cells of some columns."""
        return tuple(self.cells[column] for column in columns)


@dataclass(frozen=True)
class Sheet:
    """One table, line by line."""

    table: Table
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def fault(
        self, row: Row, column: str, found: str, *, expected: str = "", remedy: str = "Correct the cell"
    ) -> Fault:
        """Return a fault of one cell, or of the row where `column` is empty."""
        return Fault(
            self.table.file, self.table.place(row.line, list(row.cells.values())), column, found, expected, remedy
        )

    def code_fault(self, row: Row, column: str, code: str, variable: Variable) -> Iterator[Fault]:
        """Yield a fault if `code` is not in the codebook, with the nearest that is."""
        if code not in variable.names:
            expected = f"one of {', '.join(variable.names)}"
            remedy = nearest(code, variable.names) or "Correct the cell"
            yield self.fault(row, column, repr(code), expected=expected, remedy=remedy)


@dataclass(frozen=True)
class Texts:
    """The units as they are addressed: what each says, of what kind it is, and the order of the documents."""

    words: Mapping[str, str]
    korean: Mapping[str, str]
    kinds: Mapping[str, str]
    documents: Sequence[str]
    witnesses: Sequence[str]

    def paragraphs(self, document: str) -> list[str]:
        """Return the paragraphs of one document, in order."""
        return [unit for unit, kind in self.kinds.items() if kind == "paragraph" and self.document(unit) == document]

    def document(self, unit: str) -> str:
        """Return the document an address begins with."""
        return unit.split("/", 1)[0].split("#", 1)[0]

    def unit_fault(self, sheet: Sheet, row: Row, column: str, *kinds: str) -> Iterator[Fault]:
        """Yield a fault if the unit in `column` does not exist or is not of one of `kinds`."""
        unit = row[column]
        if unit not in self.kinds:
            remedy = nearest(unit, self.kinds) or "Correct the address"
            yield sheet.fault(row, column, f"no unit `{unit}`", remedy=remedy)
        elif kinds and self.kinds[unit] not in kinds:
            yield sheet.fault(row, column, f"`{unit}` is a {self.kinds[unit]}", expected=f"a {' or a '.join(kinds)}")

    def words_fault(self, sheet: Sheet, row: Row, column: str) -> Iterator[Fault]:
        """Yield a fault if the cell is not a literal part of the row's unit; a unit that is unknown has none."""
        said = self.words.get(row["unit"])
        if said is not None and row[column] not in said:
            found = f"{row[column]!r} does not stand in `{row['unit']}`"
            yield sheet.fault(row, column, found, expected="words of the unit, character for character")


@dataclass(frozen=True)
class Material:
    """Everything a rule may ask for."""

    project: Project
    texts: Texts
    codebook: Codebook
    project_codebook: Codebook
    sheets: Mapping[str, Sheet]

    def __getitem__(self, name: str) -> Sheet:
        return self.sheets[name]


def read_material(project: Project = PROJECT) -> Material:
    """Return texts, codebooks and tables; raise InputError with every fault that keeps them from being read."""
    faults: list[Fault] = []
    sheets: dict[str, Sheet] = {}
    for name in _SHEETS:
        try:
            sheets[name] = _sheet(name, project)
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return Material(project, _texts(project), read_codebook(project), read_project_codebook(project), sheets)


def _sheet(name: str, project: Project) -> Sheet:
    read_table(name, project)  # refuses what cannot be read as the declared table
    table = tables(project)[name]
    with table.path.open(encoding="utf-8", newline="") as lines:
        rows = tuple(Row(line, cells) for line, cells in enumerate(csv.DictReader(lines), start=2))
    return Sheet(table, rows)


def _texts(project: Project) -> Texts:
    units = read_units(project)
    return Texts(
        words=dict(zip(units["unit"], units["text_zh"], strict=True)),
        korean=dict(zip(units["unit"], units["text_ko"], strict=True)),
        kinds=dict(zip(units["unit"], units["kind"], strict=True)),
        documents=list(read_documents(project)["id"]),
        witnesses=list(read_witnesses(project)["witness_id"]),
    )
