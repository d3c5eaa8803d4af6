"""One build at a time in one tree."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from analysis.errors import BusyError
from analysis.paths import PROJECT, Project

__all__ = ["build_lock"]


@contextmanager
def build_lock(project: Project = PROJECT) -> Iterator[None]:
    """Hold the lock of this tree; raise BusyError with process and start when another build holds it.

    The operating system gives the lock back when its holder ends, however it
    ends. The same process may take it again while it holds it.
    """
    project.build.mkdir(parents=True, exist_ok=True)
    lock = FileLock(project.build / ".lock", timeout=0, is_singleton=True)
    holder = project.build / ".lock.json"
    try:
        lock.acquire()
    except Timeout:
        raise BusyError(_sentence(holder)) from None
    try:
        if lock.lock_counter == 1:
            _sign(holder)
        yield
    finally:
        lock.release()


def _sign(holder: Path) -> None:
    started = datetime.now().astimezone().isoformat(timespec="seconds")
    holder.write_text(json.dumps({"pid": os.getpid(), "started": started}), encoding="utf-8")


def _sentence(holder: Path) -> str:
    try:
        known = json.loads(holder.read_text(encoding="utf-8"))
        who = f"process {known['pid']}, started {known['started'].replace('T', ' at ')}"
    except (OSError, ValueError, KeyError):
        who = "its process is not known"
    return f"Another build is running in this tree ({who}). Wait until it has finished, or stop it."
