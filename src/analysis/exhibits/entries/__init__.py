"""The numbers of each section of a volume, entered into its ledger: one function a result table.

Prose uses them by name. Every entry has its units and a sentence on how it was
obtained; a phrase that depends on the result comes from `readings`.
"""

from analysis.exhibits.entries import (
    commitment,
    comparison,
    corpus,
    instruments,
    links,
    outcomes,
    profile,
    reach,
    reliability,
    robustness,
    space,
    statistics,
    translation,
    uncoded,
    vocabulary,
)

__all__ = [
    "commitment",
    "comparison",
    "corpus",
    "instruments",
    "links",
    "outcomes",
    "profile",
    "reach",
    "reliability",
    "robustness",
    "space",
    "statistics",
    "translation",
    "uncoded",
    "vocabulary",
]
