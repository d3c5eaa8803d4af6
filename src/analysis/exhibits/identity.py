"""Who publishes the series, under which title, version and date, and at which address.

Title, authors and licences stand in CITATION.cff. The version is that of
pyproject.toml and the date that of its entry in CHANGELOG.md; CITATION.cff
repeats both for machines and has to agree (a copy without a changelog takes
the date from there). Addresses, the responsible person
and the DOI are settings of `[tool.tumen]` in pyproject.toml, empty by default.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import yaml

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project

__all__ = ["SETTINGS", "Author", "Identity", "identity_faults", "read_identity"]

SETTINGS = ("site", "repository", "responsible", "doi")
"""The settings of `[tool.tumen]`: address of the site, address of the repository, who answers for a release, DOI."""

_ENTRY = re.compile(r"^## (\S+) - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_CITATION, _PYPROJECT, _CHANGELOG = "CITATION.cff", "pyproject.toml", "CHANGELOG.md"


@dataclass(frozen=True)
class Author:
    """A person (family and given name) or an entity (`name`); `alias` is a name in another script."""

    family: str = ""
    given: str = ""
    name: str = ""
    alias: str = ""


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What every citation and every machine-readable description of the series starts from.

    `date` is ISO 8601; `site` ends in a slash or is empty; `repository`, `responsible` and `doi` may be empty.
    """

    title: str
    abstract: str
    authors: tuple[Author, ...]
    licences: tuple[str, ...]
    keywords: tuple[str, ...]
    version: str
    date: str
    site: str = ""
    repository: str = ""
    responsible: str = ""
    doi: str = ""

    @property
    def name(self) -> str:
        """The title without its subtitle: the name of the series."""
        return self.title.partition(": ")[0]

    def address(self, path: str = "") -> str:
        """Return the address of a page of the site, or nothing while the site has no address."""
        return self.site + path if self.site else ""


def read_identity(project: Project = PROJECT) -> Identity:
    """Return the identity of the series; raise InputError with every fault of the files that hold it."""
    if faults := identity_faults(project):
        raise InputError(faults)
    citation, package, settings = _citation(project), _package(project), _settings(project)
    site = settings["site"]
    return Identity(
        title=citation["title"],
        abstract=" ".join(citation.get("abstract", "").split()),
        authors=tuple(_author(entry) for entry in citation["authors"]),
        licences=tuple(_listed(citation.get("license", []))),
        keywords=tuple(citation.get("keywords", [])),
        version=package["project"]["version"],
        date=_dates(project)[package["project"]["version"]],
        site=f"{site.rstrip('/')}/" if site else "",
        repository=settings["repository"].rstrip("/"),
        responsible=settings["responsible"],
        doi=settings["doi"],
    )


def identity_faults(project: Project = PROJECT) -> list[Fault]:
    """Return every fault of CITATION.cff, the changelog and the settings; an empty list when they agree."""
    absent = [name for name in (_CITATION, _PYPROJECT) if not (project.root / name).is_file()]
    if absent:
        return [Fault(name, "", "", "the file is missing", "the file that says what is cited", "") for name in absent]
    try:
        return [*_citation_faults(project), *_setting_faults(project)]
    except (yaml.YAMLError, tomllib.TOMLDecodeError) as error:
        return [Fault(f"{_CITATION} or {_PYPROJECT}", "", "", f"cannot be read ({error})", "", "")]


def _citation_faults(project: Project) -> Iterator[Fault]:
    citation, version, dates = _citation(project), _package(project)["project"]["version"], _dates(project)
    for key in ("title", "authors"):
        if not citation.get(key):
            yield Fault(_CITATION, "", key, "nothing stands there", "a value", "")
    if version not in dates:
        expected = f"a line such as `## {version} - 2026-11-22`"
        yield Fault(_CHANGELOG, "", "", f"no entry for version {version}", expected, "Write what changed")
        return
    for key, wanted in (("version", version), ("date-released", dates[version])):
        if str(citation.get(key)) != wanted:
            yield Fault(_CITATION, "", key, f"`{citation.get(key)}`", f"`{wanted}`", "Keep it equal to the release")


def _setting_faults(project: Project) -> Iterator[Fault]:
    given = _package(project).get("tool", {}).get("tumen", {})
    for name in given:
        if name not in SETTINGS:
            expected = f"one of {', '.join(SETTINGS)}"
            yield Fault(_PYPROJECT, "[tool.tumen]", name, "no such setting", expected, nearest(name, SETTINGS))
    for name in ("site", "repository"):
        if (value := given.get(name, "")) and not _is_address(value):
            yield Fault(_PYPROJECT, "[tool.tumen]", name, f"`{value}`", "an address such as https://example.org/", "")
    if (doi := given.get("doi", "")) and not _DOI.fullmatch(doi):
        yield Fault(_PYPROJECT, "[tool.tumen]", "doi", f"`{doi}`", "a DOI such as 10.5281/zenodo.1234567", "")


def _is_address(value: str) -> bool:
    parts = urlsplit(value)
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and not parts.query and not parts.fragment


def _citation(project: Project) -> Mapping[str, Any]:
    held: Mapping[str, Any] = yaml.safe_load((project.root / _CITATION).read_text(encoding="utf-8"))
    return held


def _package(project: Project) -> Mapping[str, Any]:
    return tomllib.loads((project.root / _PYPROJECT).read_text(encoding="utf-8"))


def _settings(project: Project) -> dict[str, str]:
    given = _package(project).get("tool", {}).get("tumen", {})
    return {name: str(given.get(name, "")).strip() for name in SETTINGS}


def _dates(project: Project) -> dict[str, str]:
    path = project.root / _CHANGELOG
    if not path.is_file():
        return {str(_citation(project).get("version")): str(_citation(project).get("date-released"))}
    return dict(_ENTRY.findall(path.read_text(encoding="utf-8")))


def _author(entry: Mapping[str, str]) -> Author:
    family = " ".join(part for part in (entry.get("name-particle"), entry.get("family-names")) if part)
    return Author(family, entry.get("given-names", ""), entry.get("name", ""), entry.get("alias", ""))


def _listed(value: str | Sequence[str]) -> Sequence[str]:
    return [value] if isinstance(value, str) else value
