"""One coder held against each other reading of the same paragraphs, human or machine: coefficients with intervals.

For two readings: the share of equal codes, Cohen's kappa (Cohen 1960), Gwet's
AC1 (Gwet 2008) and Krippendorff's alpha with the level of measurement of the
variable (Hayes and Krippendorff 2007). Intervals come from drawing whole
sections with replacement. A cell left empty is no reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.coding import agreement
from analysis.coding.agreement import Counts, Resampling
from analysis.measures.evidence import split
from analysis.measures.people import Scheme

__all__ = ["coder_pairs"]

_KINDS = ("str", "str", "str", "f8", "f8", "f8", "int64")
_COLUMNS = dict(zip(("other", "variable", "measure", "value", "low", "high", "n"), _KINDS, strict=True))
_Row = tuple[str, str, str, float, float, float, int]


def coder_pairs(
    own: pd.DataFrame, others: Mapping[str, pd.DataFrame], *, scheme: Scheme, resampling: Resampling
) -> pd.DataFrame:
    """Return how far a coder agrees with each other reading, one row a reading, variable and measure.

    `own` and every reading have unit, role, themes, instrument and strength, `own` section as well. Columns
    other, variable (role, instrument, strength, theme_first, theme_set: presence of each theme), measure
    (percent_agreement, cohen_kappa, gwet_ac1, krippendorff_alpha_nominal or _ordinal), value, low, high (95 %
    interval), n (paragraphs that both read). A coefficient that one code alone leaves open is missing.
    """
    rows = [row for name, other in others.items() for row in _against(name, own, other, scheme, resampling)]
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)


@dataclass(frozen=True)
class _Pair:
    """Two columns of codes in one order, the section of each, the codes there are, the paragraphs behind them."""

    first: pd.Series
    second: pd.Series
    sections: pd.Series
    values: Sequence[str]
    paragraphs: int


def _against(
    name: str, own: pd.DataFrame, other: pd.DataFrame, scheme: Scheme, resampling: Resampling
) -> Iterator[_Row]:
    coded = ["role", "themes", "instrument", "strength"]
    both = own[["unit", "section", *coded]].merge(other[["unit", *coded]], on="unit", suffixes=("", "_b")).astype("str")
    for variable in ("role", "instrument", "strength"):
        yield from _rows(name, variable, _single(both, variable, scheme.codes[variable]), scheme, resampling)
    read = both[_has_themes(both, "") & _has_themes(both, "_b")]
    yield from _rows(name, "theme_first", _leading(read, scheme.codes["themes"]), scheme, resampling)
    yield from _rows(name, "theme_set", _presence(read, scheme.codes["themes"]), scheme, resampling)


def _single(both: pd.DataFrame, variable: str, values: Sequence[str]) -> _Pair:
    read = both[(both[variable] != "") & (both[f"{variable}_b"] != "")]
    return _Pair(read[variable], read[f"{variable}_b"], read["section"], values, len(read))


def _has_themes(both: pd.DataFrame, side: str) -> pd.Series[bool]:
    """Say which rows were read for themes: a formal paragraph has none and is read all the same."""
    return (both[f"themes{side}"] != "") | (both[f"role{side}"] == "formal")


def _leading(read: pd.DataFrame, themes: Sequence[str]) -> _Pair:
    first, second = (read[column].str.split(";").str[0] for column in ("themes", "themes_b"))
    return _Pair(first, second, read["section"], ("", *themes), len(read))


def _presence(read: pd.DataFrame, themes: Sequence[str]) -> _Pair:
    sides = [
        pd.Series(["yes" if theme in split(cell) else "no" for cell in read[column] for theme in themes], dtype="str")
        for column in ("themes", "themes_b")
    ]
    return _Pair(sides[0], sides[1], read["section"].repeat(len(themes)), ("no", "yes"), len(read))


def _rows(name: str, variable: str, pair: _Pair, scheme: Scheme, resampling: Resampling) -> Iterator[_Row]:
    if not pair.paragraphs:
        return
    alpha, statistic = scheme.statistic(variable)
    measures: Mapping[str, Callable[[Counts], float]] = {
        "percent_agreement": agreement.percent_agreement,
        "cohen_kappa": agreement.cohen_kappa,
        "gwet_ac1": agreement.gwet_ac1,
        alpha: lambda table: statistic(agreement.paired(table)),
    }
    tables = agreement.section_confusions(pair.first, pair.second, pair.sections, values=pair.values)
    for measure, function in measures.items():
        value = function(tables.sum(axis=0))
        low, high = (value, value) if np.isnan(value) else agreement.interval(tables, function, resampling)
        yield (name, variable, measure, value, low, high, pair.paragraphs)
