"""Tables of volumes on documents that are not coded, in the words and columns their captions name."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.exhibits.labels import Labelled, labelled, with_documents
from analysis.measures.evidence import joined

__all__ = ["expectations_in_words", "names_in_pair", "shared_by_pair", "suggested_by_theme"]

_WORDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "direction": {
        "rises": ("rises throughout", "持续上升"),
        "falls": ("falls throughout", "持续下降"),
        "mixed": ("mixed", "不一"),
    },
    "expected": {
        "higher": ("higher than the last", "高于最近值"),
        "lower": ("lower than the last", "低于最近值"),
        "": ("nothing", "无"),
    },
    "outcome": {
        "held": ("held", "符合"),
        "not held": ("not held", "不符"),
        "not computed": ("not computed", "未计算"),
        "not applicable": ("not applicable", "不适用"),
    },
}


def suggested_by_theme(found: pd.DataFrame, record: pd.DataFrame, themes: Labelled) -> pd.DataFrame:
    """Return one row a theme suggested: label_en, label_zh, paragraphs, terms (most frequent first), precision, recall.

    `found` is `suggestions.suggested`, `record` is `suggestions.held_out`; most paragraphs first.
    """
    rows = []
    for theme, own in found.groupby("theme", sort=False):
        terms = own["terms"].str.split(",").explode().value_counts(sort=True)
        rows.append(
            (theme, len(own), "、".join(f"{term} {count}" for term, count in terms.items()), joined(own["unit"]))
        )
    table = pd.DataFrame(rows, columns=["code", "paragraphs", "terms", "units"])
    table = table.merge(record[["code", "precision", "recall"]], on="code")
    return labelled(
        table.sort_values(["paragraphs", "code"], ascending=[False, True], ignore_index=True), "code", themes
    )


def shared_by_pair(coverage: pd.DataFrame, documents: pd.DataFrame, *, document: str) -> pd.DataFrame:
    """Return the coverage of the pairs with `document`: earlier, later with labels, raw, masked, units."""
    own = coverage[(coverage["earlier"] == document) | (coverage["later"] == document)]
    keys = ["earlier", "later"]
    shares = own.pivot_table(index=keys, columns="masked", values="share", sort=False)
    table = shares.rename(columns={0: "raw", 1: "masked"}).reset_index()
    table = table.merge(own.loc[own["masked"] == 0, [*keys, "units"]], on=keys)
    for side in keys:
        table = with_documents(table, documents, column=side)
    return table


def names_in_pair(found: pd.DataFrame, *, pair: tuple[str, str]) -> pd.DataFrame:
    """Return the projects that either text names: name_zh, name_en, in_earlier, in_later (units), units."""
    rows = []
    for _, own in found[found["document"].isin(pair)].groupby("project_id", sort=False):
        counts = dict(zip(own["document"], own["paragraphs"], strict=True))
        first = own.iloc[0]
        rows.append(
            (
                first["name_zh"],
                first["name_en"],
                *(int(counts.get(name, 0)) for name in pair),
                joined(own["units"].str.split(";").explode()),
            )
        )
    return pd.DataFrame(rows, columns=["name_zh", "name_en", "in_earlier", "in_later", "units"])


def expectations_in_words(table: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return frozen or judged findings with their course (document: value), and their codes in words."""
    short = dict(zip(documents["id"], documents["short_en"], strict=True))
    spoken = {
        f"{column}_{lang}": [words[code][place] for code in table[column]]
        for column, words in _WORDS.items()
        if column in table
        for place, lang in enumerate(("en", "zh"))
    }
    pairs = zip(table["documents"].str.split(";"), table["values"].str.split(";"), strict=True)
    course = [
        "; ".join(f"{short.get(name, name)} {_plain(value)}" for name, value in zip(*pair, strict=True))
        for pair in pairs
    ]
    return table.assign(course=course, **spoken)


def _plain(value: str) -> str:
    return f"{float(value):.3f}"
