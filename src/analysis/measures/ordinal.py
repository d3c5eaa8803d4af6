"""The ordinal model of commitment strength by document, and the checks that it has to pass first.

A cumulative logit model says that one number moves a document up the whole
scale. Whether that is so can be seen by fitting each step of the scale on its
own. Where a check fails the model is refused, and the reason is the result.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from statsmodels.discrete.discrete_model import Logit
from statsmodels.miscmodels.ordinal_model import OrderedModel
from statsmodels.tools.sm_exceptions import PerfectSeparationError

__all__ = ["OrdinalModel", "merged_levels", "ordinal_model"]

LEAST = 5
"""Fewest paragraphs that a level must have."""


@dataclass(frozen=True)
class OrdinalModel:
    """The checks, in order, and the estimates where all were passed; otherwise `refusal` says why there are none.

    `checks` has check, required, found, passed; `estimates` has document, log_odds, low, high against `reference`.
    """

    checks: pd.DataFrame
    estimates: pd.DataFrame
    reference: str
    refusal: str


def ordinal_model(coding: pd.DataFrame) -> OrdinalModel:
    """Fit the cumulative logit of strength on document over committing paragraphs, if the checks allow it.

    The first document is the reference; covariance clustered by section;
    intervals at 95 %. Checks: at least two documents; two levels or more after
    merging those with fewer than five paragraphs; every step of the scale
    estimable in every document; every estimate of a step within two standard
    errors of the model's. No p-value is given: that comes from
    `commitment.superiority`.
    """
    rows = coding[coding["strength"] >= 1]
    documents = list(dict.fromkeys(rows["document"]))
    grouping = merged_levels(rows["strength"])
    levels = sorted(set(grouping.values()))
    checks = [_check("documents with committing paragraphs", "at least 2", len(documents), passed=len(documents) > 1)]
    checks.append(
        _check("levels with 5 paragraphs or more, after merging", "at least 2", len(levels), passed=len(levels) > 1)
    )
    if not all(check["passed"] for check in checks):
        return _refused(checks, documents)
    data = rows.assign(level=rows["strength"].map(grouping).map(levels.index))
    flat = _flat_steps(data, levels)
    found = "; ".join(flat) or "none"
    checks.append(_check("steps of the scale that all or none of a document reach", "none", found, passed=not flat))
    if flat:
        return _refused(checks, documents)
    return _fitted(data, documents, checks)


def merged_levels(strength: pd.Series[int], *, least: int = LEAST) -> dict[int, int]:
    """Return for each level met the level it is merged into, so that each group has `least` paragraphs or more.

    A level that is too rare joins its neighbour towards the middle of the scale.

    >>> merged_levels(pd.Series([1] * 2 + [2] * 4 + [3] * 9 + [5]))
    {1: 2, 2: 2, 3: 3, 5: 3}
    """
    counts = {level: int((strength == level).sum()) for level in sorted(map(int, strength.unique()))}
    groups = [([level], count) for level, count in counts.items()]
    while len(groups) > 1 and min(count for _, count in groups) < least:
        rare = min(range(len(groups)), key=lambda place: groups[place][1])
        other = rare + 1 if rare < len(groups) / 2 and rare + 1 < len(groups) else max(rare - 1, 0)
        other = rare + 1 if other == rare else other
        first, second = sorted((rare, other))
        together = (groups[first][0] + groups[second][0], groups[first][1] + groups[second][1])
        groups[first : second + 1] = [together]
    return {level: max(members, key=lambda name: counts[name]) for members, _ in groups for level in members}


def _check(check: str, required: str, found: object, *, passed: bool) -> dict[str, Any]:
    return {"check": check, "required": required, "found": str(found), "passed": passed}


def _refused(checks: list[dict[str, Any]], documents: list[str]) -> OrdinalModel:
    failed = next(check for check in checks if not check["passed"])
    reason = f"{failed['check']}: {failed['found']}, required {failed['required']}"
    empty = pd.DataFrame(columns=["document", "log_odds", "low", "high"])
    return OrdinalModel(pd.DataFrame(checks), empty, next(iter(documents), ""), reason)


def _flat_steps(data: pd.DataFrame, levels: list[int]) -> list[str]:
    """Return the steps at which a document has no spread, so that its log-odds are infinite."""
    flat = []
    for step in range(1, len(levels)):
        reached = (data["level"] >= step).groupby(data["document"], sort=False).mean()
        flat += [f"{name} at {levels[step]} or more" for name, share in reached.items() if share in (0, 1)]
    return flat


def _fitted(data: pd.DataFrame, documents: list[str], checks: list[dict[str, Any]]) -> OrdinalModel:
    dummies = pd.DataFrame({name: (data["document"] == name).astype(float) for name in documents[1:]})
    clusters = data["section"].astype("category").cat.codes.to_numpy()
    estimates = _estimates(_ordered(data, dummies, clusters))
    apart = _apart(data, dummies, clusters, estimates)
    found = "; ".join(apart) or "none"
    checks.append(
        _check("steps whose own log-odds lie more than 2 standard errors off", "none", found, passed=not apart)
    )
    if apart:
        return _refused(checks, documents)
    return OrdinalModel(pd.DataFrame(checks), estimates, documents[0], "")


def _ordered(data: pd.DataFrame, dummies: pd.DataFrame, clusters: Any) -> Mapping[str, pd.Series[float]]:
    outcome = pd.Series(pd.Categorical(data["level"], ordered=True), index=data.index)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = OrderedModel(outcome, dummies, distr="logit").fit(
            method="bfgs", disp=0, cov_type="cluster", cov_kwds={"groups": clusters}
        )
    return {"estimate": fit.params[dummies.columns], "error": fit.bse[dummies.columns]}


def _estimates(fit: Mapping[str, pd.Series[float]]) -> pd.DataFrame:
    estimate, error = fit["estimate"], fit["error"]
    return pd.DataFrame(
        {
            "document": list(estimate.index),
            "log_odds": estimate.to_numpy(),
            "low": (estimate - 1.96 * error).to_numpy(),
            "high": (estimate + 1.96 * error).to_numpy(),
        }
    )


def _apart(data: pd.DataFrame, dummies: pd.DataFrame, clusters: Any, estimates: pd.DataFrame) -> list[str]:
    """Return the steps and documents whose binary logit does not agree with the one number of the model."""
    apart = []
    together = dict(zip(estimates["document"], estimates["log_odds"], strict=True))
    design = dummies.assign(constant=1.0)
    for step in range(1, int(data["level"].max()) + 1):
        try:
            fit = Logit((data["level"] >= step).astype(float), design).fit(
                disp=0, cov_type="cluster", cov_kwds={"groups": clusters}
            )
        except (PerfectSeparationError, np.linalg.LinAlgError):
            return [f"step {step} cannot be fitted"]
        off = (fit.params - pd.Series(together)).abs()[dummies.columns] > 2 * fit.bse[dummies.columns]
        apart += [f"{name} at step {step}" for name in dummies.columns[off]]
    return apart
