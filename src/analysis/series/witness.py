"""What a volume opens while it runs, and what it may not open.

Loaded into the process of a volume before its first cell, outside the notebook:
an audit hook, which Python calls for every file that is opened, writes the name
of each file of the project to a list. Once a volume runs, files outside the
project, the network and other programs are refused with a sentence, because
nothing could tell later that they had changed.

Files read by compiled code that never asks Python (Parquet, say) are not seen.
"""

# pathlib asks the interpreter about files itself, and is slow for what runs at every event.
# ruff: noqa: PTH100, PTH111, PTH118
from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

__all__ = ["Witness"]

_SYSTEM = ("/bin", "/dev", "/etc", "/lib", "/opt", "/proc", "/sys", "/usr", "/var", "/Library", "/System")
_LISTINGS = ("os.listdir", "os.scandir")


class Witness:
    """Keeps the list of what one process has opened in one project, and refuses what it must not use.

    A class and not a frozen value: a hook of the interpreter lives as long as
    the process, and has to know whether the volume has begun.
    """

    def __init__(self, root: Path) -> None:
        """Start to watch this process; nothing is refused before `begin`."""
        self._root = str(root.resolve())
        self._ignored = tuple(os.path.join(self._root, name, "") for name in ("src", ".venv", ".git", "_build/source"))
        self._allowed = _allowed()
        self._seen: dict[str, None] = {}
        self._log = -1
        self._strict = False
        self._events: Mapping[str, Callable[..., None]] = {
            "open": self._opened,
            **dict.fromkeys(_LISTINGS, self._listed),
            "sqlite3.connect": self._named,
            "socket.connect": self._connected,
            "socket.getaddrinfo": self._looked_up,
            "subprocess.Popen": self._started,
            "os.system": self._started,
            "os.posix_spawn": self._started,
            "os.exec": self._started,
            "os.forkpty": self._started,
        }
        sys.addaudithook(self._hear)

    def begin(self, log: Path) -> None:
        """Write what has been opened so far to `log`, and from now on each new name as it comes."""
        self._log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for name in self._seen:
            self._write(name)

    def refuse_strangers(self) -> None:
        """Refuse from now on what lies outside the project; called when the process itself has started."""
        self._strict = True

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if heard := self._events.get(event):
            heard(*arguments)

    def _opened(self, path: Any, mode: str | None, flags: int) -> None:
        reads = "r" in mode or "+" in mode if isinstance(mode, str) else flags & os.O_ACCMODE != os.O_WRONLY
        if reads:
            self._named(path)

    def _named(self, path: Any, *_: object) -> None:
        if not isinstance(path, str | bytes | os.PathLike):
            return
        name = os.path.abspath(os.fsdecode(path))
        if name in self._seen:
            return
        if name.startswith(self._root + os.sep):
            if (
                not f"{name}/".startswith(self._ignored)
                and "__pycache__" not in name
                and not name.startswith(sys.prefix)
            ):
                self._note(name)
        elif self._strict and not f"{name}/".startswith(self._allowed) and not _hidden(name):
            raise PermissionError(f"{name} lies outside the project; copy the file to data/ and register it")

    def _listed(self, path: Any = None, *_: object) -> None:
        if isinstance(path, str | bytes | os.PathLike):
            name = os.path.abspath(os.fsdecode(path))
            if name.startswith(os.path.join(self._root, "data")):
                self._note(name + "/")

    def _connected(self, _: object, address: Any) -> None:
        if self._strict and isinstance(address, tuple):
            raise PermissionError(f"a volume may not use the network ({address[0]}); put what it needs into data/")

    def _looked_up(self, host: Any, *_: object) -> None:
        if self._strict and host not in (None, "", "localhost", "127.0.0.1", "::1"):
            raise PermissionError(f"a volume may not use the network ({host}); put what it needs into data/")

    def _started(self, program: Any = "in a terminal", *_: object) -> None:
        if self._strict:
            raise PermissionError(f"a volume may not start a program ({os.fspath(program)!s})")

    def _note(self, name: str) -> None:
        if name not in self._seen:
            self._seen[name] = None
            self._write(name)

    def _write(self, name: str) -> None:
        if self._log >= 0:
            os.write(self._log, (os.path.relpath(name, self._root) + "/" * name.endswith("/") + "\n").encode())


def _allowed() -> tuple[str, ...]:
    """Return where a process may read besides the project: the interpreter, its libraries, the system, scratch."""
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, tempfile.gettempdir(), *_SYSTEM, *sys.path}
    return tuple(sorted(os.path.join(os.path.abspath(place), "") for place in places if place))


def _hidden(name: str) -> bool:
    """Say whether a file is a setting or a cache in the home folder, which libraries look for on their own."""
    home = os.path.expanduser("~")
    return name.startswith((os.path.join(home, "."), home + "/Library/"))
