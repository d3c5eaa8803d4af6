"""Tables as they were when a volume read them, and where they differ from the tables of today.

A fingerprint says that a file changed; only its former text says in which row.
So each table that a run has read is kept once under its fingerprint, in
`_build/inputs/`, for as long as the record of some volume names it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from analysis.errors import InputError
from analysis.paths import Project
from analysis.schemas import tables
from analysis.series.revision import revision

__all__ = ["Differences", "Former", "differences", "forget_unused", "keep_originals"]

Differences: TypeAlias = Callable[[str, str], str]
"""Name of a file and its former fingerprint in, what became of it in words out, empty where nothing is known."""

Former: TypeAlias = Callable[[str, str], bytes | None]
"""Name and fingerprint of a file in, its text out, None where it is not held."""

_KEPT = (".csv", ".lock")
_PRINT = re.compile(r"[0-9a-f]{64}")
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==(\S+)", re.MULTILINE)


def keep_originals(prints: Mapping[str, str], project: Project) -> None:
    """Keep the tables among these files, name to fingerprint, unless they are kept already."""
    folder = _folder(project)
    for name, fingerprint in prints.items():
        path = folder / fingerprint
        if name.endswith(_KEPT) and _PRINT.fullmatch(fingerprint) and not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            _keep(project.root / name, path)


def forget_unused(records: Iterable[Mapping[str, Any]], project: Project) -> None:
    """Remove what no record names any more."""
    named = [[*record.get("inputs", {}).values(), record.get("lock")] for record in records]
    used = {fingerprint for prints in named for fingerprint in prints}
    for path in _folder(project).glob("*"):
        if path.name not in used:
            path.unlink()


def differences(project: Project, *, former: Former | None = None) -> Differences:
    """Return a way to ask in which rows a table, or in which pins the lock, differs from a former state of it.

    `former` gives the text of a file by name and fingerprint; by default it comes from what this tree has kept.
    """
    keys = lru_cache(maxsize=1)(lambda: _keys(project))
    original = former or (lambda _, fingerprint: _kept(project, fingerprint))

    def found(name: str, then: str) -> str:
        now = project.root / name
        known = name.endswith(_KEPT) and _PRINT.fullmatch(then) and now.is_file()
        text = original(name, then) if known else None
        if text is None:
            return ""
        if name.endswith(".lock"):
            return _pins(text, now.read_bytes())
        return revision(_rows(text), _rows(now.read_bytes()), key=keys().get(name, ()))

    return lru_cache(maxsize=None)(found)


def _kept(project: Project, fingerprint: str) -> bytes | None:
    path = _folder(project) / fingerprint
    return path.read_bytes() if path.is_file() else None


def _folder(project: Project) -> Path:
    return project.build / "inputs"


def _keep(source: Path, target: Path) -> None:
    """Copy a file under its fingerprint; one that has changed since it was read is no original any more."""
    data = source.read_bytes()
    if hashlib.sha256(data).hexdigest() == target.name:
        part = target.with_name(f".{target.name}.{os.getpid()}")
        part.write_bytes(data)
        part.replace(target)


def _keys(project: Project) -> dict[str, tuple[str, ...]]:
    """Return the key of each declared table, by the name of its file; none when the declaration cannot be read."""
    try:
        return {table.file: table.key for table in tables(project).values()}
    except InputError:
        return {}


def _rows(text: bytes) -> Sequence[Sequence[str]]:
    return list(csv.reader(io.StringIO(text.decode("utf-8", errors="replace"), newline="")))


def _pins(then: bytes, now: bytes) -> str:
    """Name the packages of a lock whose version changed."""
    old, new = (dict(_PIN.findall(text.decode("utf-8"))) for text in (then, now))
    moved = [
        f"{name} {old.get(name, 'none')} -> {new.get(name, 'none')}"
        for name in sorted({*old, *new})
        if old.get(name) != new.get(name)
    ]
    more = f" and {len(moved) - 3} more" if len(moved) > 3 else ""
    return f"changed ({', '.join(moved[:3])}{more})" if moved else "changed"
