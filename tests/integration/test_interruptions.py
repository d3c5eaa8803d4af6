"""A build that is broken off anywhere: nothing is lost, and the next one ends as if nothing had happened.

A small book with real volumes, real kernels and the real Jupyter Book. Each case breaks a build off in a process of
its own, holds the site against what stood before and what shall stand after, and builds again.
"""

from __future__ import annotations

import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from tests.integration.small_book import AFTER, CELLS, PLAN, build, contents, finish, make, start, write

from analysis.paths import Project

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
