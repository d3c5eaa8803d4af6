"""Which volumes are stale, and why, in one sentence each. Nothing is run."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from statistics import fmean
from typing import Any, Literal

from analysis.paths import PROJECT, Project
from analysis.series.closure import PACKAGE
from analysis.series.originals import Differences, Former, differences
from analysis.series.parameters import declared, literal
from analysis.series.plan import Volume, read_plan
from analysis.series.record import notebook_path, read_record
from analysis.series.template import read_template
from analysis.series.trace import CHANGED_MEANWHILE, MISSING, environment, reader

__all__ = ["VolumeStatus", "as_json", "as_text", "reasons_since", "series_status", "status_of"]

# What a volume is expected to take, in seconds, when none has ever run.
_FIRST_GUESS = 5.0


@dataclass(frozen=True)
class VolumeStatus:
    """Whether a volume has to run again, for which reasons, and how many seconds that would take."""

    volume: str
    state: Literal["fresh", "stale"]
    reasons: tuple[str, ...]
    seconds: float

    def __str__(self) -> str:
        """Return the state as one sentence."""
        if self.state == "fresh":
            return f"volume `{self.volume}` is fresh (it took {self.seconds:.1f} s)"
        why = "; ".join(self.reasons)
        return f"volume `{self.volume}` is stale because {why} (about {self.seconds:.1f} s to run)"


def series_status(project: Project = PROJECT) -> list[VolumeStatus]:
    """Return the state of every volume in the order of the plan; raise InputError when the plan is faulty."""
    return status_of(read_plan(project), project)


def status_of(volumes: Sequence[Volume], project: Project = PROJECT) -> list[VolumeStatus]:
    """Return the state of these volumes; each file is read once, however many volumes rest on it."""
    records = {volume.volume: read_record(volume.volume, project) for volume in volumes}
    now = _Present(project)
    return [_state(volume, records, now) for volume in volumes]


def reasons_since(
    volume: Volume, record: Mapping[str, Any], project: Project, *, former: Former | None = None
) -> tuple[str, ...]:
    """Return what has changed among the inputs of a volume since an earlier run of it, in one sentence each.

    `former` gives the files of that time; see `originals.differences`.
    """
    return tuple(_input_reasons(volume, record, _Present(project, former)))


def as_json(found: Sequence[VolumeStatus]) -> dict[str, Any]:
    """Return the shape of `tumen status --json`."""
    return {"volumes": [{**asdict(item), "reasons": list(item.reasons)} for item in found]}


def as_text(found: Sequence[VolumeStatus]) -> str:
    """Return one sentence a volume, and at the end how many are stale and how long they would take."""
    stale = [item.seconds for item in found if item.state == "stale"]
    counts = f"{len(found) - len(stale)} fresh, {len(stale)} stale"
    time = f", about {sum(stale):.0f} s of work" if stale else ""
    return "\n".join([*(str(item) for item in found), f"series: {counts}{time}"])


class _Present:
    """How the files of a project are now."""

    def __init__(self, project: Project, former: Former | None = None) -> None:
        self.project = project
        self.environment = environment(project)
        self.print_of = reader()
        self.rows_of: Differences = differences(project, former=former)
        self.defaults = lru_cache(maxsize=None)(self._defaults)

    def _defaults(self, template: str) -> dict[str, Any]:
        path = self.project.notebooks / template
        return {name: item.default for name, item in declared(read_template(path)).items()} if path.exists() else {}


def _state(volume: Volume, records: Mapping[str, Mapping[str, Any] | None], now: _Present) -> VolumeStatus:
    record = records[volume.volume]
    reasons = tuple(_reasons(volume, record, now)) if record else ("it has never run",)
    return VolumeStatus(volume.volume, "stale" if reasons else "fresh", reasons, _seconds(volume, records))


def _reasons(volume: Volume, record: Mapping[str, Any], now: _Present) -> Iterator[str]:
    if now.print_of(notebook_path(volume.volume, now.project)) != record.get("notebook"):
        yield "its executed notebook is missing or was edited"
    yield from _input_reasons(volume, record, now)


def _input_reasons(volume: Volume, record: Mapping[str, Any], now: _Present) -> Iterator[str]:
    if volume.template != record.get("template"):
        yield f"its template is now {volume.template}"
    yield from _parameter_reasons(volume.parameters, record.get("parameters", {}))
    inputs = record.get("inputs", {})
    if now.print_of(now.project.notebooks / volume.template) != inputs.get(f"notebooks/{volume.template}"):
        yield from _default_reasons(now.defaults(volume.template), record.get("defaults", {}), volume.parameters)
    yield from _file_reasons(inputs, now.project.root, now)
    yield from _file_reasons(record.get("modules", {}), PACKAGE, now)
    if record.get("lock") != now.environment["lock"]:
        rows = now.rows_of("requirements.lock", record.get("lock", ""))
        yield f"the lock of the environment, requirements.lock, {rows or 'changed'}"
    if record.get("python") != now.environment["python"]:
        yield f"it ran under Python {record.get('python')}, this is {now.environment['python']}"


def _parameter_reasons(now: Mapping[str, Any], then: Mapping[str, Any]) -> Iterator[str]:
    for name, value in now.items():
        if name not in then:
            yield f"parameter `{name}` is now set to {literal(value)}"
        elif then[name] != value:
            yield f"parameter `{name}` changed ({literal(then[name])} -> {literal(value)})"
    for name in then:
        if name not in now:
            yield f"parameter `{name}` is no longer set (it was {literal(then[name])})"


def _default_reasons(now: Mapping[str, Any], then: Mapping[str, Any], given: Collection[str]) -> Iterator[str]:
    """Name the defaults that the template states otherwise than it did, where the volume takes the default."""
    for name in now:
        if name in then and name not in given and now[name] != then[name]:
            yield f"parameter `{name}` changed ({literal(then[name])} -> {literal(now[name])}) in the template"


def _file_reasons(prints: Mapping[str, str], folder: Path, present: _Present) -> Iterator[str]:
    for name, then in prints.items():
        now = present.print_of(folder / name)
        if now == then:
            continue
        if then == CHANGED_MEANWHILE:
            yield f"{name} {CHANGED_MEANWHILE}"
        elif now == MISSING:
            yield f"{name} is gone"
        elif then == MISSING:
            yield f"{name} is there now"
        elif name.endswith("/"):
            yield f"{name} has other files than before"
        else:
            yield f"{name} {present.rows_of(name, then) or 'changed'}"


def _seconds(volume: Volume, records: Mapping[str, Mapping[str, Any] | None]) -> float:
    """Return what the volume took last time, or else others of its template, or else all others."""
    took = [(record["template"], float(record["seconds"])) for record in records.values() if record]
    own = records[volume.volume]
    alike = [seconds for template, seconds in took if template == volume.template]
    if own:
        return float(own["seconds"])
    return round(fmean(alike or [seconds for _, seconds in took] or [_FIRST_GUESS]), 3)
