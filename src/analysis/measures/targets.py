"""What each text promises by when, and what of it can be checked.

Dated outcomes and windows of support; figures inside names, undated counts and
aims without indicator or threshold are left out. The news report printed before the 2009 outline is no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.measures.evidence import joined

__all__ = ["dated", "target_counts"]


def dated(targets: pd.DataFrame, *, documents: Sequence[str]) -> pd.DataFrame:
    """Return every entry of the register with a target year but the mere aims, in order of document and year.

    Columns target_id, document, kind, indicator, indicator_en, quote, value,
    unit_of_measure, start (first year of a window, otherwise missing), year,
    checkable, units.
    """
    left_out = targets["unit"].str.endswith("/paratext") | (targets["kind"] == "aim")
    body = targets[~left_out & targets["target_year"].notna()]
    place = {name: rank for rank, name in enumerate(documents)}
    document = body["unit"].str.extract(r"^([^/#]+)", expand=False)
    table = body.assign(
        document=document,
        start=body["base_year"].where(body["kind"] == "support_window"),
        year=body["target_year"].astype(int),
        checkable=body["checkable"].astype(bool),
        units=body["unit"],
        place=document.map(place),
    )
    columns = ["target_id", "document", "kind", "indicator", "indicator_en", "quote", "value", "unit_of_measure"]
    ordered = table.sort_values(["place", "year"], kind="stable", ignore_index=True)
    return ordered[[*columns, "start", "year", "checkable", "units"]]


def target_counts(targets: pd.DataFrame, *, documents: Sequence[str]) -> pd.DataFrame:
    """Return how many outcomes each document dates, and how many of these can be checked.

    One row a document: document, outcomes (dated), checkable, windows
    (periods of support or of the plan), last_year (missing without any), units.
    """
    rows = dated(targets, documents=documents)
    table = []
    for document in documents:
        own = rows[rows["document"] == document]
        outcomes = own[own["kind"] == "outcome"]
        table.append(
            {
                "document": document,
                "outcomes": len(outcomes),
                "checkable": int(outcomes["checkable"].sum()),
                "windows": int((own["kind"] == "support_window").sum()),
                "last_year": outcomes["year"].max() if len(outcomes) else pd.NA,
                "units": joined(own["units"]),
            }
        )
    return pd.DataFrame(table).astype({"last_year": "Int64"})
