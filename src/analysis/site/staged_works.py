"""The works of the site in the staged folder: what the pages cite and describe to machines.

Pages are made from the staged folder alone, so the works are written there
with everything a citation needs. The versions of exhibits come from whoever
keeps them (`revisions`, by figure_id).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, TypeAlias

from analysis.exhibits.citations.works import (
    DATASET,
    SERIES,
    UNREVISED,
    Edition,
    Revision,
    Work,
    dataset,
    exhibit,
    series,
)
from analysis.exhibits.identity import Author
from analysis.series.citable import exhibit_page

__all__ = ["WORKS_FILE", "Works", "read_works", "works_json", "works_of"]

WORKS_FILE = "_material/works.json"
"""Everything that can be cited, in the staged folder."""

Works: TypeAlias = Mapping[str, Work]
"""Works by figure_id, with `series` and `dataset`."""


def works_of(
    payloads: Iterable[Mapping[str, Any]], edition: Edition, *, revisions: Mapping[str, Revision] | None = None
) -> dict[str, Work]:
    """Return every work of the site: the exhibits, the series and the dataset."""
    known = revisions or {}
    held = {
        payload["figure_id"]: exhibit(
            edition,
            payload["figure_id"],
            payload["title"],
            kind=payload["kind"],
            path=exhibit_page(payload["figure_id"], kind=payload["kind"], volume=payload["volume"]),
            revision=known.get(payload["figure_id"], UNREVISED),
        )
        for payload in payloads
    }
    return {**held, SERIES: series(edition), DATASET: dataset(edition)}


def works_json(works: Works) -> str:
    """Return the works as the staged folder holds them."""
    return json.dumps({name: asdict(work) for name, work in works.items()}, ensure_ascii=False) + "\n"


def read_works(held: Mapping[str, Mapping[str, Any]]) -> dict[str, Work]:
    """Return the works again, out of the parsed JSON."""
    return {name: Work(**{**parts, **_tuples(parts)}) for name, parts in held.items()}


def _tuples(parts: Mapping[str, Any]) -> dict[str, Any]:
    authors = {lang: tuple(Author(**author) for author in held) for lang, held in parts["authors"].items()}
    return {"authors": authors, "keywords": tuple(parts["keywords"])}
