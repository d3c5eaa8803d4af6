"""The addresses behind a mark or a row: how a cell holds them and how a figure carries them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

__all__ = ["addresses", "customdata", "gathered", "paragraphs"]


def addresses(cell: Any) -> tuple[str, ...]:
    """Return the unit addresses of a cell, which is a sequence or text joined by `;`; each once, in order.

    >>> addresses("d2009/1#1;d2009/2#1;d2009/1#1")
    ('d2009/1#1', 'd2009/2#1')
    """
    if isinstance(cell, str):
        parts: Iterable[Any] = cell.split(";")
    elif isinstance(cell, Iterable):
        parts = cell
    else:
        parts = () if cell is None or pd.isna(cell) else (cell,)
    return tuple(dict.fromkeys(text for part in parts if (text := str(part).strip())))


def gathered(cells: Iterable[Any]) -> tuple[str, ...]:
    """Return the addresses of several cells together, each once, in order."""
    return tuple(dict.fromkeys(address for cell in cells for address in addresses(cell)))


def paragraphs(cell: Any) -> tuple[str, ...]:
    """Return the addresses of a cell that are paragraphs; a heading has no number after `#`.

    >>> paragraphs("d2009/1;d2009/1#1")
    ('d2009/1#1',)
    """
    return tuple(address for address in addresses(cell) if "#" in address)


def customdata(table: pd.DataFrame, column: str = "units") -> Sequence[str]:
    """Return one text a row: its addresses joined by one space, "" where the table names none."""
    if column not in table:
        return [""] * len(table)
    return [" ".join(addresses(cell)) for cell in table[column]]
