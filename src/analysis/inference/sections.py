"""Counts by section: the table that every interval and every permutation starts from.

The section is the smallest piece that may be dealt at random: the paragraphs of
one section share a subject, so they are not independent of each other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

__all__ = ["SectionCounts", "section_counts"]


@dataclass(frozen=True)
class SectionCounts:
    """How often each code occurs in each section of two texts.

    `counts` has one row a section and one column a code, `exposure` says how
    much text each section holds (paragraphs, characters or words), `later`
    which sections belong to the later text. Sections stand in order of name.
    """

    counts: pd.DataFrame
    exposure: pd.Series[float]
    later: pd.Series[bool]

    def __post_init__(self) -> None:
        """Refuse a table with an empty section or with one text only."""
        if not (self.exposure > 0).all():
            raise ValueError("a section without text cannot be compared")
        if self.later.all() or not self.later.any():
            raise ValueError("two texts are needed, each with at least one section")

    @property
    def varying(self) -> SectionCounts:
        """The same table without the codes that lie on none of the text, or on all of it."""
        total = self.counts.sum()
        return replace(self, counts=self.counts.loc[:, (total > 0) & (total != self.exposure.sum())])

    @property
    def sections(self) -> tuple[int, int]:
        """Number of sections of the earlier and of the later text."""
        return int((~self.later).sum()), int(self.later.sum())


def section_counts(occurrences: pd.DataFrame, text: pd.DataFrame, *, codes: list[str]) -> SectionCounts:
    """Return the counts by section.

    `occurrences` has one row an occurrence (section, code, weight); `text` one
    row a piece of text (section, weight, later). Codes without an occurrence
    get a column of zeros.
    """
    by_section = text.groupby("section", sort=True)
    exposure = by_section["weight"].sum().astype(float)
    table = occurrences.pivot_table(index="section", columns="code", values="weight", aggfunc="sum", fill_value=0)
    counts = table.reindex(index=exposure.index, columns=pd.Index(codes, name="code"), fill_value=0).astype(float)
    return SectionCounts(counts, exposure, by_section["later"].first().astype(bool))
