"""Which documents are coded, and which of them were read for links: what a volume may count, and what it must say.

A document of the first reading is coded when `coding.csv` has it, an added one
when every paragraph of its sheet is confirmed. Links and projects are a reading
of their own: a document that no link and no project mention names was not read
for them, and nothing may be made of their absence.
"""

from __future__ import annotations

import pandas as pd

from analysis.coding.sheets import sheet_states
from analysis.corpus.documents import read_documents
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["coded_documents", "coverage", "linked_documents"]

_STATES = {
    (True, True): "coded",
    (True, False): "codes confirmed",
    (False, True): "not coded",
    (False, False): "not coded",
}


def coverage(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a document, in order of date: document, state, paragraphs and confirmed (of its sheet).

    `state` is `coded`, `codes confirmed` (but not read for links and projects)
    or `not coded`; paragraphs and confirmed are 0 where there is no sheet.
    """
    coded, linked = set(coded_documents(project)), set(linked_documents(project))
    sheets = sheet_states(project).set_index("document")[["paragraphs", "confirmed"]]
    names = list(read_documents(project)["id"])
    counts = sheets.reindex(names).fillna(0).astype("int64").reset_index(drop=True)
    states = [_STATES[name in coded, name in linked] for name in names]
    return pd.concat([pd.DataFrame({"document": names, "state": states}), counts], axis=1)


def coded_documents(project: Project = PROJECT) -> list[str]:
    """Return the documents whose paragraphs are coded, in order of date."""
    states = sheet_states(project)
    coded = {*_documents(read_table("coding", project)["unit"]), *states.loc[states["is_coded"], "document"]}
    return [name for name in read_documents(project)["id"] if name in coded]


def linked_documents(project: Project = PROJECT) -> list[str]:
    """Return the documents that were read for links and projects, in order of date."""
    links, mentions = read_table("lineage", project), read_table("project_mentions", project)
    named = {*_documents(links["later_unit"]), *_documents(links["earlier_unit"]), *_documents(mentions["unit"])}
    return [name for name in read_documents(project)["id"] if name in named]


def _documents(units: pd.Series[str]) -> set[str]:
    return set(units.str.extract(r"^([^/#]+)", expand=False))
