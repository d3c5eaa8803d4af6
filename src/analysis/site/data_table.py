"""A table of an exhibit as HTML: sortable, scrollable, cards on a phone, each row leading to its units."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import urlsplit

from analysis.site.addresses import reader_link

__all__ = ["data_table", "evidence_link"]

_NUMERIC = frozenset({"integer", "number", "percent"})
_HANGUL, _HAN, _LATIN = re.compile("[가-힣]"), re.compile("[㐀-鿿]"), re.compile("[A-Za-z]{4}")


def data_table(table: Mapping[str, Sequence[Any]], *, lang: str, root: str, label: str) -> str:
    """Return the table in one language; `root` leads to the top of the site, `label` names it for screen readers.

    Columns of another language are left out, and so is a column of codes or addresses whose words stand in another
    one: the words take its place (the CSV has both). The last column leads to the units of a row, when rows have any.
    """
    shown = _shown(table["columns"], lang)
    long = {place for place, _ in shown if _is_long(row[place] for row in table["rows"])}
    evidence = table.get("units") or [[] for _ in table["rows"]]
    sourced = any(evidence)
    head = "".join(_header(column, lang) for _, column in shown) + (_SOURCE_HEAD if sourced else "")
    body = "".join(
        f"<tr>{''.join(_cell(row[place], column, lang, long=place in long) for place, column in shown)}"
        f"{_source_cell(units, root) if sourced else ''}</tr>"
        for row, units in zip(table["rows"], evidence, strict=True)
    )
    return (
        f'<div class="table-scroll" tabindex="0" role="region" aria-label="{escape(label)}">'
        f'<table class="data sortable{" texts" if len(long) > 1 else ""}"><thead>'
        f"<tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _shown(columns: Sequence[Mapping[str, Any]], lang: str) -> list[tuple[int, Mapping[str, Any]]]:
    """Return place and column of what a reader sees, in reading order."""
    seen = {column["name"]: (place, column) for place, column in enumerate(columns) if column.get("lang", lang) == lang}
    words = {name: _words(name, lang) for name in seen if "lang" in seen.get(_words(name, lang), (0, {}))[1]}
    return [seen[words.get(name, name)] for name in seen if name not in words.values()]


def _words(name: str, lang: str) -> str:
    """Return the name of the column that says the codes of a column in words, if there is one."""
    return f"{'label' if name == 'code' else name}_{lang}"


_SOURCE_HEAD = '<th scope="col" class="source">Units</th>'
_LONG = 160


def _is_long(values: Iterable[Any]) -> bool:
    return any(isinstance(value, str) and len(value) > _LONG for value in values)


def evidence_link(units: Sequence[str], root: str) -> str:
    """Return the link that opens the units behind a row or number; its text says which or how many."""
    if not units:
        return ""
    text = units[0] if len(units) == 1 else f"{len(units)} units"
    listed = escape(" ".join(units))
    return f'<a class="evidence" href="{reader_link(units[0], root)}" data-units="{listed}">{escape(text)}</a>'


def _header(column: Mapping[str, Any], lang: str) -> str:
    numeric = ' class="numeric"' if column["type"] in _NUMERIC else ""
    return f'<th scope="col"{numeric}>{escape(_title(column, lang))}</th>'


def _title(column: Mapping[str, Any], lang: str) -> str:
    title, unit = column["title"].get(lang) or column["name"], column.get("unit")
    return f"{title} ({unit})" if unit else str(title)


def _cell(value: Any, column: Mapping[str, Any], lang: str, *, long: bool) -> str:
    label = f' data-label="{escape(_title(column, lang))}"'
    if column["type"] in _NUMERIC:
        order = "" if _missing(value) else f' data-order="{value}"'
        return f'<td class="numeric"{label}{order}>{_number(value, column["type"])}</td>'
    text = "" if _missing(value) else str(value)
    kind = ' class="long"' if long else ""
    shown = _addresses(text) if text.startswith(("https://", "http://")) else escape(text)
    return f"<td{kind}{label}{_language(text)}>{shown}</td>"


def _addresses(text: str) -> str:
    """Return addresses of the web, separated by a space, as links that show the name of the site."""
    links = [(escape(address), escape(urlsplit(address).hostname or address)) for address in text.split()]
    return " ".join(f'<a href="{address}" rel="external noopener">{host}</a>' for address, host in links)


def _source_cell(units: Sequence[str], root: str) -> str:
    return f'<td class="source" data-label="Units">{evidence_link(units, root)}</td>'


def _missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def _number(value: Any, kind: str) -> str:
    """Return a number as it is read: whole ones with separators, shares as per cent, others to three figures."""
    if _missing(value):
        return '<span class="missing" title="not known or not defined">–</span>'
    if not isinstance(value, int | float):
        return escape(str(value))
    if kind == "percent":
        return f"{value:.1%}".replace("-", "−")
    if float(value).is_integer():
        return f"{int(value):,}".replace("-", "−")
    return f"{value:.3g}".replace("-", "−")


def _language(text: str) -> str:
    """Return a lang attribute for text that is Chinese or Korean throughout."""
    if _HANGUL.search(text):
        return ' lang="ko"'
    return ' lang="zh-Hans"' if _HAN.search(text) and not _LATIN.search(text) else ""
