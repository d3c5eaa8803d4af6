"""What a person states about a document they add, held against the registry and against the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis.corpus.derivations import read_derivations
from analysis.corpus.documents import read_documents, read_witnesses
from analysis.corpus.formats import SourceText, read_text
from analysis.corpus.parse import Parsed, parse_text
from analysis.corpus.sources import checksum, read_bytes
from analysis.corpus.titles import title_lines
from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project

__all__ = ["Entry", "Statement", "read_entry"]

_DOCUMENT_ID = re.compile(r"[a-z][a-z0-9]*")
_WITNESS_ID = re.compile(r"[a-z][a-z0-9-]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SCRIPTS = {"zh": ("\u3400-\u9fff", "Chinese"), "ko": ("\uac00-\ud7a3", "Korean"), "ja": ("\u3040-\u9fff", "Japanese")}
_LARGEST = 20_000_000
_LEAST_UNITS = 3


@dataclass(frozen=True)
class Statement:
    """What the person says: the id, the title, and as much as they know of the rest."""

    id: str
    title: str = ""
    title_en: str = ""
    date: str = ""
    issuer: str = ""
    level: str = ""
    genre: str = ""
    language: str = "zh"
    witness_of: str = ""
    encoding: str = ""


@dataclass(frozen=True)
class Entry:
    """A document or witness that can be taken in: what was stated, the file, its text and its structure."""

    statement: Statement
    name: str
    data: bytes
    source: SourceText
    parsed: Parsed

    @property
    def is_witness(self) -> bool:
        """Whether this is a further copy or translation of a registered document."""
        return bool(self.statement.witness_of)


def read_entry(path: Path, statement: Statement, *, project: Project = PROJECT) -> Entry:
    """Return the document or witness as it would be taken in; InputError with every fault of statement and file."""
    faults = [*_statement_faults(statement, project)]
    name = project.relative(path)
    try:
        data = read_bytes(path, project=project)
        faults += _file_faults(name, data, project)
        source = read_text(data, name, encoding=statement.encoding)
    except InputError as error:
        raise InputError([*faults, *error.faults]) from None
    parsed = parse_text(source.text, root=statement.witness_of or statement.id)
    faults += _text_faults(name, source.text, parsed, statement.language)
    if faults:
        raise InputError(faults)
    return Entry(statement, name, data, source, parsed)


def _statement_faults(said: Statement, project: Project) -> Iterator[Fault]:
    documents, witnesses = set(read_documents(project)["id"]), set(read_witnesses(project)["witness_id"])
    form, example = (_WITNESS_ID, "w005-ko") if said.witness_of else (_DOCUMENT_ID, "d2020")
    if not form.fullmatch(said.id):
        expected = f"small letters and figures, a letter first, such as {example}"
        yield Fault("--id", "", "", f"{said.id!r} cannot be an id", expected, "Choose another")
    elif said.id in documents or f"w-{said.id}" in witnesses or said.id in witnesses:
        yield Fault("--id", "", "", f"`{said.id}` is taken", "an id that nothing has yet", "Choose another")
    if not said.witness_of and not said.title.strip():
        yield Fault("--title", "", "", "the title is empty", "the title as the text prints it", "")
    if said.witness_of and said.witness_of not in documents:
        remedy = nearest(said.witness_of, documents) or f"The documents are {', '.join(sorted(documents))}"
        yield Fault("--witness-of", "", "", f"no document `{said.witness_of}`", "", remedy)
    yield from _form_faults(said)


def _form_faults(said: Statement) -> Iterator[Fault]:
    if not _LANGUAGE.fullmatch(said.language):
        yield Fault("--language", "", "", repr(said.language), "a code of ISO 639, such as zh, ko or en", "")
    if said.date and not _is_date(said.date):
        yield Fault("--date", "", "", f"{said.date!r} is no date", "2020, 2020-05 or 2020-05-10", "")
    for option in ("title", "title_en", "issuer", "level", "genre"):
        if re.search(r"[\r\n]", getattr(said, option)):
            yield Fault(f"--{option.replace('_', '-')}", "", "", "it has a line break", "one line", "Remove the break")


def _is_date(text: str) -> bool:
    if re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text) is None:
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def _file_faults(name: str, data: bytes, project: Project) -> Iterator[Fault]:
    if len(data) > _LARGEST:
        found = f"the file has {len(data) / 1e6:.0f} MB"
        yield Fault(name, "", "", found, f"at most {_LARGEST / 1e6:.0f} MB", "Give the text without its pictures")
    same = read_witnesses(project).query("sha256 == @sum", local_dict={"sum": checksum(data)})
    for row in same.itertuples(index=False):
        found = f"these bytes are registered already: witness `{row.witness_id}` of `{row.document}`"
        yield Fault(name, "", "", found, "a file that is new", f"See data/corpus/{row.file}")
    derived = read_derivations(project)
    for row in derived[derived["sha256"] == checksum(data)].itertuples(index=False):
        found = f"these bytes are registered already: the text {row.file} was derived from them"
        yield Fault(name, "", "", found, "a file that is new", f"See data/corpus/{row.original}")


def _text_faults(name: str, text: str, parsed: Parsed, language: str) -> Iterator[Fault]:
    """Yield why a file does not read as a policy text in its language."""
    letters = [character for character in text if character.isalpha()]
    if language in _SCRIPTS:
        signs, named = _SCRIPTS[language]
        own = len(re.findall(f"[{signs}]", text))
        if 2 * own < len(letters):
            found = f"{own:,} of {len(letters):,} letters are {named}"
            yield Fault(name, "", "", found, f"a text in {named}", "State the language of the text with --language")
            return
    units = [node for node in parsed.nodes if node.kind != "front"]
    numbered = any(node.number for node in units)
    if len(units) < _LEAST_UNITS or not (numbered or _has_title(parsed)):
        counted = "1 paragraph" if len(units) == 1 else f"{len(units)} paragraphs"
        found = f"the file does not read as a policy text: {counted}, no numbered part, no title that names a genre"
        if len(units) < _LEAST_UNITS:
            found = f"the file does not read as a policy text: {counted} or headings in all"
        yield Fault(name, "", "", found, "a document with headings or articles", "Look at it with `tumen parse`")


def _has_title(parsed: Parsed) -> bool:
    return any(node.kind == "front" and title_lines([node.heading or ""]) for node in parsed.nodes)
