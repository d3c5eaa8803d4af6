"""The application that the commands hang on, and the two ways in which all of them speak.

A command imports what it needs when it is called, so that `tumen --help` answers at once.
"""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from analysis.errors import Fault, InputError
from analysis.paths import PROJECT

__all__ = ["AsJson", "app", "debugging", "print_json", "refuse"]

app = typer.Typer(
    name="tumen",
    help="The Tumen policy report series: check the inputs, run the volumes, publish the book.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of sentences.")]

_debugging: list[bool] = []


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback when something fails.")] = False,
) -> None:
    """Take the options that hold for every command; undo a change of the data that was cut off."""
    _debugging.append(debug)
    if (PROJECT.data / ".pending").exists():
        _recover()


def _recover() -> None:
    from analysis.accession.change_set import recover
    from analysis.series.lock import build_lock

    with build_lock(PROJECT):
        if recover(PROJECT):
            typer.echo("An addition or removal was cut off; the tree is as it was before it.", err=True)


def debugging() -> bool:
    """Return whether this call asked for tracebacks."""
    return any(_debugging)


def refuse(faults: list[Fault]) -> None:
    """Raise InputError with all faults, if there are any."""
    if faults:
        raise InputError(faults)


def print_json(content: Any) -> None:
    """Print `content` as JSON, Chinese as it is."""
    typer.echo(json.dumps(content, ensure_ascii=False, indent=1))
