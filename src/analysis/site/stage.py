"""The sources of the book, brought together in one folder that Sphinx can read.

Authored pages, executed volumes and generated pages become `_build/source/`.
A file is written only when its content changed, and what no longer belongs is
removed, so that the folder always is a pure function of its inputs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.errors import Fault, InputError
from analysis.exhibits.citations.works import Revision
from analysis.paths import PROJECT, Project
from analysis.site.absent_documents import absent_documents_page
from analysis.site.audit_page import audit_page
from analysis.site.changes_page import changes_page, noted_changes
from analysis.site.cite_page import cite_page
from analysis.site.codebook_page import codebook_page
from analysis.site.figure_list import figure_list
from analysis.site.figure_records import staged_records
from analysis.site.material import Material, rows
from analysis.site.notebooks import staged_notebook
from analysis.site.numbers import Page, fill
from analysis.site.payloads import Numbers, Volume, read_volumes
from analysis.site.reader import reader_index, reader_page
from analysis.site.scripts import EXHIBITS_FILE, RECORDS_FILE, UNITS_FILE, USES_FILE
from analysis.site.staged_works import WORKS_FILE, works_json, works_of
from analysis.site.statistics_page import statistics_page
from analysis.site.uses import Uses, uses_of

__all__ = ["pictured", "stage"]

_PICTURE = "view/en-wide-light.svg"
_SETTINGS = ("_config.yml", "_toc.yml")


def stage(material: Material, *, project: Project = PROJECT) -> Path:
    """Bring the sources of the book together and return their folder.

    Raises InputError listing every number the prose names and no volume has.
    """
    volumes = read_volumes(project)
    numbers: Numbers = {volume.name: volume.numbers for volume in volumes}
    authored, prose_faults = _authored(project, numbers)
    executed, cell_faults = _executed(volumes, numbers)
    if faults := [*prose_faults, *cell_faults]:
        raise InputError(faults)
    generated = _generated(material, volumes, project)
    _write(project.source, {**generated, **authored, **executed, **_settings(project)})
    return project.source


def pictured(project: Project = PROJECT) -> frozenset[str]:
    """Return the figures of which static pictures exist; an earlier version as `<figure_id>/v<n>`."""
    found = [picture.parent.parent for picture in project.exhibits.glob(f"**/{_PICTURE}")]
    return frozenset(folder.relative_to(project.exhibits).as_posix() for folder in found)


def _authored(project: Project, numbers: Numbers) -> tuple[dict[str, bytes], list[Fault]]:
    """Return the pages and other files of book/, with numbers put into the pages."""
    staged: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path in sorted(project.book.rglob("*")):
        if not path.is_file() or path.name.startswith("."):
            continue
        name = path.relative_to(project.book).as_posix()
        staged[name] = path.read_bytes()
        if path.suffix == ".md":
            page = Page(name.removesuffix(".md"), project.relative(path))
            text, found = fill(staged[name].decode("utf-8"), page, numbers=numbers)
            staged[name] = text.encode("utf-8")
            faults += found
    return staged, faults


def _executed(volumes: Sequence[Volume], numbers: Numbers) -> tuple[dict[str, bytes], list[Fault]]:
    staged: dict[str, bytes] = {}
    faults: list[Fault] = []
    for volume in volumes:
        text, found = staged_notebook(volume, numbers=numbers)
        staged[f"volumes/{volume.name}.ipynb"] = text.encode("utf-8")
        faults += found
    return staged, faults


def _generated(material: Material, volumes: Sequence[Volume], project: Project) -> dict[str, bytes]:
    """Return what is made from data: reader, codebook, citations, list of figures, and what scripts need."""
    payloads = [payload for volume in volumes for payload in volume.exhibits]
    pictures = pictured(project)
    shown = [{**payload, "static": payload["figure_id"] in pictures, "drawn": None} for payload in payloads]
    held = staged_records(pictures, project)
    works = works_of(payloads, material.edition, revisions=_revisions(held["records"]))
    uses = uses_of(volumes)
    pages = {
        **_reader(material, uses),
        "audit.md": audit_page(volumes),
        "cite.md": cite_page(works),
        "codebook.md": codebook_page(material.codebook_version, material.codes),
        "figures.md": figure_list(volumes),
        "documents-not-held.md": absent_documents_page(
            rows(material.documents_not_held), {volume.name: volume.title for volume in volumes}
        ),
        **({"statistics.md": statistics_page(material.statistics)} if material.statistics else {}),
        **_changes(volumes, project),
        EXHIBITS_FILE: _as_json(shown),
        RECORDS_FILE: _as_json(held),
        USES_FILE: _as_json(uses.as_dict()),
        WORKS_FILE: works_json(works),
        UNITS_FILE: _as_json(_unit_texts(material.units)),
    }
    return {name: text.encode("utf-8") for name, text in pages.items()}


def _changes(volumes: Sequence[Volume], project: Project) -> dict[str, str]:
    """Return the page on what moved since an earlier release, if this book is compared with one."""
    noted = noted_changes(project)
    titles = {volume.name: volume.title for volume in volumes}
    return {"changes.md": changes_page(noted, titles=titles)} if noted else {}


def _revisions(records: Mapping[str, Mapping[str, Any]]) -> dict[str, Revision]:
    return {name: Revision(str(record["version"]), record["date"]) for name, record in records.items()}


def _reader(material: Material, uses: Uses) -> dict[str, str]:
    documents = rows(material.documents)
    pages = {"reader/index.md": reader_index(documents)}
    for document in documents:
        name = str(document["id"])
        units = material.units[material.units["document"] == name]
        coding = material.coding[material.coding["document"] == name]
        pages[f"reader/{name}.md"] = reader_page(
            document, units=units, coding=coding, label=material.label, uses=uses.counts
        )
    return pages


def _unit_texts(units: pd.DataFrame) -> dict[str, dict[str, str]]:
    languages = {"zh": "text_zh", "en": "text_en", "ko": "text_ko"}
    return {
        row["unit"]: {lang: row[column] for lang, column in languages.items() if row[column]} for row in rows(units)
    }


def _settings(project: Project) -> dict[str, bytes]:
    return {name: (project.root / name).read_bytes() for name in _SETTINGS}


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=False) + "\n"


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder hold exactly these files, touching only those that differ."""
    for name, content in files.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in files:
            path.unlink()
