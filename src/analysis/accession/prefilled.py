"""The coding sheet of a new document: every paragraph, with what the dictionary suggests for it."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.accession.entry import Entry
from analysis.coding.codebook import read_codebook
from analysis.coding.dataset import read_coding, read_theme_terms
from analysis.coding.sheets import COLUMNS, sheet_csv
from analysis.corpus.units import read_units
from analysis.measures.suggestions import fitted_terms, held_out, suggested
from analysis.paths import PROJECT, Project

__all__ = ["prefilled_sheet"]


def prefilled_sheet(entry: Entry, *, project: Project = PROJECT) -> bytes:
    """Return the sheet as a file: themes suggested, each with its terms, precision and recall; the rest empty.

    Every row is marked `suggestion`. Roles, instruments and strengths are left
    to the person: no count of words was held against them.
    """
    units, terms, coding = read_units(project), read_theme_terms(project), read_coding(project)
    paragraphs = _paragraphs(entry)
    record = held_out(units, terms, coding, codes=read_codebook(project)["theme"].names)
    found = suggested(paragraphs, fitted_terms(units, terms, coding), record)
    return sheet_csv(_rows(paragraphs, found))


def _paragraphs(entry: Entry) -> pd.DataFrame:
    root = entry.statement.id
    own = [
        node
        for node in entry.parsed.nodes
        if node.kind == "paragraph" and node.address.startswith((f"{root}/", f"{root}#"))
    ]
    texts = [" ".join(node.text.split()) for node in own]
    return pd.DataFrame({"unit": [node.address for node in own], "text_zh": texts})


def _rows(paragraphs: pd.DataFrame, found: pd.DataFrame) -> Iterator[dict[str, str]]:
    by_unit = dict(iter(found.groupby("unit", sort=False)))
    for unit, text in zip(paragraphs["unit"], paragraphs["text_zh"], strict=True):
        row = dict.fromkeys(COLUMNS, "") | {"unit": unit, "text_zh": text, "status": "suggestion"}
        own = by_unit.get(unit)
        if own is not None:
            row["suggested"] = row["themes"] = ";".join(own["theme"])
            row["terms"] = ";".join(own["terms"])
            row["precision"] = ";".join(f"{rate:.2f}" for rate in own["precision"])
            row["recall"] = ";".join(f"{rate:.2f}" for rate in own["recall"])
        yield row
