"""What each code means: definition, rules, a clear example and a borderline one.

Five books, each with its own version: the coding of the paragraphs and of the
registers, the mentions of projects, the record of what became of them, the
scales and word lists that stand beside the coding, the Korean translation. They are data; nothing here
knows a code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project

__all__ = [
    "Code",
    "Codebook",
    "Variable",
    "read_codebook",
    "read_project_codebook",
    "read_scale_codebook",
    "read_status_codebook",
    "read_translation_codebook",
]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Code:
    """One code: its labels, its definition, the rules that decide cases, addresses of examples."""

    code: str
    en: str
    zh: str
    definition: str
    rules: tuple[str, ...] = ()
    positive: str = ""
    borderline: str = ""
    borderline_note: str = ""


@dataclass(frozen=True)
class Variable:
    """One question asked of every unit, with the codes that may answer it, in their order."""

    name: str
    column: str
    type: str
    level: str
    en: str
    zh: str
    definition: str
    codes: tuple[Code, ...]
    rules: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    source: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The codes themselves, in the order of the book."""
        return tuple(code.code for code in self.codes)

    def __getitem__(self, code: object) -> Code:
        """Return one code by its name or number; raise InputError naming the nearest."""
        for known in self.codes:
            if known.code == str(code):
                return known
        hint = nearest(str(code), self.names)
        expected = f"one of {', '.join(self.names)}"
        raise InputError([Fault("codebook", "", self.name, f"no code {str(code)!r}", expected, hint)])

    def label(self, code: object, lang: str = "en") -> str:
        """Return the label of a code in English (`en`) or Chinese (`zh`); raise InputError for an unknown code."""
        known = self[code]
        return {"en": known.en, "zh": known.zh}[lang]


@dataclass(frozen=True)
class Codebook:
    """One version of a coding scheme."""

    version: int
    title: str
    unit_of_coding: str
    variables: Mapping[str, Variable]
    file: str
    changes: tuple[str, ...] = ()
    lines: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Variable:
        """Return one variable; raise InputError naming the nearest."""
        if name in self.variables:
            return self.variables[name]
        hint = nearest(name, self.variables)
        expected = f"one of {', '.join(self.variables)}"
        raise InputError([Fault(self.file, f"version {self.version}", "", f"no variable `{name}`", expected, hint)])

    def __iter__(self) -> Iterator[str]:
        return iter(self.variables)


def read_codebook(project: Project = PROJECT) -> Codebook:
    """Return the codebook of paragraphs, lineage, targets, actors and places.

    Raises InputError with every part that is missing, doubled or of no known name.
    """
    return _read(project.data / "coding" / "codebook.yml", project)


def read_project_codebook(project: Project = PROJECT) -> Codebook:
    """Return the codebook of project mentions and paths; `lines` tells railway lines and sea routes apart."""
    return _read(project.data / "coding" / "project_codebook.yml", project)


def read_scale_codebook(project: Project = PROJECT) -> Codebook:
    """Return the functions and levels of the instruments, the indicators and scores of the indices, kinds of words."""
    return _read(project.data / "coding" / "scale_codebook.yml", project)


def read_status_codebook(project: Project = PROJECT) -> Codebook:
    """Return the vocabulary of the record of what became of the projects, and of the events."""
    return _read(project.data / "status" / "codebook.yml", project)


def read_translation_codebook(project: Project = PROJECT) -> Codebook:
    """Return the codebook of what the Korean translation says otherwise than the Chinese."""
    return _read(project.data / "coding" / "translation_codebook.yml", project)


def _read(path: Path, project: Project) -> Codebook:
    file = project.relative(path)
    try:
        return _built(path, path.stat().st_mtime_ns, file)
    except FileNotFoundError:
        fault = Fault(file, "", "", "the file is missing", "", "Restore it from the repository")
        raise InputError([fault]) from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise InputError([Fault(file, "", "", "the file is not YAML in UTF-8", "", "Put it right")]) from None


@lru_cache
def _built(path: Path, _changed: int, file: str) -> Codebook:
    book: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - the safe loader, in C
    faults = list(_book_faults(book, file))
    if faults:
        raise InputError(faults)
    variables = {name: _variable(name, body) for name, body in book["variables"].items()}
    return Codebook(
        version=book["version"],
        title=book["title"],
        unit_of_coding=book["unit_of_coding"],
        variables=MappingProxyType(variables),
        file=file,
        changes=tuple(book.get("changes", ())),
        lines=MappingProxyType({line["code"]: line["en"] for line in book.get("lines", ())}),
    )


def _variable(name: str, body: Mapping[str, Any]) -> Variable:
    lists: dict[str, Any] = {key: tuple(body.get(key, ())) for key in ("rules", "order")}
    return Variable(**{**body, **lists, "name": name, "codes": tuple(_code(code) for code in body["codes"])})


def _code(body: Mapping[str, Any]) -> Code:
    return Code(**{**body, "rules": tuple(body.get("rules", ()))})


_BOOK = ("version", "title", "unit_of_coding", "variables")
_VARIABLE = ("column", "type", "level", "en", "zh", "definition", "codes")
_CODE = ("code", "en", "zh", "definition")


def _book_faults(book: Any, file: str) -> Iterator[Fault]:
    if not isinstance(book, dict):
        yield Fault(file, "", "", "the file holds no codebook", f"the parts {', '.join(_BOOK)}", "Restore it")
        return
    yield from _lacking(book, _BOOK, file, "")
    for name, variable in (book.get("variables") or {}).items():
        yield from _lacking(variable, _VARIABLE, file, name)
        yield from _strange(variable, {part.name for part in fields(Variable)}, file, name)
        yield from _code_faults(variable.get("codes") or [], file, name)


def _code_faults(codes: list[dict[str, Any]], file: str, variable: str) -> Iterator[Fault]:
    known = {part.name for part in fields(Code)}
    seen: set[str] = set()
    for code in codes:
        place = f"{variable}, {code.get('code', 'a code without a name')}"
        yield from _lacking(code, _CODE, file, place)
        yield from _strange(code, known, file, place)
        if code.get("code") in seen:
            yield Fault(file, place, "", "the code occurs more than once", "", "Remove one of the two")
        seen.add(code.get("code", ""))


def _lacking(part: Mapping[str, Any], wanted: tuple[str, ...], file: str, place: str) -> Iterator[Fault]:
    for key in wanted:
        if part.get(key) in (None, "", [], {}):
            yield Fault(file, place, "", f"the part `{key}` is missing or empty", "", "Add it")


def _strange(part: Mapping[str, Any], known: set[str], file: str, place: str) -> Iterator[Fault]:
    for key in part:
        if key not in known:
            yield Fault(file, place, "", f"the part `{key}` is not known", "", nearest(key, known) or "Remove it")
