"""`tumen add` and `tumen remove`: take a document into the series, and out again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.application import app
from analysis.paths import PROJECT

if TYPE_CHECKING:
    from analysis.accession.change_set import ChangeSet
    from analysis.accession.entry import Entry
    from analysis.series.status import VolumeStatus

__all__ = ["add", "remove"]


@app.command()
def add(
    file: Annotated[Path, typer.Argument(help="The text: txt, md, html, docx, or pdf with a text layer.")],
    name: Annotated[str, typer.Option("--id", help="A short name, such as d2020; addresses begin with it.")],
    title: Annotated[str, typer.Option("--title", help="The title as the text prints it.")] = "",
    title_en: Annotated[str, typer.Option("--title-en", help="A working title in English.")] = "",
    date: Annotated[str, typer.Option("--date", help="Date of issue: 2020, 2020-05 or 2020-05-10.")] = "",
    issuer: Annotated[str, typer.Option("--issuer", help="Who issued it, in English.")] = "",
    level: Annotated[str, typer.Option("--level", help="Level of government, such as central or province.")] = "",
    genre: Annotated[str, typer.Option("--genre", help="Kind of document, in English, such as measures.")] = "",
    language: Annotated[str, typer.Option("--language", help="Language of the text, as a code of ISO 639.")] = "zh",
    witness_of: Annotated[
        str, typer.Option("--witness-of", metavar="ID", help="It is a further copy or translation of this document.")
    ] = "",
    encoding: Annotated[str, typer.Option("--encoding", help="The encoding of the file; found if left out.")] = "",
    preview: Annotated[bool, typer.Option("--preview", help="Say which figures would move; write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Register a document or a further witness, with a coding sheet that a person can go on from.

    What the series leads one to expect of it is frozen first. `tumen remove` undoes it.
    """
    from analysis.accession.addition import addition
    from analysis.accession.entry import Statement, read_entry
    from analysis.series.lock import build_lock

    said = Statement(name, title, title_en, date, issuer, level, genre, language, witness_of, encoding)
    entry = read_entry(file, said, project=PROJECT)
    _show(entry)
    with build_lock(PROJECT):
        changes = addition(entry, project=PROJECT)
        if preview:
            _preview(changes)
            return
        if not yes and sys.stdin.isatty() and sys.stdout.isatty():
            typer.confirm("Is this the text as it should be read? Take it in?", abort=True)
        changes.apply(PROJECT)
    _report(changes)


def _show(entry: Entry) -> None:
    """Show the tree, what was left out on reading, and a document the text is nearly the same as."""
    from analysis.accession.kinship import kinship
    from analysis.corpus.outline import outline

    typer.echo(outline(entry.parsed))
    if entry.source.is_derived:
        left = f"; {entry.source.left_out}" if entry.source.left_out else ""
        typer.echo(f"text read by {entry.source.reader}{left}")
    for line in kinship(entry, project=PROJECT):
        typer.echo(line)


def _preview(changes: ChangeSet) -> None:
    from analysis.accession.preview import preview

    typer.echo("Trying it on a copy of the tree ...", err=True)
    typer.echo(preview(changes, project=PROJECT).text())


def _report(changes: ChangeSet) -> None:
    from analysis.series.status import series_status

    for name in changes.contents:
        typer.echo(f"written: {name}")
    due = [volume for volume in series_status(PROJECT) if volume.state == "stale"]
    seconds = sum(volume.seconds for volume in due)
    typer.echo(f"`tumen build` will run {len(due)} volumes, about {seconds:.0f} s of work: {_named(due)}")


def _named(due: list[VolumeStatus]) -> str:
    return ", ".join(volume.volume for volume in due) or "none"


@app.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="ID", help="The id it was added under.")],
    force: Annotated[bool, typer.Option("--force", help="Even if somebody has worked on its coding sheet.")] = False,
) -> None:
    """Take an added document or witness out again; the tree is then as it was before."""
    from analysis.accession.removal import removal
    from analysis.series.lock import build_lock

    with build_lock(PROJECT):
        changes = removal(name, force=force, project=PROJECT)
        changes.apply(PROJECT)
    gone = [file for file, content in changes.contents.items() if content is None]
    typer.echo(f"`{name}` is taken out: {len(gone)} files removed, the registry as before.")
