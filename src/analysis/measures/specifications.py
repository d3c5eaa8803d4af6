"""Every way in which one subject can be counted in two texts, section by section.

A specification is one option of each choice that arises:

- `source`: words of a list; or the codes of paragraphs, as adjudicated or of either pass;
- `breadth`: the narrow, medium or broad list of words or themes;
- `reading`: words as the lexicon cuts them, or bare strings; any theme of a paragraph, or the first;
- `measure`: occurrences per character; share of paragraphs or clauses that have one; the same by characters;
- `news`, `formula`, `headings`: whether the news report before the outline, paragraphs of rationale and form,
  and headings are counted.

Combinations that would be the same count under two names are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.corpus.tokens import Lexicon
from analysis.inference.multiverse import Multiverse
from analysis.measures.clauses import clauses
from analysis.measures.evidence import joined, known_documents, split
from analysis.measures.mentions import read_body

__all__ = ["BREADTHS", "CHOICES", "Sources", "evidence", "multiverse"]

CHOICES = ("source", "breadth", "reading", "measure", "news", "formula", "headings")
BREADTHS = ("narrow", "medium", "broad")
MEASURES = ("rate", "paragraphs", "clauses", "paragraph-characters", "clause-characters")

Vector = npt.NDArray[np.float64]
Specification = tuple[dict[str, str], Vector, Vector]


@dataclass(frozen=True)
class Sources:
    """What specifications are made from: units, the lexicon, and the codings by name (coded, pass-a, pass-b)."""

    units: pd.DataFrame
    lexicon: Lexicon
    codings: Mapping[str, pd.DataFrame]


def multiverse(sources: Sources, marks: pd.DataFrame, *, pair: tuple[str, str]) -> Multiverse:
    """Return all specifications of one subject for two documents; `marks` are the rows of the subject."""
    pieces = _pieces(sources, pair)
    sections = sorted(set(pieces["section"]))
    found = [*_by_words(sources, marks, pieces), *_by_codes(sources, marks, pieces)]
    table = pd.DataFrame([choices for choices, _, _ in found], columns=list(CHOICES))
    side = pieces.drop_duplicates("section").set_index("section")["document"].reindex(sections) == pair[1]
    counts, exposure = (np.array([each[part] for each in found]) for part in (1, 2))
    # a wording that stands in neither text compares nothing
    kept = counts.sum(axis=1) > 0
    return Multiverse(table[kept].reset_index(drop=True), counts[kept], exposure[kept], side.to_numpy(bool))


def evidence(sources: Sources, marks: pd.DataFrame, *, pair: tuple[str, str]) -> str:
    """Return the units of both texts that hold a word of the medium list, joined by `;`."""
    pieces = _pieces(sources, pair)
    hits = _hits(pieces, _terms(marks, "medium"), Lexicon(()))
    return joined(pieces.loc[hits > 0, "unit"])


def _pieces(sources: Sources, pair: tuple[str, str]) -> pd.DataFrame:
    """Return the clauses of both texts: unit, document, section, kind, formula, text, han, place (of the section)."""
    known_documents(sources.units, *pair)
    body, news = read_body(sources.units), sources.units[sources.units["kind"] == "paratext"]
    whole = pd.concat([body, news])
    whole = whole[whole["document"].isin(pair)]
    cut = clauses(whole.assign(kind="paragraph"))[["unit", "text"]]
    pieces = cut.merge(whole[["unit", "document", "section", "kind", "han"]], on="unit").rename(
        columns={"han": "whole"}
    )
    roles = sources.codings["coded"].set_index("unit")["role"]
    formula = pieces["unit"].map(roles).isin(["rationale", "formal"])
    han = pieces["text"].str.count("[\u3400-\u9fff]")
    return pieces.assign(formula=formula, han=han, place=pd.Categorical(pieces["section"]).codes)


def _by_words(sources: Sources, marks: pd.DataFrame, pieces: pd.DataFrame) -> Iterator[Specification]:
    has_news = bool((pieces["kind"] == "paratext").any())
    readings = {"words": sources.lexicon, "strings": Lexicon(())}
    for breadth, (reading, lexicon) in product(BREADTHS, readings.items()):
        hits = _hits(pieces, _terms(marks, breadth), lexicon)
        for news, formula, headings in product(("out", "in") if has_news else ("",), ("in", "out"), ("in", "out")):
            kept = _kept(pieces, news=news, formula=formula, headings=headings)
            for measure in MEASURES:
                choices = ("words", breadth, reading, measure, news, formula, headings)
                counted = _counted(pieces[kept], hits[kept], measure, pieces["place"].max() + 1)
                yield dict(zip(CHOICES, choices, strict=True)), *counted


def _by_codes(sources: Sources, marks: pd.DataFrame, pieces: pd.DataFrame) -> Iterator[Specification]:
    themes = marks[marks["kind"] == "theme"]
    paragraphs = _kept(pieces, news="out", formula="in", headings="out")
    for (source, coding), breadth in product(sources.codings.items() if len(themes) else (), BREADTHS):
        wanted = set(_up_to(themes, breadth))
        given = dict(zip(coding["unit"], coding["themes"].map(split), strict=True))
        for reading, formula in product(("any", "first"), ("in", "out")):
            held = {unit for unit, own in given.items() if wanted & set(own if reading == "any" else own[:1])}
            hits = pieces["unit"].isin(held).to_numpy().astype(np.float64)
            kept = paragraphs & ~(pieces["formula"].to_numpy() & (formula == "out"))
            for measure in ("paragraphs", "paragraph-characters"):
                choices = (source, breadth, reading, measure, "", formula, "")
                counted = _counted(pieces[kept], hits[kept], measure, pieces["place"].max() + 1)
                yield dict(zip(CHOICES, choices, strict=True)), *counted


def _counted(pieces: pd.DataFrame, hits: Vector, measure: str, sections: int) -> tuple[Vector, Vector]:
    """Return counts and exposure by section; characters in units of the mean piece, so that half of one is half."""
    table = pieces.assign(hits=hits)
    if measure.startswith("paragraph"):
        table = table.groupby("unit", sort=False).agg({"hits": "sum", "han": "sum", "place": "first"})
    han, marked = table["han"].to_numpy(float), table["hits"].to_numpy() > 0
    if measure == "rate":
        weights, exposure = table["hits"].to_numpy(float), han
    elif measure.endswith("characters"):
        weights, exposure = marked * han / han.mean(), han / han.mean()
    else:
        weights, exposure = marked.astype(float), np.ones(len(table))
    place = table["place"].to_numpy()
    counts, text = (np.bincount(place, values, sections).astype(np.float64) for values in (weights, exposure))
    return counts, text


def _kept(pieces: pd.DataFrame, *, news: str, formula: str, headings: str) -> npt.NDArray[np.bool_]:
    kept = np.ones(len(pieces), dtype=bool)
    kept &= (pieces["kind"] != "paratext").to_numpy() | (news == "in")
    kept &= ~pieces["formula"].to_numpy() | (formula == "in")
    kept &= (pieces["kind"] != "heading").to_numpy() | (headings == "in")
    return kept


def _hits(pieces: pd.DataFrame, terms: Sequence[str], lexicon: Lexicon) -> Vector:
    """Return how many of the words each piece holds, the leftmost and longest first."""
    finder, wanted = lexicon.with_words(terms), set(terms)
    counts = [
        sum(token.locked and text[token.start : token.end] in wanted for token in finder.tokens(text))
        for text in pieces["text"]
    ]
    return np.array(counts, dtype=float)


def _terms(marks: pd.DataFrame, breadth: str) -> list[str]:
    return _up_to(marks[marks["kind"] == "term"], breadth)


def _up_to(marks: pd.DataFrame, breadth: str) -> list[Any]:
    wide = BREADTHS[: BREADTHS.index(breadth) + 1]
    return list(marks.loc[marks["breadth"].isin(wide), "mark"])
