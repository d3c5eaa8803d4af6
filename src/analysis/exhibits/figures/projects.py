"""Which kinds of project two documents name: the earlier only, both, or the later only."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import gathered
from analysis.exhibits.labels import with_kinds
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import Rows, rows_for
from analysis.exhibits.style import INK, ZERO, document_style
from analysis.exhibits.typesetting import number, wrapped

__all__ = ["projects_named"]

STATUSES = ("no longer named", "named in both", "newly named")
_SPAN, _STEP = 0.28, 0.36


def projects_named(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return three panels of bars, one a status, with a row for each kind of project.

    One row a project: kind (with kind_en and kind_zh where the table names kinds otherwise), status
    ("no longer named", "named in both", "newly named"), name_en, name_zh, units, earlier_order,
    later_order. Kinds are sorted by their total. What is not named is not thereby given up: the panels
    say "only in", nothing more.
    """
    canvas = Canvas(lang, narrow)
    labelled = table if "kind_en" in table else with_kinds(table)
    kinds = list(labelled["kind"].value_counts().index)
    names = dict(zip(labelled["kind"], canvas.words(labelled, "kind"), strict=True))
    rows = rows_for([names[kind] for kind in kinds], canvas, kept=20)
    sheet = rows.sheet(right=26, top=44 if narrow else 30)
    counts = labelled.groupby(["kind", "status"]).size()
    for place, status in enumerate(STATUSES):
        sheet.add(_panel(labelled[labelled["status"] == status], rows, kinds=kinds, axis=place + 1))
        span = [round(place * _STEP, 4), round(place * _STEP + _SPAN, 4)]
        settings = {"range": [0, float(counts.max())], "domain": span, "anchor": "y", "nticks": 3, "tickformat": "d"}
        axis = canvas.value_axis(phrase("axis_projects", lang), **settings)
        sheet.set(**{"xaxis" if place == 0 else f"xaxis{place + 1}": axis})
        sheet.write(_panel_title(labelled, canvas, status=status, left=span[0]))
    return sheet.drawn()


def _panel_title(table: pd.DataFrame, canvas: Canvas, *, status: str, left: float) -> dict[str, Any]:
    side = {STATUSES[0]: "earlier_name", STATUSES[2]: "later_name"}.get(status)
    text = phrase("only_in", canvas.lang, document=canvas.word(table, side)) if side else phrase("in_both", canvas.lang)
    words = wrapped(text, (canvas.width - 24) * _SPAN, canvas.small) if canvas.narrow else text
    font = {"size": canvas.small, "color": INK}
    return canvas.note(words, xref="paper", yref="paper", x=left, y=1, yshift=6, yanchor="bottom", font=font)


def _panel(projects: pd.DataFrame, rows: Rows, *, kinds: list[str], axis: int) -> Any:
    canvas = rows.canvas
    groups = [projects[projects["kind"] == kind] for kind in kinds]
    return go.Bar(
        orientation="h",
        x=[len(group) for group in groups],
        y=rows.places,
        xaxis="x" if axis == 1 else f"x{axis}",
        width=[14 / rows.pitch] * len(kinds),
        marker={"color": _panel_colour(projects, axis)},
        text=[f" {number(len(group))}" if len(group) else "" for group in groups],
        textposition="outside",
        textfont={"size": canvas.small},
        cliponaxis=False,
        constraintext="none",
        customdata=[" ".join(gathered(group["units"])) for group in groups],
        hovertext=[_names(group, canvas) for group in groups],
        hoverinfo="text",
    )


def _panel_colour(projects: pd.DataFrame, axis: int) -> str:
    """Return the colour of the document that alone names the projects, or a neutral one where both do."""
    side = {1: "earlier_order", 3: "later_order"}.get(axis)
    if side is None or side not in projects or projects.empty:
        return ZERO
    return document_style(int(projects[side].iloc[0])).colour


def _names(group: pd.DataFrame, canvas: Canvas) -> str:
    """Return the names for the hover box, twelve at most."""
    names = canvas.words(group, "name")
    more = [f"… +{len(names) - 12}"] if len(names) > 12 else []
    return "<br>".join([*names[:12], *more])
