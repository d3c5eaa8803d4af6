"""Rules of the verdicts: one for each target, true to what the register says of it, with series that exist."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.schemas.parts import Line, reading
from analysis.schemas.tables import tables

__all__ = ["verdict_faults"]

_OPEN = {"press_only", "partly", "other_territory", "not_published"}
"""Verdicts on a target that has an amount and a year; the others say what it lacks."""


def verdict_faults(project: Project = PROJECT) -> list[Fault]:
    """Return every fault of the verdicts; tables that cannot be read are left to the check of the shapes."""
    known = tables(project)
    try:
        targets, verdicts, series = (reading(known[name]).lines() for name in ("targets", "target_verdicts", "series"))
    except (InputError, KeyError):
        return []
    names = [line["series_id"] for line in series]
    judged = {line["target_id"]: line for line in verdicts}
    return [
        *(fault for line in targets for fault in _of_target(line, judged.get(line["target_id"]))),
        *(fault for line in verdicts for fault in _unknown_series(line, names)),
    ]


def _of_target(target: Line, verdict: Line | None) -> Iterator[Fault]:
    if verdict is None:
        expected = "a row in data/coding/target_verdicts.csv"
        yield target.fault("target_id", "the target has no verdict", expected, "Add the row with its reason")
        return
    can_be_checked = target["checkable"] == "true"
    if can_be_checked != (verdict["verdict"] in _OPEN):
        count, word = ("one", "checkable") if can_be_checked else ("none", "not checkable")
        expected = f"{count} of {', '.join(sorted(_OPEN))}, since the target is {word}"
        yield verdict.fault("verdict", f"'{verdict['verdict']}'", expected, "Correct verdict or register")


def _unknown_series(verdict: Line, names: list[str]) -> Iterator[Fault]:
    for name in filter(None, verdict["series"].split(";")):
        if name not in names:
            expected = "a series that stands in data/indicators/series.csv"
            yield verdict.fault("series", f"'{name}'", expected, nearest(name, names) or "Correct the cell")
