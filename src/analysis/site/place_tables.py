"""The places of the texts as tables of the site: where each lies, and where each is named."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.coding.places import read_gazetteer, read_place_guards, read_place_readings
from analysis.coding.registers import read_places
from analysis.exhibits.stations import with_points
from analysis.measures.mentions import place_mentions
from analysis.paths import PROJECT, Project
from analysis.site.package import Computed, Widened

__all__ = ["place_mentions_table", "places_table"]

_POINT: tuple[dict[str, Any], ...] = (
    {"name": "lat", "title": "Latitude", "type": "number", "description": "Degrees north (WGS 84); empty if unknown."},
    {"name": "lon", "title": "Longitude", "type": "number", "description": "Degrees east (WGS 84); empty if unknown."},
)
_GEONAMES = {"title": "Points of the table `gazetteer`, most from GeoNames (CC BY 4.0)", "path": "gazetteer.csv"}

_MENTION = {
    "place_id": ("string", "Place named"),
    "document": ("string", "Document that names it"),
    "unit": ("string", "Heading or paragraph that names it"),
    "surface": ("string", "The words that name it; inside a contraction a single character"),
    "start": ("integer", "First character of the words in text_zh of the unit"),
    "end": ("integer", "One past the last"),
    "form": ("string", "name; contraction (中朝, 长通白延吉长); own (我国, 我省)"),
    "within": ("string", "The longer words that the mention stands in, if any"),
    "doubt": ("boolean", "Whether the reading is in doubt"),
}


def places_table(project: Project = PROJECT) -> Widened:
    """Return the register of places with the latitude and longitude of those whose location is certain."""
    rows = with_points(read_places(project), read_gazetteer(project))
    return Widened("places", rows[["place_id", "lat", "lon"]], _POINT, after="tier_2009", source=_GEONAMES)


def place_mentions_table(units: pd.DataFrame, project: Project = PROJECT) -> Computed:
    """Return every mention of a place in a heading or paragraph; `units` is `units.read_units()`."""
    guards, readings = read_place_guards(project), read_place_readings(project)
    rows = place_mentions(units, read_places(project), readings, guards=guards)
    key = ("place_id", "unit", "start")
    references = {"place_id": ("places", "place_id"), "unit": ("units", "unit"), "document": ("documents", "id")}
    return Computed("place_mentions", "Mentions of places", rows, _MENTION, key, references)
