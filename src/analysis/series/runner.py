"""The series, brought up to date: what is stale runs, several volumes at a time; a failure stops no other."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from rich.console import Console

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project
from analysis.series.changes import changes
from analysis.series.closure import module_files, outside_names
from analysis.series.failure import loss
from analysis.series.job import Job
from analysis.series.lock import build_lock
from analysis.series.originals import forget_unused
from analysis.series.plan import Volume, read_plan
from analysis.series.progress import Progress, progress_for
from analysis.series.recap import Outcome, Recap
from analysis.series.record import read_record, read_records, retire
from analysis.series.status import status_of
from analysis.series.template import read_template
from analysis.series.workshop import Workshop, kernels_here

__all__ = ["Outcome", "Recap", "run_series"]


def run_series(
    project: Project = PROJECT,
    *,
    only: Sequence[str] = (),
    jobs: int | None = None,
    force: bool = False,
    progress: Progress | None = None,
) -> Recap:
    """Run what is stale, or everything asked for with `force`, on `jobs` processors, and return what became of it.

    `only` takes ids of volumes or patterns such as `profile-*`. Raises InputError
    for a faulty plan or an unknown id, BusyError while another build runs; a
    volume that fails is reported in the recap and stops no other.
    """
    began = time.monotonic()
    plan = read_plan(project)
    chosen = _chosen(plan, only)
    with build_lock(project):
        retired = retire(project, planned=[volume.volume for volume in plan])
        states = status_of(chosen, project)
        due = {state.volume: state for state in states if force or state.state == "stale"}
        before = _records(due, project)
        ran: dict[str, Outcome] = {}
        if due:
            expected = {name: state.seconds for name, state in due.items()}
            shift = _Shift(project, [volume for volume in chosen if volume.volume in due], expected)
            ran = shift.run(jobs=jobs or _processors(), progress=progress or progress_for(Console(stderr=True)))
            forget_unused(read_records(project).values(), project)
        moved = changes(before, _records(before, project), why={name: state.reasons for name, state in due.items()})
    outcomes = tuple(ran.get(state.volume, Outcome(state.volume, "fresh", state.seconds)) for state in states)
    return Recap(outcomes, tuple(retired), time.monotonic() - began, moved if before else None)


def _records(names: Iterable[str], project: Project) -> dict[str, dict[str, Any]]:
    """Return the records of those volumes that have one."""
    return {name: record for name in names if (record := read_record(name, project))}


def _chosen(plan: Sequence[Volume], only: Sequence[str]) -> list[Volume]:
    names = [volume.volume for volume in plan]
    faults = [
        Fault("", f"volume `{wanted}`", "", "the plan names no such volume", "", nearest(wanted, names))
        for wanted in only
        if not any(fnmatchcase(name, wanted) for name in names)
    ]
    if faults:
        raise InputError(faults)
    return [volume for volume in plan if not only or any(fnmatchcase(volume.volume, wanted) for wanted in only)]


class _Shift:
    """One run over the volumes that are due: the longest begins first, so that none is left alone at the end."""

    def __init__(self, project: Project, volumes: Sequence[Volume], expected: Mapping[str, float]) -> None:
        """Take the volumes that are due and the seconds each is expected to need."""
        self._project = project
        self._since = time.time()
        self._expected = expected
        self._waiting = sorted(volumes, key=lambda volume: -expected[volume.volume])
        self._templates = {volume.volume: read_template(project.notebooks / volume.template) for volume in volumes}
        self._outcomes: dict[str, Outcome] = {}

    def run(self, *, jobs: int, progress: Progress) -> dict[str, Outcome]:
        """Run them, `jobs` at a time, and return what became of each."""
        progress.begin(len(self._waiting), self._left(jobs))
        with self._workshop() as workshop, progress:
            for _ in range(jobs):
                self._start(workshop)
            for message in workshop.messages():
                self._follow(message, progress, jobs)
                if message["event"] == "ended":
                    self._start(workshop)
        return self._outcomes

    def _workshop(self) -> Workshop:
        sources = [source for template in self._templates.values() for source in template.code]
        modules = [*outside_names(sources), *module_files(sources)]
        return Workshop(self._project, modules=modules, kernels=kernels_here())

    def _start(self, workshop: Workshop) -> None:
        if self._waiting:
            volume = self._waiting.pop(0)
            root, scratch = str(self._project.root), str(workshop.scratch)
            workshop.start(Job(**vars(volume), root=root, scratch=scratch, since=self._since))

    def _follow(self, message: Mapping[str, Any], progress: Progress, jobs: int) -> None:
        volume = message["volume"]
        if message["event"] == "started":
            progress.start(volume, len(self._templates[volume].code))
        elif message["event"] == "cell":
            progress.cell(volume, message["cell"], message["heading"])
        else:
            self._outcomes[volume] = outcome = _outcome(message)
            progress.end(volume, str(outcome), self._left(jobs))

    def _left(self, jobs: int) -> float:
        return sum(seconds for name, seconds in self._expected.items() if name not in self._outcomes) / jobs


def _outcome(message: Mapping[str, Any]) -> Outcome:
    """Read how a worker ended; one that left no word was killed together with its kernel, or never started."""
    volume = message["volume"]
    if "state" in message:
        return Outcome(volume, message["state"], message["seconds"], message["message"], message["traceback"])
    return Outcome(volume, "failed", 0.0, loss(volume, status=message.get("status")), message["log"])


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
