"""A figure or table with everything a reader needs to cite it and an auditor to rebuild it.

An exhibit is checked when it is made: one without words, sources or a drawing
in both languages and both widths cannot exist. Its payload is the same bytes
for the same input.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import pandas as pd
import plotly.graph_objects as go

from analysis.exhibits.canonical import canonical_bytes
from analysis.exhibits.canvas import Canvas
from analysis.exhibits.citation import source_texts
from analysis.exhibits.style import CONFIG
from analysis.exhibits.tables import published_table, unpublished_columns

__all__ = ["EXHIBIT_MIME", "PLOTLY_MIME", "Draw", "Figure", "Table", "figure", "table"]

EXHIBIT_MIME = "application/vnd.tumen.exhibit+json"
PLOTLY_MIME = "application/vnd.plotly.v1+json"
LANGUAGES = ("en", "zh")

Texts: TypeAlias = Mapping[str, str]
Columns: TypeAlias = Mapping[str, Mapping[str, str]]
Draw: TypeAlias = Callable[..., go.Figure]
"""A function of `analysis.exhibits.figures`: (table, *, lang, narrow) -> figure."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, kw_only=True, eq=False)
class Figure:
    """A figure of one volume: its words by language ("en", "zh"), sources, table and drawing.

    A table without rows is published as such: the figure then says that there is nothing to show.
    """

    volume: str
    name: str
    title: Texts
    caption: Texts
    alt: Texts
    sources: Sequence[str]
    table: pd.DataFrame
    draw: Draw
    columns: Columns | None = None

    def __post_init__(self) -> None:
        _check_words(self)
        self._bytes  # noqa: B018  drawn now, so that a figure that cannot be drawn cannot exist

    @property
    def figure_id(self) -> str:
        """The name under which the figure is cited: volume and name."""
        return f"{self.volume}-{self.name}"

    @property
    def content_hash(self) -> str:
        """SHA-256 of the payload: what was drawn, from which rows, under which words."""
        return hashlib.sha256(self._bytes).hexdigest()

    def payload(self) -> dict[str, Any]:
        """Return the figure as a notebook output carries it: words, specifications by language and width, table."""
        payload: dict[str, Any] = json.loads(self._bytes)
        return payload

    @cached_property
    def _bytes(self) -> bytes:
        specs = {
            lang: {width: self._spec(lang, narrow=width == "narrow") for width in ("wide", "narrow")}
            for lang in LANGUAGES
        }
        words = _words(self)
        drawn = unpublished_columns(self.table, words["table"])
        return canonical_bytes({**words, "kind": "figure", "specs": specs, "drawn": drawn})

    def _spec(self, lang: str, *, narrow: bool) -> Any:
        if self.table.empty:
            return json.loads(Canvas(lang, narrow).nothing().to_json())
        return json.loads(self.draw(self.table, lang=lang, narrow=narrow).to_json())

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        payload = self.payload()
        live = {**payload["specs"]["en"]["wide"], "config": dict(CONFIG)}
        return {EXHIBIT_MIME: payload, PLOTLY_MIME: live, "text/plain": f"{self.figure_id}: {self.title['en']}"}


@dataclass(frozen=True, kw_only=True, eq=False)
class Table:
    """A table of one volume: its words by language ("en", "zh"), sources and rows; it may have none."""

    volume: str
    name: str
    title: Texts
    caption: Texts
    alt: Texts
    sources: Sequence[str]
    table: pd.DataFrame
    columns: Columns | None = None

    def __post_init__(self) -> None:
        _check_words(self)
        self._bytes  # noqa: B018  made now, for the same reason

    @property
    def figure_id(self) -> str:
        """The name under which the table is cited: volume and name."""
        return f"{self.volume}-{self.name}"

    @property
    def content_hash(self) -> str:
        """SHA-256 of the payload."""
        return hashlib.sha256(self._bytes).hexdigest()

    def payload(self) -> dict[str, Any]:
        """Return the table as a notebook output carries it."""
        payload: dict[str, Any] = json.loads(self._bytes)
        return payload

    @cached_property
    def _bytes(self) -> bytes:
        return canonical_bytes({**_words(self), "kind": "table"})

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {EXHIBIT_MIME: self.payload(), "text/plain": f"{self.figure_id}: {self.title['en']}"}


# notebooks read better with a verb-like call in lower case
figure = Figure
table = Table


def _words(exhibit: Figure | Table) -> dict[str, Any]:
    return {
        "figure_id": exhibit.figure_id,
        "volume": exhibit.volume,
        "title": exhibit.title,
        "caption": exhibit.caption,
        "alt": exhibit.alt,
        "sources": source_texts(exhibit.sources),
        "table": published_table(exhibit.table, exhibit.columns),
    }


def _check_words(exhibit: Figure | Table) -> None:
    """Raise ValueError that names every word the exhibit lacks."""
    faults = [
        f"`{part}` is empty in {lang}"
        for part in ("title", "caption", "alt")
        for lang in LANGUAGES
        if not str(getattr(exhibit, part).get(lang, "")).strip()
    ]
    faults += [
        f"`{part}` is {name!r}, not words of a-z and 0-9 joined by -"
        for part, name in _names(exhibit)
        if not _SLUG.fullmatch(name)
    ]
    if not exhibit.sources:
        faults.append("it names no source")
    if faults:
        raise ValueError(f"exhibit {exhibit.figure_id}: " + "; ".join(faults))


def _names(exhibit: Figure | Table) -> list[tuple[str, str]]:
    return [("volume", exhibit.volume), ("name", exhibit.name)]
