"""What became of each volume in one run of the series, and the lines that say so at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.series.changes import VolumeChange

__all__ = ["Outcome", "Recap"]

# Lines of one volume that a terminal can bear; the page of changes has them all.
_SHOWN = 12


@dataclass(frozen=True)
class Outcome:
    """What became of one volume, in how many seconds; a failed one says why, the traceback is for `--debug`."""

    volume: str
    state: Literal["run", "fresh", "failed"]
    seconds: float = 0.0
    message: str = ""
    traceback: str = ""

    def __str__(self) -> str:
        """Return the outcome as one sentence."""
        if self.state == "failed":
            return self.message
        return f"volume `{self.volume}` " + ("is fresh" if self.state == "fresh" else f"ran in {self.seconds:.1f} s")


@dataclass(frozen=True)
class Recap:
    """What became of every volume that was asked for, in the order of the plan; which were removed; the seconds.

    `changes` is what moved in the volumes that ran; None when none of them had run before.
    """

    outcomes: tuple[Outcome, ...]
    retired: tuple[str, ...]
    seconds: float
    changes: tuple[VolumeChange, ...] | None = None

    @property
    def run(self) -> tuple[Outcome, ...]:
        """The volumes that ran to their end."""
        return self._of("run")

    @property
    def fresh(self) -> tuple[Outcome, ...]:
        """The volumes that had no reason to run."""
        return self._of("fresh")

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The volumes that stopped; what they gave before is kept."""
        return self._of("failed")

    def text(self) -> str:
        """Return the last lines of a build: the count, what moved and why, and every failure again."""
        counts = f"{len(self.run)} run, {len(self.fresh)} fresh, {len(self.failed)} failed, {self.seconds:.1f} s"
        removed = [f"removed, for the plan no longer names it: {name}" for name in self.retired]
        failures = [f"- {outcome.message}" for outcome in self.failed]
        return "\n".join([f"series: {counts}", *self._named(), *self._moved(), *removed, *failures])

    def _named(self) -> Iterator[str]:
        """Yield which volumes ran and which were skipped, unless it is all of them."""
        if self.run and (self.fresh or self.failed):
            yield f"run: {_names(self.run)}"
            yield from (f"skipped as fresh: {_names(self.fresh)}" for _ in self.fresh[:1])

    def _moved(self) -> Iterator[str]:
        if self.changes is None or not self.run:
            return
        exhibits = sum(len(change.exhibits) for change in self.changes)
        numbers = sum(len(change.numbers) for change in self.changes)
        if not self.changes:
            yield "changed: nothing; every figure, table and number is as it was"
            return
        yield f"changed: {_counted(exhibits, 'figure or table', 'figures and tables')}, {_counted(numbers, 'number')}"
        for change in self.changes:
            yield f"- in `{change.volume}`, {change.cause}"
            yield from _some([*map(str, change.exhibits), *(f"number {move}" for move in change.numbers)])

    def _of(self, state: str) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.state == state)


def _some(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  - {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield f"  - and {len(lines) - _SHOWN} more"


def _names(outcomes: Sequence[Outcome]) -> str:
    return ", ".join(outcome.volume for outcome in outcomes)


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
