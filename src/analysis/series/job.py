"""What passes between the build and a worker: a job on the way in, an ending on the way out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.paths import Project

__all__ = ["Ending", "Job"]


@dataclass(frozen=True)
class Job:
    """One volume to run: where its project and its scratch folder lie, its limit in seconds.

    Inputs that changed after `since`, in seconds of the epoch, make the run stale.
    """

    volume: str
    template: str
    parameters: Mapping[str, Any]
    timeout: float
    root: str
    scratch: str
    since: float

    @property
    def project(self) -> Project:
        """The checkout that the volume belongs to."""
        return Project(Path(self.root))

    @property
    def reads(self) -> Path:
        """The list of what the volume opened."""
        return Path(self.scratch) / f"{self.volume}.reads"

    @property
    def words(self) -> Path:
        """What the kernel's process said outside of the notebook, for when it dies."""
        return Path(self.scratch) / f"{self.volume}.log"

    @property
    def leader(self) -> Path:
        """Where a kernel that leads its own group of processes leaves its number."""
        return Path(self.scratch) / f"{self.volume}.pid"

    @property
    def ending(self) -> Path:
        """Where the worker leaves how it ended."""
        return Path(self.scratch) / f"{self.volume}.ending"


@dataclass(frozen=True)
class Ending:
    """How a volume ended: `run` or `failed`, in how many seconds, why in plain words, and the traceback."""

    state: str
    seconds: float
    message: str = ""
    traceback: str = ""
