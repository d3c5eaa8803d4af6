"""A copy of the data of the series that a test may add to, and the text it adds."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.accession.addition import addition
from analysis.accession.entry import Statement, read_entry
from analysis.paths import PROJECT, Project

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def copied(root: Path) -> Project:
    """Return a copy of the inputs of the series."""
    for folder in ("data", "notebooks"):
        shutil.copytree(PROJECT.root / folder, root / folder, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    for file in ("CITATION.cff", "CHANGELOG.md", "pyproject.toml"):
        shutil.copy2(PROJECT.root / file, root / file)
    return Project(root)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copied(tmp_path / "tree")


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The inputs with the document added, made once."""
    project = copied(tmp_path_factory.mktemp("grown") / "tree")
    stated = Statement(
        "d2022",
        "图们江区域跨境合作促进办法（测试文本）",
        "Measures (test text)",
        "2022-05-10",
        "Test",
        "province",
        "measures",
    )
    entry = read_entry(FIXTURES / "regulations_test_text.txt", stated, project=project)
    addition(entry, project=project).apply(project)
    return project.root


@pytest.fixture
def added(grown: Path, tmp_path: Path) -> Project:
    shutil.copytree(grown, tmp_path / "added")
    return Project(tmp_path / "added")


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
