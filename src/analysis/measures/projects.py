"""Which named projects stand in a text, how far it presents them, and which stand in one text only.

Stage is what the text presents, never evidence that works began. A project
missing from a later text is "no longer named": it may be finished, moved,
suspended or outside the genre, and the text does not say which.
"""

from __future__ import annotations

import pandas as pd

from analysis.measures.evidence import joined

__all__ = ["by_kind", "by_stage", "inventory", "named_in_pair", "stage_level"]

# Order of the project codebook (version 3, `path`): highest stage first, then
# stance, then the first mention. Works on a thing that exists rank with running it.
_STAGES = {"unstated": 0, "idea": 1, "preparation": 2, "approved": 3, "construction": 4, "operating": 5}
_STANCES = ("do", "promote", "maintain", "support", "seek", "study", "mention")


def inventory(projects: pd.DataFrame, mentions: pd.DataFrame, path: pd.DataFrame, *, document: str) -> pd.DataFrame:
    """Return the projects that a document names, in order of first mention.

    Columns project_id, name_zh, name_en, kind, stage, stance, surfaces (as
    written, `;`-joined), units. Stage and stance are those of the project path
    where it has the project (two or more documents name it); otherwise those of
    the strongest mention by the rule of the project codebook.
    """
    here = mentions[mentions["unit"].map(_document) == document]
    found = here.groupby("project_id", sort=False).agg(surfaces=("surface", joined), units=("unit", joined))
    stages = _strongest(here)
    decided = path[(path["document"] == document) & (path["unit"] != "")].set_index("project_id")[["stage", "stance"]]
    stages.update(decided)
    names = projects.set_index("project_id")[["name_zh", "name_en", "kind"]]
    table = names.reindex(found.index).join(stages).join(found)
    return table.rename_axis("project_id").reset_index()


def named_in_pair(
    projects: pd.DataFrame, mentions: pd.DataFrame, path: pd.DataFrame, *, pair: tuple[str, str]
) -> pd.DataFrame:
    """Return every project that either document names, and in which of the two.

    Columns project_id, name_zh, name_en, kind, status (newly named, named in
    both, no longer named), earlier_stage, earlier_stance, later_stage,
    later_stance, move, note, earlier_units, later_units, units. `move` is the
    decision of the project path, given only where the path compared the later
    document with this earlier one.
    """
    sides = [
        inventory(projects, mentions, path, document=document).set_index("project_id")[["stage", "stance", "units"]]
        for document in pair
    ]
    table = sides[0].add_prefix("earlier_").join(sides[1].add_prefix("later_"), how="outer").fillna("")
    status = {(True, True): "named in both", (False, True): "newly named", (True, False): "no longer named"}
    named = zip(table["earlier_units"] != "", table["later_units"] != "", strict=True)
    evidence = zip(table["earlier_units"], table["later_units"], strict=True)
    table = table.assign(
        status=[status[sides_named] for sides_named in named],
        units=[joined(";".join(cells).split(";")) for cells in evidence],
    )
    table = table.join(_moves(path, pair)).fillna({"move": "", "note": ""})
    ordered = projects[projects["project_id"].isin(table.index)]
    return ordered[["project_id", "name_zh", "name_en", "kind"]].merge(table.reset_index(), on="project_id")[_PAIR]


def by_kind(projects_named: pd.DataFrame) -> pd.DataFrame:
    """Return the number of projects of each kind, most numerous first: kind, projects, units."""
    return _tally(projects_named, "kind")


def by_stage(projects_named: pd.DataFrame) -> pd.DataFrame:
    """Return the number of projects at each stage, most numerous first: stage, projects, units."""
    return _tally(projects_named, "stage")


def stage_level(said: pd.DataFrame) -> pd.Series[int]:
    """Return the level of what is said (stage, expansion): idea 1 to operating 5, not stated 0.

    Works on a thing that exists rank with running it (project codebook, `move`).
    """
    expanding = said["expansion"].astype(bool) & (said["stage"] == "construction")
    return said["stage"].map(_STAGES).mask(expanding, _STAGES["operating"])


_PAIR = [
    *("project_id", "name_zh", "name_en", "kind", "status", "earlier_stage", "earlier_stance"),
    *("later_stage", "later_stance", "move", "note", "earlier_units", "later_units", "units"),
]


def _document(unit: str) -> str:
    return unit.split("/", 1)[0].split("#", 1)[0]


def _strongest(mentions: pd.DataFrame) -> pd.DataFrame:
    ranked = mentions.assign(
        level=-stage_level(mentions),
        firmness=mentions["stance"].map(_STANCES.index),
    )
    ordered = ranked.sort_values(["level", "firmness"], kind="stable")
    return ordered.drop_duplicates("project_id").set_index("project_id")[["stage", "stance"]]


def _moves(path: pd.DataFrame, pair: tuple[str, str]) -> pd.DataFrame:
    compared = (path["document"] == pair[1]) & (path["compared_with"] == pair[0])
    return path[compared].set_index("project_id")[["move", "note"]]


def _tally(projects_named: pd.DataFrame, column: str) -> pd.DataFrame:
    groups = projects_named.groupby(column, sort=True)
    units = groups["units"].agg(lambda cells: joined(";".join(cells).split(";")))
    table = pd.DataFrame({"projects": groups.size(), "units": units}).reset_index()
    return table.sort_values("projects", ascending=False, kind="stable", ignore_index=True)
