"""What the site needs of the rooms below, read once: documents, units, codes, the codebook, statistics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from analysis.coding.codebook import Code, read_codebook
from analysis.coding.dataset import read_coding
from analysis.coding.status import read_documents_not_held
from analysis.corpus.documents import read_documents
from analysis.corpus.units import read_units
from analysis.exhibits.citations.works import Edition, read_edition
from analysis.outcomes.indicators import read_indicators, read_sources, read_vintages
from analysis.outcomes.targets import read_target_verdicts
from analysis.paths import PROJECT, Project

__all__ = ["VARIABLES", "Material", "read_material", "rows"]

VARIABLES = ("role", "theme", "instrument", "strength")


@dataclass(frozen=True)
class Material:
    """The corpus and its codes, in document order, with the state of the series that is cited."""

    documents: pd.DataFrame
    units: pd.DataFrame
    coding: pd.DataFrame
    codes: Mapping[str, Sequence[Code]]
    codebook_version: str
    edition: Edition
    documents_not_held: pd.DataFrame = field(default_factory=pd.DataFrame)
    statistics: Mapping[str, pd.DataFrame] = field(default_factory=dict)

    def label(self, variable: str, code: str) -> str:
        """Return the English label of a code, or the code itself when the codebook does not hold it."""
        return next((entry.en for entry in self.codes[variable] if str(entry.code) == code), code)


def read_material(project: Project = PROJECT) -> Material:
    """Return the material of a project; InputError as the rooms below raise it."""
    codebook = read_codebook(project)
    return Material(
        documents=read_documents(project),
        units=read_units(project),
        coding=read_coding(project),
        codes={name: codebook[name].codes for name in VARIABLES},
        codebook_version=str(codebook.version),
        edition=read_edition(project),
        documents_not_held=read_documents_not_held(project),
        statistics={
            "indicators": read_indicators(project),
            "vintages": read_vintages(project),
            "sources": read_sources(project),
            "targets": read_target_verdicts(project),
        },
    )


def rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table as mappings by column name, missing values as empty texts."""
    filled = table.astype(object).fillna("")
    return [{str(name): value for name, value in row.items()} for row in filled.to_dict("records")]
