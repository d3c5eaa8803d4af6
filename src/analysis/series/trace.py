"""What a volume was made from: every file it read and every module it rests on, by the hash of its content.

The content decides, never the date of a file. A file that changed while the
volume ran is entered without a hash, so that the volume counts as stale.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from analysis.paths import Project
from analysis.series.closure import PACKAGE, module_files
from analysis.series.witness import MODULE

__all__ = [
    "CHANGED_MEANWHILE",
    "MISSING",
    "environment",
    "fingerprint",
    "fingerprints",
    "imports_of",
    "inputs_of",
    "modules_of",
    "reader",
]

MISSING = "missing"
CHANGED_MEANWHILE = "changed while the volume ran"

# What turns cells into a published volume counts as much as what the cells name.
_MAKERS = ("import analysis.series.worker, analysis.series.record, analysis.series.notebook",)


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file, of the names in a folder, or `missing`."""
    if path.is_dir():
        names = "\n".join(sorted(item.name for item in path.iterdir() if item.name[0] not in "._"))
        return hashlib.sha256(names.encode()).hexdigest()
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return MISSING


def reader() -> Callable[[Path], str]:
    """Return a `fingerprint` that reads each file once, for one look at many volumes."""
    return lru_cache(maxsize=None)(fingerprint)


def fingerprints(files: Mapping[str, Path], *, since: float) -> dict[str, str]:
    """Return name to fingerprint, sorted; what changed after `since` (seconds of the epoch) gets none."""
    return {name: _settled(path, since) for name, path in sorted(files.items())}


def modules_of(sources: Iterable[str]) -> dict[str, Path]:
    """Return the modules of the package behind the code cells, and behind their execution, by printed name."""
    files = module_files([*sources, *_MAKERS]).values()
    return {file.relative_to(PACKAGE).as_posix(): file for file in files}


def environment(project: Project) -> dict[str, str]:
    """Return the version of Python and the fingerprint of the lock, as a record holds them."""
    return {"python": platform.python_version(), "lock": fingerprint(project.root / "requirements.lock")}


def inputs_of(reads: Path, project: Project) -> dict[str, Path]:
    """Return the files a volume has read, from the list its process kept."""
    return {name: project.root / name for name in _lines(reads) if not name.startswith(MODULE)}


def imports_of(reads: Path) -> list[str]:
    """Return, as statements, the imports that no statement states, from the list its process kept."""
    return [f"import {line.removeprefix(MODULE)}" for line in _lines(reads) if line.startswith(MODULE)]


def _lines(reads: Path) -> list[str]:
    return reads.read_text(encoding="utf-8").splitlines() if reads.exists() else []


def _settled(path: Path, since: float) -> str:
    try:
        status = path.stat()
    except FileNotFoundError:
        return MISSING
    late = max(status.st_mtime, status.st_ctime) > since and not path.is_dir()
    return CHANGED_MEANWHILE if late else fingerprint(path)
