"""The gate that every computation with statistics goes through: one vintage class, one unit, one price basis.

The level of the province's GDP was cut by about a quarter for 2018 when the
fourth economic census came in. A growth rate taken across two such classes is a
change of method, not of the economy, so no function here returns one.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

__all__ = ["Basis", "MixedBasisError", "by_year", "growth_allowed", "in_unit", "one_basis"]

_PARTS = ("vintage_class", "indicator", "unit", "price_basis")
_WORDS = {
    "vintage_class": "vintage classes",
    "indicator": "indicators",
    "unit": "units",
    "price_basis": "price bases",
}


class MixedBasisError(ValueError):
    """Values of more than one vintage class, indicator, unit or price basis met in one computation."""


@dataclass(frozen=True)
class Basis:
    """What all values of one computation have in common."""

    vintage_class: str
    indicator: str
    unit: str
    price_basis: str
    uniform: bool


def one_basis(values: pd.DataFrame) -> Basis:
    """Return the basis that rows of `read_indicators` share; raise MixedBasisError where they share none."""
    if values.empty:
        raise MixedBasisError("there is no value to compute with")
    for part in _PARTS:
        found = sorted(values[part].unique())
        if len(found) > 1:
            raise MixedBasisError(f"two {_WORDS[part]} in one computation: {', '.join(found)}")
    vintage_class, indicator, unit, price_basis = (str(values[part].iloc[0]) for part in _PARTS)
    return Basis(vintage_class, indicator, unit, price_basis, uniform=bool(values["uniform"].all()))


def by_year(values: pd.DataFrame) -> pd.DataFrame:
    """Return the values with one row a year and one column an area code, missing where nothing was published.

    Goes through `one_basis`; raises MixedBasisError also where a year and area
    have two values, since which one to take is for the caller to say.
    """
    one_basis(values)
    twice = values[values.duplicated(["area_code", "year"], keep=False)]
    if not twice.empty:
        named = ", ".join(f"{row.area} {row.year}: {row.vintage}" for row in twice.itertuples())
        raise MixedBasisError(f"two values for one area and year in one computation ({named})")
    return values.pivot_table(index="year", columns="area_code", values="value").sort_index()


def growth_allowed(values: pd.DataFrame) -> Basis:
    """Return the basis of values whose years may be set against each other.

    Raises MixedBasisError for classes such as first publications, in which
    every year comes from a release of its own.
    """
    basis = one_basis(values)
    if not basis.uniform:
        raise MixedBasisError(f"years of the vintage class {basis.vintage_class} are not on one basis")
    return basis


def in_unit(values: pd.DataFrame, unit: str, units: pd.DataFrame) -> pd.DataFrame:
    """Return the values in another unit of the same base, by the factors of `read_measurement_units`.

    Raises MixedBasisError where a unit has another base: no exchange rate is
    ever applied.
    """
    base = dict(zip(units["unit"], units["base_unit"], strict=True))
    factor = dict(zip(units["unit"], units["factor"], strict=True))
    strange = sorted({*values["unit"], unit} - set(base))
    if strange:
        raise MixedBasisError(f"unknown unit: {', '.join(strange)}")
    bases = sorted({base[name] for name in {*values["unit"], unit}})
    if len(bases) > 1:
        raise MixedBasisError(f"two units without a factor in one computation: {', '.join(bases)}")
    return values.assign(value=values["value"] * values["unit"].map(factor) / factor[unit], unit=unit)
