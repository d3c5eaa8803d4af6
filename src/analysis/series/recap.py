"""What became of each volume in one run of the series, and the lines that say so at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Outcome", "Recap"]


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
    """What became of every volume that was asked for, in the order of the plan; which were removed; the seconds."""

    outcomes: tuple[Outcome, ...]
    retired: tuple[str, ...]
    seconds: float

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
        """Return the last lines of a build: the count, and every failure again."""
        counts = f"{len(self.run)} run, {len(self.fresh)} fresh, {len(self.failed)} failed, {self.seconds:.1f} s"
        removed = [f"removed, for the plan no longer names it: {name}" for name in self.retired]
        return "\n".join([f"series: {counts}", *removed, *(f"- {outcome.message}" for outcome in self.failed)])

    def _of(self, state: str) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.state == state)
