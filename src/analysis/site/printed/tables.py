"""Tables on paper: long ones are named instead of printed, rows of prose become records, paragraphs their address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bs4 import BeautifulSoup, Tag

__all__ = ["MOST_ROWS", "paragraph_addresses", "set_tables"]

MOST_ROWS = 200
"""A table with more rows is not printed: its file is named in its place."""

_LONG = 160
_WIDE, _WIDEST = 8, 11
_ADDRESS = re.compile(r"^(d\w+(?:/\w+)*(?:#\d+)?)\s+")
_MAKER = BeautifulSoup("", "lxml")


def paragraph_addresses(texts: Sequence[Tag]) -> dict[str, str]:
    """Return the address of every paragraph by its words, in each language, from the articles of the source texts."""
    found: dict[str, str] = {}
    for text in texts:
        for unit in text.select("div.unit"):
            address = unit.select_one("a.address")
            for words in unit.select("div.text") if address else ():
                found.setdefault(_words(words), address.get_text() if address else "")
    return {words: address for words, address in found.items() if len(words) > _LONG}


def set_tables(article: Tag, *, paragraphs: Mapping[str, str]) -> None:
    """Set every table of an article for paper, in place."""
    for table in article.select("table"):
        rows = len(table.select("tbody tr"))
        if "audit" in _classes(table) or rows > MOST_ROWS:
            table.replace_with(_named(table, rows))
            continue
        moved = _shorten(table, paragraphs)
        if moved:
            table.insert_before(_note("Paragraphs that stand in the appendix are given here by their address alone."))
        if _has_prose(table):
            table.replace_with(_records(table))
        else:
            table["class"] = " ".join(_size(table))


def _shorten(table: Tag, paragraphs: Mapping[str, str]) -> bool:
    """Put the address in the place of each cell that repeats a paragraph; return whether there was any."""
    moved = False
    for cell in table.select("td.long"):
        words = _words(cell)
        stated = _ADDRESS.match(words)
        address = paragraphs.get(words[stated.end() :] if stated else words)
        if address:
            cell.clear()
            link = _MAKER.new_tag("a", attrs={"class": "address", "data-unit": stated[1] if stated else address})
            link.string = stated[1] if stated else address
            cell.append(link)
            moved = True
    return moved


def _has_prose(table: Tag) -> bool:
    """Return whether rows hold so much text that columns would be a word wide."""
    columns = len(table.select("thead th"))
    longest = max((len(_words(cell)) for cell in table.select("td")), default=0)
    return "data" in _classes(table) and columns > 4 and (longest > _LONG * 2 or (longest > _LONG and columns > 6))


def _records(table: Tag) -> Tag:
    """Return the rows as records: the first cell as a title, each other one behind the name of its column."""
    names = [_words(head) for head in table.select("thead th")]
    block = _MAKER.new_tag("div", attrs={"class": "records"})
    for row in table.select("tbody tr"):
        title, *cells = row.find_all(["td", "th"], recursive=False)
        record = _MAKER.new_tag("div", attrs={"class": "record"})
        fields = _MAKER.new_tag("p")
        for name, cell in zip(names[1:], cells, strict=False):
            if _words(cell):
                fields.append(_field(name, cell))
                fields.append(" ")
        record.extend([_moved(title, "p", "record-title"), fields])
        block.append(record)
    return block


def _field(name: str, cell: Tag) -> Tag:
    label = _MAKER.new_tag("span", attrs={"class": "label"})
    label.string = f"{name}: "
    field = _moved(cell, "span", "field")
    field.insert(0, label)
    return field


def _moved(cell: Tag, name: str, kind: str) -> Tag:
    language = {"lang": str(cell["lang"])} if cell.get("lang") else {}
    made = _MAKER.new_tag(name, attrs={"class": kind, **language})
    made.extend([part.extract() for part in list(cell.contents)])
    return made


def _named(table: Tag, rows: int) -> Tag:
    """Return the sentence that stands for a table that is too long for paper."""
    if "audit" in _classes(table):
        return _note(f"{rows} numbers, listed on the page of the site and in data/numbers.csv.")
    exhibit = table.find_parent("figure")
    name = str(exhibit.get("data-figure", "")) if isinstance(exhibit, Tag) else ""
    where = f"tables/{name}.csv" if name else "the tables under data/"
    return _note(f"The table has {rows:,} rows and is not printed; they are on the site, in {where}.")


def _note(words: str) -> Tag:
    made = _MAKER.new_tag("p", attrs={"class": "print-note"})
    made.string = words
    return made


def _size(table: Tag) -> list[str]:
    columns = len(table.select("thead th"))
    size = "widest" if columns > _WIDEST else "wide" if columns > _WIDE else ""
    return [*(kind for kind in _classes(table) if kind not in {"texts", "sortable"}), *([size] if size else [])]


def _classes(tag: Tag) -> list[str]:
    held = tag.get("class")
    return held.split() if isinstance(held, str) else list(held or ())


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
