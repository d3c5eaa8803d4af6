"""What became of the projects, what happened in the region, and which documents are not here.

Each row rests on the source it names. A project without a row was not looked for,
or nothing was found; that is never evidence that it was not built.
"""

from __future__ import annotations

import pandas as pd

from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["read_documents_not_held", "read_events", "read_project_status", "read_searches"]


def read_project_status(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row an observation, by project and date.

    Columns project_id, date (year, month or day), status, what, source,
    date_precision, date_note, source_address (addresses of publishers only,
    separated by a space), confidence, bears_on (whole, part, existing,
    related).
    """
    return read_table("project_status", project)


def read_searches(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a project for which a search found nothing: project_id, looked_for, attempts."""
    return read_table("searches", project)


def read_events(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row an event, by date.

    Columns date, event, kind, source, date_precision, date_note, countries,
    source_address, confidence.
    """
    return read_table("events", project)


def read_documents_not_held(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a document that belongs to the story and is not in the corpus, by date."""
    return read_table("documents_not_held", project).sort_values(["date", "title_zh"], ignore_index=True)
