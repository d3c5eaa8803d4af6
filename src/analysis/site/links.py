"""Checks on the finished pages, before they may replace the last good site.

Every internal link and anchor must lead somewhere, nothing may be loaded from
another host, and every published exhibit must stand on the page of its volume.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urlsplit

from analysis.errors import Fault

__all__ = ["page_faults"]

_DATA_SCRIPT = re.compile(r"(<script\b[^>]*>).*?</script>", re.DOTALL)
_ID = re.compile(r'\sid="([^"]+)"')
_LINK = re.compile(r'\s(?:href|src)="([^"]*)"|\ssrcset="([^"]*)"')
_LOADING = re.compile(
    r'<(?:script|img|source|iframe|video|audio|embed|object)\b[^>]*?\s(?:src|srcset|data)="((?:https?:)?//[^"]*)"'
    r'|<link\b(?![^>]*rel="(?:canonical|license|alternate)")[^>]*?\shref="((?:https?:)?//[^"]*)"'
)
_CSS_LOADING = re.compile(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')]+)")


@dataclass(frozen=True)
class _Page:
    name: str
    anchors: frozenset[str]
    links: tuple[str, ...]
    loaded: tuple[str, ...]


def page_faults(site: Path, *, exhibits: Sequence[Mapping[str, Any]]) -> list[Fault]:
    """Return every fault of a built site: dead links, loads from other hosts, exhibits that stand nowhere."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: _read(site, name) for name in sorted(files) if name.endswith(".html")}
    dead = [(found, page.name) for page in pages.values() for found in _dead_links(page, pages, files)]
    faults = list(_gathered(dead))
    faults += [_foreign(page.name, address) for page in pages.values() for address in page.loaded]
    faults += [_foreign(name, found) for name in sorted(files) if name.endswith(".css") for found in _css(site, name)]
    return faults + list(_missing_exhibits(exhibits, pages))


def _read(site: Path, name: str) -> _Page:
    text = _DATA_SCRIPT.sub(r"\1</script>", (site / name).read_text(encoding="utf-8"))
    links = (unescape(match.group(1) or match.group(2) or "") for match in _LINK.finditer(text))
    loaded = (unescape(match.group(1) or match.group(2)) for match in _LOADING.finditer(text))
    anchors = frozenset(unescape(match.group(1)) for match in _ID.finditer(text))
    return _Page(name, anchors, tuple(dict.fromkeys(links)), tuple(dict.fromkeys(loaded)))


def _dead_links(page: _Page, pages: Mapping[str, _Page], files: set[str]) -> Iterator[str]:
    """Yield a sentence for each link of a page that leads nowhere."""
    for link in page.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not link:
            continue
        target, fragment = _target(page.name, unquote(parts.path)), unquote(parts.fragment)
        if target not in files:
            yield f"a link leads to `{target}`, which does not exist"
        elif fragment and target in pages and fragment not in pages[target].anchors:
            yield f"a link leads to `{target}#{fragment}`, and there is no such place on that page"


def _gathered(dead: Sequence[tuple[str, str]]) -> Iterator[Fault]:
    """Yield one fault for each thing that is missing, however many pages ask for it."""
    for found in dict.fromkeys(sentence for sentence, _ in dead):
        asking = [page for sentence, page in dead if sentence == found]
        others = f"first of {len(asking)} pages" if len(asking) > 1 else ""
        yield Fault(asking[0], others, "", found, "", "")


def _target(page: str, path: str) -> str:
    if not path:
        return page
    joined = normpath(str(PurePosixPath(page).parent / path))
    return f"{joined}/index.html" if path.endswith("/") else joined


def _css(site: Path, name: str) -> list[str]:
    return _CSS_LOADING.findall((site / name).read_text(encoding="utf-8"))


def _foreign(name: str, address: str) -> Fault:
    return Fault(name, "", "", f"the page would load `{address}`", "nothing from another host", "Copy it at build time")


def _missing_exhibits(exhibits: Sequence[Mapping[str, Any]], pages: Mapping[str, _Page]) -> Iterator[Fault]:
    for exhibit in exhibits:
        page = pages.get(f"volumes/{exhibit['volume']}.html")
        if page is None:
            found = "its page is not in the book"
            yield Fault(f"volume {exhibit['volume']}", "", "", found, "", "Add a pattern for it to `_toc.yml`")
        elif exhibit["figure_id"] not in page.anchors:
            yield Fault(page.name, "", "", f"the {exhibit['kind']} `{exhibit['figure_id']}` is not drawn", "", "")
