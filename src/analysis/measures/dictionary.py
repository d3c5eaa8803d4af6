"""What counting words would have coded: a dictionary of themes held against the coding.

A paragraph has a theme by the dictionary when one of its terms stands in it.
Precision and recall take the coding as the standard; where the coding is a
machine's, so is the standard. Wilson intervals are printed as if paragraphs were
independent, which they are not: they are too narrow rather than too wide.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.inference.intervals import wilson
from analysis.measures.evidence import joined, split

__all__ = ["hits", "ranked", "term_record", "validity"]


def hits(units: pd.DataFrame, terms: pd.DataFrame, coding: pd.DataFrame) -> pd.DataFrame:
    """Return one row a substantive paragraph, theme and term found: unit, document, theme, term, coded.

    `coded` says whether the coding gives the paragraph the theme. A term counts
    once a paragraph.
    """
    counted = coding[coding["role"] != "formal"].merge(units[["unit", "text_zh"]], on="unit")
    rows = [
        (row["unit"], row["document"], term["theme"], term["term"], term["theme"] in split(row["themes"]))
        for row in counted.to_dict("records")
        for term in terms.to_dict("records")
        if term["term"] in row["text_zh"]
    ]
    kinds = {**dict.fromkeys(("unit", "document", "theme", "term"), "str"), "coded": "bool"}
    return pd.DataFrame(rows, columns=list(kinds)).astype(kinds)


def validity(found: pd.DataFrame, coding: pd.DataFrame, *, by: str, codes: Sequence[str]) -> pd.DataFrame:
    """Return how well the dictionary finds what the coding has, by `theme` or by `document` (all themes together).

    One row a code, in the order given: code, right, wrong, missed, precision,
    precision_low, precision_high, recall, recall_low, recall_high, f1, units
    (those found wrongly), missed_units. A rate whose denominator is nought is missing.
    """
    pairs = _coded_pairs(coding)
    named = found.drop_duplicates(["unit", "theme"])
    rows = []
    for code in codes:
        own, said = pairs[pairs[by] == code], named[named[by] == code]
        right = said[said["coded"]]
        wrong = said.loc[~said["coded"], "unit"]
        missed = own.merge(right[["unit", "theme"]], on=["unit", "theme"], how="left", indicator=True)
        missed_units = missed.loc[missed["_merge"] == "left_only", "unit"]
        counts = (len(right), len(wrong), len(missed_units))
        rows.append({"code": code, **_rates(*counts), "units": joined(wrong), "missed_units": joined(missed_units)})
    return pd.DataFrame(rows)


def ranked(documents: pd.DataFrame, themes: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of documents in their order, then those of themes by F1, best first."""
    ordered = themes.sort_values("f1", ascending=False, kind="stable")
    return pd.concat([documents, ordered], ignore_index=True)


def term_record(found: pd.DataFrame, terms: pd.DataFrame, *, least: int = 5, floor: float = 0.6) -> pd.DataFrame:
    """Return how often each term was right: theme, term, term_en, paragraphs, right, precision, poor, units.

    `poor` marks a term found in `least` paragraphs or more whose precision lies
    below `floor`. `units` are the paragraphs in which it misled. Terms that
    mislead most often come first; terms that occur nowhere have paragraphs 0.
    """
    rows = []
    for term in terms.to_dict("records"):
        own = found[found["term"] == term["term"]]
        precision = float(own["coded"].mean()) if len(own) else float("nan")
        poor = len(own) >= least and precision < floor
        wrong = own.loc[~own["coded"], "unit"]
        counts = (len(own), int(own["coded"].sum()), precision, poor, len(wrong), joined(wrong))
        rows.append((term["theme"], term["term"], term["term_en"], *counts))
    columns = ["theme", "term", "term_en", "paragraphs", "right", "precision", "poor", "wrong", "units"]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values(["wrong", "term"], ascending=[False, True], kind="stable", ignore_index=True)


def _coded_pairs(coding: pd.DataFrame) -> pd.DataFrame:
    """Return one row a paragraph and theme of the coding."""
    counted = coding.loc[coding["role"] != "formal", ["unit", "document", "themes"]]
    long = counted.assign(theme=counted["themes"].map(split)).explode("theme")
    return long.dropna(subset=["theme"])[["unit", "document", "theme"]]


def _rates(right: int, wrong: int, missed: int) -> dict[str, float]:
    precision, recall = wilson(right, right + wrong), wilson(right, right + missed)
    both = 2 * right + wrong + missed
    return {
        "right": right,
        "wrong": wrong,
        "missed": missed,
        "precision": precision.estimate,
        "precision_low": precision.low,
        "precision_high": precision.high,
        "recall": recall.estimate,
        "recall_low": recall.low,
        "recall_high": recall.high,
        "f1": 2 * right / both if both else float("nan"),
    }
