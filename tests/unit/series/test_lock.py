import json
import os
import signal
import subprocess
import sys

import pytest

from analysis.errors import BusyError
from analysis.series.lock import build_lock

HOLD = """
import sys, time
from pathlib import Path
from analysis.paths import Project
from analysis.series.lock import build_lock
with build_lock(Project(Path(sys.argv[1]))):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_build(project):
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(project.root)], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_build_is_refused_with_process_and_start_of_the_first(project, other_build):
    sentence = rf"process {other_build.pid}, started \d{{4}}-\d\d-\d\d at \d\d:\d\d:\d\d"
    with pytest.raises(BusyError, match=sentence), build_lock(project):
        pass


def test_the_lock_of_a_killed_build_is_no_obstacle(project, other_build):
    os.kill(other_build.pid, signal.SIGKILL)
    other_build.wait()
    with build_lock(project):
        assert json.loads((project.build / ".lock.json").read_text())["pid"] == os.getpid()


def test_one_process_may_take_the_lock_again(project):
    with build_lock(project), build_lock(project):
        pass
    with build_lock(project):
        pass


def test_a_holder_that_did_not_sign_is_said_to_be_unknown(project, other_build):
    (project.build / ".lock.json").unlink()
    with pytest.raises(BusyError, match="its process is not known"), build_lock(project):
        pass
