"""The findings that are put through the multiverse, and the marks by which their subjects are counted."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["read_finding_marks", "read_findings"]


def read_findings(documents: Collection[str], project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a finding on two of these documents: finding, subject, earlier, later, direction (more, less).

    And label_en, label_zh, volume (where the finding stands), place; in the order
    of the list.
    """
    table = read_table("findings", project).sort_values("place")
    known = table["earlier"].isin(documents) & table["later"].isin(documents)
    return table[known].reset_index(drop=True)


def read_finding_marks(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a mark: subject, kind (term, theme), mark, en, breadth (narrow, medium, broad)."""
    return read_table("finding_marks", project)
