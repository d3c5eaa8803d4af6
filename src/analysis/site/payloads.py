"""What the volumes publish: exhibits and numbers, as their executed notebooks carry them.

Only the shapes stand here. Nothing is computed: a payload that lacks a part is
a fault of the volume that made it and is reported as such.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project

__all__ = ["EXHIBIT_MIME", "NUMBER_MIME", "Exhibit", "Number", "Numbers", "Volume", "read_volumes"]

EXHIBIT_MIME = "application/vnd.tumen.exhibit+json"
NUMBER_MIME = "application/vnd.tumen.number+json"


@dataclass(frozen=True)
class Number:
    """One number of a volume: how it is printed, the units it counts, how it was made."""

    volume: str
    name: str
    value: str
    formatted: str
    units: tuple[str, ...]
    method: str

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> Number:
        """Return the number a notebook output describes."""
        return cls(
            volume=payload["volume"],
            name=payload["name"],
            value=json.dumps(payload["value"]) if isinstance(payload["value"], float) else str(payload["value"]),
            formatted=str(payload["formatted"]),
            units=tuple(payload.get("units") or ()),
            method=payload.get("method") or "",
        )


Numbers: TypeAlias = Mapping[str, Mapping[str, Number]]
"""The numbers of every volume: volume, then name."""


@dataclass(frozen=True)
class Exhibit:
    """One figure or table of a volume, in every language and width it was drawn in.

    `static` says whether pictures of it lie in the exhibits folder; `kept_version` is the number of an earlier version
    that the registry has kept, 0 for what the volume shows now.
    """

    figure_id: str
    volume: str
    kind: str
    title: Mapping[str, str]
    caption: Mapping[str, str]
    alt: Mapping[str, str]
    sources: tuple[tuple[str, str], ...]
    specs: Mapping[str, Mapping[str, Mapping[str, Any]]]
    table: Mapping[str, Sequence[Any]]
    static: bool = False
    kept_version: int = 0

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> Exhibit:
        """Return the exhibit a notebook output describes."""
        return cls(
            figure_id=payload["figure_id"],
            volume=payload["volume"],
            kind=payload["kind"],
            title=payload["title"],
            caption=payload["caption"],
            alt=payload["alt"],
            sources=tuple((source["key"], source["text"]) for source in payload["sources"]),
            specs=payload.get("specs") or {},
            table=payload["table"],
            static=bool(payload.get("static")),
            kept_version=int(payload.get("kept_version", 0)),
        )

    @property
    def is_figure(self) -> bool:
        """Whether the exhibit is drawn; a table is not."""
        return self.kind == "figure"

    @property
    def folder(self) -> str:
        """The folder of the figure on the site; an earlier version has one within it."""
        return f"fig/{self.figure_id}" + (f"/v{self.kept_version}" if self.kept_version else "")

    def size(self, lang: str, width: str) -> tuple[int, int]:
        """Return width and height in pixels at which the figure was drawn."""
        layout = self.specs[lang][width].get("layout", {})
        return int(layout.get("width", 760)), int(layout.get("height", 450))


@dataclass(frozen=True)
class Volume:
    """One executed notebook with everything it publishes."""

    name: str
    title: str
    notebook: Mapping[str, Any]
    exhibits: tuple[Mapping[str, Any], ...]
    numbers: Mapping[str, Number]
    inputs: Mapping[str, str]


def read_volumes(project: Project = PROJECT) -> tuple[Volume, ...]:
    """Return every executed volume, sorted by name.

    Raises InputError for a record that has lost its notebook or cannot be read.
    """
    volumes, faults = [], []
    for record in sorted(project.volumes.glob("*.json")):
        try:
            volumes.append(_volume(json.loads(record.read_text(encoding="utf-8")), project))
        except (OSError, ValueError, KeyError) as error:
            found = f"the record of the run cannot be used ({type(error).__name__}: {error})"
            faults.append(Fault(project.relative(record), "", "", found, "", "Run the volume again with `--force`"))
    if faults:
        raise InputError(faults)
    return tuple(volumes)


def _volume(record: Mapping[str, Any], project: Project) -> Volume:
    name = record["volume"]
    notebook = json.loads((project.volumes / f"{name}.ipynb").read_text(encoding="utf-8"))
    return Volume(
        name=name,
        title=record["title"],
        notebook=notebook,
        exhibits=tuple(_once(record["exhibits"])),
        numbers={payload["name"]: Number.from_payload(payload) for payload in record["numbers"]},
        inputs=record.get("inputs") or {},
    )


def _once(payloads: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield each exhibit the first time it is shown."""
    seen: set[str] = set()
    for payload in payloads:
        if payload["figure_id"] not in seen:
            seen.add(payload["figure_id"])
            yield payload
