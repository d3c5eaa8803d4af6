"""The text of a web page: what its main part shows, one line a block, without the navigation around it.

What is left out is counted by words of its own, never dropped in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import Comment, Doctype, NavigableString, PageElement, Tag

from analysis.errors import Fault, InputError

__all__ = ["is_web_page", "web_text"]

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "iframe", "object")
_AROUND = ("nav", "header", "footer", "aside", "form", "button", "select", "menu")
_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary"}
_NAMED = re.compile(
    r"(?:^|[-_\s])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|share|pagination|copyright|crumb|toolbar)"
    r"(?:$|[-_\s])",
    re.I,
)
_BLOCKS = {
    *("address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "figcaption", "figure"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "html", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tfoot"),
    *("thead", "tr", "ul", "hr"),
}
_CELLS = {"td", "th"}


def is_web_page(text: str) -> bool:
    """Return whether a text is the source of a web page."""
    return _PAGE.match(text[:4000]) is not None


def web_text(source: str, name: str) -> tuple[str, str]:
    """Return the text of a page, one line a block, and what was left out, in words; InputError where no text is left.

    Cells of a table row stand in one line, with a tab between them; items of a
    numbered list get their numbers back.
    """
    page = BeautifulSoup(source, "lxml")
    for element in page(_UNSEEN):
        element.decompose()
    whole = _length(page)
    for element in [element for element in page.find_all(_is_around) if not _holds_most(element, whole)]:
        element.decompose()
    left = whole - _length(page)
    lines = [line for line in "".join(_pieces(page)).split("\n") if line.strip()]
    if not lines:
        found = "the page shows no text; it may be made by a script"
        raise InputError([Fault(name, "", "", found, "a page with the text in it", "Save the text and give that file")])
    kept = [" ".join(line.split(" ")).strip(" \t\r") for line in lines]
    return "\n".join(kept) + "\n", f"{left} characters of navigation" if left > 0 else ""


def _length(element: Tag) -> int:
    return len("".join(element.get_text().split()))


def _is_around(element: Tag) -> bool:
    """Return whether an element stands around the text of a page by its kind, its role or its name."""
    if element.name in _BODY:
        return False
    named = " ".join([str(element.get("id") or ""), *map(str, element.get_attribute_list("class") or [])])
    hidden = element.has_attr("hidden") or element.get("aria-hidden") == "true"
    return element.name in _AROUND or element.get("role") in _ROLES or hidden or _NAMED.search(named) is not None


_BODY = {"html", "body", "main", "article"}


def _holds_most(element: Tag, whole: int) -> bool:
    """Return whether an element holds half of the page: then it is the text, whatever it is called."""
    return 2 * _length(element) > whole


def _pieces(element: Tag) -> Iterator[str]:
    """Yield the text of an element in order, a line break around every block."""
    numbers = iter(range(_first_number(element), 10_000))
    for child in element.children:
        if isinstance(child, Tag):
            number = f"{next(numbers)}. " if element.name == "ol" and child.name == "li" else ""
            yield from _of_child(child, number)
        elif _is_shown(child):
            yield re.sub(r"[\t\r\n ]+", " ", str(child))


def _of_child(child: Tag, number: str) -> Iterator[str]:
    if child.name == "br":
        yield "\n"
        return
    around = "\n" if child.name in _BLOCKS else "\t" if child.name in _CELLS else ""
    inside = "".join(_pieces(child))
    in_row = child.name == "tr" or child.name in _CELLS
    yield "\n" if child.name in _BLOCKS else ""
    yield number + (re.sub(r"\s*\n\s*", " ", inside.strip()) if in_row else inside)
    yield around


def _first_number(element: Tag) -> int:
    start = str(element.get("start") or "1")
    return int(start) if start.isdecimal() else 1


def _is_shown(child: PageElement) -> bool:
    return isinstance(child, NavigableString) and not isinstance(child, Comment | Doctype)
