"""The plan of the series agrees with its templates: volumes, parameters, captions, numbers."""

from __future__ import annotations

import ast
import json
import re
from itertools import combinations
from pathlib import Path

import pytest
import yaml

import analysis.exhibits
from analysis.corpus.documents import read_documents
from analysis.paths import PROJECT
from analysis.series.plan import plan_faults, read_plan

CAPTIONS = yaml.safe_load((Path(analysis.exhibits.__file__).parent / "captions.yml").read_text(encoding="utf-8"))


def code(template: str) -> str:
    cells = json.loads((PROJECT.notebooks / f"{template}.ipynb").read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


def test_the_plan_has_no_fault():
    assert plan_faults() == []


def test_the_plan_has_a_profile_for_each_document_and_a_comparison_for_each_pair():
    documents = list(read_documents()["id"])
    expected = {"corpus", *(f"profile-{name}" for name in documents)}
    expected |= {f"comparison-{earlier}-{later}" for earlier, later in combinations(documents, 2)}
    assert {volume.volume for volume in read_plan()} >= expected


def test_every_parameter_that_the_plan_passes_is_declared_by_the_template():
    for volume in read_plan():
        assert set(volume.parameters) <= _declared(volume.template)


def _declared(template: str) -> set[str]:
    cells = json.loads((PROJECT.notebooks / template).read_text(encoding="utf-8"))["cells"]
    cell = next(cell for cell in cells if "parameters" in cell["metadata"].get("tags", []))
    return {node.target.id for node in ast.parse("".join(cell["source"])).body}


@pytest.mark.parametrize("template", sorted(CAPTIONS))
def test_every_caption_is_used_once_and_every_exhibit_has_one(template):
    shown = re.findall(r'plates\.(?:figure|table)\("([\w-]+)"', code(template))
    assert sorted(shown) == sorted(CAPTIONS[template])
