"""The findings of frictionless, said in our own words.

frictionless counts rows with the header as row 1, which is the line of the
file as long as no cell holds a line break; the look at the file sees to that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from analysis.errors import Fault, nearest
from analysis.schemas.parts import Reading
from analysis.schemas.tables import Table

__all__ = ["sentences", "shown"]

Finding = Mapping[str, Any]
Tables = Mapping[str, Reading]


def sentences(findings: Iterable[Finding], rows: Reading, known: Tables) -> Iterator[Fault]:
    """Yield the findings of one table as faults, each fact once.

    Rows that are too long or too short are left out whole: their cells stand in
    the wrong columns, and the look at the file has already named them.
    """
    findings = list(findings)
    ragged = {finding["rowNumber"] for finding in findings if finding["type"] in _OF_SHAPE}
    for finding in findings:
        if finding.get("rowNumber") not in ragged and not _is_said_elsewhere(finding, rows.table):
            yield _WORDING.get(finding["type"], _other)(finding, rows, known)


def shown(value: object) -> str:
    """Return a value as messages quote it: in quotation marks, cut after sixty characters."""
    text = str(value)
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")


_LONGEST = 60
_OF_SHAPE = {"blank-row", "extra-cell", "missing-cell"}


def _is_said_elsewhere(finding: Finding, table: Table) -> bool:
    """Tell whether the same fact comes as another finding: an empty key, a column that is the whole key."""
    empty_key = 'all "None"' in finding.get("note", "")
    return empty_key or (finding["type"] == "unique-error" and table.key == (finding["fieldName"],))


def _where(finding: Finding, rows: Reading) -> tuple[str, str]:
    return rows.where(finding["rowNumber"], finding.get("cells", []))


def _wrong_type(finding: Finding, rows: Reading, _known: Tables) -> Fault:
    column = finding["fieldName"]
    found, expected = shown(finding["cell"]), rows.table.expected(column)
    return Fault(*_where(finding, rows), column, found, expected, "Correct the cell")


def _broken_limit(finding: Finding, rows: Reading, _known: Tables) -> Fault:
    table = rows.table
    column, cell = finding["fieldName"], finding["cell"]
    limit, bound = _limit(finding["note"])
    found, expected, remedy = shown(cell), table.expected(column), "Correct the cell"
    if limit == "required":
        found, remedy = "the cell is empty", "Fill it in"
    elif limit == "enum":
        remedy = nearest(cell, table.enums[column]) or remedy
    elif limit in _BOUNDS:
        expected = _BOUNDS[limit].format(bound)
        found = f"{len(cell)} characters" if limit == "maxLength" else found
    return Fault(*_where(finding, rows), column, found, expected, remedy)


_BOUNDS = {"minimum": "at least {}", "maximum": "at most {}", "maxLength": "at most {} characters"}


def _limit(note: str) -> tuple[str, str]:
    """Return name and bound out of a note such as `constraint "minimum" is "0"`."""
    _, name, _, bound, *_ = note.split('"')
    return name, bound


def _repeated(finding: Finding, rows: Reading, _known: Tables) -> Fault:
    first = finding["note"].rsplit(" ", 1)[-1].strip('"')
    column = finding.get("fieldName", "")
    what = "the value" if column else "the key"
    found = f"{what} stands already on {rows.short_place(int(first))}"
    return Fault(*_where(finding, rows), column, found, "", "Remove one of the rows or rename it")


def _lost_reference(finding: Finding, rows: Reading, known: Tables) -> Fault:
    column, value = finding["fieldNames"][0], finding["fieldCells"][0]
    target = known[finding["referenceName"] or rows.table.name]
    there = finding["referenceFieldNames"][0]
    expected = f"a value that stands in column `{there}` of {target.table.file}"
    remedy = nearest(str(value), target.values(there)) or "Correct the cell, or add the row it refers to"
    return Fault(*_where(finding, rows), column, shown(value), expected, remedy)


def _other(finding: Finding, rows: Reading, _known: Tables) -> Fault:
    file, place = _where(finding, rows) if "rowNumber" in finding else (rows.table.file, "")
    return Fault(file, place, finding.get("fieldName", ""), finding["message"], "", "Correct the file")


_WORDING: Mapping[str, Callable[[Finding, Reading, Tables], Fault]] = {
    "type-error": _wrong_type,
    "constraint-error": _broken_limit,
    "unique-error": _repeated,
    "primary-key": _repeated,
    "foreign-key": _lost_reference,
}
