from dataclasses import replace

import pytest
from tests.unit.exhibits.registry_builders import empty_registry, payload

from analysis.exhibits.registry import (
    Entry,
    Registry,
    Version,
    forget,
    keep,
    kept,
    kept_path,
    read_registry,
    registry_faults,
    write_registry,
)

ENTRY = Entry("alpha-themes", "figure", "alpha", "current", 1, "Ports", "口岸", "Counts.", "计数。", "coding", "{}", "")
VERSION = Version("alpha-themes", 1, "2026-11-22", "", "", "a" * 64, "b" * 64, "", "")
HELD = Registry({"alpha-themes": ENTRY}, {"alpha-themes": (VERSION,)})


@pytest.fixture
def project(tmp_path):
    project = empty_registry(tmp_path / "tree")
    keep(payload(), {"volume": "alpha"}, version=1, project=project)
    write_registry(HELD, project)
    return project


def test_a_registry_comes_back_as_it_was_written(project):
    assert read_registry(project) == HELD
    assert read_registry(project).latest("alpha-themes") == VERSION
    assert read_registry(project).latest("alpha-other") is None


def test_versions_come_back_in_order(project):
    later = replace(VERSION, version=2)
    write_registry(Registry(HELD.entries, {"alpha-themes": (later, VERSION)}), project)
    assert [one.version for one in read_registry(project).versions["alpha-themes"]] == [1, 2]


def test_a_kept_version_comes_back_whole_and_is_packed_the_same_each_time(project):
    path = kept_path("alpha-themes", 1, project)
    first = path.read_bytes()
    keep(payload(), {"volume": "alpha"}, version=1, project=project)
    assert path.read_bytes() == first
    assert kept("alpha-themes", 1, project) == {"payload": payload(), "made_from": {"volume": "alpha"}}


def test_a_forgotten_id_leaves_no_file(project):
    forget("alpha-themes", project)
    assert not kept_path("alpha-themes", 1, project).parent.exists()


def test_a_sound_registry_has_no_fault(project):
    assert registry_faults(project) == []


def test_a_gap_a_lost_file_and_a_retirement_without_reason_are_all_told(project):
    entry = replace(ENTRY, version=3, status="retired")
    write_registry(Registry({"alpha-themes": entry}, {"alpha-themes": (VERSION, replace(VERSION, version=3))}), project)
    said = "\n".join(map(str, registry_faults(project)))
    assert "its versions are [1, 3]; expected 1 to 3" in said
    assert "data/registry/versions/alpha-themes/v3.json.gz: the content of a registered version is missing" in said
    assert "it is retired without a reason" in said


def test_versions_of_an_id_that_was_taken_out_are_a_fault(project):
    write_registry(Registry({}, HELD.versions), project)
    assert [fault.place for fault in registry_faults(project)] == ["alpha-themes"]


def test_a_project_without_the_tables_has_an_empty_registry(project):
    text = project.package.read_text(encoding="utf-8")
    project.package.write_text(text[: text.index("  - name: exhibits\n")], encoding="utf-8")
    assert read_registry(project) == Registry()
