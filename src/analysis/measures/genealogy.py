"""How one document is linked with each of the others, before it and after it.

To an earlier document a link says that a paragraph carries something on, to a
later one that it is carried on. The counts are those of `lineage`, one other
document at a time.
"""

from __future__ import annotations

import pandas as pd

from analysis.measures import lineage as links
from analysis.measures.evidence import known_documents

__all__ = ["by_document", "by_section"]


def by_section(lineage: pd.DataFrame, coding: pd.DataFrame, *, document: str) -> pd.DataFrame:
    """Return, for each other document and each section, the paragraphs of `document` by strongest link.

    Columns document (the other one), then those of `lineage.carried_by_section`;
    the others in the order of `coding`.
    """
    tables = [
        links.carried_by_section(links.standing(lineage, coding, document=document, other=other)).assign(document=other)
        for other in _others(coding, document)
    ]
    return _first_column(pd.concat(tables, ignore_index=True), "document")


def by_document(lineage: pd.DataFrame, coding: pd.DataFrame, *, document: str) -> pd.DataFrame:
    """Return, for each other document, the share of paragraphs of `document` with a strong and with any link.

    Columns document (the other one), then those of `lineage.carried_share`.
    """
    tables = [
        links.carried_share(links.standing(lineage, coding, document=document, other=other)).assign(document=other)
        for other in _others(coding, document)
    ]
    return _first_column(pd.concat(tables, ignore_index=True), "document")


def _others(coding: pd.DataFrame, document: str) -> list[str]:
    known_documents(coding, document)
    return [name for name in dict.fromkeys(coding["document"]) if name != document]


def _first_column(table: pd.DataFrame, name: str) -> pd.DataFrame:
    return table[[name, *(column for column in table.columns if column != name)]]
