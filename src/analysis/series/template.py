"""A notebook template: its cells, its parameters cell, the headings a reader sees.

Only the JSON of the notebook is read; nothing is executed and nothing of
Jupyter is imported, so that a status report stays quick.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import Fault, InputError

__all__ = ["Cell", "Template", "heading_of", "read_template"]

_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """One cell: `code` or `markdown`, its text and its tags."""

    kind: str
    source: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Template:
    """One notebook of `notebooks/`, as committed."""

    name: str
    cells: tuple[Cell, ...]

    @property
    def code(self) -> tuple[str, ...]:
        """The text of every code cell, in order."""
        return tuple(cell.source for cell in self.cells if cell.kind == "code")

    @property
    def parameters(self) -> str:
        """The text of the cell tagged `parameters`; empty when there is none."""
        return next((cell.source for cell in self.cells if "parameters" in cell.tags), "")


def read_template(path: Path) -> Template:
    """Return the template in `path`; raise InputError when it is missing or is no notebook."""
    name = f"{path.parent.name}/{path.name}"
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        return Template(path.name, tuple(_cells(notebook["cells"])))
    except FileNotFoundError:
        fault = Fault(name, "", "", "the template is missing", "", "Restore it or correct the name in series.yml")
    except (ValueError, KeyError, TypeError) as error:
        fault = Fault(name, "", "", f"this is no notebook ({error})", "a Jupyter notebook, version 4", "")
    raise InputError([fault])


def heading_of(markdown: str) -> str:
    """Return the last heading in a Markdown text, without marks of formatting; empty when it has none."""
    headings = _HEADING.findall(markdown)
    return re.sub(r"[`*_]|\{\w+\}", "", headings[-1]) if headings else ""


def _cells(cells: Iterable[Mapping[str, Any]]) -> Iterable[Cell]:
    for cell in cells:
        source = cell["source"]
        text = source if isinstance(source, str) else "".join(source)
        yield Cell(cell["cell_type"], text, tuple(cell.get("metadata", {}).get("tags", ())))
