"""Which volumes are stale, and why, in one sentence each. Nothing is run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean
from typing import Any, Literal

from analysis.paths import PROJECT, Project
from analysis.series.closure import PACKAGE
from analysis.series.parameters import literal
from analysis.series.plan import Volume, read_plan
from analysis.series.record import notebook_path, read_record
from analysis.series.trace import CHANGED_MEANWHILE, MISSING, environment, reader

__all__ = ["VolumeStatus", "as_json", "series_status", "status_of"]

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
        """Return the sentence that `tumen status` prints."""
        if self.state == "fresh":
            return f"{self.volume} is fresh"
        return f"{self.volume} is stale: {'; '.join(self.reasons)} (about {self.seconds:.0f} s)"


def series_status(project: Project = PROJECT) -> list[VolumeStatus]:
    """Return the state of every volume in the order of the plan; raise InputError when the plan is faulty."""
    return status_of(read_plan(project), project)


def status_of(volumes: Sequence[Volume], project: Project = PROJECT) -> list[VolumeStatus]:
    """Return the state of these volumes; each file is read once, however many volumes rest on it."""
    records = {volume.volume: read_record(volume.volume, project) for volume in volumes}
    now = _Present(project)
    return [_state(volume, records, now) for volume in volumes]


def as_json(found: Sequence[VolumeStatus]) -> dict[str, Any]:
    """Return the shape of `tumen status --json`."""
    return {"volumes": [{**asdict(item), "reasons": list(item.reasons)} for item in found]}


class _Present:
    """How the files of a project are now."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.environment = environment(project)
        self.print_of = reader()


def _state(volume: Volume, records: Mapping[str, Mapping[str, Any] | None], now: _Present) -> VolumeStatus:
    record = records[volume.volume]
    reasons = tuple(_reasons(volume, record, now)) if record else ("it has never run",)
    return VolumeStatus(volume.volume, "stale" if reasons else "fresh", reasons, _seconds(volume, records))


def _reasons(volume: Volume, record: Mapping[str, Any], now: _Present) -> Iterator[str]:
    if now.print_of(notebook_path(volume.volume, now.project)) != record.get("notebook"):
        yield "its executed notebook is missing or was edited"
    if volume.template != record.get("template"):
        yield f"its template is now {volume.template}"
    yield from _parameter_reasons(volume.parameters, record.get("parameters", {}))
    yield from _file_reasons(record.get("inputs", {}), now.project.root, now.print_of)
    yield from _file_reasons(record.get("modules", {}), PACKAGE, now.print_of)
    if record.get("lock") != now.environment["lock"]:
        yield "the lock of the environment, requirements.lock, changed"
    if record.get("python") != now.environment["python"]:
        yield f"it ran under Python {record.get('python')}, this is {now.environment['python']}"


def _parameter_reasons(now: Mapping[str, Any], then: Mapping[str, Any]) -> Iterator[str]:
    for name, value in now.items():
        if name not in then or then[name] != value:
            yield f"parameter `{name}` is now {literal(value)}"
    for name in then:
        if name not in now:
            yield f"parameter `{name}` is no longer set"


def _file_reasons(prints: Mapping[str, str], folder: Path, print_of: Callable[[Path], str]) -> Iterator[str]:
    for name, then in prints.items():
        now = print_of(folder / name)
        if now == then:
            continue
        if then == CHANGED_MEANWHILE:
            yield f"{name} {CHANGED_MEANWHILE}"
        elif now == MISSING:
            yield f"{name} is gone"
        elif then == MISSING:
            yield f"{name} is there now"
        else:
            yield f"{name} has other files than before" if name.endswith("/") else f"{name} changed"


def _seconds(volume: Volume, records: Mapping[str, Mapping[str, Any] | None]) -> float:
    """Return what the volume took last time, or else others of its template, or else all others."""
    took = [(record["template"], float(record["seconds"])) for record in records.values() if record]
    own = records[volume.volume]
    alike = [seconds for template, seconds in took if template == volume.template]
    if own:
        return float(own["seconds"])
    return round(fmean(alike or [seconds for _, seconds in took] or [_FIRST_GUESS]), 3)
