"""A figure of one's own from the data of the series: its style, its files, and the line that cites the data.

An own figure is no exhibit: it has no version, no page and no place in the
registry. Whoever publishes it answers for it and cites the dataset.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.errors import Fault, InputError, MissingToolError
from analysis.exhibits.canonical import canonical_bytes
from analysis.exhibits.canvas import Canvas
from analysis.exhibits.citation import source_texts
from analysis.exhibits.citations.styles import citation
from analysis.exhibits.citations.works import dataset, read_edition
from analysis.exhibits.drawing import Drawing, draw_all
from analysis.exhibits.static import PRINTED
from analysis.exhibits.style import PAPER, WIDE
from analysis.exhibits.vector import dated_never, printed_png, settled_svg
from analysis.paths import PROJECT, Project

__all__ = ["FOLDER", "Exported", "citation_line", "export", "styled"]

FOLDER = "notebooks/lab/own"
"""Where own figures go if nothing else is said, from the root; not under version control."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DENSITY, _INCH, _CSS_PIXELS = 300, 25.4, 96


@dataclass(frozen=True)
class Exported:
    """What was written, the line that goes under the figure, and why pictures are missing, if they are."""

    files: tuple[str, ...]
    citation: str
    missing: str = ""

    def __repr__(self) -> str:
        """Return files, citation and what is missing, a line each."""
        return "\n".join(filter(None, [*self.files, self.citation, self.missing]))

    def _repr_html_(self) -> str:
        files = "".join(f"<li><code>{escape(file)}</code></li>" for file in self.files)
        return f"<ul>{files}</ul><p>{escape(self.citation)}</p><p>{escape(self.missing)}</p>"


def styled(figure: go.Figure, *, height: int = 420, left: int = 150) -> go.Figure:
    """Return a copy of a figure on white at the width of the page, in the type and with the axes of the series.

    `height` and `left`, the room for labels at the left, are pixels. Colours of marks stay as they are.
    """
    canvas = Canvas("en", narrow=False)
    layout = canvas.sheet(height=height, margin={"l": left, "r": 24, "t": 12, "b": 56}).layout
    copy = go.Figure(figure)
    copy.update_layout({**layout, "dragmode": None, "clickmode": None, "paper_bgcolor": PAPER})
    title = str(copy.layout.xaxis.title.text or "")
    copy.update_xaxes(canvas.value_axis(title, nticks=None))
    copy.update_yaxes(zeroline=False, ticks="", title_text="", ticklabelstandoff=8)
    return copy


def export(
    figure: go.Figure,
    table: pd.DataFrame,
    name: str,
    *,
    title: str,
    sources: Sequence[str],
    folder: Path = PROJECT.root / FOLDER,
) -> Exported:
    """Write `<name>.csv`, `.json`, `.svg`, `.pdf`, `.png` and `.txt` (the citation), and return what was written.

    `table` holds the rows behind the figure; `sources` are keys of documents or parts of the data, as exhibits have
    them. The PDF and the PNG (300 dots an inch) are 170 mm wide. Without a browser the pictures are left out and
    `missing` says so. Raises InputError for a name that is no file name and for unknown sources.
    """
    if not _SLUG.fullmatch(name):
        fault = Fault("own figure", "", "name", repr(name), "words of a-z and 0-9 joined by -", "Name it so")
        raise InputError([fault])
    line = citation_line(title, sources)
    spec = figure.to_plotly_json()
    files = {
        "csv": table.to_csv(index=False, lineterminator="\n").encode(),
        "json": canonical_bytes(spec),
        "txt": f"{line}\n".encode(),
    }
    missing = ""
    try:
        files |= _pictures(spec, name, title)
    except MissingToolError as error:
        missing = str(error)
    return Exported(_written(files, name, folder), line, missing)


def citation_line(title: str, sources: Sequence[str], project: Project = PROJECT) -> str:
    """Return the line under an own figure: its title, that it is one's own, the dataset (APA) and what it rests on."""
    rests = " ".join(source["text"] for source in source_texts(sources, project))
    cited = citation(dataset(read_edition(project)), "apa", "en")
    return f"{title.rstrip('.')}. Own figure. Data: {cited} Rests on: {rests}"


def _pictures(spec: dict[str, Any], name: str, title: str) -> dict[str, bytes]:
    paper = {**spec, "layout": {**spec["layout"], "paper_bgcolor": PAPER}}
    wide = next(millimetres for _, width, millimetres in PRINTED if width == "wide") / _INCH
    drawings = [
        Drawing(spec, "svg"),
        Drawing(paper, "pdf", wide * _CSS_PIXELS / WIDE),
    ]
    svg, pdf = draw_all(drawings)
    drawn = settled_svg(svg.decode(), name=name, title=title).encode()
    return {"svg": drawn, "pdf": dated_never(pdf), "png": printed_png(pdf, per_inch=_DENSITY)}


def _written(files: dict[str, bytes], name: str, folder: Path) -> tuple[str, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    for ending, content in files.items():
        (folder / f"{name}.{ending}").write_bytes(content)
    return tuple(PROJECT.relative(folder / f"{name}.{ending}") for ending in files)
