"""`tumen build` and `tumen status`: run the series and publish the book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.application import AsJson, app, debugging, print_json, refuse
from analysis.errors import VolumeError
from analysis.paths import PROJECT

if TYPE_CHECKING:
    from analysis.series.former import Release
    from analysis.series.runner import Recap

__all__ = ["build", "publish", "report_failure", "status"]


@app.command()
def build(
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="VOLUME", help="Run only this volume; may be repeated.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, help="Volumes at a time; as many as there are cores if left out.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Run every volume, fresh or not.")] = False,
    against: Annotated[
        Path | None,
        typer.Option("--against", metavar="BUNDLE", help="Write changes.html: what moved since this release, and why."),
    ] = None,
) -> None:
    """Run what is stale, then build the book into _build/html.

    A failed volume leaves the others and the last good site as they are; the exit code is then 1.
    """
    from analysis.checks import check_all
    from analysis.commands.registry import standing_words
    from analysis.series.former import open_release
    from analysis.series.lock import build_lock
    from analysis.series.runner import run_series

    former = open_release(against) if against else None
    with build_lock(PROJECT):
        refuse(check_all(PROJECT))
        recap = run_series(PROJECT, only=only or (), jobs=jobs, force=force)
        if recap.failed:
            report_failure(recap)
        site = publish(former)
    typer.echo(recap.text())
    if words := standing_words():
        typer.echo(words)
    typer.echo(f"The book is in {PROJECT.relative(site)}/index.html")


def publish(former: Release | None) -> Path:
    """Return the site of the volumes as they are, built with its pictures and what moved since a release, if given."""
    from analysis.series.former import changes_since
    from analysis.site.build import build_site
    from analysis.site.changes_page import forget_changes, note_changes

    _draw_static_figures()
    if former:
        note_changes(changes_since(former, PROJECT), since=former.version, project=PROJECT)
    else:
        forget_changes(PROJECT)
    return build_site(PROJECT)


def report_failure(recap: Recap) -> None:
    """Leave with the recap as the last word; the last good site stays as it is."""
    if debugging():
        for outcome in recap.failed:
            typer.echo(outcome.traceback, err=True)
    raise VolumeError(recap.text())


def _draw_static_figures() -> None:
    from analysis.exhibits.static import write_static
    from analysis.series.record import read_records
    from analysis.site.figure_records import earlier_payloads

    payloads = [payload for record in read_records(PROJECT).values() for payload in record["exhibits"]]
    report = write_static(PROJECT, [*payloads, *earlier_payloads(PROJECT)])
    if report.missing_tool:
        typer.echo(report.missing_tool, err=True)


@app.command()
def status(as_json: AsJson = False) -> None:
    """Say which volumes are stale and why, with the time they will take. Runs nothing."""
    from analysis.series.status import as_json as as_json_shape
    from analysis.series.status import as_text, series_status

    volumes = series_status(PROJECT)
    if as_json:
        print_json(as_json_shape(volumes))
        return
    typer.echo(as_text(volumes))
