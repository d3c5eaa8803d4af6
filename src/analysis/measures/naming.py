"""Which projects of the register a text names, found by their names alone: for a text nobody has coded.

A name is found where it stands in the text and no longer name of the register
covers it. Stage and stance are a reading, and are not guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
from ahocorasick_rs import AhoCorasick, MatchKind

from analysis.measures.evidence import joined

__all__ = ["named_by_register"]

_LEAST = 3


def named_by_register(texts: pd.DataFrame, projects: pd.DataFrame) -> pd.DataFrame:
    """Return the projects whose names stand in headings and paragraphs, in order of first mention.

    `projects` is `registers.read_projects`; names of fewer than three characters
    are left out. Columns document, project_id, name_zh, name_en, kind, names
    (as they stand, joined by `;`), paragraphs, units.
    """
    owners = dict(_owners(projects))
    search = AhoCorasick(list(owners), matchkind=MatchKind.LeftmostLongest)
    body = texts[texts["kind"].isin(["heading", "paragraph"])]
    rows = [
        (document, project, name, unit)
        for document, unit, text in zip(body["document"], body["unit"], body["text_zh"], strict=True)
        for name in search.find_matches_as_strings(text)
        for project in owners[name]
    ]
    found = pd.DataFrame(rows, columns=["document", "project_id", "name", "unit"])
    grouped = found.groupby(["document", "project_id"], sort=False).agg(
        names=("name", joined), paragraphs=("unit", "nunique"), units=("unit", joined)
    )
    register = projects.set_index("project_id")[["name_zh", "name_en", "kind"]]
    table = grouped.reset_index().join(register, on="project_id")
    return table[["document", "project_id", "name_zh", "name_en", "kind", "names", "paragraphs", "units"]]


def _owners(projects: pd.DataFrame) -> Iterator[tuple[str, list[str]]]:
    """Yield each name with the projects that bear it: more than one where the register leaves it open."""
    bearers: dict[str, list[str]] = {}
    for project, names in zip(projects["project_id"], projects["names"], strict=True):
        for name in dict.fromkeys(names):
            if len(name) >= _LEAST:
                bearers.setdefault(name, []).append(project)
    yield from bearers.items()
