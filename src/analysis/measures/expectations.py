"""What the documents so far lead one to expect of the next, and whether it came so.

A finding is one quantity measured in every document: the share of a theme, the
rate of a keyword, the wording taken over. Where it moved one way from document
to document throughout, the next is expected to go on in that direction; where it
did not, nothing is expected. That is a rule for writing expectations down before
a text is read, no theory of policy: four steps one way are weak grounds, and a
document of another genre may break any of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import pandas as pd

from analysis.measures.emphasis import share_table
from analysis.measures.occurrences import occurrences
from analysis.measures.reuse import coverage, reuse_table

__all__ = ["findings", "frozen", "judged"]

_BODY = ["heading", "paragraph"]


def findings(
    texts: pd.DataFrame,
    coding: pd.DataFrame,
    *,
    themes: Mapping[str, tuple[str, str]],
    keywords: pd.DataFrame,
    masks: Sequence[str],
) -> pd.DataFrame:
    """Return every quantity in every document that has it.

    One row a finding and document, documents in their order in `texts`: finding,
    finding_en, finding_zh, basis (codes or text), document, value. `themes`
    gives the labels of each theme in English and Chinese, `keywords` has keyword,
    en and excludes, `masks` are left out of the wording taken over.
    """
    rows = [
        *_theme_rows(coding, themes),
        *_keyword_rows(texts[texts["kind"].isin(_BODY)], keywords),
        *_reuse_rows(texts, masks),
    ]
    return pd.DataFrame(rows, columns=["finding", "finding_en", "finding_zh", "basis", "document", "value"])


def frozen(found: pd.DataFrame) -> pd.DataFrame:
    """Return one row a finding: its values so far, their direction, and what follows for the next document.

    Columns finding, finding_en, finding_zh, basis, documents, values (joined by
    `;`), direction (rises or falls from each document to the next, else mixed),
    expected (higher, lower or ""), against (the last value).
    """
    rows = []
    for keys, own in found.groupby(["finding", "finding_en", "finding_zh", "basis"], sort=False):
        values = list(own["value"])
        direction = _direction(values)
        expected = {"rises": "higher", "falls": "lower"}.get(direction, "")
        written = ";".join(f"{value:.6f}" for value in values)
        rows.append((*keys, ";".join(own["document"]), written, direction, expected, round(values[-1], 6)))
    columns = [
        "finding",
        "finding_en",
        "finding_zh",
        "basis",
        "documents",
        "values",
        "direction",
        "expected",
        "against",
    ]
    return pd.DataFrame(rows, columns=columns)


def judged(expected: pd.DataFrame, found: pd.DataFrame, *, document: str, is_latest: bool) -> pd.DataFrame:
    """Return the expectations with what came: value (missing where it cannot be computed) and outcome.

    `expected` are the rows of `frozen` that expect something. outcome is held,
    not held, not computed (the document is not coded) or not applicable (it is
    not the latest, so that no direction can be gone on with).
    """
    now = found[found["document"] == document].set_index("finding")["value"]
    values = expected["finding"].map(now)
    came = [
        _outcome(value, against, way, is_latest=is_latest)
        for value, against, way in zip(values, expected["against"], expected["expected"], strict=True)
    ]
    return expected.assign(value=values, outcome=came)


def _outcome(value: float, against: float, way: str, *, is_latest: bool) -> str:
    if not is_latest:
        return "not applicable"
    if math.isnan(value):
        return "not computed"
    return "held" if (value > against if way == "higher" else value < against) else "not held"


def _direction(values: Sequence[float]) -> str:
    steps = [later - earlier for earlier, later in pairwise(values)]
    if len(steps) < 2:
        return "mixed"
    if all(step > 0 for step in steps):
        return "rises"
    return "falls" if all(step < 0 for step in steps) else "mixed"


Row = tuple[str, str, str, str, str, float]


def _theme_rows(coding: pd.DataFrame, themes: Mapping[str, tuple[str, str]]) -> Iterator[Row]:
    for document in dict.fromkeys(coding["document"]):
        table = share_table(coding[coding["document"] == document], variable="theme", codes=list(themes))
        for code, share in zip(table["code"], table["share"], strict=True):
            english, chinese = themes[code]
            named = f"Share of paragraphs on {english}", f"{chinese}段落比重"
            yield f"theme-{code}", *named, "codes", document, float(share)


def _keyword_rows(body: pd.DataFrame, keywords: pd.DataFrame) -> Iterator[Row]:
    found = occurrences(body, list(keywords["keyword"]), excludes=list(keywords["excludes"]))
    counts = found.groupby(["document", "code"]).size()
    for document, han in body.groupby("document", sort=False)["han"].sum().items():
        for keyword, english in zip(keywords["keyword"], keywords["en"], strict=True):
            rate = 1000 * float(counts.get((document, keyword), 0)) / float(han)
            named = f"{keyword} ({english}) per 1,000 characters", f"每千字“{keyword}”次数"
            yield f"word-{keyword}", *named, "text", str(document), rate


def _reuse_rows(texts: pd.DataFrame, masks: Sequence[str]) -> Iterator[Row]:
    """Yield how much of each document repeats the one before it to the character, names and formulae left out."""
    for earlier, later in pairwise(dict.fromkeys(texts["document"])):
        both = texts[texts["document"].isin([earlier, later])]
        table = coverage(reuse_table(both, masks=masks), both, lengths=(8,))
        share = float(table.loc[table["masked"] == 1, "share"].iloc[0])
        named = "Share of the text that repeats the document before it", "与前一文件逐字相同部分的比重"
        yield "reuse-before", *named, "text", later, share
