"""Rules of the projects: mentions that stand in the text, paths that follow from the mentions."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.coding.material import Material, Row, Sheet
from analysis.errors import Fault, nearest

__all__ = ["project_faults"]

_SAID = ("project_id", "unit", "stage", "stance", "cue", "expansion", "line_id")
_RECODED = ("project_id", "unit", "stage", "stance", "expansion", "cue")


def project_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the register of projects, their mentions, their paths and the recoding."""
    yield from _register_faults(material)
    yield from _mention_faults(material)
    yield from _path_faults(material)
    yield from _course_faults(material)
    yield from _recoding_faults(material)


def _register_faults(material: Material) -> Iterator[Fault]:
    sheet = material["projects"]
    places = [row["place_id"] for row in material["places"]]
    mentioned = {row["project_id"] for row in material["project_mentions"]}
    for row in sheet:
        yield from sheet.code_fault(row, "kind", row["kind"], material.project_codebook["project_kind"])
        for place in row.members("places"):
            if place not in places:
                remedy = nearest(place, places) or "Add it to places.csv"
                yield sheet.fault(row, "places", f"no place `{place}`", expected="a place of places.csv", remedy=remedy)
        if row["project_id"] not in mentioned:
            yield sheet.fault(row, "", "no passage mentions the project", remedy="Add a mention, or remove the project")


def _mention_faults(material: Material) -> Iterator[Fault]:
    sheet, book = material["project_mentions"], material.project_codebook
    for row in sheet:
        yield from material.texts.unit_fault(sheet, row, "unit", "paragraph")
        yield from material.texts.words_fault(sheet, row, "surface")
        yield from material.texts.words_fault(sheet, row, "cue")
        yield from sheet.code_fault(row, "stage", row["stage"], book["stage"])
        yield from sheet.code_fault(row, "stance", row["stance"], book["stance"])
        if row["line_id"] and row["line_id"] not in book.lines:
            expected = f"one of {', '.join(book.lines)}"
            yield sheet.fault(row, "line_id", f"no line `{row['line_id']}`", expected=expected)
        if row.take("expansion", "exists_in_text") == ("true", "false"):
            found = "an expansion of a thing that the passage does not treat as existing"
            yield sheet.fault(row, "expansion", found, expected="exists_in_text true, or expansion false")


def _path_faults(material: Material) -> Iterator[Fault]:
    """Yield rows of the paths that say what no mention says, or that are half empty."""
    sheet = material["project_path"]
    said = {row.take(*_SAID) for row in material["project_mentions"]}
    for row in sheet:
        yield from sheet.code_fault(row, "move", row["move"], material.project_codebook["move"])
        absent = row["move"] == "absence"
        filled = [column for column in ("stage", "stance", "unit", "cue", "expansion", "compared_with") if row[column]]
        if absent and filled:
            found = f"an absence with `{filled[0]}`"
            yield sheet.fault(
                row, filled[0], found, expected="an empty cell where the document does not name the project"
            )
        elif not absent and row.take(*_SAID) not in said:
            found = "no mention says this of the project"
            yield sheet.fault(row, "", found, expected="unit, stage, stance and cue of one of its mentions")
        elif not absent and material.texts.document(row["unit"]) != row["document"]:
            yield sheet.fault(row, "unit", f"`{row['unit']}` is not of `{row['document']}`")


def _course_faults(material: Material) -> Iterator[Fault]:
    """Yield paths that do not run from the first document that names the project to the last document there is."""
    texts, sheet = material.texts, material["project_path"]
    naming: dict[str, set[str]] = {}
    for mention in material["project_mentions"]:
        naming.setdefault(mention["project_id"], set()).add(texts.document(mention["unit"]))
    paths: dict[str, dict[str, Row]] = {}
    for row in sheet:
        paths.setdefault(row["project_id"], {})[row["document"]] = row
    for project, documents in naming.items():
        if len(documents) > 1 and project not in paths:
            found = f"{len(documents)} documents name `{project}`"
            yield Fault(sheet.table.file, project, "", found, "a path for a project of two or more documents", "Add it")
    for project, path in paths.items():
        yield from _steps(material, project, path, naming.get(project, set()))


def _steps(material: Material, project: str, path: dict[str, Row], named: set[str]) -> Iterator[Fault]:
    before = ""
    coded = {material.texts.document(row["unit"]) for row in material["coding"]}
    for document in [one for one in material.texts.documents if one in coded or one in path or one in named]:
        row = path.get(document)
        if row:
            yield from _step_faults(material["project_path"], row, named=document in named, before=before)
        elif before:
            found, expected = f"no row for `{document}`", "a row for every document from the first that names it"
            yield Fault(material["project_path"].table.file, project, "document", found, expected, "Add the row")
        before = document if document in named else before


def _step_faults(sheet: Sheet, row: Row, *, named: bool, before: str) -> Iterator[Fault]:
    if (row["move"] == "absence") == named:
        found = "`absence`, while a mention names it" if named else f"`{row['move']}` without a mention"
        yield sheet.fault(row, "move", found, expected="absence if and only if the document does not name the project")
    elif (row["move"] == "first") != (named and not before):
        expected = "`first` for the first document that names the project, and only there"
        yield sheet.fault(row, "move", f"`{row['move']}`", expected=expected)
    elif row["compared_with"] != (before if named else ""):
        expected = f"`{before}`, the document before that names the project"
        yield sheet.fault(row, "compared_with", f"`{row['compared_with']}`", expected=expected)


def _recoding_faults(material: Material) -> Iterator[Fault]:
    sheet = material["project_stage_recoding"]
    said = {row.take(*_RECODED) for row in material["project_mentions"]}
    for row in sheet:
        if row.take(*_RECODED) not in said:
            yield sheet.fault(row, "", "no mention has this code", expected="the codes of project_mentions.csv")
