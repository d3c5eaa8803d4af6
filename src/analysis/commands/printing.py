"""`tumen print`: the book that stands as one PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.commands.application import app
from analysis.paths import PROJECT

__all__ = ["print_book"]


@app.command("print")
def print_book(
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where the PDF goes; into the site if left out."),
    ] = None,
) -> None:
    """Print the site that stands as one PDF: contents with page numbers, numbered figures, the source texts at the end.

    Chromium is needed. Takes about a minute; the site carries a link to the file once it is there.
    """
    from analysis.series.lock import build_lock
    from analysis.site.printed.edition import print_edition

    with build_lock(PROJECT):
        edition = print_edition(PROJECT, out)
    typer.echo(f"{PROJECT.relative(edition.path)}: {edition.pages} pages")
