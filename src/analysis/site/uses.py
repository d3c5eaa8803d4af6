"""Where each unit is used: the exhibits and numbers that rest on it, so that a sentence leads to its findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.site.payloads import Number, Volume

__all__ = ["Uses", "number_anchor", "uses_of"]


@dataclass(frozen=True)
class Uses:
    """Exhibits and numbers of the series, and for each unit the places of those that rest on it.

    `exhibits` holds figure_id, title and volume; `numbers` the numbers, those that rest on the fewest units first;
    `of` leads from an address to places in the two lists, ascending.
    """

    exhibits: tuple[tuple[str, str, str], ...]
    numbers: tuple[Number, ...]
    of: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]

    def counts(self, unit: str) -> tuple[int, int]:
        """Return how many exhibits and how many numbers rest on a unit."""
        exhibits, numbers = self.of.get(unit, ((), ()))
        return len(exhibits), len(numbers)

    def as_dict(self) -> dict[str, Any]:
        """Return the uses as lists, for the script of the reader."""
        return {
            "exhibits": [list(exhibit) for exhibit in self.exhibits],
            "numbers": [[n.volume, number_anchor(n), n.formatted, n.method, len(n.units)] for n in self.numbers],
            "of": {unit: [list(places) for places in pair] for unit, pair in self.of.items()},
        }


def uses_of(volumes: Iterable[Volume]) -> Uses:
    """Return what rests on each unit, over all volumes."""
    held = list(volumes)
    payloads = [payload for volume in held for payload in volume.exhibits]
    numbers = sorted(
        (number for volume in held for number in volume.numbers.values() if number.units), key=lambda n: len(n.units)
    )
    exhibits = [(payload["figure_id"], payload["title"]["en"], payload["volume"]) for payload in payloads]
    by_exhibit = _places(_exhibit_units(payload) for payload in payloads)
    by_number = _places(number.units for number in numbers)
    units = sorted({*by_exhibit, *by_number})
    return Uses(
        tuple(exhibits), tuple(numbers), {unit: (by_exhibit.get(unit, ()), by_number.get(unit, ())) for unit in units}
    )


def number_anchor(number: Number) -> str:
    """Return the anchor of a number on the audit page.

    >>> number_anchor(Number("space", "tiers.window", "1", "1", (), ""))
    'space--tiers-window'
    """
    name = "".join(char if char.isalnum() else "-" for char in number.name)
    return f"{number.volume}--{name}"


def _exhibit_units(payload: Mapping[str, Any]) -> set[str]:
    return {unit for row in payload["table"].get("units") or () for unit in row}


def _places(groups: Iterable[Iterable[str]]) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, units in enumerate(groups):
        for unit in dict.fromkeys(units):
            found[unit].append(place)
    return {unit: tuple(places) for unit, places in found.items()}
