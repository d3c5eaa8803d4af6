"""A page of the site made fit for paper: the article without what only a screen can use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer

from analysis.errors import Fault, InputError

__all__ = ["article", "shift_headings"]

_DATA_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL)
_UNITS = re.compile(r'\s(?:data-units|data-order|title)="[^"]*"')
_UNPRINTED = (
    "script, style, noscript, button, a.headerlink, details.hide, .pst-js-only, .exhibit-live, .exhibit-data, "
    ".only-dark, .exhibit-foot .links, .toctree-wrapper, .citation-files, .figure-list a.quiet, .print-edition"
)
_SCREEN = ("loading", "decoding", "role", "tabindex", "aria-label", "aria-pressed", "hidden", "style")
_DEEPEST = 6


def article(site: Path, page: str) -> Tag:
    """Return the article of a page without scripts, code, buttons and folds; raise InputError where it has none."""
    text = _UNITS.sub("", _DATA_SCRIPT.sub("", (site / page).read_text(encoding="utf-8")))
    soup = BeautifulSoup(text, "lxml", parse_only=SoupStrainer("article"))
    found = soup.find("article")
    if not isinstance(found, Tag):
        raise InputError([Fault(page, "", "", "the page has no article to print", "", "Run `tumen build` again")])
    for tag in found.select(_UNPRINTED):
        tag.decompose()
    for entry in found.select(".citations dd:has(pre)"):
        _drop_entry(entry)
    for tag in found.select("source"):
        tag.unwrap()  # the parser takes what follows it for its content
    for fold in found.select("details"):
        _unfold(fold)
    for tag in found.select("*"):
        _plain(tag)
    return found


def shift_headings(found: Tag, by: int) -> None:
    """Put every heading `by` levels lower; none is deeper than the sixth."""
    for heading in list(_headings(found)):
        heading.name = f"h{min(int(heading.name[1]) + by, _DEEPEST)}"


def _headings(found: Tag) -> Iterator[Tag]:
    yield from found.find_all([f"h{level}" for level in range(1, _DEEPEST + 1)])


def _unfold(fold: Tag) -> None:
    """Show what a reader of the screen would open: paper has no folds."""
    fold.name = "div"
    summary = fold.find("summary", recursive=False)
    if isinstance(summary, Tag):
        summary.name, summary["class"] = "p", "fold-title"


def _drop_entry(entry: Tag) -> None:
    """Take away an entry for a reference manager with its name: nobody types it in from paper."""
    name = entry.find_previous_sibling("dt")
    if isinstance(name, Tag):
        name.decompose()
    entry.decompose()


def _plain(tag: Tag) -> None:
    for name in [name for name in tag.attrs if name in _SCREEN or name.startswith("data-")]:
        if name != "data-figure":
            del tag.attrs[name]
