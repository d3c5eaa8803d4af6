"""What is cited: one figure or table, the whole series, or the dataset, with everything a citation has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from analysis.coding.codebook import read_codebook
from analysis.corpus.edition import corpus_version
from analysis.exhibits.citations.translations import Translations, read_translations
from analysis.exhibits.identity import Author, Identity, read_identity
from analysis.paths import PROJECT, Project

__all__ = [
    "DATASET",
    "DATASET_TITLE",
    "LANGUAGES",
    "SERIES",
    "UNREVISED",
    "Edition",
    "Revision",
    "Work",
    "dataset",
    "exhibit",
    "read_edition",
    "series",
]

SERIES, DATASET = "series", "dataset"
"""The two works that are no exhibit, as `tumen cite` names them."""

DATASET_TITLE = "Four policy documents on the Tumen River and Changjitu region: texts, codes and registers"
LANGUAGES = ("zh", "en", "ko")


@dataclass(frozen=True)
class Revision:
    """The version of one exhibit and its date (ISO 8601); empty where none is kept."""

    number: str = ""
    date: str = ""


UNREVISED = Revision()


@dataclass(frozen=True)
class Edition:
    """The state of the series that is cited: identity, version of the corpus, of the codebook, translations."""

    identity: Identity
    corpus: str
    codebook: str
    translations: Translations


@dataclass(frozen=True, kw_only=True)
class Work:
    """One thing that can be cited.

    `kind` is figure, table, series or dataset; texts are by language (zh, en, ko); `container` is the work it stands
    in, empty for the series and the dataset; `revision` is the version of the exhibit itself, empty where none is
    kept; `issued` is ISO 8601; `licence` is the SPDX name of the licence of text and figures; `url` and `doi` may be
    empty.
    """

    kind: str
    identifier: str
    title: Mapping[str, str]
    authors: Mapping[str, tuple[Author, ...]]
    platform: Mapping[str, str]
    version: str
    issued: str
    corpus: str
    codebook: str
    licence: str
    keywords: tuple[str, ...]
    container: Mapping[str, str] = field(default_factory=dict)
    revision: str = ""
    url: str = ""
    doi: str = ""

    @property
    def year(self) -> str:
        """The year of publication."""
        return self.issued[:4]

    @property
    def is_exhibit(self) -> bool:
        """Whether the work is a part of the series."""
        return self.kind in {"figure", "table"}


def read_edition(project: Project = PROJECT) -> Edition:
    """Return the state of the series that stands in the files; raise InputError where they contradict each other."""
    return Edition(
        identity=read_identity(project),
        corpus=corpus_version(project),
        codebook=str(read_codebook(project).version),
        translations=read_translations(project),
    )


def exhibit(
    edition: Edition,
    figure_id: str,
    title: Mapping[str, str],
    *,
    kind: str = "figure",
    path: str = "",
    revision: Revision = UNREVISED,
) -> Work:
    """Return one figure or table as a work.

    `title` holds English and Chinese; the Korean title is looked up, and the English one stands in where there is
    none. `path` is its page on the site, the landing page of a figure if left out. Its date is that of its revision,
    or that of the series.
    """
    return replace(
        _whole(edition, kind, edition.identity.title, path or f"fig/{figure_id}/"),
        identifier=figure_id,
        title={lang: title.get(lang) or edition.translations.text(title["en"], lang) for lang in LANGUAGES},
        container=_texts(edition, edition.identity.title),
        revision=revision.number,
        issued=revision.date or edition.identity.date,
        doi="",  # the DOI is that of the series: an exhibit is found by its own address
    )


def series(edition: Edition) -> Work:
    """Return the whole series as a work."""
    return _whole(edition, SERIES, edition.identity.title, "")


def dataset(edition: Edition) -> Work:
    """Return the dataset (all tables of the site) as a work."""
    return _whole(edition, DATASET, DATASET_TITLE, "data/")


def _whole(edition: Edition, kind: str, title: str, path: str) -> Work:
    identity = edition.identity
    return Work(
        kind=kind,
        identifier=kind,
        title=_texts(edition, title),
        authors={lang: _authors(edition, lang) for lang in LANGUAGES},
        platform=_texts(edition, identity.name),
        version=identity.version,
        issued=identity.date,
        corpus=edition.corpus,
        codebook=edition.codebook,
        licence=next((name for name in identity.licences if name.startswith("CC")), ""),
        keywords=identity.keywords,
        url=identity.address(path),
        doi=identity.doi,
    )


def _texts(edition: Edition, text: str) -> dict[str, str]:
    return {lang: edition.translations.text(text, lang) for lang in LANGUAGES}


def _authors(edition: Edition, lang: str) -> tuple[Author, ...]:
    """Return the authors under the names of a language: an entity is translated, a person bears the alias it has."""
    translate = edition.translations.text
    return tuple(
        Author(name=translate(author.name, lang)) if author.name else author for author in edition.identity.authors
    )
