"""The site built as a whole, checked, and put in the place of the last good one.

Jupyter Book writes into a side folder; the pages get their pictures, tables
and scripts; every check must pass; only then the sites are exchanged.
Whatever fails before leaves the last good site as it was.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from analysis.coding.gold import read_coders
from analysis.corpus.tokens import read_masks
from analysis.errors import InputError
from analysis.exhibits.citations.works import DATASET, Work
from analysis.measures.reuse import reuse_table
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table
from analysis.site.book_log import book_faults
from analysis.site.citation_block import write_citations
from analysis.site.crate import write_sources
from analysis.site.dataset_page import complete_dataset_page
from analysis.site.discovery import describe_site
from analysis.site.exchange import exchange, restore
from analysis.site.exhibit_files import record_text, write_exhibit_files
from analysis.site.figure_records import figure_records
from analysis.site.fingerprint import is_current, remember, site_fingerprint
from analysis.site.links import page_faults
from analysis.site.material import Material, read_material
from analysis.site.package import Computed, write_tables
from analysis.site.payloads import Volume, read_volumes
from analysis.site.place_tables import place_mentions_table, places_table
from analysis.site.stage import stage
from analysis.site.staged_works import WORKS_FILE, read_works
from analysis.site.tables import (
    REUSE_FIELDS,
    agreement_table,
    coders_table,
    exhibit_csv,
    figures_table,
    numbers_table,
    units_table,
)

__all__ = ["build_site"]

_JUPYTER_BOOK = "from jupyter_book.cli.main import main; main()"
_NEVER_LOADED = (
    "_static/**/*.map",
    "_static/*.html",
    "_static/searchtools.js",
    "_static/language_data.js",
    "_static/scripts/fontawesome.js*",
    ".buildinfo",
    "_sources",
)


def build_site(project: Project = PROJECT) -> Path:
    """Return the folder of the published site, built anew if anything it depends on changed.

    The files of the figures (`analysis.exhibits.static.write_static`) must have been written; without pictures the
    figures are drawn live. Raises InputError in plain words when the prose names an unknown number,
    Jupyter Book complains, a link is dead or an exhibit is not drawn; the site
    that stood before still stands then.
    """
    restore(project.site)
    material, volumes = read_material(project), read_volumes(project)
    stage(material, project=project)
    fingerprint = site_fingerprint(project)
    if not is_current(fingerprint, project):
        built = _run_book(project)
        _complete(built, volumes, material, project)
        _refuse_faults(built, volumes)
        exchange(built, project.site)
        shutil.rmtree(project.build / "stage", ignore_errors=True)
        remember(fingerprint, project)
    return project.site


def _run_book(project: Project) -> Path:
    """Run Jupyter Book into a fresh side folder and return where its pages are."""
    side = project.build / "stage"
    shutil.rmtree(side, ignore_errors=True)
    options = ["--path-output", "stage", "--warningiserror", "--keep-going", "--all"]
    command = [sys.executable, "-c", _JUPYTER_BOOK, "build", project.source.name, *options]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=project.build, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    log = f"{done.stdout}\n{done.stderr}"
    (project.build / "book.log").write_text(log.replace(f"{project.root.resolve()}/", ""), encoding="utf-8")
    if done.returncode:
        raise InputError(book_faults(log, source=project.source.resolve(), authored=project.book))
    return side / "_build" / "html"


def _complete(site: Path, volumes: Iterable[Volume], material: Material, project: Project) -> None:
    """Add what Sphinx does not know of: downloads of exhibits, tables; take away what no page loads."""
    held = tuple(volumes)
    records = figure_records(project)
    for payload in (payload for volume in held for payload in volume.exhibits):
        _publish(payload, records[payload["figure_id"]], material, site, project)
    works = read_works(json.loads((project.source / WORKS_FILE).read_text(encoding="utf-8")))
    write_citations(site, works)
    _write_data(site, _computed(held, material, project), works[DATASET], project)
    for pattern in _NEVER_LOADED:
        for path in site.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    describe_site(site, material.edition, project)
    (site / ".nojekyll").touch()


def _write_data(site: Path, computed: tuple[Computed, ...], data: Work, project: Project) -> None:
    """Write all tables, what the volumes are run from, and the landing page of the dataset, which lists them."""
    home = {"homepage": data.url} if data.url else {}
    stated = {"version": data.version, "created": f"{data.issued}T00:00:00Z", **home}
    write_tables(site / "data", computed=computed, widened=[places_table(project)], stated=stated, project=project)
    write_sources(site, project)
    complete_dataset_page(site, data)


def _publish(
    payload: Mapping[str, Any], record: Mapping[str, Any], material: Material, site: Path, project: Project
) -> None:
    """Put the files of one exhibit in place: a figure has a folder of its own, a table its rows and its record."""
    name = payload["figure_id"]
    if payload["kind"] == "figure":
        unseen = shutil.ignore_patterns("exhibit.json", "*.sha256")
        shutil.copytree(project.exhibits / name, site / "fig" / name, dirs_exist_ok=True, ignore=unseen)
        write_exhibit_files(site / "fig" / name, payload, record, material=material)
    else:
        (site / "tables").mkdir(exist_ok=True)
        (site / "tables" / f"{name}.csv").write_text(exhibit_csv(payload["table"]), encoding="utf-8")
        (site / "tables" / f"{name}.record.json").write_text(record_text(record), encoding="utf-8")


def _computed(volumes: tuple[Volume, ...], material: Material, project: Project) -> tuple[Computed, ...]:
    actors = read_table("actors", project)
    agencies = [name for cell in (*actors["name_zh"], *actors["aliases_zh"]) for name in cell.split(";") if name]
    reuse = reuse_table(material.units, masks=(*read_masks(project), *agencies))
    key = ("earlier", "later", "earlier_unit", "later_unit", "start", "length", "masked")
    title = "Runs of characters that a later document shares with an earlier one"
    coders = read_coders(project)
    return (
        units_table(material.units),
        place_mentions_table(material.units, project),
        agreement_table(volumes),
        *([] if coders.empty else [coders_table(coders)]),
        Computed("reuse", title, reuse, REUSE_FIELDS, key),
        figures_table(volumes, versions={name: record["version"] for name, record in figure_records(project).items()}),
        numbers_table(volumes),
    )


def _refuse_faults(site: Path, volumes: Iterable[Volume]) -> None:
    if faults := page_faults(site, exhibits=[payload for volume in volumes for payload in volume.exhibits]):
        raise InputError(faults)
