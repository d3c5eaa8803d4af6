"""Dated marks on a time axis: a quiet lane of events under a figure, and the documents as lines across it.

Both take a drawn figure whose one horizontal axis is time in decimal years, and
return another. An event under a curve is near it in time; the lane says
nothing more than that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas, Key, coloured
from analysis.exhibits.phrases import phrase
from analysis.exhibits.style import INK, MUTED, ZERO, document_style
from analysis.exhibits.typesetting import text_width, wrapped

__all__ = ["apart", "document_key", "with_documents", "with_events"]

_HEAD, _PITCH, _ABOVE, _FOOT = 30.0, 17.0, 30.0, 6.0
_AXIS = "9"
SHORT = 0.2
"""A period of less than this many years is drawn as a stroke, a longer one as a bar as well."""


def apart(table: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of a figure itself, and those of the lane as `with_events` takes them.

    A table without the column `part` has no lane (`exhibits.lanes.with_lane` gives it one).
    """
    if "part" not in table:
        return table, table.iloc[:0]
    lane = table["part"] == "event"
    own = table[~lane].infer_objects()
    # years are nullable only because the events beside them have none
    whole = [name for name in own if own[name].dtype == "Int64" and own[name].notna().all()]
    return own.astype(dict.fromkeys(whole, "int64")), table[lane].rename(columns={"what": "event"})


def with_events(figure: go.Figure, events: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return the figure with a lane of events under it, one row a kind, on the same time axis.

    `events` has one row an event: start, end (decimal years), date, event, kind, kind_en, kind_zh, source; rows
    of a kind stand together in the order met. Events outside the range of the axis are left out. Raises
    ValueError for a figure with more than one horizontal axis or without a range of it.
    """
    canvas = Canvas(lang, narrow)
    layout = _on_the_ground(figure.to_dict()["layout"])
    shown = events if events.empty else _within(events, _range(layout))
    if shown.empty:
        return figure
    kinds = dict(zip(shown["kind"], canvas.words(shown, "kind"), strict=True))
    room = max(text_width(words, canvas.small) for words in kinds.values()) + 14
    above = layout["margin"]["l"] < room
    pitch = _ABOVE if above else _PITCH
    lane = _HEAD + pitch * len(kinds) + _FOOT
    layout, share = _lowered(layout, lane)
    edge = len(kinds) - 0.5
    layout[f"yaxis{_AXIS}"] = {
        "domain": [0, share * (lane - _HEAD) / lane],
        "range": [edge, -0.5],
        "visible": False,
        "fixedrange": True,
    }
    head = canvas.note(phrase("events_head", lang), xref="paper", yref="paper", x=0, y=share, yshift=-18)
    layout["annotations"] = [
        *layout.get("annotations", ()),
        {**head, "xshift": 0 if above else 8 - layout["margin"]["l"], "font": {"size": canvas.small, "color": INK}},
        *_names(kinds, canvas, above=above),
    ]
    rows = {kind: place + (0.2 if above else 0.0) for place, kind in enumerate(kinds)}
    return go.Figure(data=[*figure.data, *_marks(shown, canvas, rows=rows)], layout=layout)


def with_documents(figure: go.Figure, documents: pd.DataFrame) -> go.Figure:
    """Return the figure with a line at the date of each document, a band where only an interval is known.

    `documents` has start, end (decimal years, missing where no date is known) and document_order. The shape of
    the document stands at the head of its line.
    """
    dated = documents[documents["start"].notna()]
    shapes, notes = list(figure.layout.shapes), list(figure.layout.annotations)
    for start, end, order in zip(dated["start"], dated["end"], dated["document_order"], strict=True):
        style = document_style(int(order))
        span = {"xref": "x", "yref": "paper", "x0": start, "x1": end, "y0": 0, "y1": 1, "layer": "below"}
        if end - start > SHORT:
            shapes.append({"type": "rect", **span, "fillcolor": style.colour, "opacity": 0.13, "line": {"width": 0}})
        middle = {"x0": (start + end) / 2, "x1": (start + end) / 2}
        shapes.append({"type": "line", **span, **middle, "line": {"color": style.colour, "width": 1.2}})
        spot = {"xref": "x", "yref": "paper", "x": (start + end) / 2, "y": 1, "yshift": 8, "showarrow": False}
        notes.append({"text": coloured(style.glyph, style.colour), **spot, "font": {"size": 12}})
    return go.Figure(figure).update_layout(shapes=shapes, annotations=notes)


def document_key(documents: pd.DataFrame, canvas: Canvas) -> list[tuple[str, str, str]]:
    """Return the entries of a key that names the documents: glyph, colour, short name."""
    styles = [document_style(int(order)) for order in documents["document_order"]]
    return [
        (style.glyph, style.colour, words)
        for style, words in zip(styles, canvas.words(documents, "document"), strict=True)
    ]


def placed_key(canvas: Canvas, *entries: list[tuple[str, str, str]]) -> Key:
    """Return one key of several groups of entries, each group beginning a line of its own."""
    keys = [canvas.key(group) for group in entries if group]
    return Key("<br>".join(key.text for key in keys), 10 + sum(key.height - 10 for key in keys))


def _range(layout: dict[str, Any]) -> tuple[float, float]:
    axes = [name for name in layout if name.startswith("xaxis")]
    if axes != ["xaxis"] or "range" not in layout["xaxis"]:
        raise ValueError(f"a lane of events needs one horizontal axis with a range; the figure has {axes}")
    low, high = layout["xaxis"]["range"]
    return float(low), float(high)


def _within(events: pd.DataFrame, span: tuple[float, float]) -> pd.DataFrame:
    return events[(events["end"] > span[0]) & (events["start"] < span[1])]


def _on_the_ground(layout: dict[str, Any]) -> dict[str, Any]:
    """Return the layout with its lowest panel at the foot of the drawn area; the room below goes to the margin."""
    axes = [name for name in layout if name.startswith("yaxis")]
    low = min(float(layout[name].get("domain", (0, 1))[0]) for name in axes)
    margin = layout["margin"]
    foot = low * (layout["height"] - margin["t"] - margin["b"])

    def sunk(value: float) -> float:
        return (value - low) / (1 - low)

    grounded = {**layout, "margin": {**margin, "b": margin["b"] + foot}}
    for name in axes:
        grounded[name] = {**layout[name], "domain": [sunk(edge) for edge in layout[name].get("domain", (0, 1))]}
    return _moved(grounded, sunk)


def _moved(layout: dict[str, Any], move: Callable[[float], float]) -> dict[str, Any]:
    """Return the layout with the notes and shapes that stand on the paper moved."""

    def at(mark: dict[str, Any], *places: str) -> dict[str, Any]:
        return {**mark, **{key: move(mark[key]) for key in places if mark.get("yref") == "paper" and key in mark}}

    notes = [at(note, "y") for note in layout.get("annotations", ())]
    return {**layout, "annotations": notes, "shapes": [at(shape, "y0", "y1") for shape in layout.get("shapes", ())]}


def _lowered(layout: dict[str, Any], lane: float) -> tuple[dict[str, Any], float]:
    """Return the layout with room for a lane below everything that is drawn, and the share of the area it takes."""
    margin = layout["margin"]
    area = layout["height"] - margin["t"] - margin["b"] + lane
    share = lane / area

    def raised(value: float) -> float:
        return value if value <= 0 else share + value * (1 - share)

    lowered = {**_moved(layout, raised), "height": layout["height"] + lane}
    for name in [name for name in layout if name.startswith("yaxis")]:
        low, high = layout[name].get("domain", (0, 1))
        lowered[name] = {**layout[name], "domain": [share + low * (1 - share), share + high * (1 - share)]}
    lowered["xaxis"] = {**layout["xaxis"], "anchor": "free", "position": 0}
    return lowered, share


def _names(kinds: dict[str, str], canvas: Canvas, *, above: bool) -> list[dict[str, Any]]:
    spot: dict[str, Any] = {"xref": "paper", "x": 0, "yref": f"y{_AXIS}"}
    if above:
        return [canvas.note(words, **spot, y=place - 0.22) for place, words in enumerate(kinds.values())]
    side = {"xshift": -8, "xanchor": "right", "align": "right"}
    return [canvas.note(words, **spot, **side, y=place) for place, words in enumerate(kinds.values())]


def _marks(shown: pd.DataFrame, canvas: Canvas, *, rows: dict[str, float]) -> list[Any]:
    """Return strokes at the middle of each period, and bars under those that are long."""
    long = shown[shown["end"] - shown["start"] > SHORT]
    bars = go.Scatter(
        x=[value for row in zip(long["start"], long["end"], [None] * len(long), strict=True) for value in row],
        y=[value for kind in long["kind"] for value in (rows[kind], rows[kind], None)],
        mode="lines",
        line={"color": ZERO, "width": 3},
        yaxis=f"y{_AXIS}",
        hoverinfo="skip",
    )
    strokes = go.Scatter(
        x=[round(float(value), 3) for value in (shown["start"] + shown["end"]) / 2],
        y=[rows[kind] for kind in shown["kind"]],
        mode="markers",
        marker={"symbol": "line-ns", "size": 11, "line": {"color": MUTED, "width": 1.6}},
        yaxis=f"y{_AXIS}",
        customdata=[""] * len(shown),
        hovertext=_said(shown, canvas),
        hoverinfo="text",
    )
    return [bars, strokes]


def _said(shown: pd.DataFrame, canvas: Canvas) -> list[str]:
    cells = zip(shown["date"], shown["event"], shown["source"], strict=True)
    room = 300 if canvas.narrow else 440
    return [
        f"{date}<br>{wrapped(event, room, 12, lines=4)}<br>{wrapped(source, room, 12)}" for date, event, source in cells
    ]
