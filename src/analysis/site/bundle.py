"""The archive of one release: everything needed to read, check and compute it again, in one file.

The same tree gives the same bytes: names in order, one date (that of the
release), no owners. Deposited once, it can be compared with what is computed
years later.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

from analysis.exhibits.identity import Identity
from analysis.paths import PROJECT, Project
from analysis.site.crate import CRATE
from analysis.site.release_crate import bundled_crate

__all__ = ["bundle_name", "bundled_files", "write_bundle"]

_TOP = (
    "CHANGELOG.md", "CITATION.cff", "LICENSE", "Makefile", "README.md", "_config.yml", "_toc.yml", "apt.txt",
    "environment.yml", "postBuild", "pyproject.toml", "requirements.lock",
)  # fmt: skip
_FOLDERS = ("book", "data", "notebooks", "src", "tests")
_LEFT_OUT = ("__pycache__", ".ipynb_checkpoints", ".pytest_cache")


def bundle_name(identity: Identity) -> str:
    """Return the name of the bundle without its ending, which is also the folder inside it."""
    words = "".join(char if char.isalnum() else "-" for char in identity.name.lower())
    return f"{'-'.join(part for part in words.split('-') if part)}-{identity.version}"


def bundled_files(project: Project = PROJECT) -> dict[str, Path]:
    """Return what belongs into the bundle, by its name there: the tree, the executed volumes, the site."""
    tree = {name: project.root / name for name in _tree(project)}
    volumes = {f"volumes/{path.name}": path for path in _files(project.volumes)}
    site = {f"site/{path.relative_to(project.site).as_posix()}": path for path in _files(project.site)}
    return dict(sorted({**tree, **volumes, **site}.items()))


def write_bundle(identity: Identity, folder: Path, *, project: Project = PROJECT) -> Path:
    """Write the bundle of the site that stands into a folder and return its path.

    Besides the files it holds `release.json` (version, date), the description of all of it as an RO-Crate, and
    `MANIFEST.sha256`, the fingerprint of every file.
    """
    name = bundle_name(identity)
    files = bundled_files(project)
    about = {"title": identity.title, "version": identity.version, "date": identity.date}
    crate = bundled_crate((project.site / CRATE).read_text(encoding="utf-8"), files).encode()
    prints = {held: hashlib.sha256(path.read_bytes()).hexdigest() for held, path in files.items()}
    prints[CRATE] = hashlib.sha256(crate).hexdigest()
    manifest = "".join(f"{fingerprint}  {held}\n" for held, fingerprint in prints.items())
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{name}.zip"
    with zipfile.ZipFile(part, "w") as archive:
        for held, path in files.items():
            _add(archive, f"{name}/{held}", path.read_bytes(), identity.date)
        _add(archive, f"{name}/{CRATE}", crate, identity.date)
        _add(archive, f"{name}/release.json", (json.dumps(about, ensure_ascii=False) + "\n").encode(), identity.date)
        _add(archive, f"{name}/MANIFEST.sha256", manifest.encode(), identity.date)
    return part.replace(folder / f"{name}.zip")


def _add(archive: zipfile.ZipFile, name: str, data: bytes, date: str) -> None:
    year, month, day = (int(part) for part in date.split("-"))
    entry = zipfile.ZipInfo(name, (year, month, day, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o100644 << 16
    archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)


def _tree(project: Project) -> Iterator[str]:
    """Yield the files of the repository: those under version control, or all where there is none."""
    listed = _versioned(project.root)
    for name in _TOP:
        if (project.root / name).is_file():
            yield name
    for folder in _FOLDERS:
        for path in _files(project.root / folder):
            name = path.relative_to(project.root).as_posix()
            if listed is None or name in listed:
                yield name


def _versioned(root: Path) -> frozenset[str] | None:
    command = ["git", "-c", "core.quotepath=off", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except OSError:
        return None
    return frozenset(done.stdout.decode().split("\0")) if done.returncode == 0 else None


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part in _LEFT_OUT for part in path.parts):
            yield path
