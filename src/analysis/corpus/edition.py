"""Which state of the corpus a number, figure or table rests on, as one short fingerprint."""

from __future__ import annotations

import hashlib

from analysis.corpus.documents import read_witnesses
from analysis.paths import PROJECT, Project

__all__ = ["corpus_version"]

_SHOWN = 8


def corpus_version(project: Project = PROJECT) -> str:
    """Return the first eight hexadecimal digits of a SHA-256 over the registered witnesses.

    One line a witness: id, document, part, language and checksum of its file. A text that is added, taken out or
    changed by one character gives another version; a corrected title does not.
    """
    columns = ["witness_id", "document", "part", "language", "sha256"]
    rows = sorted(read_witnesses(project)[columns].astype(str).itertuples(index=False, name=None))
    lines = "".join(" ".join(row) + "\n" for row in rows)
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()[:_SHOWN]
