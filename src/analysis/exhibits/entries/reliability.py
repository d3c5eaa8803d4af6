"""Numbers of the volume on reliability: agreement of passes, decisions, human coders, the dictionary."""

from __future__ import annotations

import math

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger

__all__ = ["agreement", "confused", "decisions", "dictionary", "gold", "humans", "links", "poor_terms", "themes"]

_PASSES = "Two machine passes before the adjudication; interval from drawing whole sections with replacement."
_CODED = ("role", "instrument", "strength", "theme_first")
_TOLD = (("themes", "a"), ("themes", "b"), ("strength", "overruled"))
_COUNTED = "Counted over the paragraphs that both machine passes coded."


def agreement(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter the coefficient of each variable with its interval; `table` is `coefficients.fitting`."""
    for row in table[table["variable"].isin(_CODED)].to_dict("records"):
        limits = f"{row['low']:.2f} to {row['high']:.2f}"
        said = f"{row['value']:.2f} ({row['measure_en']}; 95% interval {limits})"
        ledger.number(f"agreement_{row['variable']}", said, method=_PASSES, form="{}")
    lowest = table.sort_values("value", kind="stable").to_dict("records")[0]
    said = f"{lowest['label_en'].lower()} ({lowest['value']:.2f})"
    ledger.number("agreement_lowest", said, method=_PASSES, form="{}")


def confused(ledger: Ledger, squares: pd.DataFrame, *, most: int = 2) -> None:
    """Enter the differences that occur most often; `squares` has variable, first_en, second_en besides the counts."""
    names = {(row["variable"], row["first"]): row["first_en"] for row in squares.to_dict("records")}
    differ = squares[(squares["first"] != squares["second"]) & (squares["count"] > 0)]
    largest = differ.nlargest(most, "count", keep="first")
    said = [
        f"{row['first_en']} (pass a) against {names[row['variable'], row['second']]} (pass b), {row['count']} times"
        for row in largest.to_dict("records")
    ]
    units = gathered(largest["units"])
    ledger.number("confused", readings.listed(said), units=units, method=_COUNTED, form="{}")
    ledger.number(
        "confused_cells", readings.few(len(differ)), units=gathered(differ["units"]), method=_COUNTED, form="{}"
    )


def themes(ledger: Ledger, first: pd.DataFrame, second: pd.DataFrame, table: pd.DataFrame) -> None:
    """Enter on how many paragraphs the sets of themes differ, or only their order, and which theme is least steady."""
    both = first[["unit", "themes"]].merge(second[["unit", "themes"]], on="unit", suffixes=("_a", "_b"))
    ledger.number("paragraphs", len(both), units=list(both["unit"]), method=_COUNTED)
    cells = both[["themes_a", "themes_b"]].map(lambda cell: tuple(cell.split(";")))
    differ = cells["themes_a"] != cells["themes_b"]
    same_set = cells["themes_a"].map(frozenset) == cells["themes_b"].map(frozenset)
    cases = {"themes_same": ~differ, "themes_order": differ & same_set, "themes_set": ~same_set}
    for name, case in cases.items():
        ledger.number(name, int(case.sum()), units=list(both.loc[case, "unit"]), method=_COUNTED)
    known = table[table["alpha"].notna()].sort_values("alpha", kind="stable")
    for row in known.head(1).to_dict("records"):
        said = f"{row['label_en']} (alpha {row['alpha']:.2f}, 95% interval {row['low']:.2f} to {row['high']:.2f})"
        ledger.number("theme_lowest", said, units=row["units"], method=_PASSES, form="{}")


def decisions(ledger: Ledger, followed: pd.DataFrame, reasons: pd.DataFrame, final: pd.DataFrame) -> None:
    """Enter whom the adjudication followed, by variable and by paragraph, and for which reasons."""
    for row in followed.to_dict("records"):
        if (row["variable"], row["outcome"]) in _TOLD:
            name = f"{row['variable']}_{row['outcome']}"
            ledger.number(name, int(row["count"]), units=row["units"], method=_COUNTED)
    for outcome, found in final.groupby("decided_by"):
        name = f"decided_{str(outcome).replace(' ', '_')}"
        ledger.number(name, len(found), units=list(found["unit"]), method="Column decided_by of the coded dataset.")
    for row in reasons.to_dict("records"):
        method = "Reasons sorted by the words with which they begin."
        ledger.number(f"reason_{row['code']}", int(row["count"]), units=row["units"], method=method)


def links(ledger: Ledger, lineage: pd.DataFrame, review: pd.DataFrame) -> None:
    """Enter how many links were decided against a pass, dropped, or added."""
    method = "Pairs of paragraphs that a pass had linked, or that the adjudication added."
    dropped = review[review["decision"] == "dropped"]
    added = lineage[lineage["coder_support"] == "adjudication"]
    ledger.number("links_kept", len(lineage), units=list(lineage["later_unit"]), method=method)
    ledger.number("links_dropped", len(dropped), units=list(dropped["later_unit"]), method=method)
    ledger.number("links_added", len(added), units=list(added["later_unit"]), method=method)


def gold(ledger: Ledger, drawn: pd.DataFrame, coders: pd.DataFrame, *, draws: int) -> None:
    """Enter how large the gold sheet is, how many coders have returned it, and how often sections are drawn."""
    ledger.number("draws", draws, method="Parameter of the volume.")
    units = gathered(drawn["units"])
    ledger.number("sheet", int(drawn["on_sheet"].sum()), units=units, method="Paragraphs on the gold sheet.")
    whole = drawn[drawn["share"] == 1]
    for row in whole.to_dict("records"):
        ledger.text("sheet_whole", row["document_en"])
        ledger.number("sheet_census", int(row["on_sheet"]), units=row["units"], method="All substantive paragraphs.")
    others = drawn[drawn["share"] < 1]
    counts = [f"{row['on_sheet']} of the {row['document_en']}" for row in others.to_dict("records")]
    units = gathered(others["units"])
    ledger.number("sheet_others", readings.listed(counts), units=units, method="Drawn by document.", form="{}")
    names = sorted(set(coders["coder"]))
    said = "no human coder has taken part" if not names else _taken_part(names)
    ledger.number("coders", said, units=list(dict.fromkeys(coders["unit"])), method="Filled gold sheets.", form="{}")


def humans(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter what the human coders show; `table` is `coefficients.fitting`, without rows before the first of them."""
    method = "Human coders on the gold sheet; interval from drawing whole sections with replacement."
    said = [
        f"{row['label_en'].lower()}: {_coefficient(row['value'], row['low'], row['high'])}"
        for row in table.to_dict("records")
    ]
    text = f"The agreement found: {'; '.join(said)}." if said else _NOBODY
    ledger.number("human_finding", text, method=method, form="{}")


def dictionary(ledger: Ledger, by_theme: pd.DataFrame, by_document: pd.DataFrame) -> None:
    """Enter how well the dictionary does in all, at its best and worst, and by document; rows are labelled."""
    method = "Paragraphs in which a term of the theme stands, against the coded themes."
    right, wrong, missed = (int(by_theme[name].sum()) for name in ("right", "wrong", "missed"))
    ledger.number("dictionary_precision", right / (right + wrong), method=method, form="{:.0%}")
    ledger.number("dictionary_recall", right / (right + missed), method=method, form="{:.0%}")
    ledger.number("dictionary_wrong", wrong, units=gathered(by_theme["units"]), method=method)
    ledger.number("dictionary_missed", missed, units=gathered(by_theme["missed_units"]), method=method)
    ranked = by_theme.sort_values("f1", ascending=False, kind="stable").to_dict("records")
    for name, row in (("dictionary_best", ranked[0]), ("dictionary_worst", ranked[-1])):
        rates = f"precision {readings.percent(row['precision'])}, recall {readings.percent(row['recall'])}"
        ledger.number(name, f"{row['label_en']} ({rates})", units=row["units"], method=method, form="{}")
    rows = by_document.sort_values("recall", kind="stable").to_dict("records")
    said = [
        f"{row['label_en']} {readings.percent(row['recall'])} "
        f"({readings.share_interval(row['recall_low'], row['recall_high'])})"
        for row in rows
    ]
    units = gathered(by_document["missed_units"])
    ledger.number("recall_by_document", readings.listed(said), units=units, method=f"{method} Wilson.", form="{}")


def poor_terms(ledger: Ledger, record: pd.DataFrame) -> None:
    """Enter how many terms there are, how many mislead, how many occur nowhere, and which misleads most."""
    method = "Precision below 60% in five paragraphs or more."
    ledger.number("dictionary_terms", len(record), method="Terms of the dictionary of themes.")
    poor = record[record["poor"]]
    ledger.number("dictionary_poor", len(poor), units=gathered(poor["units"]), method=method)
    ledger.number("dictionary_unused", int((record["paragraphs"] == 0).sum()), method="Terms in no paragraph.")
    for row in record.head(1).to_dict("records"):
        found = f"{row['wrong']} of {row['paragraphs']} paragraphs"
        said = f"{row['term']} ({row['term_en']}), wrong in {found}"
        ledger.number("dictionary_misleads", said, units=row["units"], method=method, form="{}")


_NOBODY = "There is nothing to show yet: neither agreement between people nor a corrected share can be computed."


def _coefficient(value: float, low: float, high: float) -> str:
    if math.isnan(value):
        return "not computed, for too few paragraphs were decided"
    return f"{value:.2f} ({readings.interval(low, high)})"


def _taken_part(names: list[str]) -> str:
    return f"{readings.counted(len(names), 'human coder')} returned the sheet ({readings.listed(names)})"
