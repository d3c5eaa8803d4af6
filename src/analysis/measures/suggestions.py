"""Themes that a dictionary suggests for a text nobody has coded, and how often such suggestions were right.

The coder is the dictionary without the terms that misled in the coded texts. How
good it is on a text it does not know is measured by leaving one document out:
terms are dropped by what they did in the other documents, and the rest is held
against the coding of the one left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.measures.dictionary import hits, term_record, validity

__all__ = ["fitted_terms", "held_out", "suggested"]


def fitted_terms(units: pd.DataFrame, terms: pd.DataFrame, coding: pd.DataFrame) -> pd.DataFrame:
    """Return the terms that did not mislead in the coded documents, in the columns of `terms` (`term_record`)."""
    record = term_record(hits(units, terms, coding), terms).set_index(["theme", "term"])["poor"]
    poor = [bool(record.loc[pair]) for pair in zip(terms["theme"], terms["term"], strict=True)]
    return terms[[not one for one in poor]].reset_index(drop=True)


def held_out(units: pd.DataFrame, terms: pd.DataFrame, coding: pd.DataFrame, *, codes: Sequence[str]) -> pd.DataFrame:
    """Return precision and recall of each theme, every document coded by terms fitted to the others.

    The columns are those of `dictionary.validity`; right, wrong and missed are
    summed over the documents left out one at a time.
    """
    found = []
    for document in dict.fromkeys(coding["document"]):
        own = coding["document"] == document
        found.append(hits(units, fitted_terms(units, terms, coding[~own]), coding[own]))
    return validity(pd.concat(found, ignore_index=True), coding, by="theme", codes=codes)


def suggested(paragraphs: pd.DataFrame, terms: pd.DataFrame, record: pd.DataFrame) -> pd.DataFrame:
    """Return one row a paragraph and suggested theme: unit, theme, terms (joined by `,`), precision, recall.

    `paragraphs` has unit and text_zh, `terms` are those of `fitted_terms`,
    `record` is `held_out`. Themes come with the most reliable first.
    """
    rates = record.set_index("code")[["precision", "recall"]]
    rows = [
        (unit, theme, ",".join(named), *rates.loc[theme])
        for unit, text in zip(paragraphs["unit"], paragraphs["text_zh"], strict=True)
        for theme, own in terms.groupby("theme", sort=False)["term"]
        if (named := [term for term in own if term in text])
    ]
    table = pd.DataFrame(rows, columns=["unit", "theme", "terms", "precision", "recall"])
    order = {unit: place for place, unit in enumerate(paragraphs["unit"])}
    ranked = table.assign(place=table["unit"].map(order)).sort_values(
        ["place", "precision"], ascending=[True, False], kind="stable"
    )
    return ranked.drop(columns="place").reset_index(drop=True)
