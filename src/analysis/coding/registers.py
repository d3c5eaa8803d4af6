"""The registers: projects, actors, places, targets, duties and terms, each thing under one name of its own.

A thing that the texts call by several names has them all in the column `names`,
the full name first.
"""

from __future__ import annotations

import pandas as pd

from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = [
    "read_actors",
    "read_glosses",
    "read_places",
    "read_projects",
    "read_responsibilities",
    "read_targets",
    "read_terms",
]


def read_projects(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a project: project_id, name_zh, name_en, kind, aliases_zh, places, country_partners, names.

    `places` and `country_partners` are joined by `;`; `names` is a tuple.
    """
    return _named(read_table("projects", project))


def read_actors(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row an actor: actor_id, name_zh, name_en, level, aliases_zh, names (a tuple)."""
    return _named(read_table("actors", project))


def read_places(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a place: place_id, name_zh, name_en, kind, tier_2009, aliases_zh, admin, note, names (a tuple)."""
    return _named(read_table("places", project))


def read_responsibilities(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a unit, actor and duty: unit, actor_id, duty, surface, subject."""
    return read_table("responsibilities", project)


def read_targets(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a target, checkable or not.

    Columns target_id, unit, quote, indicator, value (a number or missing),
    unit_of_measure, base_year, target_year, checkable (truth value),
    indicator_en, comparator, kind, note.
    """
    return read_table("targets", project)


def read_terms(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a term: zh, en, ko ("" where the translation of 2012 lacks it), category, note."""
    return read_table("terms", project)


def read_glosses(project: Project = PROJECT) -> pd.DataFrame:
    """Return the English of words for tables of words: the terms first, then common words that are no terms; zh, en.

    The common words stand in a table of their own because the terms are also read as wholes when a text is cut into
    words, and these are not.
    """
    return pd.concat([read_terms(project)[["zh", "en"]], read_table("glosses", project)], ignore_index=True)


def _named(register: pd.DataFrame) -> pd.DataFrame:
    names = [
        (name, *(alias for alias in aliases.split(";") if alias))
        for name, aliases in zip(register["name_zh"], register["aliases_zh"], strict=True)
    ]
    return register.assign(names=pd.Series(names, index=register.index, dtype="object"))
