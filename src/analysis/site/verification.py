"""Every published number and figure computed again from the inputs, and held against what a site says.

The inputs are copied into a folder of their own and all volumes run there, so
that nothing a build has left behind can stand in for a computation. Numbers are
the same when they differ by less than a millionth of the larger one: the last
digits of a fit depend on the processor.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from analysis.errors import Fault, InputError, VolumeError
from analysis.exhibits.content import TOLERANCE, same
from analysis.paths import PROJECT, Project
from analysis.series.former import release_roots
from analysis.series.record import read_records
from analysis.series.runner import run_series

__all__ = ["Verification", "published_site", "recomputed", "verification"]

_INPUTS = ("data", "notebooks", "pyproject.toml", "requirements.lock", "CITATION.cff", "CHANGELOG.md")
_SCRATCH = shutil.ignore_patterns(".*", "__pycache__")


@dataclass(frozen=True)
class Verification:
    """How many numbers, figures and tables were compared, and one sentence for each that differs."""

    numbers: int
    figures: int
    tables: int
    differences: tuple[str, ...]

    def __str__(self) -> str:
        """Return the outcome, with the tolerance stated, and every difference."""
        compared = f"{self.numbers:,} numbers, {self.figures} figures and {self.tables} tables computed again"
        rule = f"two numbers agree when they differ by less than {TOLERANCE:g} of the larger one"
        if not self.differences:
            return f"{compared}: all agree with the site ({rule})."
        head = f"{compared}: {len(self.differences)} differ from the site ({rule}):"
        return "\n".join([head, *(f"- {difference}" for difference in self.differences)])


@contextmanager
def recomputed(project: Project = PROJECT) -> Iterator[dict[str, dict[str, Any]]]:
    """Run every volume from a copy of the inputs and give its records by name; raise VolumeError when one fails."""
    with tempfile.TemporaryDirectory(prefix="tumen-verify-") as folder:
        copy = Project(Path(folder))
        for name in _INPUTS:
            source = project.root / name
            if source.is_dir():
                shutil.copytree(source, copy.root / name, ignore=_SCRATCH)
            elif source.exists():
                shutil.copy2(source, copy.root / name)
        recap = run_series(copy)
        if recap.failed:
            raise VolumeError(recap.text())
        yield read_records(copy)


def published_site(path: Path) -> Traversable:
    """Return the site in a folder, or in the bundle of a release; raise InputError where there is none."""
    found = [path] if path.is_dir() else [root / "site" for root in release_roots(path)]
    for folder in found:
        if (folder / "data" / "numbers.csv").is_file():
            return folder
    remedy = "Name the folder that holds index.html and data/, or build the site first: tumen build"
    raise InputError([Fault(path.name, "", "", "this is no site: data/numbers.csv is not there", "", remedy)])


def verification(records: Mapping[str, Mapping[str, Any]], site: Traversable) -> Verification:
    """Hold the records of all volumes against a published site."""
    numbers = [number for record in records.values() for number in record["numbers"]]
    exhibits = [payload for record in records.values() for payload in record["exhibits"]]
    figures = [payload for payload in exhibits if payload["kind"] == "figure"]
    tables = [payload for payload in exhibits if payload["kind"] != "figure"]
    differences = [*_numbers(numbers, _published(site)), *_figures(figures, site), *_tables(tables, site)]
    return Verification(len(numbers), len(figures), len(tables), tuple(differences))


def _published(site: Traversable) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((site / "data" / "numbers.csv").read_text(encoding="utf-8"))))


def _numbers(numbers: Sequence[Mapping[str, Any]], published: Sequence[Mapping[str, str]]) -> Iterator[str]:
    old = {(row["volume"], row["name"]): row for row in published}
    new = {(number["volume"], number["name"]): number for number in numbers}
    for key, number in new.items():
        name = ":".join(key)
        if key not in old:
            yield f"number {name} is {number['formatted']}, the site has no such number"
        elif not _agrees(old[key]["value"], number["value"]):
            yield f"number {name} is {number['formatted']}, the site has {old[key]['formatted']}"
    yield from (f"number {':'.join(key)} of the site is made by no volume" for key in old if key not in new)


def _figures(figures: Sequence[Mapping[str, Any]], site: Traversable) -> Iterator[str]:
    """Compare data and specification of each figure, and name figures that nothing makes."""
    for payload in figures:
        name = payload["figure_id"]
        folder = site / "fig" / name
        yield from _rows(payload, folder / f"{name}.csv", "figure")
        path = folder / f"{name}.json"
        if path.is_file() and not same(json.loads(path.read_text(encoding="utf-8")), payload["specs"]["en"]["wide"]):
            yield f"figure {name} is drawn otherwise than on the site"
    made = {payload["figure_id"] for payload in figures}
    yield from (f"figure {name} of the site is made by no volume" for name in _held(site / "fig") if name not in made)


def _held(folder: Traversable) -> list[str]:
    """Return the figures that a site has, by their folders."""
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path.name for path in found if (path / f"{path.name}.csv").is_file())


def _tables(tables: Sequence[Mapping[str, Any]], site: Traversable) -> Iterator[str]:
    for payload in tables:
        yield from _rows(payload, site / "tables" / f"{payload['figure_id']}.csv", "table")


def _rows(payload: Mapping[str, Any], path: Traversable, kind: str) -> Iterator[str]:
    name, table = payload["figure_id"], payload["table"]
    if not path.is_file():
        yield f"{kind} {name} is not on the site"
        return
    head, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8")))
    columns = [column["name"] for column in table["columns"]]
    if head[: len(columns)] != columns:
        yield f"{kind} {name} has the columns {', '.join(columns)}, on the site {', '.join(head)}"
    elif len(rows) != len(table["rows"]):
        yield f"{kind} {name} has {len(table['rows'])} rows, on the site {len(rows)}"
    elif cells := list(_cells(columns, rows, table["rows"])):
        yield f"{kind} {name} differs in {len(cells)} cell{'s' * (len(cells) != 1)}: {cells[0]}"


def _cells(columns: Sequence[str], rows: Sequence[Sequence[str]], made: Sequence[Sequence[Any]]) -> Iterator[str]:
    """Yield each cell that says another thing on the site than what is made now."""
    for number, (row, values) in enumerate(zip(rows, made, strict=True), 2):
        for column, old, new in zip(columns, row, values, strict=False):
            if not _agrees(old, new):
                yield f"row {number}, {column}, is {'empty' if new is None else new}, the site has {old or 'nothing'}"


def _agrees(written: str, value: Any) -> bool:
    """Say whether a cell of a CSV file says what a value says."""
    if value is None:
        return written == ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return written == str(value)
    try:
        return same(float(written), value)
    except ValueError:
        return False
