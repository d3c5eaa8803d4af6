"""Rules of the readings of place names: each names a place of the register, by a name that the register gives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from analysis.coding.material import Material, Row
from analysis.errors import Fault, nearest

__all__ = ["place_faults"]


def place_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the readings, and every name of the register that would need a reading and has none."""
    places = {row["place_id"]: row for row in material["places"]}
    for sheet in (material["place_readings"], material["tier_words"]):
        for row in sheet:
            if not int(row["start"]) < int(row["end"]) <= len(row["words"]):
                found = f"from {row['start']} to {row['end']}"
                yield sheet.fault(row, "end", found, expected=f"a part of `{row['words']}`")
    for row in material["place_readings"]:
        yield from _reading_faults(material, row, places)
    yield from _unread_names(material)


def _reading_faults(material: Material, row: Row, places: Mapping[str, Row]) -> Iterator[Fault]:
    sheet = material["place_readings"]
    place = row["place_id"]
    if (row["form"] == "none") == bool(place):
        found = f"`{place}` with the form `{row['form']}`"
        yield sheet.fault(row, "place_id", found, expected="no place where the form is `none`, and one elsewhere")
    elif place and place not in places:
        remedy = nearest(place, places) or "Correct the cell"
        yield sheet.fault(row, "place_id", f"no place `{place}`", remedy=remedy)
    elif place:
        surface = row["words"][int(row["start"]) : int(row["end"])]
        # letters that are no alias stand in the note of the place, such as 中 for China
        known = (places[place]["name_zh"], *places[place].members("aliases_zh"))
        if surface not in known and surface not in places[place]["note"] + row["note"]:
            remedy = "Name it in the register of places, or correct the offsets"
            yield sheet.fault(row, "place_id", f"`{surface}` is no name of `{place}`", remedy=remedy)


def _unread_names(material: Material) -> Iterator[Fault]:
    """Yield names of one letter that no reading uses, and longer names of several places that none decides."""
    sheet = material["places"]
    readings = {row["words"] for row in material["place_readings"]}
    letters = {
        (row["place_id"], row["words"][int(row["start"]) : int(row["end"])]) for row in material["place_readings"]
    }
    names = Counter(name for row in sheet for name in {row["name_zh"], *row.members("aliases_zh")})
    remedy = "Add a row to data/coding/place_readings.csv"
    for row in sheet:
        for name in row.members("aliases_zh"):
            if len(name) == 1 and (row["place_id"], name) not in letters:
                yield sheet.fault(row, "aliases_zh", f"`{name}` stands in no reading", remedy=remedy)
            elif len(name) > 1 and names[name] > 1 and name not in readings:
                yield sheet.fault(row, "aliases_zh", f"`{name}` is a name of several places", remedy=remedy)
