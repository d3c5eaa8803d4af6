"""`tumen cite`: the citation of a figure, a table, the series or the dataset."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from analysis.commands.application import app
from analysis.paths import PROJECT

__all__ = ["cite"]

_STYLES = "gb7714-2025, gb7714-2015, apa, chicago, bibtex, ris or csl-json"


@app.command()
def cite(
    figure: Annotated[str, typer.Argument(help="Id of a figure or table, or `series`, or `dataset`.")],
    style: Annotated[str, typer.Option("--style", help=f"One of {_STYLES}.")] = "gb7714-2025",
    lang: Annotated[str, typer.Option("--lang", help="Language of the citation: zh, en or ko.")] = "en",
    accessed: Annotated[
        str, typer.Option("--accessed", metavar="DATE", help="Day on which the page was seen; today if left out.")
    ] = "",
) -> None:
    """Print the citation of a figure or table, of the whole series or of the dataset.

    Before anything was built, figures and tables are cited as the registry in data/registry has them.

    GB/T 7714-2025 was derived from the edition of 2015 by its published changes and has not been checked against the
    printed standard.
    """
    from analysis.exhibits.citations.styles import citation
    from analysis.series.citable import citable

    text = citation(citable(figure, PROJECT), style, lang, accessed=accessed or _today())
    typer.echo(text.rstrip("\r\n"))


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()
