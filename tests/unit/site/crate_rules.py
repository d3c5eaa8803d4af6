"""What RO-Crate 1.1 and the Process Run Crate demand, in a form that needs no network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_NEEDED = ("name", "description", "datePublished", "license", "hasPart")


def crate_faults(crate: Mapping[str, Any], folder: Path) -> list[str]:
    """Every breach of the rules: ids, links that dangle, files that are not there or stand in no part, empty runs."""
    entities = {entity["@id"]: entity for entity in crate["@graph"]}
    faults = [] if len(entities) == len(crate["@graph"]) else ["an id stands twice"]
    return [*faults, *_of_root(entities), *_of_links(entities), *_of_files(entities, folder), *_of_runs(entities)]


def _of_root(entities: Mapping[str, Any]) -> Iterator[str]:
    about = entities.get("ro-crate-metadata.json", {})
    if about.get("about") != {"@id": "./"} or "/ro/crate/1.1" not in about["conformsTo"]["@id"]:
        yield "the descriptor does not lead to the root"
    for name in _NEEDED:
        if not entities["./"].get(name):
            yield f"the root has no {name}"


def _of_links(entities: Mapping[str, Any]) -> Iterator[str]:
    for entity in entities.values():
        if not {"@id", "@type"} <= set(entity):
            yield f"{entity} has no id or no type"
        for name in entity:
            for target in links(entity, name):
                if target not in entities and not target.startswith(("http://", "https://")):
                    yield f"{entity['@id']}: {name} leads to {target}, which is not described"
            if entity[name] == [] or (isinstance(entity[name], list) and len(entity[name]) == 1):
                yield f"{entity['@id']}: {name} is a list of fewer than two"


def _of_files(entities: Mapping[str, Any], folder: Path) -> Iterator[str]:
    reached, waiting = {"./"}, ["./"]
    while waiting:
        for target in links(entities[waiting.pop()], "hasPart"):
            if target not in reached and target in entities:
                reached.add(target)
                waiting.append(target)
    for name, entity in entities.items():
        types = entity["@type"] if isinstance(entity["@type"], list) else [entity["@type"]]
        if "File" in types or ("Dataset" in types and name != "./"):
            if not (folder / name).exists():
                yield f"{name} is not there"
            if "File" in types and name not in reached:
                yield f"{name} is part of nothing"


def _of_runs(entities: Mapping[str, Any]) -> Iterator[str]:
    for name, entity in entities.items():
        if entity["@type"] == "CreateAction":
            for needed in ("name", "instrument", "object", "result", "agent"):
                if not links(entity, needed) and needed != "name":
                    yield f"{name} has no {needed}"
            (instrument,) = links(entity, "instrument")
            if "SoftwareSourceCode" not in entities[instrument]["@type"]:
                yield f"{name}: what ran is no software"
            if {"@id": name} not in listed(entities["./"]["mentions"]):
                yield f"the root does not mention {name}"


def links(entity: Mapping[str, Any], name: str) -> list[str]:
    """The ids that a property of an entity leads to."""
    return [value["@id"] for value in listed(entity.get(name, [])) if isinstance(value, dict)]


def listed(value: Any) -> list[Any]:
    """A value as a list."""
    return value if isinstance(value, list) else [value]
