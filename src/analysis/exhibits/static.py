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
import shutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

from analysis.errors import MissingToolError
from analysis.exhibits.canonical import canonical_bytes
from analysis.exhibits.drawing import Drawing, draw_all
from analysis.exhibits.style import DARK, NARROW, PAPER, WIDE
from analysis.exhibits.vector import dark_svg, dated_never, printed_png, settled_svg
from analysis.paths import Project

__all__ = ["PRINTED", "StaticReport", "picture_names", "printed_name", "write_static"]

_LANGUAGES, _WIDTHS = ("en", "zh"), ("wide", "narrow")
_VIEWS = tuple((lang, width) for lang in _LANGUAGES for width in _WIDTHS)
_DENSITY = 300
_INCH = 25.4
_CSS_PIXELS = 96
_MILLIMETRES = {"wide": 170, "narrow": 85}
_SIZES = {"wide": WIDE, "narrow": NARROW}
_HASH_FILE = "pictures.sha256"
_CODE = "3"
"""To be raised when this module draws the same specification otherwise."""

PRINTED = tuple((lang, width, _MILLIMETRES[width]) for lang, width in _VIEWS)
"""Language, width and printed width in millimetres of the pictures to put into a paper: one column, two columns."""


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
    stems = [printed_name(figure_id, lang, width) for lang, width in _VIEWS]
    return (f"{figure_id}.svg", *(f"{stem}.{form}" for form in ("pdf", "png") for stem in stems), *views)


def printed_name(figure_id: str, lang: str, width: str) -> str:
    """Return how the files of a printed picture are called, without ending; the wide English one bears the bare id.

    >>> printed_name("corpus-sizes", "en", "wide"), printed_name("corpus-sizes", "zh", "narrow")
    ('corpus-sizes', 'corpus-sizes-zh-85mm')
    """
    return figure_id if (lang, width) == _VIEWS[0] else f"{figure_id}-{lang}-{_MILLIMETRES[width]}mm"


def write_static(project: Project, payloads: Iterable[Mapping[str, Any]]) -> StaticReport:
    """Write `_build/exhibits/<figure_id>/` for every figure among the payloads; tables are passed over.

    A payload with `kept_version` n is an earlier version and goes to `<figure_id>/v<n>/`. Payload, CSV and
    specification are always written. Pictures are drawn in one browser session, those of unchanged figures not at
    all. Without a browser the pictures are left out, stale ones are removed, and `missing_tool` says what to install.
    """
    begun = perf_counter()
    figures = {_folder(project, payload): payload for payload in payloads if payload["kind"] == "figure"}
    _prune(project, set(figures))
    for folder, payload in figures.items():
        _write_data(folder, payload)
    stale = {folder: payload for folder, payload in figures.items() if not _is_fresh(folder, payload)}
    missing = ""
    try:
        pictures = draw_all([drawing for payload in stale.values() for drawing in _drawings(payload)])
    except MissingToolError as error:
        missing, pictures = str(error), []
    for place, (folder, payload) in enumerate(stale.items()):
        _remove_pictures(folder, payload["figure_id"])
        if pictures:
            _write_pictures(folder, payload, pictures[place * _PER_FIGURE : (place + 1) * _PER_FIGURE])
    drawn = tuple(payload["figure_id"] for payload in stale.values())
    kept = tuple(payload["figure_id"] for folder, payload in figures.items() if folder not in stale)
    return StaticReport(() if missing else drawn, kept, missing, perf_counter() - begun)


_PER_FIGURE = 2 * len(_VIEWS)


def _folder(project: Project, payload: Mapping[str, Any]) -> Path:
    folder: Path = project.exhibits / payload["figure_id"]
    return folder / f"v{payload['kept_version']}" if payload.get("kept_version") else folder


def _prune(project: Project, wanted: Collection[Path]) -> None:
    """Remove the files of earlier versions that are earlier no longer."""
    for folder in project.exhibits.glob("*/v*"):
        if folder.name[1:].isdigit() and folder not in wanted:
            shutil.rmtree(folder)


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
    tools = [*(version(name) for name in ("plotly", "kaleido", "pypdfium2", "pillow")), _CODE]
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
    """Return the light views, then the same on white paper as PDF at their printed size."""
    specs = [(payload["specs"][lang][width], width) for lang, width in _VIEWS]
    inches = {width: _MILLIMETRES[width] / _INCH for width in _WIDTHS}
    return [
        *(Drawing(spec, "svg") for spec, _ in specs),
        *(Drawing(_on_paper(spec), "pdf", inches[width] * _CSS_PIXELS / _SIZES[width]) for spec, width in specs),
    ]


def _on_paper(spec: Mapping[str, Any]) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(canonical_bytes(spec))
    copy["layout"]["paper_bgcolor"] = PAPER
    return copy


def _write_pictures(folder: Path, payload: Mapping[str, Any], pictures: Sequence[bytes]) -> None:
    """Write the pictures of one figure; the hash comes last, so that a broken run is seen."""
    name, count = payload["figure_id"], len(_VIEWS)
    for place, (lang, width) in enumerate(_VIEWS):
        svg = settled_svg(pictures[place].decode(), name=f"{name}-{lang}-{width}", title=payload["title"][lang])
        _write(folder / f"view/{lang}-{width}-light.svg", svg.encode())
        _write(folder / f"view/{lang}-{width}-dark.svg", dark_svg(svg).encode())
        stem = printed_name(name, lang, width)
        pdf = dated_never(pictures[count + place])
        _write(folder / f"{stem}.pdf", pdf)
        _write(folder / f"{stem}.png", printed_png(pdf, per_inch=_DENSITY))
    _write(folder / f"{name}.svg", (folder / "view/en-wide-light.svg").read_bytes())
    _write(folder / _HASH_FILE, _drawn_from(payload).encode())
