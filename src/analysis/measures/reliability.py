"""How two readings of the same paragraphs differ, and whom the adjudication followed.

The two readings are machine passes under one codebook. What is counted here is
their consistency and the record of the decisions; neither is reliability, for
which there must be people (`analysis.measures.people`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.coding import agreement
from analysis.coding.agreement import Resampling
from analysis.measures.evidence import joined, split

__all__ = ["FOLLOWED", "VARIABLES", "adjudication", "confusions", "disputed", "given", "reasons", "theme_consistency"]

VARIABLES = ("role", "themes", "instrument", "strength")
FOLLOWED = ("agreed", "a", "b", "own", "overruled")


def confusions(first: pd.DataFrame, second: pd.DataFrame, *, variable: str, codes: Sequence[str]) -> pd.DataFrame:
    """Return how often each pair of codes was given: first, second, count, units; every pair, in the order of `codes`.

    Readings are matched by unit. For the multiple variable `themes` the code
    that is compared is the first of the cell.
    """
    both = first[["unit", variable]].merge(second[["unit", variable]], on="unit", suffixes=("_a", "_b"))
    sides = [both[f"{variable}_{side}"].astype(str).str.partition(";")[0] for side in ("a", "b")]
    rows = []
    for code in codes:
        for other in codes:
            units = both.loc[(sides[0] == code) & (sides[1] == other), "unit"]
            rows.append((code, other, len(units), joined(units)))
    return pd.DataFrame(rows, columns=["first", "second", "count", "units"])


def given(table: pd.DataFrame) -> pd.DataFrame:
    """Return `confusions` of several variables (column variable) without the codes that neither reading gave."""
    used = table[table["count"] > 0]
    codes = {(row["variable"], row[side]) for row in used.to_dict("records") for side in ("first", "second")}
    kept = [
        all((row["variable"], row[side]) in codes for side in ("first", "second")) for row in table.to_dict("records")
    ]
    return table[kept].reset_index(drop=True)


def theme_consistency(
    first: pd.DataFrame, second: pd.DataFrame, *, themes: Sequence[str], resampling: Resampling
) -> pd.DataFrame:
    """Return how far two readings agree on the presence of each theme.

    One row a theme, in the order given: code, both, first_only, second_only,
    neither, alpha, low, high (Krippendorff, nominal, with the interval from
    drawing sections), ac1 (Gwet), units (where the two differ). Coefficients
    are missing for a theme that neither gave.
    """
    paired = first[["unit", "section", "themes"]].merge(second[["unit", "themes"]], on="unit", suffixes=("", "_b"))
    sets = [[set(split(cell)) for cell in paired[column]] for column in ("themes", "themes_b")]
    rows = [_theme_row(theme, paired, sets, resampling) for theme in themes]
    columns = ["code", "both", "first_only", "second_only", "neither", "alpha", "low", "high", "ac1", "units"]
    return pd.DataFrame(rows, columns=columns)


def adjudication(first: pd.DataFrame, second: pd.DataFrame, final: pd.DataFrame) -> pd.DataFrame:
    """Return, for each variable, whom the decision followed.

    One row a variable and outcome: variable, outcome (agreed: both readings and
    the decision; a, b: the readings differed and the decision took that one;
    own: they differed and it took neither; overruled: they agreed and it
    decided otherwise), count, of, units.
    """
    merged = _side_by_side(first, second, final)
    rows = []
    for variable in VARIABLES:
        outcomes = _outcomes(merged, variable)
        for outcome in FOLLOWED:
            units = merged.loc[outcomes == outcome, "unit"]
            rows.append((variable, outcome, len(units), len(merged), joined(units)))
    return pd.DataFrame(rows, columns=["variable", "outcome", "count", "of", "units"])


def disputed(first: pd.DataFrame, second: pd.DataFrame, final: pd.DataFrame) -> pd.DataFrame:
    """Return every variable of a paragraph on which a reading and the decision differ, with the reason given.

    One row a unit and variable: unit, variable, first, second, final, outcome
    (as in `adjudication`), reason (one reason may serve several variables), units.
    """
    merged = _side_by_side(first, second, final)
    frames = []
    for variable in VARIABLES:
        outcomes = _outcomes(merged, variable)
        names = {f"{variable}_a": "first", f"{variable}_b": "second", variable: "final"}
        rows = merged[["unit", *names, "reason"]].rename(columns=names).assign(variable=variable, outcome=outcomes)
        frames.append(rows[outcomes != "agreed"])
    table = pd.concat(frames)
    place = {unit: rank for rank, unit in enumerate(merged["unit"])}
    table = table.loc[:, ["unit", "variable", "first", "second", "final", "outcome", "reason"]].assign(
        place=table["unit"].map(place), units=table["unit"]
    )
    return table.sort_values("place", kind="stable").drop(columns="place").reset_index(drop=True)


def reasons(final: pd.DataFrame) -> pd.DataFrame:
    """Return why a decision did not simply confirm both readings: code, count, units; most frequent first.

    Codes: front (neither reading has the paragraph), rule (version 2 of the
    codebook settles it), order (which theme comes first), clause (whether a
    theme has a clause of its own), verb (which clause or verb decides). A
    reason that begins with one and goes on to another counts as the first.
    """
    given = final[final["reason"] != ""]
    codes = [next((code for code, words in _REASONS.items() if words in text), "verb") for text in given["reason"]]
    rows = [
        (code, len(found), joined(found["unit"]))
        for code, found in given.assign(code=codes).groupby("code", sort=False)
    ]
    table = pd.DataFrame(rows, columns=["code", "count", "units"])
    return table.sort_values(["count", "code"], ascending=[False, True], kind="stable", ignore_index=True)


_REASONS: Mapping[str, str] = {"front": "by neither pass", "rule": "version 2", "order": "order", "clause": "theme"}


def _theme_row(
    theme: str, paired: pd.DataFrame, sets: Sequence[Sequence[set[str]]], resampling: Resampling
) -> tuple[object, ...]:
    given = [pd.Series([theme in one for one in side]) for side in sets]
    tables = agreement.section_confusions(given[0], given[1], paired["section"], values=[False, True])
    whole = tables.sum(axis=0)
    (neither, second_only), (first_only, both) = whole.astype(int).tolist()
    differ = paired.loc[(given[0] != given[1]).to_numpy(), "unit"]
    if not whole[1].sum() + whole[:, 1].sum():
        empty = float("nan")
        return (theme, both, first_only, second_only, neither, empty, empty, empty, empty, joined(differ))
    low, high = agreement.interval(tables, _alpha, resampling)
    ac1 = agreement.gwet_ac1(whole)
    return (theme, both, first_only, second_only, neither, _alpha(whole), low, high, ac1, joined(differ))


def _alpha(table: agreement.Counts) -> float:
    return agreement.alpha_nominal(agreement.paired(table))


def _side_by_side(first: pd.DataFrame, second: pd.DataFrame, final: pd.DataFrame) -> pd.DataFrame:
    """Return the codes of both readings (`_a`, `_b`) and of the decision, as text, one row a unit that both read."""
    coded = list(VARIABLES)
    sides = first[["unit", *coded]].merge(second[["unit", *coded]], on="unit", suffixes=("_a", "_b"))
    merged = sides.merge(final[["unit", "section", *coded, "reason"]], on="unit")
    return merged.astype("str")


def _outcomes(merged: pd.DataFrame, variable: str) -> pd.Series[str]:
    """Return for each unit whom the decision followed."""
    first, second, final = (merged[f"{variable}{end}"] for end in ("_a", "_b", ""))
    cases: Mapping[str, pd.Series[bool]] = {
        "agreed": (first == second) & (second == final),
        "overruled": (first == second) & (second != final),
        "a": (first != second) & (first == final),
        "b": (first != second) & (second == final),
    }
    found = np.select([case.to_numpy() for case in cases.values()], list(cases), default="own")
    return pd.Series(found, index=merged.index, dtype="str")
