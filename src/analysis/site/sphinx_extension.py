"""The Sphinx extension of the book: exhibits, formulas, reader, search, and what the theme must leave out.

It reads only the staged folder; everything it adds to the output comes from
this package, from the staged material, or out of an installed wheel.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.docutils import SphinxRole

from analysis.site import mathematics
from analysis.site import nodes as exhibit_nodes
from analysis.site.addresses import document_of, reader_link, root_of
from analysis.site.citation_role import CitationRole
from analysis.site.dataset_page import dataset_page
from analysis.site.figure_pages import figure_pages
from analysis.site.page_context import complete_context, records_of
from analysis.site.payloads import Exhibit
from analysis.site.scripts import (
    EXHIBITS_FILE,
    PLOTLY,
    RECORDS_FILE,
    SEARCH,
    UNITS,
    UNITS_FILE,
    USES,
    USES_FILE,
    plotly_source,
    settings_script,
    units_script,
    uses_script,
)
from analysis.site.search import index_script, section_records, unit_records
from analysis.site.staged_works import WORKS_FILE, read_works

__all__ = ["setup"]

_HERE = Path(__file__).parent
_SETTINGS = "_static/exhibit-settings.js"
_SCRIPTS = (
    "citations.js",
    "copies.js",
    "evidence.js",
    "exhibits.js",
    "numbers.js",
    "quotation.js",
    "reader.js",
    "search.js",
)
# Packages that Jupyter Book always loads and this site has no use for; the first would name another host.
_SILENCED = ("sphinx_thebe", "sphinx_comments", "sphinx_togglebutton")
_UNUSED_FILES = ("sphinx-thebe.css", "togglebutton.css", "togglebutton.js")


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension with Sphinx."""
    app.add_config_value("exhibit_language", "en", "html", [str])
    exhibit_nodes.register(app)
    mathematics.register(app)
    app.add_role("unit", _UnitRole())
    app.add_role("citation", CitationRole())
    app.connect("config-inited", _own_folders, priority=900)
    app.connect("config-inited", _silence, priority=900)
    app.connect("builder-inited", _load_exhibits)
    app.connect("builder-inited", _replace_search)
    app.connect("doctree-resolved", _collect_text)
    app.connect("html-page-context", complete_context, priority=900)
    app.connect("html-collect-pages", _pages)
    app.connect("build-finished", _write_scripts)
    return {"parallel_read_safe": True, "parallel_write_safe": False}


class _UnitRole(SphinxRole):
    """{unit}`d2009/3/1/1#2` leads to the unit in the reader."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        uri = reader_link(self.text, root_of(self.env.docname))
        return [nodes.reference(self.text, self.text, refuri=uri, internal=True, classes=["unit-link"])], []


def _own_folders(app: Sphinx, config: Config) -> None:
    config.templates_path.insert(0, str(_HERE / "templates"))
    config.html_static_path.append(str(_HERE / "assets"))
    app.add_css_file("site.css", priority=900)
    app.add_js_file("exhibit-settings.js", loading_method="defer", priority=800)
    for name in _SCRIPTS:
        app.add_js_file(name, loading_method="defer", priority=810)


def _silence(app: Sphinx, config: Config) -> None:  # noqa: ARG001
    """Disconnect the packages that would add scripts to every page, and take back what they have added."""
    registry: Any = app.registry
    for files in (registry.css_files, registry.js_files):
        files[:] = [entry for entry in files if not _unused(*entry)]
    held = [listener for listeners in app.events.listeners.values() for listener in listeners]
    for listener in held:
        if listener.handler.__module__.partition(".")[0] in _SILENCED:
            app.disconnect(listener.id)


def _load_exhibits(app: Sphinx) -> None:
    """Give the builder every exhibit and every work of the book, by figure_id; the notebooks only name them."""
    builder: Any = app.builder
    held = (Exhibit.from_payload(payload) for payload in _material(app, EXHIBITS_FILE) or [])
    builder.exhibits = {exhibit.figure_id: exhibit for exhibit in held}
    builder.works = read_works(_material(app, WORKS_FILE) or {})


def _unused(name: str | None, attributes: dict[str, Any]) -> bool:
    return name in _UNUSED_FILES or str(attributes.get("body") or "").startswith("let toggle")


def _replace_search(app: Sphinx) -> None:
    """Leave out Sphinx's own index: it finds neither Chinese phrases nor Korean words."""
    builder: Any = app.builder
    builder.search = False
    if app.builder.format == "html":
        static = Path(app.outdir) / "_static"
        static.mkdir(parents=True, exist_ok=True)
        (Path(app.outdir) / _SETTINGS).write_text(settings_script(), encoding="utf-8")


def _collect_text(app: Sphinx, doctree: nodes.document, page: str) -> None:
    if not page.startswith("reader/"):
        records_of(app)[page] = section_records(doctree, page)


def _material(app: Sphinx, name: str) -> Any:
    path = Path(app.srcdir) / name
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def _pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    yield "search", {"title": "Search"}, "search.html"
    yield "404", {"title": "Page not found"}, "404.html"
    titles = {name: node.astext() for name, node in app.env.titles.items()}
    lang = app.config.exhibit_language
    builder: Any = app.builder
    held = _material(app, RECORDS_FILE) or {"records": {}, "earlier": []}
    earlier = map(Exhibit.from_payload, held["earlier"])
    shown = [*builder.exhibits.values(), *earlier]
    yield from figure_pages(shown, records=held["records"], titles=titles, works=builder.works, lang=lang)
    yield from dataset_page(builder.works, lang=lang)


def _write_scripts(app: Sphinx, failure: Exception | None) -> None:
    if failure or app.builder.format != "html":
        return
    out, units = Path(app.outdir), _material(app, UNITS_FILE) or {}
    names = {document: _page_title(app, f"reader/{document}") for document in map(document_of, units)}
    records = [record for _, found in sorted(records_of(app).items()) for record in found]
    (out / USES).write_text(uses_script(_material(app, USES_FILE) or {}), encoding="utf-8")
    (out / UNITS).write_text(units_script(units), encoding="utf-8")
    (out / SEARCH).write_text(index_script([*records, *unit_records(units, names)]), encoding="utf-8")
    (out / _SETTINGS).write_text(settings_script(), encoding="utf-8")
    shutil.copyfile(plotly_source(), out / PLOTLY)


def _page_title(app: Sphinx, page: str) -> str:
    return app.env.titles[page].astext() if page in app.env.titles else page.rpartition("/")[2]
