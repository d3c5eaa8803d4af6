"""Faults in what a person gave us, worded so that the person can put them right.

A fault says where, what was found, what was expected and what to do. Errors of
this tree are printed bare by the command line; everything else is a slip of
ours and keeps its traceback.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches

__all__ = [
    "AnalysisError",
    "BusyError",
    "Fault",
    "FullDiskError",
    "InputError",
    "MissingToolError",
    "VolumeError",
    "is_full",
    "nearest",
]


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong with an input: its place, what was found, what was expected, the remedy."""

    file: str
    place: str
    column: str
    found: str
    expected: str
    remedy: str

    def __str__(self) -> str:
        """Return the fault as one sentence, leaving out the parts that are empty."""
        where = ", ".join(part for part in (self.file, self.place, self.column and f"column `{self.column}`") if part)
        expected = f"; expected {self.expected}" if self.expected else ""
        remedy = f". {self.remedy}" if self.remedy else ""
        return f"{where}: {self.found}{expected}{remedy}"

    def as_dict(self) -> dict[str, str]:
        """Return the parts by name, for `--json`."""
        return asdict(self)


class AnalysisError(Exception):
    """A condition that the person at the keyboard can put right."""

    exit_code = 2


class InputError(AnalysisError):
    """One or more faults in the inputs, all of them listed at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep every fault; the text of the error lists them one a line."""
        self.faults = tuple(faults)
        count = len(self.faults)
        head = "1 fault" if count == 1 else f"{count} faults"
        super().__init__("\n".join([f"{head} in the inputs:", *(f"- {fault}" for fault in self.faults)]))


class BusyError(AnalysisError):
    """Another build holds the lock of this tree."""


class MissingToolError(AnalysisError):
    """A program that this step cannot do without is not on the machine."""


class FullDiskError(AnalysisError):
    """There is no room left for what is being written."""

    exit_code = 1

    def __init__(self, name: str) -> None:
        """Say which file could not be written."""
        super().__init__(
            f"There is no room on the disk{f' for {name}' if name else ''}. Free some and run the command again: the "
            "last good site and every finished volume are as they were."
        )


class VolumeError(AnalysisError):
    """One or more volumes failed while they ran; the others are kept."""

    exit_code = 1


def is_full(error: OSError) -> bool:
    """Return whether an error of the system says that a disk, a quota or the size of a file is at its limit."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a hint that names the known word closest to `name`, or an empty text."""
    matches = get_close_matches(name, list(known), n=1)
    return f"Did you mean `{matches[0]}`?" if matches else ""
