"""A new edition of the series: its number, its date, and its entry in the changelog.

Three files state them (pyproject.toml, CITATION.cff, CHANGELOG.md). They are
changed together, and put back together when anything after that fails.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from analysis.errors import Fault
from analysis.exhibits.identity import Identity, read_identity
from analysis.paths import PROJECT, Project
from analysis.series.changes import VolumeChange

__all__ = ["entry_lines", "numbered", "release_faults", "with_entry", "write_entry"]

_FILES = ("pyproject.toml", "CITATION.cff", "CHANGELOG.md")
_VERSION = re.compile(r"\d+\.\d+\.\d+")


def release_faults(identity: Identity, version: str) -> list[Fault]:
    """Return what stands in the way of a release: nobody responsible, no address, no proper version."""
    place, faults = "[tool.tumen]", []
    if not identity.responsible:
        expected = "the person who answers for the release"
        remedy = "Write the name into pyproject.toml; what nobody answers for cannot be cited"
        faults.append(Fault("pyproject.toml", place, "responsible", "nobody is named", expected, remedy))
    if not identity.site and not identity.repository:
        expected = "the address of the site, of the repository, or of both"
        remedy = "Write into pyproject.toml where readers will find the release"
        faults.append(Fault("pyproject.toml", place, "site", "no address is set", expected, remedy))
    if not _VERSION.fullmatch(version):
        faults.append(Fault("", "version", "", f"`{version}`", "three numbers such as 0.2.0", ""))
    return faults


@contextmanager
def numbered(version: str, *, on: date, project: Project = PROJECT) -> Iterator[Identity]:
    """Give the tree a version and a date for the time of a block, and for good if the block ends well.

    If it does not, the three files and the registry of exhibits are as they were.
    """
    before = {name: (project.root / name).read_text(encoding="utf-8") for name in _FILES}
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "registry"
        _copy(project.registry, kept)
        try:
            _write(_renumbered(before, version, on), project)
            yield read_identity(project)
        except BaseException:
            _write(before, project)
            _copy(kept, project.registry)
            raise


def entry_lines(found: Sequence[VolumeChange], *, since: str) -> list[str]:
    """Return what moved since a release as the lines of a changelog entry."""
    if not found:
        return [f"- No published figure, table or number moved since {since}."]
    lines = [f"- Moved since {since}:"]
    for change in found:
        lines += [f"  - `{change.volume}`, {change.cause}", *(f"    - {move}" for move in change.exhibits)]
        lines += [f"    - number {move}" for move in change.numbers]
    return lines


def write_entry(found: Sequence[VolumeChange], *, since: str, edition: Identity, project: Project = PROJECT) -> None:
    """Add what moved since a release to the entry of this edition in the changelog."""
    path = project.root / "CHANGELOG.md"
    lines = entry_lines(found, since=since)
    on = date.fromisoformat(edition.date)
    path.write_text(with_entry(path.read_text(encoding="utf-8"), version=edition.version, on=on, lines=lines), "utf-8")


def with_entry(changelog: str, *, version: str, on: date, lines: Sequence[str]) -> str:
    """Return the changelog with these lines at the end of the entry of a version, which is opened if there is none."""
    head, *entries = re.split(r"(?m)^(?=## )", changelog)
    own = [entry for entry in entries if entry.startswith(f"## {version} ")]
    others = [entry for entry in entries if entry not in own]
    text = own[0].partition("\n")[2].strip() if own else ""
    added = "\n".join(line for line in lines if line not in text.splitlines())
    body = "\n\n".join(part for part in (text, added) if part)
    return "".join([head, f"## {version} - {on.isoformat()}\n\n{body}\n\n", *others]).rstrip("\n") + "\n"


def _renumbered(files: Mapping[str, str], version: str, on: date) -> dict[str, str]:
    package, citation, changelog = (files[name] for name in _FILES)
    citation = re.sub(r"(?m)^version: .*$", f"version: {version}", citation)
    return {
        "pyproject.toml": re.sub(r'(?m)^version = ".*"$', f'version = "{version}"', package, count=1),
        "CITATION.cff": re.sub(r"(?m)^date-released: .*$", f"date-released: {on.isoformat()}", citation),
        "CHANGELOG.md": with_entry(changelog, version=version, on=on, lines=()),
    }


def _copy(source: Path, target: Path) -> None:
    """Make a folder the same as another one; where that is missing, so is this."""
    shutil.rmtree(target, ignore_errors=True)
    if source.is_dir():
        shutil.copytree(source, target)


def _write(files: Mapping[str, str], project: Project) -> None:
    for name, text in files.items():
        path: Path = project.root / name
        if path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
