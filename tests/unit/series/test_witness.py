"""A hook stays in an interpreter for good, so each case has an interpreter of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

import analysis

PRELUDE = """
import os, socket, sqlite3, sys
from pathlib import Path
from analysis.series.witness import Witness
root = Path(sys.argv[1])
witness = Witness(root)
(root / "data/before.csv").open().close()
witness.begin(Path(sys.argv[2]))
witness.refuse_strangers()
os.chdir(root / "notebooks")
"""


@pytest.fixture
def run(project, tmp_path_factory):
    (project.data / "before.csv").write_text("x")
    (project.data / "a.csv").write_text("x")
    reads = tmp_path_factory.mktemp("scratch") / "reads"

    def run(code):
        command = [sys.executable, "-c", PRELUDE + code, str(project.root), str(reads)]
        path = str(Path(analysis.__file__).parents[1])
        ended = subprocess.run(command, capture_output=True, text=True, env={"PYTHONPATH": path}, check=False)
        last = ended.stderr.strip().splitlines()[-1] if ended.stderr else ""
        return reads.read_text().splitlines(), last

    return run


def test_files_read_before_and_after_the_beginning_are_listed_once(run):
    code = "open('../data/a.csv').close(); open('../data/a.csv').close()"
    assert run(code) == (["data/before.csv", "data/a.csv"], "")


def test_what_is_only_written_is_no_input(run):
    assert run("open('../data/new.csv', 'w').close()") == (["data/before.csv"], "")


def test_a_file_that_is_looked_for_in_vain_is_an_input(run):
    assert run("try: open('../data/none.csv')\nexcept FileNotFoundError: pass")[0][1:] == ["data/none.csv"]


def test_listing_a_folder_of_data_makes_the_folder_an_input(run):
    assert run("list((root / 'data').iterdir()); os.listdir(root / 'notebooks')")[0][1:] == ["data/"]


def test_a_database_is_an_input(run):
    assert run("sqlite3.connect(root / 'data' / 'a.db')")[0][1:] == ["data/a.db"]


def test_code_beside_the_templates_is_an_input_even_when_it_is_compiled(run, project):
    (project.notebooks / "own.py").write_text("x = 1")
    code = "sys.path.insert(0, ''); import own"
    assert run(code)[0][1:] == ["notebooks/own.py"]
    assert run(code)[0][3:] == ["notebooks/own.py"]


def test_a_module_that_is_called_up_by_its_name_is_noted(run):
    code = "import importlib; importlib.import_module('analysis.measures.reuse')"
    assert run(code)[0][-1] == "module analysis.measures.reuse"


def test_what_a_volume_writes_for_a_moment_it_may_read_again(run):
    code = "import tempfile; path = Path(tempfile.mkdtemp()) / 'a.csv'; path.write_text('x'); path.read_text()"
    assert run(code) == (["data/before.csv"], "")


@pytest.mark.parametrize("place", ["{other}/a.csv", "/etc/a.csv", "/usr/share/a.txt", "~/.cache/a.parquet"])
def test_tables_and_texts_from_elsewhere_are_refused(run, tmp_path_factory, place):
    other = tmp_path_factory.mktemp("elsewhere")
    (other / "a.csv").write_text("x")
    assert "lies outside the project" in run(f"open(os.path.expanduser('{place.format(other=other)}'))")[1]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "open('/root/secret.csv')",
            "/root/secret.csv lies outside the project; copy the file to data/ and register it",
        ),
        ("socket.getaddrinfo('example.org', 80)", "a volume may not use the network (example.org)"),
        ("socket.create_connection(('192.0.2.1', 80))", "a volume may not use the network (192.0.2.1)"),
        ("os.system('true')", "a volume may not start a program"),
    ],
)
def test_strangers_are_refused_with_a_sentence(run, code, sentence):
    assert sentence in run(code)[1]


def test_the_system_and_settings_in_the_home_folder_may_be_read(run):
    code = "open('/etc/hostname').close(); import zoneinfo, sysconfig; open(sysconfig.__file__).close()"
    assert run(code)[1] == ""
