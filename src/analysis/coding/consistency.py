"""How consistent the two machine passes were before the adjudication.

This is consistency between two runs of like machines under one instruction. It
shows that the rules can be followed in a stable way; it is not reliability, and
says nothing about validity: no human coder has taken part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.coding import agreement
from analysis.coding.agreement import Resampling
from analysis.coding.codebook import Codebook, read_codebook
from analysis.coding.dataset import read_coding
from analysis.coding.passes import (
    PASSES,
    Records,
    listed_actors,
    listed_links,
    listed_projects,
    listed_targets,
    read_pass,
    read_raw_pass,
)
from analysis.corpus.units import section_of
from analysis.paths import PROJECT, Project

__all__ = ["RESAMPLING", "consistency_table"]

RESAMPLING = Resampling(seed=20261122)
_COLUMNS = ["variable", "measure", "value", "low", "high", "n"]

Row = tuple[str, str, float, float, float, int]
Statistic = Callable[[agreement.Counts], float]

Values = Sequence[object]

_NOMINAL: Mapping[str, Statistic] = {
    "percent_agreement": agreement.percent_agreement,
    "cohen_kappa": agreement.cohen_kappa,
    "gwet_ac1": agreement.gwet_ac1,
    "krippendorff_alpha_nominal": lambda table: agreement.alpha_nominal(agreement.paired(table)),
}
_ORDINAL: Mapping[str, Statistic] = {
    **{name: statistic for name, statistic in _NOMINAL.items() if name != "krippendorff_alpha_nominal"},
    "krippendorff_alpha_ordinal": lambda table: agreement.alpha_ordinal(agreement.paired(table)),
}


@dataclass(frozen=True)
class _Readings:
    """Two readings of the same items in one order, and the section of each item."""

    first: pd.Series
    second: pd.Series
    sections: pd.Series

    @classmethod
    def of_units(cls, first: pd.Series, second: pd.Series) -> _Readings:
        """Take the section from the index, whose first level is the unit."""
        return cls(first, second, _sections(first.index.get_level_values(0)))


def consistency_table(project: Project = PROJECT, *, resampling: Resampling = RESAMPLING) -> pd.DataFrame:
    """Return the agreement of the passes, and of each pass with the final coding.

    Columns variable, measure, value, low, high (95 % interval from
    draws of whole sections), n (units, pairs or items compared). The paragraphs are
    those that both passes coded.
    """
    first, second = (read_pass(name, project) for name in PASSES)
    codebook = read_codebook(project)
    rows = [
        *_coded_rows(first, second, codebook, resampling),
        *_theme_rows(first, second, codebook, resampling),
        *_listed_rows(*(read_raw_pass(name, project) for name in PASSES), resampling=resampling),
        *_final_rows({"a": first, "b": second}, read_coding(project), resampling),
    ]
    return pd.DataFrame(rows, columns=_COLUMNS)


def _coded_rows(first: pd.DataFrame, second: pd.DataFrame, codebook: Codebook, resampling: Resampling) -> Iterator[Row]:
    for name in ("role", "instrument", "strength"):
        readings = _Readings(first[name].astype(str), second[name].astype(str), first["section"])
        statistics = _ORDINAL if codebook[name].level == "ordinal" else _NOMINAL
        yield from _compared(name, readings, codebook[name].names, statistics, resampling)
    leading = [frame["themes"].str.split(";").str[0] for frame in (first, second)]
    readings = _Readings(leading[0], leading[1], first["section"])
    yield from _compared("theme_first", readings, ("", *codebook["theme"].names), _NOMINAL, resampling)


def _compared(
    name: str, readings: _Readings, values: Values, statistics: Mapping[str, Statistic], resampling: Resampling
) -> Iterator[Row]:
    tables = agreement.section_confusions(readings.first, readings.second, readings.sections, values=values)
    for measure, statistic in statistics.items():
        yield _row(name, measure, tables, statistic, n=len(readings.first), resampling=resampling)


def _row(
    variable: str, measure: str, tables: agreement.Counts, statistic: Statistic, *, n: int, resampling: Resampling
) -> Row:
    low, high = agreement.interval(tables, statistic, resampling)
    return (variable, measure, statistic(tables.sum(axis=0)), low, high, n)


def _theme_rows(first: pd.DataFrame, second: pd.DataFrame, codebook: Codebook, resampling: Resampling) -> Iterator[Row]:
    sections = first["section"]
    sets = list(zip(first["themes"].map(_members), second["themes"].map(_members), strict=True))
    same = pd.Series([one == other for one, other in sets])
    yield _share("theme_set", "percent_agreement", same, sections, resampling)
    shared = pd.Series([len(one & other) / len(one | other) if one | other else 1.0 for one, other in sets])
    yield _share("theme_set", "mean_jaccard", shared, sections, resampling)
    tables = _theme_tables(sets, sections, codebook["theme"].names)
    yield _row("theme_set", "cohen_kappa_mean_of_themes", tables, _mean_kappa, n=len(sets), resampling=resampling)
    coded = ["role", "themes", "instrument", "strength"]
    yield _share("all_four", "percent_agreement", (first[coded] == second[coded]).all(axis=1), sections, resampling)


def _members(cell: str) -> frozenset[str]:
    return frozenset(code for code in cell.split(";") if code)


def _theme_tables(
    sets: Sequence[tuple[frozenset[str], frozenset[str]]], sections: pd.Series, themes: Sequence[str]
) -> agreement.Counts:
    """Return for each section and theme how the passes gave it or not: shape sections x themes x 2 x 2."""
    tables = []
    for theme in themes:
        first, second = (pd.Series([theme in one[side] for one in sets]) for side in (0, 1))
        tables.append(agreement.section_confusions(first, second, sections, values=[False, True]))
    return np.stack(tables, axis=1)


def _mean_kappa(tables: agreement.Counts) -> float:
    """Return the mean over the themes of Cohen's kappa, each theme given or not given."""
    return float(np.nanmean([agreement.cohen_kappa(table) for table in tables]))


def _listed_rows(first: Records, second: Records, *, resampling: Resampling) -> Iterator[Row]:
    links, others = (listed_links(one).set_index(["later_unit", "earlier_unit"])["level"] for one in (first, second))
    yield from _overlap("lineage_pairs", links, others, resampling)
    yield from _overlap("lineage_pairs_strong", links[links == "strong"], others[others == "strong"], resampling)
    yield from _on_shared("lineage_level", links, others, resampling)
    named, renamed = (listed_projects(one).set_index(["unit", "name"])["stage"] for one in (first, second))
    yield from _overlap("project_names", named, renamed, resampling)
    yield from _on_shared("project_stage", named, renamed, resampling)
    actors = _Readings.of_units(listed_actors(first), listed_actors(second))
    yield _share("actors", "percent_agreement", actors.first == actors.second, actors.sections, resampling)
    yield _target_row(listed_targets(first) != "", listed_targets(second) != "", resampling)


def _target_row(first: pd.Series, second: pd.Series, resampling: Resampling) -> Row:
    """Return the share of paragraphs with a target in either pass that have one in both."""
    both = (first & second)[first | second]
    return _share("target_paragraphs", "overlap", both, _sections(both.index), resampling)


def _overlap(name: str, first: pd.Series, second: pd.Series, resampling: Resampling) -> Iterator[Row]:
    """Yield the share of listed items that both passes list, and the F1 of one list against the other."""
    either = first.index.union(second.index, sort=False)
    both = pd.Series(either.isin(first.index) & either.isin(second.index), index=either)
    sections = _sections(either.get_level_values(0))
    yield _share(name, "overlap", both, sections, resampling)
    yield _row(name, "f1", _counts(both, sections), _f1, n=len(either), resampling=resampling)


def _f1(counts: agreement.Counts) -> float:
    shared, listed = counts
    return float(2 * shared / (listed + shared))


def _on_shared(name: str, first: pd.Series, second: pd.Series, resampling: Resampling) -> Iterator[Row]:
    """Yield how far the codes agree on the items that both passes list."""
    shared = first.index.intersection(second.index, sort=False)
    readings = _Readings.of_units(first.loc[shared], second.loc[shared])
    statistics = {measure: _NOMINAL[measure] for measure in ("percent_agreement", "cohen_kappa")}
    yield from _compared(name, readings, sorted({*readings.first, *readings.second}), statistics, resampling)


def _final_rows(coded: Mapping[str, pd.DataFrame], final: pd.DataFrame, resampling: Resampling) -> Iterator[Row]:
    for variable in ("role", "instrument", "strength"):
        for name, frame in coded.items():
            same = frame[variable] == frame["unit"].map(final.set_index("unit")[variable])
            yield _share(variable, f"percent_agreement_pass_{name}_final", same, frame["section"], resampling)


def _share(variable: str, measure: str, found: pd.Series, sections: pd.Series, resampling: Resampling) -> Row:
    """Return the mean of a truth value or share over the items, with its interval over sections."""
    return _row(
        variable,
        measure,
        _counts(found, sections),
        lambda counts: counts[0] / counts[1],
        n=len(found),
        resampling=resampling,
    )


def _counts(found: pd.Series, sections: pd.Series) -> agreement.Counts:
    """Return for each section the sum of what was found and the number of items: shape sections x 2."""
    groups = found.astype("float64").groupby(sections.to_numpy(), sort=False)
    return np.column_stack([groups.sum(), groups.size()]).astype(np.float64)


def _sections(units: Iterable[str]) -> pd.Series:
    return pd.Series([section_of(unit) for unit in units], dtype="str")
