"""What one document talks about, section by section, and how narrowly it keeps to few subjects."""

from __future__ import annotations

from math import log

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.inference.permutation import Draws
from analysis.measures.emphasis import substantive
from analysis.measures.evidence import joined, split
from analysis.measures.sizes import section_headings

__all__ = ["concentration", "section_instruments", "section_themes"]

Codes = npt.NDArray[np.int_]


def section_themes(coding: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return how many substantive paragraphs of each section bear each theme.

    One row a section and theme met in it, in reading order: document, section,
    number, heading_zh, heading_en (see `section_headings`), code, paragraphs, of (substantive paragraphs
    of the section), units.
    """
    paragraphs = substantive(coding)
    return _by_section(paragraphs, paragraphs.assign(code=paragraphs["themes"].map(split)).explode("code"), units)


def section_instruments(coding: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return how many committing paragraphs (strength 1 or more) of each section use each instrument.

    Columns as in `section_themes`; `of` counts committing paragraphs.
    """
    paragraphs = coding[coding["strength"] >= 1]
    return _by_section(paragraphs, paragraphs.assign(code=paragraphs["instrument"]), units)


def concentration(coding: pd.DataFrame, *, codes: int, draws: Draws, paragraphs: int = 15) -> pd.DataFrame:
    """Return how evenly each document spreads over the themes, 0 (one theme) to 1 (all `codes` alike).

    Normalised Shannon entropy of the first theme of each substantive paragraph,
    Baumgartner, Breunig and Grossman (2019). Entropy rises with the number of
    paragraphs, so `rarefied` is its mean over random selections of `paragraphs`
    paragraphs without replacement, with the 2.5 and 97.5 percentiles as
    `rarefied_low` and `rarefied_high` (missing in a document that has no more
    paragraphs than that; `rarefied` too where it has fewer). Columns document,
    paragraphs, themes (different first themes), entropy, rarefied,
    rarefied_low, rarefied_high, units.
    """
    first = substantive(coding).assign(
        theme=lambda frame: frame["themes"].map(lambda cell: next(iter(split(cell)), ""))
    )
    first = first[first["theme"] != ""]
    rows = [
        _spread(first[first["document"] == document], document, codes, draws, paragraphs)
        for document in dict.fromkeys(first["document"])
    ]
    return pd.DataFrame(rows)


def _by_section(paragraphs: pd.DataFrame, occurrences: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    groups = occurrences.dropna(subset=["code"]).groupby(["document", "section", "code"], sort=False)
    table = pd.DataFrame({"paragraphs": groups.size(), "units": groups["unit"].agg(joined)}).reset_index()
    table["of"] = table["section"].map(paragraphs.groupby("section").size())
    table = table.join(section_headings(units), on="section")
    return table[["document", "section", "number", "heading_zh", "heading_en", "code", "paragraphs", "of", "units"]]


def _spread(rows: pd.DataFrame, document: str, codes: int, draws: Draws, paragraphs: int) -> dict[str, object]:
    # Sorted, so that the order of rows cannot change which paragraphs a draw picks.
    themes = np.unique(np.sort(rows["theme"].to_numpy(str)), return_inverse=True)[1]
    rarefied = _rarefied(themes, codes, draws, paragraphs)
    return {
        "document": document,
        "paragraphs": len(rows),
        "themes": int(rows["theme"].nunique()),
        "entropy": _entropy(themes, codes),
        "rarefied": float(np.mean(rarefied)),
        "rarefied_low": float(np.quantile(rarefied, 0.025)) if len(rows) > paragraphs else np.nan,
        "rarefied_high": float(np.quantile(rarefied, 0.975)) if len(rows) > paragraphs else np.nan,
        "units": joined(rows["unit"]),
    }


def _rarefied(themes: Codes, codes: int, draws: Draws, paragraphs: int) -> list[float]:
    if len(themes) <= paragraphs:
        return [_entropy(themes, codes) if len(themes) == paragraphs else np.nan]
    rng = np.random.default_rng(draws.seed)
    return [_entropy(rng.choice(themes, paragraphs, replace=False), codes) for _ in range(draws.count)]


def _entropy(themes: Codes, codes: int) -> float:
    counts = np.bincount(themes)
    shares = counts[counts > 0] / counts.sum()
    return float(-(shares * np.log(shares)).sum() / log(codes)) + 0.0
