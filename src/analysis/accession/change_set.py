"""Files that change together: all of them or none, whatever happens in between.

Before the first file is touched, the old ones are copied into a journal beside
the data. A change that was cut off - by a key, a full disk, a kill - is undone
from it: at once where the program still runs, else by the next command.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from analysis.paths import PROJECT, Project

__all__ = ["ChangeSet", "recover"]

_JOURNAL, _MANIFEST = ".pending", "manifest.json"


@dataclass(frozen=True)
class ChangeSet:
    """New contents of files by path from the root of the project; None takes a file away."""

    contents: Mapping[str, bytes | None] = field(default_factory=dict)

    def apply(self, project: Project = PROJECT) -> None:
        """Write all files; where that fails or is interrupted, leave the tree as it was."""
        _write_journal(self.contents, project)
        try:
            for name, content in self.contents.items():
                _put(project.root / name, content)
        except BaseException:
            recover(project)
            raise
        _close_journal(project)
        _drop_empty_folders(self.contents, project)


def recover(project: Project = PROJECT) -> bool:
    """Undo a change that was cut off; return whether there was one."""
    journal = project.data / _JOURNAL
    if not journal.exists():
        return False
    manifest = journal / _MANIFEST
    begun = manifest.exists()
    if begun:
        before: Mapping[str, str | None] = json.loads(manifest.read_text(encoding="utf-8"))
        for name, copy in before.items():
            _put(project.root / name, None if copy is None else (journal / copy).read_bytes())
        _drop_empty_folders(before, project)
    _close_journal(project)
    return begun


def _write_journal(contents: Mapping[str, bytes | None], project: Project) -> None:
    journal = project.data / _JOURNAL
    shutil.rmtree(journal, ignore_errors=True)
    journal.mkdir()
    before: dict[str, str | None] = {}
    for place, name in enumerate(contents):
        path = project.root / name
        before[name] = str(place) if path.exists() else None
        if path.exists():
            _put(journal / str(place), path.read_bytes())
    _put(journal / _MANIFEST, json.dumps(before).encode())


def _close_journal(project: Project) -> None:
    """Take the manifest away first: from then on the change stands."""
    journal = project.data / _JOURNAL
    (journal / _MANIFEST).unlink(missing_ok=True)
    shutil.rmtree(journal, ignore_errors=True)


def _put(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _drop_empty_folders(names: Mapping[str, object], project: Project) -> None:
    for folder in _folders(names, project):
        with suppress(OSError):  # a folder that holds something stays
            folder.rmdir()


def _folders(names: Mapping[str, object], project: Project) -> Iterator[Path]:
    """Yield the folders inside the data folder that the files stand in."""
    for name in names:
        folder = (project.root / name).parent
        if folder != project.data and project.data in folder.parents:
            yield folder
