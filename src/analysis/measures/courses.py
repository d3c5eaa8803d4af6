"""The course of each project through the documents: how far each text says it is, how the issuer stands to it.

Stage and stance are two things and never added up. What a text does not name
has neither; why it does not is asked in `record`, not here.
"""

from __future__ import annotations

import pandas as pd

from analysis.measures.evidence import joined
from analysis.measures.projects import stage_level
from analysis.measures.tallies import tally

__all__ = ["TURNS", "behind", "compared", "courses", "naming", "turns"]

TURNS = ("forward", "back", "stance_up", "stance_down", "same", "not comparable")
"""The moves that compare two mentions, in the order in which they are shown."""


def courses(path: pd.DataFrame, projects: pd.DataFrame, documents: list[str]) -> pd.DataFrame:
    """Return one row a project and document, also for documents before the first that names it.

    Columns project_id, name_en, name_zh, kind, document, named, level (1 idea
    to 5 operating or works on a thing that exists, 0 not stated, missing where
    not named), stage, stance, expansion (whether the mention is about works on a
    thing that exists), move, cue, unit, compared_with, line_id, note, units.
    Projects in the order of `path`, documents in that of `documents`.
    """
    order = list(dict.fromkeys(path["project_id"]))
    grid = pd.MultiIndex.from_product([order, documents], names=["project_id", "document"])
    table = path.set_index(["project_id", "document"]).reindex(grid).reset_index()
    text = ["stage", "stance", "unit", "cue", "move", "line_id", "compared_with", "note"]
    table[text] = table[text].fillna("")
    expansion = table["expansion"].astype("boolean").fillna(value=False).astype(bool)
    table = table.assign(named=table["unit"] != "", expansion=expansion, units=table["unit"])
    table["level"] = stage_level(table).where(table["named"])
    names = projects[["project_id", "name_en", "name_zh", "kind"]]
    return table.merge(names, on="project_id", how="left", validate="many_to_one")[_COURSE]


def turns(table: pd.DataFrame) -> pd.DataFrame:
    """Return every comparison of two mentions: the rows of `courses` that have one, with the unit compared.

    Columns of `courses`; units are the two mentions, the earlier first.
    """
    places = table.set_index(["project_id", "document"])["unit"]
    rows = table[table["move"].isin(TURNS)]
    earlier = [
        places.get((project, document), "")
        for project, document in zip(rows["project_id"], rows["compared_with"], strict=True)
    ]
    return rows.assign(units=[joined(pair) for pair in zip(earlier, rows["unit"], strict=True)])


def compared(table: pd.DataFrame) -> pd.DataFrame:
    """Return, for each later document, how many projects took each turn against the text before that names them.

    `table` is `courses`. Columns document, move, count, names_en, names_zh,
    units; rows of zero are kept.
    """
    return tally(turns(table), column="move", codes=TURNS, within="document")


def naming(projects: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return every project and document that names it, once: project_id, kind, document."""
    pairs = mentions[["project_id", "document"]].drop_duplicates()
    return pairs.merge(projects[["project_id", "kind"]], on="project_id")[["project_id", "kind", "document"]]


def behind(projects: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return every project that a text names, with all units that do: project_id, name_en, name_zh, kind, units."""
    units = mentions.groupby("project_id", sort=False)["unit"].agg(joined).rename("units").reset_index()
    return projects[["project_id", "name_en", "name_zh", "kind"]].merge(units, on="project_id")


_COURSE = [
    *("project_id", "name_en", "name_zh", "kind", "document", "named", "level", "stage", "stance", "expansion"),
    *("move", "cue", "unit", "compared_with", "line_id", "note", "units"),
]
