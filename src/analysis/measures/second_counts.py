"""Census findings counted a second time without the registers: by bare strings in the texts.

A register is a reading. Where a search for the plain words gives the same
documents, the finding does not hang on that reading.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import pandas as pd

from analysis.measures.evidence import joined
from analysis.measures.mentions import read_body

__all__ = ["INITIATIVE", "second_counts"]

LEAD = "牵头"
INITIATIVE = "大图们倡议"
_KOREAN_INITIATIVE = ("대두만강", "광역두만강", "GTI", "이니셔티브")
_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_COLUMNS = ["check", "document", "register", "plain", "units"]


def second_counts(
    units: pd.DataFrame, responsibilities: pd.DataFrame, targets: pd.DataFrame, documents: pd.DataFrame
) -> pd.DataFrame:
    """Return one row a check and document: check, document, register, plain, units.

    `leads`: paragraphs in which the register has a body that leads, and
    paragraphs that hold 牵头. `dated`: paragraphs with an outcome or window
    that the register dates, and paragraphs that hold a year after that of the
    document. `initiative`: units of the Chinese that name the Greater Tumen
    Initiative, and units of the Korean beside them that name it in one of the
    usual ways; only where there is a Korean text. `units` are those of the
    plain count (of the Chinese in the last check).
    """
    body = read_body(units)
    rows = [row for name in documents["id"] for row in _of_document(name, body, responsibilities, targets, documents)]
    return pd.DataFrame(rows, columns=_COLUMNS).sort_values("check", kind="stable", key=_rank, ignore_index=True)


def _rank(checks: pd.Series[str]) -> pd.Series[int]:
    return checks.map({"leads": 0, "dated": 1, "initiative": 2})


def _of_document(
    name: str, body: pd.DataFrame, responsibilities: pd.DataFrame, targets: pd.DataFrame, documents: pd.DataFrame
) -> list[tuple[str, str, int, int, str]]:
    own = body[body["document"] == name]
    leading = responsibilities[responsibilities["duty"] == "lead"]
    dated = targets[targets["target_year"].notna() & (targets["target_year"] != "")]
    here = set(own["unit"])
    led = own.loc[own["text_zh"].str.contains(LEAD, regex=False), "unit"]
    year = _year_of(documents, name)
    later = own.loc[[_names_later_year(text, year) for text in own["text_zh"]], "unit"]
    rows = [
        ("leads", name, leading.loc[leading["unit"].isin(here), "unit"].nunique(), len(led), joined(led)),
        ("dated", name, dated.loc[dated["unit"].isin(here), "unit"].nunique(), len(later), joined(later)),
    ]
    if (own["text_ko"] != "").any():
        naming = own[own["text_zh"].str.contains(INITIATIVE, regex=False)]
        kept = sum(_named(text, _KOREAN_INITIATIVE) for text in naming["text_ko"])
        rows.append(("initiative", name, len(naming), kept, joined(naming["unit"])))
    return rows


def _year_of(documents: pd.DataFrame, name: str) -> int:
    date = str(documents.loc[documents["id"] == name, "date"].iloc[0])
    return int(date[:4]) if date[:4].isdigit() else 0


def _names_later_year(text: str, year: int) -> bool:
    found = _YEAR.findall(unicodedata.normalize("NFKC", text))
    return any(int(named) > year > 0 for named in found)


def _named(text: str, names: Sequence[str]) -> bool:
    return any(name in text for name in names)
