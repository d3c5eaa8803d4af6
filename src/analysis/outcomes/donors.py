"""Which areas have been judged as controls: free of the policy, and why or why not."""

from __future__ import annotations

import pandas as pd

from analysis.outcomes.indicators import read_areas
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["read_donors"]


def read_donors(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row an area: area_code, name_en, name_zh, level, judged, free, reason, unit.

    An area that nobody has judged is not free: `judged` says which of the two it is.
    """
    areas = read_areas(project)[["area_code", "name_en", "name_zh", "level"]]
    table = areas.merge(read_table("donors", project), on="area_code", how="left")
    judged = table["free"].notna()
    free = table["free"].astype("boolean").fillna(value=False).astype(bool)
    return table.assign(judged=judged, free=free, reason=table["reason"].fillna(""), unit=table["unit"].fillna(""))
