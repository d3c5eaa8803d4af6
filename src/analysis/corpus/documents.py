"""The documents of the series, in order of date."""

from __future__ import annotations

import pandas as pd

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["base_witness", "read_documents", "read_witnesses"]

_FILE = "data/corpus/documents.csv"


def read_documents(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a document, the earliest first; a document without a date comes last.

    The columns are those of `data/corpus/documents.csv`: id, title_zh, title_en,
    issuer, level, genre, date, date_certainty, number, language, base_witness,
    rights_note, then labels (short_en, short_zh, short_ko) and notes.
    """
    documents = read_table("documents", project)
    order = documents.assign(date=documents["date"].mask(documents["date"] == "", "9999")).sort_values(["date", "id"])
    return documents.loc[order.index].reset_index(drop=True)


def read_witnesses(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a witness: witness_id, document, file, part, language, sha256, encoding, rights_note."""
    return read_table("witnesses", project)


def base_witness(document: str, project: Project = PROJECT) -> dict[str, str]:
    """Return the row of the witness a document is read from, by column; InputError where there is none."""
    documents = read_documents(project)
    wanted = dict(zip(documents["id"], documents["base_witness"], strict=True))
    if document not in wanted:
        raise InputError([Fault(_FILE, "", "id", f"no document `{document}`", "", nearest(document, wanted))])
    for row in read_witnesses(project).to_dict("records"):
        if row["witness_id"] == wanted[document]:
            return {str(column): str(value) for column, value in row.items()}
    found = f"`{wanted[document]}` is no witness"
    remedy = "Register the witness, or name another one"
    raise InputError([Fault(_FILE, f"document `{document}`", "base_witness", found, "a witness of it", remedy)])
