"""The places of the three tiers in one line, from inland to the ports beyond the boundary.

Each tier has its word (腹地, 前沿, 窗口), which a text may use without naming a
place; the line shows both side by side. It has no scale.
"""

from __future__ import annotations

import pandas as pd

from analysis.measures.evidence import joined
from analysis.measures.mentions import read_body
from analysis.measures.space import PER

__all__ = ["line_of_tiers"]


def line_of_tiers(by_place: pd.DataFrame, words: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return the places and areas of the three tiers from inland to the sea, each tier with the word for it.

    `by_place` is the table of that name, `words` is `mentions.tier_words`. One row a station and document: band
    (hinterland, front, window, beyond), station, kind (place, area, word), name_en, name_zh, document, mentions,
    rate, units. Beyond the boundary stand the two ports for which the line heads.
    """
    han = read_body(units).groupby("document", sort=False)["han"].sum()
    parts = []
    for band, stations in _LINE.items():
        for station, kind in stations.items():
            rows = by_place[by_place["place_id"] == station]
            parts.append(rows.assign(band=band, station=station, kind=kind))
        if band in _WORDS:
            said = words[words["tier"] == band].groupby("document")["unit"].agg(["size", joined])
            said = said.reindex(han.index).fillna({"size": 0, "joined": ""})
            cells = {"document": said.index, "mentions": said["size"].astype(int), "units": said["joined"]}
            names = {"name_en": _WORDS[band], "name_zh": _WORDS[band], "rate": PER * said["size"] / han}
            parts.append(pd.DataFrame({**cells, **names}).assign(band=band, station=f"word-{band}", kind="word"))
    columns = ["band", "station", "kind", "name_en", "name_zh", "document", "mentions", "rate", "units"]
    return pd.concat(parts, ignore_index=True)[columns]


_LINE = {
    "hinterland": {"changchun": "place", "jilin-city": "place", "changji": "area"},
    "front": {"yanji": "place", "longjing": "place", "tumen-city": "place", "yanlongtu": "area", "yanbian": "area"},
    "window": {"hunchun": "place"},
    "beyond": {"zarubino": "place", "rajin": "place"},
}
_WORDS = {"hinterland": "腹地", "front": "前沿", "window": "窗口"}
