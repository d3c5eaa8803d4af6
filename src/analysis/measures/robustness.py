"""The findings of the series that rest on inference, each under every specification.

The list of findings is data; it was drawn up from what had stood out in other
volumes, so that a small joint p here says that a finding does not hang on one
rule of counting, and not that it had been expected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from statsmodels.stats.multitest import multipletests

from analysis.inference.multiverse import (
    Joint,
    Multiverse,
    joint_test,
    seed_spread,
    specification_curve,
    variance_by_choice,
)
from analysis.inference.permutation import Draws, monte_carlo_error
from analysis.measures.specifications import CHOICES, Sources, evidence, multiverse

__all__ = ["by_seed", "marks_in_variants", "multiverses", "order_is_certain", "over_seeds", "variances", "verdicts"]

_NAMES = ["finding", "label_en", "label_zh", "volume"]
_SIDES = ["earlier", "later", "direction"]
_JOINT = [field.name for field in fields(Joint)]
_ENDS = ["quarter", "three_quarters", "as_said", "units"]


def multiverses(findings: pd.DataFrame, marks: pd.DataFrame, sources: Sources) -> dict[str, Multiverse]:
    """Return the specifications of each finding, by its name."""
    return {
        row["finding"]: multiverse(sources, _own(marks, row), pair=(row["earlier"], row["later"]))
        for row in findings.to_dict("records")
    }


def verdicts(
    findings: pd.DataFrame, marks: pd.DataFrame, sources: Sources, *, worlds: Mapping[str, Multiverse], draws: Draws
) -> pd.DataFrame:
    """Return one row a finding: what all its specifications say together.

    Columns finding, label_en, label_zh, volume, earlier, later, direction, then
    those of `Joint`; quarter, three_quarters (of the ratios), p_holm (joint p corrected
    over the findings by Holm's method), as_said (whether the median has the
    direction of the finding), units (those with a word of the medium list).
    """
    rows = []
    for row in findings.to_dict("records"):
        world = worlds[row["finding"]]
        joint = joint_test(world, draws)
        ratios = specification_curve(world, Draws(draws.seed, 1))["ratio"]
        quarter, three_quarters = np.quantile(ratios, [0.25, 0.75])
        said = (joint.ratio > 1) == (row["direction"] == "more")
        units = evidence(sources, _own(marks, row), pair=(row["earlier"], row["later"]))
        told = {name: row[name] for name in (*_NAMES, *_SIDES)}
        ends = {"quarter": float(quarter), "three_quarters": float(three_quarters)}
        rows.append({**told, **asdict(joint), **ends, "as_said": said, "units": units})
    return _corrected(pd.DataFrame(rows, columns=[*_NAMES, *_SIDES, *_JOINT, *_ENDS]))


def over_seeds(verdicts: pd.DataFrame, seeded: pd.DataFrame, *, draws: Draws) -> pd.DataFrame:
    """Return the verdicts with p, error and p_holm from the deals of all seeds together; `seeded` is `by_seed`.

    A verdict near the level would otherwise turn with the seed.
    """
    p = seeded.groupby("finding")["p"].mean().reindex(verdicts["finding"]).to_numpy()
    deals = Draws(draws.seed, draws.count * max(1, seeded["seed"].nunique()))
    return _corrected(verdicts.assign(p=p, error=monte_carlo_error(p, deals)))


def by_seed(findings: pd.DataFrame, *, worlds: Mapping[str, Multiverse], draws: Draws, seeds: int) -> pd.DataFrame:
    """Return the joint p of each finding from each of `seeds` seeds: finding and labels, seed, p, p_error."""
    tables = [seed_spread(world, draws, seeds=seeds).assign(finding=name) for name, world in worlds.items()]
    return findings[_NAMES].merge(pd.concat(tables), on="finding") if tables else pd.DataFrame(columns=_NAMES)


def variances(findings: pd.DataFrame, *, worlds: Mapping[str, Multiverse]) -> pd.DataFrame:
    """Return the share of the variance that each choice explains: finding and labels, then `variance_by_choice`."""
    tables = []
    for name, world in worlds.items():
        curve = specification_curve(world, Draws(0, 1))
        tables.append(variance_by_choice(curve, CHOICES).assign(finding=name))
    return findings[_NAMES].merge(pd.concat(tables), on="finding") if tables else pd.DataFrame(columns=_NAMES)


def marks_in_variants(findings: pd.DataFrame, marks: pd.DataFrame, differences: pd.DataFrame) -> int:
    """Return how many marks of a finding stand in words that only one copy of its documents has.

    `differences` is `witnesses.collation`. While there are none, no choice of copy can change a specification.
    """
    found = 0
    for row in findings.to_dict("records"):
        here = differences[differences["document"].isin([row["earlier"], row["later"]])]
        own = _own(marks, row)
        terms = own.loc[own["kind"] == "term", "mark"]
        texts = [*here["base_text"], *here["other_text"]]
        found += sum(text.count(term) for text in texts for term in terms)
    return found


def order_is_certain(documents: pd.DataFrame) -> bool:
    """Return whether the documents stand in one order of date whichever end of each dating is taken."""
    dated = documents[(documents["date_low"] != "") & (documents["date_high"] != "")]
    ends = sorted(zip(dated["date_low"], dated["date_high"], strict=True))
    return all(bool(high < low) for (_, high), (low, _) in pairwise(ends))


def _corrected(table: pd.DataFrame) -> pd.DataFrame:
    whole: pd.DataFrame = table.assign(p_holm=list(multipletests(table["p"], method="holm")[1]) if len(table) else [])
    return whole


def _own(marks: pd.DataFrame, finding: Mapping[Any, Any]) -> pd.DataFrame:
    return marks[marks["subject"] == str(finding["subject"])]
