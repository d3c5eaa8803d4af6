"""Rules of the statistics: what the shape of a table cannot say about a value, all faults at once.

Runs on the cells as they stand, so that a row with another fault is looked at
too. What no schema can express stands here: that every source is registered,
that a row has unit, price basis and names of its series and area, that a value
lies in the range its series declares, and that it does not leap away from its
neighbours by two orders of magnitude, as it does when 亿元 and 万元 are mixed up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.errors import Fault, InputError, nearest
from analysis.outcomes.slips import slip_faults
from analysis.paths import PROJECT, Project
from analysis.schemas.parts import Line, reading
from analysis.schemas.tables import tables

__all__ = ["indicator_faults"]

Register = Mapping[str, Line]


def indicator_faults(project: Project = PROJECT) -> list[Fault]:
    """Return every fault of values and series; a table that cannot be read is left to the check of the shapes."""
    known = tables(project)
    try:
        values = reading(known["indicators"]).lines()
        series, areas, sources, units = (
            {line[key]: line for line in reading(known[name]).lines()}
            for name, key in (
                ("series", "series_id"),
                ("areas", "area_code"),
                ("sources", "source_id"),
                ("measurement_units", "unit"),
            )
        )
    except (InputError, KeyError):
        return []
    return [
        *(fault for line in series.values() for fault in _range_of_series(line)),
        *(fault for line in values for fault in _of_row(line, series, areas, sources)),
        *_two_classes(values),
        *slip_faults(values, series, units),
    ]


def _range_of_series(line: Line) -> Iterator[Fault]:
    try:
        if float(line["minimum"]) <= float(line["maximum"]):
            return
    except ValueError:
        return  # said by the check of the types
    found, expected = f"'{line['minimum']}'", f"at most the maximum of the series, {line['maximum']}"
    yield line.fault("minimum", found, expected, "Exchange the two, or correct one")


def _of_row(line: Line, series: Register, areas: Register, sources: Register) -> Iterator[Fault]:
    for source in line["source"].split(";"):
        if source and source not in sources:
            expected = "a source that stands in data/indicators/sources.csv"
            remedy = nearest(source, sources) or "Register the source there, with publisher, locator and access date"
            yield line.fault("source", f"'{source}'", expected, remedy)
    declared = series.get(line["series_id"])
    if declared:
        for column in ("indicator", "unit", "price_basis"):
            yield from _differs(line, column, declared[column], f"series {line['series_id']}")
    if line["area_code"] in areas:
        yield from _differs(line, "area", areas[line["area_code"]]["name_en"], f"area {line['area_code']}")


def _differs(line: Line, column: str, declared: str, owner: str) -> Iterator[Fault]:
    if line[column] and line[column] != declared:
        expected = f"'{declared}', as {owner} declares"
        remedy = "Convert the value and write the declared unit" if column == "unit" else "Correct the cell"
        yield line.fault(column, f"'{line[column]}'", expected, remedy)


def _two_classes(values: list[Line]) -> Iterator[Fault]:
    """Yield rows whose vintage stands in another class elsewhere in their series."""
    first: dict[tuple[str, str], str] = {}
    for line in values:
        held = first.setdefault((line["series_id"], line["vintage"]), line["vintage_class"])
        if line["vintage_class"] != held:
            expected = f"'{held}', the class of this vintage in the rows above"
            yield line.fault("vintage_class", f"'{line['vintage_class']}'", expected, "Correct class or vintage")
