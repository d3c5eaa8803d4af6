import hashlib

import pytest

from analysis.series.originals import differences, forget_unused, keep_originals

TABLE = "unit,theme\nd2009#1,port\nd2009#2,rail\n"
PACKAGE = """resources:
  - name: coding
    path: coding.csv
    schema: {primaryKey: [unit], fields: [{name: unit, type: string}, {name: theme, type: string}]}
"""


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def kept(project):
    project.package.write_text(PACKAGE)
    (project.data / "coding.csv").write_text(TABLE)
    (project.root / "requirements.lock").write_text("pandas==3.1.1\nplotly==7.1.0\n")
    keep_originals({"data/coding.csv": sha(TABLE), "requirements.lock": sha("pandas==3.1.1\nplotly==7.1.0\n")}, project)
    return project


def test_the_declared_key_tells_rows_apart(kept):
    (kept.data / "coding.csv").write_text(TABLE.replace("rail", "road"))
    assert differences(kept)("data/coding.csv", sha(TABLE)) == "changed in row 3 (d2009#2, theme: rail -> road)"


def test_a_lock_names_the_packages_that_moved(kept):
    then = (kept.root / "requirements.lock").read_text()
    (kept.root / "requirements.lock").write_text("pandas==3.2.0\nplotly==7.1.0\nrich==15\n")
    assert differences(kept)("requirements.lock", sha(then)) == "changed (pandas 3.1.1 -> 3.2.0, rich none -> 15)"


def test_of_a_file_that_was_not_kept_nothing_is_known(kept):
    assert differences(kept)("data/coding.csv", sha("other")) == ""
    assert differences(kept)("data/coding.csv", "missing") == ""
    assert differences(kept)("data/corpus/a.txt", sha(TABLE)) == ""


def test_a_table_that_has_changed_since_it_was_read_is_not_kept(project):
    (project.data / "coding.csv").write_text(TABLE)
    keep_originals({"data/coding.csv": sha("before"), "data/corpus/a.txt": sha("x")}, project)
    assert list((project.build / "inputs").iterdir()) == []


def test_without_a_declaration_rows_are_known_by_their_text(kept):
    kept.package.unlink()
    (kept.data / "coding.csv").write_text(TABLE.replace("rail", "road"))
    assert differences(kept)("data/coding.csv", sha(TABLE)) == "changed in row 3 (theme: rail -> road)"


def test_what_no_record_names_is_forgotten(kept):
    forget_unused([{"inputs": {"data/coding.csv": sha(TABLE)}}], kept)
    assert [path.name for path in (kept.build / "inputs").iterdir()] == [sha(TABLE)]
