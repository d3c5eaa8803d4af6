"""The RO-Crate of a release: that of its site, seen from the root of the bundle.

There the templates lie where the tree has them, the site in a folder of its
own, and what the runs have read are files.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from analysis.site.crate import CRATE, SOURCES, Entity, crate_text
from analysis.site.crate_runs import INPUT

__all__ = ["bundled_crate"]

_FOLDERS = {
    "book": "Authored pages",
    "data": "All inputs: texts, codes, registers, translations, statistics",
    "notebooks": "Templates of the volumes",
    "site": "The published site",
    "src": "The code",
    "tests": "The tests",
    "volumes": "Executed notebooks, with the record of each run",
}


def bundled_crate(text: str, files: Collection[str]) -> str:
    """Return the crate of a release, made from that of its site: sources and inputs are files of the bundle.

    `files` are the names in the bundle; the site lies under `site/`.
    """
    held = json.loads(text)
    graph = list(_once(_moved(entity, files) for entity in held["@graph"]))
    inputs = [one["@id"].removeprefix(INPUT) for one in held["@graph"] if one["@id"].startswith(INPUT)]
    folders = [folder for folder in _FOLDERS if any(name.startswith(f"{folder}/") for name in files)]
    graph += [{"@id": f"{name}/", "@type": "Dataset", "name": _FOLDERS[name]} for name in folders]
    root = next(entity for entity in graph if entity["@id"] == "./")
    own = root["hasPart"] if isinstance(root["hasPart"], list) else [root["hasPart"]]
    read = [{"@id": name} for name in inputs if name in files and {"@id": name} not in own]
    root["hasPart"] = [*({"@id": f"{name}/"} for name in folders), *own, *read]
    return crate_text({**held, "@graph": graph})


def _once(entities: Iterable[Entity]) -> Iterable[Entity]:
    """Return each entity once: an input that is a source as well is described as that, with its hash."""
    known: dict[str, Entity] = {}
    for entity in entities:
        known[entity["@id"]] = {**entity, **known.get(entity["@id"], {})}
    return known.values()


def _moved(entity: Entity, files: Collection[str]) -> Entity:
    path = str(entity["@id"]).removeprefix(INPUT)
    is_file = entity["@id"].startswith(INPUT) and path in files
    moved = {key: _relinked(value, files) for key, value in entity.items() if key != "@id"}
    return {"@id": _place(entity["@id"], files), **moved, **({"@type": "File"} if is_file else {})}


def _relinked(value: Any, files: Collection[str]) -> Any:
    if isinstance(value, list):
        return [_relinked(one, files) for one in value]
    return {"@id": _place(value["@id"], files)} if isinstance(value, dict) and "@id" in value else value


def _place(name: str, files: Collection[str]) -> str:
    """Return what an id of the crate of the site is called in the bundle."""
    if name.startswith(INPUT):
        path = name.removeprefix(INPUT)
        return path if path in files else name
    if name in {"./", CRATE} or name.startswith("#") or "://" in name:
        return name
    return name.removeprefix(f"{SOURCES}/") if name.startswith(f"{SOURCES}/") else f"site/{name}"
