"""The RO-Crate of the series: one description of texts, tables, figures and runs that any machine can read.

RO-Crate 1.1 (Soiland-Reyes et al. 2022), with one action a volume in the form
of the Process Run Crate (Leo et al. 2024): the template that ran, what it read,
what it published. `ro-crate-metadata.json` lies in the root of the site; the
bundle of a release has its own (`release_crate`).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from analysis.exhibits.citations.works import LANGUAGES, Edition
from analysis.exhibits.identity import Author, Identity
from analysis.paths import PROJECT, Project
from analysis.site.crate_runs import run_entities
from analysis.site.landing_metadata import LICENCES

__all__ = ["CRATE", "SOURCES", "Entity", "crate", "crate_text", "write_crate", "write_sources"]

CRATE = "ro-crate-metadata.json"
"""The file that makes a folder an RO-Crate."""

SOURCES = "sources"
"""Where the site has what the volumes are run from."""

_SPECIFICATION = "https://w3id.org/ro/crate/1.1"
_PROFILE = "https://w3id.org/ro/wfrun/process/0.5"
_CONTEXT = [f"{_SPECIFICATION}/context", {"sha256": "https://w3id.org/ro/terms/workflow-run#sha256"}]
_TOP = {
    "CITATION.cff": ("text/yaml", "How the series is cited, for programs"),
    "LICENSE": ("text/plain", "Licences, file by file"),
    "CHANGELOG.md": ("text/markdown", "What changed from edition to edition"),
    "requirements.lock": ("text/plain", "Every library with version and hash"),
    "notebooks/series.yml": ("text/yaml", "The plan of the series: volumes, templates, parameters"),
}
_FIGURE_FILES = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf", "csv": "text/csv"}
Entity: TypeAlias = dict[str, Any]


def write_sources(site: Path, project: Project = PROJECT) -> None:
    """Copy what the volumes are run from, templates, plan and lock, into `sources/` of the site."""
    templates = [f"notebooks/{path.name}" for path in sorted(project.notebooks.glob("*.ipynb"))]
    for name in (*_TOP, *templates):
        if (project.root / name).is_file():
            target = site / SOURCES / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(project.root / name, target)


def write_crate(site: Path, edition: Edition, records: Mapping[str, Mapping[str, Any]]) -> None:
    """Describe a built site, whose tables and sources are in place, in `ro-crate-metadata.json`."""
    (site / CRATE).write_text(crate_text(crate(site, edition, records)), encoding="utf-8")


def crate(site: Path, edition: Edition, records: Mapping[str, Mapping[str, Any]]) -> Entity:
    """Return the description of a built site: only files that are there, each named once."""
    identity = edition.identity
    authors = [_agent(author, place, edition) for place, author in enumerate(identity.authors, 1)]
    sources = list(_sources(site, identity.version))
    tables, figures, pages = list(_tables(site)), list(_figures(site, records)), list(_pages(site, records))
    data = {"@id": "data/", "@type": "Dataset", "name": "Tables of the series", "hasPart": _links(tables)}
    data["description"] = "Every table that the series rests on or computes, under one schema (Frictionless)."
    runs = list(run_entities(site, records, agent=authors[0]["@id"], sources=SOURCES))
    folders = [entity for entity in figures if entity["@type"] == "Dataset"]
    loose = [entity for entity in figures if entity["@id"].startswith("tables/")]
    root = _root(identity, authors, parts=[data, *folders, *loose, *pages, *sources])
    root["mentions"] = [{"@id": entity["@id"]} for entity in runs if entity["@type"] == "CreateAction"]
    context = [*authors, *_licences(), *_known(records), *_responsible(identity)]
    entities = [_descriptor(), root, *context, data, *tables, *figures, *pages, *sources, *runs]
    once = {entity["@id"]: {**entity, **_size(site, entity)} for entity in entities}
    return {"@context": _CONTEXT, "@graph": [_plain(entity) for entity in once.values()]}


def _descriptor() -> Entity:
    about = {"about": {"@id": "./"}, "conformsTo": {"@id": _SPECIFICATION}}
    return {"@id": CRATE, "@type": "CreativeWork", **about}


def _root(identity: Identity, authors: Iterable[Entity], *, parts: Iterable[Entity]) -> Entity:
    held = {
        "name": identity.title,
        "description": identity.abstract or identity.title,
        "version": identity.version,
        "datePublished": identity.date,
        "author": _links(authors),
        "publisher": _links(authors)[0],
        "license": [{"@id": LICENCES[name]} for name in identity.licences if name in LICENCES],
        "conformsTo": {"@id": _PROFILE},
        "keywords": ", ".join(identity.keywords),
        "identifier": f"https://doi.org/{identity.doi}" if identity.doi else "",
        "url": identity.site or identity.repository,
        "accountablePerson": {"@id": "#responsible"} if identity.responsible else "",
        "hasPart": _links(parts),
    }
    return {"@id": "./", "@type": "Dataset", **{name: value for name, value in held.items() if value}}


def _agent(author: Author, place: int, edition: Edition) -> Entity:
    if not author.name:
        named = {"givenName": author.given, "familyName": author.family, "alternateName": author.alias}
        shown = {"name": f"{author.given} {author.family}", **{key: value for key, value in named.items() if value}}
        return {"@id": f"#author-{place}", "@type": "Person", **shown}
    others = dict.fromkeys(edition.translations.text(author.name, lang) for lang in LANGUAGES)
    others.pop(author.name, None)
    address = edition.identity.site or edition.identity.repository
    known = {"name": author.name, "alternateName": list(others), **({"url": address} if address else {})}
    return {"@id": f"#author-{place}", "@type": "Organization", **known}


def _responsible(identity: Identity) -> Iterator[Entity]:
    if identity.responsible:
        yield {"@id": "#responsible", "@type": "Person", "name": identity.responsible}


def _licences() -> Iterator[Entity]:
    known = {
        "CC-BY-4.0": ("Creative Commons Attribution 4.0 International", "Text, figures and coded data of the series."),
        "MIT": ("MIT License", "The code of the series. Source texts keep their own terms: see LICENSE."),
    }
    for name, address in LICENCES.items():
        title, about = known[name]
        yield {"@id": address, "@type": "CreativeWork", "name": title, "identifier": name, "description": about}


def _known(records: Mapping[str, Mapping[str, Any]]) -> Iterator[Entity]:
    yield {"@id": _PROFILE, "@type": ["CreativeWork", "Profile"], "name": "Process Run Crate", "version": "0.5"}
    python = {"name": "Python", "url": "https://www.python.org/", "version": _versions(records)}
    yield {"@id": "#python", "@type": "ComputerLanguage", **python}


def _versions(records: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the version of Python that ran the volumes, or those."""
    return ", ".join(sorted({record["python"] for record in records.values() if record.get("python")})) or "3"


def _tables(site: Path) -> Iterator[Entity]:
    package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    name = "Schema of all tables"
    yield {"@id": "data/datapackage.json", "@type": "File", "name": name, "encodingFormat": "application/json"}
    for resource in package["resources"]:
        about = " ".join(resource.get("description", "").split())
        held = {"name": resource["title"], "encodingFormat": "text/csv", **({"description": about} if about else {})}
        yield {"@id": f"data/{resource['path']}", "@type": "File", **held, **_licence_of(resource)}


def _licence_of(resource: Mapping[str, Any]) -> Entity:
    """Return the licence of a table, where it is one of those that the series gives."""
    known = [{"@id": LICENCES[one["name"]]} for one in resource.get("licenses", ()) if one["name"] in LICENCES]
    return {"license": known[0]} if known else {}


def _figures(site: Path, records: Mapping[str, Mapping[str, Any]]) -> Iterator[Entity]:
    """Yield the folder of each figure with the files in it, and the file of each table."""
    for payload in (payload for record in records.values() for payload in record["exhibits"]):
        name, title = payload["figure_id"], payload["title"]["en"]
        if payload["kind"] == "figure":
            files = list(_files(site, f"fig/{name}", payload))
            known = {"identifier": name, "name": title, "description": payload["caption"]["en"]}
            yield {"@id": f"fig/{name}/", "@type": "Dataset", **known, "hasPart": _links(files)}
            yield from files
        elif (site / "tables" / f"{name}.csv").is_file():
            known = {"identifier": name, "description": payload["caption"]["en"], "encodingFormat": "text/csv"}
            yield {"@id": f"tables/{name}.csv", "@type": "File", "name": title, **known}


def _files(site: Path, folder: str, payload: Mapping[str, Any]) -> Iterator[Entity]:
    name, title = payload["figure_id"], payload["title"]["en"]
    for ending, kind in _FIGURE_FILES.items():
        if (site / folder / f"{name}.{ending}").is_file():
            pictured = {"@type": ["File", "ImageObject"], "caption": payload["caption"]["en"]}
            held = {"name": f"{title} ({ending.upper()})", "encodingFormat": kind}
            shown: Entity = pictured if kind.startswith("image/") else {"@type": "File"}
            yield {"@id": f"{folder}/{name}.{ending}", **shown, **held}
    if (site / folder / "record.json").is_file():
        held = {"name": f"Record of {name}", "encodingFormat": "application/json"}
        yield {"@id": f"{folder}/record.json", "@type": "File", **held}


def _pages(site: Path, records: Mapping[str, Mapping[str, Any]]) -> Iterator[Entity]:
    for volume, record in records.items():
        if (site / "volumes" / f"{volume}.html").is_file():
            held = {"name": record["title"], "encodingFormat": "text/html"}
            yield {"@id": f"volumes/{volume}.html", "@type": "File", **held}


def _sources(site: Path, version: str) -> Iterator[Entity]:
    for name, (kind, title) in _TOP.items():
        if (site / SOURCES / name).is_file():
            yield {"@id": f"{SOURCES}/{name}", "@type": "File", "name": title, "encodingFormat": kind}
    for path in sorted((site / SOURCES / "notebooks").glob("*.ipynb")):
        held = {"name": f"Template {path.stem}", "encodingFormat": "application/x-ipynb+json", "version": version}
        linked = {"programmingLanguage": {"@id": "#python"}, "license": {"@id": LICENCES["MIT"]}}
        yield {"@id": f"{SOURCES}/notebooks/{path.name}", "@type": ["File", "SoftwareSourceCode"], **held, **linked}


def _size(site: Path, entity: Entity) -> Entity:
    is_file = "File" in entity["@type"]
    return {"contentSize": str((site / entity["@id"]).stat().st_size)} if is_file else {}


def _plain(entity: Entity) -> Entity:
    """Return an entity as RO-Crate wants it: a list of one is the one."""
    held = {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in entity.items()}
    return {key: value for key, value in held.items() if value != []}


def _links(entities: Iterable[Entity]) -> list[Entity]:
    return [{"@id": entity["@id"]} for entity in entities]


def crate_text(held: Entity) -> str:
    """Return a crate as JSON."""
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"
