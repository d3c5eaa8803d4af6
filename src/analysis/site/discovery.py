"""How a published site is found: the crate of the series, Open Graph, canonical addresses, sitemap, robots.

All that names an address is written only where `[tool.tumen]` sets one: a copy
on somebody's disk must not claim to be the published book.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from xml.sax.saxutils import escape as xml_escape

from analysis.exhibits.citations.works import Edition
from analysis.exhibits.identity import Identity
from analysis.paths import PROJECT, Project
from analysis.series.record import read_records
from analysis.site.crate import write_crate

__all__ = ["announce", "describe_site"]

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_FIGURE = re.compile(r'data-figure="([a-z0-9-]+)"')
_CANONICAL = '<link rel="canonical"'
_NOT_LISTED = ("404.html", "search.html")


def describe_site(site: Path, edition: Edition, project: Project = PROJECT) -> None:
    """Add the crate of the series and, where it has an address, what search engines ask for."""
    write_crate(site, edition, read_records(project))
    announce(site, edition.identity)


def announce(site: Path, identity: Identity) -> None:
    """Give every page its address and Open Graph tags, and the site its sitemap; nothing without an address."""
    if not identity.site:
        return
    pages = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    usual = _picture((site / "index.html").read_text(encoding="utf-8"), site) or _first_picture(site)
    listed = []
    for name, path in pages.items():
        text = path.read_text(encoding="utf-8")
        if _CANONICAL not in text and name not in _NOT_LISTED:
            tags = "\n".join(_tags(name, text, identity, figure=_picture(text, site) or usual, site=site))
            path.write_text(text.replace("</head>", f"{tags}\n</head>", 1), encoding="utf-8")
        if name not in _NOT_LISTED and 'name="robots" content="noindex"' not in text:
            listed.append(_address(name, identity))
    (site / "sitemap.xml").write_text(_sitemap(listed, identity.date), encoding="utf-8")
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {identity.address('sitemap.xml')}\n"
    (site / "robots.txt").write_text(robots, encoding="utf-8")


def _address(page: str, identity: Identity) -> str:
    """Return the address of a page; the page of a folder is the folder."""
    is_folder = page == "index.html" or page.endswith("/index.html")
    return identity.address(page.removesuffix("index.html") if is_folder else page)


def _tags(page: str, text: str, identity: Identity, *, figure: str, site: Path) -> Iterator[str]:
    title, described = _TITLE.search(text), _DESCRIPTION.search(text)
    address = escape(_address(page, identity))
    properties = {
        "og:type": "website" if page == "index.html" else "article",
        "og:title": " ".join(unescape(title[1]).split()) if title else identity.title,
        "og:description": unescape(described[1]) if described else identity.abstract,
        "og:url": unescape(address),
        "og:site_name": identity.name,
        "og:image": identity.address(f"fig/{figure}/{figure}.png") if figure else "",
        "og:image:alt": _alternative(site, figure) if figure else "",
    }
    yield f'{_CANONICAL} href="{address}"/>'
    for name, value in properties.items():
        if value:
            yield f'<meta property="{name}" content="{escape(value)}"/>'


def _picture(text: str, site: Path) -> str:
    """Return the first figure on a page of which there is a picture, or nothing."""
    return next((name for name in _FIGURE.findall(text) if (site / "fig" / name / f"{name}.png").is_file()), "")


def _first_picture(site: Path) -> str:
    folders = (path.parent.name for path in sorted(site.glob("fig/*/index.html")))
    return next((name for name in folders if (site / "fig" / name / f"{name}.png").is_file()), "")


def _alternative(site: Path, figure: str) -> str:
    record = site / "fig" / figure / "record.json"
    return str(json.loads(record.read_text(encoding="utf-8"))["alt"]["en"]) if record.is_file() else ""


def _sitemap(addresses: list[str], date: str) -> str:
    entries = [f" <url><loc>{xml_escape(address)}</loc><lastmod>{date}</lastmod></url>" for address in addresses]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return "\n".join([head, *entries, "</urlset>"]) + "\n"
