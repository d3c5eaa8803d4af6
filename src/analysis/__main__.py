"""The command line: `tumen`, the same as `python -m analysis`.

Commands print sentences. A traceback appears only with `--debug`.
"""

from __future__ import annotations

import sys

import typer

from analysis.commands import citation, inputs, series
from analysis.commands.application import app, debugging
from analysis.errors import AnalysisError

__all__ = ["app", "citation", "inputs", "main", "series"]


def main() -> None:
    """Run the command line; print an error of ours as a sentence and leave with its code."""
    try:
        app(prog_name="tumen")
    except AnalysisError as error:
        if debugging():
            raise
        typer.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except Exception as error:
        if debugging():
            raise
        name = type(error).__name__
        typer.echo(f"The program itself is at fault ({name}: {error}). Run it again as `tumen --debug ...`.", err=True)
        sys.exit(70)


if __name__ == "__main__":
    main()
