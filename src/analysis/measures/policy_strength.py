"""Strength, objective and measure of policy documents, and what happens when they are made into one number.

After 彭纪生、仲为国、孙文祥 (2008): rank of the document p, precision of its aims
g and of its means m, each 1 to 5. The scale was made for hundreds of documents
a series; here p is given by the letterhead, so a ranking is known before
reading.
"""

from __future__ import annotations

import pandas as pd

from analysis.measures.evidence import joined

__all__ = ["FORMS", "forms", "orders"]

FORMS = ("additive", "multiplicative")
"""p (g + m) and p g m, both in use."""


def forms(scores: pd.DataFrame) -> pd.DataFrame:
    """Return both combined forms for each document that has all three scores.

    `scores` has document, dimension (power, goal, means), score, low, high,
    unit. One row a document and form: document, form, value, low, high (from
    the lowest and from the highest defensible scores), most (largest value
    that the form can take), units.
    """
    rows = []
    for document, own in scores.groupby("document", sort=False):
        by = own.set_index("dimension")
        if not {"power", "goal", "means"} <= set(by.index):
            continue
        for form in FORMS:
            low, value, high = (_combined(by[column], form) for column in ("low", "score", "high"))
            rows.append((document, form, value, low, high, 50 if form == "additive" else 125, joined(own["unit"])))
    return pd.DataFrame(rows, columns=["document", "form", "value", "low", "high", "most", "units"])


def orders(combined: pd.DataFrame) -> dict[str, list[str]]:
    """Return the documents by each form, strongest first; equal ones keep their order of date."""
    return {
        str(form): list(own.sort_values("value", ascending=False, kind="stable")["document"])
        for form, own in combined.groupby("form", sort=False)
    }


def _combined(values: pd.Series[int], form: str) -> int:
    power, goal, means = (int(values[name]) for name in ("power", "goal", "means"))
    return power * (goal + means) if form == "additive" else power * goal * means
