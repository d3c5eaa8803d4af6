"""A build that is broken off anywhere: nothing is lost, and the next one ends as if nothing had happened.

A small book with real volumes, real kernels and the real Jupyter Book. Each case breaks a build off in a process of
its own, holds the site against what stood before and what shall stand after, and builds again.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import analysis
from analysis.paths import PROJECT, Project

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="signals and limits of Linux")]

# `tumen build`, killed with signal 9 when a function is called for the n-th time: before it runs, or once it has.
KILLED = """
import importlib, os, sys
place, when, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
module, name = place.rsplit(":", 1)
owner = importlib.import_module(module)
*path, last = name.split(".")
for part in path:
    owner = getattr(owner, part)
true, calls = getattr(owner, last), []
def broken(*given, **named):
    calls.append(1)
    if len(calls) == count and when == "before":
        os.kill(os.getpid(), 9)
    result = true(*given, **named)
    if len(calls) == count and when == "after":
        os.kill(os.getpid(), 9)
    return result
setattr(owner, last, broken)
sys.argv = ["tumen", "build"]
from analysis.__main__ import main
main()
"""
# A command under a limit on the size of each file it writes, which it meets as it meets a full disk.
CONFINED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""
HOME = "# Home\n\nThere are {n}`alpha:sum` of them, and {n}`beta:sum`.\n"
TOC = """format: jb-book
root: index
chapters:
  - glob: volumes/*
  - file: reader/index
    sections:
      - glob: reader/*
  - file: codebook
  - file: figures
  - file: rights
  - file: protocol
"""
PLAN = """volumes:
  - {volume: alpha, template: counts.ipynb, parameters: {factor: 1}, timeout: 60}
  - {volume: beta, template: counts.ipynb, parameters: {factor: 2}, timeout: 60}
"""
CELLS = (
    ("markdown", "# Counts of {n}`sum`"),
    ("parameters", 'volume: str = "draft"  # id of this volume\nfactor: int = 1  # what each count is multiplied by'),
    ("code", "import pandas as pd\nfrom analysis.exhibits import exhibit\nfrom analysis.exhibits.ledger import Ledger"),
    ("markdown", "## Table"),
    ("code", "rows = pd.read_csv('../data/counts.csv')\nrows['n'] = rows['n'] * factor"),
    ("code", "Ledger(volume).number('sum', int(rows['n'].sum()), units=['d2009/1#1'], method='Sum.')"),
    (
        "code",
        "words = {'en': 'Counts', 'zh': '计数'}\n"
        "exhibit.table(volume=volume, name='counts', title=words, caption=words, alt=words, sources=['coding'],"
        " table=rows)",
    ),
)


def notebook(cells=CELLS) -> str:
    written = []
    for place, (kind, text) in enumerate(cells):
        tags = {"tags": ["parameters"]} if kind == "parameters" else {}
        cell = {"cell_type": "markdown" if kind == "markdown" else "code", "id": f"c{place}", "metadata": tags}
        written.append(
            {**cell, "source": text} | ({} if kind == "markdown" else {"outputs": [], "execution_count": None})
        )
    return json.dumps({"cells": written, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def write(project: Project, counts: str, *, cells=CELLS, plan: str = PLAN) -> None:
    """Put the small book into a state: its one table, its one template, its plan."""
    (project.data / "counts.csv").write_text(counts)
    (project.notebooks / "counts.ipynb").write_text(notebook(cells))
    (project.notebooks / "series.yml").write_text(plan)


def make(root: Path) -> Project:
    project = Project(root)
    shutil.copytree(PROJECT.data, project.data, ignore=shutil.ignore_patterns("registry", "benchmarks"))
    for name in ("_config.yml", "pyproject.toml", "CITATION.cff", "CHANGELOG.md", "requirements.lock"):
        shutil.copy2(PROJECT.root / name, root / name)
    (root / "_toc.yml").write_text(TOC)
    project.book.mkdir()
    (project.book / "index.md").write_text(HOME)
    for page in ("rights", "protocol"):
        (project.book / f"{page}.md").write_text(f"# {page}\n")
    project.notebooks.mkdir()
    write(project, BEFORE)
    return project


BEFORE, AFTER = "name,n\na,1\nb,2\n", "name,n\na,1\nb,40\n"


def start(project: Project, *command: str, limit: int = 0) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(analysis.__file__).parents[1]), "TUMEN_ROOT": str(project.root)}
    return subprocess.Popen(
        [sys.executable, *(("-c", CONFINED, str(limit)) if limit else ()), *command],
        env=environment,
        cwd=project.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def build(project: Project, *command: str, limit: int = 0) -> tuple[int, str]:
    process = start(project, *(command or ("-m", "analysis", "build")), limit=limit)
    said, complaint = process.communicate(timeout=600)
    return process.returncode, said + complaint


def finish(project: Project) -> None:
    """Build with nothing in the way."""
    code, said = build(project)
    assert code == 0, said


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def states(tmp_path_factory) -> tuple[Path, dict[str, bytes], dict[str, bytes]]:
    """A built tree, and the site as it stands before and after a change of the one table, never disturbed."""
    project = make(tmp_path_factory.mktemp("undisturbed"))
    finish(project)
    kept = tmp_path_factory.mktemp("kept") / "tree"
    shutil.copytree(project.root, kept, symlinks=True)
    before = contents(project.site)
    write(project, AFTER)
    finish(project)
    after = contents(project.site)
    assert before["data/numbers.csv"] != after["data/numbers.csv"]
    return kept, before, after


@pytest.fixture
def project(states, tmp_path) -> Project:
    """A tree whose site stands as before, and whose table has changed since."""
    shutil.copytree(states[0], tmp_path / "tree", symlinks=True)
    project = Project(tmp_path / "tree")
    write(project, AFTER)
    return project


def is_whole(project: Project, states) -> bool:
    """Whether the site is wholly the old one or wholly the new one."""
    return contents(project.site) in states[1:]


POINTS = {
    "parse": ("analysis.corpus.parse:parse_file", "before", 2),
    "run": ("analysis.series.workshop:Workshop.start", "after", 2),
    "between volumes": ("analysis.series.workshop:Workshop._ended", "after", 1),
    "stage": ("analysis.site.stage:_write", "before", 1),
    "render": ("analysis.site.build:_complete", "before", 1),
    "tables": ("analysis.site.build:write_tables", "after", 1),
    "publish": ("analysis.site.build:exchange", "before", 1),
    "exchanged": ("analysis.site.build:exchange", "after", 1),
    "published": ("analysis.site.build:remember", "before", 1),
}


@pytest.mark.parametrize("point", POINTS)
def test_a_build_that_is_killed_leaves_a_whole_site_and_the_next_one_ends_as_if_undisturbed(project, states, point):
    place, when, count = POINTS[point]
    code, said = build(project, "-c", KILLED, place, when, str(count))
    assert code == -signal.SIGKILL, said
    assert is_whole(project, states)
    finish(project)
    assert contents(project.site) == states[2]


@pytest.mark.parametrize("limit", [2_000, 30_000, 200_000, 1_000_000])
def test_a_full_disk_gets_a_sentence_and_the_next_build_ends_as_if_undisturbed(project, states, limit):
    code, said = build(project, limit=limit)
    assert code in {1, 2}, said
    assert "Traceback" not in said
    assert is_whole(project, states)
    finish(project)
    assert contents(project.site) == states[2]


def test_of_two_builds_at_once_the_second_is_told_of_the_first(project, states):
    first = start(project, "-m", "analysis", "build")
    deadline = time.monotonic() + 60
    while (
        not (project.build / ".lock.json").exists() or str(first.pid) not in (project.build / ".lock.json").read_text()
    ):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    code, said = build(project)
    assert (code, said[:46]) == (2, "Another build is running in this tree (process")
    first.communicate(timeout=600)
    assert first.returncode == 0
    assert contents(project.site) == states[2]


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("while True:\n    pass", "was stopped at its limit of 3 s, under “Table”"),
        (
            "room = bytearray(2**62)",
            "stopped under “Table”, at `room = bytearray(2**62)`: the memory of the machine ran out",
        ),
        ("import os\nos.kill(os.getpid(), 9)", "or by the system because memory ran out"),
    ],
)
def test_a_volume_that_never_ends_or_has_no_memory_keeps_the_site_and_the_next_build_is_undisturbed(
    project, states, cell, sentence
):
    write(project, AFTER, cells=(*CELLS, ("code", cell)), plan=PLAN.replace("60", "3"))
    code, said = build(project)
    assert code == 1
    assert sentence in said
    assert contents(project.site) == states[1]
    write(project, AFTER)
    finish(project)
    assert contents(project.site) == states[2]
