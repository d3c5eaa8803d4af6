"""Numbers of the volumes on outcomes: the promise worked out, what is reported of the zone, and what stands beside it.

A number of a statistic has no unit of a text behind it; its method names the vintage class, and the figures name the
sources. Where a class says nothing the entry is a phrase that says so.
"""

from __future__ import annotations

from math import isnan, nan

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.ledger import Ledger
from analysis.exhibits.outcome_tables import Words
from analysis.outcomes import promise, vintages
from analysis.outcomes.interruption import Segments

__all__ = [
    "arithmetic",
    "classes",
    "growth",
    "momentum",
    "parts",
    "revisions",
    "segments",
    "zone",
]

_TEXTS = "The outline of 2009 and the newspaper report printed with it; years and rates as in the method."
_UNCONFIRMED = "One newspaper text for the base, one press text for the result; reported, unconfirmed."


def _percent(share: float, places: int = 1) -> str:
    return f"{100 * share:.{places}f} percent"


def arithmetic(ledger: Ledger, told: promise.Promise) -> None:
    """Enter base, target and the rates that the promise implies.

    Names: base, target, needed_rate, said_rate, said_reaches, said_over, from_2009, over_five, later_level,
    whole_rate, left_rate, real_rate.
    """
    found = promise.arithmetic(told)
    units = told.units
    ledger.number("base", told.base, units=units, method="CNY 100 million, as the newspaper has it.", form="{:,.0f}")
    ledger.number(
        "target", told.target, units=units, method="CNY 100 million, as the newspaper has it.", form="{:,.0f}"
    )
    ledger.number("needed_rate", _percent(found["needed"], 2), units=units, method="Fourth root of two, less one.")
    ledger.number("said_rate", f"{100 * told.said_rate:.0f} percent", units=units, method="As the newspaper has it.")
    ledger.number("said_reaches", found["said_reaches"], units=units, method="Base at the said rate.", form="{:,.1f}")
    ledger.number("said_over", _percent(found["said_over"], 2), units=units, method="Over the target.")
    names = {"from_2009": "from_2009", "over_five": "over_five", "whole": "whole_rate", "left": "left_rate"}
    for key, name in names.items():
        ledger.number(name, _percent(found[key], 2), units=units, method=_TEXTS)
    ledger.number("later_level", found["later"], units=units, method="Four times the base.", form="{:,.0f}")
    ledger.number("real_rate", _percent(found["real"]), units=units, method="If prices rise by four percent a year.")


def zone(ledger: Ledger, values: pd.DataFrame, words: Words) -> None:
    """Enter what the class says of the zone against the target.

    Names: zone_value, zone_attainment, zone_rate, zone_factor (words where the class has no figure), zone_said.
    """
    found = promise.standing(values, words.promise)
    units = words.promise.units
    nothing = "no figure in this class"
    ledger.number("zone_value", f"{found['value']:,.0f}" if found else nothing, units=units, method=_UNCONFIRMED)
    attained = _percent(found["attainment"]) if found else nothing
    ledger.number("zone_attainment", attained, units=units, method=f"Result over target. {_UNCONFIRMED}")
    ledger.number("zone_rate", _percent(found["rate"]) if found else nothing, units=units, method=_UNCONFIRMED)
    ledger.number("zone_factor", f"{found['factor']:.3f}" if found else nothing, units=units, method=_UNCONFIRMED)
    said = (
        f"{found['value']:,.0f} of {words.promise.target:,.0f}, {_percent(found['attainment'])} of the target, "
        f"{_percent(found['rate'])} a year (reported in one press text, unconfirmed)"
        if found
        else "this class holds no figure for the zone, so that it cannot answer the promise at all"
    )
    ledger.number("zone_said", said, units=units, method=_UNCONFIRMED)


def growth(ledger: Ledger, factors: pd.DataFrame, words: Words, *, vintage_class: str) -> None:
    """Enter growth of the province, the neighbours and the prefectures in this class, and of the province in others.

    `factors` is `outcome_tables.factors`. Names: province_factor, province_other, ahead, neighbours_said,
    prefectures_said, doubled_said.
    """
    own = factors[factors["vintage_class"] == vintage_class]
    told = words.promise
    method = f"GDP of {told.target_year} over that of {told.base_year}, {words.class_name(vintage_class, 'en')}."
    known_factors: dict[str, float] = dict(zip(own["area_code"], own["factor"], strict=True))
    province = known_factors.get(vintages.PROVINCE, nan)
    ledger.number("province_factor", "no figure" if isnan(province) else f"{province:.3f}", method=method)
    others = factors[(factors["area_code"] == vintages.PROVINCE) & (factors["vintage_class"] != vintage_class)].dropna(
        subset=["factor"]
    )
    said = readings.listed(
        f"{factor:.3f} ({name[0].lower()}{name[1:]})"
        for factor, name in zip(others["factor"], others["class_en"], strict=True)
    )
    ledger.number("province_other", said, method="Each class computed by itself.")
    ledger.number("ahead", _ahead(known_factors.get(promise.ZONE, nan), province), units=told.units, method=method)
    for kind, name in (("neighbour", "neighbours_said"), ("prefecture", "prefectures_said")):
        rows = own[(own["kind"] == kind) & own["factor"].notna()]
        text = readings.listed(
            f"{area} {factor:.3f}" for area, factor in zip(rows["area"], rows["factor"], strict=True)
        )
        ledger.number(name, text, method=method)
    whole = own[(own["kind"] == "prefecture") & own["factor"].notna()]
    doubled = whole[whole["factor"] >= told.factor]
    text = f"{readings.few(len(doubled))} of {readings.few(len(whole))}"
    ledger.number("doubled_said", text, method=f"Prefectures with both years whose factor reaches {told.factor:g}.")


def _ahead(zone_factor: float, province: float) -> str:
    if isnan(zone_factor) or isnan(province):
        return "whether the zone led the province cannot be said in this class"
    faster = "faster than" if zone_factor > province else "no faster than"
    factors = f"the zone grew by a factor of {zone_factor:.3f} and its province by {province:.3f}"
    return f"{factors}: {faster} the province it was to lead"


def parts(ledger: Ledger, sums: pd.DataFrame) -> None:
    """Enter how the prefectures added up stand to the province.

    Names: parts_years, parts_above, parts_most, parts_counted, parts_missing.
    """
    method = "Sum of the prefectures that the class holds over the province, in years with all of them."
    above = sums[sums["ratio"] > 1]
    ledger.number("parts_years", len(sums), method=method)
    ledger.number("parts_above", len(above), method=f"{method} Years above one.")
    most = sums.nlargest(1, "ratio").to_dict("records")
    said = f"{_percent(most[0]['ratio'])} of the province in {most[0]['year']}" if most else "not to be computed"
    ledger.number("parts_most", said, method=method)
    ledger.number("parts_counted", int(sums["counted"].iloc[0]) if len(sums) else 0, method=method)
    missing = str(sums["missing_en"].iloc[0]) if len(sums) else ""
    ledger.number(
        "parts_missing", missing or "none", method="Prefectures of the province without a value in the class."
    )


def classes(ledger: Ledger, fan: pd.DataFrame, words: Words, *, vintage_class: str) -> None:
    """Enter this class by name, and the releases of the year of the target. Names: class_title, and of `revisions`."""
    ledger.text("class_title", words.class_name(vintage_class, "en"))
    revisions(ledger, fan, words)


def revisions(ledger: Ledger, fan: pd.DataFrame, words: Words) -> None:
    """Enter the releases of the year of the target. Names: revision_said, revision_most."""
    rows = fan[fan["year"] == words.promise.target_year]
    said = readings.listed(
        f"{value:,.1f} ({name[0].lower()}{name[1:]})"
        for value, name in zip(rows["value"], rows["class_en"], strict=True)
    )
    ledger.number("revision_said", said, method="GDP of the province in the target year, CNY 100 million, by release.")
    year = words.promise.target_year
    change = rows["revision"].min()
    ledger.number("revision_most", _percent(abs(change)), method=f"Lowest release of {year} against the first known.")


def momentum(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter, area by area, the last value against what the earlier drift would have led to.

    Names: momentum_said, momentum_shared, momentum_coverage, momentum_learnt.
    """
    said, coverage, learnt = [], [], []
    for area, own in table.groupby("area_en", sort=False):
        known_rows = own[own["expected"].notna() & own["value"].notna()]
        if known_rows.empty:
            said.append(f"{area}: too few years")
            continue
        last = known_rows.sort_values("year").iloc[-1]
        inside = "inside" if last["inside"] else "outside"
        said.append(f"{area} {_percent(last['ratio'], 0)} in {last['year']} ({inside} the band)")
        coverage.append(float(last["coverage"]))
        learnt.append(int(last["learnt"]))
    method = "Random walk with drift on logarithms, learnt from the years before; nominal 95 percent band."
    ledger.number("momentum_said", readings.listed(said), method=method)
    ledger.number("momentum_shared", _shared(table), method=method)
    spread = readings.listed(dict.fromkeys(_percent(value) for value in sorted(coverage)))
    ledger.number("momentum_coverage", spread, method="Share of simulated series of the model that the band held.")
    years = readings.listed(dict.fromkeys(str(value) for value in sorted(learnt)))
    ledger.number("momentum_learnt", years, method="Unbroken years before the policy, by area.")


def _shared(table: pd.DataFrame) -> str:
    """Return in words whether the neighbours fall below their earlier drift as the province does."""
    both = table[table["expected"].notna() & table["value"].notna()].sort_values("year")
    last = both.groupby("area_code", sort=False)["ratio"].last()
    neighbours = last[last.index != vintages.PROVINCE]
    below = int((neighbours < 1).sum())
    return (
        f"{readings.few(below)} of {readings.few(len(neighbours))} neighbouring provinces end below their earlier drift"
    )


def segments(ledger: Ledger, found: Segments | None) -> None:
    """Enter the two lines through the province in words. Names: trend_said, step_said, change_said, lines_checked."""
    method = "Least squares on logarithms; limits by a bootstrap of AR(1) errors, nominal 95 percent."
    for name in ("trend", "step", "change"):
        row = {} if found is None else found.coefficients.loc[name].to_dict()
        text = f"{row['estimate']:+.3f} ({row['low']:+.3f} to {row['high']:+.3f})" if row else "not estimated"
        ledger.number(f"{name}_said", text.replace("-", "−"), method=method)
    checked = "too few years on one side" if found is None else _checked(found)
    ledger.number(
        "lines_checked", checked, method="Simulated series without any change, of the same length and persistence."
    )


def _checked(found: Segments) -> str:
    years = f"{readings.few(found.before)} years before, {readings.few(found.after)} after"
    return f"{years}; persistence of the errors {found.correlation:.2f}; error rate {_percent(found.error, 0)}"
