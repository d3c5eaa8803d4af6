"""Counting named things by code, with their names and the units behind them; a code that nothing has keeps its row."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.measures.evidence import joined

__all__ = ["tally"]


def tally(table: pd.DataFrame, *, column: str, codes: Sequence[str], within: str) -> pd.DataFrame:
    """Return how many rows bear each code of `column`, for each value of `within` in the order met.

    Columns `within`, `column`, count, names_en, names_zh, units; needs name_en,
    name_zh and units beside the two. Each name stands once.
    """
    rows = [
        {within: value, column: code, **_counted(own[own[column] == code])}
        for value, own in table.groupby(within, sort=False)
        for code in codes
    ]
    return pd.DataFrame(rows, columns=[within, column, "count", "names_en", "names_zh", "units"])


def _counted(rows: pd.DataFrame) -> dict[str, object]:
    return {
        "count": len(rows),
        "names_en": "; ".join(dict.fromkeys(rows["name_en"])),
        "names_zh": "；".join(dict.fromkeys(rows["name_zh"])),
        "units": joined(unit for cell in rows["units"] for unit in cell.split(";")),
    }
