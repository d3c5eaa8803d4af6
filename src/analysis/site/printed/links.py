"""The links of the one document: places of other pages become places of the book, files lose their link."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import quote, unquote, urlsplit

from bs4 import Tag

from analysis.site.addresses import reader_link
from analysis.site.printed.outline import anchor_of

__all__ = ["Places", "identify", "link_within", "locate_pictures"]

_FIGURES = "fig/"


@dataclass(frozen=True)
class Places:
    """What can be led to: the pages of the book, every id in it, and the place of each exhibit by its id."""

    pages: frozenset[str]
    ids: frozenset[str]
    exhibits: Mapping[str, str]
    site: str = ""

    @classmethod
    def of(cls, articles: Mapping[str, Tag], *, site: str = "") -> Places:
        """Return the places of identified articles, by page; `site` is the address of the published site, if any."""
        ids = (str(tag["id"]) for article in articles.values() for tag in article.select("[id]"))
        exhibits = {
            str(tag["data-figure"]): str(tag["id"])
            for article in articles.values()
            for tag in article.select("figure[data-figure]")
        }
        return cls(frozenset(articles), frozenset([*ids, *map(anchor_of, articles)]), exhibits, site)

    def target(self, page: str, href: str) -> str:
        """Return where a link of a page leads in the book or outside it; empty where paper cannot follow."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href
        path = _joined(page, unquote(parts.path))
        if path.startswith(_FIGURES):
            found = self.exhibits.get(path.split("/")[1], "")
        elif path in self.pages:
            place = anchor_of(path, unquote(parts.fragment))
            found = place if place in self.ids else anchor_of(path)
        else:
            found = ""
        return f"#{found}" if found else f"{self.site}{path}" if self.site else ""


def identify(article: Tag, page: str) -> None:
    """Make every id of an article unique in the book."""
    for tag in article.select("[id]"):
        tag["id"] = anchor_of(page, str(tag["id"]))


def link_within(article: Tag, page: str, places: Places) -> None:
    """Lead every link to its place in the book; a link that paper cannot follow leaves its words."""
    for link in article.select("a"):
        unit = str(link.attrs.pop("data-unit", ""))
        href = reader_link(unit, "/") if unit else str(link.get("href", ""))
        target = places.target(page, href) if href else ""
        for name in ("target", "rel", "download", "title"):
            link.attrs.pop(name, None)
        if target:
            link["href"] = target
        else:
            link.name = "span"
            link.attrs.pop("href", None)


def locate_pictures(articles: Iterable[tuple[str, Tag]], *, site: Path, folder: Path) -> None:
    """Let every picture be found from the folder of the document."""
    for page, article in articles:
        for picture in article.select("img[src]"):
            path = site / _joined(page, unquote(str(picture["src"])))
            picture["src"] = quote(Path(os.path.relpath(path, folder)).as_posix())


def _joined(page: str, path: str) -> str:
    if not path:
        return page
    joined = path.lstrip("/") if path.startswith("/") else normpath(str(PurePosixPath(page).parent / path))
    return f"{joined}/index.html" if path.endswith("/") else joined
