"""What would make two runs of one volume differ: the clock, and random numbers that nothing seeds.

Read from the code before it runs, cells and the modules behind them alike, so
that the line is known. What a library draws by itself in its depths is refused
while the volume runs.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.series.closure import PACKAGE, bindings, module_files, plain_name
from analysis.series.failure import Spot
from analysis.series.template import Template, heading_of

__all__ = ["Slip", "refuse_entropy", "slip_in", "slips"]

_CLOCK = frozenset(
    {
        *(f"time.{name}" for name in ("time", "localtime", "gmtime", "ctime", "strftime", "perf_counter", "monotonic")),
        *(f"time.{name}_ns" for name in ("time", "perf_counter", "monotonic")),
        *(f"datetime.datetime.{name}" for name in ("now", "utcnow", "today")),
        "datetime.date.today",
        *(f"pandas.Timestamp.{name}" for name in ("now", "today", "utcnow")),
    }
)
_MOMENTS = frozenset({"pandas.Timestamp", "pandas.to_datetime", "numpy.datetime64"})
_ENTROPY = frozenset({"os.urandom", "os.getrandom", "uuid.uuid1", "uuid.uuid4", "random.SystemRandom"})
_GENERATORS = frozenset(
    {
        *(f"random.{name}" for name in ("Random", "seed")),
        *(f"numpy.random.{name}" for name in ("default_rng", "RandomState", "seed", "SeedSequence")),
        *(f"numpy.random.{name}" for name in ("PCG64", "MT19937", "Philox", "SFC64")),
    }
)
# Code without one of these words is not worth parsing.
_HINTS = re.compile(
    r"\b(?:time|datetime|date|random|secrets|uuid|urandom|getrandom|Timestamp|datetime64|to_datetime)\b"
)
_SHARED = ("random.", "numpy.random.")
_NO_DRAWS = frozenset({"seed", "getstate", "setstate", "get_state", "set_state", "bit_generator"})
_CLOCK_RULE = "a volume may not read the clock; pass the date as a parameter"
_CHANCE_RULE = "a volume may not draw random numbers that nothing seeds; pass a seed as a parameter"


@dataclass(frozen=True)
class Slip:
    """One line that would give another result on another run: its number, its text and the rule it breaks."""

    line: int
    text: str
    rule: str


def slips(source: str, *, seeded: bool = False) -> list[Slip]:
    r"""Return the lines of a source that read the clock or draw unseeded random numbers, in order.

    With `seeded` the generators that libraries share have been seeded before.

    >>> [slip.text for slip in slips("import numpy as np\nrng = np.random.default_rng()")]
    ['rng = np.random.default_rng()']
    """
    if not _HINTS.search(source):
        return []
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    bound = {local: name for local, name in bindings(tree) if local}
    seeded = seeded or any(_seeds(node, bound) for node in ast.walk(tree))
    found = {node.lineno: rule for node in ast.walk(tree) if (rule := _rule(node, bound, seeded=seeded))}  # type: ignore[attr-defined]
    lines = source.splitlines()
    return [Slip(line, lines[line - 1].strip(), rule) for line, rule in sorted(found.items())]


def slip_in(template: Template, volume: str, *, package: Path = PACKAGE) -> str:
    """Return the sentence for the first such line in a volume's cells or in the modules behind them; empty if none."""
    code = "\n".join(template.code)
    heading = ""
    for cell in template.cells:
        if cell.kind != "code":
            heading = heading_of(cell.source) or heading
        elif found := _in_cell(cell.source, code):
            return f"volume `{volume}` stopped {Spot(volume, heading, '').under}, at `{found.text}`: {found.rule}"
    for file in module_files(template.code, package=package).values():
        for found in slips(file.read_text(encoding="utf-8")):
            name = file.relative_to(package).as_posix()
            return f"volume `{volume}` rests on {name}, line {found.line}, `{found.text}`: {found.rule}"
    return ""


def refuse_entropy() -> None:
    """Let numpy refuse from now on, in this process, a generator that is given no seed."""
    import numpy.random.bit_generator as generators  # noqa: PLC0415 - a cold kernel loads it here

    def refuse(_: int) -> int:
        raise PermissionError(_CHANCE_RULE)

    generators.randbits = refuse  # type: ignore[attr-defined]


def _in_cell(source: str, code: str) -> Slip | None:
    """Return the first slip of a cell, whose names may have been imported in another."""
    try:
        nodes = list(ast.walk(tree := ast.parse(code)))
    except SyntaxError:
        nodes, bound = [], {}
    else:
        bound = {local: name for local, name in bindings(tree) if local}
    imports = [ast.unparse(node) for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
    seeded = any(_seeds(node, bound) for node in nodes)
    found = slips("\n".join([*imports, source]), seeded=seeded)
    return found[0] if found else None


def _rule(node: ast.AST, bound: Mapping[str, str], *, seeded: bool) -> str:
    """Return the rule that a piece of code breaks, or nothing."""
    if isinstance(node, ast.Call):
        return _call_rule(node, plain_name(node.func, bound), seeded=seeded)
    if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load):
        return _CLOCK_RULE if plain_name(node, bound) in _CLOCK else ""
    return ""


def _call_rule(call: ast.Call, name: str, *, seeded: bool) -> str:
    first = call.args[0] if call.args else None
    if name in _MOMENTS and isinstance(first, ast.Constant) and first.value in {"now", "today"}:
        return _CLOCK_RULE
    if name in _ENTROPY or name.startswith("secrets."):
        return _CHANCE_RULE
    if name in _GENERATORS:
        nothing = not call.keywords and (first is None or (isinstance(first, ast.Constant) and first.value is None))
        return _CHANCE_RULE if nothing else ""
    return _CHANCE_RULE if _is_shared_draw(name) and not seeded else ""


def _is_shared_draw(name: str) -> bool:
    """Say whether a call draws from a generator that the whole process shares."""
    stem, _, last = name.rpartition(".")
    return f"{stem}." in _SHARED and last.islower() and last not in _NO_DRAWS


def _seeds(node: ast.AST, bound: Mapping[str, str]) -> bool:
    """Say whether a piece of code seeds a shared generator."""
    if not isinstance(node, ast.Call) or not (node.args or node.keywords):
        return False
    return plain_name(node.func, bound) in {"random.seed", "numpy.random.seed"}
