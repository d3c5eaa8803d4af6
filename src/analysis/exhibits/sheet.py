"""A figure in the making: traces, notes and settings, gathered and handed to plotly once.

Plotly checks a whole figure again with every annotation that is added to it;
with forty notes that takes ten times as long as drawing them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

__all__ = ["Sheet"]


@dataclass
class Sheet:
    """What has been put on one figure so far."""

    layout: dict[str, Any]
    traces: list[Any] = field(default_factory=list)
    notes: list[Mapping[str, Any]] = field(default_factory=list)
    lines: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def margin(self) -> Mapping[str, float]:
        """The margins in pixels: l, r, t, b."""
        margin: Mapping[str, float] = self.layout["margin"]
        return margin

    def add(self, *traces: Any) -> None:
        """Put traces on the figure, the later above the earlier."""
        self.traces.extend(traces)

    def write(self, *notes: Mapping[str, Any]) -> None:
        """Write notes on the figure."""
        self.notes.extend(notes)

    def rule(self, **line: Any) -> None:
        """Draw a straight line that is no mark: an axis of reference, the edge of a part."""
        self.lines.append({"type": "line", **line})

    def set(self, **settings: Any) -> None:
        """Set or replace parts of the layout."""
        self.layout.update(settings)

    def drawn(self) -> go.Figure:
        """Return the figure."""
        return go.Figure(data=self.traces, layout={**self.layout, "annotations": self.notes, "shapes": self.lines})
