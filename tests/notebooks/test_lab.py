"""The notebooks outside the series: thin, committed clean, and run from top to bottom in a copy of the tree."""

from __future__ import annotations

import ast
import json
import shutil

import nbformat
import pandas as pd
import pytest
from nbclient import NotebookClient

from analysis.paths import PROJECT
from analysis.series.plan import plan_faults, read_plan

LAB = PROJECT.notebooks / "lab"
NOTEBOOKS = sorted(LAB.glob("*.ipynb"))
KEPT = ("CITATION.cff", "CHANGELOG.md", "pyproject.toml")

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def code_cells(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


def test_there_is_a_sandbox_and_a_coding_notebook():
    assert [path.stem for path in NOTEBOOKS] == ["coding", "sandbox"]


def test_the_series_makes_no_volume_of_them():
    assert plan_faults() == []
    assert {volume.template for volume in read_plan()}.isdisjoint(path.name for path in NOTEBOOKS)


@every_notebook
def test_it_is_committed_without_outputs(path):
    assert not any(cell["outputs"] or cell["execution_count"] for cell in code_cells(path))


@every_notebook
def test_it_calls_the_package_and_defines_nothing(path):
    tree = ast.parse("\n".join("".join(cell["source"]) for cell in code_cells(path)))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.For | ast.Try)]


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    root = tmp_path_factory.mktemp("lab")
    shutil.copytree(PROJECT.data, root / "data", ignore=shutil.ignore_patterns("unfinished"))
    shutil.copytree(LAB, root / "notebooks" / "lab", ignore=shutil.ignore_patterns("own", ".ipynb_checkpoints"))
    for name in KEPT:
        shutil.copy(PROJECT.root / name, root / name)
    return root


@pytest.fixture
def run(tree, monkeypatch):
    """Runs a notebook of the copy and returns the outputs of its cells by id."""
    monkeypatch.setenv("TUMEN_ROOT", str(tree))

    def outputs(name):
        notebook = nbformat.read(tree / "notebooks" / "lab" / f"{name}.ipynb", as_version=4)
        place = {"metadata": {"path": str(tree / "notebooks" / "lab")}}
        NotebookClient(notebook, timeout=300, kernel_name="python3", resources=place).execute()
        return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}

    return outputs


def text(outputs):
    return "\n".join(output.get("data", {}).get("text/plain", "") for output in outputs)


@pytest.mark.slow
def test_the_sandbox_shows_the_tables_and_exports_a_figure_with_its_citation(run, tree):
    found = run("sandbox")
    assert "project_mentions" in text(found["tables"])
    assert "Four policy documents on the Tumen River and Changjitu region" in text(found["export"])
    own = tree / "notebooks" / "lab" / "own"
    rows = pd.read_csv(own / "crossborder-shares.csv")
    assert rows["paragraphs"].tolist() == [26, 19, 14, 3]
    assert rows["of"].tolist() == [85, 33, 47, 15]
    assert (own / "crossborder-shares.txt").read_text(encoding="utf-8").startswith("Cross-border cooperation: share of")
    if shutil.which("chromium"):
        assert {path.suffix for path in own.iterdir()} == {".csv", ".json", ".txt", ".svg", ".pdf", ".png"}


@pytest.mark.slow
def test_the_coding_notebook_codes_three_paragraphs_refuses_one_and_shows_the_agreement(run, tree):
    found = run("coding")
    kept = (tree / "data" / "coding" / "unfinished" / "practice.csv").read_text(encoding="utf-8").splitlines()
    assert kept[1:] == [
        "1,measure,spatial;governance,environment,3,",
        "2,rationale,spatial,none,0,the basis of the outline",
        "3,measure,industry,supply,2,",
    ]
    refused = "\n".join(found["refused"][0].traceback)
    assert "column `role`: 'mesure'; expected one of heading, rationale" in refused
    assert "Traceback" not in refused
    assert text(found["coder"]).startswith("Item 4. 3 of 12 paragraphs are coded.")
    assert "krippendorff_alpha_ordinal" in text(found["agreement"])
    assert any("application/vnd.plotly.v1+json" in output.get("data", {}) for output in found["figure"])


@pytest.mark.slow
def test_a_second_run_goes_on_where_the_first_was_left(run):
    run("coding")
    assert text(run("coding")["card"]).startswith("Item 4. 3 of 12 paragraphs are coded.")
