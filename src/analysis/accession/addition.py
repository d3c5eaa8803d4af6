"""A document or witness taken in: everything it brings, as one change of the tree."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path

from analysis.accession.change_set import ChangeSet
from analysis.accession.entry import Entry
from analysis.accession.prefilled import prefilled_sheet
from analysis.accession.registration import registered_files
from analysis.coding.expectations import COLUMNS, expectation_path
from analysis.coding.sheets import sheet_path
from analysis.corpus.sources import checksum
from analysis.exhibits.foundations import current_findings
from analysis.measures.expectations import frozen
from analysis.paths import PROJECT, Project

__all__ = ["addition", "record_path"]


def record_path(name: str, project: Project = PROJECT) -> Path:
    """Return where the record of an addition lies: what was written, for `tumen remove`."""
    return project.corpus / "additions" / f"{name}.json"


def addition(entry: Entry, *, project: Project = PROJECT) -> ChangeSet:
    """Return the change that takes an entry in: registry, texts, coding sheet, frozen expectations, record.

    The expectations are computed from the tree as it is now, before the document is part of it.
    """
    files = registered_files(entry, project=project)
    own = {name: data for name, data in files.items() if not (project.root / name).exists()}
    if not entry.is_witness:
        own[project.relative(sheet_path(entry.statement.id, project))] = prefilled_sheet(entry, project=project)
        own[project.relative(expectation_path(entry.statement.id, project))] = _expectations(project)
    record = project.relative(record_path(entry.statement.id, project))
    tables = {name: data for name, data in files.items() if name not in own}
    return ChangeSet({**own, record: _record(entry, own), **tables})


def _expectations(project: Project) -> bytes:
    table = frozen(current_findings(project))
    table = table.assign(frozen=date.today().isoformat(), version=version("tumen-policy-reports"))  # noqa: DTZ011 - the day of the person
    buffer = io.StringIO()
    table[list(COLUMNS)].to_csv(buffer, index=False, lineterminator="\n")
    return buffer.getvalue().encode()


def _record(entry: Entry, own: Mapping[str, bytes]) -> bytes:
    said = entry.statement
    record = {
        "id": said.id,
        "witness_of": said.witness_of,
        "original": Path(entry.name).name,
        "sha256": checksum(entry.data),
        "reader": entry.source.reader,
        "added": date.today().isoformat(),  # noqa: DTZ011 - the day of the person
        "version": version("tumen-policy-reports"),
        "files": {name: checksum(data) for name, data in own.items()},
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()
