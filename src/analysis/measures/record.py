"""What the status record shows of a project: in the end, and at the time of a text that is silent about it.

Silence in a text has many grounds. The record, where it has one, says which
held; where it has none, the answer is "not known". The rules stand in words in
the status codebook (`outcome`, `absence`), and nothing here goes beyond them:
no row never means that a thing was not built.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

import pandas as pd

from analysis.measures.chronology import with_document_periods, with_periods

__all__ = ["absences", "against", "outcomes"]

_Row: TypeAlias = Mapping[Any, Any]

_SHOWN: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("completed", "opened", "operating", "resumed"), "running"),
        **dict.fromkeys(("transferred", "superseded"), "moved"),
        "suspended": "stopped",
        **dict.fromkeys(("planned", "approved", "under_construction"), "underway"),
    }
)
_BY_THEN = {"running": "finished", "stopped": "suspended", "moved": "moved", "underway": "underway"}
_OWN = ("whole", "part")
_RECORD = ["date", "status", "what", "source", "source_address", "confidence", "bears_on"]


def outcomes(path: pd.DataFrame, record: pd.DataFrame, searches: pd.DataFrame) -> pd.DataFrame:
    """Return what the record shows of each project of the paths, by the rules of the status codebook.

    One row a project, in the order of the paths: project_id, outcome (running,
    stopped, moved, underway, existing, searched, unsearched), observations
    (rows of the record), then those of the deciding row: date, status, what,
    source, source_address, confidence, bears_on ("" where there is none).
    """
    dated = with_periods(record)
    sought = set(searches["project_id"])
    rows = []
    for project in dict.fromkeys(path["project_id"]):
        own = dated[dated["project_id"] == project]
        deciding, outcome = _shown(own)
        if not outcome:
            outcome = "searched" if project in sought else "unsearched"
        rows.append({"project_id": project, "outcome": outcome, "observations": len(own), **_cells(deciding)})
    return pd.DataFrame(rows, columns=["project_id", "outcome", "observations", *_RECORD])


def absences(
    path: pd.DataFrame, kinds: pd.DataFrame, *, record: pd.DataFrame, searches: pd.DataFrame, documents: pd.DataFrame
) -> pd.DataFrame:
    """Return every text that is silent about a project an earlier text names, and what is known of it at that time.

    `kinds` has one row a project and document that names it (project_id, kind,
    document), over all projects. One row a project and silent document:
    project_id, document, absence (codes of the status codebook), overlaps
    (whether the deciding date and the dating of the text overlap), last_named
    (document), the columns of the deciding row as in `outcomes`, units (the last
    mention before).
    """
    dated = with_periods(record)
    times = with_document_periods(documents).set_index("id")[["start", "end"]]
    known = set(record["project_id"]) | set(searches["project_id"])
    rows = []
    for step, before in _silent(path):
        project, document = step["project_id"], step["document"]
        start, end = times.loc[document]
        deciding, absence = _by_then(dated[(dated["project_id"] == project) & (dated["start"] <= end)])
        ground = "genre" if _outside(kinds, project, document) else "undated" if project in known else "unsearched"
        row = {"project_id": project, "document": document, "absence": absence or ground}
        row |= {"overlaps": bool(deciding and deciding["end"] > start), "last_named": before["document"]}
        rows.append({**row, **_cells(deciding), "units": before["unit"]})
    return pd.DataFrame(
        rows, columns=["project_id", "document", "absence", "overlaps", "last_named", *_RECORD, "units"]
    )


def against(courses: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """Return the stage in the last text that names each project, beside what the record shows of it.

    `courses` is `courses.courses`, `found` the rows of `outcomes`. One row a
    project: project_id, name_en, name_zh, kind, document (the last that names
    it), stage, stance, expansion, outcome, units, in the order of the paths.
    """
    said = courses[courses["named"]].drop_duplicates("project_id", keep="last")
    columns = ["project_id", "name_en", "name_zh", "kind", "document", "stage", "stance", "expansion", "units"]
    return said[columns].merge(found[["project_id", "outcome"]], on="project_id", validate="one_to_one")


def _silent(path: pd.DataFrame) -> Iterator[tuple[_Row, _Row]]:
    """Yield each step of the paths at which a text is silent, with the last step before that names the project."""
    last: dict[str, _Row] = {}
    for step in path.to_dict("records"):
        if step["move"] == "absence":
            yield step, last.get(step["project_id"], {"document": "", "unit": ""})
        else:
            last[step["project_id"]] = step


def _outside(kinds: pd.DataFrame, project: str, document: str) -> bool:
    """Return whether a document names no project of the kind of this one."""
    own = kinds.loc[kinds["project_id"] == project, "kind"]
    return not kinds.loc[kinds["document"] == document, "kind"].isin(own).any()


def _shown(own: pd.DataFrame) -> tuple[_Row | None, str]:
    """Return the deciding row and the outcome; no row and "" where the record has nothing."""
    for scopes in (_OWN, ("related",)):
        if deciding := _deciding(own[own["bears_on"].isin(scopes)]):
            return deciding, _SHOWN[str(deciding["status"])]
    deciding = _latest(own)
    return deciding, "existing" if deciding else ""


def _by_then(own: pd.DataFrame) -> tuple[_Row | None, str]:
    """Return the same from what was on record by the time of a text; the thing as it stood decides nothing."""
    if deciding := _deciding(own[own["bears_on"].isin(_OWN)]):
        return deciding, _BY_THEN[_SHOWN[str(deciding["status"])]]
    elsewhere = own[(own["bears_on"] == "related") & own["status"].map(_SHOWN).eq("moved")]
    deciding = _latest(elsewhere)
    return deciding, "moved" if deciding else ""


def _deciding(rows: pd.DataFrame) -> _Row | None:
    """Return the latest row that says more than that a thing is under way, or else the latest of all."""
    settled = rows[rows["status"].map(_SHOWN) != "underway"]
    return _latest(settled if len(settled) else rows)


def _latest(rows: pd.DataFrame) -> _Row | None:
    ordered = rows.sort_values(["start", "end"], kind="stable")
    return ordered.iloc[-1].to_dict() if len(ordered) else None


def _cells(row: _Row | None) -> dict[str, Any]:
    return {name: row[name] if row else "" for name in _RECORD}
