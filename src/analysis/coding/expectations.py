"""Expectations as they were frozen before a document was added: one dated file a document, never edited afterwards."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis.corpus.documents import read_documents
from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project

__all__ = ["COLUMNS", "added_documents", "expectation_path", "read_expectations"]

COLUMNS = (
    *("finding", "finding_en", "finding_zh", "basis", "documents", "values", "direction", "expected", "against"),
    *("frozen", "version"),
)


def expectation_path(document: str, project: Project = PROJECT) -> Path:
    """Return where the expectations on a document lie."""
    return project.data / "expectations" / f"{document}.csv"


def added_documents(project: Project = PROJECT) -> list[str]:
    """Return the documents that expectations were frozen for, in order of date."""
    return [str(name) for name in read_documents(project)["id"] if expectation_path(str(name), project).exists()]


def read_expectations(document: str, project: Project = PROJECT) -> pd.DataFrame:
    """Return the findings as they stood before `document` was added, one row a finding.

    Columns finding, finding_en, finding_zh, basis (codes or text), documents and
    values (joined by `;`, in order of date), direction (rises, falls, mixed),
    expected (higher, lower or ""), against (the last value, a number or
    missing), frozen (a date), version. No rows for a document that the series
    began with: nothing was frozen before it. Raises InputError where the file of an
    added document is missing or cannot be read.
    """
    path = expectation_path(document, project)
    if not path.exists() and not _was_added(document, project):
        return pd.DataFrame(columns=list(COLUMNS), dtype="str").assign(against=pd.Series(dtype="float64"))
    try:
        table = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError):
        found = "the expectations on the document are missing or cannot be read"
        raise InputError([Fault(project.relative(path), "", "", found, "", "Restore the file")]) from None
    if tuple(table.columns) != COLUMNS:
        fault = Fault(
            project.relative(path), "line 1", "", "the columns are others", ", ".join(COLUMNS), "Restore the file"
        )
        raise InputError([fault])
    return table.assign(against=pd.to_numeric(table["against"]))


def _was_added(document: str, project: Project) -> bool:
    """Return whether a document is unknown, or came by an addition, whose record then lies beside the texts."""
    known = {str(name) for name in read_documents(project)["id"]}
    return document not in known or (project.corpus / "additions" / f"{document}.json").exists()
