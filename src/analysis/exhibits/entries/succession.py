"""Numbers of the volume on lineage: links over all pairs, what is carried on, changed, renamed, repeated, proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger
from analysis.measures.firmness import NAMINGS, SHIFTS

__all__ = ["candidates", "genealogy", "links", "namings", "paragraphs", "reach", "reuse", "shifts", "themes"]

_DECIDED = "Links decided pair by pair by two machine passes and an adjudication."
_MOST = 5


def genealogy(ledger: Ledger, lineage: pd.DataFrame, threads: pd.DataFrame) -> None:
    """Enter how many links there are, how many of them are strong, and how many paragraphs have none at all."""
    units = gathered([*lineage["later_unit"], *lineage["earlier_unit"]])
    ledger.number("links", len(lineage), units=units, method=_DECIDED)
    for level in ("strong", "weak"):
        own = lineage[lineage["level"] == level]
        units = gathered([*own["later_unit"], *own["earlier_unit"]])
        ledger.number(f"links_{level}", len(own), units=units, method=_DECIDED)
    known = threads[threads["part"] == "paragraph"]
    ledger.number("paragraphs", len(known), units=list(known["unit"]), method="Paragraphs whose role is not formal.")
    alone = known[known["standing"] == "none"]
    method = "Substantive paragraphs without any link, to earlier or to later documents."
    ledger.number("paragraphs_alone", len(alone), units=list(alone["unit"]), method=method)


def reach(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter from which to which text most and least is carried on, and the other way round.

    `table` is `succession_tables.reach`. Names: `carried`, `carried_strong`,
    `taken`, each with `_most` and `_least`; every share with its interval.
    """
    method = "Substantive paragraphs with a link; 95% interval with sections as clusters."
    for name, direction, level in (
        ("carried", "carried", "any"),
        ("carried_strong", "carried", "strong"),
        ("taken", "taken", "any"),
    ):
        own = table[(table["direction"] == direction) & (table["level"] == level)].sort_values("share", kind="stable")
        for end, row in (("least", own.head(1)), ("most", own.tail(1))):
            said = next((_reached(cells) for cells in row.to_dict("records")), "no pair")
            ledger.number(f"{name}_{end}", said, units=gathered(row["units"]), method=method, form="{}")


def _reached(row: Mapping[Any, Any]) -> str:
    limits = readings.share_interval(row["low"], row["high"])
    counts = readings.of_total(row["paragraphs"], row["of"])
    return f"{row['row_en']}, {counts} ({readings.percent(row['share'])}; 95% interval {limits})"


def themes(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter the themes that are carried on most, and those of an earlier text that no later one carries on.

    `table` is `succession.by_theme` with theme_en.
    """
    method = "Paragraphs of the earlier text under the theme with a link, added over pairs of documents."
    total = table.groupby("theme_en", sort=False).agg(carried=("carried", "sum"), units=("units", ";".join))
    top = total.sort_values("carried", ascending=False, kind="stable").head(3)
    said = readings.listed(f"{name} ({count})" for name, count in top["carried"].items())
    ledger.number("themes_most", said, units=gathered(top["units"]), method=method, form="{}")
    never = total.index[total["carried"] == 0]
    ledger.number("themes_never", readings.listed(map(str, never)), method=method, form="{}")


def paragraphs(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how many paragraphs some later text carries on, and how many none does, by document.

    `table` is `succession_tables.paragraphs`. Names: `followed`, `followed_<standing>`, `nowhere` (a phrase).
    """
    method = "Substantive paragraphs of the documents that have later ones, by their strongest link with any of these."
    ledger.number("followed", len(table), units=list(table["unit"]), method=method)
    for standing in ("strong", "weak", "none"):
        own = table[table["standing"] == standing]
        ledger.number(f"followed_{standing}", len(own), units=list(own["unit"]), method=method)
    alone = table[table["standing"] == "none"]
    said = [
        f"{name} {readings.of_total(int((own['standing'] == 'none').sum()), len(own))}"
        for name, own in table.groupby("document_en", sort=False)
    ]
    ledger.number("nowhere", "; ".join(said) or "none", units=list(alone["unit"]), method=method, form="{}")


def shifts(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how the commitment of strongly linked paragraphs compares: `shift_<code>`, and by pair in one phrase."""
    method = "Coded strength of the later against the earlier paragraph of a strong link; the levels are an order."
    ledger.number("shifts", len(table), units=gathered(table["units"]), method=method)
    for code in SHIFTS:
        own = table[table["shift"] == code]
        ledger.number(f"shift_{code}", len(own), units=gathered(own["units"]), method=method)
        said = _first(f"{row['subject_en']} ({row['row_en']})" for row in own.to_dict("records"))
        ledger.number(f"shift_{code}_subjects", said, units=gathered(own["units"]), method=method, form="{}")


def links(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter on what grounds links rest; `table` is `succession_tables.links_in_words`."""
    count = table["basis_en"].value_counts()
    said = readings.listed(f"{name} ({number})" for name, number in count.items())
    ledger.number("bases", said, units=gathered(table["units"]), method=_DECIDED, form="{}")
    subjects = table["subject"].nunique()
    ledger.number(
        "subjects", subjects, units=gathered(table["units"]), method="Subjects as the adjudication words them."
    )


def namings(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how the names of projects compare from text to text: `naming_<code>`, with the first of those renamed."""
    method = "Han characters of all mentions of a project in two documents; the closest two forms decide."
    ledger.number("namings", len(table), units=gathered(table["units"]), method=method)
    for code in NAMINGS:
        own = table[table["naming"] == code]
        ledger.number(f"naming_{code}", len(own), units=gathered(own["units"]), method=method)
    other = table[table["naming"] == "other"]
    said = _first(f"{row['earlier_forms']} → {row['later_forms']}" for row in other.to_dict("records"))
    ledger.number("naming_other_forms", said, units=gathered(other["units"]), method=method, form="{}")


def reuse(ledger: Ledger, coverage: pd.DataFrame, runs: pd.DataFrame) -> None:
    """Enter how much of each later text repeats an earlier one, and the longest passages, raw and masked.

    `coverage` is `succession_tables.in_series`, `runs` the rows of `reuse.reuse_table`.
    """
    least = min(map(int, coverage["length"]), default=0)
    ledger.number("least", least, method="Shortest run that counts, in Han characters.")
    method = "Han characters of the later document inside maximal exact runs, of all of its headings and paragraphs."
    for masked, name in ((0, "reuse_raw"), (1, "reuse_masked")):
        own = coverage[(coverage["masked"] == masked) & (coverage["length"] == least)]
        ranked = own.sort_values("share", kind="stable")
        for end, row in (("least", ranked.head(1)), ("most", ranked.tail(1))):
            cells = zip(row["row_en"], row["share"], strict=True)
            said = next((f"{pair} {readings.percent(share)}" for pair, share in cells), "no pair")
            ledger.number(f"{name}_{end}", said, units=gathered(row["units"]), method=method, form="{}")
        longest = runs[runs["masked"] == masked].nlargest(1, "length")
        size = int(longest["length"].sum())
        ledger.number(f"{name}_longest", size, units=gathered(longest["units"]), method="Longest maximal exact run.")
        text = next(iter(longest["text"]), "none")
        ledger.number(f"{name}_text", text, units=gathered(longest["units"]), method="Longest run.", form="{}")


def candidates(ledger: Ledger, found: pd.DataFrame, agreement: pd.DataFrame, *, least: float) -> None:
    """Enter how many candidates there are, how far they agree with the coded links, and how many wait for review.

    `found` is `candidates.judged` above the threshold, `agreement` the rows of `candidates.by_threshold` at it.
    """
    ledger.number("threshold", least, method="Parameter of the volume.", form="{:.2f}")
    method = "Mutually nearest clauses at or above the threshold, words and strings of three characters half each."
    ledger.number("candidates", len(found), units=gathered(found["units"]), method=method)
    review = found[found["level"] == "none"]
    ledger.number("candidates_review", len(review), units=gathered(review["units"]), method=method)
    rows = agreement.set_index("links").to_dict("index")
    for links_, row in rows.items():
        method = "Pairs of paragraphs, a census of these texts."
        ledger.number(f"proposed_{links_}", int(row["proposed"]), method=method)
        ledger.number(f"coded_{links_}", int(row["coded"]), method=method)
        for name, whole in (("precision", "proposed"), ("recall", "coded")):
            said = f"{int(row['both'])} of {int(row[whole])}"
            shown = f"{said} ({readings.percent(row[name])})" if row[whole] else said
            ledger.number(f"{name}_{links_}", shown, method=method, form="{}")


def _first(items: Iterable[str]) -> str:
    """Return the first five and how many others there are."""
    names = list(dict.fromkeys(items))
    rest = [readings.counted(len(names) - _MOST, "other")] if len(names) > _MOST else []
    return readings.listed([*names[:_MOST], *rest])
