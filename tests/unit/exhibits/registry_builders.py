"""A small exhibit as a volume publishes it, and a project with a registry of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis.exhibits.registry import Registry, write_registry
from analysis.paths import PROJECT, Project

INPUTS = {"data/coding/coding.csv": "a" * 64}


def payload(name: str = "alpha-themes", *, ports: float = 3, **parts: Any) -> dict[str, Any]:
    """A figure of two rows; `ports` is the number in the first of them."""
    texts = {"en": "Ports and rail", "zh": "口岸与铁路"}
    layout = {
        "annotations": [{"text": "<b>Four</b> texts<br>only"}, {"text": "cut to f…"}],
        "xaxis": {"title": {"text": "paragraphs"}},
        "width": 760,
    }
    spec = {"data": [{"type": "bar", "name": "outline", "x": [ports, 5]}], "layout": layout}
    columns = [
        {"name": "theme_en", "title": {"en": "Theme", "zh": "主题"}, "type": "string", "unit": "", "lang": "en"},
        {"name": "theme_zh", "title": {"en": "Theme", "zh": "主题"}, "type": "string", "unit": "", "lang": "zh"},
        {"name": "paragraphs", "title": {"en": "Paragraphs", "zh": "段落"}, "type": "integer", "unit": ""},
    ]
    return {
        "figure_id": name,
        "volume": "alpha",
        "kind": "figure",
        "title": texts,
        "caption": {"en": "Paragraphs by theme.", "zh": "各主题段落数。"},
        "alt": {"en": "Bars.", "zh": "柱状图。"},
        "sources": [{"key": "coding", "text": "Coding."}],
        "specs": {lang: {"wide": spec, "narrow": spec} for lang in ("en", "zh")},
        "table": {
            "columns": columns,
            "rows": [["ports", "口岸", ports], ["rail", "铁路", 5]],
            "units": [["d2009/1#1"], ["d2009/1#2"]],
        },
        "drawn": {"columns": ["low"], "rows": [[0.1], [0.2]]},
        **parts,
    }


def record(*payloads: dict[str, Any], inputs: dict[str, str] | None = None) -> dict[str, Any]:
    """The record of the volume that publishes them."""
    return {
        "volume": "alpha",
        "title": "Alpha",
        "template": "alpha.ipynb",
        "parameters": {"volume": "alpha"},
        "inputs": inputs or INPUTS,
        "modules": {"measures/x.py": "b" * 64},
        "lock": "c" * 64,
        "python": "3.11.7",
        "exhibits": list(payloads),
        "numbers": [],
    }


def write_record(project: Project, *payloads: dict[str, Any], inputs: dict[str, str] | None = None) -> None:
    """Leave the record where the series would."""
    project.volumes.mkdir(parents=True, exist_ok=True)
    text = json.dumps(record(*payloads, inputs=inputs), ensure_ascii=False)
    (project.volumes / "alpha.json").write_text(text, encoding="utf-8")


def empty_registry(root: Path) -> Project:
    """A project with the tables of the registry and nothing in them."""
    project = Project(root)
    project.data.mkdir(parents=True)
    (project.data / "datapackage.yaml").write_bytes(PROJECT.package.read_bytes())
    write_registry(Registry(), project)
    return project
