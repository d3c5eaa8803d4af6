"""Numbers of the volume on wording: distinctive words, keywords, likeness of vocabularies, the network of terms."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger

__all__ = ["contrasts", "keywords", "network", "pairs", "similarity"]

_KEYNESS = "Weighted log-odds with an informative Dirichlet prior; whole sections dealt at random, step-down maximum."
_RATE = "Occurrences for 1,000 Han characters of headings and paragraphs."
_COSINE = "Cosine of the counts of words of two Han characters and more."
_NETWORK = "Pairs of terms in three paragraphs or more, hypergeometric with Benjamini-Hochberg, stable in resamples."


def contrasts(ledger: Ledger, table: pd.DataFrame, top: pd.DataFrame) -> None:
    """Enter the words of each document beyond chance, how many were tested, and the most typical ones.

    `table` is `contrasts.against_rest`, `top` its most typical words with names of documents.
    """
    ledger.number("words_tested", int(table["token"].nunique()), method="Words with enough occurrences to be tested.")
    own = table[(table["zeta"] > 0) & (table["p_family"] < readings.LEVEL)]
    ledger.number("words_beyond", len(own), units=gathered(own["units"]), method=_KEYNESS)
    for document, rows in top.groupby("document", sort=False):
        beyond = rows[rows["p_family"] < readings.LEVEL]
        said = "、".join(beyond["token"]) or "none"
        ledger.number(f"beyond_{document}", said, units=gathered(beyond["units"]), method=_KEYNESS, form="{}")
        shown = "、".join(
            f"{row['token']} ({row['later_count']} : {row['earlier_count']})" for row in rows.head(6).to_dict("records")
        )
        ledger.number(f"typical_{document}", shown, units=gathered(rows["units"].head(6)), method=_KEYNESS, form="{}")


def pairs(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how many words stand out over all pairs, and in which; `table` is `contrasts.between_pairs`, named."""
    beyond = table[table["p_family"] < readings.LEVEL]
    ledger.number("pair_words", len(beyond), units=gathered(beyond["units"]), method=_KEYNESS)
    said = [
        f"{rows['later_name_en'].iloc[0]} and {rows['earlier_name_en'].iloc[0]}: {'、'.join(rows['token'])}"
        for _, rows in beyond.groupby(["earlier", "later"], sort=False)
    ]
    ledger.number("pair_list", "; ".join(said) or "none", units=gathered(beyond["units"]), method=_KEYNESS, form="{}")


def keywords(ledger: Ledger, rates: pd.DataFrame, *, named: Sequence[str]) -> None:
    """Enter how many keywords are followed, the rates of those `named`, what each document lacks, and the highest rate.

    `rates` is `scale_tables.keyword_panels` with names of documents, in order of date within a word. A word
    gets the name `keyword_<English>` with underscores; `named` are English as well.
    """
    ledger.number("keywords", int(rates["code"].nunique()), method="Words declared in data/coding/keywords.csv.")
    for document, own in rates.groupby("document", sort=False):
        absent = list(own.loc[own["count"] == 0, "code"])
        ledger.number(f"absent_{document}", readings.listed(absent), method=_RATE, form="{}")
    for english in named:
        own = rates[rates["gloss_en"] == english]
        said = f"{own['code'].iloc[0]} " + " / ".join(f"{rate:.1f}" for rate in own["rate"])
        name = f"keyword_{english.replace(' ', '_').replace('-', '_').lower()}"
        ledger.number(name, said, units=gathered(own["units"]), method=_RATE, form="{}")
    widest = rates.nlargest(1, "rate").to_dict("records")[0]
    text = f"{widest['code']} in the {widest['document_en']} ({widest['rate']:.1f})"
    ledger.number("keyword_peak", text, units=widest["units"], method=_RATE, form="{}")


def similarity(ledger: Ledger, table: pd.DataFrame, *, name: str) -> None:
    """Enter the least and the most alike pairs and how many are less alike than random deals; `name` ends the names."""
    for end, found in (("lowest", table.nsmallest(1, "cosine")), ("highest", table.nlargest(1, "cosine"))):
        row = found.to_dict("records")[0]
        said = f"{row['earlier_name_en']} and {row['later_name_en']} ({row['cosine']:.2f})"
        ledger.number(f"{end}_{name}", said, method=_COSINE, form="{}")
    below = table[table["cosine"] < table["dealt_low"]]
    method = f"{_COSINE} Against the central 95 % of deals of the same sections at random."
    ledger.number(f"apart_{name}", readings.out_of(len(below), len(table)), method=method, form="{}")
    limits = f"{table['dealt'].min():.2f} to {table['dealt'].max():.2f}"
    ledger.number(f"dealt_{name}", limits, method=method, form="{}")


def network(ledger: Ledger, edges: pd.DataFrame, panels: pd.DataFrame) -> None:
    """Enter how many pairs of terms pass the floor and all hurdles, by document, and which document is too short."""
    kept = edges[edges["kept"].astype(bool)]
    ledger.number("edges_floor", len(edges), method="Pairs of terms that stand together in three paragraphs or more.")
    ledger.number("edges_kept", len(kept), units=gathered(kept["units"]), method=_NETWORK)
    said = [f"{row['kept']} in the {row['document_en']}" for row in panels.to_dict("records")]
    ledger.number("edges_by_document", readings.listed(said), units=gathered(kept["units"]), method=_NETWORK, form="{}")
    short = panels.loc[~panels["full"], "document_en"]
    ledger.number("too_short", readings.listed(short), method="Fewer than thirty paragraphs.", form="{}")
