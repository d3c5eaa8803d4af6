"""What a volume opens while it runs, and what it may not open.

Loaded into the process of a volume before its first cell, outside the notebook:
an audit hook, which Python calls for every file that is opened and every module
that is imported, writes the name of each file and module of the project to a
list. Once a volume runs, files outside the project, the network and other
programs are refused with a sentence, because nothing could tell later that they
had changed. What the system and the libraries keep for themselves may be read,
but tables and texts may not lie there; of the folder for temporary files only
what the volume has written itself.

Files read by compiled code that never asks Python (Parquet, say) are not seen.
"""

# pathlib asks the interpreter about files itself, and is slow for what runs at every event.
# ruff: noqa: PTH100, PTH110, PTH111, PTH118, PTH120
from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType
from typing import Any

__all__ = ["MODULE", "Witness"]

MODULE = "module "
"""How a line of the list begins that names a module and not a file."""

_SYSTEM = ("/bin", "/dev", "/etc", "/lib", "/opt", "/proc", "/sys", "/usr", "/var", "/Library", "/System")
_OURS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "")
_IMPORTING = "<frozen importlib"
_LISTINGS = ("os.listdir", "os.scandir")
# What people keep data in; no library needs such a file from outside of its own folder.
_DATA = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".parquet", ".feather", ".db", ".sqlite", ".docx", ".pdf")


class Witness:
    """Keeps the list of what one process has opened in one project, and refuses what it must not use.

    A class and not a frozen value: a hook of the interpreter lives as long as
    the process, and has to know whether the volume has begun.
    """

    def __init__(self, root: Path) -> None:
        """Start to watch this process; nothing is refused before `begin`."""
        self._root = str(root.resolve())
        self._ignored = tuple(os.path.join(self._root, name, "") for name in (".venv", ".git", "_build/source"))
        self._libraries, self._system = _libraries(), _folders(*_SYSTEM)
        self._temporary = _folders(tempfile.gettempdir())
        self._seen: dict[str, None] = {}
        self._written: set[str] = set()
        self._log = -1
        self._strict = False
        self._scratch: tuple[str, ...] = ()
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
        self._scratch = _folders(os.path.dirname(log))
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
        if flags & os.O_CREAT and isinstance(path, str | bytes | os.PathLike):
            name = os.path.abspath(os.fsdecode(path))
            if not os.path.exists(name):
                self._written.add(name)
        if reads:
            self._named(path)

    def _named(self, path: Any, *_: object) -> None:
        if not isinstance(path, str | bytes | os.PathLike):
            return
        name = _source(os.path.abspath(os.fsdecode(path)))
        if name in self._seen:
            return
        if name.startswith(_OURS) and name.endswith(".py"):
            self._loaded(name)
        elif name.startswith(self._root + os.sep):
            if not self._is_known_otherwise(name):
                self._note(name)
        elif self._strict and not self._may_be_read(name):
            raise PermissionError(f"{name} lies outside the project; copy the file to data/ and register it")

    def _is_known_otherwise(self, name: str) -> bool:
        """Say whether a file of the project counts in another way, as the libraries do by the lock."""
        return f"{name}/".startswith(self._ignored) or name.startswith(sys.prefix)

    def _may_be_read(self, name: str) -> bool:
        if f"{name}/".startswith(self._libraries):
            return True
        if f"{name}/".startswith(self._temporary):
            return name in self._written or not os.path.exists(name) or f"{name}/".startswith(self._scratch)
        return (f"{name}/".startswith(self._system) or _hidden(name)) and not name.lower().endswith(_DATA)

    def _loaded(self, name: str) -> None:
        """Note a module of ours that no import statement of ours names: those are read from the files."""
        if self._strict and _called_up():
            module = os.path.relpath(name, os.path.dirname(_OURS.rstrip(os.sep)))
            self._note_module(module.removesuffix(".py").removesuffix("__init__").strip(os.sep).replace(os.sep, "."))

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

    def _note_module(self, name: str) -> None:
        if name not in self._seen:
            self._seen[name] = None
            os.write(self._log, f"{MODULE}{name}\n".encode())

    def _write(self, name: str) -> None:
        if self._log >= 0:
            os.write(self._log, (os.path.relpath(name, self._root) + "/" * name.endswith("/") + "\n").encode())


def _called_up() -> bool:
    """Say whether the file being opened is a module, and what imports it is not a statement in a file of ours."""
    frame: FrameType | None = sys._getframe(1)
    while frame and frame.f_code.co_filename == __file__:
        frame = frame.f_back
    if not frame or not frame.f_code.co_filename.startswith(_IMPORTING):
        return False
    while frame and frame.f_code.co_filename.startswith(_IMPORTING):
        frame = frame.f_back
    return frame is not None and not frame.f_code.co_filename.startswith(_OURS)


def _source(name: str) -> str:
    """Return the source file of compiled code, which is opened in its stead."""
    if not name.endswith(".pyc"):
        return name
    folder, file = os.path.split(name)
    return os.path.join(os.path.dirname(folder), f"{file.split('.')[0]}.py")


def _folders(*places: str) -> tuple[str, ...]:
    return tuple(sorted({os.path.join(os.path.abspath(place), "") for place in places if place}))


def _libraries() -> tuple[str, ...]:
    """Return where the interpreter and its libraries lie, which the lock and the version of Python stand for."""
    base = [os.path.join(sys.base_prefix, "lib"), os.path.join(sys.base_exec_prefix, "lib")]
    return _folders(sys.prefix, sys.exec_prefix, *sys.path, *base)


def _hidden(name: str) -> bool:
    """Say whether a file is a setting or a cache in the home folder, which libraries look for on their own."""
    home = os.path.expanduser("~")
    return name.startswith((os.path.join(home, "."), home + "/Library/"))
