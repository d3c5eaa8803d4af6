"""Where each source of an exhibit is found: the files of it that the volume read, with their hashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

__all__ = ["LOCATORS", "locators"]

LOCATORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "codebook": ("coding/codebook.yml",),
        "coding": ("coding/coding.csv",),
        "divergences": ("coding/divergences.csv", "coding/translation_codebook.yml"),
        "documents": ("corpus/documents.csv", "corpus/witnesses.csv"),
        "expectations": ("expectations/",),
        "findings": ("coding/finding",),
        "geometry": ("geo/countries", "geo/prefectures", "geo/provinces"),
        "gold": ("coding/gold/",),
        "indicators": ("indicators/",),
        "lexicon": ("coding/", "corpus/dictionary.csv", "translation/terms.csv"),
        "lineage": ("coding/lineage.csv",),
        "passes": ("coding/pass_", "coding/raw"),
        "places": ("coding/places.csv", "coding/place_readings.csv"),
        "points": ("geo/gazetteer.csv",),
        "projects": ("coding/projects.csv", "coding/project_"),
        "readings": ("translation/readings.csv",),
        "responsibilities": ("coding/actors.csv", "coding/responsibilities.csv"),
        "scales": (
            "coding/commitment_words.csv",
            "coding/function_crosswalk.csv",
            "coding/pmc.csv",
            "coding/policy_strength.csv",
            "coding/scale_codebook.yml",
            "coding/tier_words.csv",
        ),
        "status": ("status/",),
        "suggestions": ("coding/sheets/",),
        "targets": ("coding/targets.csv",),
        "theme_terms": ("coding/theme_terms.csv",),
        "translation": ("translation/units_en.csv",),
        "witnesses": ("corpus/witnesses.csv",),
    }
)
"""How the files of each source begin, below the data folder; a document is found by its witnesses."""


def locators(
    payload: Mapping[str, Any], *, inputs: Mapping[str, str], witnesses: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Return one entry a source: key, text, files with SHA-256, and how many units of a document the exhibit shows.

    `inputs` are the files the volume read with their hashes, `witnesses` the rows of the registry of witnesses.
    """
    units = {unit for row in payload["table"]["units"] for unit in row}
    return [
        {
            "key": source["key"],
            "text": source["text"],
            "files": _files(source["key"], inputs, witnesses),
            "units": sum(unit.startswith((f"{source['key']}/", f"{source['key']}#")) for unit in units),
        }
        for source in payload["sources"]
    ]


def _files(key: str, inputs: Mapping[str, str], witnesses: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    held = [f"data/corpus/{row['file']}" for row in witnesses if row["document"] == key]
    begins = tuple(held) or tuple(f"data/{start}" for start in LOCATORS.get(key, ()))
    found = [name for name in sorted(inputs) if begins and name.startswith(begins) and not name.endswith("/")]
    return [{"file": name, "sha256": inputs[name]} for name in found]
