"""How a later text changes what it carries on: a firmer or weaker commitment, another name.

Both are read from codes that stand, never from wording alone. The strength of a
paragraph is that of its strongest clause, which need not be the clause that is
carried on; and the levels are an order, so that "firmer" has a direction and no
size. Names are compared as strings, so that "in other words" is a matter of
form: the register says that the thing is the same.
"""

from __future__ import annotations

from itertools import product

import pandas as pd

from analysis.measures.evidence import joined
from analysis.measures.reuse import han_string

__all__ = ["NAMINGS", "SHIFTS", "namings", "shifts"]

SHIFTS = ("weaker", "same", "firmer", "uncommitted")
"""Directions of commitment from an earlier to a later paragraph; `uncommitted` where one of them commits nobody."""

NAMINGS = ("same", "within", "list", "other")
"""How the name of a project compares: alike, one within the other, joined with others in a list, in other words."""


def shifts(lineage: pd.DataFrame, coding: pd.DataFrame) -> pd.DataFrame:
    """Return every strong link with the commitment of both its paragraphs.

    Columns earlier, later (documents), earlier_unit, later_unit, subject,
    subject_en, basis, earlier_strength, later_strength, shift (one of SHIFTS),
    units. A level is compared with a level; its distance means nothing.
    """
    strength, document = (coding.set_index("unit")[name] for name in ("strength", "document"))
    strong = lineage[lineage["level"] == "strong"]
    strong = strong[strong["earlier_unit"].isin(strength.index) & strong["later_unit"].isin(strength.index)]
    before, after = (strong[f"{side}_unit"].map(strength).astype(int) for side in ("earlier", "later"))
    table = strong[["earlier_unit", "later_unit", "subject", "subject_en", "basis"]].assign(
        earlier=strong["earlier_unit"].map(document),
        later=strong["later_unit"].map(document),
        earlier_strength=before,
        later_strength=after,
        shift=[_shift(*pair) for pair in zip(before, after, strict=True)],
        units=strong["later_unit"] + ";" + strong["earlier_unit"],
    )
    return table[_SHIFT].reset_index(drop=True)


def namings(path: pd.DataFrame, mentions: pd.DataFrame, projects: pd.DataFrame) -> pd.DataFrame:
    """Return every project with its names in a text and in the text before that names it.

    One row a project and document that the path compares: project_id, name_en,
    name_zh, earlier, later, earlier_forms, later_forms (`；`-joined), naming (one
    of NAMINGS), units. The closest two forms decide.
    """
    forms = mentions.groupby(["project_id", "document"], sort=False).agg(
        forms=("surface", lambda cells: list(dict.fromkeys(cells))), units=("unit", joined)
    )
    known = projects.set_index("project_id")[["name_en", "name_zh"]]
    rows = []
    for step in path[path["compared_with"] != ""].to_dict("records"):
        sides = [forms.loc[(step["project_id"], step[column])] for column in ("compared_with", "document")]
        rows.append(
            {
                "project_id": step["project_id"],
                **known.loc[step["project_id"]].to_dict(),
                "earlier": step["compared_with"],
                "later": step["document"],
                "earlier_forms": "；".join(sides[0]["forms"]),
                "later_forms": "；".join(sides[1]["forms"]),
                "naming": _naming(sides[0]["forms"], sides[1]["forms"]),
                "units": joined(unit for side in sides for unit in side["units"].split(";")),
            }
        )
    return pd.DataFrame(rows, columns=_NAMING)


_SHIFT = [
    *("earlier", "later", "earlier_unit", "later_unit", "subject", "subject_en", "basis"),
    *("earlier_strength", "later_strength", "shift", "units"),
]
_NAMING = [
    *("project_id", "name_en", "name_zh", "earlier", "later", "earlier_forms", "later_forms", "naming", "units"),
]


def _shift(before: int, after: int) -> str:
    if not (before and after):
        return "uncommitted"
    return "same" if before == after else "firmer" if after > before else "weaker"


def _naming(before: list[str], after: list[str]) -> str:
    pairs = [(han_string(first), han_string(last)) for first, last in product(before, after)]
    if any(first == last for first, last in pairs):
        return "same"
    if any(first in last or last in first for first, last in pairs):
        return "within"
    return "list" if any("、" in form for form in (*before, *after)) else "other"
