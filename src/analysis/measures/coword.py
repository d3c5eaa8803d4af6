"""Which terms stand together in the paragraphs of a text: the network of their co-occurrence.

Equivalence index after Callon, Courtial, Turner and Bauin (1983). A paragraph
counts once, however often a term stands in it. Edges have to pass three
hurdles: a floor, a test that knows how frequent both terms are, and a bootstrap
of the paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import hypergeom
from statsmodels.stats.multitest import multipletests

from analysis.inference.permutation import Draws
from analysis.measures.evidence import joined

__all__ = ["FLOOR", "STABLE", "drawn", "edges", "layout", "panels", "term_places"]

Matrix = npt.NDArray[np.floating[Any]]

FLOOR = 3
"""Fewest paragraphs in which two terms stand together."""
STABLE = 0.8
"""Share of resamples in which an edge has to reappear."""
LEAST = 30
"""Fewest paragraphs of a text whose network is drawn in full."""

_EDGES = [
    *("document", "first", "second", "together", "first_count", "second_count", "paragraphs"),
    *("equivalence", "p", "p_adjusted", "stability", "kept", "units"),
]


def term_places(tokens: pd.DataFrame, paragraphs: pd.DataFrame, terms: Sequence[str]) -> pd.DataFrame:
    """Return the tokens that are terms and stand in a paragraph: unit, document, code."""
    inside = tokens["token"].isin(set(terms)) & tokens["unit"].isin(paragraphs["unit"])
    return tokens[inside].rename(columns={"token": "code"})[["unit", "document", "code"]]


def edges(found: pd.DataFrame, paragraphs: pd.DataFrame, *, draws: Draws) -> pd.DataFrame:
    """Return the pairs of terms that stand together in at least three paragraphs of a document.

    `found` has unit, document, code (the term), `paragraphs` unit and document
    of every paragraph. One row a document and pair: document, first, second,
    together (c_ij), first_count, second_count (c_i, c_j), paragraphs,
    equivalence (c_ij^2 / c_i c_j), p (hypergeometric, at least as often
    together), p_adjusted (Benjamini and Hochberg 1995, over all pairs of terms
    that stand in three paragraphs of the document), stability (share of
    bootstrap samples of the paragraphs in which the pair stands together in
    three again), kept (p_adjusted below 0.05 and stability of 0.8 or more),
    units.
    """
    tables = [
        _document_edges(found[found["document"] == name], own, str(name), draws)
        for name, own in paragraphs.groupby("document", sort=False)
    ]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=_EDGES)


def panels(found: pd.DataFrame, paragraphs: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Return what each document's network rests on.

    One row a document: document, paragraphs, terms (that stand in it), pairs
    (above the floor), kept, density (mean equivalence of the kept edges), full
    (whether it has the 30 paragraphs that a network needs), units.
    """
    rows = []
    for document, own in paragraphs.groupby("document", sort=False):
        here = table[table["document"] == document]
        kept = here[here["kept"].astype(bool)]
        rows.append(
            {
                "document": document,
                "paragraphs": len(own),
                "terms": int(found.loc[found["document"] == document, "code"].nunique()),
                "pairs": len(here),
                "kept": len(kept),
                "density": float(kept["equivalence"].mean()) if len(kept) else np.nan,
                "full": len(own) >= LEAST,
                "units": joined(own["unit"]),
            }
        )
    return pd.DataFrame(rows)


def layout(table: pd.DataFrame, *, seed: int, steps: int = 300) -> pd.DataFrame:
    """Return one place for every term that has a kept edge in some document, the same in all panels.

    Columns code, x, y (0 to 1). Force-directed after Fruchterman and Reingold
    (1991) on the summed equivalence; directions have no meaning.
    """
    kept = table[table["kept"].astype(bool)]
    terms = sorted({*kept["first"], *kept["second"]})
    place = {term: rank for rank, term in enumerate(terms)}
    weight = np.zeros((len(terms), len(terms)))
    for row in kept.to_dict("records"):
        ends = place[row["first"]], place[row["second"]]
        weight[ends] += row["equivalence"]
        weight[ends[::-1]] += row["equivalence"]
    spots = _spread(weight, seed, steps)
    return pd.DataFrame({"code": terms, "x": spots[:, 0].round(4), "y": spots[:, 1].round(4)})


def drawn(table: pd.DataFrame, rests: pd.DataFrame, *, seed: int) -> pd.DataFrame:
    """Return the kept edges with the places of their terms, and one row without terms for a document that has none.

    `rests` is the table of `panels`. Columns document, first, second, x, y,
    x_second, y_second, together, equivalence, stability, p_adjusted,
    paragraphs, full, units.
    """
    spots = layout(table, seed=seed).set_index("code")
    kept = table[table["kept"].astype(bool)]
    kept = kept.join(spots, on="first").join(spots.add_suffix("_second"), on="second")
    whole = kept.drop(columns="paragraphs").merge(rests[["document", "paragraphs", "full"]], on="document", how="right")
    columns = ["document", "first", "second", "x", "y", "x_second", "y_second", "together", "equivalence"]
    whole = whole.fillna({"first": "", "second": "", "units": ""})
    return whole[[*columns, "stability", "p_adjusted", "paragraphs", "full", "units"]]


def _document_edges(found: pd.DataFrame, own: pd.DataFrame, document: str, draws: Draws) -> pd.DataFrame:
    units = list(own["unit"])
    present = pd.crosstab(found["unit"], found["code"]).reindex(units, fill_value=0) > 0
    present = present.loc[:, present.sum() >= FLOOR].sort_index(axis=1)
    if present.shape[1] < 2:
        return pd.DataFrame(columns=_EDGES)
    counts, there = present.sum().to_numpy(), present.to_numpy()
    together = there.T.astype(int) @ there.astype(int)
    first, second = np.triu_indices(len(counts), k=1)
    p = hypergeom.sf(together[first, second] - 1, len(units), counts[first], counts[second])
    table = pd.DataFrame(
        {
            "document": document,
            "first": present.columns.to_numpy()[first],
            "second": present.columns.to_numpy()[second],
            "together": together[first, second],
            "first_count": counts[first],
            "second_count": counts[second],
            "paragraphs": len(units),
            "equivalence": together[first, second] ** 2 / (counts[first] * counts[second]),
            "p": p,
            # over all pairs, also those that never meet: choosing first and testing then would be too kind
            "p_adjusted": multipletests(p, method="fdr_bh")[1],
        }
    )
    return _judged(table[table["together"] >= FLOOR], present, draws)


def _judged(table: pd.DataFrame, present: pd.DataFrame, draws: Draws) -> pd.DataFrame:
    """Return the pairs above the floor with stability, verdict and evidence."""
    stability, units = [], []
    for first, second in zip(table["first"], table["second"], strict=True):
        both = (present[first] & present[second]).to_numpy()
        stability.append(_stability(both, draws))
        units.append(joined(present.index[both]))
    kept = (table["p_adjusted"] < 0.05) & (np.array(stability) >= STABLE)
    return table.assign(stability=stability, kept=kept, units=units)[_EDGES]


def _stability(both: npt.NDArray[np.bool_], draws: Draws) -> float:
    """Return the share of resamples in which the pair reaches the floor again; a resampled count is binomial."""
    rng = np.random.default_rng(draws.seed)
    picks = rng.binomial(len(both), both.mean(), size=draws.count)
    return float((picks >= FLOOR).mean())


def _spread(weight: Matrix, seed: int, steps: int) -> Matrix:
    count = len(weight)
    spots = np.random.default_rng(seed).random((count, 2))
    ideal = 1 / np.sqrt(max(count, 1))
    for step in range(steps):
        apart = spots[:, None, :] - spots[None, :, :]
        distance = np.maximum(np.sqrt((apart**2).sum(axis=2)), 1e-3)
        push = ideal**2 / distance**2
        pull = (weight > 0) * (0.08 + 0.2 * weight) * distance / ideal
        move = (apart * (push - pull)[:, :, None]).sum(axis=1) - 1.2 * (spots - 0.5)
        size = np.maximum(np.sqrt((move**2).sum(axis=1, keepdims=True)), 1e-9)
        spots += move / size * np.minimum(size, 0.1 * (1 - step / steps))
    low, high = (spots.min(axis=0), spots.max(axis=0)) if count else (0.0, 1.0)
    scaled: Matrix = (spots - low) / np.maximum(high - low, 1e-9)
    return scaled
