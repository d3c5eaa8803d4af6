"""The templates are thin: they argue in prose, call the package, and type no result."""

from __future__ import annotations

import ast
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from analysis.paths import PROJECT

TEMPLATES = sorted(PROJECT.notebooks.glob("*.ipynb"))
CELLS, LINES, LINES_A_CELL = 12, 60, 8
_FORBIDDEN = (
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If, ast.IfExp, ast.Try),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.With, ast.Raise, ast.Assert),
)
_READERS = {"open", "read_csv", "read_json", "read_text", "Path", "exec", "eval", "print", "display", "input"}


def notebook(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def cells(path: Path, kind: str) -> list[dict]:
    return [cell for cell in notebook(path)["cells"] if cell["cell_type"] == kind]


def source(cell: dict) -> str:
    return "".join(cell["source"])


def tags(cell: dict) -> list[str]:
    return cell["metadata"].get("tags", [])


def lines(cell: dict) -> int:
    return sum(bool(line.strip()) for line in source(cell).splitlines())


def prose(path: Path) -> str:
    return "\n".join(source(cell) for cell in cells(path, "markdown"))


def parameters(path: Path) -> ast.Module:
    return ast.parse(source(next(cell for cell in cells(path, "code") if "parameters" in tags(cell))))


every_template = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)


def test_there_is_a_template_for_each_kind_of_volume():
    assert {path.stem for path in TEMPLATES} >= {"corpus", "profile", "comparison"}


@every_template
def test_it_is_committed_without_outputs(path):
    assert not any(cell["outputs"] or cell["execution_count"] for cell in cells(path, "code"))


@every_template
def test_it_is_format_4_5_with_an_id_for_each_cell(path):
    book = notebook(path)
    ids = [cell["id"] for cell in book["cells"]]
    assert (book["nbformat"], book["nbformat_minor"]) == (4, 5)
    assert len(set(ids)) == len(ids)
    assert book["metadata"]["kernelspec"]["name"] == "python3"


@every_template
def test_it_has_few_short_code_cells(path):
    code = cells(path, "code")
    assert len(code) <= CELLS
    assert sum(map(lines, code)) <= LINES
    assert all(lines(cell) <= LINES_A_CELL for cell in code if "hide-input" not in tags(cell))


@every_template
def test_the_first_code_cell_holds_the_parameters_and_the_second_the_imports(path):
    first, second, *rest = cells(path, "code")
    assert "parameters" in tags(first)
    assert "hide-input" in tags(second)
    assert not any("import " in source(cell) for cell in rest)


@every_template
def test_parameters_are_annotated_literals_each_with_its_help(path):
    cell = next(cell for cell in cells(path, "code") if "parameters" in tags(cell))
    for statement in parameters(path).body:
        assert isinstance(statement, ast.AnnAssign)
        ast.literal_eval(statement.value)
    assert all(re.search(r"  # \w", line) for line in source(cell).splitlines() if line.strip())


@every_template
def test_code_neither_branches_nor_loops_nor_defines_nor_reads_files(path):
    for cell in cells(path, "code"):
        tree = ast.parse(source(cell))
        assert not [node for node in ast.walk(tree) if isinstance(node, _FORBIDDEN)]
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert not names & _READERS


@every_template
def test_code_imports_from_the_package_only(path):
    for cell in cells(path, "code"):
        for node in ast.walk(ast.parse(source(cell))):
            assert not isinstance(node, ast.Import)
            assert not isinstance(node, ast.ImportFrom) or str(node.module).startswith("analysis")


@every_template
def test_code_names_no_path(path):
    for cell in cells(path, "code"):
        texts = [node.value for node in ast.walk(ast.parse(source(cell))) if isinstance(node, ast.Constant)]
        assert not [
            text for text in texts if isinstance(text, str) and re.search(r"[/\\]|\.(csv|json|ya?ml|txt)$", text)
        ]


@every_template
def test_no_percentage_decimal_or_count_is_typed_in_prose(path):
    # years, the level of an interval and addresses are not results; numbers come through the {n} role
    text = re.sub(r"\{\w+\}`[^`]*`|`[^`]*`|\]\([^)]*\)", "", prose(path))
    text = re.sub(r"\b(19|20)\d\d\b|\bversion \d\b|\b95% interval\b", "", text)
    assert not re.findall(r"\d", text)


@every_template
def test_what_can_be_concluded_stands_before_the_first_exhibit(path):
    kinds = []
    for cell in notebook(path)["cells"]:
        if cell["cell_type"] == "markdown" and "## What can and cannot be concluded" in source(cell):
            kinds.append("limits")
        elif cell["cell_type"] == "code" and "plates." in source(cell):
            kinds.append("exhibit")
    assert kinds[0] == "limits"


@every_template
def test_two_exhibits_are_never_adjacent_without_prose(path):
    shown = [cell["cell_type"] == "code" and "plates." in source(cell) for cell in notebook(path)["cells"]]
    # the two cells before the first prose (parameters, imports) show nothing
    assert not any(first and second for first, second in pairwise(shown))


@every_template
def test_every_exhibit_has_a_reading_or_a_claim_after_or_before_it(path):
    book = notebook(path)["cells"]
    for place, cell in enumerate(book):
        if cell["cell_type"] == "code" and "plates." in source(cell) and "hide-input" not in tags(cell):
            assert book[place - 1]["cell_type"] == "markdown"
            assert book[place + 1]["cell_type"] == "markdown"


@every_template
def test_prose_claims_no_cause_and_calls_no_absence_an_end(path):
    words = r"\b(abandon\w*|because of the (year|centre|province)|led to|caused|resulted in|due to|thanks to)\b"
    assert not re.findall(words, prose(path), flags=re.IGNORECASE)
