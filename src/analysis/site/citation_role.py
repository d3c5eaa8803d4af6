"""The role {citation}`series` (or `dataset`) of authored pages: the citation as the commands and files have it.

No page types what CITATION.cff, the changelog and the settings already say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from analysis.errors import nearest
from analysis.exhibits.citations.styles import citation_html
from analysis.site.staged_works import Works

__all__ = ["CitationRole", "citation_nodes"]

_STYLE = "chicago"
_ITALICS = re.compile(r"<i>(.*?)</i>")


class CitationRole(SphinxRole):
    """The citation of a staged work in running text, titles in italics."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the citation, or a warning that fails the build when no such work is staged."""
        builder: Any = self.env.app.builder
        works: Works = builder.works
        if self.text in works:
            return list(citation_nodes(works, self.text)), []
        said = f"there is no work `{self.text}` to cite. {nearest(self.text, works)}"
        return [], [self.inliner.reporter.warning(said, line=self.lineno)]


def citation_nodes(works: Works, name: str) -> Iterator[nodes.Node]:
    """Yield the nodes of the English citation of a work."""
    for place, part in enumerate(_ITALICS.split(citation_html(works[name], _STYLE, "en"))):
        text = unescape(part)
        if text:
            yield nodes.emphasis(text, text) if place % 2 else nodes.Text(text)
