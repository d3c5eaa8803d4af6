"""Which modules of the package a piece of code rests on, read from its import statements.

A process that has been warmed up has imported the whole package already, so
what it holds in memory says nothing about one volume. The statements do: the
modules a volume names, the modules these name, and so on, wherever in a file
the statement stands.

A package whose `__init__` only passes names on is a door: who goes through it
for one name rests on the module behind that name, not on its neighbours.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import analysis

__all__ = ["PACKAGE", "bindings", "imported_names", "module_files", "outside_names", "plain_name"]

PACKAGE = Path(analysis.__file__).parent
_EVERYTHING = "*"


def imported_names(source: str, *, inside: str = "") -> frozenset[str]:
    """Return every dotted name that `source` imports; `inside` is the package that relative imports start from.

    `from a import b` gives both `a` and `a.b`, since only the files can tell a
    module from a function; `b.c` further down gives `a.b.c`, and `b` on its own
    `a.b.*`, which is everything behind a door. Source that does not parse imports nothing.
    """
    return frozenset(_names([source], inside))


def module_files(sources: Iterable[str], *, package: Path = PACKAGE) -> dict[str, Path]:
    """Return the modules of `package` that the sources, read as one, rest on: name to file, sorted by name."""
    waiting = list(_names(list(sources), ""))
    found: dict[str, Path] = {}
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for module, file in _with_parents(name, package):
            exports = _exports(file, module)
            if exports is not None:
                waiting += _behind(exports, name.removeprefix(module).split(".")[1:])
            elif module not in found:
                waiting += _imports_of(file, module)
            found[module] = file
    return dict(sorted(found.items()))


def outside_names(sources: Iterable[str], *, package: Path = PACKAGE) -> list[str]:
    """Return the modules of other packages that the sources, and the modules they rest on, import."""
    own = list(sources)
    texts = [*own, *(_text(file) for file in module_files(own, package=package).values())]
    # `import a.b` binds a, but it is a.b that is imported
    names = {name for text in texts for local, name in bindings(_tree(text), "") if local != name}
    return sorted(name for name in names if name.split(".")[0] not in {package.name, ""})


def bindings(tree: ast.Module, inside: str = "") -> Iterator[tuple[str, str]]:
    """Yield what each import statement binds, and the dotted name it stands for; a stem binds nothing.

    `inside` is the package that relative imports start from.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield "", alias.name
                yield (alias.asname, alias.name) if alias.asname else (alias.name.split(".")[0],) * 2
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(inside.split(".")[: len(inside.split(".")) - node.level + 1]) if node.level else ""
            stem = ".".join(part for part in (base, node.module) if part)
            yield "", stem
            yield from ((alias.asname or alias.name, f"{stem}.{alias.name}") for alias in node.names)


def plain_name(node: ast.expr, bound: Mapping[str, str]) -> str:
    """Return the dotted name that an expression of names and dots stands for, or an empty text."""
    if not _plain(node):
        return ""
    local, _, rest = ast.unparse(node).partition(".")
    return ".".join(part for part in (bound[local], rest) if part) if local in bound else ""


def _names(sources: list[str], inside: str) -> Iterator[str]:
    """Yield the names that the sources import, and those they reach through what they have imported."""
    trees = [_tree(source) for source in sources]
    named = [binding for tree in trees for binding in bindings(tree, inside)]
    yield from (name for _, name in named)
    bound = {local: name for local, name in named if local}
    for tree in trees:
        yield from _reached(tree, bound)


def _tree(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError:
        return ast.Module([], [])


def _reached(tree: ast.Module, bound: Mapping[str, str]) -> Iterator[str]:
    """Yield `a.b.c` where `b` stands for a.b and `b.c` is used, and `a.b.*` where `b` is used by itself."""
    inner = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            inner.add(node.value)
            if name := plain_name(node, bound):
                yield name
        elif isinstance(node, ast.Name) and node.id in bound and node not in inner:
            yield f"{bound[node.id]}.{_EVERYTHING}"


def _plain(node: ast.expr) -> bool:
    """Say whether an expression is nothing but names and dots."""
    return isinstance(node, ast.Name) or (isinstance(node, ast.Attribute) and _plain(node.value))


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


def _behind(exports: Mapping[str, str], asked: list[str]) -> list[str]:
    """Return the names behind a door that are asked for: one, all of them, or none."""
    if asked[:1] == [_EVERYTHING]:
        return list(exports.values())
    return [exports[asked[0]]] if asked and asked[0] in exports else []


@cache
def _exports(file: Path, module: str) -> Mapping[str, str] | None:
    """Return what a door passes on, name to dotted name; None for a module that does more than that."""
    if file.name != "__init__.py":
        return None
    tree = _tree(_text(file))
    if not all(isinstance(line, ast.Import | ast.ImportFrom) or _says_nothing(line) for line in tree.body):
        return None
    return {local: name for local, name in bindings(tree, module) if local}


def _says_nothing(line: ast.stmt) -> bool:
    """Say whether a line is a docstring or the list of public names."""
    if isinstance(line, ast.Assign):
        return [ast.unparse(target) for target in line.targets] == ["__all__"]
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


@cache
def _imports_of(file: Path, name: str) -> tuple[str, ...]:
    inside = name if file.name == "__init__.py" else name.rpartition(".")[0]
    return tuple(imported_names(_text(file), inside=inside))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
