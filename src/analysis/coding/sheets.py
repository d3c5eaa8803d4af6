"""Coding sheets of documents that were added: what a dictionary suggests, until a person confirms each paragraph.

A suggestion is no code. It names its terms and how often the dictionary was
right on documents it had not been fitted to. A document counts as coded when
every paragraph of its sheet is confirmed; until then nothing of the sheet enters
a count, so that suggestions and decisions are never mixed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project

__all__ = ["COLUMNS", "confirmed_coding", "read_sheet", "sheet_csv", "sheet_files", "sheet_path", "sheet_states"]

COLUMNS = (
    *("unit", "text_zh", "suggested", "terms", "precision", "recall"),
    *("role", "themes", "instrument", "strength", "status", "confirmed_by", "note"),
)
_CODED = ["role", "themes", "instrument", "strength"]


def sheet_path(document: str, project: Project = PROJECT) -> Path:
    """Return where the sheet of a document lies."""
    return project.data / "coding" / "sheets" / f"{document}.csv"


def sheet_files(project: Project = PROJECT) -> list[Path]:
    """Return every coding sheet, by name of the document."""
    return sorted((project.data / "coding" / "sheets").glob("*.csv"))


def sheet_csv(rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return rows as the file of a sheet."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def read_sheet(path: Path) -> pd.DataFrame:
    """Return one row a paragraph, every cell as text; InputError when the file is no sheet.

    Spreadsheet programs put a mark before the first column; that does not matter.
    """
    file = f"data/coding/sheets/{path.name}"
    try:
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        raise InputError([Fault(file, "", "", "the sheet is not CSV in UTF-8", "", "Save it again so")]) from None
    if not rows or tuple(rows[0]) != COLUMNS:
        found = f"the columns are {', '.join(rows[0]) if rows else 'missing'}"
        raise InputError([Fault(file, "line 1", "", found, ", ".join(COLUMNS), "Put the header back")])
    ragged = [Fault(file, f"line {n}", "", f"{len(row)} cells", str(len(COLUMNS)), "Put the row right")
              for n, row in enumerate(rows[1:], 2) if len(row) != len(COLUMNS)]  # fmt: skip
    if ragged:
        raise InputError(ragged)
    return pd.DataFrame(rows[1:], columns=list(COLUMNS), dtype="str")


def sheet_states(project: Project = PROJECT) -> pd.DataFrame:
    """Return how far each sheet is: document, paragraphs, confirmed, is_coded (truth value)."""
    rows = []
    for path in sheet_files(project):
        status = read_sheet(path)["status"]
        confirmed = int((status == "confirmed").sum())
        rows.append((path.stem, len(status), confirmed, confirmed == len(status) > 0))
    return pd.DataFrame(rows, columns=["document", "paragraphs", "confirmed", "is_coded"])


def confirmed_coding(project: Project = PROJECT) -> pd.DataFrame:
    """Return the codes of the sheets that are confirmed throughout, in the columns of `data/coding/coding.csv`."""
    sheets = [sheet for sheet in map(read_sheet, sheet_files(project)) if (sheet["status"] == "confirmed").all()]
    columns = ["unit", *_CODED, "decided_by", "reason"]
    if not sheets:
        return pd.DataFrame(columns=columns)
    rows = pd.concat(sheets, ignore_index=True)
    coded = rows.assign(decided_by="person", reason=rows["note"], strength=pd.to_numeric(rows["strength"]))
    return coded[columns]
