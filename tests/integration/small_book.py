"""A small book with real volumes: one table, one template, two volumes, and the real Jupyter Book around them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

import analysis
from analysis.paths import PROJECT, Project

# A command under a limit on the size of each file it writes, which it meets as it meets a full disk.
CONFINED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""
HOME = "# Home\n\nThere are {n}`alpha:sum` of them, and {n}`beta:sum`.\n"
# Pages lead to each other, so the small book has those of the real one; what an author wrote on them is left out.
PAGES = tuple(sorted(path.stem for path in PROJECT.book.glob("*.md") if path.stem != "index"))
CONTENTS = yaml.safe_load((PROJECT.root / "_toc.yml").read_text(encoding="utf-8"))
CHAPTERS = [chapter for part in CONTENTS["parts"] for chapter in part["chapters"]]
VOLUMES = {"glob": "volumes/*"}
TOC = {
    "format": "jb-book",
    "root": "index",
    "chapters": [VOLUMES, *(chapter for chapter in CHAPTERS if "volumes/" not in str(chapter))],
}
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
    shutil.copytree(PROJECT.data, project.data, ignore=shutil.ignore_patterns("versions", "benchmarks"))
    for path in (project.data / "registry").glob("*.csv"):
        # an own book begins with an empty registry
        path.write_text(path.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")
    for name in ("_config.yml", "pyproject.toml", "CITATION.cff", "CHANGELOG.md", "requirements.lock"):
        shutil.copy2(PROJECT.root / name, root / name)
    (root / "_toc.yml").write_text(yaml.safe_dump(TOC))
    project.book.mkdir()
    (project.book / "index.md").write_text(HOME)
    for page in PAGES:
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
