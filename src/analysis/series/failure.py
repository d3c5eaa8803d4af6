"""Why a volume failed, in plain words: where in the notebook, which line, what was wrong with it."""

from __future__ import annotations

import re
import signal
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Spot", "cell_failure", "death", "loss", "timeout"]

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SENTENCES: Mapping[str, tuple[str, str]] = {
    # error: (pattern of its own text, what it means)
    "NameError": (r"name '(.+?)' is not defined", "the name `{}` is not defined"),
    "KeyError": (r"(.+)", "there is no {}"),
    "ModuleNotFoundError": (r"No module named '(.+?)'", "there is no module `{}`"),
    "ImportError": (r"cannot import name '(.+?)' from '(.+?)'", "there is no `{}` in `{}`"),
    "FileNotFoundError": (r"\[Errno 2\] .*?: '(.+)'", "there is no file {}"),
    "ZeroDivisionError": (r"(.+)", "a number is divided by zero"),
    "MemoryError": (r"(.*)", "the memory of the machine ran out"),
    "RecursionError": (r"(.*)", "a function calls itself without end"),
    "SyntaxError": (r"^(.*?)(?: \(.*, line \d+\))?$", "{}"),
    "SystemExit": (r"(.*)", "the notebook asked to be ended"),
    "KeyboardInterrupt": (r"(.*)", "the run was interrupted"),
}
_BARE = ("InputError", "AnalysisError", "VolumeError", "MissingToolError", "PermissionError")


@dataclass(frozen=True)
class Spot:
    """Where a volume was when it stopped: its id, the heading above the cell, the text of the cell."""

    volume: str
    heading: str
    source: str

    @property
    def under(self) -> str:
        """The place as part of a sentence."""
        return f"under “{self.heading}”" if self.heading else "before the first heading"

    @property
    def first_line(self) -> str:
        """The first line of the cell that is code."""
        lines = [line.strip() for line in self.source.splitlines() if line.strip() and not line.strip().startswith("#")]
        return lines[0] if lines else ""


def cell_failure(spot: Spot, *, error: tuple[str, str], traceback: str) -> str:
    """Return the sentence for a cell that raised `error` (name and text of the exception)."""
    line = _line(spot, _COLOUR.sub("", traceback))
    return f"volume `{spot.volume}` stopped {spot.under}, at `{line}`: {_plain(*error)}"


def timeout(spot: Spot, *, seconds: float) -> str:
    """Return the sentence for a volume that used up its time."""
    limit = f"its limit of {seconds:g} s"
    return f"volume `{spot.volume}` was stopped at {limit}, {spot.under}, in the cell that begins `{spot.first_line}`"


def death(spot: Spot, *, status: int | None, last_words: str = "") -> str:
    """Return the sentence for a volume whose process ended by itself or was killed."""
    where = f"{spot.under}, in the cell that begins `{spot.first_line}`" if spot.source else "before its first cell"
    words = f". Its last words: {last_words}" if last_words else ""
    return f"the process of volume `{spot.volume}` was lost {where}: {_cause(status)}{words}"


def loss(volume: str, *, status: int | None) -> str:
    """Return the sentence for a volume whose worker, which watches over its kernel, is gone."""
    return f"the process that watches over volume `{volume}` was lost, and the volume with it: {_cause(status)}"


def _cause(status: int | None) -> str:
    if status is None:
        return "it does not answer"
    if status >= 0:
        return "it ended by itself" + (f" with code {status}" if status else "")
    cause = f"it was killed by {_signal(-status)}"
    return cause + (", by somebody or by the system because memory ran out" if -status == signal.SIGKILL else "")


def _line(spot: Spot, traceback: str) -> str:
    """Return the line of the cell that the last error came through, or else the first line of the cell."""
    lines = spot.source.splitlines()
    numbers = [int(number) for number in re.findall(r"Cell In\[\d+\], line (\d+)", traceback)]
    within = [number for number in numbers if number <= len(lines)]
    return lines[within[-1] - 1].strip() if within else spot.first_line


def _plain(name: str, text: str) -> str:
    if name in _BARE:
        return text
    pattern, sentence = _SENTENCES.get(name, ("(?!)", ""))
    if found := re.search(pattern, text, re.DOTALL):
        return f"{sentence.format(*found.groups())} ({name})"
    return f"{text.strip()} ({name})" if text.strip() else name


def _signal(number: int) -> str:
    try:
        return f"signal {number} ({signal.Signals(number).name})"
    except ValueError:
        return f"signal {number}"
