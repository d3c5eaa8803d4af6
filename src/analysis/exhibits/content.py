"""What an exhibit says, apart from how it looks: the content whose change makes a new version.

Content is the title and the caption in both languages, the keys of the sources, the table
as published with the evidence of its rows, the columns that are drawn and not
printed, and the words that stand in the drawing. Colours, sizes, places of labels,
line breaks and the version of a library are not content. Numbers are compared with
a tolerance, because the last digits of a fit differ between two builds of the
same library.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from analysis.exhibits.canonical import canonical_bytes

__all__ = ["TOLERANCE", "content", "content_hash", "same"]

TOLERANCE = 1e-6
"""Two numbers are the same when they differ by less than this share of the larger one."""

_LANGUAGES = ("en", "zh")
_COLUMN = ("name", "title", "type", "unit")
_MARKUP = re.compile(r"<[^>]*>")
_AXIS = re.compile(r"[xyz]axis\d*|coloraxis\d*|legend\d*")
_CUT = "…"


def content(payload: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content of an exhibit, from its payload.

    >>> sorted(content({"title": {}, "caption": {}, "sources": [], "table": {"columns": [], "rows": [], "units": []}}))
    ['caption', 'columns', 'drawn', 'rows', 'sources', 'title', 'units', 'words']
    """
    table = payload["table"]
    return {
        "title": payload["title"],
        "caption": payload["caption"],
        "sources": [source["key"] for source in payload["sources"]],
        "columns": [{part: column.get(part, "") for part in _COLUMN} for column in table["columns"]],
        "rows": table["rows"],
        "units": table["units"],
        "drawn": payload.get("drawn") or {"columns": [], "rows": []},
        "words": {lang: _words(payload["specs"][lang]["wide"]) for lang in _LANGUAGES if payload.get("specs")},
    }


def content_hash(payload: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the content, as a version is registered with it."""
    return hashlib.sha256(canonical_bytes(content(payload))).hexdigest()


def same(one: Any, other: Any) -> bool:
    """Return whether two contents say the same: equal words and shapes, numbers equal within `TOLERANCE`.

    >>> same({"rows": [[0.1234567]]}, {"rows": [[0.12345671]]}), same([1], [2])
    (True, False)
    """
    if _number(one) and _number(other):
        return math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=1e-12)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _words(spec: Mapping[str, Any]) -> list[str]:
    """Return the words a reader sees in a drawing, each once, without markup and line breaks.

    What is shortened to fit stands in full in the table and is left out: where it is cut depends on the type.
    """
    found = (_plain(text) for text in _texts(spec))
    return sorted({text for text in found if text and _CUT not in text})


def _texts(spec: Mapping[str, Any]) -> Iterator[Any]:
    layout: Mapping[str, Any] = spec.get("layout", {})
    yield from (note.get("text") for note in layout.get("annotations", ()))
    yield from (_title(part) for name, part in layout.items() if _AXIS.fullmatch(name))
    yield from (trace.get("name") for trace in spec.get("data", ()) if trace.get("showlegend", True))


def _title(part: Mapping[str, Any]) -> Any:
    title = part.get("title")
    return title.get("text") if isinstance(title, Mapping) else title


def _plain(text: Any) -> str:
    return " ".join(unescape(_MARKUP.sub(" ", text)).split()) if isinstance(text, str) else ""
