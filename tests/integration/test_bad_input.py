"""Each bad input gets one clear answer, and the last good site stays whole."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    "book",
    "data",
    "notebooks",
    "src",
    "_config.yml",
    "_toc.yml",
    "requirements.lock",
    "CITATION.cff",
    "pyproject.toml",
)
GOOD_PAGE = "<p>the last good site</p>"
TEXT_2018 = "data/corpus/004_c6cd80bb96ad805e.txt"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
        copy(ROOT / part, tmp_path / part)
    (tmp_path / "_build/html").mkdir(parents=True)
    (tmp_path / "_build/html/index.html").write_text(GOOD_PAGE, encoding="utf-8")
    return tmp_path


def tumen(tree: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "analysis", *arguments],
        cwd=tree,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tree / "src"), **environment},
        check=False,
    )


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def remove_a_text(tree: Path) -> None:
    (tree / TEXT_2018).unlink()


def spoil_a_text(tree: Path) -> None:
    (tree / TEXT_2018).write_bytes((tree / TEXT_2018).read_bytes() + "。".encode())


def make_a_text_unreadable(tree: Path) -> None:
    (tree / TEXT_2018).unlink()
    (tree / TEXT_2018).mkdir()


def mistype_a_code(tree: Path) -> None:
    edit(tree / "data/coding/coding.csv", "d2009#1,rationale", "d2009#1,rationnale")


def code_a_unit_that_does_not_exist(tree: Path) -> None:
    edit(tree / "data/coding/coding.csv", "d2009#1,", "d2009#99,")


def repeat_a_project(tree: Path) -> None:
    path = tree / "data/coding/projects.csv"
    path.write_text(path.read_text(encoding="utf-8") + "changjitu-pilot-zone,重复,Repeated,zone,,,\n", encoding="utf-8")


def misspell_a_parameter(tree: Path) -> None:
    edit(
        tree / "notebooks/series.yml",
        "template: comparison.ipynb",
        "template: comparison.ipynb\n    parameters: {sede: 1}",
    )


BAD_INPUTS: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "missing file": (remove_a_text, ("004_c6cd80bb96ad805e.txt", "missing")),
    "unreadable file": (make_a_text_unreadable, ("004_c6cd80bb96ad805e.txt",)),
    "wrong checksum": (spoil_a_text, ("004_c6cd80bb96ad805e.txt", "sha256")),
    "unknown code": (mistype_a_code, ("data/coding/coding.csv", "rationnale", "rationale")),
    "unknown unit": (code_a_unit_that_does_not_exist, ("data/coding/coding.csv", "d2009#99")),
    "duplicate id": (repeat_a_project, ("data/coding/projects.csv", "changjitu-pilot-zone")),
    "unknown parameter": (misspell_a_parameter, ("sede", "seed")),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", BAD_INPUTS)
def test_a_bad_input_is_named_and_nothing_is_built(tree: Path, kind: str):
    spoil, words = BAD_INPUTS[kind]
    spoil(tree)
    result = tumen(tree, "build")
    assert result.returncode == 2
    assert [word for word in words if word not in result.stderr] == []
    assert "Traceback" not in result.stderr
    assert (tree / "_build/html/index.html").read_text(encoding="utf-8") == GOOD_PAGE


@pytest.mark.slow
def test_two_faults_in_two_files_are_listed_together(tree: Path):
    mistype_a_code(tree)
    misspell_a_parameter(tree)
    message = tumen(tree, "check").stderr
    assert "rationnale" in message
    assert "sede" in message


@pytest.mark.slow
def test_a_notebook_that_raises_leaves_the_others_and_the_last_good_site(tree: Path):
    edit(tree / "notebooks/corpus.ipynb", "table = sizes.sizes(texts)", "table = 1 / 0")
    result = tumen(tree, "build", "--only", "corpus", "--only", "profile-d2018")
    assert result.returncode == 1
    assert "corpus" in result.stderr
    assert "Size" in result.stderr
    assert "table = 1 / 0" in result.stderr
    assert (tree / "_build/volumes/profile-d2018.ipynb").exists()
    assert not (tree / "_build/volumes/corpus.ipynb").exists()
    assert (tree / "_build/html/index.html").read_text(encoding="utf-8") == GOOD_PAGE


@pytest.mark.slow
def test_a_second_build_is_told_that_the_first_is_running(tree: Path):
    hold = "import time; from analysis.paths import PROJECT; from analysis.series.lock import build_lock\n"
    hold += "with build_lock(PROJECT): print('held', flush=True); time.sleep(60)"
    environment = {**os.environ, "PYTHONPATH": str(tree / "src")}
    first = subprocess.Popen([sys.executable, "-c", hold], cwd=tree, stdout=subprocess.PIPE, text=True, env=environment)
    try:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        result = tumen(tree, "build")
    finally:
        first.kill()
        first.communicate()
    assert result.returncode == 2
    assert str(first.pid) in result.stderr
    assert (tree / "_build/html/index.html").read_text(encoding="utf-8") == GOOD_PAGE
