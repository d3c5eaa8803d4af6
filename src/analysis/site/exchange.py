"""Two folders exchanged in one step, so that a reader never meets a site that is missing or half old, half new."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

__all__ = ["exchange", "restore"]

_HERE = -100
_EXCHANGE = 2


def exchange(new: Path, standing: Path) -> None:
    """Put `new` in the place of `standing`, which is removed; both lie on one file system.

    Linux exchanges the two names in one step. Elsewhere there are two renames,
    between which `standing` is called `<name>.last`; `restore` puts that right.
    """
    last = _last(standing)
    shutil.rmtree(last, ignore_errors=True)
    if standing.exists() and _exchanged(new, standing):
        shutil.rmtree(new)
        return
    if standing.exists():
        standing.rename(last)
    new.rename(standing)
    shutil.rmtree(last, ignore_errors=True)


def restore(standing: Path) -> None:
    """Bring the last folder back if an exchange was cut off between its two renames."""
    if _last(standing).exists() and not standing.exists():
        _last(standing).rename(standing)


def _last(standing: Path) -> Path:
    return standing.with_name(f"{standing.name}.last")


def _exchanged(one: Path, other: Path) -> bool:
    """Let the kernel exchange two names; False where it cannot."""
    if sys.platform != "linux":
        return False
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return call is not None and call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
