import hashlib
import json
import zipfile

import pytest

from analysis.exhibits.identity import Identity
from analysis.paths import Project
from analysis.site.bundle import bundle_name, write_bundle

EDITION = Identity(
    title="River Reports: four texts",
    abstract="",
    authors=(),
    licences=(),
    keywords=(),
    version="0.2.0",
    date="2027-01-02",
)
CRATE = {
    "@graph": [
        {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": {"@id": "./"}},
        {"@id": "./", "@type": "Dataset", "hasPart": {"@id": "index.html"}},
        {"@id": "index.html", "@type": "File"},
    ]
}
FILES = {
    "README.md": "read",
    "data/coding/raw/pass_a.json": "{}",
    "notebooks/corpus.ipynb": "{}",
    "requirements.lock": "pandas",
    "src/analysis/x.py": "",
    "src/analysis/__pycache__/x.pyc": "",
    "_build/volumes/corpus.json": "{}",
    "_build/html/index.html": "<html>",
    "_build/html/ro-crate-metadata.json": json.dumps(CRATE),
    "_build/book.log": "",
    "notes.txt": "",
}


@pytest.fixture
def project(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Project(tmp_path / "tree")


def test_the_bundle_holds_tree_volumes_site_and_a_manifest_and_no_products_beside_them(project, tmp_path):
    path = write_bundle(EDITION, tmp_path / "out", project=project)
    with zipfile.ZipFile(path) as archive:
        assert [name.removeprefix("river-reports-0.2.0/") for name in archive.namelist()] == [
            "README.md",
            "data/coding/raw/pass_a.json",
            "notebooks/corpus.ipynb",
            "requirements.lock",
            "site/index.html",
            "site/ro-crate-metadata.json",
            "src/analysis/x.py",
            "volumes/corpus.json",
            "ro-crate-metadata.json",
            "release.json",
            "MANIFEST.sha256",
        ]
        manifest = archive.read("river-reports-0.2.0/MANIFEST.sha256").decode()
        assert f"{hashlib.sha256(b'read').hexdigest()}  README.md\n" in manifest
        crate = archive.read("river-reports-0.2.0/ro-crate-metadata.json")
        assert f"{hashlib.sha256(crate).hexdigest()}  ro-crate-metadata.json\n" in manifest
        assert {entity["@id"] for entity in json.loads(crate)["@graph"]} >= {"./", "site/index.html", "notebooks/"}
        about = json.loads(archive.read("river-reports-0.2.0/release.json"))
        assert about == {"title": EDITION.title, "version": "0.2.0", "date": "2027-01-02"}


def test_the_same_tree_gives_the_same_bytes(project, tmp_path):
    first = write_bundle(EDITION, tmp_path / "one", project=project)
    (project.root / "README.md").touch()
    second = write_bundle(EDITION, tmp_path / "two", project=project)
    assert first.read_bytes() == second.read_bytes()


def test_the_name_is_that_of_the_series_and_the_version():
    assert bundle_name(EDITION) == "river-reports-0.2.0"
