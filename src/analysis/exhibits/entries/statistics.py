"""Numbers of the volume on the statistics: shares beside attention, trade by partner, what is known and left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.ledger import Ledger
from analysis.exhibits.stations import short_name

__all__ = ["beside", "known", "left_out", "trade"]


def beside(ledger: Ledger, shares: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Enter shares of the groups in people and in the places that each text names; return `shares`.

    Names: people_<group> (first and last census with a figure), named_<group> (each document).
    """
    short = dict(zip(documents["id"], documents["short_en"], strict=True))
    for group, own in shares.groupby("group", sort=False):
        people = own[(own["measure"] == "people") & own["share"].notna()].sort_values("year")
        said = readings.listed(
            f"{_percent(s)} in {y:.0f}" for s, y in zip(people["share"], people["year"], strict=True)
        )
        ledger.number(
            f"people_{group}",
            said if len(people) else "not found",
            method="Census population over that of the province.",
        )
        named = own[own["measure"] == "attention"].sort_values("document_order")
        text = readings.listed(
            f"{_percent(share)} in the {short[document]}"
            for share, document in zip(named["share"], named["document"], strict=True)
        )
        units = [unit for cell in named["units"] for unit in cell.split(";") if unit]
        ledger.number(f"named_{group}", text, units=units, method="Mentions of its places over all places named.")
    return shares


def trade(ledger: Ledger, strips: pd.DataFrame) -> None:
    """Enter how many yearly totals there are by strip. Names: trade_said."""
    own = strips.groupby("strip", sort=False).agg(
        {"area_en": "first", "other_en": "first", "year": "nunique", "unit": "first"}
    )
    sides = [
        f"{area} with {short_name(other) or 'the world'}, {unit[:3]}"
        for area, other, unit in zip(own["area_en"], own["other_en"], own["unit"], strict=True)
    ]
    said = [f"{side} ({readings.counted(years, 'year')})" for side, years in zip(sides, own["year"], strict=True)]
    ledger.number("trade_said", readings.listed(said), method="Years with a total, by pair and currency.")


def known(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how much is known. Names: known_filled, known_all."""
    method = "Cells of subject, area and year with at least one figure."
    ledger.number("known_filled", int((table["figures"] > 0).sum()), method=method)
    ledger.number("known_all", len(table), method="Subjects times areas times years.")


def left_out(ledger: Ledger, classes_table: pd.DataFrame) -> None:
    """Enter which classes of GDP have no volume, and why. Names: classes_left."""
    left = classes_table[~classes_table["volume"]]
    said = readings.listed(f"{row['title_en'].lower()} ({_left(row)})" for row in left.to_dict("records"))
    ledger.number("classes_left", said, method="Classes with nominal GDP of the province but without a volume.")


def _left(row: Mapping[Any, Any]) -> str:
    return readings.counted(int(row["years"]), "year") if row["uniform"] else "years not on one basis"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} percent"
