"""What each page is told before its template is filled: description, name of home, names of the controls.

The theme leaves two controls without a name of their own and gives a third one
that differs from what it shows; both are put right here, in the HTML it makes,
and so are the paragraphs that stand where HTML allows none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from textwrap import shorten
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from analysis.site.search import Record

__all__ = ["complete_context", "records_of"]

_NAMED = ("<summary>", '<summary aria-label="Pages below">')
_MISNAMED = (' aria-label="Toggle hidden content"', "")
# a summary may hold no paragraph
_FOLD = re.compile(r'<p class="(collapsed|expanded) admonition-title">(.*?)</p>')


def complete_context(app: Sphinx, page: str, _: str, context: dict[str, Any], __: nodes.document | None) -> None:
    """Complete the context of a page; a handler of `html-page-context` that must run after the theme's own."""
    records = records_of(app).get(page)
    if records:
        context["page_description"] = shorten(records[0][3][0][1], 200, placeholder=" …")
    context["root_title"] = "Home"
    body = (context.get("body") or "").replace(*_MISNAMED)
    context["body"] = _FOLD.sub(r'<span class="\1 admonition-title">\2</span>', body)
    if "generate_toctree_html" in context:
        # figure pages stand in no part of the navigation, so that one copy serves all of them at the same depth
        depth = page.count("/")
        shared: dict[str, str] = _held(app, f"shared_navigation_{depth}") if page.startswith("fig/") else {}
        context["generate_toctree_html"] = partial(_navigation, shared, context["generate_toctree_html"])


def records_of(app: Sphinx) -> dict[str, list[Record]]:
    """Return the search records collected so far, page by page; they live as long as the build."""
    records: dict[str, list[Record]] = _held(app, "search_records")
    return records


def _held(app: Sphinx, name: str) -> Any:
    return app.builder.__dict__.setdefault(name, {})


def _navigation(shared: dict[str, str], make: Callable[..., Any], **settings: Any) -> str:
    key = repr(sorted(settings.items()))
    if key not in shared:
        shared[key] = str(make(**settings)).replace(*_NAMED)
    return shared[key]
