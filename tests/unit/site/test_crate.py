"""The crate of a small site, read back by the library of RO-Crate and held against the rules of version 1.1."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rocrate.rocrate import ROCrate
from tests.unit.exhibits.citation_works import EDITION, HOMELESS
from tests.unit.exhibits.registry_builders import payload, record
from tests.unit.site.crate_rules import crate_faults

from analysis.exhibits.identity import Author
from analysis.paths import Project
from analysis.site.crate import CRATE, crate, write_crate, write_sources
from analysis.site.release_crate import bundled_crate

RECORDS = {"alpha": record(payload(), payload("alpha-links", kind="table"))}
FILES = (
    "data/units.csv",
    "volumes/alpha.html",
    "tables/alpha-links.csv",
    *(f"fig/alpha-themes/alpha-themes.{ending}" for ending in ("png", "svg", "pdf", "csv")),
    "fig/alpha-themes/record.json",
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    tree = Project(tmp_path / "tree")
    for name in ("notebooks/alpha.ipynb", "requirements.lock", "CITATION.cff", "LICENSE"):
        (tree.root / name).parent.mkdir(parents=True, exist_ok=True)
        (tree.root / name).write_text(name)
    for name in FILES:
        (tree.site / name).parent.mkdir(parents=True, exist_ok=True)
        (tree.site / name).write_text(name)
    resources = [{"path": "units.csv", "title": "Units", "licenses": [{"name": "CC-BY-4.0"}]}]
    (tree.site / "data/datapackage.json").write_text(json.dumps({"resources": resources}))
    write_sources(tree.site, tree)
    return tree.site


def by_id(held: dict[str, Any]) -> dict[str, Any]:
    return {entity["@id"]: entity for entity in held["@graph"]}


def test_the_crate_keeps_the_rules(site: Path):
    held = crate(site, EDITION, RECORDS)
    assert crate_faults(held, site) == []


def test_the_library_reads_it_and_finds_every_file(site: Path):
    write_crate(site, EDITION, RECORDS)
    found = ROCrate(str(site))
    assert found.name == "River Reports: three texts on a river"
    assert found.root_dataset["author"]["name"] == "River Study Group"
    assert {entity.id for entity in found.data_entities} >= {
        *FILES,
        "fig/alpha-themes/",
        "sources/notebooks/alpha.ipynb",
    }


def test_a_run_leads_from_inputs_by_the_template_to_what_is_published(site: Path):
    run = by_id(crate(site, EDITION, RECORDS))["#run-alpha"]
    assert run["instrument"] == {"@id": "sources/notebooks/alpha.ipynb"}
    assert run["object"] == [{"@id": "#run-alpha-volume"}, {"@id": "#input/data/coding/coding.csv"}]
    results = ["volumes/alpha.html", "fig/alpha-themes/", "tables/alpha-links.csv"]
    assert run["result"] == [{"@id": name} for name in results]


def test_an_input_has_the_hash_of_what_was_read(site: Path):
    assert by_id(crate(site, EDITION, RECORDS))["#input/data/coding/coding.csv"]["sha256"] == "a" * 64


def test_the_author_is_named_in_every_language_and_the_licences_are_linked(site: Path):
    held = by_id(crate(site, EDITION, RECORDS))
    assert set(held["#author-1"]["alternateName"]) == {"河流研究组", "강 연구회"}
    assert {one["@id"] for one in held["./"]["license"]} == {
        "https://spdx.org/licenses/MIT.html",
        "https://creativecommons.org/licenses/by/4.0/",
    }


def test_addresses_doi_and_the_responsible_person_stand_only_where_they_are_set(site: Path):
    bare = by_id(crate(site, HOMELESS, RECORDS))
    assert {"url", "identifier", "accountablePerson"} & set(bare["./"]) == set()
    identity = replace(EDITION.identity, doi="10.5281/zenodo.1", responsible="A. Person")
    named = by_id(crate(site, replace(EDITION, identity=identity), RECORDS))
    assert named["./"]["identifier"] == "https://doi.org/10.5281/zenodo.1"
    assert named["./"]["url"] == "https://example.org/river/"
    assert named["#responsible"]["name"] == "A. Person"


def test_a_person_is_a_person(site: Path):
    identity = replace(EDITION.identity, authors=(Author("Roe", "Jean-Luc"),))
    assert by_id(crate(site, replace(EDITION, identity=identity), RECORDS))["#author-1"] == {
        "@id": "#author-1",
        "@type": "Person",
        "name": "Jean-Luc Roe",
        "givenName": "Jean-Luc",
        "familyName": "Roe",
    }


def test_only_files_that_are_there_are_named(site: Path):
    (site / "fig/alpha-themes/alpha-themes.png").unlink()
    (site / "sources/notebooks/alpha.ipynb").unlink()
    held = crate(site, EDITION, RECORDS)
    assert "fig/alpha-themes/alpha-themes.png" not in by_id(held)
    assert by_id(held)["#run-alpha"]["instrument"] == {"@id": "#template-alpha.ipynb"}
    assert crate_faults(held, site) == []


def test_in_a_release_inputs_and_sources_are_files_of_the_bundle(site: Path, tmp_path: Path):
    read = ("data/coding/coding.csv", "notebooks/alpha.ipynb", "src/captions.yml")
    inputs = dict(zip(read, ("a" * 64, "b" * 64, "c" * 64), strict=True))
    write_crate(site, EDITION, {"alpha": {**RECORDS["alpha"], "inputs": inputs}})
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    site.rename(bundle / "site")
    for name in (*read, "requirements.lock", "CITATION.cff", "LICENSE"):
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_text(name)
    names = [path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()]
    text = bundled_crate((bundle / "site" / CRATE).read_text(), names)
    (bundle / CRATE).write_text(text)
    held = by_id(json.loads(text))
    assert held["data/coding/coding.csv"]["@type"] == "File"
    assert held["#run-alpha"]["instrument"] == {"@id": "notebooks/alpha.ipynb"}
    assert held["notebooks/alpha.ipynb"]["@type"] == ["File", "SoftwareSourceCode"]
    assert held["notebooks/alpha.ipynb"]["sha256"] == "b" * 64
    assert {"@id": "site/data/"} in held["./"]["hasPart"]
    assert crate_faults(json.loads(text), bundle) == []
    assert {entity.id for entity in ROCrate(str(bundle)).data_entities} >= {
        "site/data/units.csv",
        "data/coding/coding.csv",
    }
