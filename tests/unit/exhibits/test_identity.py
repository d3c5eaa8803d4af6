"""Who publishes the series, read from three files that have to agree."""

import shutil
from pathlib import Path

import pytest

from analysis.errors import InputError
from analysis.exhibits.identity import Author, identity_faults, read_identity
from analysis.paths import PROJECT, Project

FILES = ("CITATION.cff", "pyproject.toml", "CHANGELOG.md")


def project(root: Path, **changes: tuple[str, str]) -> Project:
    for name in FILES:
        shutil.copyfile(PROJECT.root / name, root / name)
    for name, (old, new) in changes.items():
        path = root / next(file for file in FILES if file.lower().startswith(name))
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return Project(root)


def test_the_committed_files_agree():
    assert identity_faults() == []
    identity = read_identity()
    assert identity.authors == (Author(name="Tumen Policy Report Series contributors"),)
    assert identity.name == "Tumen Policy Report Series"
    assert identity.licences == ("MIT", "CC-BY-4.0")


def test_addresses_are_empty_until_somebody_sets_them(tmp_path: Path):
    assert read_identity().site == ""
    assert read_identity().address("fig/x/") == ""
    told = read_identity(project(tmp_path, pyproject=('site = ""', 'site = "https://example.org/tumen"')))
    assert told.address() == "https://example.org/tumen/"
    assert told.address("fig/x/") == "https://example.org/tumen/fig/x/"


def test_a_person_has_two_names_and_perhaps_a_third(tmp_path: Path):
    person = "family-names: Wang\n    given-names: Xiaoming\n    alias: 王小明"
    told = read_identity(project(tmp_path, citation=("name: Tumen Policy Report Series contributors", person)))
    assert told.authors == (Author("Wang", "Xiaoming", alias="王小明"),)


def test_a_version_that_differs_is_named_with_both_values(tmp_path: Path):
    (fault,) = identity_faults(project(tmp_path, citation=("version: 0.1.0", "version: 0.0.9")))
    assert (fault.file, fault.column, fault.found, fault.expected) == ("CITATION.cff", "version", "`0.0.9`", "`0.1.0`")


def test_a_version_without_an_entry_in_the_changelog_is_a_fault(tmp_path: Path):
    (fault,) = identity_faults(project(tmp_path, changelog=("## 0.1.0 - ", "## 0.1.1 - ")))
    assert fault.file == "CHANGELOG.md"
    assert "0.1.0" in fault.found


def test_all_faults_of_the_settings_are_named_at_once(tmp_path: Path):
    wrong = 'site = "www.example.org"\nrepositry = "x"\n'
    faults = identity_faults(project(tmp_path, pyproject=('site = ""', wrong), changelog=("0.1.0", "0.1.0")))
    assert [(fault.column, fault.remedy) for fault in faults] == [
        ("repositry", "Did you mean `repository`?"),
        ("site", ""),
    ]


def test_what_is_no_doi_is_refused(tmp_path: Path):
    with pytest.raises(InputError, match=r"10\.5281/zenodo"):
        read_identity(project(tmp_path, pyproject=('doi = ""', 'doi = "zenodo.12"')))


def test_a_missing_file_is_a_fault(tmp_path: Path):
    assert [fault.file for fault in identity_faults(Project(tmp_path))] == list(FILES[:2])


def test_a_copy_without_a_changelog_takes_the_date_of_the_citation_file(tmp_path: Path):
    copy = project(tmp_path)
    (tmp_path / "CHANGELOG.md").unlink()
    assert read_identity(copy).date == read_identity().date


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path):
    (fault,) = identity_faults(project(tmp_path, pyproject=("[project]", "[project")))
    assert "cannot be read" in fault.found
