"""Numbers of the volume on projects: how many, which moves, what the record shows, where texts are silent."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger
from analysis.measures.courses import TURNS

__all__ = ["against", "moves", "outcomes", "register", "silences", "sources", "timeline"]

_STEADY = ("construction", "operating")
_MOST = 9


def register(ledger: Ledger, projects: pd.DataFrame, mentions: pd.DataFrame, courses: pd.DataFrame) -> None:
    """Enter the size of the register, how many projects can be followed, and how many one text alone names.

    `courses` is `courses.courses`. Names: `projects_all`, `projects_once`,
    `projects_followed`, `mentions`, `projects_<document>`.
    """
    followed = courses[courses["named"]]
    method = "Entries of the register of projects."
    ledger.number("projects_all", len(projects), units=gathered(mentions["unit"]), method=method)
    method = "Projects with a row in the paths: two documents or more name them."
    count = courses["project_id"].nunique()
    ledger.number("projects_followed", count, units=gathered(followed["units"]), method=method)
    once = mentions[~mentions["project_id"].isin(courses["project_id"])]
    method = "Projects that one document alone names; they have no path."
    ledger.number("projects_once", once["project_id"].nunique(), units=gathered(once["unit"]), method=method)
    ledger.number("mentions", len(mentions), units=gathered(mentions["unit"]), method="Project, unit and wording.")
    for document, own in courses.groupby("document", sort=False):
        named = own[own["named"]]
        method = "Of the projects that can be followed, those that the document names."
        ledger.number(f"projects_{document}", len(named), units=gathered(named["units"]), method=method)


def moves(ledger: Ledger, turns: pd.DataFrame) -> None:
    """Enter how many mentions are compared and how many took each turn, with the names of the first ones.

    `turns` is `courses.turns`. Names: `turns`, then `turns_<move>` with `_` for
    a space, and `turns_<move>_names`.
    """
    method = "Mentions compared with those of the document before that names the project (project codebook, `move`)."
    ledger.number("turns", len(turns), units=gathered(turns["units"]), method=method)
    for move in TURNS:
        own = turns[turns["move"] == move]
        name = f"turns_{move.replace(' ', '_')}"
        ledger.number(name, len(own), units=gathered(own["units"]), method=method)
        said = _named(own, own["document_en"])
        ledger.number(f"{name}_names", said, units=gathered(own["units"]), method=method, form="{}")


def outcomes(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how many projects the record speaks of and what it shows of them.

    `table` is `course_tables.with_outcomes`. Names: `recorded`, `unrecorded`,
    then `outcome_<code>` and `outcome_<code>_names`, with the deciding date.
    """
    last = table[table["named"]].drop_duplicates("project_id", keep="last")
    units = table.groupby("project_id", sort=False)["units"].agg(lambda cells: ";".join(cell for cell in cells if cell))
    last = last.assign(units=list(last["project_id"].map(units)))
    seen = last[last["observations"] > 0]
    method = "Projects named in two documents or more with at least one dated, sourced observation."
    ledger.number("recorded", len(seen), units=gathered(seen["units"]), method=method)
    method = "The rest of them. Not looked for is never read as not built."
    ledger.number("unrecorded", len(last) - len(seen), units=gathered(last["units"]), method=method)
    for code in ("running", "stopped", "moved", "underway", "existing", "searched", "unsearched"):
        own = last[last["outcome"] == code]
        method = "Latest observation that bears on the project, by the rules of the status codebook (`outcome`)."
        ledger.number(f"outcome_{code}", len(own), units=gathered(own["units"]), method=method)
        said = _named(own, own["date"])
        ledger.number(f"outcome_{code}_names", said, units=gathered(own["units"]), method=method, form="{}")


def against(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter, for projects last said to be built or to run, how many the record shows so.

    `table` is `record.against` of the projects on record. Names: `said_<stage>`,
    `said_<stage>_running` for construction and operating.
    """
    method = "Stage in the last document that names the project; the record is that of the latest bearing observation."
    for stage in _STEADY:
        own = table[table["stage"] == stage]
        built = own[own["outcome"] == "running"]
        ledger.number(f"said_{stage}", len(own), units=gathered(own["units"]), method=method)
        ledger.number(f"said_{stage}_running", len(built), units=gathered(built["units"]), method=method)


def silences(ledger: Ledger, table: pd.DataFrame, *, documents: pd.DataFrame) -> None:
    """Enter how many silences there are, on what grounds, and which the last document keeps about finished projects.

    `table` is `record.absences` with names of projects. Names: `silences`,
    `silences_<code>`, `silences_known`, `silences_last` and
    `silences_last_<code>_names` for the grounds that the record gives.
    """
    method = "Projects that an earlier document names and this one does not, document by document."
    ledger.number("silences", len(table), units=gathered(table["units"]), method=method)
    method = "Rules of the status codebook (`absence`); units are the last mentions before."
    for code in ("finished", "moved", "suspended", "underway", "genre", "undated", "unsearched"):
        own = table[table["absence"] == code]
        ledger.number(f"silences_{code}", len(own), units=gathered(own["units"]), method=method)
    told = table[~table["absence"].isin(["genre", "undated", "unsearched"])]
    ledger.number("silences_known", len(told), units=gathered(told["units"]), method=method)
    last = table[table["document"] == documents["id"].iloc[-1]]
    ledger.text("last", str(documents["short_en"].iloc[-1]))
    ledger.number("silences_last", len(last), units=gathered(last["units"]), method=method)
    for code in ("finished", "suspended", "underway"):
        own = last[last["absence"] == code]
        said = _named(own, own["date"])
        ledger.number(f"silences_last_{code}_names", said, units=gathered(own["units"]), method=method, form="{}")


def timeline(ledger: Ledger, record: pd.DataFrame, events: pd.DataFrame) -> None:
    """Enter the size of the record and of the list of events, and from when to when they reach."""
    ledger.number("observations", len(record), method="Rows of the status record.")
    ledger.number("record_projects", record["project_id"].nunique(), method="Projects with a row of the record.")
    years = record["date"].str[:4]
    ledger.text("record_from", years.min() if len(record) else "no year")
    ledger.text("record_to", years.max() if len(record) else "no year")
    ledger.number("events", len(events), method="Rows of the list of events.")
    ledger.number("event_kinds", events["kind"].nunique(), method="Kinds of event that occur.")


def sources(ledger: Ledger, record: pd.DataFrame) -> None:
    """Enter how firm the record is: two sources or an official text, one press text, read in copies only."""
    method = "Rows of the status record by the confidence given to them."
    for code in ("high", "medium"):
        ledger.number(f"confidence_{code}", int((record["confidence"] == code).sum()), method=method)
    copies = int((record["source_address"] == "").sum())
    ledger.number("copies", copies, method="Rows without an address of the publisher: only copies were seen.")
    own = int(record["bears_on"].isin(["whole", "part"]).sum())
    ledger.number("bearing", own, method="Rows on the thing that the texts ask for, or a part of it.")


def _named(rows: pd.DataFrame, remarks: Iterable[object]) -> str:
    """Return names with a remark in brackets each, such as the deciding date; nine at most, then how many others."""
    pairs = zip(rows["name_en"], remarks, strict=True)
    names = [f"{name} ({remark})" if str(remark) else str(name) for name, remark in pairs]
    rest = [readings.counted(len(names) - _MOST, "other")] if len(names) > _MOST else []
    return readings.listed([*names[:_MOST], *rest])
