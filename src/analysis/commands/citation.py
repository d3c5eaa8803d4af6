"""`tumen cite`: the citation of a figure, a table, the series or the dataset."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.application import app
from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project

if TYPE_CHECKING:
    from analysis.exhibits.citations.works import Work

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

    GB/T 7714-2025 was derived from the edition of 2015 by its published changes and has not been checked against the
    printed standard.
    """
    from analysis.exhibits.citations.styles import citation

    text = citation(_work(figure, PROJECT), style, lang, accessed=accessed or _today())
    typer.echo(text.rstrip("\r\n"))


def _work(name: str, project: Project) -> Work:
    """Return what is to be cited; raise InputError that names the nearest id."""
    from analysis.exhibits.citations import works
    from analysis.series.record import read_records

    edition = works.read_edition(project)
    if name in (whole := {works.SERIES: works.series, works.DATASET: works.dataset}):
        return whole[name](edition)
    records = read_records(project).values()
    exhibits = {payload["figure_id"]: payload for record in records for payload in record["exhibits"]}
    if name not in exhibits:
        remedy = nearest(name, [*exhibits, *whole]) if exhibits else "Nothing has been run yet: run `tumen build` first"
        expected = "a figure or table of the series, `series` or `dataset`"
        raise InputError([Fault("tumen cite", "", "", f"there is no `{name}`", expected, remedy)])
    payload = exhibits[name]
    return works.exhibit(edition, name, payload["title"], kind=payload["kind"], path=_page(payload))


def _page(payload: dict[str, str]) -> str:
    """Return where an exhibit is found on the site: a figure has a page of its own, a table a place in its volume."""
    name = payload["figure_id"]
    return f"fig/{name}/" if payload["kind"] == "figure" else f"volumes/{payload['volume']}.html#{name}"


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()
