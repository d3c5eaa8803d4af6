"""An executed notebook made ready for the book.

What argues stays: prose with its numbers put in, exhibits, folded code. What
only serves the run goes: parameters, imports, the second picture of a figure,
metadata of the executor.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analysis.errors import Fault
from analysis.site.numbers import Page, fill
from analysis.site.payloads import EXHIBIT_MIME, NUMBER_MIME, Numbers, Volume

__all__ = ["staged_notebook"]

_UNSEEN_TAGS = frozenset({"parameters", "injected-parameters", "remove-cell", "imports"})
_IMPORT = re.compile(r"(?:\s*#[^\n]*\n|\s*\n)*\s*(?:from|import)\s")
_NAMING = ("figure_id", "volume", "kind", "title", "caption")
_ORDER = (EXHIBIT_MIME, "text/markdown", "text/html", "image/svg+xml", "image/png", "text/plain")


def staged_notebook(volume: Volume, *, numbers: Numbers) -> tuple[str, list[Fault]]:
    """Return the text of the notebook as Sphinx shall read it, and the faults of its prose.

    Of an exhibit only what names it is kept: its drawing and data are staged once for all pages.
    """
    page = Page(f"volumes/{volume.name}", f"volume {volume.name}", volume.name)
    prose, faults = fill(_prose(volume.notebook["cells"]), page, numbers=numbers)
    texts = iter(prose.split(_SEAM))
    shown: set[str] = set()
    cells = [_cell(cell, texts, shown) for cell in volume.notebook["cells"] if not _unseen(cell)]
    notebook = {"cells": cells, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, sort_keys=True) + "\n", faults


_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python", "pygments_lexer": "ipython3"},
}
# Cells are joined for the search of headings and taken apart again; the mark stands alone on a line of no text.
_SEAM = "\n\x1e\n"


def _prose(cells: Sequence[Mapping[str, Any]]) -> str:
    return _SEAM.join(_source(cell) for cell in cells if cell["cell_type"] == "markdown" and not _unseen(cell))


def _source(cell: Mapping[str, Any]) -> str:
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def _unseen(cell: Mapping[str, Any]) -> bool:
    if _UNSEEN_TAGS & set(cell["metadata"].get("tags", ())):
        return True
    return cell["cell_type"] == "code" and not cell["outputs"] and bool(_IMPORT.match(_source(cell)))


def _cell(cell: Mapping[str, Any], texts: Iterator[str], shown: set[str]) -> Mapping[str, Any]:
    if cell["cell_type"] != "code":
        source = next(texts) if cell["cell_type"] == "markdown" else _source(cell)
        return {"cell_type": cell["cell_type"], "id": cell.get("id", ""), "metadata": {}, "source": source}
    tags = sorted({*cell["metadata"].get("tags", ()), "hide-input"})
    outputs = [output for found in cell["outputs"] for output in _output(found, shown)]
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": cell.get("id", ""),
        "metadata": {"tags": tags},
        "outputs": outputs,
        "source": _source(cell),
    }


def _output(output: Mapping[str, Any], shown: set[str]) -> Iterator[Mapping[str, Any]]:
    """Yield the output in its best form, once; a number shows nothing, its place is the prose."""
    data = output.get("data", {})
    if NUMBER_MIME in data:
        return
    if EXHIBIT_MIME in data:
        payload = data[EXHIBIT_MIME]
        if payload["figure_id"] not in shown:
            shown.add(payload["figure_id"])
            yield _display({EXHIBIT_MIME: {part: payload[part] for part in _NAMING}})
        return
    best = next((mime for mime in _ORDER if mime in data), None)
    if best:
        yield _display({best: data[best]})


def _display(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"data": data, "metadata": {}, "output_type": "display_data"}
