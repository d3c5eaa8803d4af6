"""The runs of the volumes as actions of a Process Run Crate: what ran, with which parameters, on what, to what.

No time is stated: the same inputs give the same files, whenever they are run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

__all__ = ["INPUT", "run_entities"]

INPUT = "#input/"
"""What stands before the path of an input in its id: on the site inputs are named with their hash, not published."""


def run_entities(
    site: Path, records: Mapping[str, Mapping[str, Any]], *, agent: str, sources: str
) -> Iterator[dict[str, Any]]:
    """Yield the action of each volume, its parameters and inputs; `sources` is the folder of the templates."""
    for volume, record in records.items():
        parameters = list(_parameters(volume, record["parameters"]))
        inputs = [_input(path, digest) for path, digest in sorted(record["inputs"].items())]
        template = _template(site, record["template"], sources)
        yield {
            "@id": f"#run-{volume}",
            "@type": "CreateAction",
            "name": f"Run of the volume {volume}: {record['title']}",
            "description": f"papermill ran {record['template']} with the parameters and inputs named here.",
            "instrument": {"@id": template["@id"]},
            "agent": {"@id": agent},
            "object": [{"@id": entity["@id"]} for entity in (*parameters, *inputs)],
            "result": [{"@id": name} for name in _results(site, volume, record)],
            "actionStatus": "http://schema.org/CompletedActionStatus",
        }
        yield from (*parameters, *inputs)
        if template["@id"].startswith("#"):
            yield template


def _template(site: Path, name: str, sources: str) -> dict[str, Any]:
    path = f"{sources}/notebooks/{name}"
    place = path if (site / path).is_file() else f"#template-{name}"
    return {"@id": place, "@type": "SoftwareSourceCode", "name": f"Template {Path(name).stem}"}


def _parameters(volume: str, parameters: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for name, value in sorted(parameters.items()):
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        yield {"@id": f"#run-{volume}-{name}", "@type": "PropertyValue", "name": name, "value": shown}


def _input(path: str, digest: str) -> dict[str, Any]:
    return {"@id": f"{INPUT}{path}", "@type": "CreativeWork", "name": path, "sha256": digest}


def _results(site: Path, volume: str, record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids of what the volume publishes: its page, its figures, its tables."""
    if (site / "volumes" / f"{volume}.html").is_file():
        yield f"volumes/{volume}.html"
    for payload in record["exhibits"]:
        name = payload["figure_id"]
        if payload["kind"] == "figure":
            yield f"fig/{name}/"
        elif (site / "tables" / f"{name}.csv").is_file():
            yield f"tables/{name}.csv"
