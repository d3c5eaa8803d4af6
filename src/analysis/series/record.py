"""The products of one run of a volume, on disk: the executed notebook and the record of what it was made from.

Both are written whole or not at all, and only after the volume has run to its
end: a failed run leaves the last good ones where they are.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.errors import VolumeError
from analysis.paths import PROJECT, Project
from analysis.series.notebook import outputs, title

__all__ = ["contents", "keep", "notebook_path", "read_record", "read_records", "record_path", "retire", "write_whole"]

_EXHIBIT = "application/vnd.tumen.exhibit+json"
_NUMBER = "application/vnd.tumen.number+json"


def notebook_path(volume: str, project: Project = PROJECT) -> Path:
    """Return where the executed notebook of a volume lies."""
    return project.volumes / f"{volume}.ipynb"


def record_path(volume: str, project: Project = PROJECT) -> Path:
    """Return where the record of a volume's last good run lies."""
    return project.volumes / f"{volume}.json"


def read_record(volume: str, project: Project = PROJECT) -> dict[str, Any] | None:
    """Return the record of a volume's last good run; None when it never ran or the file is damaged."""
    try:
        record = json.loads(record_path(volume, project).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) else None


def read_records(project: Project = PROJECT) -> dict[str, dict[str, Any]]:
    """Return the records of all volumes that have run, by volume."""
    found = {path.stem: read_record(path.stem, project) for path in sorted(project.volumes.glob("*.json"))}
    return {name: record for name, record in found.items() if record is not None}


def contents(notebook: Mapping[str, Any], volume: str) -> dict[str, Any]:
    """Return title, exhibits and numbers of an executed notebook.

    Raises VolumeError when two exhibits or two numbers share a name, or when
    one of them says that it belongs to another volume: its address on the site
    would then lead to the wrong page.
    """
    exhibits, numbers = _once(outputs(notebook, _EXHIBIT)), _once(outputs(notebook, _NUMBER))
    slips = [*_slips(exhibits, "figure_id", volume), *_slips(numbers, "name", volume)]
    if slips:
        raise VolumeError("; ".join(slips))
    formatted = {number["name"]: str(number["formatted"]) for number in numbers}
    return {"title": title(notebook, formatted), "exhibits": exhibits, "numbers": numbers}


def keep(notebook: str, record: Mapping[str, Any], project: Project = PROJECT) -> None:
    """Write notebook and record of one good run, the record last: without it the notebook does not count."""
    project.volumes.mkdir(parents=True, exist_ok=True)
    write_whole(notebook_path(record["volume"], project), notebook)
    write_whole(record_path(record["volume"], project), json.dumps(record, ensure_ascii=False, indent=1) + "\n")


def retire(project: Project, *, planned: Collection[str]) -> list[str]:
    """Remove the products of volumes that the plan no longer names; return their ids."""
    products = [path for path in project.volumes.glob("*.*") if path.suffix in {".ipynb", ".json"}]
    gone = [path for path in products if path.stem not in planned]
    for path in gone:
        path.unlink()
    return sorted({path.stem for path in gone})


def write_whole(path: Path, text: str) -> None:
    """Put `text` into `path` in one step; an equal file is left alone, so that its date tells of a change."""
    data = text.encode()
    if path.exists() and path.read_bytes() == data:
        return
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_bytes(data)
    part.replace(path)


def _once(payloads: Iterable[Any]) -> list[Any]:
    """Return the payloads in order; one that is shown twice, unchanged, counts once."""
    kept: list[Any] = []
    for payload in payloads:
        if payload not in kept:
            kept.append(payload)
    return kept


def _slips(payloads: Sequence[Mapping[str, Any]], key: str, volume: str) -> list[str]:
    names = [payload[key] for payload in payloads]
    kind = "exhibits" if key == "figure_id" else "numbers"
    twice = [f"two {kind} are called `{name}`" for name in sorted({name for name in names if names.count(name) > 1})]
    strangers = [
        f"`{payload[key]}` says that it belongs to volume `{payload['volume']}`"
        for payload in payloads
        if payload.get("volume", volume) != volume
    ]
    return twice + strangers
