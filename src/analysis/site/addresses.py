"""How an address of the corpus becomes a place in the reader.

`d2009/3/1/1#2` is the second paragraph under the heading `d2009/3/1/1`; in a
page it is the anchor `d2009-3-1-1-p2` of `reader/d2009.html`.
"""

from __future__ import annotations

import re

__all__ = ["anchor", "document_of", "reader_link", "root_of"]

_ANCHOR_PARTS = re.compile(r"[/#]")


def anchor(address: str) -> str:
    """Return the HTML anchor of a unit.

    >>> anchor("d2009/3/1/1#2"), anchor("d2009/3/1/1"), anchor("d2009#1")
    ('d2009-3-1-1-p2', 'd2009-3-1-1', 'd2009-p1')
    """
    return address.replace("#", "-p").replace("/", "-")


def document_of(address: str) -> str:
    """Return the document an address belongs to.

    >>> document_of("d2009/3/1/1#2"), document_of("d2009#1")
    ('d2009', 'd2009')
    """
    return _ANCHOR_PARTS.split(address, maxsplit=1)[0]


def reader_link(address: str, root: str = "") -> str:
    """Return the relative URL of a unit; `root` leads from the page to the top of the site.

    >>> reader_link("d2009/1#2", "../")
    '../reader/d2009.html#d2009-1-p2'
    """
    return f"{root}reader/{document_of(address)}.html#{anchor(address)}"


def root_of(page: str) -> str:
    """Return the way from a page (its name without ending) to the top of the site.

    >>> root_of("index"), root_of("volumes/corpus"), root_of("fig/x/index")
    ('', '../', '../../')
    """
    return "../" * page.count("/")
