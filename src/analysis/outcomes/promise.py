"""The doubling promised in 2009 as a calculation: what it asks of each year, and how near the figures come.

The outline says "double on the present base by 2012" and "at least two
doublings by 2020", without a base. Base, target and annual rate stand in the
newspaper report that was printed with it, and are taken as the newspaper's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.outcomes.basis import growth_allowed
from analysis.outcomes.growth import attainment, compounded, path, rate, real_rate

__all__ = ["ZONE", "Promise", "arithmetic", "promised_path", "read_promise", "standing"]

ZONE = "CJT"
_CNY_100_MILLION = 1e8
_FIRST_YEAR_OF_PLAN = 2009
_DEFLATOR = 0.04


@dataclass(frozen=True)
class Promise:
    """Base, first target and later multiple, in CNY 100 million, with the units they stand in."""

    base_year: int
    base: float
    target_year: int
    target: float
    said_rate: float
    later_year: int
    later_factor: float
    units: tuple[str, ...]

    @property
    def years(self) -> int:
        """Years from the base to the first target."""
        return self.target_year - self.base_year

    @property
    def factor(self) -> float:
        """The multiple that the first target is of the base."""
        return self.target / self.base

    @property
    def later(self) -> float:
        """The multiple for the later year, in CNY 100 million."""
        return self.later_factor * self.base


def read_promise(targets: pd.DataFrame) -> Promise:
    """Return the promise from the register of targets (`registers.read_targets`)."""
    rows: dict[Any, dict[Any, Any]] = targets.set_index("target_id").to_dict("index")
    names = ["t-para-base", "t-para-2012", "t-para-growth", "t-gdp-2012", "t-gdp-2020"]
    base, target, said, double, later = (rows[name] for name in names)
    return Promise(
        base_year=int(base["base_year"]),
        base=float(base["value"]) / _CNY_100_MILLION,
        target_year=int(target["target_year"]),
        target=float(target["value"]) / _CNY_100_MILLION,
        said_rate=float(said["value"]) / 100,
        later_year=int(later["target_year"]),
        later_factor=float(later["value"]),
        units=tuple(dict.fromkeys(str(row["unit"]) for row in (double, later, base))),
    )


def arithmetic(promise: Promise) -> dict[str, float]:
    """Return the promise worked out: rates a year as shares, levels in CNY 100 million.

    needed (rate to the first target), said_reaches and said_over (what the newspaper's rate gives, and how far
    above the target), from_2009 and over_five (the rate if the years are counted otherwise), later (level of the
    later multiple), whole (rate to it from the base), left (rate from the first target to it), real (the rate
    needed if prices rise by four percent a year).
    """
    said = compounded(promise.base, promise.said_rate, promise.years)
    return {
        "needed": rate(promise.factor, promise.years),
        "said_reaches": said,
        "said_over": said / promise.target - 1,
        "from_2009": rate(promise.factor, promise.target_year - _FIRST_YEAR_OF_PLAN),
        "over_five": rate(promise.factor, promise.years + 1),
        "later": promise.later,
        "whole": rate(promise.later_factor, promise.later_year - promise.base_year),
        "left": rate(promise.later / promise.target, promise.later_year - promise.target_year),
        "real": real_rate(rate(promise.factor, promise.years), _DEFLATOR),
    }


def promised_path(promise: Promise) -> pd.DataFrame:
    """Return year, value (CNY 100 million), rate and multiple (of the base) of the promise, one row a year."""
    points = {
        promise.base_year: promise.base,
        promise.target_year: promise.target,
        promise.later_year: promise.later,
    }
    return path(points).assign(multiple=lambda table: table["value"] / promise.base)


def standing(values: pd.DataFrame, promise: Promise) -> dict[str, float]:
    """Return what one vintage class says of the zone: value, attainment, factor, rate; empty where it says nothing.

    `values` are the rows of nominal GDP of one class. Raises MixedBasisError for more than one.
    """
    growth_allowed(values)
    zone = values[values["area_code"] == ZONE].set_index("year")["value"]
    if promise.target_year not in zone.index or promise.base_year not in zone.index:
        return {}
    value, base = float(zone[promise.target_year]), float(zone[promise.base_year])
    return {
        "value": value,
        "attainment": attainment(value, promise.target),
        "factor": value / base,
        "rate": rate(value / base, promise.years),
    }
