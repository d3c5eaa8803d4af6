"""What a figure shows, in a sentence: the text that a screen reader speaks in its place.

The sentences state what is largest and how large, never what it means.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.exhibits.typesetting import percent, points

__all__ = ["pairs", "plain", "ranking"]

_LANGUAGES = ("en", "zh")


def plain(table: pd.DataFrame, *, kind: Mapping[str, str]) -> dict[str, str]:
    """Return what kind of exhibit it is and how many rows it has; the rows themselves stand in its table."""
    count = len(table)
    rows = "1 row" if count == 1 else f"{count} rows"
    return {
        "en": f"{_closed(kind['en'])} {rows}; the data are in the table below.",
        "zh": f"{kind['zh']}，共{count}行，数据见下表。",
    }


def ranking(table: pd.DataFrame, *, kind: Mapping[str, str], count: int = 3) -> dict[str, str]:
    """Return the `count` largest shares with their labels; needs label_en, label_zh, share, paragraphs."""
    if table.empty:
        return plain(table, kind=kind)
    top = table.sort_values("share", ascending=False, kind="stable").head(count)
    values = [
        f"{percent(share)} ({paragraphs})" for share, paragraphs in zip(top["share"], top["paragraphs"], strict=True)
    ]
    return _sentence(kind, lead=("Largest", "最高"), top=top, values=values, rows=len(table))


def pairs(table: pd.DataFrame, *, kind: Mapping[str, str], count: int = 3) -> dict[str, str]:
    """Return the `count` largest differences between two documents; needs labels, earlier_share, later_share."""
    if table.empty:
        return plain(table, kind=kind)
    difference = table["later_share"] - table["earlier_share"]
    order = difference.abs().sort_values(ascending=False, kind="stable").index[:count]
    top = table.loc[order]
    values = [
        f"{percent(before)} → {percent(after)} ({points(after - before)})"
        for before, after in zip(top["earlier_share"], top["later_share"], strict=True)
    ]
    return _sentence(
        kind,
        lead=("Largest differences, in percentage points", "差异最大（百分点）"),
        top=top,
        values=values,
        rows=len(table),
    )


def _sentence(
    kind: Mapping[str, str], *, lead: tuple[str, str], top: pd.DataFrame, values: Sequence[str], rows: int
) -> dict[str, str]:
    english = ", ".join(f"{label} {value}" for label, value in zip(top["label_en"], values, strict=True))
    chinese = "、".join(f"{label}{value}" for label, value in zip(top["label_zh"], values, strict=True))
    return {
        "en": f"{_closed(kind['en'])} {rows} rows. {lead[0]}: {english}.",
        "zh": f"{kind['zh']}，共{rows}行。{lead[1]}：{chinese}。",
    }


def _closed(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
