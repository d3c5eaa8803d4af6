"""The command line: `tumen`, the same as `python -m analysis`.

Commands print sentences. A traceback appears only with `--debug`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import typer

from analysis.commands import citation, documents, inputs, printing, registry, release, series
from analysis.commands.application import app, debugging
from analysis.errors import AnalysisError, FullDiskError, is_full

__all__ = ["app", "citation", "documents", "inputs", "main", "printing", "registry", "release", "series"]


def main() -> None:
    """Run the command line; print an error of ours as a sentence and leave with its code."""
    try:
        app(prog_name="tumen")
    except AnalysisError as error:
        _leave(error)
    except Exception as error:
        if isinstance(error, OSError) and is_full(error):
            _leave(FullDiskError(Path(error.filename or "").name))
        if debugging():
            raise
        name = type(error).__name__
        typer.echo(f"The program itself is at fault ({name}: {error}). Run it again as `tumen --debug ...`.", err=True)
        sys.exit(70)


def _leave(error: AnalysisError) -> NoReturn:
    """Print an error of ours and leave with its code."""
    if debugging():
        raise error
    typer.echo(str(error), err=True)
    sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
