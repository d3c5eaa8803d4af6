"""The text of a Word document: paragraphs with the numbers Word sets before them, tables row by row.

Automatic numbers stand nowhere in the file; they are counted here, or a text
would lose its 第一条. Deleted words of tracked changes are left out, inserted
ones are kept.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from analysis.corpus.word_numbering import Numbering
from analysis.errors import Fault, InputError

__all__ = ["word_text"]

_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_SKIPPED = {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    *(qn(name) for name in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText")),
}
_CONTAINERS = {qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")}


def word_text(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a document, one line a paragraph or table row, and what was left out, in words.

    Raises InputError where the file is no Word document or holds no text.
    """
    document = _opened(data, name)
    numbering = Numbering(document)
    lines = [line.rstrip() for line in _lines(document.element.body, numbering)]
    text = "\n".join(lines).strip("\n")
    if not text.strip():
        found, remedy = "the document holds no text", "If it holds pictures of pages, give the text itself"
        raise InputError([Fault(name, "", "", found, "a text", remedy)])
    return text + "\n", _left_out(document)


def _opened(data: bytes, name: str) -> Any:
    try:
        return Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError):
        found, remedy = "the file is a ZIP archive or a damaged office document", "Save it as .docx and give that file"
        raise InputError([Fault(name, "", "", found, "a Word document (.docx) or a text", remedy)]) from None


def _left_out(document: Any) -> str:
    """Return which parts beside the body the document has: they are not read."""
    kinds = {relation.reltype.rsplit("/", 1)[-1] for relation in document.part.rels.values()}
    named = [word for kind, word in _BESIDE.items() if kind in kinds]
    return f"{' and '.join(named)} are not read" if named else ""


_BESIDE = {"header": "page headers", "footer": "page footers", "footnotes": "footnotes", "comments": "comments"}


def _lines(element: Any, numbering: Numbering) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:p"):
            yield numbering.label(child) + _text(child)
        elif child.tag == qn("w:tbl"):
            yield from _rows(child, numbering)
        elif child.tag in _CONTAINERS:
            yield from _lines(child, numbering)


def _rows(table: Any, numbering: Numbering) -> Iterator[str]:
    """Yield one line a row: its cells with a tab between them, a cell of several paragraphs on one line."""
    for row in table.iter(qn("w:tr")):
        cells = [_cell(cell, numbering) for cell in row if cell.tag == qn("w:tc")]
        yield "\t".join(cells)


def _cell(cell: Any, numbering: Numbering) -> str:
    return re.sub(r"\s*\n\s*", " ", "\n".join(line for line in _lines(cell, numbering) if line.strip()))


def _text(paragraph: Any) -> str:
    pieces: list[str] = []
    for child in paragraph:
        if child.tag == qn("w:t"):
            pieces.append(child.text or "")
        elif child.tag in _SIGNS:
            pieces.append(_SIGNS[child.tag])
        elif child.tag not in _SKIPPED:
            pieces.append(_text(child))
    return "".join(pieces)
