from dataclasses import replace
from datetime import date

import pytest

from analysis.exhibits.identity import Identity
from analysis.paths import Project
from analysis.series.changes import NumberMove, VolumeChange
from analysis.series.edition import entry_lines, numbered, release_faults, with_entry, write_entry

SET = Identity(
    title="Reports: of a river",
    abstract="",
    authors=(),
    licences=(),
    keywords=(),
    version="0.2.0",
    date="2027-01-02",
    site="https://example.org/",
    repository="",
    responsible="A. Person",
)
CHANGELOG = "# Changelog\n\nWhat changed.\n\n## 0.1.0 - 2026-11-22\n\nFirst edition.\n"
DAY = date(2027, 1, 2)


@pytest.fixture
def tree(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\nversion = "0.1.0"\n\n[tool.x]\nversion = "9"\n')
    (tmp_path / "CITATION.cff").write_text(
        'title: "Reports"\nauthors:\n  - name: X\nversion: 0.1.0\ndate-released: 2026-11-22\n'
    )
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    return Project(tmp_path)


def test_a_release_for_which_somebody_answers_at_an_address_may_be_made():
    assert release_faults(SET, "0.2.0") == []


def test_without_a_person_and_an_address_both_are_asked_for_at_once():
    faults = release_faults(replace(SET, responsible="", site=""), "two")
    assert [(fault.column, fault.found) for fault in faults] == [
        ("responsible", "nobody is named"),
        ("site", "no address is set"),
        ("", "`two`"),
    ]


def test_the_address_of_the_repository_will_do():
    assert release_faults(replace(SET, site="", repository="https://example.org/git"), "0.2.0") == []


def test_version_and_date_stand_in_three_files(tree):
    with numbered("0.2.0", on=DAY, project=tree) as edition:
        assert (edition.version, edition.date) == ("0.2.0", "2027-01-02")
    assert '\nversion = "0.2.0"\n' in (tree.root / "pyproject.toml").read_text()
    assert '\nversion = "9"\n' in (tree.root / "pyproject.toml").read_text()
    assert "version: 0.2.0\ndate-released: 2027-01-02\n" in (tree.root / "CITATION.cff").read_text()
    assert "## 0.2.0 - 2027-01-02\n" in (tree.root / "CHANGELOG.md").read_text()


def test_what_fails_afterwards_leaves_the_three_files_and_the_registry_as_they_were(tree):
    tree.registry.mkdir(parents=True)
    (tree.registry / "versions.csv").write_text("exhibit,version\n")
    before = {path: path.read_text() for path in tree.root.rglob("*.*") if path.is_file()}

    def fail():
        with numbered("0.2.0", on=DAY, project=tree) as edition:
            (tree.registry / "versions.csv").write_text("exhibit,version\na,1\n")
            write_entry([], since="0.1.0", edition=edition, project=tree)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert {path: path.read_text() for path in tree.root.rglob("*.*") if path.is_file()} == before


def test_what_moved_is_added_to_the_entry_once_and_the_words_of_a_person_stay():
    text = CHANGELOG.replace("## 0.1.0", "## 0.2.0 - 2027-01-02\n\nA new document.\n\n## 0.1.0")
    lines = entry_lines([], since="0.1.0")
    once = with_entry(text, version="0.2.0", on=DAY, lines=lines)
    assert once == text.replace(
        "A new document.\n", "A new document.\n\n- No published figure, table or number moved since 0.1.0.\n"
    )
    assert with_entry(once, version="0.2.0", on=DAY, lines=lines) == once


def test_the_entry_names_volume_cause_and_moves():
    change = VolumeChange("corpus", ("data/a.csv changed in row 2",), (), (NumberMove("han", "1", "2", 1.0),))
    assert entry_lines([change], since="0.1.0") == [
        "- Moved since 0.1.0:",
        "  - `corpus`, because data/a.csv changed in row 2",
        "    - number han: 1 -> 2 (+1)",
    ]
