"""Results on robustness and on refused methods as figures and tables want them: labelled, ordered."""

from __future__ import annotations

import pandas as pd

from analysis.exhibits import labels
from analysis.exhibits.phrases import phrase

__all__ = ["curve_rows", "orders", "position_rows", "second_rows", "size_rows"]

_OPTIONS = ("source", "breadth", "reading", "measure", "news", "formula", "headings")


def curve_rows(curve: pd.DataFrame) -> pd.DataFrame:
    """Return a specification curve with the label of every option, "" where the choice does not arise."""
    told = {
        f"{choice}_{lang}": [phrase(f"option_{choice}_{option}", lang) if option else "" for option in curve[choice]]
        for choice in _OPTIONS
        for lang in labels.LANGUAGES
    }
    return curve.assign(**told)


def size_rows(sizes: pd.DataFrame) -> pd.DataFrame:
    """Return the sizes of tests with label_en and label_zh (test and split), the most faithful test first."""
    pairs = list(zip(sizes["test"], sizes["over"], strict=True))
    told = {
        f"label_{lang}": [
            phrase(_name(test, over), lang) + phrase("separator", lang) + phrase(f"over_{over}", lang)
            for test, over in pairs
        ]
        for lang in labels.LANGUAGES
    }
    return sizes.assign(**told).sort_values("rejected", kind="stable", ignore_index=True)


def position_rows(
    positions: dict[int, pd.Series[float]], drawn: dict[int, pd.DataFrame], register: pd.DataFrame
) -> pd.DataFrame:
    """Return one row a floor and document: floor, document and its names, position, low, high (95 % of the draws).

    The scale is turned so that the first document lies left of the last.
    """
    rows = []
    for floor, theta in positions.items():
        ends = [name for name in register["id"] if name in theta.index]
        sign = 1 if theta[ends[0]] <= theta[ends[-1]] else -1
        limits = drawn[floor].quantile([0.025, 0.975]) if floor in drawn else None
        for name in ends:
            span = sorted(sign * float(value) for value in limits[name]) if limits is not None else [None, None]
            rows.append((floor, name, sign * float(theta[name]), *span))
    table = pd.DataFrame(rows, columns=["floor", "document", "position", "low", "high"])
    return labels.with_documents(table.astype({"low": float, "high": float}), register)


def orders(placed: pd.DataFrame) -> dict[int, str]:
    """Return the documents from left to right under each floor, in words; `placed` is `position_rows`."""
    return {
        int(str(floor)): " – ".join(own.sort_values("position")["document_en"])
        for floor, own in placed.groupby("floor", sort=False)
    }


def second_rows(counts: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    """Return the second counts with the label of each check and the names of the documents."""
    told = {f"check_{lang}": [phrase(f"check_{name}", lang) for name in counts["check"]] for lang in labels.LANGUAGES}
    return labels.with_documents(counts.assign(**told), register)


def _name(test: str, over: str) -> str:
    return "test_permutation_paragraphs" if (test, over) == ("permutation", "paragraphs") else f"test_{test}"
