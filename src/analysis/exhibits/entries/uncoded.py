"""Numbers on documents that are not coded: how far their sheets are, what is suggested, what was expected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger

__all__ = ["expectations", "named", "near", "state", "suggestions", "uncoded"]

_SHEET = "Rows of the coding sheet by status."
_CODED = "all paragraphs are coded, and the series makes the full volume instead of this one"
_NOTHING_FROZEN = "The series began with this text: nothing was frozen before it, and nothing is judged."


def uncoded(ledger: Ledger, coverage: pd.DataFrame, documents: pd.DataFrame) -> None:
    """Enter what a volume on all documents leaves out, as one sentence; `coverage` is `coding.coverage.coverage`.

    Name: `uncoded`.
    """
    short = dict(zip(documents["id"], documents["short_en"], strict=True))
    said = [_left_out(short[row["document"]], row) for row in coverage.to_dict("records") if row["state"] != "coded"]
    sentence = " ".join(said) or f"All {len(coverage)} documents are coded."
    ledger.number("uncoded", sentence, method="Documents by the state of their coding.", form="{}")


def _left_out(name: str, row: Mapping[Any, Any]) -> str:
    if row["state"] == "codes confirmed":
        return (
            f"The {name} is counted by its codes, but was not read for links and projects: "
            "where these are shown, it is left out."
        )
    done = f"{row['confirmed']} of its {row['paragraphs']} paragraphs are confirmed"
    return (
        f"The {name} is not coded ({done}): what rests on codes, links and projects leaves it out, "
        "what counts words takes it in."
    )


def state(ledger: Ledger, coverage: pd.DataFrame, *, documents: pd.DataFrame) -> None:
    """Enter for the documents of a volume how far their coding is, as one sentence: `state`."""
    chosen = coverage[coverage["document"].isin(documents["id"])]
    uncoded_ones = chosen[chosen["state"] != "coded"]
    names = dict(zip(documents["id"], documents["short_en"], strict=True))
    said = [
        f"of the {names[row['document']]}, {row['confirmed']} of {row['paragraphs']} paragraphs are confirmed"
        for row in uncoded_ones.to_dict("records")
    ]
    ledger.number("state", "; ".join(said) or _CODED, method=_SHEET, form="{}")


def suggestions(ledger: Ledger, table: pd.DataFrame, *, paragraphs: int) -> None:
    """Enter how many paragraphs have a suggestion, and how reliable suggestions are; `table` has one row a theme.

    Names: `suggested`, `suggested_of`, `best_theme`, `worst_theme`.
    """
    method = "Paragraphs in which a term of the dictionary stands."
    ledger.number("suggested", len({*gathered(table["units"])}), units=gathered(table["units"]), method=method)
    ledger.number("suggested_of", paragraphs, method="Paragraphs of the document.")
    ranked = table.dropna(subset=["precision"]).sort_values("precision", kind="stable")
    method = "Precision on documents that the dictionary was not fitted to."
    for name, row in (("worst_theme", ranked.head(1)), ("best_theme", ranked.tail(1))):
        said = [f"{one['label_en']} ({readings.percent(one['precision'])})" for one in row.to_dict("records")]
        ledger.number(name, "".join(said) or "none", method=method, form="{}")


def named(ledger: Ledger, projects: pd.DataFrame, *, name: str = "named") -> None:
    """Enter how many projects of the register a text names; `projects` is `naming.named_by_register`."""
    method = "Projects of the register one of whose names stands in the text; no reading decided on them."
    ledger.number(name, len(projects), units=gathered(projects["units"]), method=method)


def near(ledger: Ledger, found: pd.DataFrame) -> None:
    """Enter how many clauses of a pair are near in wording; `found` are the rows of `candidates.candidates` kept."""
    method = "Mutually nearest clauses of the two texts at or above the threshold."
    ledger.number("near", len(found), units=gathered(found["units"]), method=method)


def expectations(ledger: Ledger, before: pd.DataFrame, outcome: pd.DataFrame, *, is_latest: bool) -> None:
    """Enter what was frozen and what came; `before` are all findings, `outcome` is `measures.expectations.judged`.

    Names: `frozen`, `findings`, `expected`, `held`, `not_held`, `not_computed`, `verdict`.
    """
    frozen = list(before["frozen"].head(1))
    ledger.text("frozen", readings.dated(str(frozen[0]), "documented") if frozen else "no day")
    ledger.number("findings", len(before), method="Quantities measured in every document before this one was added.")
    ledger.number("expected", len(outcome), method="Findings that moved one way from document to document throughout.")
    for name in ("held", "not held", "not computed"):
        count = int((outcome["outcome"] == name).sum())
        ledger.number(name.replace(" ", "_"), count, method="Expectations by what came.")
    said = "It is the latest of the documents, so that every direction can be gone on with."
    if not is_latest:
        said = "It is not the latest of the documents: no direction can be gone on with, and nothing is judged."
    if before.empty:
        said = _NOTHING_FROZEN
    ledger.number("verdict", said, method="Date of the document against those of the others.", form="{}")
