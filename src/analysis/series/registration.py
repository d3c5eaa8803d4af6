"""Entering exhibits in the registry: the one act that gives them a version, and the one that retires an id.

Never done by a build. `tumen register` and `tumen release` call `register`.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from analysis.errors import Fault, InputError
from analysis.exhibits.content import content_hash
from analysis.exhibits.movement import movement
from analysis.exhibits.registry import Entry, Registry, Version, forget, keep, kept, read_registry, write_registry
from analysis.paths import PROJECT, Project
from analysis.series.record import read_records
from analysis.series.standing import Standing, causes, inputs_hash, made_from, published, standings, unpublished

__all__ = ["Registration", "register", "retire"]

_FILE = "data/registry/exhibits.csv"


@dataclass(frozen=True)
class Registration:
    """What a call of `register` did, or would do: ids by what became of them."""

    new: tuple[str, ...]
    advanced: tuple[str, ...]
    amended: tuple[str, ...]
    unchanged: tuple[str, ...]
    forgotten: tuple[str, ...]
    missing: tuple[str, ...]
    moved: Mapping[str, Standing]


def register(
    project: Project = PROJECT, *, today: str, amend: bool = False, release: str = "", dry: bool = False
) -> Registration:
    """Register every exhibit of the volumes as they last ran, and return what that did; with `dry`, only return it.

    What moved becomes the next version. With `amend` a version that belongs to no release yet is replaced instead, and
    an id that is no longer published and never was released is forgotten: nobody can have cited them. `release` is
    entered with every version that has none.
    """
    records, registry = read_records(project), read_registry(project)
    stand = standings(records, project)
    chosen = {name: _acts(one, registry, amend=amend) for name, one in stand.items()}
    gone = [name for name in unpublished(records, project) if amend and _never_released(name, registry)]
    if not dry:
        _enter(records, _without(registry, gone), chosen, _Stamp(today, release, _commit(project)), project)
        for name in gone:
            forget(name, project)
    return Registration(
        new=_chosen(chosen, "new"),
        advanced=_chosen(chosen, "advanced"),
        amended=_chosen(chosen, "amended"),
        unchanged=_chosen(chosen, "kept"),
        forgotten=tuple(gone),
        missing=tuple(name for name in unpublished(records, project) if name not in gone),
        moved={name: one for name, one in stand.items() if one.state == "moved"},
    )


def _chosen(acts: Mapping[str, str], wanted: str) -> tuple[str, ...]:
    return tuple(name for name, act in acts.items() if act == wanted)


def _without(registry: Registry, gone: Collection[str]) -> Registry:
    entries = {name: entry for name, entry in registry.entries.items() if name not in gone}
    return Registry(entries, {name: held for name, held in registry.versions.items() if name not in gone})


def _never_released(name: str, registry: Registry) -> bool:
    return not any(version.release for version in registry.versions[name])


def retire(names: Sequence[str], *, note: str, project: Project = PROJECT) -> None:
    """Mark registered ids as no longer published, with the reason; their versions keep their addresses.

    Raises InputError for ids that are not registered, and for an empty reason.
    """
    registry = read_registry(project)
    faults = [
        Fault(_FILE, name, "", "there is no such id in the registry", "", "Run `tumen register --dry-run` for the ids")
        for name in names
        if name not in registry.entries
    ]
    if not note.strip():
        remedy = "Give one with --note"
        faults.append(Fault(_FILE, ", ".join(names), "note", "no reason is given", "a sentence", remedy))
    if faults:
        raise InputError(faults)
    gone = {name: replace(registry.entries[name], status="retired", note=note.strip()) for name in names}
    write_registry(Registry({**registry.entries, **gone}, registry.versions), project)


def _acts(standing: Standing, registry: Registry, *, amend: bool) -> Literal["new", "advanced", "amended", "kept"]:
    if standing.state == "new":
        return "new"
    if standing.state == "registered":
        return "kept"
    latest = registry.latest(standing.exhibit)
    return "amended" if amend and latest and not latest.release else "advanced"


@dataclass(frozen=True)
class _Stamp:
    date: str
    release: str
    commit: str


def _enter(
    records: Mapping[str, Mapping[str, Any]],
    registry: Registry,
    chosen: Mapping[str, str],
    stamp: _Stamp,
    project: Project,
) -> None:
    """Write what was chosen: contents first, the tables that name them last."""
    entries, versions = dict(registry.entries), dict(registry.versions)
    for name, (payload, record) in published(records).items():
        earlier = versions.get(name, ())
        if chosen[name] != "kept":
            earlier = earlier[:-1] if chosen[name] == "amended" else earlier
            version = _version(payload, record, earlier, stamp, project)
            keep(payload, made_from(record), version=version.version, project=project)
            versions[name] = (*earlier, version)
        entries[name] = _entry(payload, record, versions[name][-1].version)
    if stamp.release:
        versions = {name: tuple(_released(one, stamp.release) for one in held) for name, held in versions.items()}
    write_registry(Registry(entries, versions), project)


def _released(version: Version, release: str) -> Version:
    return version if version.release else replace(version, release=release)


def _version(
    payload: Mapping[str, Any],
    record: Mapping[str, Any],
    earlier: Sequence[Version],
    stamp: _Stamp,
    project: Project,
) -> Version:
    moved, because = "", ""
    if earlier:
        before = kept(payload["figure_id"], earlier[-1].version, project)
        moved = "; ".join(movement(before["payload"], payload).sentences())
        because = "; ".join(causes(before["made_from"], made_from(record)))
    return Version(
        exhibit=payload["figure_id"],
        version=len(earlier) + 1,
        date=stamp.date,
        release=stamp.release,
        commit=stamp.commit,
        content_sha256=content_hash(payload),
        inputs_sha256=inputs_hash(record["inputs"]),
        moved=moved,
        because=because,
    )


def _entry(payload: Mapping[str, Any], record: Mapping[str, Any], version: int) -> Entry:
    return Entry(
        exhibit=payload["figure_id"],
        kind=payload["kind"],
        volume=record["volume"],
        status="current",
        version=version,
        **{f"{part}_{lang}": payload[part][lang] for part in ("title", "caption") for lang in ("en", "zh")},
        sources=";".join(source["key"] for source in payload["sources"]),
        parameters=json.dumps(record["parameters"], ensure_ascii=False, sort_keys=True),
        note="",
    )


def _commit(project: Project) -> str:
    """Return the commit of the tree, marked where files other than the registry were changed since; "" without git."""
    try:
        head = _git(project, "rev-parse", "HEAD")
        changed = _git(project, "status", "--porcelain", "--", ".", ":!data/registry")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return f"{head}-changed" if changed else head


def _git(project: Project, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=project.root, capture_output=True, text=True, check=True)
    return done.stdout.strip()
