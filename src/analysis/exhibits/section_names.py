"""What a section is called in a figure: its heading, or the first words of the text that runs on without one.

Many items of these documents have no heading of their own. Their first
sentence is the title, run in with the text; it names them better than the
heading of the part that all of them share.
"""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from analysis.exhibits.typesetting import heading

__all__ = ["section_names"]

_OPENING = re.compile(r"^\s*[（(]?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?:[）)、．.]|\s)\s*")
_SENTENCE = {
    "en": re.compile(r"^.+?(?=[.;:](?:\s|$)|$)", re.DOTALL),
    "zh": re.compile(r"^.+?(?=[。；：]|$)", re.DOTALL),
}


def section_names(units: pd.DataFrame, *, lang: str) -> dict[str, str]:
    """Return the name of every section and heading of the table of units, by its address.

    The number stands first: as written in Chinese, by the address (`3.2`) in English. Paragraphs before the first
    heading are the preamble.
    """
    rows = units[units["kind"].isin(["heading", "paragraph"])]
    names: dict[str, str] = {}
    for row in rows.to_dict("records"):
        bears = row["kind"] == "heading"
        address = row["unit"] if bears else row["section"]
        if bears or address not in names:
            names[address] = _name(row, address, lang=lang)
    return names


def _name(row: dict[Any, Any], address: str, *, lang: str) -> str:
    mark, text = (_text(row.get(column)) for column in ("number", f"text_{lang}"))
    if row["kind"] == "heading":
        return heading(address, mark, text, lang)
    _, slash, last = address.partition("#")[0].rpartition("/")
    if not slash or last == "0":
        return heading(address, "", "", lang)
    words = _OPENING.sub("", text, count=1)
    first = _SENTENCE["en" if lang == "en" else "zh"].match(words)
    return heading(address, mark, first.group() if first else words, lang)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
