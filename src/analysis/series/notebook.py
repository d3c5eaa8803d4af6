"""An executed notebook as it is kept: the same bytes from the same inputs, on any machine, at any time.

Taken away: times, paths, process numbers, addresses in memory, the version of
the interpreter. Put right: the cell that papermill injects gets a fixed id, and
its Chinese is readable.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from analysis.series.parameters import literal

__all__ = ["normalised", "outputs", "prepared", "title"]

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_LANGUAGE = {"file_extension": ".py", "mimetype": "text/x-python", "name": "python", "pygments_lexer": "ipython3"}
_TEMPORARY = re.compile(r"\S*/ipykernel_\d+/\d+\.py")
_ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]+")
_NUMBER = re.compile(r"\{n\}`([^`]+)`")


def prepared(text: str) -> dict[str, Any]:
    """Return the notebook in `text` ready to run: every cell has an id, and no output of an earlier run."""
    notebook: dict[str, Any] = json.loads(text)
    for position, cell in enumerate(notebook["cells"]):
        cell.setdefault("id", f"cell-{position}")
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
    return notebook | {"nbformat": 4, "nbformat_minor": 5}


def normalised(notebook: Mapping[str, Any], parameters: Mapping[str, Any], *, root: Path) -> str:
    """Return an executed notebook as JSON text that depends on its inputs alone."""
    cells = [_cell(cell, parameters, root) for cell in notebook["cells"]]
    kept = {
        "cells": cells,
        "metadata": {"kernelspec": _KERNEL, "language_info": _LANGUAGE},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def outputs(notebook: Mapping[str, Any], mime: str) -> Iterator[Any]:
    """Yield every payload of one MIME type, in the order of the page."""
    for cell in notebook["cells"]:
        for output in cell.get("outputs", ()):
            if mime in output.get("data", {}):
                yield output["data"][mime]


def title(notebook: Mapping[str, Any], numbers: Mapping[str, str]) -> str:
    """Return the first heading of the first level, with the volume's numbers in place of their names."""
    for cell in notebook["cells"]:
        found = re.search(r"^# +(.+)$", _joined(cell["source"]), re.MULTILINE)
        if found and cell["cell_type"] == "markdown":
            return _NUMBER.sub(lambda name: numbers.get(name[1], name[0]), found[1].strip())
    return ""


def _cell(cell: Mapping[str, Any], parameters: Mapping[str, Any], root: Path) -> dict[str, Any]:
    metadata = {key: value for key, value in cell["metadata"].items() if key not in {"papermill", "execution"}}
    if not metadata.get("tags"):
        metadata.pop("tags", None)
    kept = {**cell, "metadata": metadata, "source": _joined(cell["source"])}
    if "injected-parameters" in metadata.get("tags", ()):
        lines = [f"{name} = {literal(value)}" for name, value in parameters.items()]
        kept |= {"id": "injected-parameters", "source": "\n".join(["# Parameters", *lines])}
    if cell["cell_type"] == "code":
        kept["outputs"] = [_output(output, root) for output in cell["outputs"]]
    return kept


def _output(output: Mapping[str, Any], root: Path) -> dict[str, Any]:
    kept = dict(output)
    if "text" in kept:
        kept["text"] = _settled(_joined(kept["text"]), root)
    if "data" in kept:
        kept["data"] = {
            mime: _settled(_joined(value), root) if mime.startswith("text/") else value
            for mime, value in kept["data"].items()
        }
    return kept


def _settled(text: str, root: Path) -> str:
    without_paths = _TEMPORARY.sub("the cell", text).replace(f"{root}/", "")
    return _ADDRESS.sub("at an address", without_paths)


def _joined(text: str | list[str]) -> str:
    return text if isinstance(text, str) else "".join(text)
