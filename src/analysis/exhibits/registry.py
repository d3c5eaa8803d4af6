"""The registry of exhibits: every id ever given out, its versions, and what each version said.

Two tables (`exhibits`, `exhibit_versions`) and one packed file a version under
`data/registry/`. An id is never given out again and a registered version is never
changed by a build: what a citation names can be shown and compared for as long
as the repository lives.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from analysis.errors import Fault
from analysis.exhibits.canonical import canonical_bytes
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table, tables

__all__ = [
    "Entry",
    "Registry",
    "Version",
    "forget",
    "keep",
    "kept",
    "kept_path",
    "read_registry",
    "registry_faults",
    "write_registry",
]

_FILE = "data/registry/exhibits.csv"
_RESTORE = "Restore the file from the repository"


@dataclass(frozen=True)
class Version:
    """One version of an exhibit: when it was registered, from which commit, with which content, and what moved."""

    exhibit: str
    version: int
    date: str
    release: str
    commit: str
    content_sha256: str
    inputs_sha256: str
    moved: str
    because: str


@dataclass(frozen=True)
class Entry:
    """One id: what it names at its latest version, and whether it is still published."""

    exhibit: str
    kind: str
    volume: str
    status: str
    version: int
    title_en: str
    title_zh: str
    caption_en: str
    caption_zh: str
    sources: str
    parameters: str
    note: str


@dataclass(frozen=True)
class Registry:
    """All entries and versions by id, the versions of an id in order."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)

    def latest(self, exhibit: str) -> Version | None:
        """Return the latest version of an id, None when it was never registered."""
        known = self.versions.get(exhibit)
        return known[-1] if known else None


def read_registry(project: Project = PROJECT) -> Registry:
    """Return the registry of a project; an empty one where the package declares none.

    Raises InputError as `read_table` does.
    """
    if "exhibits" not in tables(project):
        return Registry()
    entries = [Entry(**row) for row in _rows("exhibits", project)]
    versions: dict[str, list[Version]] = {}
    for row in _rows("exhibit_versions", project):
        versions.setdefault(row["exhibit"], []).append(Version(**row))
    ordered = {name: tuple(sorted(held, key=lambda one: one.version)) for name, held in versions.items()}
    return Registry({entry.exhibit: entry for entry in entries}, ordered)


def write_registry(registry: Registry, project: Project = PROJECT) -> None:
    """Write both tables, sorted by id, each in one step."""
    project.registry.mkdir(parents=True, exist_ok=True)
    entries = sorted(registry.entries.values(), key=lambda entry: entry.exhibit)
    versions = [version for name in sorted(registry.versions) for version in registry.versions[name]]
    _write(project.registry / "exhibits.csv", _csv(Entry, entries))
    _write(project.registry / "versions.csv", _csv(Version, versions))


def kept_path(exhibit: str, version: int, project: Project = PROJECT) -> Path:
    """Return where the packed content of a version lies."""
    return project.registry / "versions" / exhibit / f"v{version}.json.gz"


def kept(exhibit: str, version: int, project: Project = PROJECT) -> dict[str, Any]:
    """Return a registered version: `{"payload", "made_from"}`. Raises FileNotFoundError when it was not kept."""
    held: dict[str, Any] = json.loads(gzip.decompress(kept_path(exhibit, version, project).read_bytes()))
    return held


def keep(payload: Mapping[str, Any], made_from: Mapping[str, Any], *, version: int, project: Project = PROJECT) -> None:
    """Keep a version of an exhibit: what its page needs, and the hashes of everything it was made from."""
    text = canonical_bytes({"payload": payload, "made_from": made_from})
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", filename="", mtime=0) as file:
        file.write(text)
    path = kept_path(payload["figure_id"], version, project)
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, packed.getvalue())


def forget(exhibit: str, project: Project = PROJECT) -> None:
    """Remove the kept versions of an id that was never released."""
    shutil.rmtree(project.registry / "versions" / exhibit, ignore_errors=True)


def registry_faults(project: Project = PROJECT) -> list[Fault]:
    """Return what is wrong within the registry: gaps in versions, lost files, retired ids without a reason."""
    registry = read_registry(project)
    faults = [fault for entry in registry.entries.values() for fault in _entry_faults(entry, registry, project)]
    unknown = [name for name in registry.versions if name not in registry.entries]
    found = "it has versions and is not in the registry"
    return faults + [Fault(_FILE, name, "", found, "", _RESTORE) for name in unknown]


def _entry_faults(entry: Entry, registry: Registry, project: Project) -> Iterator[Fault]:
    numbers = [version.version for version in registry.versions.get(entry.exhibit, ())]
    if numbers != list(range(1, entry.version + 1)):
        yield Fault(_FILE, entry.exhibit, "version", f"its versions are {numbers}", f"1 to {entry.version}", _RESTORE)
    for number in numbers:
        path = kept_path(entry.exhibit, number, project)
        if not path.is_file():
            yield Fault(project.relative(path), "", "", "the content of a registered version is missing", "", _RESTORE)
    if entry.status == "retired" and not entry.note:
        found, remedy = "it is retired without a reason", "Say why, and what takes its place"
        yield Fault(_FILE, entry.exhibit, "note", found, "a sentence", remedy)


def _rows(table: str, project: Project) -> list[dict[str, Any]]:
    rows = read_table(table, project).to_dict("records")
    return [{str(name): int(value) if name == "version" else value for name, value in row.items()} for row in rows]


def _csv(kind: type, rows: Iterable[Entry | Version]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, [part.name for part in fields(kind)], lineterminator="\n")
    writer.writeheader()
    writer.writerows(asdict(row) for row in rows)
    return text.getvalue().encode()


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)
