"""What can be cited by its id: the exhibits of the last build, and those of the registry where nothing was built.

The registry is committed, so that a fresh copy of the repository can already
say how each of its figures is cited.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.errors import Fault, InputError, nearest
from analysis.exhibits.citations.works import (
    DATASET,
    SERIES,
    Edition,
    Revision,
    Work,
    dataset,
    exhibit,
    read_edition,
    series,
)
from analysis.exhibits.registry import Entry, Registry, read_registry
from analysis.paths import PROJECT, Project
from analysis.series.record import read_records
from analysis.series.standing import published, standings

__all__ = ["citable", "exhibit_page"]


def citable(name: str, project: Project = PROJECT) -> Work:
    """Return the series, the dataset, or a figure or table by its id, as it was built last or else as registered.

    Raises InputError that names the nearest id, or why an id is retired.
    """
    edition, registry = read_edition(project), read_registry(project)
    if name in (whole := {SERIES: series, DATASET: dataset}):
        return whole[name](edition)
    built = published(read_records(project))
    if name in built:
        return _built(*built[name], registry, edition, project)
    if name in registry.entries:
        return _registered(registry.entries[name], registry, edition)
    expected = "a figure or table of the series, `series` or `dataset`"
    remedy = nearest(name, [*built, *registry.entries, *whole])
    raise InputError([Fault("tumen cite", "", "", f"there is no `{name}`", expected, remedy)])


def exhibit_page(name: str, *, kind: str, volume: str) -> str:
    """Return where an exhibit is found on the site: a figure has a page of its own, a table a place in its volume."""
    return f"fig/{name}/" if kind == "figure" else f"volumes/{volume}.html#{name}"


def _built(
    payload: Mapping[str, Any], record: Mapping[str, Any], registry: Registry, edition: Edition, project: Project
) -> Work:
    name, kind = payload["figure_id"], payload["kind"]
    standing = standings({record["volume"]: record}, project)[name]
    latest = registry.latest(name) if standing.state == "registered" else None
    revision = Revision(str(standing.version), latest.date if latest else "")
    path = exhibit_page(name, kind=kind, volume=payload["volume"])
    return exhibit(edition, name, payload["title"], kind=kind, path=path, revision=revision)


def _registered(entry: Entry, registry: Registry, edition: Edition) -> Work:
    if entry.status == "retired":
        found, remedy = f"`{entry.exhibit}` is no longer published", entry.note
        raise InputError([Fault("tumen cite", "", "", found, "an id that is", remedy)])
    latest = registry.latest(entry.exhibit)
    revision = Revision(str(entry.version), latest.date if latest else "")
    title = {"en": entry.title_en, "zh": entry.title_zh}
    path = exhibit_page(entry.exhibit, kind=entry.kind, volume=entry.volume)
    return exhibit(edition, entry.exhibit, title, kind=entry.kind, path=path, revision=revision)
