"""Numbers of the volume on commitment: strength, words, marks of clarity, responsibility, dated targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger
from analysis.measures.ordinal import OrdinalModel

__all__ = ["clarity", "duties", "kinds", "leads", "ordinal", "strength", "superiority", "targets", "words"]

_STRENGTH = "Committing paragraphs by the strength of their strongest clause without a hedge."
_COUNTS = "Occurrences in headings and paragraphs, by the rules of the word list."
_DUTY = "Register of responsibilities, drawn from the passes and checked against the texts."
_TARGET = "Register of targets; the news report before the 2009 outline is left out."


def strength(ledger: Ledger, shares: pd.DataFrame) -> None:
    """Enter how many paragraphs of each document reach the level of building, and how many the highest.

    `shares` is `emphasis.share_table` of `strength_at_least` with names of documents.
    """
    for level, name in (("4", "build"), ("5", "checkable")):
        own = shares[shares["code"] == level]
        said = [
            f"{row['paragraphs']} of {row['of']} ({readings.percent(row['share'])}) in the {row['document_en']}"
            for row in own.to_dict("records")
        ]
        ledger.number(name, readings.listed(said), units=gathered(own["units"]), method=_STRENGTH, form="{}")


def superiority(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter the pair that lies furthest from even odds, and whether any pair is beyond chance.

    `table` is `commitment.superiority` with names of both documents.
    """
    method = (
        "Probability that a paragraph of the later text is coded stronger, ties half; whole sections dealt at random."
    )
    beyond = table[table["p_family"] < readings.LEVEL]
    least = table.nsmallest(1, "p").to_dict("records")[0]
    smallest = readings.probability(least["p"], least["p_error"])
    said = f"{readings.out_of(len(beyond), len(table))} pairs (smallest {smallest} before the correction by Holm)"
    ledger.number("superiority_verdict", said, units=gathered(beyond["units"]), method=method, form="{}")
    distance = (table["superiority"] - 0.5).abs()
    far = table.assign(distance=distance).nlargest(1, "distance").to_dict("records")[0]
    limits = readings.share_interval(far["low"], far["high"])
    pair = f"{far['later_name_en']} against the {far['earlier_name_en']}"
    text = f"{readings.percent(far['superiority'])} (interval {limits}) for the {pair}"
    ledger.number("superiority_furthest", text, units=far["units"], method=method, form="{}")


def ordinal(ledger: Ledger, model: OrdinalModel, documents: pd.DataFrame) -> None:
    """Enter whether the ordinal model stands, and if not, why; `documents` has the names of the documents."""
    reason = model.refusal
    for row in documents.to_dict("records"):
        reason = reason.replace(f"{row['id']} ", f"{row['short_en']} ")
    said = f"refused, on this check: {reason}" if reason else "fitted"
    ledger.number("ordinal", said, method="Cumulative logit of strength on document, after its checks.", form="{}")


def words(ledger: Ledger, rates: pd.DataFrame, effects: pd.DataFrame) -> None:
    """Enter the occurrences of each word by document, in order of date, and where the rules change a count.

    `rates` is `modality.word_rates`; names are `word_<number>` in the order of the list, and `words_said`
    for all; `effects` is `modality.rule_effects`.
    """
    said = []
    for word, own in rates.groupby("code", sort=False):
        counts = " / ".join(str(count) for count in own["count"])
        said.append(f"{word} {counts}")
    ledger.number("words_said", ", ".join(said), units=gathered(rates["units"]), method=_COUNTS, form="{}")
    shown = effects[effects["code"].isin(set(rates["code"]))]
    changes = [
        f"{row['code']} in {row['document']} from {row['string']} to {row['counted']}"
        for row in shown.to_dict("records")
    ]
    method = "A search for the bare string against the rules of the list (longer words do not count)."
    ledger.number("rule_effects", readings.listed(changes), method=method, form="{}")
    never = [str(word) for word, own in rates.groupby("code", sort=False) if own["count"].sum() == 0]
    ledger.number("words_never", readings.listed(never), method=_COUNTS, form="{}")


def kinds(ledger: Ledger, rates: pd.DataFrame, pairs: pd.DataFrame, *, kinds: Sequence[str]) -> None:
    """Enter the rate of some kinds of words by document, and in which pairs they differ more than by chance.

    `rates` and `pairs` have names of documents.
    """
    for kind in kinds:
        own = rates[rates["code"] == kind]
        said = [f"{row['rate']:.1f} in the {row['document_en']}" for row in own.to_dict("records")]
        ledger.number(f"rate_{kind}", readings.listed(said), units=gathered(own["units"]), method=_COUNTS, form="{}")
        compared = pairs[pairs["code"] == kind]
        beyond = compared[compared["p_family"] < readings.LEVEL]
        told = [_ratio(row) for row in beyond.to_dict("records")]
        count = f"{readings.out_of(len(beyond), len(compared))} pairs"
        text = f"{count}: {'; '.join(told)}" if told else count
        method = "Rates for 1,000 Han characters; whole sections dealt at random, family-wise over the kinds of a pair."
        ledger.number(f"verdict_{kind}", text, units=gathered(beyond["units"]), method=method, form="{}")


def clarity(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how many paragraphs of each document bear each mark of clarity."""
    method = "Marks drawn from the registers of responsibilities and targets and from the coded strength."
    for mark, own in table.groupby("mark", sort=False):
        said = [f"{row['paragraphs']} of {row['of']} in the {row['document_en']}" for row in own.to_dict("records")]
        ledger.number(f"clarity_{mark}", readings.listed(said), units=gathered(own["units"]), method=method, form="{}")


def duties(ledger: Ledger, counts: pd.DataFrame, leads: pd.DataFrame) -> None:
    """Enter the duties given in each document, and in how many paragraphs each names a lead."""
    totals = counts.groupby("document_en", sort=False)["bodies"].sum()
    said = [f"{count} in the {name}" for name, count in totals.items()]
    ledger.number("duties", readings.listed(said), units=gathered(counts["units"]), method=_DUTY, form="{}")
    method = "Paragraphs with a bracket that names the lead (牵头)."
    ledger.number("lead_brackets", int(leads["paragraphs"].sum()), units=gathered(leads["units"]), method=method)
    named = leads.loc[leads["paragraphs"] > 0, "document_en"]
    ledger.number("lead_documents", readings.listed(named), units=gathered(leads["units"]), method=method, form="{}")


def leads(ledger: Ledger, table: pd.DataFrame, *, bodies: Sequence[str]) -> None:
    """Enter how many bodies lead, the tasks of those that lead most, and those of `bodies` by name.

    `table` is `accountability.assigned`; a body gets the name `leads_<actor_id>` with underscores.
    """
    leading = table[table["duty"] == "lead"]
    ledger.number("lead_bodies", int(leading["actor_id"].nunique()), units=gathered(leading["units"]), method=_DUTY)
    for body in bodies:
        own = leading[leading["actor_id"] == body]
        said = "；".join(own["subjects"]) or "nothing"
        ledger.number(f"leads_{body.replace('-', '_')}", said, units=gathered(own["units"]), method=_DUTY, form="{}")
        count = int(own["paragraphs"].sum())
        ledger.number(f"tasks_{body.replace('-', '_')}", count, units=gathered(own["units"]), method=_DUTY)


def targets(ledger: Ledger, counts: pd.DataFrame) -> None:
    """Enter dated and checkable outcomes by document, and which documents date nothing."""
    for column in ("outcomes", "checkable", "windows"):
        said = [f"{row[column]} in the {row['document_en']}" for row in counts.to_dict("records")]
        ledger.number(
            f"targets_{column}", readings.listed(said), units=gathered(counts["units"]), method=_TARGET, form="{}"
        )
    silent = counts.loc[counts["outcomes"] == 0, "document_en"]
    ledger.number("targets_silent", readings.listed(silent), method=_TARGET, form="{}")
    dated = counts[counts["outcomes"] > 0]
    ledger.number("targets_total", int(dated["outcomes"].sum()), units=gathered(dated["units"]), method=_TARGET)
    ledger.number(
        "targets_checkable_total", int(dated["checkable"].sum()), units=gathered(dated["units"]), method=_TARGET
    )


def _ratio(row: Mapping[object, object]) -> str:
    found = {str(key): value for key, value in row.items()}
    return f"{found['later_name_en']} to {found['earlier_name_en']}, {_said(found)}"


def _said(row: Mapping[str, object]) -> str:
    if not (float(str(row["ratio"])) > 0 and float(str(row["ratio"])) != float("inf")):
        return f"{row['later_count']} against {row['earlier_count']}"
    return readings.ratio(row)
