"""The files of each figure: its payload, data, specification, and pictures for the page, for print and for slides.

Only what changed is drawn anew: each folder keeps the hash of what its
pictures were drawn from - specifications, title, style, this code and the
versions of the drawing programs.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

from analysis.errors import MissingToolError
from analysis.exhibits.canonical import canonical_bytes
from analysis.exhibits.drawing import Drawing, draw_all
from analysis.exhibits.style import DARK, PAPER, WIDE
from analysis.exhibits.vector import dark_svg, dated_never, settled_svg, with_density
from analysis.paths import Project

__all__ = ["StaticReport", "picture_names", "write_static"]

_LANGUAGES, _WIDTHS = ("en", "zh"), ("wide", "narrow")
_VIEWS = tuple((lang, width) for lang in _LANGUAGES for width in _WIDTHS)
_DENSITY = 300
_PRINTED_MM = 170
_HASH_FILE = "pictures.sha256"
_CODE = "1"
"""To be raised when this module draws the same specification otherwise."""


@dataclass(frozen=True)
class StaticReport:
    """What became of a batch: figures drawn, figures left as they were, why none could be drawn, and the time taken."""

    rendered: tuple[str, ...]
    kept: tuple[str, ...]
    missing_tool: str
    seconds: float


def picture_names(figure_id: str) -> tuple[str, ...]:
    """Return the picture files of a figure, relative to its folder."""
    views = tuple(f"view/{lang}-{width}-{theme}.svg" for lang, width in _VIEWS for theme in ("light", "dark"))
    return (*(f"{figure_id}.{form}" for form in ("svg", "pdf", "png")), *views)


def write_static(project: Project, payloads: Iterable[Mapping[str, Any]]) -> StaticReport:
    """Write `_build/exhibits/<figure_id>/` for every figure among the payloads; tables are passed over.

    Payload, CSV and specification are always written. Pictures are drawn in one browser session, those
    of unchanged figures not at all. Without a browser the pictures are left out, stale ones are removed, and
    `missing_tool` says what to install.
    """
    begun = perf_counter()
    figures = [payload for payload in payloads if payload["kind"] == "figure"]
    for payload in figures:
        _write_data(project.exhibits / payload["figure_id"], payload)
    stale = [payload for payload in figures if not _is_fresh(project.exhibits / payload["figure_id"], payload)]
    missing = ""
    try:
        pictures = draw_all([drawing for payload in stale for drawing in _drawings(payload)])
    except MissingToolError as error:
        missing, pictures = str(error), []
    per_figure = len(_VIEWS) + 2
    for place, payload in enumerate(stale):
        folder = project.exhibits / payload["figure_id"]
        _remove_pictures(folder, payload["figure_id"])
        if pictures:
            _write_pictures(folder, payload, pictures[place * per_figure : (place + 1) * per_figure])
    drawn = tuple(payload["figure_id"] for payload in stale)
    kept = tuple(payload["figure_id"] for payload in figures if payload["figure_id"] not in drawn)
    return StaticReport(() if missing else drawn, kept, missing, perf_counter() - begun)


def _write_data(folder: Path, payload: Mapping[str, Any]) -> None:
    name = payload["figure_id"]
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "exhibit.json", canonical_bytes(payload))
    _write(folder / f"{name}.json", canonical_bytes(payload["specs"]["en"]["wide"]))
    _write(folder / f"{name}.csv", _csv(payload["table"]).encode())


def _csv(table: Mapping[str, Sequence[Any]]) -> str:
    """Return the rows as CSV with the names of the columns, the evidence of each row joined by `;` at the end."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*(column["name"] for column in table["columns"]), "units"])
    for row, units in zip(table["rows"], table["units"], strict=True):
        writer.writerow([*("" if value is None else value for value in row), ";".join(units)])
    return text.getvalue()


def _write(path: Path, content: bytes) -> None:
    """Write a file unless it holds the content already, so that its time says when it changed."""
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _drawn_from(payload: Mapping[str, Any]) -> str:
    """Return the hash of everything the pictures of a figure depend on."""
    tools = [version("plotly"), version("kaleido"), _CODE]
    return hashlib.sha256(
        canonical_bytes([payload["figure_id"], payload["specs"], payload["title"], dict(DARK), tools])
    ).hexdigest()


def _is_fresh(folder: Path, payload: Mapping[str, Any]) -> bool:
    mark = folder / _HASH_FILE
    whole = all((folder / name).is_file() for name in picture_names(payload["figure_id"]))
    return whole and mark.is_file() and mark.read_text(encoding="ascii") == _drawn_from(payload)


def _remove_pictures(folder: Path, figure_id: str) -> None:
    for name in (_HASH_FILE, *picture_names(figure_id)):
        (folder / name).unlink(missing_ok=True)


def _drawings(payload: Mapping[str, Any]) -> list[Drawing]:
    """Return the light views in order, then the PDF and the PNG of the wide English one on white paper."""
    views = [Drawing(payload["specs"][lang][width], "svg") for lang, width in _VIEWS]
    printed = _on_paper(payload["specs"]["en"]["wide"])
    scale = _PRINTED_MM / 25.4 * _DENSITY / WIDE
    return [*views, Drawing(printed, "pdf"), Drawing(printed, "png", scale)]


def _on_paper(spec: Mapping[str, Any]) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(canonical_bytes(spec))
    copy["layout"]["paper_bgcolor"] = PAPER
    return copy


def _write_pictures(folder: Path, payload: Mapping[str, Any], pictures: Sequence[bytes]) -> None:
    """Write the pictures of one figure; the hash comes last, so that a broken run is seen."""
    name = payload["figure_id"]
    for (lang, width), drawn in zip(_VIEWS, pictures, strict=False):
        svg = settled_svg(drawn.decode(), name=f"{name}-{lang}-{width}", title=payload["title"][lang])
        _write(folder / f"view/{lang}-{width}-light.svg", svg.encode())
        _write(folder / f"view/{lang}-{width}-dark.svg", dark_svg(svg).encode())
    _write(folder / f"{name}.svg", (folder / "view/en-wide-light.svg").read_bytes())
    _write(folder / f"{name}.pdf", dated_never(pictures[-2]))
    _write(folder / f"{name}.png", with_density(pictures[-1], per_inch=_DENSITY))
    _write(folder / _HASH_FILE, _drawn_from(payload).encode())
