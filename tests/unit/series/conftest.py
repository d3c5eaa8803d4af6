"""Small projects in a temporary folder: templates written from their cells, and a plan."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.paths import Project

Write = Callable[..., Path]


def notebook(*cells: str) -> str:
    """A notebook of code cells; one that begins with `#` and a blank is Markdown, with `!` carries the parameters."""
    written = []
    for position, text in enumerate(cells):
        kind = "markdown" if text.startswith(("# ", "## ")) else "code"
        tags = {"tags": ["parameters"]} if text.startswith("!") else {}
        cell = {"cell_type": kind, "id": f"c{position}", "metadata": tags, "source": text.lstrip("!")}
        written.append(cell | ({"outputs": [], "execution_count": None} if kind == "code" else {}))
    return json.dumps({"cells": written, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "data").mkdir()
    return Project(tmp_path)


@pytest.fixture
def template(project: Project) -> Write:
    def write(name: str, *cells: str) -> Path:
        path = project.notebooks / name
        path.write_text(notebook(*cells), encoding="utf-8")
        return path

    return write


@pytest.fixture
def plan(project: Project) -> Callable[[str], None]:
    def write(text: str) -> None:
        (project.notebooks / "series.yml").write_text(text, encoding="utf-8")

    return write
