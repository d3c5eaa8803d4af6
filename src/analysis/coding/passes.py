"""The two machine passes over the texts, as they were produced and as tables.

A pass is one reading of every paragraph by a large language model under the
codebook. The raw outputs lie byte for byte in `data/coding/raw/`; the tables
`pass_a` and `pass_b` hold the four coded variables of the paragraphs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.corpus.units import read_units
from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["PASSES", "listed_actors", "listed_links", "listed_projects", "listed_targets", "read_pass", "read_raw_pass"]

PASSES = ("a", "b")
_COLUMNS = ["unit", "document", "section", "role", "themes", "instrument", "strength"]

Records = Sequence[Mapping[str, Any]]


def read_pass(name: str, project: Project = PROJECT) -> pd.DataFrame:
    """Return what pass `a` or `b` coded: unit, document, section, role, themes, instrument, strength; in text order."""
    coded = read_table(f"pass_{_known(name)}", project)
    places = read_units(project)[["unit", "document", "section"]]
    return places.merge(coded, on="unit", validate="one_to_one")[_COLUMNS]


def read_raw_pass(name: str, project: Project = PROJECT) -> Records:
    """Return the records of pass `a` or `b` as produced, headings included.

    A record has id, role, themes, instrument, strength, actors, targets,
    projects (name, kind, stage) and carries (unit, level), in the codes of that
    time. Raises InputError when the file is missing or is not JSON.
    """
    path = project.data / "coding" / "raw" / f"pass_{_known(name)}.json"
    try:
        records: Records = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        found = "the file is missing"
    except (json.JSONDecodeError, UnicodeDecodeError):
        found = "the file is not JSON in UTF-8"
    else:
        return records
    raise InputError([Fault(project.relative(path), "", "", found, "", "Restore it from the repository")])


def listed_links(records: Records) -> pd.DataFrame:
    """Return the links a pass listed from paragraphs: later_unit, earlier_unit, level."""
    rows = [(record["id"], link["unit"], link["level"]) for record in records for link in record["carries"]]
    links = pd.DataFrame(rows, columns=["later_unit", "earlier_unit", "level"], dtype="str")
    return links[_is_paragraph(links["later_unit"]) & _is_paragraph(links["earlier_unit"])].reset_index(drop=True)


def listed_projects(records: Records) -> pd.DataFrame:
    """Return the projects a pass listed, under the names it gave them: unit, name, stage (codes of version 2)."""
    rows = [(record["id"], entry["name"], entry["stage"]) for record in records for entry in record["projects"]]
    projects = pd.DataFrame(rows, columns=["unit", "name", "stage"], dtype="str")
    return projects[_is_paragraph(projects["unit"])].drop_duplicates(["unit", "name"], ignore_index=True)


def listed_actors(records: Records) -> pd.Series[str]:
    """Return the actors a pass listed for each paragraph, joined by `;` in its order; the index is the unit."""
    return _by_paragraph({record["id"]: ";".join(record["actors"]) for record in records})


def listed_targets(records: Records) -> pd.Series[str]:
    """Return the targets a pass listed for each paragraph, quotations joined by `;`; the index is the unit."""
    return _by_paragraph({record["id"]: ";".join(entry["quote"] for entry in record["targets"]) for record in records})


def _by_paragraph(cells: Mapping[str, str]) -> pd.Series[str]:
    series = pd.Series(cells, dtype="str", name="listed").rename_axis("unit")
    return series[series.index.str.contains("#", regex=False)]


def _is_paragraph(units: pd.Series[str]) -> pd.Series[bool]:
    """Tell paragraphs by their address: only they have a number after `#`."""
    return units.str.contains("#", regex=False)


def _known(name: str) -> str:
    if name in PASSES:
        return name
    raise InputError([Fault("data/coding", "", "", f"no pass `{name}`", "`a` or `b`", nearest(name, PASSES))])
