"""The real material with one row changed, left out or added, and what a rule says of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import pytest

from analysis.coding.material import Material, Row, Sheet, read_material
from analysis.errors import Fault

Rules = Callable[[Material], Iterable[Fault]]


@dataclass(frozen=True)
class Edits:
    """Copies of the material with one row of one table made otherwise."""

    material: Material

    def changed(self, name: str, key: str, **cells: str) -> Material:
        """Change some cells of the row whose key, its parts joined by ` / `, is `key`."""
        sheet = self.material[name]
        rows = [replace(row, cells={**row.cells, **cells}) if _is(row, sheet, key) else row for row in sheet]
        assert rows != list(sheet), f"{name} has no row {key} to change"
        return self._with(name, rows)

    def without(self, name: str, key: str) -> Material:
        sheet = self.material[name]
        rows = [row for row in sheet if not _is(row, sheet, key)]
        assert len(rows) + 1 == len(sheet.rows), f"{name} has not one row {key}"
        return self._with(name, rows)

    def added(self, name: str, **cells: str) -> Material:
        sheet = self.material[name]
        row = Row(len(sheet.rows) + 2, {**dict.fromkeys(sheet.table.columns, ""), **cells})
        return self._with(name, [*sheet, row])

    def _with(self, name: str, rows: Iterable[Row]) -> Material:
        sheet = replace(self.material[name], rows=tuple(rows))
        return replace(self.material, sheets={**self.material.sheets, name: sheet})


@pytest.fixture(scope="session")
def material() -> Material:
    return read_material()


@pytest.fixture(scope="session")
def edits(material: Material) -> Edits:
    return Edits(material)


@pytest.fixture(scope="session")
def said() -> Callable[[Rules, Material], list[str]]:
    """What the rules say of a material, without folder and line."""

    def sentences(rules: Rules, material: Material) -> list[str]:
        faults = [
            replace(fault, file=fault.file.removeprefix("data/"), place=_key(fault.place)) for fault in rules(material)
        ]
        return [str(fault) for fault in faults]

    return sentences


def _key(place: str) -> str:
    line, _, key = place.partition(", ")
    return key if line.startswith("line ") else place


def _is(row: Row, sheet: Sheet, key: str) -> bool:
    return " / ".join(row.take(*sheet.table.key)) == key
