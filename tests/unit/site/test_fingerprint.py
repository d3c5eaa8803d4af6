from pathlib import Path

from analysis.paths import Project
from analysis.site.fingerprint import is_current, remember, site_fingerprint


def tree(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    for folder in (project.source, project.data, project.exhibits, project.site):
        folder.mkdir(parents=True)
    (project.source / "index.md").write_text("# Home")
    (project.site / "index.html").write_text("<h1>Home</h1>")
    return project


def test_the_same_inputs_have_the_same_fingerprint(tmp_path: Path) -> None:
    project = tree(tmp_path)
    assert site_fingerprint(project) == site_fingerprint(project)


def test_any_input_changes_the_fingerprint(tmp_path: Path) -> None:
    project = tree(tmp_path)
    before = site_fingerprint(project)
    (project.source / "index.md").write_text("# Home!")
    after = site_fingerprint(project)
    assert after != before
    (project.data / "new.csv").write_text("a\n")
    assert site_fingerprint(project) != after


def test_a_site_is_current_while_its_inputs_stay(tmp_path: Path) -> None:
    project = tree(tmp_path)
    assert not is_current("x", project)
    remember("x", project)
    assert is_current("x", project)
    assert not is_current("y", project)


def test_a_site_that_was_removed_is_not_current(tmp_path: Path) -> None:
    project = tree(tmp_path)
    remember("x", project)
    (project.site / "index.html").unlink()
    assert not is_current("x", project)


def test_a_broken_note_is_no_note(tmp_path: Path) -> None:
    project = tree(tmp_path)
    remember("x", project)
    (project.build / "site.json").write_text("{")
    assert not is_current("x", project)
