"""Which modules of the package a piece of code rests on, read from its import statements.

A process that has been warmed up has imported the whole package already, so
what it holds in memory says nothing about one volume. The statements do: the
modules a volume names, the modules these name, and so on, wherever in a file
the statement stands.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import analysis

__all__ = ["PACKAGE", "imported_names", "module_files", "outside_names"]

PACKAGE = Path(analysis.__file__).parent


def imported_names(source: str, *, inside: str = "") -> frozenset[str]:
    """Return every dotted name that `source` imports; `inside` is the package that relative imports start from.

    `from a import b` gives both `a` and `a.b`, since only the files can tell a
    module from a function. Source that does not parse imports nothing.
    """
    return frozenset(_names(source, inside))


def module_files(sources: Iterable[str], *, package: Path = PACKAGE) -> dict[str, Path]:
    """Return the modules of `package` that the sources rest on, name to file, sorted by name."""
    waiting = [name for source in sources for name in imported_names(source)]
    found: dict[str, Path] = {}
    while waiting:
        for name, file in _with_parents(waiting.pop(), package):
            if name not in found:
                found[name] = file
                waiting += _imports_of(file, name)
    return dict(sorted(found.items()))


def outside_names(sources: Iterable[str], *, package: Path = PACKAGE) -> list[str]:
    """Return the names from other packages that the sources, and the modules they rest on, import."""
    own = list(sources)
    files = module_files(own, package=package)
    names = {name for source in own for name in imported_names(source)}
    names |= {name for module, file in files.items() for name in _imports_of(file, module)}
    return sorted(name for name in names if name.split(".")[0] != package.name)


def _names(source: str, inside: str) -> Iterator[str]:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(inside.split(".")[: len(inside.split(".")) - node.level + 1]) if node.level else ""
            stem = ".".join(part for part in (base, node.module) if part)
            yield stem
            yield from (f"{stem}.{alias.name}" for alias in node.names if alias.name != "*")


def _with_parents(name: str, package: Path) -> Iterator[tuple[str, Path]]:
    """Yield the module `name` and the packages it lies in, as far as they are files of `package`."""
    parts = name.split(".")
    if parts[0] != package.name:
        return
    for length in range(1, len(parts) + 1):
        stem = package.parent.joinpath(*parts[:length])
        for file in (stem / "__init__.py", stem.with_suffix(".py")):
            if file.is_file():
                yield ".".join(parts[:length]), file


@cache
def _imports_of(file: Path, name: str) -> tuple[str, ...]:
    inside = name if file.name == "__init__.py" else name.rpartition(".")[0]
    return tuple(imported_names(file.read_text(encoding="utf-8"), inside=inside))
