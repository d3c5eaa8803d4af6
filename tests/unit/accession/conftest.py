"""A copy of the data of the series that a test may add to, and the text it adds."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.paths import PROJECT, Project

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "tree"
    shutil.copytree(PROJECT.data, root / "data")
    shutil.copytree(PROJECT.notebooks, root / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return Project(root)


@pytest.fixture
def text() -> Path:
    return FIXTURES / "regulations_test_text.txt"


@pytest.fixture
def snapshot(project: Project) -> Callable[[], dict[str, bytes]]:
    def take() -> dict[str, bytes]:
        return {
            str(path.relative_to(project.root)): path.read_bytes() for path in project.root.rglob("*") if path.is_file()
        }

    return take
