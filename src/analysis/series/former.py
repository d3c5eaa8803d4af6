"""An earlier release, opened: what it published, what it was made from, and what has moved since.

A release is the bundle that `tumen release` writes, packed or unpacked: the
records of its volumes in `volumes/`, every input under its own name.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project
from analysis.series.changes import VolumeChange, changes
from analysis.series.plan import read_plan
from analysis.series.record import read_records
from analysis.series.status import reasons_since

__all__ = ["Release", "changes_since", "open_release", "release_roots"]


@dataclass(frozen=True)
class Release:
    """One earlier release: its version, and the folder in which everything of it lies."""

    version: str
    root: Traversable

    def records(self) -> dict[str, dict[str, Any]]:
        """Return the records of its volumes, by name."""
        found = [path for path in (self.root / "volumes").iterdir() if path.name.endswith(".json")]
        return {path.name.removesuffix(".json"): json.loads(path.read_text(encoding="utf-8")) for path in found}

    def original(self, name: str, fingerprint: str) -> bytes | None:
        """Return an input of the release, None when it holds none of this name and fingerprint."""
        path = self.root.joinpath(*name.split("/"))
        data = path.read_bytes() if path.is_file() else b""
        return data if hashlib.sha256(data).hexdigest() == fingerprint else None


def open_release(path: Path) -> Release:
    """Return the release in a bundle or in a folder that a bundle was unpacked into; raise InputError for others."""
    for root in release_roots(path):
        about = root / "release.json"
        if about.is_file() and (root / "volumes").is_dir():
            return Release(json.loads(about.read_text(encoding="utf-8"))["version"], root)
    expected = "the bundle that `tumen release` wrote, or the folder it was unpacked into"
    raise InputError([Fault(path.name, "", "", "this is no release of the series", expected, "")])


def release_roots(path: Path) -> list[Traversable]:
    """Return the folders that may be the root of a release, packed or not: the folder itself and those within it."""
    if path.is_dir():
        folder: Traversable = path
    elif zipfile.is_zipfile(path):
        folder = zipfile.Path(path)
    else:
        return []
    return [folder, *(inner for inner in folder.iterdir() if inner.is_dir())]


def changes_since(release: Release, project: Project = PROJECT) -> tuple[VolumeChange, ...]:
    """Return what moved from a release to the volumes as they last ran, with the inputs that changed in between."""
    before, after = release.records(), read_records(project)
    plan = {volume.volume: volume for volume in read_plan(project)}
    why: Mapping[str, tuple[str, ...]] = {
        name: reasons_since(plan[name], before[name], project, former=release.original)
        for name in after
        if name in before and name in plan
    }
    came = {name: ("the volume is new",) for name in after if name not in before}
    gone = {name: ("the plan no longer names the volume",) for name in before if name not in after}
    return changes(before, after, why={**why, **came, **gone})
