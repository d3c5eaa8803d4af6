"""The scales and word lists that stand beside the coding of the paragraphs."""

from __future__ import annotations

import pandas as pd

from analysis.coding.codebook import Codebook, read_scale_codebook
from analysis.corpus.documents import read_documents
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = [
    "read_commitment_words",
    "read_crosswalk",
    "read_keywords",
    "read_pmc",
    "read_policy_strength",
]

_PMC = tuple(f"x{number}" for number in range(1, 10))
_DIMENSIONS = ("power", "goal", "means")


def read_crosswalk(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a theme: theme, function, extension ("" where a paragraph stays where it is), reason."""
    return read_table("function_crosswalk", project)


def read_pmc(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row an indicator and document, in the order of the codebook and of the documents.

    Columns variable, indicator, document, value (0 or 1), unit, surface, note,
    and the labels variable_en, variable_zh, indicator_en, indicator_zh.
    """
    book = read_scale_codebook(project)
    codes = [(variable, code.code) for variable in _PMC for code in book[variable].codes]
    place = {code: rank for rank, code in enumerate(codes)}
    table = read_table("pmc", project)
    keys = list(zip(table["variable"], table["indicator"], strict=True))
    labels = {
        f"{part}_{lang}": [_label(book, *key, part=part, lang=lang) for key in keys]
        for part in ("variable", "indicator")
        for lang in ("en", "zh")
    }
    order = pd.Series([place[key] for key in keys])
    return _by(table.assign(**labels), order, project)


def read_policy_strength(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a document and dimension (power, goal, means), in the order of the documents.

    Columns document, dimension, score, low, high, unit, surface, reason.
    """
    table = read_table("policy_strength", project)
    return _by(table, table["dimension"].map({name: rank for rank, name in enumerate(_DIMENSIONS)}), project)


def read_commitment_words(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a word, in the order of the list: word, scale, kind, seed, shown, excludes, note, place."""
    return read_table("commitment_words", project).sort_values("place", ignore_index=True)


def read_keywords(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a keyword, in the order of the list: keyword, en, excludes, note, place."""
    return read_table("keywords", project).sort_values("place", ignore_index=True)


def _label(book: Codebook, variable: str, indicator: str, *, part: str, lang: str) -> str:
    found = book[variable]
    return str(getattr(found, lang) if part == "variable" else found.label(indicator, lang))


def _by(table: pd.DataFrame, first: pd.Series[int], project: Project) -> pd.DataFrame:
    """Return rows in order of `first` and then of the documents; a document that is not registered comes last."""
    documents = {name: rank for rank, name in enumerate(read_documents(project)["id"])}
    keys = pd.DataFrame({"first": first, "document": table["document"].map(documents)})
    return table.loc[keys.sort_values(["first", "document"], kind="stable").index].reset_index(drop=True)
