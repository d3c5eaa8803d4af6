import hashlib
import os
import time

from analysis.paths import Project
from analysis.series.trace import CHANGED_MEANWHILE, MISSING, fingerprint, fingerprints, inputs_of, modules_of


def test_a_file_is_known_by_its_content_alone(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"x\n1\n")
    before = fingerprint(path)
    os.utime(path, (1, 1))
    assert fingerprint(path) == before == hashlib.sha256(b"x\n1\n").hexdigest()


def test_a_folder_is_known_by_the_names_in_it(tmp_path):
    (tmp_path / "a.csv").write_text("1")
    before = fingerprint(tmp_path)
    (tmp_path / "a.csv").write_text("2")
    assert fingerprint(tmp_path) == before
    (tmp_path / "b.csv").write_text("1")
    assert fingerprint(tmp_path) != before


def test_what_is_not_there_is_said_to_be_missing(tmp_path):
    assert fingerprint(tmp_path / "a.csv") == MISSING
    assert fingerprints({"a": tmp_path / "a.csv"}, since=0.0) == {"a": MISSING}


def test_a_file_that_changed_during_the_run_gets_no_fingerprint(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("1")
    assert fingerprints({"a": path}, since=time.time() - 60) == {"a": CHANGED_MEANWHILE}
    assert fingerprints({"a": path}, since=time.time() + 60) == {"a": hashlib.sha256(b"1").hexdigest()}


def test_inputs_are_taken_from_the_list_of_the_process(tmp_path):
    reads = tmp_path / "v.reads"
    reads.write_text("data/a.csv\ndata/corpus/\n")
    root = tmp_path / "project"
    assert inputs_of(reads, Project(root)) == {"data/a.csv": root / "data/a.csv", "data/corpus/": root / "data/corpus"}
    assert inputs_of(tmp_path / "none", Project(root)) == {}


def test_the_modules_that_make_a_volume_are_inputs_of_every_volume():
    assert {"errors.py", "series/worker.py", "series/notebook.py"} <= set(modules_of(["from analysis import errors"]))
    assert "series/status.py" not in modules_of([])
