"""Results on instruments, scores, commitment and words as figures want them: labelled, ordered, gaps said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.coding.codebook import Variable
from analysis.exhibits import labels
from analysis.exhibits.phrases import phrase

__all__ = [
    "both_schemes",
    "commitment_panels",
    "dimension_codes",
    "in_phrases",
    "instrument_cells",
    "keyword_panels",
    "mix_rows",
    "named_terms",
    "score_scales",
    "target_rows",
    "typical_words",
]


def in_phrases(table: pd.DataFrame, column: str, prefix: str) -> pd.DataFrame:
    """Return the table with `<column>_en` and `<column>_zh`, the phrases `<prefix>_<code>` of the codes in `column`."""
    told = {
        f"{column}_{lang}": [phrase(f"{prefix}_{code}", lang) for code in table[column]] for lang in labels.LANGUAGES
    }
    return table.assign(**told)


def mix_rows(mix: pd.DataFrame, instrument: labels.Labelled, extension: labels.Labelled) -> pd.DataFrame:
    """Return the mix of instruments with the labels of scheme, instrument and sub-category."""
    told = instrument_cells(mix, {"instrument": instrument, "extension": extension})
    return in_phrases(told, "scheme", "scheme")


def both_schemes(coded: pd.DataFrame, extended: pd.DataFrame) -> pd.DataFrame:
    """Return a result as coded and with the border extension in one table, marked by `scheme` and its labels."""
    whole = pd.concat([coded.assign(scheme="coded"), extended.assign(scheme="extended")], ignore_index=True)
    return in_phrases(whole, "scheme", "scheme")


def dimension_codes(instrument: Variable, function: Variable, level: Variable) -> dict[str, tuple[str, ...]]:
    """Return the codes of each dimension, X once as coded and once with the extension; `none` is no instrument."""
    sides = tuple(name for name in instrument.names if name != "none")
    return {"instrument": sides, "extended": sides, "function": function.names, "level": level.names}


def instrument_cells(cells: pd.DataFrame, variables: Mapping[str, labels.Labelled]) -> pd.DataFrame:
    """Return n(x, y, z) with the labels of all three dimensions; `variables` names the variable of each column."""
    for column, variable in variables.items():
        told = labels.labelled(cells, column, variable)
        cells = told.rename(columns={f"label_{lang}": f"{column}_{lang}" for lang in labels.LANGUAGES})
    return cells


def score_scales(scores: pd.DataFrame, forms: pd.DataFrame) -> pd.DataFrame:
    """Return scores and combined forms together: document, scale and its labels, value, low, high, words, reason."""
    apart = scores.rename(columns={"dimension": "scale", "score": "value", "unit": "units"})
    apart = in_phrases(apart, "scale", "dimension")
    together = in_phrases(forms.rename(columns={"form": "scale"}), "scale", "form").assign(surface="", reason="")
    columns = ["document", "scale", "scale_en", "scale_zh", "value", "low", "high", "surface", "reason", "units"]
    return pd.concat([apart[columns], together[columns]], ignore_index=True)


def commitment_panels(
    words: pd.DataFrame, whole: pd.DataFrame, terms: pd.DataFrame, *, kinds: labels.Labelled
) -> pd.DataFrame:
    """Return the rates of single words, then of whole kinds, with what stands over each panel.

    `kinds` is the variable of the kinds of words; the English of a word is that of the term base.
    """
    single = labels.glossed(words.assign(word_en=words["code"], word_zh=words["code"]), terms, column="code")
    told = labels.labelled(whole, "code", kinds)
    all_of = {
        f"word_{lang}": [phrase("all_of", lang, kind=name) for name in told[f"label_{lang}"]]
        for lang in labels.LANGUAGES
    }
    together = whole.assign(**all_of, gloss_en="")
    return pd.concat([single, together], ignore_index=True)


def keyword_panels(rates: pd.DataFrame, keywords: pd.DataFrame) -> pd.DataFrame:
    """Return the rates of the keywords with the English of the list."""
    english = dict(zip(keywords["keyword"], keywords["en"], strict=True))
    return rates.assign(word_en=rates["code"], word_zh=rates["code"], gloss_en=rates["code"].map(english))


def target_rows(dated: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the dated targets document by document, and a row without a year for a document that dates nothing."""
    rows = dated.rename(columns={"indicator": "indicator_zh", "start": "since"})
    silent = [name for name in documents["id"] if name not in set(rows["document"])]
    empty = pd.DataFrame({"document": silent, "indicator_zh": "", "indicator_en": "", "units": "", "quote": ""})
    whole = pd.concat([rows, empty], ignore_index=True) if silent else rows
    place = whole["document"].map({name: rank for rank, name in enumerate(documents["id"])})
    return whole.loc[place.sort_values(kind="stable").index].reset_index(drop=True)


def typical_words(contrasts: pd.DataFrame, documents: Sequence[str], *, count: int) -> pd.DataFrame:
    """Return the `count` words that are most typical of each document, documents in the order given."""
    rows = contrasts[contrasts["zeta"] > 0]
    tops = [rows[rows["document"] == name].nlargest(count, "zeta") for name in documents]
    return pd.concat(tops, ignore_index=True)


def named_terms(network: pd.DataFrame, terms: pd.DataFrame) -> pd.DataFrame:
    """Return the edges of the network with the English of both terms, as far as the term base has it."""
    for column in ("first", "second"):
        network = labels.glossed(network, terms, column=column).rename(columns={"gloss_en": f"{column}_en"})
    return network
