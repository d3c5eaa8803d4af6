"""From one release to the next: verified, frozen, changed by one value, compared with what was published before."""

from __future__ import annotations

import json
import zipfile

import pytest
from rocrate.rocrate import ROCrate
from tests.integration.small_book import AFTER, build, finish, make, write
from tests.unit.site.crate_rules import crate_faults

from analysis.paths import Project

pytestmark = pytest.mark.slow

RELEASE = ("-m", "analysis", "release")
VERIFY = ("-m", "analysis", "verify")


def set_up(project: Project) -> None:
    """Name a person and an address, as a real release needs them."""
    path = project.root / "pyproject.toml"
    text = path.read_text()
    assert 'responsible = ""' in text
    text = text.replace('responsible = ""', 'responsible = "A. Person"')
    path.write_text(text.replace('site = ""', 'site = "https://example.org/tumen/"', 1))


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Project:
    project = make(tmp_path_factory.mktemp("released"))
    finish(project)
    return project


@pytest.fixture(scope="module")
def bundle(project):
    set_up(project)
    code, said = build(project, *RELEASE)
    assert code == 0, said
    return next((project.build / "releases").glob("*.zip"))


def test_a_release_without_a_person_and_an_address_is_refused(tmp_path):
    fresh = make(tmp_path)
    code, said = build(fresh, *RELEASE)
    assert (code, "nobody is named" in said, "no address is set" in said) == (2, True, True)
    assert not (fresh.build / "releases").exists()


def test_the_bundle_holds_what_an_edition_is_made_of(bundle):
    with zipfile.ZipFile(bundle) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
    assert {
        "site/index.html",
        "data/coding/raw/pass_a.json",
        "data/coding/raw/pass_b.json",
        "notebooks/counts.ipynb",
        "volumes/alpha.ipynb",
        "volumes/alpha.json",
        "requirements.lock",
        "CHANGELOG.md",
        "release.json",
        "ro-crate-metadata.json",
        "site/ro-crate-metadata.json",
        "site/sitemap.xml",
        "site/robots.txt",
        "site/sources/notebooks/counts.ipynb",
        "MANIFEST.sha256",
    } <= names


def test_the_crate_of_the_bundle_keeps_the_rules_and_its_inputs_are_files(bundle, tmp_path):
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    crate = json.loads((folder / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    assert crate_faults(crate, folder) == []
    held = {entity["@id"]: entity for entity in crate["@graph"]}
    assert held["#run-alpha"]["instrument"] == {"@id": "notebooks/counts.ipynb"}
    assert {"@id": "data/counts.csv"} in held["#run-alpha"]["object"]
    assert held["data/counts.csv"]["@type"] == "File"
    assert held["./"]["url"] == "https://example.org/tumen/"
    assert held["./"]["accountablePerson"] == {"@id": "#responsible"}
    assert ROCrate(str(folder)).root_dataset["accountablePerson"]["name"] == "A. Person"


def test_every_page_of_a_site_with_an_address_has_it_once(project, bundle):
    pages = [path for path in project.site.rglob("*.html") if path.name not in {"404.html", "search.html"}]
    assert len(pages) > 10
    for path in pages:
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        assert head.count('<link rel="canonical" href="https://example.org/tumen/') == 1, path.name
        assert head.count('property="og:title"') == 1, path.name


def test_the_same_tree_gives_the_same_bundle(project, bundle):
    before = bundle.read_bytes()
    code, said = build(project, *RELEASE)
    assert code == 0, said
    assert bundle.read_bytes() == before


def test_a_site_agrees_with_its_inputs_and_a_tampered_one_does_not(project, bundle):
    code, said = build(project, *VERIFY)
    assert code == 0, said
    assert "2 numbers, 0 figures and 2 tables computed again: all agree with the site" in said
    path = project.site / "data" / "numbers.csv"
    kept = path.read_bytes()
    path.write_bytes(kept.replace(b",3,3,", b",4,4,"))
    code, said = build(project, *VERIFY)
    path.write_bytes(kept)
    assert (code, "number alpha:sum is 3, the site has 4" in said) == (1, True)


def test_one_changed_value_is_traced_from_the_release_to_the_numbers_that_moved(project, bundle):
    write(project, AFTER)
    code, said = build(project, "-m", "analysis", "build", "--against", str(bundle))
    assert code == 0, said
    assert "changed: 2 figures and tables, 2 numbers" in said
    assert "number sum: 3 -> 41 (+38)" in said
    page = (project.site / "changes.html").read_text(encoding="utf-8")
    assert "<code>sum</code></td><td>3</td><td>41</td><td>+38</td>" in page
    assert "data/counts.csv changed in row 3 (n: 2 -&gt; 40)" in page
    code, said = build(project, *VERIFY, str(bundle))
    assert (code, "number alpha:sum is 41, the site has 3" in said) == (1, True)


def test_the_next_release_writes_version_date_and_what_moved(project, bundle):
    write(project, AFTER)
    code, said = build(project, *RELEASE, "9.0.0", "--against", str(bundle))
    assert code == 0, said
    changelog = (project.root / "CHANGELOG.md").read_text(encoding="utf-8")
    entry = changelog.partition("## 9.0.0 - ")[2].partition("\n## ")[0]
    assert "    - number sum: 3 -> 41 (+38)" in entry
    versions = (project.registry / "versions.csv").read_text(encoding="utf-8")
    assert [line.split(",")[1] for line in versions.splitlines() if line.startswith("alpha-counts,")] == ["1", "2"]
    assert 'version = "9.0.0"' in (project.root / "pyproject.toml").read_text()
    with zipfile.ZipFile(next((project.build / "releases").glob("*9.0.0.zip"))) as archive:
        about = json.loads(archive.read(next(name for name in archive.namelist() if name.endswith("release.json"))))
    assert about["version"] == "9.0.0"


def test_a_book_that_is_compared_with_nothing_has_no_page_of_changes(project, bundle):
    finish(project)
    assert not (project.site / "changes.html").exists()
