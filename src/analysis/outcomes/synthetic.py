"""May a synthetic control be built, and which guard refuses it? If it may, its weights and its rank among placebos.

Weights w >= 0 that sum to one and bring the donors nearest to the treated area
before the policy (Abadie, Diamond and Hainmueller, 2010, *JASA* 105:493-505);
the treated area is then ranked by its error after over its error before, among
itself and the donors treated in turn. The guards follow Abadie (2021, *JEL*
59(2):391-425): enough years before, enough donors for a rank that can mean
anything, donors free of the policy and of its neighbourhood.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import minimize

from analysis.outcomes.basis import by_year, growth_allowed

__all__ = ["DONORS", "YEARS_BEFORE", "Synthetic", "eligible", "guards", "synthetic"]

YEARS_BEFORE = 10
DONORS = 19
"""With 19 donors the smallest attainable p is 1/20."""

Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Synthetic:
    """A synthetic control: weight of each donor, treated and synthetic value by year, p as rank among placebos."""

    weights: pd.Series[float]
    table: pd.DataFrame
    p: float


def eligible(values: pd.DataFrame, donors: pd.DataFrame, *, treated: str, last_before: int) -> list[str]:
    """Return the codes of areas that may serve as donors for `treated`.

    `donors` has area_code, free (no policy zone of its own and no neighbour the policy names) and level; an area
    that nobody has judged does not serve. A donor has the level of the treated area and every year that the
    treated area has, from the last YEARS_BEFORE unbroken years before the policy on.
    """
    free = set(donors.loc[donors["free"].astype(bool), "area_code"])
    return [code for code in _alike(values, donors, treated=treated, last_before=last_before) if code in free]


def guards(values: pd.DataFrame, donors: pd.DataFrame, *, treated: str, last_before: int) -> pd.DataFrame:
    """Return one row a guard: guard (years, donors, clean), needed, found, passed.

    years: years of the treated area before the policy without a gap at the end; donors: areas of the same level
    with the same years, free or not; clean: those of them judged free of the policy.
    """
    growth_allowed(values)
    wide = by_year(values)
    own = wide[treated].loc[:last_before] if treated in wide else pd.Series(dtype=float)
    like = _alike(values, donors, treated=treated, last_before=last_before)
    clean = eligible(values, donors, treated=treated, last_before=last_before)
    found = [("years", YEARS_BEFORE, _last_stretch(own)), ("donors", DONORS, len(like)), ("clean", DONORS, len(clean))]
    table = pd.DataFrame(found, columns=["guard", "needed", "found"])
    return table.assign(passed=table["found"] >= table["needed"])


def synthetic(values: pd.DataFrame, donors: pd.DataFrame, *, treated: str, last_before: int) -> Synthetic | None:
    """Return the synthetic control of `treated`, or None where a guard refuses it."""
    if not guards(values, donors, treated=treated, last_before=last_before)["passed"].all():
        return None
    codes = eligible(values, donors, treated=treated, last_before=last_before)
    wide = by_year(values)[[treated, *codes]].dropna()
    before = np.asarray(wide.index <= last_before)
    panel: Values = np.log(wide.to_numpy(dtype=np.float64))
    ratios = [_ratio(panel, before, place) for place in range(panel.shape[1])]
    weights = _weights(panel[before, 0], panel[before, 1:])
    table = pd.DataFrame({"treated": np.exp(panel[:, 0]), "synthetic": np.exp(panel[:, 1:] @ weights)}, wide.index)
    rank = sum(ratio >= ratios[0] for ratio in ratios)
    return Synthetic(pd.Series(weights, index=codes), table.reset_index(), rank / len(ratios))


def _alike(values: pd.DataFrame, donors: pd.DataFrame, *, treated: str, last_before: int) -> list[str]:
    """Return the areas of the level of the treated one that have every year it has, from its last years before on.

    Those are the unbroken years before the policy, YEARS_BEFORE of them at most, and all years after.
    """
    levels = dict(zip(donors["area_code"], donors["level"], strict=True))
    wide = by_year(values)
    if treated not in wide:
        return []
    own = wide[treated]
    first = last_before + 1 - min(YEARS_BEFORE, _last_stretch(own.loc[:last_before]))
    needed = wide.loc[first:][own.loc[first:].notna()]
    full = [str(code) for code in wide.columns if len(needed) and needed[code].notna().all()]
    return [code for code in full if code != treated and levels.get(code) == levels.get(treated)]


def _last_stretch(series: pd.Series[float]) -> int:
    """Return how many years at the end of a series by year have a value, without a gap."""
    known = series.notna().to_numpy()[::-1]
    return int(known.argmin()) if not known.all() else len(known)


def _weights(target: Values, donors: Values) -> Values:
    count = donors.shape[1]
    found = minimize(
        lambda w: float(((target - donors @ w) ** 2).sum()),
        np.full(count, 1 / count),
        jac=lambda w: -2 * donors.T @ (target - donors @ w),
        method="SLSQP",
        bounds=[(0, 1)] * count,
        constraints={"type": "eq", "fun": lambda w: w.sum() - 1, "jac": np.ones_like},
        options={"ftol": 1e-12, "maxiter": 500},
    )
    kept = np.clip(found.x, 0, 1)
    weights: Values = kept / kept.sum()
    return weights


def _ratio(panel: Values, before: npt.NDArray[np.bool_], place: int) -> float:
    """Return the error after over the error before of one column against a synthetic one of the others.

    The treated area, the first column, never serves as donor of a placebo.
    """
    others = [column for column in range(1, panel.shape[1]) if column != place]
    weights = _weights(panel[before, place], panel[before][:, others])
    squared = (panel[:, place] - panel[:, others] @ weights) ** 2
    return float(np.sqrt(squared[~before].mean() / max(squared[before].mean(), 1e-18)))
