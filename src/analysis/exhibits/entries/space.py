"""Numbers of the volume on space: the places named, and the tiers they belong to.

Tables bear `document_en` (and `document_order`), as `Press.joined` adds them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger
from analysis.exhibits.stations import short_name

__all__ = ["by_document", "found", "located", "mostly", "rules", "steps", "tiers", "words"]

_SPANS = "Guarded dictionary: the longest words first, letters only in the contractions that a reading lists."


def found(ledger: Ledger, mentions: pd.DataFrame, letters: pd.DataFrame, places: pd.DataFrame) -> None:
    """Enter how many mentions there are, in which forms, how many are in doubt and how many letters are not counted.

    Names: `mentions`, `places_named`, `places_all`, `contractions`, `own`, `doubtful`, `letters`.
    """
    named = mentions[mentions["form"] != "own"]
    ledger.number("mentions", len(named), units=list(dict.fromkeys(named["unit"])), method=_SPANS)
    ledger.number("places_named", named["place_id"].nunique(), method="Places of the register with a mention.")
    ledger.number("places_all", len(places), method="Places of the register.")
    for name, rows, method in (
        ("contractions", named[named["form"] == "contraction"], "Letters that stand for a name, such as 朝 in 中朝."),
        (
            "own",
            mentions[mentions["form"] == "own"],
            "我国 (our country) and 我省 (our province); not counted as places.",
        ),
        ("doubtful", named[named["doubt"]], "Mentions whose reading is marked as in doubt."),
        ("letters", letters, "Letters inside names of areas, such as 长 in 长吉图; not counted."),
    ):
        ledger.number(name, len(rows), units=list(dict.fromkeys(rows["unit"])), method=method)


def mostly(ledger: Ledger, by_place: pd.DataFrame, *, count: int = 4) -> None:
    """Enter, as one phrase, the places that each document names most; `by_place` is `space.by_place`."""

    def said(rows: pd.DataFrame) -> str:
        top = rows.nlargest(count, "mentions")
        return readings.listed(
            [f"{name} ({n:,})" for name, n in zip(map(short_name, top["name_en"]), top["mentions"], strict=True)]
        )

    units = gathered(by_place["units"])
    ledger.number("mostly", by_document(by_place, said), units=units, method=_SPANS, form="{}")


def located(ledger: Ledger, by_place: pd.DataFrame) -> None:
    """Enter how many places and mentions have a point; `by_place` bears lat and lon."""
    places = by_place.drop_duplicates("place_id")
    ledger.number("points", int(places["lat"].notna().sum()), method="Places named whose location is certain.")
    known = by_place[by_place["lat"].notna()]
    total = int(by_place["mentions"].sum())
    said = readings.percent(float(known["mentions"].sum() / total)) if total else "none"
    method = "Mentions of places with a point, of all mentions; areas and states have none."
    ledger.number("points_share", said, units=gathered(known["units"]), method=method, form="{}")


def tiers(ledger: Ledger, attention: pd.DataFrame) -> None:
    """Enter rate and count of each tier in each document, and which tier each document names most.

    Names: `<tier>_<document>` and `<tier>_<document>_count`, `tier_rates`, `tier_most`.
    """
    for row in attention.to_dict("records"):
        name, method = f"{row['tier']}_{row['document']}", f"Mentions per 1,000 of {row['han']:,} Han characters."
        ledger.number(name, float(row["rate"]), units=row["units"], method=method, form="{:.1f}")
        ledger.number(f"{name}_count", int(row["mentions"]), units=row["units"], method=_SPANS)
    units = gathered(attention["units"])
    method = "Mentions per 1,000 Han characters of headings and paragraphs."
    said = by_document(
        attention, lambda rows: ", ".join(f"{row['tier']} {row['rate']:.1f}" for row in rows.to_dict("records"))
    )
    ledger.number("tier_rates", said, units=units, method=method, form="{}")
    most = by_document(attention, _first)
    ledger.number("tier_most", most, units=units, method=method, form="{}")


def steps(ledger: Ledger, contrasts: pd.DataFrame) -> None:
    """Enter which differences exceed a random deal of sections, pair by pair; `contrasts` has names of both sides.

    Names: `steps_verdict`, `steps_smallest_p`.
    """
    parts = []
    for (earlier, later), rows in contrasts.groupby(["earlier_en", "later_en"], sort=False):
        beyond = rows[rows["p_family"] < readings.LEVEL].to_dict("records")
        said = readings.listed([f"{row['tier']} ({_step(row)})" for row in beyond]) if beyond else "no tier"
        parts.append(f"from the {earlier} to the {later}, {said}")
    method = "Rate ratio from the section-clustered Poisson model; p from dealing whole sections, over three tiers."
    units = gathered(contrasts["units"])
    ledger.number("steps_verdict", "; ".join(parts), units=units, method=method, form="{}")
    smallest = contrasts["smallest_p"].dropna()
    said = f"{smallest.max():.2g}" if len(smallest) else "none, because nothing could be tested"
    ledger.number("steps_smallest_p", said, method="Attainable with the fewest sections of a pair.", form="{}")


def rules(ledger: Ledger, variants: pd.DataFrame) -> None:
    """Enter under how many rules of counting each document names the same tier most as under the rule of the text.

    Names: `rules`, `rules_agree`, `rules_other`.
    """
    count = variants["variant"].nunique()
    ledger.number("rules", readings.few(count), method="Rules of counting that were tried.", form="{}")
    first = {
        (str(document), str(variant)): _first_tier(rows)
        for (document, variant), rows in variants.groupby(["document_en", "variant"], sort=False)
    }
    base = {document: tier for (document, variant), tier in first.items() if variant == "base"}
    agree = {
        document: sum(first[name] == tier for name in first if name[0] == document) for document, tier in base.items()
    }
    said = [f"{base[document]} in the {document} under {number} of {count}" for document, number in agree.items()]
    units = gathered(variants["units"])
    method = "Tier with the highest rate of mentions under each rule."
    ledger.number("rules_agree", "; ".join(said), units=units, method=method, form="{}")
    odd = [
        f"{tier} in the {document} ({_RULES[rule]})"
        for (document, rule), tier in first.items()
        if tier != base[document]
    ]
    ledger.number("rules_other", readings.listed(odd), units=units, method=method, form="{}")


def words(ledger: Ledger, occurrences: pd.DataFrame) -> None:
    """Enter how often each document says 窗口, 前沿 and 腹地 of the region; `occurrences` is the table of the line."""
    said_words = occurrences[occurrences["kind"] == "word"]
    said = by_document(
        said_words, lambda rows: ", ".join(f"{row['name_zh']} {row['mentions']}" for row in rows.to_dict("records"))
    )
    method = "Occurrences of the word in its spatial sense; 发展前沿 (technology) and 东北腹地 left out."
    ledger.number("tier_words", said, units=gathered(said_words["units"]), method=method, form="{}")


def by_document(table: pd.DataFrame, said: Callable[[pd.DataFrame], str]) -> str:
    """Return what is said of each document, one after the other in order of date."""
    ordered = table.sort_values("document_order", kind="stable").groupby("document_order", sort=False)
    return "; ".join(f"{rows['document_en'].iloc[0]}: {said(rows)}" for _, rows in ordered)


_RULES = {
    "names": "names only",
    "letters": "with the letters of areas",
    "areas": "with the places that lie in them",
    "outside": "without brackets",
    "sure": "without doubtful readings",
}


def _first(rows: pd.DataFrame) -> str:
    top = rows[rows["rate"] == rows["rate"].max()]
    each = " each" if len(top) > 1 else ""
    return f"{_first_tier(rows)} ({top['mentions'].iloc[0]}{each} of {top['of'].iloc[0]})"


def _first_tier(rows: pd.DataFrame) -> str:
    """Return the tier with the highest rate, or those that share it."""
    return readings.listed(rows.loc[rows["rate"] == rows["rate"].max(), "tier"])


def _step(row: Mapping[Any, Any]) -> str:
    limits = readings.interval(row["ratio_low"], row["ratio_high"])
    test = readings.probability(row["p_family"], row["p_family_error"])
    return f"rate ratio {row['ratio']:.2g}, 95% interval {limits}, family-wise {test}"
