"""Rules of what stands beside the Chinese: English, Korean, notes on the witnesses, dates of the status record."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.coding.material import Material, Row
from analysis.errors import Fault, nearest

__all__ = ["translation_faults"]

_LENGTHS = {"day": 10, "month": 7, "quarter": 7, "half-year": 7, "year": 4}


def translation_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of translation, alignment, witness notes and dates of the status record."""
    yield from _english_faults(material)
    yield from _alignment_faults(material)
    yield from _locator_faults(material)
    for name in ("project_status", "events", "documents_not_held"):
        for row in material[name]:
            if len(row["date"]) != _LENGTHS[row["date_precision"]]:
                found = f"`{row['date_precision']}` for {row['date']}"
                yield material[name].fault(row, "date_precision", found, expected="the precision that the date has")


def _english_faults(material: Material) -> Iterator[Fault]:
    """Yield rows for units that do not exist, and units without English in documents that have some."""
    sheet, texts = material["units_en"], material.texts
    for row in sheet:
        yield from texts.unit_fault(sheet, row, "unit")
    translated = {row["unit"] for row in sheet}
    begun = {texts.document(unit) for unit in translated}
    for unit, kind in texts.kinds.items():
        if kind in {"heading", "paragraph"} and texts.document(unit) in begun and unit not in translated:
            yield Fault(sheet.table.file, unit, "", "the unit is not translated", "one row a unit", "Add its row")


def _alignment_faults(material: Material) -> Iterator[Fault]:
    sheet, texts = material["alignment"], material.texts
    aligned = {row["unit"]: row for row in sheet if row["relation"] != "omitted"}
    for row in sheet:
        yield from texts.unit_fault(sheet, row, "unit", "heading", "paragraph")
        yield from _line_faults(material, row)
    for unit, korean in texts.korean.items():
        if korean and unit not in aligned:
            yield Fault(sheet.table.file, unit, "", "its Korean line is not aligned", "one row a line", "Add its row")
    lines = {row["korean_line"] for row in aligned.values()}
    for line in range(1, sum(1 for korean in texts.korean.values() if korean) + 1):
        if str(line) not in lines:
            found = f"Korean line {line} belongs to no unit"
            yield Fault(sheet.table.file, "", "korean_line", found, "every line aligned once", "Add it")


def _line_faults(material: Material, row: Row) -> Iterator[Fault]:
    sheet, korean = material["alignment"], material.texts.korean.get(row["unit"], "")
    if row["relation"] == "omitted":
        if row["korean_line"] or row["korean_start"]:
            yield sheet.fault(row, "relation", "`omitted` with a Korean line", expected="no line, or another relation")
    elif not row["korean_line"]:
        yield sheet.fault(row, "korean_line", "no line", expected="the number of the Korean line")
    elif not korean.startswith(row["korean_start"]):
        found = f"{row['korean_start']!r} does not open the Korean of `{row['unit']}`"
        yield sheet.fault(row, "korean_start", found, expected=f"{korean[:12]!r}")


def _locator_faults(material: Material) -> Iterator[Fault]:
    sheet, texts = material["witness_notes"], material.texts
    known = [*texts.documents, *texts.witnesses, *texts.kinds]
    for row in sheet:
        if row["locator"] not in known:
            remedy = nearest(row["locator"], known) or "Correct the cell"
            found, expected = f"no place `{row['locator']}`", "a unit, a document or a witness"
            yield sheet.fault(row, "locator", found, expected=expected, remedy=remedy)
