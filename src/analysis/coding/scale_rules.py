"""Rules of the scales: known codes, every indicator judged for every document, words that stand in the texts.

Where a score repeats what a register knows (targets that can be checked, who
has a duty), the two must agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from analysis.coding.codebook import Codebook, read_scale_codebook
from analysis.coding.material import Material, Row, Sheet
from analysis.errors import Fault

__all__ = ["scale_faults"]

_PMC = tuple(f"x{number}" for number in range(1, 10))
_LEVELS = {
    "central": {"central"},
    "province": {"provincial", "party"},
    "city": {"prefecture", "county"},
    "outside": {"enterprise", "international", "other"},
}


def scale_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the crosswalk, the policy scores and the word list."""
    book = read_scale_codebook(material.project)
    yield from _crosswalk_faults(material, book)
    yield from _indicator_faults(material, book)
    yield from _complete(material, book)
    yield from _register_faults(material)
    yield from _strength_faults(material, book)
    for row in material["commitment_words"]:
        sheet = material["commitment_words"]
        yield from sheet.code_fault(row, "kind", row["kind"], book["word_kind"])
        for longer in row.members("excludes"):
            if row["word"] not in longer:
                yield sheet.fault(row, "excludes", f"`{longer}` does not hold `{row['word']}`", remedy="Remove it")


def _crosswalk_faults(material: Material, book: Codebook) -> Iterator[Fault]:
    sheet, themes = material["function_crosswalk"], material.codebook["theme"]
    for row in sheet:
        yield from sheet.code_fault(row, "theme", row["theme"], themes)
        yield from sheet.code_fault(row, "function", row["function"], book["function"])
    for theme in sorted(set(themes.names) - {row["theme"] for row in sheet}):
        yield Fault(sheet.table.file, theme, "", "the theme has no row", "one row for each theme", "Add the row")


def _indicator_faults(material: Material, book: Codebook) -> Iterator[Fault]:
    sheet = material["pmc"]
    for row in sheet:
        if row["variable"] not in _PMC:
            yield sheet.fault(row, "variable", f"no variable `{row['variable']}`", expected="x1 to x9")
            continue
        yield from sheet.code_fault(row, "indicator", row["indicator"], book[row["variable"]])
        yield from _evidence_faults(material, sheet, row)


def _evidence_faults(material: Material, sheet: Sheet, row: Row) -> Iterator[Fault]:
    if row["value"] == "1":
        yield from _stands(material, sheet, row)
    elif row["unit"] or row["surface"]:
        yield sheet.fault(
            row, "unit", "evidence for a 0", expected="an empty cell", remedy="Remove it or set the value"
        )


def _stands(material: Material, sheet: Sheet, row: Row) -> Iterator[Fault]:
    """Yield a fault where unit or words are missing, are not of the document, or do not stand in the unit."""
    for column in ("unit", "surface"):
        if not row[column]:
            yield sheet.fault(row, column, "no evidence", expected="unit and words of the text")
            return
    yield from material.texts.unit_fault(sheet, row, "unit", "paragraph", "heading", "front")
    yield from material.texts.words_fault(sheet, row, "surface")
    if material.texts.document(row["unit"]) != row["document"]:
        yield sheet.fault(row, "unit", f"`{row['unit']}` is not of `{row['document']}`")


def _complete(material: Material, book: Codebook) -> Iterator[Fault]:
    """Yield indicators that are not judged for a document that has others."""
    sheet = material["pmc"]
    found = {row.take("variable", "indicator", "document") for row in sheet}
    wanted = [(variable, code) for variable in _PMC for code in book[variable].names]
    for (variable, code), document in product(wanted, sorted({document for _, _, document in found})):
        if (variable, code, document) not in found:
            place = f"{variable} / {code} / {document}"
            yield Fault(sheet.table.file, place, "", "the indicator is not judged", "0 or 1", "Add the row")


def _register_faults(material: Material) -> Iterator[Fault]:
    """Yield indicators that contradict the registers of targets and of responsibilities."""
    sheet = material["pmc"]
    checkable = {
        material.texts.document(row["unit"])
        for row in material["targets"]
        if row["checkable"] == "true" and not row["unit"].endswith("/paratext")
    }
    level = {row["actor_id"]: row["level"] for row in material["actors"]}
    charged = {
        (material.texts.document(row["unit"]), level.get(row["actor_id"], "")) for row in material["responsibilities"]
    }
    for row in sheet:
        if row.take("variable", "indicator") == ("x5", "target"):
            yield from _agrees(sheet, row, row["document"] in checkable, "the register of targets")
        if row["variable"] == "x3":
            known = any((row["document"], name) in charged for name in _LEVELS.get(row["indicator"], ()))
            yield from _agrees(sheet, row, known, "the register of responsibilities")


def _agrees(sheet: Sheet, row: Row, known: bool, register: str) -> Iterator[Fault]:  # noqa: FBT001 - what the register says
    if (row["value"] == "1") != known:
        yield sheet.fault(row, "value", row["value"], expected=f"{int(known)}, as {register} has it")


def _strength_faults(material: Material, book: Codebook) -> Iterator[Fault]:
    sheet = material["policy_strength"]
    for row in sheet:
        if row["dimension"] in book:
            yield from sheet.code_fault(row, "score", row["score"], book[row["dimension"]])
        if not int(row["low"]) <= int(row["score"]) <= int(row["high"]):
            yield sheet.fault(row, "score", row["score"], expected=f"between {row['low']} and {row['high']}")
        yield from _stands(material, sheet, row)
