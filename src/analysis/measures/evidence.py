"""The way back from a number to the text: addresses behind a row, documents behind a comparison."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.errors import Fault, InputError, nearest

__all__ = ["joined", "known_documents", "split"]


def joined(units: Iterable[str]) -> str:
    """Return addresses as one text, `;` between them, each once, in the order met."""
    return ";".join(dict.fromkeys(unit for unit in units if unit))


def split(cell: str) -> list[str]:
    """Return the members of a `;`-joined cell; an empty cell has none."""
    return [member for member in cell.split(";") if member]


def known_documents(frame: pd.DataFrame, *documents: str) -> None:
    """Raise InputError if one of the documents has no row in `frame`, naming the nearest that has."""
    known = sorted(set(frame["document"]))
    faults = [
        Fault(
            "comparison",
            "",
            "document",
            f"no text of document `{name}` to count",
            ", ".join(known),
            nearest(name, known),
        )
        for name in documents
        if name not in known
    ]
    if faults:
        raise InputError(faults)
