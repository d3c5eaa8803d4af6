import subprocess

import pytest
from tests.unit.exhibits.registry_builders import empty_registry, payload, write_record

from analysis.errors import InputError
from analysis.exhibits.registry import kept, kept_path, read_registry
from analysis.series.registration import register, retire


@pytest.fixture
def project(tmp_path):
    project = empty_registry(tmp_path / "tree")
    write_record(project, payload())
    return project


def versions(project, name="alpha-themes"):
    return [(one.version, one.date, one.release) for one in read_registry(project).versions.get(name, ())]


def tree(project):
    return {path: path.read_bytes() for path in project.registry.rglob("*") if path.is_file()}


def test_a_new_exhibit_is_registered_with_everything_it_was_made_from(project):
    assert register(project, today="2026-11-22").new == ("alpha-themes",)
    entry, version = read_registry(project).entries["alpha-themes"], read_registry(project).latest("alpha-themes")
    assert (entry.kind, entry.volume, entry.title_zh, entry.sources) == ("figure", "alpha", "口岸与铁路", "coding")
    assert (version.version, version.moved, version.release) == (1, "", "")
    assert kept("alpha-themes", 1, project)["made_from"]["inputs"] == {"data/coding/coding.csv": "a" * 64}


def test_saying_what_would_be_done_writes_nothing(project):
    before = tree(project)
    assert register(project, today="2026-11-22", dry=True).new == ("alpha-themes",)
    assert tree(project) == before


def test_registering_again_changes_nothing(project):
    register(project, today="2026-11-22")
    before = tree(project)
    assert register(project, today="2027-01-01").unchanged == ("alpha-themes",)
    assert tree(project) == before


def test_a_moved_exhibit_gets_a_version_and_the_old_one_stays(project):
    register(project, today="2026-11-22")
    write_record(project, payload(ports=4), inputs={"data/coding/coding.csv": "d" * 64})
    assert register(project, today="2027-03-01").advanced == ("alpha-themes",)
    assert versions(project) == [(1, "2026-11-22", ""), (2, "2027-03-01", "")]
    latest = read_registry(project).latest("alpha-themes")
    assert latest.moved == "1 of 2 numbers moved, most of all Paragraphs of ports from 3 to 4"
    assert latest.because == "data/coding/coding.csv changed"
    assert kept("alpha-themes", 1, project)["payload"]["table"]["rows"][0][2] == 3


def test_a_version_without_a_release_can_be_amended(project):
    register(project, today="2026-11-22")
    write_record(project, payload(ports=4))
    assert register(project, today="2026-11-23", amend=True).amended == ("alpha-themes",)
    assert versions(project) == [(1, "2026-11-23", "")]
    assert read_registry(project).latest("alpha-themes").moved == ""
    assert kept("alpha-themes", 1, project)["payload"]["table"]["rows"][0][2] == 4


def test_a_released_version_is_never_amended(project):
    register(project, today="2026-11-22", release="0.1.0")
    write_record(project, payload(ports=4))
    assert register(project, today="2026-11-23", amend=True).advanced == ("alpha-themes",)
    assert versions(project) == [(1, "2026-11-22", "0.1.0"), (2, "2026-11-23", "")]


def test_a_release_is_entered_once_and_stays(project):
    register(project, today="2026-11-22")
    register(project, today="2026-11-23", release="0.1.0")
    register(project, today="2026-12-23", release="0.2.0")
    assert versions(project) == [(1, "2026-11-22", "0.1.0")]


def test_an_id_that_vanished_is_named_and_stays(project):
    register(project, today="2026-11-22", release="0.1.0")
    write_record(project)
    assert register(project, today="2026-11-23", amend=True).missing == ("alpha-themes",)
    assert versions(project) == [(1, "2026-11-22", "0.1.0")]


def test_an_id_that_vanished_before_any_release_is_forgotten_when_amending(project):
    register(project, today="2026-11-22")
    write_record(project)
    done = register(project, today="2026-11-23", amend=True)
    assert (done.forgotten, done.missing) == (("alpha-themes",), ())
    assert versions(project) == []
    assert not kept_path("alpha-themes", 1, project).exists()


def test_a_retired_id_stays_with_its_reason_and_its_versions(project):
    register(project, today="2026-11-22")
    retire(["alpha-themes"], note="Shown in alpha-ports.", project=project)
    entry = read_registry(project).entries["alpha-themes"]
    assert (entry.status, entry.note) == ("retired", "Shown in alpha-ports.")
    assert versions(project) == [(1, "2026-11-22", "")]
    assert kept_path("alpha-themes", 1, project).is_file()


def test_an_unknown_id_and_a_missing_reason_are_refused_together(project):
    with pytest.raises(InputError) as caught:
        retire(["alpha-nothing"], note=" ", project=project)
    assert len(caught.value.faults) == 2


def test_the_commit_is_entered_and_marked_where_files_were_changed_since(project):
    def git(*words):
        subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=e", *words], cwd=project.root, check=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "all")
    register(project, today="2026-11-22")
    clean = read_registry(project).latest("alpha-themes").commit
    (project.data / "new.csv").write_text("x\n")
    write_record(project, payload(ports=4))
    register(project, today="2026-11-22")
    changed = read_registry(project).latest("alpha-themes").commit
    assert len(clean) == 40
    assert changed == f"{clean}-changed"


def test_outside_a_repository_no_commit_is_stated(project, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.root.parent))
    register(project, today="2026-11-22")
    assert read_registry(project).latest("alpha-themes").commit == ""
