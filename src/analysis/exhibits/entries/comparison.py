"""Numbers of a comparison of two documents: names, shares side by side, words.

Tables come from `analysis.measures`; codes bear `label_en`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger
from analysis.measures.emphasis import substantive

__all__ = ["differences", "estimable", "firmness", "identities", "pair", "words"]

_SHARES = (
    "Shares of paragraphs side by side; ratio from the section-clustered Poisson model; p from dealing whole sections."
)
_ORDINALS = ("first", "second", "third")


def pair(ledger: Ledger, documents: pd.DataFrame, coding: pd.DataFrame, *, pair: tuple[str, str]) -> None:
    """Enter names, titles and sizes of both documents, what sets them apart, and how short the shorter one is."""
    identities(ledger, documents, pair=pair)
    for side, document in zip(("earlier", "later"), pair, strict=True):
        counted = substantive(coding[coding["document"] == document])
        method = "Paragraphs whose role is not formal."
        ledger.number(f"{side}_paragraphs", len(counted), units=list(counted["unit"]), method=method)
        method = "Sections that hold such a paragraph; whole sections are what the permutations deal out."
        sections = counted.drop_duplicates("section")
        ledger.number(f"{side}_sections", len(sections), units=list(sections["unit"]), method=method)


def identities(ledger: Ledger, documents: pd.DataFrame, *, pair: tuple[str, str]) -> None:
    """Enter names, titles and facts of both documents, and what sets them apart besides their words."""
    rows = documents.set_index("id").to_dict("index")
    for side, document in zip(("earlier", "later"), pair, strict=True):
        ledger.text(side, rows[document]["short_en"])
        ledger.text(f"{side}_title_zh", rows[document]["title_zh"])
        ledger.text(f"{side}_title_en", rows[document]["title_en"] or readings.NO_ENGLISH)
        ledger.text(f"{side}_facts", readings.facts(rows[document]))
    ledger.text("confounding", readings.confounding(rows[pair[0]], rows[pair[1]]))


def differences(ledger: Ledger, table: pd.DataFrame, *, variable: str, noun: str) -> None:
    """Enter the verdict on one variable and its up to three largest differences of share.

    `table` is `emphasis.compare` with labels. Names: `<variable>_verdict`,
    `<variable>_first`, `_second`, `_third`, `<variable>_smallest_p`.
    """
    verdict = readings.verdict(table, noun=noun)
    ledger.number(f"{variable}_verdict", verdict, method=_SHARES, form="{}")
    size = table["difference"].abs()
    largest = table.assign(size=size)[size > 0].nlargest(len(_ORDINALS), "size").to_dict("records")
    found = [(f"{row['label_en']}, {readings.difference(row)}; {readings.ratio(row)}", row["units"]) for row in largest]
    for place, name in enumerate(_ORDINALS):
        phrase, units = found[place] if place < len(found) else ("nothing further", "")
        ledger.number(f"{variable}_{name}", phrase, units=units, method=_SHARES, form="{}")
    smallest = float(table["smallest_p"].max())
    ledger.number(f"{variable}_smallest_p", smallest, method="Attainable with these sections and deals.", form="{:.2g}")


def estimable(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter for how many themes a rate ratio can be estimated; `table` is `emphasis.compare` by theme."""
    both = table[(table["earlier_count"] > 0) & (table["later_count"] > 0)]
    said = f"{readings.few(len(both))} of {len(table):,}"
    ledger.number("theme_estimable", said, units=gathered(both["units"]), method="Themes in both texts.", form="{}")


def firmness(ledger: Ledger, table: pd.DataFrame, *, level: str) -> None:
    """Enter how the share at or above one level of strength differs; `table` is compared by `strength_at_least`."""
    row = table.set_index("code").to_dict("index")[level]
    ledger.number("firm", readings.difference(row), units=row["units"], method=_SHARES, form="{}")
    ledger.number("firm_ratio", readings.ratio(row), units=row["units"], method=_SHARES, form="{}")
    ledger.number("firm_chance", readings.chance(row), units=row["units"], method=_SHARES, form="{}")


def words(ledger: Ledger, table: pd.DataFrame, *, count: int = 8) -> None:
    """Enter the most typical words of either text, and whether any stands out.

    `table` is `wording.keyness`; with `gloss_en` each word is followed by its English where it has one.
    """
    method = "Weighted log-odds with an informative Dirichlet prior; words of two Han characters and more."
    sides = {"later": table[table["zeta"] > 0].head(count), "earlier": table[table["zeta"] < 0].tail(count).iloc[::-1]}
    for side, rows in sides.items():
        shown = [_word(row) for row in rows.to_dict("records")]
        units = gathered(rows[f"{side}_units"])
        ledger.number(f"words_{side}", ", ".join(shown) or "none", units=units, method=method, form="{}")
    verdict = readings.verdict(table, noun="word", label="token")
    ledger.number("words_verdict", verdict, method=f"{method} Family-wise p by the step-down maximum.", form="{}")


def _word(row: Mapping[Any, Any]) -> str:
    # the term base gives variants ("focus on (v.) / key (adj.)"); a sentence has room for the first
    gloss = str(row.get("gloss_en", "")).partition(" / ")[0].partition(" (")[0]
    named = f"{row['token']} {gloss}".strip()
    return f"{named} ({row['later_count']} : {row['earlier_count']})"
