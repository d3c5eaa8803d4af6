"""Result rows as careful English: parts of sentences that are true whatever the numbers turn out to be.

A template serves every document and every pair, so its prose cannot know which
way a difference points or whether anything differs at all. The functions here
take a result and say it in words that a policy scholar would sign: effect
first, then interval, then p with its reference distribution. They know no
cause, and never call an absence an end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import floor, isfinite, log10
from typing import Any

import pandas as pd

__all__ = [
    "LEVEL",
    "chance",
    "confounding",
    "counted",
    "dated",
    "difference",
    "document_number",
    "facts",
    "few",
    "interval",
    "listed",
    "nouns",
    "of_total",
    "out_of",
    "percent",
    "probability",
    "ratio",
    "share_interval",
    "verdict",
]

LEVEL = 0.05
"""Family-wise p below which a difference is called larger than a random deal of sections makes it."""

Row = Mapping[Any, Any]

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def few(count: int) -> str:
    """Return a count in words up to ten, in figures above.

    >>> few(0), few(3), few(12)
    ('no', 'three', '12')
    """
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def nouns(count: int, singular: str, plural: str = "") -> str:
    """Return a count with its noun in the right number.

    >>> nouns(1, "link"), nouns(0, "link"), nouns(2, "body", "bodies")
    ('1 link', '0 links', '2 bodies')
    """
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def counted(count: int, singular: str, plural: str = "") -> str:
    """Return the same with small counts in words: `no links`, `one link`, `12 links`."""
    return f"{few(count)} {singular if count == 1 else plural or singular + 's'}"


def listed(items: Iterable[str]) -> str:
    """Return items as English lists them: `a`, `a and b`, `a, b and c`; `none` where there are none."""
    *most, last = list(items) or ["none"]
    return f"{', '.join(most)} and {last}" if most else last


def percent(share: float) -> str:
    """Return a share as a percentage, with one decimal below ten per cent.

    >>> percent(0.31), percent(0.042), percent(0.0)
    ('31%', '4.2%', '0%')
    """
    return f"{share:.1%}" if 0 < share < 0.0995 else f"{share:.0%}"


def of_total(count: int, total: int, noun: str = "paragraph") -> str:
    """Return `4 of 33 paragraphs`."""
    return f"{count:,} of {nouns(total, noun)}"


def out_of(count: int, total: int) -> str:
    """Return how many of how many in words: `none of six`, `two of six`, `12 of 40`."""
    return f"{few(count) if count else 'none'} of {few(total)}"


def difference(row: Row) -> str:
    """Return how the share of one code differs between two texts, in points, with the counts behind it.

    `row` is a row of `emphasis.compare`: share and count on both sides.
    """
    earlier, later = (int(row[f"{side}_count"]) for side in ("earlier", "later"))
    behind = f"({later:,} of {int(row['later_of']):,} against {earlier:,} of {int(row['earlier_of']):,} paragraphs)"
    if earlier == later == 0:
        return "in neither text"
    if not earlier:
        return f"in the later text only {behind}"
    if not later:
        return f"in the earlier text only {behind}"
    points = round(100 * (row["later_share"] - row["earlier_share"]))
    if points == 0:
        return f"nearly the same share in both texts {behind}"
    side = "larger" if points > 0 else "smaller"
    return f"{side} in the later text by {nouns(abs(points), 'percentage point')} {behind}"


def interval(low: float, high: float) -> str:
    """Return limits as `0.4 to 2.1`, to two figures; where they are missing, `no interval can be estimated`."""
    if not (isfinite(low) and isfinite(high)):
        return "no interval can be estimated"
    return f"{_two_figures(low)} to {_two_figures(high)}"


def ratio(row: Row) -> str:
    """Return the rate ratio of a row of `emphasis.compare` with its interval, or why there is none."""
    if not (isfinite(row["ratio"]) and row["ratio"] > 0):
        return f"no ratio, because it is {_side_without(row)}"
    if not isfinite(row["ratio_low"]):
        return f"rate ratio {_two_figures(row['ratio'])}, {interval(row['ratio_low'], row['ratio_high'])}"
    limits = interval(row["ratio_low"], row["ratio_high"])
    return f"rate ratio {_two_figures(row['ratio'])}, 95% interval {limits}"


def probability(p: float, error: float) -> str:
    """Return a p-value with its Monte Carlo standard error, to the precision that the error allows.

    >>> probability(0.4125, 0.011), probability(0.003, 0.0012)
    ('p = 0.41 ± 0.01', 'p = 0.003 ± 0.001')
    """
    decimals = 2 if error <= 0 else min(4, max(2, -floor(log10(error))))
    return f"p = {p:.{decimals}f} ± {error:.{decimals}f}"


def share_interval(low: float, high: float) -> str:
    """Return limits of a share as `12% to 31%`; where they are missing, `no interval can be estimated`."""
    if not (isfinite(low) and isfinite(high)):
        return "no interval can be estimated"
    return f"{percent(low)} to {percent(high)}"


def chance(row: Row) -> str:
    """Return whether a difference exceeds what dealing whole sections at random produces, with both p-values."""
    if not isfinite(row["p"]):
        return "not tested, because it occurs in neither text"
    size = "larger than" if row["p_family"] < LEVEL else "within"
    alone, family = probability(row["p"], row["p_error"]), probability(row["p_family"], row["p_family_error"])
    return f"{size} what dealing whole sections at random produces ({alone} alone, {family} over the family)"


def verdict(table: pd.DataFrame, *, noun: str, label: str = "label_en", most: int = 6) -> str:
    """Return which codes of a family differ more than a random deal of whole sections makes them differ.

    `table` holds the rows of one family: p, p_family, p_family_error and the
    column `label`. Codes that occur in neither text are not counted; at most
    `most` are named.
    """
    tested = table[table["p"].notna()].sort_values("p_family", kind="stable")
    beyond = tested[tested["p_family"] < LEVEL]
    family = counted(len(tested), noun) + (" that occur" if 1 < len(tested) < len(table) else "")
    if tested.empty:
        return f"no {noun} occurs in either text"
    if beyond.empty:
        least = tested.head(1).to_dict("records")[0]
        smallest = probability(least["p_family"], least["p_family_error"])
        return f"none of the {family} differs by more than that (smallest family-wise {smallest})"
    named = [
        f"{row[label]} ({probability(row['p_family'], row['p_family_error'])})"
        for row in beyond[:most].to_dict("records")
    ]
    rest = [counted(len(beyond) - most, "other")] if len(beyond) > most else []
    verb = "differs" if len(beyond) == 1 else "differ"
    return f"{few(len(beyond))} of the {family} {verb} by more than that, with family-wise p: {listed([*named, *rest])}"


def confounding(earlier: Row, later: Row) -> str:
    """Return in what the two documents differ besides their words; rows of the table of documents."""
    apart = ["date", "length", *(name for key, name in _TRAITS if earlier[key] != later[key])]
    alike = [name for key, name in _TRAITS if earlier[key] == later[key]]
    shared = f", and share the {listed(alike)}" if alike else ""
    return f"The two texts differ in {listed(apart)}{shared}."


def dated(date: str, certainty: str) -> str:
    """Return a date as English writes it, and whether it is only inferred.

    >>> dated("2009-08-30", "documented"), dated("2018", "inferred"), dated("", "unknown")
    ('30 August 2009', '2018 (inferred)', 'date not known')
    """
    if not date:
        return "date not known"
    year, *rest = date.split("-")
    month = _MONTHS[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    written = " ".join(part for part in (day, month, year) if part)
    return f"{written} (inferred)" if certainty == "inferred" else written


def document_number(row: Row) -> str:
    """Return the official number of a document, or that none is known."""
    return row["number"] or "number not known"


def facts(row: Row) -> str:
    """Return issuer, level, genre, date and number of a document in one line; a row of the table of documents."""
    stated = [row[key] or f"{name} not stated" for key, name in _TRAITS]
    return "; ".join([*stated, dated(row["date"], row["date_certainty"]), document_number(row)])


NO_ENGLISH = "no English title yet"
_TRAITS: Sequence[tuple[str, str]] = (("issuer", "issuer"), ("level", "level of government"), ("genre", "genre"))
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _side_without(row: Row) -> str:
    if row["earlier_count"] == row["later_count"] == 0:
        return "in neither text"
    return "not in the earlier text" if row["earlier_count"] == 0 else "not in the later text"


def _two_figures(value: float) -> str:
    """Return a positive number to two significant figures, never in powers of ten."""
    if value <= 0:
        return f"{value:g}"
    decimals = max(0, 1 - floor(log10(value)))
    return f"{value:,.{min(decimals, 4)}f}"
