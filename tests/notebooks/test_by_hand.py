"""Templates opened by hand: all cells run from top to bottom with the parameters that stand in them.

A template of a single volume is run by the series with these very parameters; `corpus` stands for those here.
"""

from __future__ import annotations

from functools import cache

import nbformat
import pytest
from nbclient import NotebookClient

from analysis.paths import PROJECT
from analysis.series.plan import read_plan

pytestmark = pytest.mark.slow

SINGLE = {volume.template for volume in read_plan(PROJECT) if set(volume.parameters) == {"volume"}}
TEMPLATES = [
    path for path in sorted(PROJECT.notebooks.glob("*.ipynb")) if path.name not in SINGLE or path.stem == "corpus"
]


@cache
def run(path, folder=PROJECT.notebooks):
    """Return the notebook with its outputs; a cell that fails raises."""
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=place).execute()
    return notebook


def outputs(notebook):
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_runs_with_its_own_defaults(path):
    found = outputs(run(path))
    assert [output.text for output in found if output.get("name") == "stderr"] == []
    assert any("application/vnd.tumen.exhibit+json" in output.get("data", {}) for output in found)


def said(notebook, name):
    numbers = [output.get("data", {}).get("application/vnd.tumen.number+json") for output in outputs(notebook)]
    return next(number["formatted"] for number in numbers if number and number["name"] == name)


@pytest.mark.parametrize(
    ("template", "name", "sentence"),
    [
        ("profile_uncoded", "state", "all paragraphs are coded, and the series makes the full volume instead"),
        ("comparison_uncoded", "state", "all paragraphs are coded, and the series makes the full volume instead"),
        ("expectations", "verdict", "nothing was frozen before it, and nothing is judged"),
    ],
)
def test_a_template_that_waits_for_a_document_says_what_is_missing(template, name, sentence):
    assert sentence in said(run(PROJECT.notebooks / f"{template}.ipynb"), name)
