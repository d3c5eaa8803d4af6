"""How names of places are read, and where the places lie.

The register says what a place is called. Two things it cannot say stand here:
which place a name means that several share (吉林 is a province and a city), and
which states and cities the letters of a contraction stand for (中朝, 长通白延吉长).
"""

from __future__ import annotations

import pandas as pd

from analysis.corpus.tokens import Lexicon, read_guards, read_masks
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["read_gazetteer", "read_place_guards", "read_place_readings", "read_tier_words"]


def read_place_guards(project: Project = PROJECT) -> Lexicon:
    """Return the words that are read as wholes before any name: guards and formulae of the dictionary."""
    return read_guards(project).with_words(read_masks(project))


def read_place_readings(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a place that words name: words, start, end, place_id, form, doubt (truth value), note.

    `start` and `end` are offsets in `words`. Words that name no place have one row with the form `none`.
    """
    return read_table("place_readings", project)


def read_tier_words(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a wording of window, front or hinterland: words, start, end, tier, note.

    Wordings in which the word means something else have the tier "".
    """
    return read_table("tier_words", project)


def read_gazetteer(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a place whose location is certain: place_id, lat, lon (degrees, WGS 84) and their source."""
    return read_table("gazetteer", project)
