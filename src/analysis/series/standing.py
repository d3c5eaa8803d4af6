"""How the exhibits of this build stand to the registry: registered as they are, moved since, or new.

A build only reads the registry. An exhibit whose content is the registered one keeps its
version; one whose content moved is shown as the next version, marked as not yet
registered, and the registered one stays at its address.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from analysis.errors import Fault, InputError
from analysis.exhibits.content import content, content_hash, same
from analysis.exhibits.movement import movement
from analysis.exhibits.registry import Registry, kept, read_registry
from analysis.paths import PROJECT, Project

__all__ = ["Published", "Standing", "causes", "inputs_hash", "made_from", "published", "standings", "unpublished"]

_FILE = "data/registry/exhibits.csv"

Published: TypeAlias = Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]]
"""Payload of an exhibit and record of its volume, by id."""


@dataclass(frozen=True)
class Standing:
    """How one published exhibit stands: registered as it is, moved since, or new; and under which version it goes."""

    exhibit: str
    state: Literal["registered", "moved", "new"]
    version: int
    moved: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


def made_from(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a volume was made from, out of the record of its run, with a hash for its code as a whole."""
    return {
        "volume": record["volume"],
        "template": record["template"],
        "parameters": dict(record["parameters"]),
        "inputs": dict(record["inputs"]),
        "code_sha256": inputs_hash(record.get("modules", {})),
        "lock_sha256": record.get("lock", ""),
        "python": record.get("python", ""),
    }


def inputs_hash(inputs: Mapping[str, str]) -> str:
    """Return one SHA-256 for a set of files, from their names and hashes."""
    lines = "".join(f"{name} {digest}\n" for name, digest in sorted(inputs.items()))
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()


def published(records: Mapping[str, Mapping[str, Any]]) -> Published:
    """Return every exhibit in the records of the volumes."""
    return {payload["figure_id"]: (payload, record) for record in records.values() for payload in record["exhibits"]}


def standings(records: Mapping[str, Mapping[str, Any]], project: Project = PROJECT) -> dict[str, Standing]:
    """Return how every exhibit in the records of the volumes stands to the registry.

    Raises InputError when a volume publishes under an id that is retired: ids are never given out again.
    """
    registry, held = read_registry(project), published(records)
    if faults := [_reused(name) for name in held if _is_retired(name, registry)]:
        raise InputError(faults)
    return {name: _standing(name, *pair, registry, project) for name, pair in held.items()}


def unpublished(records: Mapping[str, Mapping[str, Any]], project: Project = PROJECT) -> tuple[str, ...]:
    """Return the registered ids that no volume publishes and that nobody has retired."""
    registry, held = read_registry(project), published(records)
    return tuple(name for name in registry.entries if name not in held and not _is_retired(name, registry))


def causes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a volume is made from that differs: inputs by file, then parameters, code and environment."""
    old, new = before["inputs"], after["inputs"]
    yield from (f"{name} changed" for name in new if name in old and old[name] != new[name])
    yield from (f"{name} is new" for name in new if name not in old)
    yield from (f"{name} is no longer read" for name in old if name not in new)
    named = {"parameters": "parameters", "code_sha256": "code", "lock_sha256": "library versions", "python": "Python"}
    yield from (f"{words} changed" for part, words in named.items() if before[part] != after[part])


def _is_retired(name: str, registry: Registry) -> bool:
    return name in registry.entries and registry.entries[name].status == "retired"


def _reused(name: str) -> Fault:
    found = f"`{name}` was retired and is published again"
    return Fault(_FILE, name, "status", found, "an id that was never given out", "Give the exhibit another name")


def _standing(
    name: str, payload: Mapping[str, Any], record: Mapping[str, Any], registry: Registry, project: Project
) -> Standing:
    latest = registry.latest(name)
    if latest is None:
        return Standing(name, "new", 1)
    if content_hash(payload) == latest.content_sha256:
        return Standing(name, "registered", latest.version)
    before = kept(name, latest.version, project)
    if same(content(before["payload"]), content(payload)):
        return Standing(name, "registered", latest.version)
    because = tuple(causes(before["made_from"], made_from(record)))
    return Standing(name, "moved", latest.version + 1, movement(before["payload"], payload).sentences(), because)
