"""Texts that were derived from another file: from which, with which checksum, by which reader."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.corpus.sources import checksum, read_bytes
from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["derivation_faults", "read_derivations"]

_FILE = "data/corpus/derivations.csv"


def read_derivations(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a derived text: file, original, sha256 (of the original), reader, left_out."""
    return read_table("derivations", project)


def derivation_faults(project: Project = PROJECT) -> Iterator[Fault]:
    """Yield originals that are missing or changed, and derived texts that are no witness."""
    known = set(read_table("witnesses", project)["file"])
    for row in read_derivations(project).itertuples(index=False):
        if row.file not in known:
            yield Fault(
                _FILE, str(row.file), "file", "the text is no witness", "a file of witnesses.csv", "Remove the row"
            )
        try:
            found = checksum(read_bytes(project.corpus / str(row.original), project=project))
        except InputError as error:
            yield from error.faults
            continue
        if found != row.sha256:
            expected, remedy = f"{str(row.sha256)[:12]}... as in {_FILE}", "Restore the file: it is never edited"
            yield Fault(
                f"data/corpus/{row.original}", "", "sha256", f"the checksum is {found[:12]}...", expected, remedy
            )
