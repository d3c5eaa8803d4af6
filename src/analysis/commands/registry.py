"""`tumen register`: give figures and tables their versions, once they are what they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.application import app
from analysis.paths import PROJECT

if TYPE_CHECKING:
    from analysis.series.registration import Registration

__all__ = ["register", "standing_words"]


@app.command()
def register(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be registered.")] = False,
    amend: Annotated[
        bool, typer.Option("--amend", help="Replace versions that belong to no release yet, instead of adding one.")
    ] = False,
    retire: Annotated[
        list[str] | None,
        typer.Option("--retire", metavar="ID", help="Mark an id as no longer published; may be repeated."),
    ] = None,
    note: Annotated[str, typer.Option("--note", help="Why the ids are retired, and what takes their place.")] = "",
) -> None:
    """Enter new figures and tables, and new versions of those that moved, into data/registry.

    A build never does: it shows what moved as the next version, not yet registered, and keeps the registered one at
    its address. Run the series first.
    """
    from datetime import datetime

    from analysis.series import registration
    from analysis.series.lock import build_lock

    with build_lock(PROJECT):
        if retire:
            registration.retire(retire, note=note, project=PROJECT)
            typer.echo(f"Retired: {', '.join(retire)}. Their versions stay at their addresses.")
            return
        today = datetime.now().astimezone().date().isoformat()
        done = registration.register(PROJECT, today=today, amend=amend, dry=dry_run)
    typer.echo(_words(done, dry=dry_run))


def standing_words() -> str:
    """Return the sentence with which a build ends when figures or tables differ from the registry, or ""."""
    from analysis.series.record import read_records
    from analysis.series.standing import standings, unpublished

    records = read_records(PROJECT)
    states = [standing.state for standing in standings(records, PROJECT).values()]
    counts = {"moved": states.count("moved"), "new": states.count("new"), "gone": len(unpublished(records, PROJECT))}
    said = [f"{count} {state}" for state, count in counts.items() if count]
    if not said:
        return ""
    return f"Against the registry of exhibits: {', '.join(said)} (`tumen register --dry-run` names them)."


def _words(done: Registration, *, dry: bool) -> str:
    lines = [_line(done, name, "would be version" if dry else "is now version") for name in done.advanced]
    lines += [_line(done, name, "would replace version" if dry else "replaces version") for name in done.amended]
    lines += [f"{name} {'would be' if dry else 'is'} registered, version 1" for name in done.new]
    lines += [
        f"{name} is registered and no longer published: retire it, or give it back its name" for name in done.missing
    ]
    lines += [
        f"{name} {'would be' if dry else 'is'} forgotten: never released, no longer published"
        for name in done.forgotten
    ]
    counts = {"unchanged": done.unchanged, "advanced": done.advanced, "amended": done.amended, "new": done.new}
    tail = ", ".join(f"{len(names)} {word}" for word, names in counts.items())
    return "\n".join([*lines, f"{tail}{'; nothing was written' if dry else ''}."])


def _line(done: Registration, name: str, words: str) -> str:
    standing = done.moved[name]
    number = standing.version if words.endswith(("be version", "now version")) else standing.version - 1
    because = f" ({'; '.join(standing.because)})" if standing.because else ""
    return f"{name} {words} {number}: {'; '.join(standing.moved)}{because}"
