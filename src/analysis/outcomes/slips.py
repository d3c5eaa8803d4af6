"""Values that cannot be: outside the range of their series, or a hundredfold away from the years beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.errors import Fault
from analysis.schemas.parts import Line

__all__ = ["LEAP", "slip_faults"]

LEAP = 100.0
"""How many times the years beside it a value may be; no annual series of the region moves so far, units do."""

Register = Mapping[str, Line]


@dataclass(frozen=True)
class _Value:
    """One value with its number, and what the series declares."""

    line: Line
    number: float
    series: Line
    beside: tuple[float, ...]

    def is_in_range(self, number: float) -> bool:
        return float(self.series["minimum"]) <= number <= float(self.series["maximum"])

    def leaps(self, number: float) -> bool:
        return bool(self.beside) and all(max(number / other, other / number) >= LEAP for other in self.beside)


def slip_faults(values: Sequence[Line], series: Register, units: Register) -> Iterator[Fault]:
    """Yield a fault for each value outside the range of its series, or far from its neighbours in time.

    Neighbours are the values of the same series and area in the years before
    and after, at an end the two nearest; shares are held to their range alone. Of two values that are far
    from each other and have no other neighbour the later one is named.
    """
    for rows in _lines_of_years(values, series).values():
        of_shares = units.get(rows[0][0]["unit"], {"quantity": ""})["quantity"] == "share"
        numbers = [number for _, number in rows]
        for place, (line, number) in enumerate(rows):
            beside = () if of_shares else _beside(numbers, place)
            yield from _fault(_Value(line, number, series[line["series_id"]], beside), units)


def _lines_of_years(values: Sequence[Line], series: Register) -> dict[tuple[str, str], list[tuple[Line, float]]]:
    """Return the values of each series and area in order of year; rows with other faults are left to them."""
    rows = defaultdict(list)
    for line in values:
        declared = series.get(line["series_id"])
        if declared and line["year"].isdigit() and _numbers(line["value"], declared["minimum"], declared["maximum"]):
            rows[line["series_id"], line["area_code"]].append((line, float(line["value"])))
    return {key: sorted(own, key=lambda row: int(row[0]["year"])) for key, own in rows.items()}


def _beside(numbers: Sequence[float], place: int) -> tuple[float, ...]:
    """Return the values before and after, at an end the two nearest; none for the first of two."""
    if len(numbers) == 2 and place == 0:
        return ()
    first = min(max(place - 1, 0), max(len(numbers) - 3, 0))
    near = [number for other, number in enumerate(numbers[first : first + 3], first) if other != place]
    return tuple(number for number in near if number > 0)


def _fault(value: _Value, units: Register) -> Iterator[Fault]:
    low, high, unit = (value.series[column] for column in ("minimum", "maximum", "unit"))
    found = f"'{value.line['value']}'"
    if not value.is_in_range(value.number):
        name = value.line["series_id"]
        expected = f"{float(low):,.10g} to {float(high):,.10g} in {unit}, the range that series {name} declares"
        yield value.line.fault("value", found, expected, _remedy(value, units))
    elif value.number > 0 and value.leaps(value.number):
        other = value.beside[0]
        ratio = max(value.number / other, other / value.number)
        size = f"{ratio:,.0f} times" if value.number > other else f"1/{ratio:,.0f} of"
        found = f"{found} is {size} a value beside it in time, {other:,.10g}"
        yield value.line.fault("value", found, f"less than {LEAP:g} times", _remedy(value, units))


def _remedy(value: _Value, units: Register) -> str:
    """Return what to do, with the unit in which the value would be right if there is one."""
    declared = value.series["unit"]
    own = units.get(declared)
    for name, other in units.items():
        if own is None or name == declared or other["base_unit"] != own["base_unit"] or value.number <= 0:
            continue
        number = value.number * float(other["factor"]) / float(own["factor"])
        if value.is_in_range(number) and not value.leaps(number):
            written = f"{number:,.10g} {declared} ({own['unit_zh']})"
            return f"The value looks like {name} ({other['unit_zh']}): write {written}"
    return "Correct the value; if it is right, widen the range of the series and say why in its note"


def _numbers(*cells: str) -> bool:
    try:
        return all(float(cell) is not None for cell in cells)
    except ValueError:
        return False
