"""What a template lets a volume set, and whether a volume sets it right.

The cell tagged `parameters` is both default and documentation: annotated
literals, each with a comment. A help text that ends in `0 to 5` states a range;
an annotation `Literal[...]` states the allowed values. Papermill itself only
logs an unknown parameter and runs on with the defaults; here it is refused
before anything runs.
"""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.errors import Fault, nearest
from analysis.series.template import Template

__all__ = ["Parameter", "declaration_faults", "declared", "literal", "parameter_faults"]

_TYPES: Mapping[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "list": (list,),
    "tuple": (list, tuple),
    "dict": (dict,),
    "Any": (object,),
}
_RANGE = re.compile(r"(-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?)\.?$")


@dataclass(frozen=True)
class Parameter:
    """One value a volume may set: its name, type as written, default, and the comment that explains it."""

    name: str
    kind: str
    default: Any
    help: str

    @property
    def limits(self) -> tuple[float, float] | None:
        """The smallest and largest value, when the help ends in `LOW to HIGH`."""
        stated = _RANGE.search(self.help)
        return (float(stated[1]), float(stated[2])) if stated else None

    def objection(self, value: Any) -> str:
        """Return what this parameter expects when `value` is not it; empty when `value` fits."""
        if not _accepts(ast.parse(self.kind, mode="eval").body, value):
            return _spoken(self.kind)
        if self.limits and isinstance(value, int | float) and not self.limits[0] <= value <= self.limits[1]:
            low, high = self.limits
            return f"a value from {low:g} to {high:g}"
        return ""


def declared(template: Template) -> dict[str, Parameter]:
    """Return the parameters a template declares, by name and in order; lines that are no literals are left out."""
    comments = _comments(template.parameters)
    found = {}
    for line in _statements(template):
        if parsed := _assignment(line):
            name, kind, default = parsed
            found[name] = Parameter(name, kind, default, comments.get(line.lineno, ""))
    return found


def declaration_faults(template: Template) -> list[Fault]:
    """Return what is wrong with the `parameters` cell itself: code that does not parse, values that are no literals."""
    file, place = f"notebooks/{template.name}", "cell `parameters`"
    try:
        statements = ast.parse(template.parameters).body
    except SyntaxError as error:
        return [Fault(file, f"{place}, line {error.lineno}", "", f"the code does not parse: {error.msg}", "", "")]
    return [
        Fault(file, f"{place}, line {line.lineno}", "", f"`{ast.unparse(line)}`", "a name and a literal value", "")
        for line in statements
        if not isinstance(line, ast.ImportFrom | ast.Import) and not _assignment(line)
    ]


def parameter_faults(template: Template, given: Mapping[str, Any], *, place: str) -> list[Fault]:
    """Return a fault for every given parameter that the template does not declare, or not as such a value."""
    known = declared(template)
    return [fault for name, value in given.items() for fault in _faults_of(name, value, known, (place, template.name))]


def literal(value: Any) -> str:
    """Return a parameter's value as Python source, with letters of every script left readable."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
    return repr(value)


def _faults_of(name: str, value: Any, known: Mapping[str, Parameter], where: tuple[str, str]) -> Iterator[Fault]:
    place, template = where
    if name not in known:
        found = f"passes `{name}`, which {template} does not declare"
        remedy = nearest(name, known) or f"It declares {', '.join(f'`{item}`' for item in known) or 'no parameter'}"
        yield Fault("notebooks/series.yml", place, "", found, "", remedy)
    elif expected := known[name].objection(value):
        found = f"parameter `{name}` is {value!r}"
        choices = [str(item) for item in _choices(known[name].kind)]
        remedy = nearest(str(value), choices) if isinstance(value, str) else ""
        yield Fault("notebooks/series.yml", place, "", found, expected, remedy)


def _statements(template: Template) -> list[ast.stmt]:
    try:
        return ast.parse(template.parameters).body
    except SyntaxError:
        return []


def _assignment(line: ast.stmt) -> tuple[str, str, Any] | None:
    """Read `name: type = literal` or `name = literal`; None for anything else."""
    match line:
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=ast.expr() as value):
            kind = ast.unparse(annotation)
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            kind = ""
        case _:
            return None
    try:
        default = ast.literal_eval(value)
    except ValueError:
        return None
    return name, kind or ("Any" if default is None else type(default).__name__), default


def _comments(source: str) -> dict[int, str]:
    """Return the comment of each line, by line number."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return {}
    return {token.start[0]: token.string.lstrip("# ") for token in tokens if token.type == tokenize.COMMENT}


def _accepts(kind: ast.expr, value: Any) -> bool:
    """Say whether a value fits an annotation; an annotation that is not understood fits everything."""
    accepted = True
    match kind:
        case ast.BinOp(left=left, right=right):
            accepted = _accepts(left, value) or _accepts(right, value)
        case ast.Constant(value=None):
            accepted = value is None
        case ast.Subscript(value=ast.Name(id="Literal"), slice=choices):
            accepted = value in _options(choices)
        case ast.Subscript(value=ast.Name(id="list" | "tuple"), slice=item):
            inner = item.elts[0] if isinstance(item, ast.Tuple) else item
            accepted = isinstance(value, list | tuple) and all(_accepts(inner, part) for part in value)
        case ast.Subscript(value=outer):
            accepted = _accepts(outer, value)
        case ast.Name(id=name):
            # In Python a truth value is a number; in a parameter it is a slip.
            slip = isinstance(value, bool) and name in {"int", "float"}
            accepted = isinstance(value, _TYPES.get(name, (object,))) and not slip
    return accepted


def _options(choices: ast.expr) -> list[Any]:
    values = choices.elts if isinstance(choices, ast.Tuple) else [choices]
    return [ast.literal_eval(value) for value in values]


def _choices(kind: str) -> list[Any]:
    body = ast.parse(kind, mode="eval").body
    literals = [part for part in ast.walk(body) if isinstance(part, ast.Subscript)]
    return [item for part in literals if ast.unparse(part.value) == "Literal" for item in _options(part.slice)]


def _spoken(kind: str) -> str:
    names = {"str": "a text", "int": "a whole number", "float": "a number", "bool": "true or false"}
    choices = _choices(kind)
    if choices:
        return "one of " + ", ".join(repr(choice) for choice in choices)
    return names.get(kind, f"a value of type {kind}")
