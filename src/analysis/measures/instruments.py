"""Instruments in three dimensions: from which side a paragraph acts (X), on what (Y), and at which level (Z).

X is coded, after Rothwell and Zegveld (1985); Y follows from the first theme
by a crosswalk, Z from the bodies that have a duty, the partner abroad or the
issuer. Their scheme was made for innovation policy and has no place for the
opening of a border; the extension gives it two, and every count can be made
with it and without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import nan

import numpy as np
import pandas as pd

from analysis.inference.intervals import Interval, section_bootstrap
from analysis.inference.permutation import Draws
from analysis.measures.evenness import evenness, rarefied
from analysis.measures.evidence import joined, split

__all__ = ["cells", "entropy", "extended", "mix", "placed"]

_MOVED = {"channel": "supply", "institution": "environment"}
_DUTIES = ("lead", "do", "coordinate", "support", "supervise", "cooperate")
_LEVELS: Mapping[str, str] = {
    "central": "central",
    "provincial": "province",
    "province": "province",
    "party": "province",
    "prefecture": "prefecture",
    "city": "prefecture",
    "county": "prefecture",
    "international": "abroad",
}
_ORDER = ("central", "province", "prefecture", "abroad")


def placed(
    coding: pd.DataFrame, *, crosswalk: pd.DataFrame, duties: pd.DataFrame, documents: pd.DataFrame
) -> pd.DataFrame:
    """Return the committing paragraphs with their place in all three dimensions.

    `duties` is the register of responsibilities with the level of each actor
    (unit, duty, level), `documents` says the level of each issuer (id, level).
    Columns unit, document, section, han, role, instrument (X), extension
    (sub-category or ""), extended (X with the border extension), function (Y,
    "" without a theme), level (Z, "" where nothing tells it), level_basis
    (named, partner, issuer or "").
    """
    rows = coding[coding["strength"] >= 1]
    first = rows["themes"].map(lambda cell: next(iter(split(cell)), ""))
    themes = crosswalk.set_index("theme")
    extension = first.map(themes["extension"]).fillna("").where(rows["role"] == "measure", "")
    moved = extension.map(_MOVED).where(extension != "")
    table = rows[["unit", "document", "section", "han", "role", "instrument"]].assign(
        extension=extension,
        extended=moved.fillna(rows["instrument"]),
        function=first.map(themes["function"]).fillna(""),
    )
    return table.join(_levels(rows, duties, documents)).reset_index(drop=True)


def extended(coding: pd.DataFrame, placed: pd.DataFrame) -> pd.DataFrame:
    """Return the coding with the instruments of the border extension in place of the coded ones."""
    moved = placed.set_index("unit")["extended"]
    return coding.assign(instrument=coding["unit"].map(moved).fillna(coding["instrument"]))


def mix(placed: pd.DataFrame) -> pd.DataFrame:
    """Return how the committing paragraphs of each document divide over the instruments, coded and with the extension.

    One row a document, scheme (coded, extended), instrument and sub-category
    (`extension`, "" for the rest): paragraphs, of, share, units. Without the
    extension nothing stands in a sub-category.
    """
    coded = placed.assign(scheme="coded", extension="")
    moved = placed.assign(scheme="extended", instrument=placed["extended"])
    groups = pd.concat([coded, moved]).groupby(["document", "scheme", "instrument", "extension"], sort=False)
    table = pd.DataFrame({"paragraphs": groups.size(), "units": groups["unit"].agg(joined)}).reset_index()
    of = table["document"].map(placed.groupby("document").size())
    table = table.assign(of=of, share=table["paragraphs"] / of)
    return table[["document", "scheme", "instrument", "extension", "paragraphs", "of", "share", "units"]]


def cells(placed: pd.DataFrame) -> pd.DataFrame:
    """Return n(x, y, z): one row a document, instrument, function and level that occur together.

    Columns document, instrument, function, level, paragraphs, of (committing
    paragraphs of the document), share, row_of (those of the same function),
    row_share, units. Paragraphs without a function or a level keep "".
    """
    keys = ["document", "instrument", "function", "level"]
    groups = placed.groupby(keys, sort=False)
    table = pd.DataFrame({"paragraphs": groups.size(), "units": groups["unit"].agg(joined)}).reset_index()
    of = table["document"].map(placed.groupby("document").size())
    row_of = table.groupby(["document", "function"])["paragraphs"].transform("sum")
    table = table.assign(of=of, share=table["paragraphs"] / of, row_of=row_of, row_share=table["paragraphs"] / row_of)
    return table[[*keys, "paragraphs", "of", "share", "row_of", "row_share", "units"]]


def entropy(placed: pd.DataFrame, *, codes: Mapping[str, Sequence[str]], draws: Draws) -> pd.DataFrame:
    """Return how evenly each document spreads over the codes of each dimension, 0 (one code) to 1 (all alike).

    `codes` names the columns of `placed` to look at and the codes of each.
    H = -sum p ln p / ln K. One row a document and dimension: document,
    dimension, codes (K), paragraphs, used (codes that occur), entropy, low,
    high (whole sections drawn with replacement), rarefied (mean over random
    selections of as many paragraphs as the shortest document has), rarefied_to,
    units, note.
    """
    least = int(placed.groupby("document").size().min()) if len(placed) else 0
    rows = [
        _spread(placed[placed["document"] == document], column, names, draws, least)
        for document in dict.fromkeys(placed["document"])
        for column, names in codes.items()
    ]
    return pd.DataFrame(rows)


def _spread(rows: pd.DataFrame, column: str, names: Sequence[str], draws: Draws, least: int) -> dict[str, object]:
    counts = pd.crosstab(rows["section"], rows[column]).reindex(columns=list(names), fill_value=0).sort_index()
    found = _interval(counts, draws)
    return {
        "document": rows["document"].iloc[0],
        "dimension": column,
        "codes": len(names),
        "paragraphs": int(counts.to_numpy().sum()),
        "used": int((counts.sum() > 0).sum()),
        "entropy": found.estimate,
        "low": found.low,
        "high": found.high,
        "rarefied": rarefied(counts.sum().to_numpy(), to=least, draws=draws),
        "rarefied_to": least,
        "units": joined(rows["unit"]),
        "note": found.note,
    }


def _interval(counts: pd.DataFrame, draws: Draws) -> Interval:
    if counts.to_numpy().sum() == 0:
        return Interval(nan, note="not estimable: no paragraph has a code")
    return section_bootstrap(counts.to_numpy(float), lambda rows: evenness(np.asarray(rows.sum(axis=0))), draws)


def _levels(rows: pd.DataFrame, duties: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return level and level_basis of each paragraph, by the index of `rows`."""
    named = _named_levels(duties)
    issuers = {name: _LEVELS.get(level, "") for name, level in zip(documents["id"], documents["level"], strict=True)}
    found = []
    for row in rows.to_dict("records"):
        partner = "crossborder" in split(row["themes"])
        chosen = named.get(row["unit"]) or ("abroad" if partner else issuers.get(row["document"], ""))
        basis = "named" if row["unit"] in named else "partner" if partner else "issuer" if chosen else ""
        found.append((chosen, basis))
    return pd.DataFrame(found, columns=["level", "level_basis"], index=rows.index)


def _named_levels(duties: pd.DataFrame) -> dict[str, str]:
    """Return the level that decides each paragraph in which a body of government or abroad has a duty."""
    known = duties.assign(level=duties["level"].map(_LEVELS)).dropna(subset=["level"])
    rank = pd.DataFrame(
        {
            "unit": known["unit"],
            "duty": known["duty"].map({duty: place for place, duty in enumerate(_DUTIES)}),
            "level": known["level"].map({level: place for place, level in enumerate(_ORDER)}),
        }
    )
    first = rank.sort_values(["duty", "level"], kind="stable").drop_duplicates("unit")
    return {unit: _ORDER[level] for unit, level in zip(first["unit"], first["level"], strict=True)}
