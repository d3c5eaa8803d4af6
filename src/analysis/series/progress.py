"""What a person sees while the series runs: a line a volume on a terminal, plain lines in a log."""

from __future__ import annotations

from typing import Protocol, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
from rich.progress import Progress as Bars

__all__ = ["Progress", "progress_for"]


class Progress(Protocol):
    """Is told what happens in a run; `seconds` are estimates where something begins, facts where it ends."""

    def __enter__(self) -> Self: ...
    def __exit__(self, *_: object) -> None: ...
    def begin(self, volumes: int, seconds: float) -> None:
        """So many volumes are going to run, in about so many seconds."""

    def start(self, volume: str, cells: int) -> None:
        """A volume of so many code cells has begun."""

    def cell(self, volume: str, number: int, heading: str) -> None:
        """A volume has come to its code cell `number`, under this heading."""

    def end(self, volume: str, sentence: str, left: float) -> None:
        """A volume has ended as the sentence says; about `left` seconds of work remain."""


def progress_for(console: Console) -> Progress:
    """Return lines that move for a terminal, lines that stay for a log."""
    return _Terminal(console) if console.is_terminal else _Log(console)


class _Log:
    """Prints one plain line for each volume that ends."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._volumes = self._ended = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def begin(self, volumes: int, seconds: float) -> None:
        self._volumes = volumes
        self._say(f"running {volumes} volume{'s' * (volumes != 1)}, about {seconds:.0f} s")

    def start(self, volume: str, cells: int) -> None:
        pass

    def cell(self, volume: str, number: int, heading: str) -> None:
        pass

    def end(self, volume: str, sentence: str, left: float) -> None:  # noqa: ARG002 - the sentence names the volume
        self._ended += 1
        self._say(f"[{self._ended}/{self._volumes}] {sentence}" + (f", about {left:.0f} s left" if left else ""))

    def _say(self, line: str) -> None:
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)


class _Terminal(_Log):
    """Shows one line for each running volume: its name, a bar of its cells, the heading it has come to."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn())
        self._bars = Bars(*columns, TextColumn("{task.fields[heading]}", markup=False), console=console, transient=True)
        self._lines: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def begin(self, volumes: int, seconds: float) -> None:
        self._volumes = volumes
        self._lines[""] = self._bars.add_task("series", total=volumes, heading=f"about {seconds:.0f} s left")

    def start(self, volume: str, cells: int) -> None:
        self._lines[volume] = self._bars.add_task(f"  {volume}", total=cells, heading="")

    def cell(self, volume: str, number: int, heading: str) -> None:
        self._bars.update(self._lines[volume], completed=number - 1, heading=heading, refresh=True)

    def end(self, volume: str, sentence: str, left: float) -> None:
        self._bars.remove_task(self._lines.pop(volume))
        self._bars.update(self._lines[""], advance=1, heading=f"about {left:.0f} s left")
        self._console.print(sentence, markup=False, highlight=False, soft_wrap=True)
