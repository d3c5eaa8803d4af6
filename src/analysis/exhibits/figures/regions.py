"""The claim of a layout held against the map: shares of people, of output and of attention, side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.panels import Panel, Panels
from analysis.exhibits.figures.year_panels import ACCENT, Look, line, marks, set_values, set_years
from analysis.exhibits.phrases import phrase
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.style import INK, MUTED, PAPER, ZERO, document_style
from analysis.exhibits.typesetting import number, percent, wrapped

__all__ = ["region_shares"]

_MEASURES = ("people", "output", "attention")
_CLASSES = (
    Look(INK, "circle", "●", width=1.3, size=4),
    Look(ACCENT, "square", "■", width=1.3, size=4),
    Look(MUTED, "triangle-up", "▲", width=1.3, size=5),
)


def region_shares(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a row of three panels for each group: share of the people, of the GDP, and of all places named.

    One row a measure (people, output, attention), group and year or document: measure, group, year (missing for
    attention), vintage_class, class_en, class_zh ("" but for output), document_en, document_zh, document_order
    (missing for the others), share (missing where not found), value, of, units. All panels have one scale.
    """
    canvas = Canvas(lang, narrow)
    groups = list(dict.fromkeys(table["group"]))
    documents = table[table["measure"] == "attention"].drop_duplicates("document_en").sort_values("document_order")
    styles = [document_style(int(order)) for order in documents["document_order"]]
    names = zip(styles, canvas.words(documents, "document"), strict=True)
    classes = table[table["measure"] == "output"].drop_duplicates("vintage_class")
    entries = [(style.glyph, style.colour, name) for style, name in names]
    looks = zip(_CLASSES, canvas.words(classes, "class"), strict=False)
    key = canvas.key(
        [*entries, *((look.glyph, look.colour, f"{phrase('key_output', lang)}: {name}") for look, name in looks)]
    )
    panels = Panels(
        canvas,
        3 * len(groups),
        0.95 if narrow else 0.48,
        top=key.height + 6,
        foot=36,
        head=36,
        abreast=6 if narrow else 3,
    )
    sheet = panels.sheet(x=(0, 1), y=(0, 1))
    canvas.place_key(sheet, key)
    top = 1.25 * float(table["share"].max())
    for place, panel in enumerate(panels.panels):
        group, measure = groups[place // 3], _MEASURES[place % 3]
        rows = table[(table["group"] == group) & (table["measure"] == measure)]
        set_values(sheet, panel, canvas, span=(-0.03, top), ticks=dict.fromkeys((0, 0.2, 0.4, 0.6, 0.8), ""))
        if place % 3 == 0:
            sheet.write(
                _head(panel, canvas, f"<b>{phrase(f'group_{group}', lang)}</b>", lift=18, wide=panels.width * 3)
            )
        sheet.write(_head(panel, canvas, phrase(f"panel_{measure}", lang), lift=3, wide=panels.width))
        draw = _attention if measure == "attention" else _years
        draw(sheet, rows, panel, canvas)
    return sheet.drawn()


def _head(panel: Panel, canvas: Canvas, text: str, *, lift: float, wide: float) -> dict[str, Any]:
    spot = {"xref": f"{panel.x} domain", "yref": f"{panel.y} domain", "x": 0, "y": 1, "yanchor": "bottom"}
    font = {"size": canvas.small, "color": INK if "<b>" in text else MUTED}
    return canvas.note(wrapped(text, wide, canvas.small, lines=1), **spot, yshift=lift, font=font)


def _years(sheet: Sheet, rows: pd.DataFrame, panel: Panel, canvas: Canvas) -> None:
    first, last = int(rows["year"].min()), int(rows["year"].max())
    room = 0.16 * (last - first)
    title = phrase("axis_year", canvas.lang) if panel.number == 1 else ""
    set_years(sheet, panel, canvas, span=(first - room, last + room), ticks=[first, last], title=title)
    known = rows[rows["share"].notna()].sort_values("year")
    if known.empty:
        spot = {"xref": f"{panel.x} domain", "yref": f"{panel.y} domain", "x": 0.03, "y": 0.3}
        sheet.write(canvas.note(phrase("not_published", canvas.lang), **spot))
        # axes without a trace would not be drawn
        sheet.add(go.Scatter(x=[first], y=[None], hoverinfo="skip", **panel.axes))
        return
    if bool((known["measure"] == "people").all()):
        bare = {"color": ZERO, "width": 1}
        xs, ys = [float(year) for year in known["year"]], [float(share) for share in known["share"]]
        sheet.add(go.Scatter(x=xs, y=ys, mode="lines", line=bare, hoverinfo="skip", **panel.axes))
        sheet.add(marks(known, panel, Look(INK, size=7), words=_words(known, canvas), value="share"))
        for row in known.to_dict("records"):
            _label(sheet, panel, canvas, at=float(row["year"]), share=float(row["share"]))
        return
    for look, name in zip(_CLASSES, dict.fromkeys(rows["vintage_class"]), strict=False):
        own = known[known["vintage_class"] == name]
        if len(own):
            sheet.add(line(own, panel, look, value="share"))
            sheet.add(marks(own, panel, look, words=_words(own, canvas), value="share"))
            last = own.iloc[-1]
            _label(sheet, panel, canvas, at=float(last["year"]), share=float(last["share"]))


def _attention(sheet: Sheet, rows: pd.DataFrame, panel: Panel, canvas: Canvas) -> None:
    ordered = rows.sort_values("document_order")
    styles = [document_style(int(order)) for order in ordered["document_order"]]
    set_years(sheet, panel, canvas, span=(-0.6, len(ordered) - 0.4), ticks=[])
    sheet.add(
        go.Scatter(
            x=list(range(len(ordered))),
            y=[float(share) for share in ordered["share"]],
            mode="markers",
            marker={
                "symbol": [style.symbol for style in styles],
                "size": 9,
                "color": [style.colour for style in styles],
                "line": {"color": PAPER, "width": 1},
                "opacity": 1,
            },
            customdata=customdata(ordered),
            hovertext=_words(ordered, canvas),
            hoverinfo="text",
            cliponaxis=False,
            **panel.axes,
        )
    )
    for place, share in enumerate(ordered["share"]):
        _label(sheet, panel, canvas, at=place, share=float(share))


def _label(sheet: Sheet, panel: Panel, canvas: Canvas, *, at: float, share: float) -> None:
    spot = {"xref": panel.x, "yref": panel.y, "x": at, "y": share, "yshift": 11, "xanchor": "center"}
    text = percent(share) if not canvas.narrow else f"{100 * share:.0f}"
    sheet.write(canvas.note(text, **spot, font={"size": 11, "color": INK}))


def _words(rows: pd.DataFrame, canvas: Canvas) -> list[str]:
    names = canvas.words(rows, "document")
    cells = zip(rows["group"], names, rows["year"], rows["share"], rows["value"], rows["of"], strict=True)
    return [
        phrase(
            "share_hover",
            canvas.lang,
            group=phrase(f"group_{group}", canvas.lang),
            when=name or f"{year:.0f}",
            share=f"{100 * share:.1f}%",
            value=number(value),
            of=number(of),
        )
        for group, name, year, share, value, of in cells
    ]
