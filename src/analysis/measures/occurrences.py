"""How often declared words stand in the texts, where, and how evenly over the sections.

A word list is data: words, and for each the longer words in which it does not
count. The leftmost and longest match wins, so that a word never counts twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.corpus.tokens import Lexicon
from analysis.inference.intervals import rate_ratios, section_bootstrap
from analysis.inference.permutation import Draws, rate_test
from analysis.inference.sections import section_counts
from analysis.measures.evidence import joined, split
from analysis.measures.pairs import document_pairs

__all__ = ["occurrences", "rate_pairs", "rates", "string_counts"]

Matrix = npt.NDArray[np.floating[Any]]

_PAIRS = [
    *("earlier", "later", "code", "earlier_count", "later_count", "earlier_rate", "later_rate"),
    *("ratio", "ratio_low", "ratio_high", "p", "p_error", "p_family", "p_family_error", "smallest_p"),
    *("earlier_units", "later_units", "units", "note"),
]


def occurrences(units: pd.DataFrame, words: Sequence[str], *, excludes: Sequence[str] = ()) -> pd.DataFrame:
    """Return one row an occurrence of a word in a heading or paragraph, in reading order.

    `excludes` are longer words, joined by `;` a cell, inside which nothing
    counts. Columns unit, document, section (that of the paragraph that follows
    a heading), code (the word), start, end (offsets in `text_zh`).
    """
    barred = {longer for cell in excludes for longer in split(cell)}
    lexicon = Lexicon(tuple(sorted({*words, *barred})))
    body = _body(units)
    places = zip(body["unit"], body["document"], body["section"], body["text_zh"], strict=True)
    rows = [
        (unit, document, section, token.word, token.start, token.end)
        for unit, document, section, text in places
        for token in lexicon.tokens(text)
        if token.locked and token.word not in barred
    ]
    return pd.DataFrame(rows, columns=["unit", "document", "section", "code", "start", "end"])


def rates(found: pd.DataFrame, units: pd.DataFrame, *, codes: Sequence[str], draws: Draws) -> pd.DataFrame:
    """Return how often each code stands in each document, per 1,000 Han characters.

    `found` has document, section, code, unit, one row an occurrence. One row a
    code and document: code, document, count, han (headings and paragraphs),
    rate, low, high (95 %, whole sections drawn with replacement), sections
    (that hold it), sections_of, units, note.
    """
    body = _body(units)
    rows = []
    for document, own in body.groupby("document", sort=False):
        han = own.groupby("section")["han"].sum()
        here = found[found["document"] == document]
        counts = pd.crosstab(here["section"], here["code"]).reindex(index=han.index, columns=list(codes), fill_value=0)
        rows += [_rate(code, document, counts[code], han, draws) for code in codes]
    table = pd.DataFrame(rows)
    evidence = found.groupby(["code", "document"])["unit"].agg(joined).to_dict()
    keys = zip(table["code"], table["document"], strict=True)
    order = {code: place for place, code in enumerate(codes)}
    table["units"] = [evidence.get(key, "") for key in keys]
    return table.sort_values("code", key=lambda names: names.map(order), kind="stable", ignore_index=True)


def rate_pairs(found: pd.DataFrame, units: pd.DataFrame, *, codes: Sequence[str], draws: Draws) -> pd.DataFrame:
    """Return the rates of two documents side by side, for every pair of them and every code.

    One row a pair and code: earlier, later, code, earlier_count, later_count,
    earlier_rate, later_rate (per 1,000 Han characters), ratio, ratio_low,
    ratio_high, p, p_error, p_family (over the codes of the pair),
    p_family_error, smallest_p, earlier_units, later_units, units, note; see
    `rate_ratios` and `rate_test`.
    """
    body = _body(units)
    tables = [_side_by_side(found, body, pair, list(codes), draws) for pair in document_pairs(body["document"])]
    return pd.concat(tables, ignore_index=True)[_PAIRS] if tables else pd.DataFrame(columns=_PAIRS)


def string_counts(units: pd.DataFrame, words: Sequence[str]) -> pd.DataFrame:
    """Return how often each word stands in each document as a bare string, longer words or not: words x documents."""
    body = _body(units)
    counts = {
        document: [int(texts.str.count(word).sum()) for word in words]
        for document, texts in body.groupby("document", sort=False)["text_zh"]
    }
    return pd.DataFrame(counts, index=pd.Index(list(words), name="code"))


def _body(units: pd.DataFrame) -> pd.DataFrame:
    """Return headings and paragraphs; a heading has the section of the paragraph that follows it."""
    body = units[units["kind"].isin(["heading", "paragraph"])]
    follows = body["section"].where(body["kind"] == "paragraph").groupby(body["document"]).bfill()
    return body.assign(section=follows.fillna(body["section"]))


def _rate(code: str, document: object, counts: pd.Series[int], han: pd.Series[int], draws: Draws) -> dict[str, object]:
    interval = section_bootstrap(np.column_stack([counts, han]).astype(float), _per_thousand, draws)
    return {
        "code": code,
        "document": document,
        "count": int(counts.sum()),
        "han": int(han.sum()),
        "rate": interval.estimate,
        "low": interval.low,
        "high": interval.high,
        "sections": int((counts > 0).sum()),
        "sections_of": len(han),
        "units": "",
        "note": interval.note,
    }


def _per_thousand(rows: Matrix) -> float:
    count, han = rows.sum(axis=0)
    return float(1000 * count / han) if han else float("nan")


def _side_by_side(
    found: pd.DataFrame, body: pd.DataFrame, pair: tuple[str, str], codes: list[str], draws: Draws
) -> pd.DataFrame:
    text = body[body["document"].isin(pair) & (body["han"] > 0)]
    text = text.assign(weight=text["han"], later=text["document"] == pair[1])
    here = found[found["document"].isin(pair)].assign(weight=1)
    sections = section_counts(here, text, codes=codes)
    sides = [
        _side(here[here["document"] == document], codes, float(sections.exposure[marked].sum())).add_prefix(f"{name}_")
        for name, document, marked in zip(("earlier", "later"), pair, (~sections.later, sections.later), strict=True)
    ]
    tested = rate_test(sections.varying, draws).reindex(codes)
    table = pd.concat([*sides, rate_ratios(sections), tested], axis=1)
    units = [joined(cells) for cells in zip(table["earlier_units"], table["later_units"], strict=True)]
    return table.assign(earlier=pair[0], later=pair[1], units=units).reset_index(names="code")


def _side(own: pd.DataFrame, codes: list[str], han: float) -> pd.DataFrame:
    groups = own.groupby("code")
    counts = groups.size().reindex(codes, fill_value=0)
    units = groups["unit"].agg(joined).reindex(codes, fill_value="")
    return pd.DataFrame({"count": counts, "rate": 1000 * counts / han, "units": units})
