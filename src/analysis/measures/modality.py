"""Words of commitment: verbs by force, hedges, boosters, words of obligation.

A count of words and no coding of clauses: 建设 is a noun more often than a
verb, and 支持 may stand in the name of a policy. Verbs and modifiers are
matched apart, because 加快建设 is a verb with its booster.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.inference.permutation import Draws
from analysis.measures.occurrences import occurrences, rate_pairs, rates, string_counts

__all__ = ["kind_pairs", "kind_rates", "modal_words", "rule_effects", "word_rates"]


def modal_words(units: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return one row an occurrence of a word of the list: columns of `occurrences` and kind.

    `words` has word, scale, kind, excludes. Each scale is matched by itself.
    """
    scales = [
        occurrences(units, list(own["word"]), excludes=list(own["excludes"]))
        for _, own in words.groupby("scale", sort=False)
    ]
    kinds = words.set_index("word")["kind"]
    found = pd.concat(scales, ignore_index=True)
    return found.assign(kind=found["code"].map(kinds))


def word_rates(found: pd.DataFrame, units: pd.DataFrame, *, words: Sequence[str], draws: Draws) -> pd.DataFrame:
    """Return the rate of each of `words` in each document; columns as in `occurrences.rates`."""
    return rates(found, units, codes=words, draws=draws)


def kind_rates(found: pd.DataFrame, units: pd.DataFrame, *, kinds: Sequence[str], draws: Draws) -> pd.DataFrame:
    """Return the rate of each kind of word in each document; columns as in `occurrences.rates`."""
    return rates(found.assign(code=found["kind"]), units, codes=kinds, draws=draws)


def kind_pairs(found: pd.DataFrame, units: pd.DataFrame, *, kinds: Sequence[str], draws: Draws) -> pd.DataFrame:
    """Return the rates of each kind of word for every pair of documents; columns as in `occurrences.rate_pairs`."""
    return rate_pairs(found.assign(code=found["kind"]), units, codes=kinds, draws=draws)


def rule_effects(found: pd.DataFrame, units: pd.DataFrame, words: Sequence[str]) -> pd.DataFrame:
    """Return where the rules of the list count otherwise than a search for the bare string.

    One row a word and document for which the two differ: code, document,
    string, counted, difference.
    """
    strings = string_counts(units, words)
    counted = pd.crosstab(found["code"], found["document"]).reindex(
        index=strings.index, columns=strings.columns, fill_value=0
    )
    rows = [
        (word, document, int(strings.loc[word, document]), int(counted.loc[word, document]))
        for word in strings.index
        for document in strings.columns
    ]
    table = pd.DataFrame(rows, columns=["code", "document", "string", "counted"])
    table["difference"] = table["counted"] - table["string"]
    return table[table["difference"] != 0].reset_index(drop=True)
