"""The record of every exhibit: all that its page, its downloads and its metadata say, in one place.

Staged for Sphinx as JSON and published beside each exhibit as `record.json`. What an
earlier version said comes out of the registry, packed there when it was
registered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.corpus.documents import read_documents, read_witnesses
from analysis.exhibits.content import content_hash
from analysis.exhibits.identity import Identity, read_identity
from analysis.exhibits.locators import locators
from analysis.exhibits.registry import Registry, Version, kept, read_registry
from analysis.exhibits.statement import method, subtitle
from analysis.paths import PROJECT, Project
from analysis.series.record import read_records
from analysis.series.standing import Standing, inputs_hash, made_from, published, standings

__all__ = ["earlier_payloads", "figure_records", "staged_records"]

_LANGUAGES = ("en", "zh")
_LICENCE = {"name": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def staged_records(pictured: Collection[str], project: Project = PROJECT) -> dict[str, Any]:
    """Return `{"records", "earlier"}` for the pages; `pictured` are the folders of figures with static pictures."""
    earlier = [
        {**payload, "drawn": None, "static": f"{payload['figure_id']}/v{payload['kept_version']}" in pictured}
        for payload in earlier_payloads(project)
    ]
    return {"records": figure_records(project), "earlier": earlier}


def figure_records(project: Project = PROJECT) -> dict[str, dict[str, Any]]:
    """Return the record of every exhibit the volumes publish, by id.

    Raises InputError where a volume publishes under a retired id.
    """
    records, registry, identity = read_records(project), read_registry(project), read_identity(project)
    held = standings(records, project)
    witnesses = read_witnesses(project).astype(str).to_dict("records")
    names = _names(read_documents(project))
    return {
        name: {
            **_words(payload, names),
            **_identity(payload, held[name], registry, identity),
            **_origin(payload, record, witnesses),
            "versions": list(_history(held[name], registry)),
        }
        for name, (payload, record) in published(records).items()
    }


def earlier_payloads(project: Project = PROJECT) -> list[dict[str, Any]]:
    """Return the payload of every registered version of a figure that is not the one shown.

    Each bears its number as `kept_version`. The versions of a retired id are all earlier ones.
    """
    registry = read_registry(project)
    stand = standings(read_records(project), project)
    return [
        {**kept(name, version.version, project)["payload"], "kept_version": version.version}
        for name, versions in registry.versions.items()
        if name in stand or registry.entries[name].status == "retired"
        for version in versions
        if registry.entries[name].kind == "figure"
        if name not in stand or version.version < stand[name].version
    ]


def _names(documents: pd.DataFrame) -> dict[str, dict[str, str]]:
    return {
        str(row["id"]): {lang: str(row[f"short_{lang}"]) for lang in _LANGUAGES} for row in documents.to_dict("records")
    }


def _words(payload: Mapping[str, Any], names: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    return {
        "id": payload["figure_id"],
        "kind": payload["kind"],
        "title": payload["title"],
        "subtitle": {lang: subtitle(payload, lang, names) for lang in _LANGUAGES},
        "caption": payload["caption"],
        "alt": payload["alt"],
        "method": {lang: list(method(payload, lang, names)) for lang in _LANGUAGES},
    }


def _identity(payload: Mapping[str, Any], standing: Standing, registry: Registry, identity: Identity) -> dict[str, Any]:
    """Return version, hash, date, creators and licence; the date of a version that is not registered is the series'."""
    latest = registry.latest(standing.exhibit)
    shown = latest if latest and standing.state == "registered" else None
    return {
        "version": standing.version,
        "registered": shown is not None,
        "date": shown.date if shown else identity.date,
        "release": shown.release if shown else "",
        "commit": shown.commit if shown else "",
        "content_sha256": shown.content_sha256 if shown else content_hash(payload),
        "creators": [author.name or f"{author.given} {author.family}" for author in identity.authors],
        "series": {"title": identity.title, "version": identity.version, "date": identity.date},
        "licence": _LICENCE,
    }


def _origin(
    payload: Mapping[str, Any], record: Mapping[str, Any], witnesses: Sequence[Mapping[Any, Any]]
) -> dict[str, Any]:
    return {
        "sources": locators(payload, inputs=record["inputs"], witnesses=witnesses),
        "made_from": {**made_from(record), "inputs_sha256": inputs_hash(record["inputs"])},
    }


def _history(standing: Standing, registry: Registry) -> Iterator[dict[str, Any]]:
    """Yield the versions, the latest first; one that is not registered has no date."""
    if standing.state != "registered":
        yield {
            "version": standing.version,
            "date": "",
            "release": "",
            "commit": "",
            "moved": "; ".join(standing.moved),
            "because": "; ".join(standing.because),
        }
    yield from (_entry(version) for version in reversed(registry.versions.get(standing.exhibit, ())))


def _entry(version: Version) -> dict[str, Any]:
    return {
        "version": version.version,
        "date": version.date,
        "release": version.release,
        "commit": version.commit,
        "moved": version.moved,
        "because": version.because,
    }
