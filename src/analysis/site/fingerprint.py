"""What a site was built from, as one fingerprint: the same fingerprint means the same pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from analysis.paths import PROJECT, Project

__all__ = ["is_current", "remember", "site_fingerprint"]

_PACKAGE = Path(__file__).parents[1]
_CODE = (
    "site/**/*.py",
    "site/**/*.css",
    "site/**/*.js",
    "site/**/*.html",
    "exhibits/citations/*.py",
    "exhibits/style.py",
    "measures/reuse.py",
)
_FILES = ("CHANGELOG.md", "CITATION.cff", "LICENSE", "pyproject.toml", "requirements.lock")


def site_fingerprint(project: Project = PROJECT) -> str:
    """Return a SHA-256 over staged sources, pictures, tables, this room's code and what the site gives away."""
    digest = hashlib.sha256()
    for name, path in _inputs(project):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{name} {content}\n".encode())
    return digest.hexdigest()


def is_current(fingerprint: str, project: Project = PROJECT) -> bool:
    """Return whether the site that stands was built from these inputs."""
    state = _state(project)
    if not state.is_file() or not (project.site / "index.html").is_file():
        return False
    try:
        return bool(json.loads(state.read_text(encoding="utf-8"))["inputs"] == fingerprint)
    except (ValueError, KeyError, TypeError):
        return False


def remember(fingerprint: str, project: Project = PROJECT) -> None:
    """Note what the site that now stands was built from."""
    _state(project).write_text(json.dumps({"inputs": fingerprint}) + "\n", encoding="utf-8")


def _state(project: Project) -> Path:
    return project.build / "site.json"


def _inputs(project: Project) -> Iterator[tuple[str, Path]]:
    """Yield name and path of every file the pages depend on, in a fixed order."""
    for folder in (project.source, project.exhibits, project.data):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield f"{folder.name}/{path.relative_to(folder).as_posix()}", path
    for pattern in _CODE:
        for path in sorted(_PACKAGE.glob(pattern)):
            yield f"code/{path.relative_to(_PACKAGE).as_posix()}", path
    yield from _sources(project)


def _sources(project: Project) -> Iterator[tuple[str, Path]]:
    held = [project.root / name for name in _FILES]
    for path in [*held, *sorted(project.notebooks.glob("*"))]:
        if path.is_file():
            yield path.relative_to(project.root).as_posix(), path
