"""What an addition would change in the published figures and numbers, tried on a copy of the tree."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from analysis.accession.change_set import ChangeSet
from analysis.paths import PROJECT, Project
from analysis.series.recap import Recap
from analysis.series.record import read_records
from analysis.series.runner import run_series

__all__ = ["Preview", "figure_change", "preview"]

_LEFT_BEHIND = {".git", ".venv", "_build", "src", "tests"}


@dataclass(frozen=True)
class Preview:
    """What would change: new and moved figures and numbers, each as a sentence, and volumes that would fail."""

    volumes: tuple[str, ...]
    figures: tuple[str, ...]
    numbers: tuple[str, ...]
    failures: tuple[str, ...]

    def text(self) -> str:
        """Return the whole as lines for a terminal."""
        parts = [
            _listed("new volumes", self.volumes),
            _listed("figures and tables that would move", self.figures),
            _listed("numbers in prose that would move", self.numbers),
            *([_listed("volumes that would fail", self.failures)] if self.failures else []),
        ]
        return "\n".join([*parts, "Nothing was written."])


def preview(changes: ChangeSet, *, project: Project = PROJECT, jobs: int | None = None) -> Preview:
    """Return what a change would do to the series, run on a copy that is thrown away afterwards.

    Volumes that are stale already are run first as the tree is, so that only the
    effect of the change remains.
    """
    with TemporaryDirectory(prefix="tumen-preview-") as folder:
        copy = _copied(project, Path(folder) / "tree")
        run_series(copy, jobs=jobs)
        before = read_records(copy)
        changes.apply(copy)
        recap = run_series(copy, jobs=jobs)
        return _compared(before, read_records(copy), recap)


def _copied(project: Project, folder: Path) -> Project:
    folder.mkdir()
    for path in sorted(project.root.iterdir()):
        if path.name in _LEFT_BEHIND:
            continue
        if path.is_dir():
            shutil.copytree(path, folder / path.name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(path, folder / path.name)
    if project.volumes.exists():
        shutil.copytree(project.volumes, folder / "_build" / "volumes")
    return Project(folder)


def _compared(before: Mapping[str, Any], after: Mapping[str, Any], recap: Recap) -> Preview:
    figures: list[str] = []
    numbers: list[str] = []
    for volume in [name for name in after if name in before]:
        old = {item["figure_id"]: item for item in before[volume]["exhibits"]}
        new = {item["figure_id"]: item for item in after[volume]["exhibits"]}
        figures += [said for name in new if (said := figure_change(old.get(name), new[name]))]
        numbers += _moved_numbers(volume, before[volume]["numbers"], after[volume]["numbers"])
    failures = tuple(outcome.message for outcome in recap.failed)
    return Preview(tuple(name for name in after if name not in before), tuple(figures), tuple(numbers), failures)


def figure_change(old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> str:
    """Return how the data of a figure differ from before, as one line; empty where they do not."""
    name = new["figure_id"]
    if old is None:
        return f"{name}: new"
    then, now = old["table"], new["table"]
    if then == now:
        return ""
    columns = [column["name"] for column in now["columns"]]
    if columns != [column["name"] for column in then["columns"]]:
        return f"{name}: has other columns"
    rows = {_key(row): row for row in then["rows"]}
    added = sum(_key(row) not in rows for row in now["rows"])
    gone = len({*rows} - {_key(row) for row in now["rows"]})
    shifts = [shift for row in now["rows"] if _key(row) in rows for shift in _shifts(columns, rows[_key(row)], row)]
    parts = [f"{added} rows more"] if added else []
    parts += [f"{gone} rows fewer"] if gone else []
    if shifts:
        column, was, becomes = max(shifts, key=lambda shift: abs(shift[2] - shift[1]) / max(abs(shift[1]), 1e-9))
        parts.append(f"{len(shifts)} values move, most of all {column}: {was:g} -> {becomes:g}")
    return f"{name}: {', '.join(parts) or 'other words'}"


def _key(row: list[Any]) -> tuple[str, ...]:
    """Return what a row is known by: its cells of words."""
    return tuple(cell for cell in row if isinstance(cell, str))[:6]


def _shifts(columns: list[str], old: list[Any], new: list[Any]) -> Iterator[tuple[str, float, float]]:
    for column, was, becomes in zip(columns, old, new, strict=False):
        if _is_number(was) and _is_number(becomes) and was != becomes:
            yield column, was, becomes


def _is_number(cell: Any) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _moved_numbers(volume: str, before: list[Any], after: list[Any]) -> Iterator[str]:
    old = {number["name"]: number["formatted"] for number in before}
    for number in after:
        was = old.get(number["name"])
        if was is not None and was != number["formatted"]:
            yield f"{volume}, {number['name']}: {_short(was)} -> {_short(number['formatted'])}"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}..."


def _listed(head: str, lines: tuple[str, ...]) -> str:
    return "\n".join([f"{head}: {len(lines) or 'none'}", *(f"- {line}" for line in lines)])
