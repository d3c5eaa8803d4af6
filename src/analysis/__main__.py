"""The command line: `tumen`, the same as `python -m analysis`.

Commands print sentences. A traceback appears only with `--debug`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analysis.errors import AnalysisError, Fault, InputError, VolumeError
from analysis.paths import PROJECT

if TYPE_CHECKING:
    from analysis.series.runner import Recap

__all__ = ["app", "main"]

app = typer.Typer(
    name="tumen",
    help="The Tumen policy report series: check the inputs, run the volumes, publish the book.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of sentences.")]


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback when something fails.")] = False,
) -> None:
    """Take the options that hold for every command."""
    _debugging.append(debug)


_debugging: list[bool] = []


@app.command()
def build(
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="VOLUME", help="Run only this volume; may be repeated.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, help="Volumes at a time; as many as there are cores if left out.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Run every volume, fresh or not.")] = False,
) -> None:
    """Run what is stale, then build the book into _build/html.

    A failed volume leaves the others and the last good site as they are; the exit code is then 1.
    """
    from analysis.checks import check_all
    from analysis.series.lock import build_lock
    from analysis.series.runner import run_series
    from analysis.site.build import build_site

    with build_lock(PROJECT):
        _refuse(check_all(PROJECT))
        recap = run_series(PROJECT, only=only or (), jobs=jobs, force=force)
        if recap.failed:
            _report_failure(recap)
        _draw_static_figures()
        site = build_site(PROJECT)
    typer.echo(recap.text())
    typer.echo(f"The book is in {PROJECT.relative(site)}/index.html")


def _report_failure(recap: Recap) -> None:
    """Leave with the recap as the last word; the last good site stays as it is."""
    if any(_debugging):
        for outcome in recap.failed:
            typer.echo(outcome.traceback, err=True)
    raise VolumeError(recap.text())


def _draw_static_figures() -> None:
    from analysis.exhibits.static import write_static
    from analysis.series.record import read_records

    payloads = [payload for record in read_records(PROJECT).values() for payload in record["exhibits"]]
    report = write_static(PROJECT, payloads)
    if report.missing_tool:
        typer.echo(report.missing_tool, err=True)


@app.command()
def status(as_json: AsJson = False) -> None:
    """Say which volumes are stale and why, with the time they will take. Runs nothing."""
    from analysis.series.status import as_json as as_json_shape
    from analysis.series.status import series_status

    volumes = series_status(PROJECT)
    if as_json:
        _print_json(as_json_shape(volumes))
        return
    for volume in volumes:
        typer.echo(str(volume))


@app.command()
def check(as_json: AsJson = False) -> None:
    """Check every input and list all faults at once; the exit code is 2 when there are any."""
    from analysis.checks import check_all

    faults = check_all(PROJECT)
    if as_json:
        _print_json({"faults": [fault.as_dict() for fault in faults]})
        raise typer.Exit(2 if faults else 0)
    _refuse(faults)
    typer.echo("Every input is in order.")


@app.command()
def parse(
    file: Annotated[Path, typer.Argument(help="A policy text, in any common encoding.")],
    as_json: AsJson = False,
) -> None:
    """Show the structure of a policy text without losing a character of it."""
    from analysis.corpus.outline import outline
    from analysis.corpus.parse import parse_file

    parsed = parse_file(file, project=PROJECT)
    if as_json:
        _print_json(parsed.as_dict())
        return
    typer.echo(outline(parsed))


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise InputError(faults)


def _print_json(content: Any) -> None:
    typer.echo(json.dumps(content, ensure_ascii=False, indent=1))


def main() -> None:
    """Run the command line; print an error of ours as a sentence and leave with its code."""
    try:
        app(prog_name="tumen")
    except AnalysisError as error:
        if any(_debugging):
            raise
        typer.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except Exception as error:
        if any(_debugging):
            raise
        name = type(error).__name__
        typer.echo(f"The program itself is at fault ({name}: {error}). Run it again as `tumen --debug ...`.", err=True)
        sys.exit(70)


if __name__ == "__main__":
    main()
