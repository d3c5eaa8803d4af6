"""Exhibits in the document tree: numbered, labelled with their figure_id, written as HTML.

A figure and a table are nodes of two kinds, because Sphinx numbers by kind.
Each page counts from 1, so that a new document never renumbers the figures of
another volume; what is cited is the figure_id.
"""

from __future__ import annotations

from html import escape
from typing import Any, ClassVar

from docutils import nodes
from myst_nb.core.render import MimeData, NbElementRenderer
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from analysis.site.addresses import root_of
from analysis.site.exhibit_html import body, caption_line, foot, title_line
from analysis.site.payloads import EXHIBIT_MIME, NUMBER_MIME, Exhibit

__all__ = ["ExhibitRenderer", "exhibit_figure", "exhibit_table", "register"]


class exhibit_figure(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801 - as docutils names its nodes
    """A figure of a volume; the attribute `payload` names it."""


class exhibit_table(nodes.General, nodes.Element):  # type: ignore[misc]  # noqa: N801
    """A table of a volume; the attribute `payload` names it."""


class ExhibitRenderer:
    """The MyST-NB plugin that turns exhibits of notebook outputs into nodes."""

    mime_priority_overrides: ClassVar[list[tuple[str, str, int | None]]] = [
        ("*", EXHIBIT_MIME, 1),
        ("*", NUMBER_MIME, 1),
    ]

    @staticmethod
    def handle_mime(renderer: NbElementRenderer, data: MimeData, inline: bool) -> list[nodes.Element] | None:  # noqa: FBT001
        """Return the node of an exhibit, nothing visible for a number, None for anything else."""
        if data.mime_type == NUMBER_MIME:
            return []
        if data.mime_type != EXHIBIT_MIME or inline:
            return None
        payload: Any = data.content
        node = (exhibit_figure if payload["kind"] == "figure" else exhibit_table)(payload=dict(payload))
        node["names"].append(payload["figure_id"])
        renderer.renderer.document.note_explicit_target(node, node)
        return [node]


def register(app: Sphinx) -> None:
    """Make the nodes known to Sphinx, with their numbering.

    When pages are written the builder must hold `exhibits`: every exhibit of the book by its figure_id.
    """
    for node, kind in ((exhibit_figure, "figure"), (exhibit_table, "table")):
        app.add_enumerable_node(node, kind, _title, html=(_open, _close), text=(_skip, _close), latex=(_skip, _close))
    app.connect("env-get-updated", _number_by_page, priority=900)


def _title(node: nodes.Element) -> str:
    title: str = node["payload"]["title"]["en"]
    return title


def _number_by_page(app: Sphinx, env: BuildEnvironment) -> list[str]:  # noqa: ARG001
    """Let the numbers of each page start from 1; Sphinx has just counted them through the book."""
    for page, kinds in env.toc_fignumbers.items():
        for kind, numbers in kinds.items():
            ordered = sorted(numbers, key=lambda name: numbers[name])
            env.toc_fignumbers[page][kind] = {name: (place,) for place, name in enumerate(ordered, 1)}
    return []


def _open(self: Any, node: nodes.Element) -> None:
    exhibit: Exhibit = self.builder.exhibits[node["payload"]["figure_id"]]
    lang, root = self.builder.app.config.exhibit_language, root_of(self.builder.current_docname)
    name = escape(exhibit.figure_id)
    self.body.append(f'<figure class="exhibit exhibit-{exhibit.kind}" id="{name}" data-figure="{name}">')
    self.body.append('<figcaption class="exhibit-head">')
    self.add_fignumber(node)
    self.body.append(title_line(exhibit, lang))
    self.add_permalink_ref(node, "Link to this exhibit")
    self.body.append(f"{caption_line(exhibit, lang)}</figcaption>")
    self.body.append(body(exhibit, lang=lang, root=root) + foot(exhibit, lang=lang, root=root))


def _close(self: Any, node: nodes.Element) -> None:  # noqa: ARG001
    self.body.append("</figure>")


def _skip(self: Any, node: nodes.Element) -> None:  # noqa: ARG001
    raise nodes.SkipNode
