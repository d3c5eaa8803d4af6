"""Rules of the paragraph coding: who is coded, with which codes, and which codes go together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.coding.codebook import Code, Codebook
from analysis.coding.material import Material, Row, Sheet
from analysis.coding.passes import PASSES, read_raw_pass
from analysis.errors import Fault, nearest

__all__ = ["codebook_faults", "combination_slips", "paragraph_faults"]

_CODED = ("role", "themes", "instrument", "strength")


def codebook_faults(material: Material) -> Iterator[Fault]:
    """Yield every example in the codebooks whose address no unit has."""
    for book in (material.codebook, material.project_codebook):
        for variable in book.variables.values():
            for code in variable.codes:
                yield from _example_faults(book, variable.name, code, material)


def paragraph_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the adjudicated coding and of the two passes."""
    for name in ("coding", "pass_a", "pass_b"):
        for row in material[name]:
            yield from material.texts.unit_fault(material[name], row, "unit", "paragraph")
            yield from _code_faults(material[name], row, material.codebook)
            yield from _combination_faults(material[name], row) if name == "coding" else ()
    yield from _uncoded(material)
    yield from _target_faults(material)
    yield from _decision_faults(material)
    for name in PASSES:
        yield from _raw_faults(material, name)


def _example_faults(book: Codebook, variable: str, code: Code, material: Material) -> Iterator[Fault]:
    for part in ("positive", "borderline"):
        unit = getattr(code, part)
        if unit and unit not in material.texts.kinds:
            remedy = nearest(unit, material.texts.kinds) or "Correct the address"
            yield Fault(book.file, f"{variable}, {code.code}", part, f"no unit `{unit}`", "", remedy)


def _code_faults(sheet: Sheet, row: Row, codebook: Codebook) -> Iterator[Fault]:
    for column in ("role", "instrument", "strength"):
        yield from sheet.code_fault(row, column, row[column], codebook[column])
    themes = row.members("themes")
    for theme in themes:
        yield from sheet.code_fault(row, "themes", theme, codebook["theme"])
    for theme in sorted({theme for theme in themes if themes.count(theme) > 1}):
        yield sheet.fault(row, "themes", f"`{theme}` stands twice", remedy="Keep the first")


def combination_slips(row: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield column, what was found and what is expected for codes that the codebook does not allow together.

    `row` has role, themes, instrument and strength, as text.
    """
    role, silent = row["role"], row["role"] in {"rationale", "formal"}
    if role == "heading":
        yield "role", "`heading` on a paragraph", "another role; headings are not coded"
    if (row["instrument"] == "none") != silent:
        expected = "`none` for rationale and formal paragraphs, and for them only"
        yield "instrument", f"`{row['instrument']}` with the role {role}", expected
    if (row["strength"] == "0") != silent:
        expected = "0 for rationale and formal paragraphs, and for them only"
        yield "strength", f"{row['strength']} with the role {role}", expected
    if role in {"objective", "implementation"} and row["instrument"] != "environment":
        yield "instrument", f"`{row['instrument']}` with the role {role}", "`environment` (codebook, instrument)"
    if (row["themes"] == "") != (role == "formal"):
        found = "no theme" if row["themes"] == "" else "a theme"
        yield "themes", f"{found} with the role {role}", "a theme unless the role is formal"


def _combination_faults(sheet: Sheet, row: Row) -> Iterator[Fault]:
    for column, found, expected in combination_slips(row.cells):
        yield sheet.fault(row, column, found, expected=expected)


def _uncoded(material: Material) -> Iterator[Fault]:
    """Yield the paragraphs that lack a row, in documents whose coding has begun."""
    sheet, texts = material["coding"], material.texts
    coded = {row["unit"] for row in sheet}
    for document in texts.documents:
        paragraphs = texts.paragraphs(document)
        if coded.isdisjoint(paragraphs):
            continue
        for unit in paragraphs:
            if unit not in coded:
                yield Fault(
                    sheet.table.file, unit, "", "the paragraph is not coded", "one row a paragraph", "Add its row"
                )


def _target_faults(material: Material) -> Iterator[Fault]:
    """Yield paragraphs where strength 5 and a checkable outcome do not go together."""
    checkable = {row["unit"] for row in material["targets"] if row.take("kind", "checkable") == ("outcome", "true")}
    for row in material["coding"]:
        if (row["strength"] == "5") != (row["unit"] in checkable):
            holds = "holds" if row["unit"] in checkable else "does not hold"
            found = f"{row['strength']}, while targets.csv {holds} a checkable outcome of the paragraph"
            yield material["coding"].fault(row, "strength", found, expected="5 if and only if it holds one")


def _decision_faults(material: Material) -> Iterator[Fault]:
    passes = [{row["unit"]: row.take(*_CODED) for row in material[f"pass_{name}"]} for name in PASSES]
    sheet = material["coding"]
    for row in sheet:
        agrees = [one.get(row["unit"]) == row.take(*_CODED) for one in passes]
        by = _DECIDED[agrees[0], agrees[1]]
        if row["decided_by"] != by:
            yield sheet.fault(row, "decided_by", f"`{row['decided_by']}`", expected=f"`{by}`, as the passes have it")
        if (row["reason"] == "") != (by == "both"):
            found = "no reason" if row["reason"] == "" else "a reason"
            yield sheet.fault(row, "reason", found, expected="a reason unless both passes agree with the decision")


_DECIDED: Mapping[tuple[bool, bool], str] = {
    (True, True): "both",
    (True, False): "pass a",
    (False, True): "pass b",
    (False, False): "adjudication",
}


def _raw_faults(material: Material, name: str) -> Iterator[Fault]:
    """Yield rows of a pass that are not what its raw output says."""
    sheet = material[f"pass_{name}"]
    raw = {record["id"]: record for record in read_raw_pass(name, material.project)}
    for row in sheet:
        record = raw.get(row["unit"])
        if record is None:
            yield sheet.fault(
                row, "unit", f"raw/pass_{name}.json does not code `{row['unit']}`", remedy="Remove the row"
            )
            continue
        said = (record["role"], ";".join(record["themes"]), record["instrument"], str(record["strength"]))
        for column, expected in zip(_CODED, said, strict=True):
            if row[column] != expected:
                found = f"{row[column]!r} is not what the pass gave"
                yield sheet.fault(row, column, found, expected=f"{expected!r}, as in raw/pass_{name}.json")
