"""What is left of a build that is killed: no process, no folder, and a tree that can be built again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import analysis
from analysis.paths import Project
from analysis.series import workshop
from analysis.series.lock import build_lock
from analysis.series.runner import run_series

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")]

BUILD = """
import sys
from pathlib import Path
from analysis.paths import Project
from analysis.series import runner
runner.kernels_here = lambda: sys.argv[2]
print(runner.run_series(Project(Path(sys.argv[1]))).text())
"""
# A child of the kernel, which knows nothing of the build, and a loop that never gives way to another thread.
STUBBORN = """import multiprocessing, time
multiprocessing.get_context('fork').Process(target=time.sleep, args=(60,)).start()
open('../data/reached', 'w').close()
sum(range(10**11))"""
CELL = {"cell_type": "code", "id": "c", "metadata": {}, "outputs": [], "execution_count": None, "source": STUBBORN}
NOTEBOOK = {"cells": [CELL], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture
def project(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "notebooks" / "stubborn.ipynb").write_text(json.dumps(NOTEBOOK))
    (tmp_path / "notebooks" / "series.yml").write_text("volumes: [{volume: v, template: stubborn.ipynb}]")
    return Project(tmp_path)


@pytest.fixture
def build(project):
    def start(kernels):
        path = {**os.environ, "PYTHONPATH": str(Path(analysis.__file__).parents[1])}
        command = [sys.executable, "-c", BUILD, str(project.root), kernels]
        return subprocess.Popen(command, env=path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    return start


def processes(project):
    """Numbers of the processes that know this project by their environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"TUMEN_ROOT={project.root}".encode() in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def wait_until(condition):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize("kernels", ["forked", "cold"])
def test_a_killed_build_leaves_no_process_and_no_lock(project, build, kernels):
    process = build(kernels)
    wait_until((project.data / "reached").exists)
    assert len(processes(project)) >= 3
    process.send_signal(signal.SIGKILL)
    process.communicate()
    wait_until(lambda: not processes(project))
    with build_lock(project):
        pass


def test_a_build_goes_on_when_the_warm_process_is_killed(project, build):
    process = build("forked")
    wait_until((project.data / "reached").exists)
    os.kill(min(processes(project)), signal.SIGKILL)
    said, _ = process.communicate(timeout=30)
    assert "series: 0 run, 0 fresh, 1 failed" in said
    assert "the process that watches over volume `v` was lost" in said
    wait_until(lambda: not processes(project))


def test_an_interrupted_build_leaves_no_process(project, build):
    process = build("forked")
    wait_until((project.data / "reached").exists)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    wait_until(lambda: not processes(project))


def test_a_worker_that_hangs_is_ended_some_time_after_its_limit(project, monkeypatch):
    monkeypatch.setattr(workshop, "_GRACE", 1.0)
    stopping = json.dumps({**NOTEBOOK, "cells": [CELL | {"source": "import os\nos.kill(os.getppid(), 19)"}]})
    (project.notebooks / "stubborn.ipynb").write_text(stopping)
    (project.notebooks / "series.yml").write_text("volumes: [{volume: v, template: stubborn.ipynb, timeout: 2}]")
    recap = run_series(project)
    assert recap.failed[0].message.startswith("the process that watches over volume `v` was lost")
    wait_until(lambda: not processes(project))
