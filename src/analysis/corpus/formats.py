"""The text of a source file in any of the formats documents come in: plain text, Markdown, HTML, Word, PDF.

A file of plain text is its own text. From the others a text is derived: what
was read, by which reader, and what was left out is kept with it, so that the
text can be made again and held against the file.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from analysis.corpus.encoding import decode
from analysis.corpus.pdf_text import pdf_text
from analysis.corpus.web_text import is_web_page, web_text
from analysis.corpus.word_text import word_text
from analysis.errors import Fault, InputError

__all__ = ["SUFFIXES", "SourceText", "read_text"]

SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")


@dataclass(frozen=True)
class SourceText:
    """The text of a file, the codec of its bytes, and for a derived text its reader and what was left out.

    `encoding` is the codec of the file where it is a text, utf-8 where the text
    was derived. `reader` is empty where nothing was derived.
    """

    text: str
    encoding: str
    reader: str = ""
    left_out: str = ""

    @property
    def is_derived(self) -> bool:
        """Whether the text is not that of the file itself."""
        return bool(self.reader)


def read_text(data: bytes, name: str, *, encoding: str = "") -> SourceText:
    """Return the text of a file, in the encoding given or else the one found.

    `name` is what messages call the file. Raises InputError when it holds no
    text, is locked, is a picture of a text, or is not in the encoding given.
    """
    reader = next((reader for mark, reader in _BY_MARK.items() if data.startswith(mark)), None)
    if reader is not None:
        if encoding:
            found, remedy = "the file brings its own encoding", "Leave `--encoding` out"
            raise InputError([Fault(name, "", "", found, "", remedy)])
        return reader(data, name)
    text, codec = decode_as(data, name, encoding) if encoding else decode(data, name)
    if Path(name).suffix.lower() in {".html", ".htm", ".xhtml"} or is_web_page(text):
        derived, left_out = web_text(text, name)
        return SourceText(derived, "utf-8", f"Beautiful Soup {version('beautifulsoup4')}, from {codec}", left_out)
    return SourceText(text, codec)


def decode_as(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    """Return the text of a file in the encoding that was named; InputError where it is no codec or does not read it."""
    try:
        codec = codecs.lookup(encoding).name
        text = data.decode(codec)
    except LookupError:
        found, expected = f"{encoding!r} is no encoding", "a name such as utf-8, gb18030 or big5"
        raise InputError([Fault(name, "", "", found, expected, "Leave `--encoding` out to have it found")]) from None
    except UnicodeDecodeError as error:
        found = f"the file is not in {encoding}: it cannot be read from byte {error.start} on"
        raise InputError([Fault(name, "", "", found, "", _hint(data, name))]) from None
    if decode(data, name)[0] != text.removeprefix("\ufeff") and _is_garbled(text):
        found = f"read as {encoding} the file is no text a person would write"
        raise InputError([Fault(name, "", "", found, "", _hint(data, name))])
    return text, codec


def _hint(data: bytes, name: str) -> str:
    try:
        return f"It reads as {decode(data, name)[1]}"
    except InputError:
        return "Leave `--encoding` out to have it found"


def _is_garbled(text: str) -> bool:
    """Return whether many characters are of no kind that official prose in Chinese, Korean or English has."""
    strange = sum("\u0080" <= c <= "\u024f" or "\ue000" <= c <= "\uf8ff" or c == "\ufffd" for c in text)
    return strange > 0.05 * max(len(text), 1)


def _from_pdf(data: bytes, name: str) -> SourceText:
    text, left_out = pdf_text(data, name)
    return SourceText(text, "utf-8", f"pypdfium2 {version('pypdfium2')}", left_out)


def _from_word(data: bytes, name: str) -> SourceText:
    text, left_out = word_text(data, name)
    return SourceText(text, "utf-8", f"python-docx {version('python-docx')}", left_out)


_BY_MARK: Mapping[bytes, Callable[[bytes, str], SourceText]] = {b"%PDF": _from_pdf, b"PK\x03\x04": _from_word}
