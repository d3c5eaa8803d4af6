"""The events of the region beside the rows of a figure with a time axis, for the quiet lane under it.

An event stands in a figure's table as a row of its own kind, so that what is
drawn and what can be downloaded are the same. Nothing here joins an event to a
document, a project or a value: they share a calendar and no more.
"""

from __future__ import annotations

import pandas as pd

from analysis.coding.codebook import Variable
from analysis.exhibits.press import in_words
from analysis.measures.chronology import with_periods

__all__ = ["EVENT", "with_lane"]

EVENT = "event"
"""What the column `part` says of an event."""


def with_lane(table: pd.DataFrame, events: pd.DataFrame, kinds: Variable) -> pd.DataFrame:
    """Return the rows of a figure and below them one row an event, told apart by `part`.

    `events` is `status.read_events()`, `kinds` the variable of the kinds of event. An event brings start, end
    (decimal years), date, what, kind, kind_en, kind_zh and source, by kind and date; rows without a `part` get
    `row`. `figures.events.apart` takes the two asunder again.
    """
    own = table if "part" in table else table.assign(part="row")
    lane = in_words(with_periods(events), "kind", kinds).rename(columns={"event": "what"})
    order = {kind: rank for rank, kind in enumerate(kinds.names)}
    lane = lane.assign(place=lane["kind"].map(order), part=EVENT)
    lane = lane.sort_values(["place", "start"], kind="stable").drop(columns="place")
    return pd.concat([own, lane], ignore_index=True)
