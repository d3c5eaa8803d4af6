"""Colours, type and sizes of every figure, in a light and a dark theme.

A figure is drawn once, in the colours of the light theme. The dark theme is a
table that names another colour for each of them, so that a page can turn a
live figure dark, and a drawn SVG can be turned dark, without drawing it anew.
Nothing here depends on colour alone: each document has a marker shape as well.

The hues of the first four documents were searched for the largest smallest
difference in Oklab under normal vision and under simulated protanopia,
deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009), in the
spirit of Okabe and Ito (2008); each has at least 3:1 against white.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

__all__ = [
    "CONFIG",
    "DARK",
    "FONT_FAMILY",
    "GRID",
    "INK",
    "LEVELS",
    "MUTED",
    "NARROW",
    "PAPER",
    "SEQUENTIAL",
    "WASH",
    "WIDE",
    "ZERO",
    "DocumentStyle",
    "Theme",
    "document_style",
    "themed",
]

Theme = Literal["light", "dark"]

WIDE = 760
NARROW = 360

FONT_FAMILY = (
    '"Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans CJK SC", "Noto Sans SC", '
    '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", sans-serif'
)

INK = "#1d2530"
MUTED = "#5a6573"
ZERO = "#98a2ae"
GRID = "#e3e7eb"
WASH = "#f1f3f5"
PAPER = "#ffffff"

SEQUENTIAL = ("#e3edf8", "#c0d8f1", "#8fb8e2", "#3b7abb", "#215fa3", "#0f3f7a")
"""Six steps of one hue, from little to much; text is INK on the first three and PAPER on the others."""

LEVELS: Mapping[str, str] = MappingProxyType({str(level): SEQUENTIAL[level] for level in range(6)})
"""Colour of each level of commitment strength, from 0 (none) to 5 (checkable target)."""

_DOCUMENT_COLOURS = ("#1466c2", "#ca7328", "#36a28b", "#9a3474", "#7d6b00", "#4c5b8f", "#b5485a", "#6f7a86")
_SYMBOLS = ("circle", "diamond", "square", "triangle-up", "triangle-down", "star", "pentagon")
_GLYPHS = ("●", "◆", "■", "▲", "▼", "★", "⬟")

DARK: Mapping[str, str] = MappingProxyType(
    {
        INK: "#e6e9ee",
        MUTED: "#a7b0bb",
        ZERO: "#6d7783",
        GRID: "#2b323b",
        WASH: "#1f252d",
        PAPER: "#14181e",
        **dict(zip(SEQUENTIAL, ("#1b2a3c", "#21405f", "#2c5d8e", "#5d96cf", "#8cbaea", "#c4dcf6"), strict=True)),
        **dict(
            zip(
                _DOCUMENT_COLOURS,
                ("#5aa2f2", "#f0a25e", "#5fd6bb", "#d886b8", "#cdbb52", "#9aa9de", "#ef8d9c", "#b4bec9"),
                strict=True,
            )
        ),
    }
)
"""Colour of the light theme -> colour of the dark theme."""

CONFIG: Mapping[str, Any] = MappingProxyType(
    {
        "displayModeBar": False,
        "displaylogo": False,
        "doubleClick": False,
        "responsive": True,
        "scrollZoom": False,
        # plotly.js 4 offers by default to upload the data of a figure to another host
        "showSendToCloud": False,
        "showEditInChartStudio": False,
        "plotlyServerURL": "",
    }
)
"""Configuration of plotly.js on the page."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}\b")


@dataclass(frozen=True)
class DocumentStyle:
    """How one document looks in every figure: colour, marker of plotly, and the same marker as a character."""

    colour: str
    symbol: str
    glyph: str


def document_style(order: int) -> DocumentStyle:
    """Return the look of the document that stands at `order` (from 0) in order of date.

    Eight colours and seven shapes: the pair repeats only after 56 documents.
    """
    shape = order % len(_SYMBOLS)
    return DocumentStyle(_DOCUMENT_COLOURS[order % len(_DOCUMENT_COLOURS)], _SYMBOLS[shape], _GLYPHS[shape])


def themed(spec: Any, theme: Theme) -> Any:
    """Return a copy of a plotly JSON value in the colours of `theme`; backgrounds stay transparent."""
    if theme == "light":
        return spec
    if isinstance(spec, Mapping):
        return {key: themed(value, theme) for key, value in spec.items()}
    if isinstance(spec, list | tuple):
        return [themed(value, theme) for value in spec]
    return _HEX.sub(_dark, spec) if isinstance(spec, str) else spec


def _dark(found: re.Match[str]) -> str:
    return DARK.get(found.group().lower(), found.group())
