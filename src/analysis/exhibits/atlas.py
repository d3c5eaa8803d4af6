"""The maps of the series: which part of the world each shows, from the outlines in `data/geo` and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from analysis.exhibits.basemap import Basemap, Window, outline, rings
from analysis.paths import PROJECT, Project

__all__ = ["VIEWS", "over", "read_basemap"]

VIEWS: Mapping[str, Window] = MappingProxyType(
    {
        # Jilin with its neighbours, from Arxan to the mouth of the Tumen
        "region": Window(west=-600, east=460, south=-400, north=500, detail=2.8),
        # from Manzhouli to Niigata, for lines that go to sea
        "seas": Window(west=-760, east=1200, south=-920, north=820, detail=5.5),
    }
)


def over(view: str, draw: Callable[..., go.Figure]) -> Callable[..., go.Figure]:
    """Return a figure function that draws over the map of one view."""
    return partial(draw, base=read_basemap(view))


def read_basemap(view: str, project: Project = PROJECT) -> Basemap:
    """Return the outlines of a view, from `data/geo`."""
    window = VIEWS[view]
    return Basemap(window, **{name: outline(_rings(project, name), window) for name in _FILES})


_FILES = ("countries", "provinces", "prefectures")
# provinces by the sea: their coasts run beside those of the countries, and their land borders are those of others
_COASTS = ("CN-LN", "RU-PRI")


@lru_cache
def _rings(project: Project, name: str) -> list[Sequence[Sequence[float]]]:
    found: dict[str, Any] = json.loads((project.data / "geo" / f"{name}.geojson").read_text(encoding="utf-8"))
    features = [one for one in found["features"] if one["properties"].get("iso_3166_2") not in _COASTS]
    return [ring for feature in features for ring in rings(feature["geometry"])]
