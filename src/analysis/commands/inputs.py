"""`tumen check` and `tumen parse`: look at what the series is given."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.commands.application import AsJson, app, print_json, refuse
from analysis.paths import PROJECT

__all__ = ["check", "parse"]


@app.command()
def check(as_json: AsJson = False) -> None:
    """Check every input and list all faults at once; the exit code is 2 when there are any."""
    from analysis.checks import check_all

    faults = check_all(PROJECT)
    if as_json:
        print_json({"faults": [fault.as_dict() for fault in faults]})
        raise typer.Exit(2 if faults else 0)
    refuse(faults)
    typer.echo("Every input is in order.")


@app.command()
def parse(
    file: Annotated[Path, typer.Argument(help="A policy text: txt, md, html, docx, or pdf with a text layer.")],
    encoding: Annotated[str, typer.Option("--encoding", help="The encoding of the file; found if left out.")] = "",
    as_json: AsJson = False,
) -> None:
    """Show the structure of a policy text without losing a character of it."""
    from analysis.corpus.outline import outline
    from analysis.corpus.parse import parse_file

    parsed = parse_file(file, project=PROJECT, encoding=encoding)
    if as_json:
        print_json(parsed.as_dict())
        return
    typer.echo(outline(parsed))
