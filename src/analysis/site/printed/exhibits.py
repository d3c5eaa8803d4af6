"""Figures and tables on paper: the picture that stands still, a number that holds throughout the book, the sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from analysis.errors import Fault, InputError

__all__ = ["number_exhibits", "refer_by_number", "set_figures"]

_MAKER = BeautifulSoup("", "lxml")
_ADDRESS = re.compile(r"https?://[^\s;，；]+")
_LONG_ADDRESS = 60


def set_figures(article: Tag, *, page: str) -> None:
    """Put the one static picture in the place of each view; raise InputError for figures that have none."""
    faults = []
    for figure in article.select("figure.exhibit-figure"):
        view, picture = figure.select_one(".exhibit-view"), figure.select_one("img")
        if view is None or picture is None:
            faults.append(Fault(page, f"figure `{figure.get('id')}`", "", "it has no static picture", "", _REMEDY))
            continue
        view.replace_with(picture.extract())
    for exhibit in article.select("figure.exhibit"):
        _set_sources(exhibit)
    if faults:
        raise InputError(faults)


_REMEDY = "Run `tumen build` again with Chromium installed"


def number_exhibits(article: Tag, chapter: str) -> dict[str, str]:
    """Number the exhibits of a chapter, figures and tables apart, and return the numbers by id: `Figure 7.2`."""
    counted: Counter[str] = Counter()
    numbers = {}
    for exhibit in article.select("figure.exhibit"):
        kind = "Figure" if "exhibit-figure" in (exhibit.get("class") or []) else "Table"
        counted[kind] += 1
        name = str(exhibit.get("data-figure") or exhibit.get("id"))
        numbers[name] = f"{kind} {chapter}.{counted[kind]}" if chapter else f"{kind} {counted[kind]}"
        for place in exhibit.select(".caption-number")[:1]:
            place.string = f"{numbers[name]} "
    return numbers


def refer_by_number(article: Tag, numbers: Mapping[str, str]) -> None:
    """Let references such as “Figure 2” bear the numbers of the book."""
    for link in article.select("a[href]:has(.std-numref)"):
        name = str(link["href"]).partition("#")[2]
        if name in numbers:
            link.string = numbers[name]


def _set_sources(exhibit: Tag) -> None:
    """Write the sources in one line, with the id to cite."""
    foot = exhibit.select_one(".exhibit-foot")
    if foot is None:
        return
    texts = [" ".join(item.get_text(" ").split()).rstrip(". ") for item in foot.select(".sources li")]
    foot.clear()
    foot.name = "p"
    if texts:
        foot.append("Source: " if len(texts) == 1 else "Sources: ")
        foot.extend(list(_linked("; ".join(texts))))
        foot.append(". ")
    name = _MAKER.new_tag("span", attrs={"class": "exhibit-id"})
    name.string = f"Id: {exhibit.get('data-figure') or exhibit.get('id')}"
    foot.append(name)


def _linked(text: str) -> Iterator[Tag | NavigableString]:
    """Yield a text with long addresses of the web as links that show the name of the site."""
    last = 0
    for found in _ADDRESS.finditer(text):
        if len(found[0]) > _LONG_ADDRESS:
            yield NavigableString(text[last : found.start()])
            link = _MAKER.new_tag("a", attrs={"href": found[0]})
            link.string = urlsplit(found[0]).hostname or found[0]
            yield link
            last = found.end()
    yield NavigableString(text[last:])
