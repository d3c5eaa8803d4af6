"""The targets of the texts with what published statistics can say to each: a verdict and its reason."""

from __future__ import annotations

import pandas as pd

from analysis.coding.registers import read_targets
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["NEWSPAPER", "read_target_verdicts"]

NEWSPAPER = "d2009/paratext"
"""The unit of the news report printed before the outline: 3,640, 7,280 and 19 % are its figures, not the outline's."""


def read_target_verdicts(project: Project = PROJECT) -> pd.DataFrame:
    """Return the register of targets, one row a target, with verdict, reason, reason_zh, series and newspaper.

    `series` holds the series that bear on the target, joined by `;`; `newspaper`
    is true where the figure stands in the news report and not in the outline.
    """
    table = read_targets(project).merge(read_table("target_verdicts", project), on="target_id", validate="one_to_one")
    return table.assign(newspaper=table["unit"] == NEWSPAPER)
