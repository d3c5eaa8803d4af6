"""A process that must not outlive the one that started it, nor leave anything behind."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable
from threading import Thread

__all__ = ["end_with_parent", "kill_group"]

_PR_SET_PDEATHSIG = 1


def end_with_parent(parent: int, *, last: Callable[[], object] | None = None) -> None:
    """End this process as soon as `parent`, its parent's process number, is gone, however that came about.

    Linux does it at once. Elsewhere, and where there is something to do at the
    `last`, a thread looks twice a second. Call it after the last fork: threads
    do not pass a fork.
    """
    if sys.platform == "linux" and last is None:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    Thread(target=_watch, args=(parent, last or (lambda: None)), daemon=True, name="lifeline").start()


def kill_group(leader: int) -> None:
    """Kill a process, and every process it has started that has not left its group; none need be there."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def _watch(parent: int, last: Callable[[], object]) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    last()
    os._exit(1)
