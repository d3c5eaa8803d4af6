"""Paragraphs taken apart into clauses: the stretches that a full stop or a semicolon closes.

A paragraph of these texts holds up to a dozen measures; a comparison of wording
between paragraphs drowns one in the others.
"""

from __future__ import annotations

import re

import pandas as pd

from analysis.corpus.normalize import han_count

__all__ = ["clauses"]

_CLAUSE = re.compile("[^。；;]+[。；;]?")
_COLUMNS = ["clause", "unit", "document", "start", "end", "text"]


def clauses(units: pd.DataFrame) -> pd.DataFrame:
    """Return the clauses of every paragraph, in text order.

    Columns clause (address of the unit and a number from 1), unit, document,
    start, end (offsets in the unit's text_zh), text. Stretches without a Han
    character are left out.
    """
    body = units[units["kind"] == "paragraph"]
    rows = [
        row
        for unit, document, text in zip(body["unit"], body["document"], body["text_zh"], strict=True)
        for row in _clauses(unit, document, text)
    ]
    return pd.DataFrame(rows, columns=_COLUMNS)


def _clauses(unit: str, document: str, text: str) -> list[tuple[str, str, str, int, int, str]]:
    found = [clause for clause in _CLAUSE.finditer(text) if han_count(clause[0])]
    return [
        (f"{unit}:{number}", unit, document, clause.start(), clause.end(), clause[0].strip())
        for number, clause in enumerate(found, 1)
    ]
