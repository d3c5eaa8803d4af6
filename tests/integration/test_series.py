"""The series over small templates: real kernels, one project for all facts, since starting up is what takes time."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from rich.console import Console

from analysis.errors import InputError
from analysis.paths import Project
from analysis.series import runner
from analysis.series.progress import progress_for
from analysis.series.record import keep, read_record
from analysis.series.runner import run_series
from analysis.series.status import series_status

TEMPLATES = {
    "good": (
        "# The sum is {n}`sum`",
        '!volume: str = "draft"  # id of this volume\nplace: str = "draft"  # place it is about',
        "from analysis import errors\nfrom IPython.display import display\nimport random\nimport numpy as np",
        "## Table\n",
        "values = [int(line) for line in open(f'../data/{volume}.csv')]",
        "print(place, getattr(random, 'random')(), getattr(np.random, 'rand')())\nobject()",
        "display({'application/vnd.tumen.number+json': {'volume': volume, 'name': 'sum', 'value': sum(values),"
        " 'formatted': str(sum(values)), 'units': [], 'method': 'sum'}}, raw=True)",
    ),
    "typo": ("# T", "## Shares of `themes`", "total = 1\nshare = totl / 2"),
    "killed": ("# K", "import os", "## Cause", "os.kill(os.getpid(), 9)"),
    "slow": ("# S", "while True:\n    pass"),
    "quitter": ("# Q", "import os\nos._exit(3)"),
    "late": ("# L", "## Today", "from datetime import date", "day = 1\ntoday = date.today()"),
    "chancy": ("# C", "## Draw", "import numpy as np\nmake = getattr(np.random, 'default_rng')\nmake().random()"),
    "stranger": ("# X", "## Source", "import pathlib\npathlib.Path('/etc/statistics.csv').read_text()"),
    "caller": ("# N", "## Fetch", "import socket\nsocket.create_connection(('192.0.2.1', 80))"),
}
PLAN = """volumes:
  - {volume: typo, template: typo.ipynb}
  - {volume: killed, template: killed.ipynb}
  - {volume: slow, template: slow.ipynb, timeout: 1}
  - {volume: quitter, template: quitter.ipynb}
  - {volume: late, template: late.ipynb}
  - {volume: chancy, template: chancy.ipynb}
  - {volume: stranger, template: stranger.ipynb}
  - {volume: caller, template: caller.ipynb}
  - {volume: good-east, template: good.ipynb, parameters: {place: 珲春}}
  - {volume: good-west, template: good.ipynb, parameters: {place: 长春}}
"""


def notebook(*cells: str) -> str:
    written = []
    for position, text in enumerate(cells):
        kind = "markdown" if text.startswith("#") else "code"
        cell = {"cell_type": kind, "id": f"c{position}", "metadata": {}, "source": text.lstrip("!")}
        if kind == "code":
            cell |= {"outputs": [], "execution_count": None}
        if text.startswith("!"):
            cell["metadata"] = {"tags": ["parameters"]}
        written.append(cell)
    # A kernel that is not installed: the series uses its own interpreter all the same.
    kernel = {"kernelspec": {"name": "nowhere", "display_name": "Nowhere", "language": "python"}}
    return json.dumps({"cells": written, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


def make(root: Path) -> Project:
    for name, cells in TEMPLATES.items():
        (root / "notebooks").mkdir(parents=True, exist_ok=True)
        (root / "notebooks" / f"{name}.ipynb").write_text(notebook(*cells), encoding="utf-8")
    (root / "notebooks" / "series.yml").write_text(PLAN, encoding="utf-8")
    (root / "data").mkdir()
    for name in ("good-east", "good-west"):
        (root / "data" / f"{name}.csv").write_text("1\n2\n")
    return Project(root)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return make(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def log():
    return Console(file=io.StringIO(), width=400)


@pytest.fixture(scope="module")
def recap(project, log):
    return run_series(project, jobs=3, progress=progress_for(log))


def products(project, volume="good-east"):
    return (project.volumes / f"{volume}.ipynb").read_bytes()


def state(project, volume="good-east"):
    return next((found.state, found.reasons) for found in series_status(project) if found.volume == volume)


def message(recap, volume):
    return next(outcome.message for outcome in recap.failed if outcome.volume == volume)


def test_a_failing_cell_names_volume_heading_line_and_error(recap):
    assert message(recap, "typo") == (
        "volume `typo` stopped under “Shares of themes”, at `share = totl / 2`: "
        "the name `totl` is not defined (NameError)"
    )


def test_the_traceback_is_kept_for_those_who_ask(recap):
    assert "NameError" in next(outcome.traceback for outcome in recap.failed if outcome.volume == "typo")


def test_a_killed_kernel_gets_a_sentence(recap):
    assert message(recap, "killed").startswith(
        "the process of volume `killed` was lost under “Cause”, in the cell that begins `os.kill(os.getpid(), 9)`: "
        "it was killed by signal 9 (SIGKILL)"
    )


def test_a_kernel_that_ends_by_itself_gets_a_sentence(recap):
    assert message(recap, "quitter").endswith("it ended by itself with code 3")


def test_a_volume_that_takes_too_long_gets_a_sentence(recap):
    assert message(recap, "slow").startswith("volume `slow` was stopped at its limit of 1 s, under “S”")


@pytest.mark.parametrize(
    ("volume", "sentence"),
    [
        ("late", "under “Today”, at `today = date.today()`: a volume may not read the clock"),
        ("chancy", "under “Draw”, at `make().random()`: a volume may not draw random numbers that nothing seeds"),
        (
            "stranger",
            "under “Source”, at `pathlib.Path('/etc/statistics.csv').read_text()`: "
            "/etc/statistics.csv lies outside the project",
        ),
        (
            "caller",
            "under “Fetch”, at `socket.create_connection(('192.0.2.1', 80))`: "
            "a volume may not use the network (192.0.2.1)",
        ),
    ],
)
def test_what_nothing_could_trace_is_refused_with_its_line(recap, volume, sentence):
    assert message(recap, volume).startswith(f"volume `{volume}` stopped {sentence}")


def test_the_other_volumes_go_on(recap):
    assert [outcome.volume for outcome in recap.run] == ["good-east", "good-west"]
    assert len(recap.failed) == 8


def test_the_recap_keeps_the_order_of_the_plan_and_comes_last(recap, log):
    assert recap.text().splitlines()[0].startswith("series: 2 run, 0 fresh, 8 failed")
    assert [outcome.volume for outcome in recap.outcomes][:3] == ["typo", "killed", "slow"]
    assert "[10/10]" in log.file.getvalue().splitlines()[-1]


def test_a_failed_volume_leaves_no_products(recap, project):
    assert sorted(path.name for path in project.volumes.iterdir()) == [
        "good-east.ipynb",
        "good-east.json",
        "good-west.ipynb",
        "good-west.json",
    ]


def test_the_record_states_what_the_volume_was_made_from(recap, project):
    record = read_record("good-east", project)
    assert record["title"] == "The sum is 3"
    assert record["parameters"] == {"volume": "good-east", "place": "珲春"}
    assert list(record["inputs"]) == ["data/good-east.csv", "notebooks/good.ipynb"]
    assert {"errors.py", "series/worker.py"} <= set(record["modules"])
    assert [(number["name"], number["value"]) for number in record["numbers"]] == [("sum", 3)]


def test_the_parameters_are_injected_in_readable_form(recap, project):
    cells = json.loads(products(project))["cells"]
    assert cells[2]["id"] == "injected-parameters"
    assert cells[2]["source"] == '# Parameters\nvolume = "good-east"\nplace = "珲春"'


def test_volumes_do_not_share_their_random_numbers(recap, project):
    drawn = [
        json.loads(products(project, volume))["cells"][6]["outputs"][0]["text"].split()[1:]
        for volume in ("good-east", "good-west")
    ]
    assert not set(drawn[0]) & set(drawn[1])


def test_what_has_run_is_fresh_and_is_not_run_again(recap, project):
    assert state(project) == ("fresh", ())
    again = run_series(project, only=["good-*"])
    assert [outcome.state for outcome in again.outcomes] == ["fresh", "fresh"]


def test_a_new_date_of_a_file_changes_nothing(recap, project):
    os.utime(project.data / "good-east.csv")
    assert state(project) == ("fresh", ())


def test_two_runs_give_the_same_bytes(recap, project):
    before = products(project)
    again = run_series(project, only=["good-east"], force=True)
    assert [outcome.state for outcome in again.outcomes] == ["run"]
    assert products(project) == before


def test_an_unknown_volume_is_refused_with_the_nearest(project):
    with pytest.raises(InputError, match=r"the plan names no such volume\. Did you mean `good-west`\?"):
        run_series(project, only=["god-west"])


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ("{plce: x}", "passes `plce`, which good.ipynb does not declare. Did you mean `place`?"),
        ("{colour: x}", "passes `colour`, which good.ipynb does not declare. It declares `volume`, `place`"),
        ("{place: 5}", "parameter `place` is 5; expected a text"),
    ],
)
def test_wrong_parameters_stop_everything_before_a_run(tmp_path, parameters, sentence):
    project = make(tmp_path)
    plan = f"volumes: [{{volume: a, template: good.ipynb, parameters: {parameters}}}]"
    (project.notebooks / "series.yml").write_text(plan)
    with pytest.raises(InputError) as refused:
        run_series(project)
    assert sentence in str(refused.value)
    assert not project.build.exists()


def test_a_changed_table_makes_its_volume_stale_and_a_failure_keeps_the_last_good_result(recap, project):
    before = products(project, "good-west")
    (project.data / "good-west.csv").write_text("1\nmany\n")
    assert state(project, "good-west") == ("stale", ("data/good-west.csv changed in row 2 (1: 2 -> many)",))
    again = run_series(project, only=["good-*"])
    assert [outcome.state for outcome in again.outcomes] == ["fresh", "failed"]
    assert "invalid literal for int() with base 10: 'many" in again.failed[0].message
    assert products(project, "good-west") == before
    assert state(project, "good-west") == ("stale", ("data/good-west.csv changed in row 2 (1: 2 -> many)",))


@pytest.mark.slow
def test_cold_kernels_give_the_same_bytes_and_the_same_sentences(recap, project, tmp_path, monkeypatch):
    monkeypatch.setattr(runner, "kernels_here", lambda: "cold")
    cold = make(tmp_path)
    keep("{}", {"volume": "left-the-plan"}, cold)
    found = run_series(cold, jobs=3)
    assert found.retired == ("left-the-plan",)
    assert [outcome.message for outcome in found.failed] == [outcome.message for outcome in recap.failed]
    assert products(cold) == products(project)
