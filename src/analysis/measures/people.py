"""Human coders against each other and against the published coding, and shares corrected for its errors.

Everything here has no rows until the first coder has returned a sheet. The
sheet takes one document whole and a sample of the others, so that estimates for
all texts weigh a unit by how many it stands for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analysis.coding import agreement
from analysis.coding.agreement import Counts, Resampling
from analysis.coding.codebook import Codebook
from analysis.measures.evidence import joined, split

__all__ = ["Scheme", "corrected_shares", "drawn", "human_agreement"]

_MEASURES = {"variable": "str", "measure": "str", "value": "f8", "low": "f8", "high": "f8", "n": "int64"}
_ERRORS = ["code", "paragraphs", "of", "share", "sensitivity", "specificity", "corrected", "low", "high", "note"]

Ratings = Sequence[Sequence[str | None]]
Statistic = Callable[[Counts], float]


@dataclass(frozen=True)
class Scheme:
    """The codes of each variable in their order; `ordinal` names the variables whose order counts."""

    codes: Mapping[str, Sequence[str]]
    ordinal: tuple[str, ...] = ("strength",)

    @classmethod
    def of(cls, codebook: Codebook) -> Scheme:
        """Return the scheme of the codebook of paragraphs."""
        names = {"role": "role", "themes": "theme", "instrument": "instrument", "strength": "strength"}
        levels = {column: codebook[name].level for column, name in names.items()}
        return cls(
            {column: codebook[name].names for column, name in names.items()},
            tuple(column for column, level in levels.items() if level == "ordinal"),
        )

    def statistic(self, variable: str) -> tuple[str, Statistic]:
        """Return name and function of the alpha that fits the variable."""
        ordered = variable in self.ordinal
        level, function = ("ordinal", agreement.alpha_ordinal) if ordered else ("nominal", agreement.alpha_nominal)
        return f"krippendorff_alpha_{level}", function


def drawn(key: pd.DataFrame, coding: pd.DataFrame) -> pd.DataFrame:
    """Return how the sheet was drawn, document by document: paragraphs (substantive), on_sheet, share, units.

    `key` says which units are on the sheet.
    """
    counted = coding[coding["role"] != "formal"]
    rows = []
    for document, own in counted.groupby("document", sort=False):
        taken = own[own["unit"].isin(set(key["unit"]))]
        rows.append((document, len(own), len(taken), len(taken) / len(own), joined(taken["unit"])))
    return pd.DataFrame(rows, columns=["document", "paragraphs", "on_sheet", "share", "units"])


def human_agreement(
    coders: pd.DataFrame, final: pd.DataFrame, *, scheme: Scheme, resampling: Resampling
) -> pd.DataFrame:
    """Return agreement between humans, and of humans with the published coding, in the columns of the agreement table.

    Columns variable, measure, value, low, high (95 % interval from drawing
    whole sections), n (units). Measures end in `_between_humans` (two coders
    and more) or `_humans_final` (each coder against the coding, all coders
    together). A cell left empty is no reading.
    """
    rows: list[tuple[str, str, float, float, float, int]] = []
    for variable in ("role", "instrument", "strength"):
        rows += _rows(variable, _single(coders, final, variable), scheme, resampling)
    for theme in scheme.codes["themes"]:
        rows += _rows(f"theme:{theme}", _presence(coders, final, theme), scheme, resampling)
    return pd.DataFrame(rows, columns=list(_MEASURES)).astype(_MEASURES)


def corrected_shares(
    coders: pd.DataFrame, coding: pd.DataFrame, *, themes: Sequence[str], resampling: Resampling
) -> pd.DataFrame:
    """Return the share of each theme in all texts, corrected for the errors of the coding (Rogan and Gladen 1978).

    With the apparent share q and the sensitivity and specificity of the coding
    measured against the humans, the corrected share is
    (q + specificity - 1) / (sensitivity + specificity - 1), kept within 0 and 1.
    Where coders differ, a paragraph counts in the proportion of them that gave
    the theme. One row a theme: code, paragraphs, of, share, sensitivity,
    specificity, corrected, low, high (sections of the sheet drawn with
    replacement), note, units. No rows without coders.
    """
    if coders.empty:
        return pd.DataFrame(columns=[*_ERRORS, "units"])
    counted = coding[coding["role"] != "formal"]
    rows = [_corrected(theme, coders, counted, resampling) for theme in themes]
    return pd.DataFrame(rows, columns=[*_ERRORS, "units"])


@dataclass(frozen=True)
class _Panel:
    """What was given to each unit of the sheet: one column a coder, the published code, and the section."""

    humans: pd.DataFrame
    final: pd.Series[str]
    sections: pd.Series[str]
    codes: Sequence[str]

    def tables(self, pairs: Sequence[tuple[Sequence[str | None], ...]]) -> Counts:
        """Return the coincidences of the given groups of readings together, one table a section."""
        groups = self.sections.groupby(self.sections.to_numpy(), sort=False).indices.values()
        return np.stack(
            [
                np.sum(
                    [
                        agreement.coincidences([[one[place] for place in rows] for one in pair], values=self.codes)
                        for pair in pairs
                    ],
                    axis=0,
                )
                for rows in groups
            ]
        )

    @property
    def readings(self) -> list[list[str | None]]:
        """The readings of each coder."""
        return [[str(code) if code else None for code in self.humans[name]] for name in self.humans]

    def kinds(self) -> Iterator[tuple[str, Counts]]:
        """Yield what is compared, with its coincidences."""
        readings = self.readings
        if len(readings) > 1:
            yield "between_humans", self.tables([tuple(readings)])
        if readings:
            published: list[str | None] = list(self.final)
            yield "humans_final", self.tables([(one, published) for one in readings])


def _single(coders: pd.DataFrame, final: pd.DataFrame, variable: str) -> _Panel:
    humans = coders.pivot_table(index="unit", columns="coder", values=variable, aggfunc="first").fillna("")
    known = final.set_index("unit").loc[humans.index]
    published = known[variable].astype(str)
    return _Panel(humans, published, known["section"], sorted({*published, *_given(humans)}))


def _presence(coders: pd.DataFrame, final: pd.DataFrame, theme: str) -> _Panel:
    marked = coders.assign(given=[_has(row["themes"], row["role"], theme) for row in coders.to_dict("records")])
    humans = marked.pivot_table(index="unit", columns="coder", values="given", aggfunc="first").fillna("")
    known = final.set_index("unit").loc[humans.index]
    published = known["themes"].map(lambda cell: "yes" if theme in split(cell) else "no")
    return _Panel(humans, published, known["section"], ("no", "yes"))


def _has(cell: str, role: str, theme: str) -> str:
    """Return `yes` or `no`, and "" where themes were left empty although the paragraph is not formal."""
    if not cell and role != "formal":
        return ""
    return "yes" if theme in split(cell) else "no"


def _given(humans: pd.DataFrame) -> set[str]:
    return {str(code) for code in humans.to_numpy().ravel() if code}


def _rows(
    variable: str, panel: _Panel, scheme: Scheme, resampling: Resampling
) -> Iterator[tuple[str, str, float, float, float, int]]:
    theme = variable.startswith("theme:")
    codes = panel.codes if theme else [code for code in scheme.codes[variable] if code in {*panel.codes}]
    panel = replace(panel, codes=codes)
    name, alpha = scheme.statistic("theme" if theme else variable)
    for kind, tables in panel.kinds():
        for measure, statistic in ((name, alpha), ("percent_agreement", agreement.percent_agreement)):
            low, high = _interval(tables, statistic, resampling)
            value = statistic(tables.sum(axis=0)) if tables.sum() else float("nan")
            yield (variable, f"{measure}_{kind}", value, low, high, len(panel.humans))


def _interval(tables: Counts, statistic: Statistic, resampling: Resampling) -> tuple[float, float]:
    """Return the interval, or none where the statistic cannot be computed at all."""
    whole = tables.sum(axis=0)
    if not whole.sum() or np.isnan(statistic(whole)):
        return float("nan"), float("nan")
    return agreement.interval(tables, _or_missing(statistic), resampling)


def _or_missing(statistic: Statistic) -> Statistic:
    return lambda table: statistic(table) if table.sum() else float("nan")


def _corrected(theme: str, coders: pd.DataFrame, counted: pd.DataFrame, resampling: Resampling) -> tuple[object, ...]:
    given = counted["themes"].map(lambda cell: theme in split(cell))
    share = float(given.mean())
    units = joined(counted.loc[given, "unit"])
    tables = _error_tables(theme, coders, counted)
    sensitivity, specificity = _rates(tables.sum(axis=0))
    head = (theme, int(given.sum()), len(counted), share, sensitivity, specificity)
    value = _rogan_gladen(share, sensitivity, specificity)
    if np.isnan(value):
        note = (
            "not estimable: the coders did not give it" if np.isnan(sensitivity) else "not estimable: errors too many"
        )
        return (*head, float("nan"), float("nan"), float("nan"), note, units)
    low, high = agreement.interval(tables, lambda table: _rogan_gladen(share, *_rates(table)), resampling)
    return (*head, value, low, high, "", units)


def _error_tables(theme: str, coders: pd.DataFrame, counted: pd.DataFrame) -> Counts:
    """Return, for each section of the sheet, weighted counts: coding (no, yes) by humans (no, yes)."""
    weights = _weights(coders, counted)
    sections: dict[str, Counts] = {}
    answers = {unit: _answers(theme, rows) for unit, rows in coders.groupby("unit", sort=False)}
    for row in counted[counted["unit"].isin([unit for unit, said in answers.items() if said])].to_dict("records"):
        yes = float(np.mean(answers[row["unit"]]))
        table = sections.setdefault(row["section"], np.zeros((2, 2)))
        table[int(theme in split(row["themes"]))] += weights[row["document"]] * np.array([1 - yes, yes])
    return np.stack(list(sections.values())) if sections else np.zeros((1, 2, 2))


def _answers(theme: str, rows: pd.DataFrame) -> list[bool]:
    """Return what the coders of one unit said on one theme; a coder who left themes empty said nothing."""
    said = [_has(row["themes"], row["role"], theme) for row in rows.to_dict("records")]
    return [one == "yes" for one in said if one]


def _weights(coders: pd.DataFrame, counted: pd.DataFrame) -> Mapping[str, float]:
    """Return for each document how many of its paragraphs one paragraph of the sheet stands for."""
    read = counted[counted["unit"].isin(set(coders["unit"]))]
    sizes = counted.groupby("document").size() / read.groupby("document").size()
    return {str(name): float(size) for name, size in sizes.items()}


def _rates(table: Counts) -> tuple[float, float]:
    """Return sensitivity and specificity of the coding."""
    negative, positive = table.sum(axis=0)
    sensitivity = float(table[1, 1] / positive) if positive else float("nan")
    return sensitivity, float(table[0, 0] / negative) if negative else float("nan")


def _rogan_gladen(share: float, sensitivity: float, specificity: float) -> float:
    gain = sensitivity + specificity - 1
    if not gain > 0:
        return float("nan")
    return float(np.clip((share + specificity - 1) / gain, 0, 1))
