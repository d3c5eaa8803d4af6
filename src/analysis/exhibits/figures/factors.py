"""How far areas grew between two years, one vintage class beside the other, against the multiple promised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.evidence import customdata
from analysis.exhibits.figures.year_panels import ACCENT
from analysis.exhibits.phrases import phrase
from analysis.exhibits.rows import rows_for
from analysis.exhibits.sheet import Sheet
from analysis.exhibits.stations import short_name
from analysis.exhibits.style import GRID, INK, MUTED, PAPER, ZERO
from analysis.exhibits.typesetting import wrapped

__all__ = ["growth_factors"]

_SYMBOLS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "zone": ("diamond", ACCENT),
        "province": ("circle", INK),
        "neighbour": ("square", MUTED),
        "country": ("star", MUTED),
        "prefecture": ("circle", ZERO),
        "county": ("triangle-up", ZERO),
    }
)
_GLYPHS: Mapping[str, str] = MappingProxyType(
    {"zone": "◆", "province": "●", "neighbour": "■", "country": "★", "prefecture": "●", "county": "▲"}
)


def growth_factors(table: pd.DataFrame, *, lang: str = "en", narrow: bool = False) -> go.Figure:
    """Return a panel a vintage class and in it a row an area: the value of the last year over that of the first.

    One row an area and class: area_en, area_zh, kind, vintage_class, class_en, class_zh, start, end, first, last,
    unit, factor (missing where the class has no figure), rate, broken (text where the basis changes between the
    two years), target (the multiple promised), weak, said_en, said_zh, units. The first class is that of the volume.
    """
    canvas = Canvas(lang, narrow)
    areas = table.drop_duplicates("area_code")
    kinds = [name for name in _SYMBOLS if (areas["kind"] == name).any()]
    entries = [(_GLYPHS[kind], _SYMBOLS[kind][1], phrase(f"kind_{kind}", lang)) for kind in kinds]
    target = phrase("promise_mark", lang, factor=f"{table['target'].iloc[0]:g}")
    key = canvas.key([*entries, ("╌", INK, target), ("", INK, phrase("broken_mark", lang))])
    rows = rows_for([short_name(name) for name in canvas.words(areas, "area")], canvas)
    sheet = rows.sheet(right=16, top=key.height + 42)
    canvas.place_key(sheet, key)
    place = dict(zip(areas["area_code"], rows.places, strict=True))
    classes = list(dict.fromkeys(table["vintage_class"]))
    top = max(float(table["factor"].max()), float(table["target"].max())) * 1.22
    for number, name in enumerate(classes):
        share = 1 / len(classes)
        span = [round(number * share + (0.02 if number else 0), 3), round((number + 1) * share - 0.02, 3)]
        own = table[table["vintage_class"] == name]
        axis = _factor_axis(sheet, canvas, number=number, span=span, top=top)
        _write_class(sheet, own, canvas, left=span[0])
        sheet.add(_factors(own[own["factor"].notna()], canvas, place=place, axis=axis))
        _label_factors(sheet, own, canvas, place=place, axis=axis)
    sheet.set(yaxis=rows.axis(showgrid=not rows.above, gridcolor=GRID))
    _rule_target(sheet, table, count=len(classes))
    return sheet.drawn()


def _factor_axis(sheet: Sheet, canvas: Canvas, *, number: int, span: Sequence[float], top: float) -> str:
    name = "" if number == 0 else str(number + 1)
    title = phrase("axis_factor", canvas.lang) if number == 0 else ""
    title = "" if canvas.narrow and number else wrapped(title, 250 if not canvas.narrow else 150, canvas.small)
    axis = canvas.value_axis(title, range=[0, top], tickvals=[0, 1, 2], domain=list(span), anchor="y")
    sheet.set(**{f"xaxis{name}": axis})
    return f"x{name}"


def _write_class(sheet: Sheet, own: pd.DataFrame, canvas: Canvas, *, left: float) -> None:
    row = own.iloc[0]
    said = phrase("span_key", canvas.lang, title=canvas.word(own, "class"), start=row["start"], end=row["end"])
    spot = {"xref": "paper", "yref": "paper", "x": left, "y": 1, "yshift": 4, "yanchor": "bottom"}
    width = 260 if not canvas.narrow else 160
    sheet.write(canvas.note(wrapped(said, width, canvas.small), **spot, font={"size": canvas.small, "color": INK}))


def _factors(rows: pd.DataFrame, canvas: Canvas, *, place: Mapping[str, float], axis: str) -> Any:
    colours = [_SYMBOLS[kind][1] for kind in rows["kind"]]
    hollow = rows["weak"].astype(bool)
    return go.Scatter(
        x=[float(value) for value in rows["factor"]],
        y=[place[code] for code in rows["area_code"]],
        mode="markers",
        marker={
            "symbol": [_SYMBOLS[kind][0] for kind in rows["kind"]],
            "size": [12 if kind == "zone" else 9 for kind in rows["kind"]],
            "color": [PAPER if weak else colour for weak, colour in zip(hollow, colours, strict=True)],
            "line": {"color": colours, "width": 1.6},
            "opacity": 1,
        },
        customdata=customdata(rows),
        hovertext=_factor_words(rows, canvas),
        hoverinfo="text",
        cliponaxis=False,
        xaxis=axis,
        yaxis="y",
    )


def _factor_words(rows: pd.DataFrame, canvas: Canvas) -> list[str]:
    said = zip(canvas.words(rows, "area"), canvas.words(rows, "broken"), canvas.words(rows, "said"), strict=True)
    values = zip(rows["first"], rows["last"], rows["unit"], rows["factor"], rows["rate"], strict=True)
    return [
        phrase(
            "factor_hover",
            canvas.lang,
            area=area,
            first=f"{first:,.0f}",
            last=f"{last:,.0f}",
            unit=unit,
            factor=f"{factor:.3f}",
            rate=f"{100 * rate:.1f}%",
            broken=f"{broken}<br>" if broken else "",
            source=wrapped(source, 320, 12, lines=3),
        )
        for (area, broken, source), (first, last, unit, factor, rate) in zip(said, values, strict=True)
    ]


def _label_factors(sheet: Sheet, own: pd.DataFrame, canvas: Canvas, *, place: Mapping[str, float], axis: str) -> None:
    for row in own.to_dict("records"):
        spot = {"xref": axis, "y": place[row["area_code"]]}
        if pd.isna(row["factor"]):
            sheet.write(canvas.note(phrase("no_figure", canvas.lang), **spot, x=0, xshift=4))
            continue
        text = f"{row['factor']:.2f}{' †' if row['broken_en'] else ''}"
        font = {"size": canvas.small, "color": INK}
        beyond = row["factor"] > row["target"]
        side = {"xshift": 9, "xanchor": "left"} if beyond else {"xshift": -10, "xanchor": "right"}
        sheet.write(canvas.note(text, **spot, x=float(row["factor"]), **side, font=font))


def _rule_target(sheet: Sheet, table: pd.DataFrame, *, count: int) -> None:
    """Draw the multiple promised across every panel."""
    target = float(table["target"].iloc[0])
    for number in range(count):
        axis = "x" if number == 0 else f"x{number + 1}"
        place = {"xref": axis, "x0": target, "x1": target, "yref": "paper", "y0": 0, "y1": 1}
        sheet.rule(**place, line={"color": INK, "width": 1.4, "dash": "dash"}, layer="below")
