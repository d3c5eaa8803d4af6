"""Numbers of the volume on robustness: findings under every specification, and methods that are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger
from analysis.inference.intervals import difference

__all__ = ["findings", "positions", "seconds", "seeds", "sizes", "topics", "unmoved", "variance"]

_JOINT = (
    "All specifications at once, whole sections dealt at random; the median of each deal against that of the texts."
)
_SPLITS = "One text split at random against itself, so that every difference is chance."
_SEEDS = "The joint test with the seeds that follow that of the volume."
_VARIANCE = "Between-option over total sum of squares of the log ratios, each choice by itself."
_TOPICS = "Latent Dirichlet allocation on the paragraphs; adjusted Rand index of every pair of random starts."
_SCALE = "Wordfish on the documents; sections drawn with replacement for the intervals."
_SECOND = "The same thing counted in the registers and by the plain words of the texts."

_PAIR = ("g2", "permutation")

GUARD = 0.6
"""Median agreement of two starts from which topics would be offered."""


def findings(ledger: Ledger, verdicts: pd.DataFrame) -> None:
    """Enter what all specifications of each finding say, and the verdict in words; `verdicts` is of that name.

    Names for each finding, with underscores: `said_<name>`, `short_<name>`, `verdict_<name>`; then `findings`,
    `specifications`, `holding`, `fragile`, `hanging`.
    """
    told: dict[str, list[str]] = {"holds": [], "fragile": [], "hangs on the rule of counting": []}
    for row in verdicts.to_dict("records"):
        name, units = str(row["finding"]).replace("-", "_"), row["units"]
        word = _verdict(row)
        told[word].append(str(row["label_en"]))
        ledger.number(f"said_{name}", _said(row), units=units, method=_JOINT, form="{}")
        ledger.number(f"short_{name}", _short(row), units=units, method=_JOINT, form="{}")
        ledger.number(f"verdict_{name}", word, units=units, method=_JOINT, form="{}")
    ledger.number("findings", readings.few(len(verdicts)), method="Findings of the list.", form="{}")
    total = int(verdicts["specifications"].sum())
    ledger.number("specifications", total, method="Combinations of choices that exist, over all findings.")
    for name, word in zip(("holding", "fragile", "hanging"), told, strict=True):
        said = readings.listed(told[word])
        ledger.number(name, said, units=gathered(verdicts["units"]), method=_JOINT, form="{}")


def seeds(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter the range of the joint p over the seeds, by finding: `seeds`, `seeds_<name>`, `seeds_apart`."""
    ledger.number("seeds", int(table["seed"].nunique()), method=_SEEDS)
    apart = []
    for finding, own in table.groupby("finding", sort=False):
        low, high = own["p"].min(), own["p"].max()
        name = str(finding).replace("-", "_")
        ledger.number(f"seeds_{name}", f"{low:.3f} to {high:.3f}", method=_SEEDS, form="{}")
        if low < readings.LEVEL <= high:
            apart.append(str(own["label_en"].iloc[0]))
    ledger.number("seeds_apart", readings.listed(apart), method=_SEEDS, form="{}")


def variance(ledger: Ledger, table: pd.DataFrame, words: Mapping[str, str]) -> None:
    """Enter the choice that matters most to each finding, and the most that each choice explains anywhere.

    `words` names the choices. Names: `variance_<finding>`, `variance_most`, `variance_<choice>_most`.
    """
    known = table[table["options"] > 1]
    said = []
    for finding, own in known.groupby("finding", sort=False):
        row = own.nlargest(1, "share").to_dict("records")[0]
        text = f"{words[row['choice']].lower()} ({readings.percent(row['share'])})"
        name = str(finding).replace("-", "_")
        ledger.number(f"variance_{name}", text, method=_VARIANCE, form="{}")
        said.append(f"{row['label_en']}: {text}")
    ledger.number("variance_most", "; ".join(said), method=_VARIANCE, form="{}")
    for choice, own in known.groupby("choice", sort=False):
        most = readings.percent(float(own["share"].max()))
        ledger.number(f"variance_{choice}_most", most, method=_VARIANCE, form="{}")


def unmoved(ledger: Ledger, *, marks: int, characters: int, certain: bool) -> None:
    """Enter what the choice of copy and the dating can change: `copies_marks`, `copies_characters`, `order`."""
    method = "Differences between copies of one document, and the marks of findings in them."
    ledger.number("copies_characters", characters, method=method)
    ledger.number("copies_marks", readings.few(marks), method=method, form="{}")
    said = "leaves their order as it is" if certain else "changes their order"
    ledger.number(
        "order", said, method="Documents in order of the first and of the last date they can have.", form="{}"
    )


def seconds(ledger: Ledger, counts: pd.DataFrame) -> None:
    """Enter where plain words and registers agree: `second_<check>`, and the initiative on both sides."""
    for check, own in counts.groupby("check", sort=False):
        agreeing = int((own["register"] == own["plain"]).sum())
        name = f"second_{check}"
        if check == "initiative":
            chinese, korean = int(own["register"].sum()), int(own["plain"].sum())
            said = f"{readings.nouns(chinese, 'unit')} of the Chinese and {korean or 'none'} of the Korean"
        else:
            said = f"{readings.out_of(agreeing, len(own))} documents"
        ledger.number(name, said, units=gathered(own["units"]), method=_SECOND, form="{}")


def sizes(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how often each test rejects a true null: `size_` and `any_<test>_<over>`, `any_apart`, `splits`."""
    ledger.number("splits", int(table["splits"].max()), method=_SPLITS)
    for row in table.to_dict("records"):
        name = f"{row['test']}_{row['over']}".replace("-", "_")
        said = f"{100 * row['rejected']:.1f} ± {100 * row['error']:.1f}"
        ledger.number(f"size_{name}", said, method=_SPLITS, form="{}")
        some = f"{100 * row['any']:.0f}"
        ledger.number(f"any_{name}", some, method=_SPLITS, form="{}")
    ledger.number("any_apart", _apart(table), method=f"{_SPLITS} Interval of Newcombe (1998).", form="{}")


def topics(ledger: Ledger, agreement: pd.DataFrame) -> None:
    """Enter how alike two random starts are: `topics_agreement`, `topics_overlap`, `topics_best`, `topics_verdict`."""
    middle = agreement.groupby("topics", sort=False)[["rand", "overlap"]].median()
    said = [f"{row['rand']:.2f} with {topics} topics" for topics, row in middle.iterrows()]
    ledger.number("topics_agreement", readings.listed(said), method=_TOPICS, form="{}")
    overlap = [f"{row['overlap']:.0%}" for _, row in middle.iterrows()]
    ledger.number("topics_overlap", readings.listed(overlap), method=_TOPICS, form="{}")
    ledger.number("topics_best", float(agreement["rand"].max()), method=_TOPICS, form="{:.2f}")
    word = "below" if middle["rand"].max() < GUARD else "not everywhere below"
    ledger.number("topics_verdict", word, method=_TOPICS, form="{}")
    ledger.number("topics_guard", GUARD, method="Set before the run.", form="{:.1f}")


def positions(ledger: Ledger, orders: Mapping[int, str], table: pd.DataFrame, shares: pd.Series[float]) -> None:
    """Enter the order of the documents by floor, the widest interval, and how often the most frequent order occurs.

    `orders` has the order of the names by floor, `table` is `robust_tables.position_rows`, `shares` `order_shares`.
    Names: `orders`, `orders_different`, `widest`, `order_share`.
    """
    said = [f"{order} (words with {floor} or more)" for floor, order in orders.items()]
    ledger.number("orders", "; ".join(said), method=_SCALE, form="{}")
    different = readings.few(len(set(orders.values())))
    ledger.number("orders_different", different, method=_SCALE, form="{}")
    known = table[table["low"].notna()]
    widest = known.assign(width=known["high"] - known["low"]).nlargest(1, "width").to_dict("records")[0]
    span = f"{widest['low']:.2f} to {widest['high']:.2f}".replace("-", "−")
    ledger.number("widest", f"{widest['document_en']}, {span}", method=_SCALE, form="{}")
    ledger.number("order_share", readings.percent(float(shares.iloc[0])), method=_SCALE, form="{}")


def _apart(table: pd.DataFrame) -> str:
    """Return in how many more splits over sections G2 finds something than the permutation does, with the interval."""
    rows = {row["test"]: row for row in table[table["over"] == "sections"].to_dict("records")}
    first, second = ((round(rows[test]["any"] * rows[test]["splits"]), int(rows[test]["splits"])) for test in _PAIR)
    apart = difference(first, second)
    return f"{100 * apart.estimate:.0f} points (95% interval {100 * apart.low:.0f} to {100 * apart.high:.0f})"


def _verdict(row: Mapping[Any, Any]) -> str:
    one_way = row["same_sign"] == row["specifications"] and row["as_said"]
    if not one_way:
        return "hangs on the rule of counting"
    return "holds" if row["p_holm"] < readings.LEVEL else "fragile"


def _said(row: Mapping[Any, Any]) -> str:
    test = readings.probability(row["p"], row["error"])
    return f"{_effect(row)}; joint {test}, {row['p_holm']:.2g} after Holm; {_passing(row)}"


def _short(row: Mapping[Any, Any]) -> str:
    return f"{_effect(row)}; joint {readings.probability(row['p'], row['error'])}"


def _effect(row: Mapping[Any, Any]) -> str:
    limits = f"{row['low']:.2g} to {row['high']:.2g}"
    same = f"{row['same_sign']:,} of {row['specifications']:,} specifications"
    return f"median rate ratio {row['ratio']:.2g} ({limits}), the same direction in {same}"


def _passing(row: Mapping[Any, Any]) -> str:
    return f"{row['passing']:,} pass 0.05 by themselves"
