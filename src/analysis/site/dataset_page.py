"""The landing page of the dataset, `data/`: every table with its title and description, the citation, the tags.

Sphinx makes the frame; the list is filled in when the tables have been
written, so that it can never name another set of files than the folder holds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from analysis.exhibits.citations.words import data_versions
from analysis.exhibits.citations.works import DATASET, Work
from analysis.site.citation_block import citation_block
from analysis.site.crate import SOURCES
from analysis.site.landing_metadata import dataset_head
from analysis.site.staged_works import Works

__all__ = ["complete_dataset_page", "dataset_page"]

_HEAD, _TABLES = "<!-- tags of the dataset -->", "<!-- tables of the dataset -->"
_SOURCES = "<!-- sources of the series -->"


def dataset_page(works: Works, *, lang: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield page name, context and template of the landing page; nothing while no dataset is staged."""
    if DATASET in works:
        work = works[DATASET]
        yield "data/index", _context(work, lang), "dataset.html"


def complete_dataset_page(site: Path, work: Work, *, lang: str = "en") -> None:
    """Put the tables that `data/datapackage.json` names into the landing page of a built site; tags and sources too."""
    package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    titles = {resource["path"]: resource["title"] for resource in package["resources"]}
    page = site / "data" / "index.html"
    text = page.read_text(encoding="utf-8")
    text = text.replace(_HEAD, dataset_head(work, tables=titles, lang=lang))
    text = text.replace(_SOURCES, _source_links(site))
    page.write_text(text.replace(_TABLES, "\n".join(map(_table, package["resources"]))), encoding="utf-8")


def _context(work: Work, lang: str) -> dict[str, Any]:
    return {
        "title": work.title[lang],
        "page_description": work.title[lang],
        "state": f"Version {work.version}, {data_versions(work, lang)}.",
        "head_extra": Markup(_HEAD),  # noqa: S704 - a mark of ours
        "cited": {"name": DATASET, "script": f"cite/{DATASET}.cite.js"},
        "tables": Markup(_TABLES),  # noqa: S704
        "sources": Markup(_SOURCES),  # noqa: S704
        "citation": Markup(citation_block(work, lang=lang, files=f"../cite/{DATASET}")),  # noqa: S704 - escaped there
    }


def _source_links(site: Path) -> str:
    """Return what the volumes are run from, as far as the site has it: files of the whole, then the templates."""
    found = [path.relative_to(site).as_posix() for path in sorted((site / SOURCES).rglob("*")) if path.is_file()]
    whole = ", ".join(_download(name) for name in found if not name.endswith(".ipynb"))
    templates = ", ".join(_download(name) for name in found if name.endswith(".ipynb"))
    said = [f"Beside it lie {whole}."] if whole else []
    return " ".join([*said, f"Templates of the volumes: {templates}."] if templates else said)


def _download(name: str) -> str:
    return f'<a href="../{escape(name)}" download>{escape(name.rpartition("/")[2])}</a>'


def _table(resource: Mapping[str, Any]) -> str:
    file, about = escape(resource["path"]), " ".join(resource.get("description", "").split())
    shown = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(about))
    titled = f"<strong>{escape(resource['title'])}.</strong>"
    return f'<dt><a href="{file}" download>{file}</a></dt><dd>{titled} {shown}</dd>'.replace(" </dd>", "</dd>")
