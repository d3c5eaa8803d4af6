"""Numbers of what two documents share: links, runs of characters, projects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger

__all__ = ["carried", "projects", "reuse", "sections_without"]

_STATUS = {"named in both": "projects_both", "no longer named": "projects_earlier", "newly named": "projects_later"}
_MOVES = ("forward", "back", "stance_up", "stance_down", "same", "not comparable")
_SAID = {
    "forward": "at a later stage",
    "back": "at an earlier stage",
    "stance_up": "with a firmer stance",
    "stance_down": "with a weaker stance",
    "same": "the same",
}


def carried(ledger: Ledger, links: pd.DataFrame, *, forward: pd.DataFrame, back: pd.DataFrame) -> None:
    """Enter the links of a pair and how much of either document they touch.

    `links` is `lineage.links`; `forward` and `back` are `lineage.carried_share`
    of the earlier and of the later document. Names: `links`, `links_strong`,
    then `carried` and `taken` with `_strong`, `_share` and `_interval`.
    """
    method = "Links decided pair by pair by two machine passes and an adjudication."
    strong = links[links["level"] == "strong"]
    ledger.number("links", len(links), units=gathered(links["units"]), method=method)
    ledger.number("links_strong", len(strong), units=gathered(strong["units"]), method=method)
    for name, table in (("carried", forward), ("taken", back)):
        rows = table.set_index("level").to_dict("index")
        any_link, strongly = rows["any"], rows["strong"]
        method = "Substantive paragraphs with at least one link to the other document; each counts once."
        ledger.number(name, int(any_link["paragraphs"]), units=any_link["units"], method=method)
        ledger.number(f"{name}_strong", int(strongly["paragraphs"]), units=strongly["units"], method=method)
        ledger.number(
            f"{name}_share", readings.percent(any_link["share"]), units=any_link["units"], method=method, form="{}"
        )
        limits = readings.share_interval(any_link["low"], any_link["high"])
        ledger.number(f"{name}_interval", limits, method="95% interval with sections as clusters.", form="{}")
    alone = int((back["of"] - back["paragraphs"]).min())
    ledger.number(
        "taken_none", alone, method="Substantive paragraphs of the later document without any link to the earlier."
    )


def sections_without(ledger: Ledger, by_section: pd.DataFrame) -> None:
    """Enter how many sections of the earlier document have no link at all; `by_section` is `carried_by_section`."""
    alone = by_section[by_section["none"] == by_section["paragraphs"]]
    method = "Sections of the earlier document none of whose paragraphs has a link to the later one."
    ledger.number("sections_without", len(alone), units=gathered(alone["units"]), method=method)
    ledger.number(
        "sections_all", len(by_section), units=gathered(by_section["units"]), method="Sections that are counted."
    )


def reuse(ledger: Ledger, coverage: pd.DataFrame, runs: pd.DataFrame) -> None:
    """Enter how much of the later text stands in shared runs.

    `coverage` holds the rows of the pair for the shortest length (masked 0 and
    1), `runs` the passages, longest first. Names: `reuse_least`, `reuse_raw`,
    `reuse_masked`, `reuse_runs`, `reuse_longest`, `reuse_longest_text`.
    """
    ledger.number("reuse_least", int(coverage["length"].iloc[0]), method="Shortest run that counts, in Han characters.")
    for masked, name in ((0, "reuse_raw"), (1, "reuse_masked")):
        row = coverage[coverage["masked"] == masked].to_dict("records")[0]
        method = f"{row['covered']:,} of {row['of']:,} Han characters of headings and paragraphs of the later document."
        ledger.number(name, readings.percent(row["share"]), units=row["units"], method=method, form="{}")
    method = "Maximal exact runs of Han characters, each passage of the later document once."
    ledger.number("reuse_runs", len(runs), units=gathered(runs["units"]), method=method)
    longest: Mapping[Any, Any] = next(iter(runs.head(1).to_dict("records")), {"length": 0, "text": "none", "units": ""})
    ledger.number("reuse_longest", int(longest["length"]), units=longest["units"], method=method)
    ledger.number("reuse_longest_text", longest["text"], units=longest["units"], method=method, form="{}")


def projects(ledger: Ledger, named: pd.DataFrame) -> None:
    """Enter the number of projects named in both texts, in the earlier only and in the later only, and the moves coded.

    `named` is `projects.named_in_pair`.
    """
    method = "Projects of the register named in the text; a project counts once however often it is named."
    for status, name in _STATUS.items():
        rows = named[named["status"] == status]
        ledger.number(name, len(rows), units=gathered(rows["units"]), method=method)
    compared = named[named["move"].isin(_MOVES)]
    said = [f"{_SAID.get(move, move)} {count}" for move in _MOVES if (count := int((compared["move"] == move).sum()))]
    method = "Stage and stance of the later text against the earlier, where it is the last to name the project."
    ledger.number("projects_compared", len(compared), units=gathered(compared["units"]), method=method)
    ledger.number(
        "projects_moves", "; ".join(said) or "none", units=gathered(compared["units"]), method=method, form="{}"
    )
