"""The maps of the series: which part of the world each shows, from the outlines in `data/geo` and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.basemap import Basemap, Window, outline, rings
from analysis.paths import PROJECT, Project

__all__ = ["VIEWS", "over", "over_prefectures", "read_basemap"]

VIEWS: Mapping[str, Window] = MappingProxyType(
    {
        # Jilin with its neighbours, from Arxan to the mouth of the Tumen
        "region": Window(west=-600, east=460, south=-400, north=500, detail=2.8),
        # Jilin and no more
        "province": Window(west=-440, east=390, south=-270, north=380, detail=2.0),
        # from Manzhouli to Niigata, for lines that go to sea
        "seas": Window(west=-760, east=1200, south=-920, north=820, detail=5.5),
    }
)


def over(view: str, draw: Callable[..., go.Figure]) -> Callable[..., go.Figure]:
    """Return a figure function that draws over the map of one view."""
    return partial(draw, base=read_basemap(view))


def over_prefectures(
    draw: Callable[..., go.Figure], areas: pd.DataFrame, project: Project = PROJECT
) -> Callable[..., go.Figure]:
    """Return a figure function that is given the outline of each prefecture by its code, beside the map under them."""
    codes = dict(zip(areas["name_zh"], areas["area_code"], strict=True))
    shapes = {
        codes[feature["properties"]["name"]]: outline(rings(feature["geometry"]), VIEWS["province"])
        for feature in _features(project, "prefectures")
        if feature["properties"]["name"] in codes
    }
    return partial(draw, base=read_basemap("province", project), shapes=shapes)


def read_basemap(view: str, project: Project = PROJECT) -> Basemap:
    """Return the outlines of a view, from `data/geo`."""
    window = VIEWS[view]
    return Basemap(window, **{name: outline(_rings(project, name), window) for name in _FILES})


_FILES = ("countries", "provinces", "prefectures")
# provinces by the sea: their coasts run beside those of the countries, and their land borders are those of others
_COASTS = ("CN-LN", "RU-PRI")


@lru_cache
def _rings(project: Project, name: str) -> list[Sequence[Sequence[float]]]:
    features = [one for one in _features(project, name) if one["properties"].get("iso_3166_2") not in _COASTS]
    return [ring for feature in features for ring in rings(feature["geometry"])]


def _features(project: Project, name: str) -> list[dict[str, Any]]:
    found: dict[str, Any] = json.loads((project.data / "geo" / f"{name}.geojson").read_text(encoding="utf-8"))
    features: list[dict[str, Any]] = found["features"]
    return features
