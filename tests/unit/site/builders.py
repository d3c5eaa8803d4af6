"""Small hand-made volumes, as the series leaves them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis.site.payloads import EXHIBIT_MIME, NUMBER_MIME, Number

SPEC: dict[str, Any] = {
    "data": [{"type": "bar", "orientation": "h", "x": [3, 5], "y": ["transport", "industry"]}],
    "layout": {"width": 760, "height": 320, "font": {"color": "#1d2530"}},
}


def spec(width: int, height: int) -> dict[str, Any]:
    customdata = ["d2009/1#1 d2009/2/1#1", "d2009/3/1/1#2"]
    trace = {**SPEC["data"][0], "customdata": customdata}
    return {"data": [trace], "layout": {**SPEC["layout"], "width": width, "height": height}}


def exhibit(name: str = "alpha-themes", kind: str = "figure") -> dict[str, Any]:
    views = {"wide": spec(760, 320), "narrow": spec(360, 400)}
    return {
        "figure_id": name,
        "volume": name.partition("-")[0],
        "kind": kind,
        "title": {"en": f"Title of {name}", "zh": "题"},
        "caption": {"en": "What is shown.", "zh": "说明"},
        "alt": {"en": "Two bars; industry leads with 5.", "zh": "柱状图"},
        "sources": [{"key": "d2009", "text": "State Council, 2009"}, {"key": "coding", "text": "Coding of paragraphs"}],
        "specs": {"en": views, "zh": views} if kind == "figure" else {},
        "table": {
            "columns": [
                {"name": "theme_en", "title": {"en": "Theme", "zh": "主题"}, "type": "string", "lang": "en"},
                {"name": "theme_zh", "title": {"en": "Theme", "zh": "主题"}, "type": "string", "lang": "zh"},
                {"name": "paragraphs", "title": {"en": "Paragraphs", "zh": "段落"}, "type": "integer"},
                {"name": "share", "title": {"en": "Share", "zh": "占比"}, "type": "percent"},
            ],
            "rows": [["transport", "交通", 3, 0.25], ["industry", "工业", 1200, None]],
            "units": [["d2009/1#1", "d2009/2/1#1"], ["d2009/3/1/1#2"]],
        },
    }


def number(name: str = "paragraphs", **parts: Any) -> dict[str, Any]:
    given = {"value": 2, "formatted": "2", "units": ["d2009/1#1", "d2009/2/1#1"], "method": "counted", **parts}
    return {"volume": "alpha", "name": name, **given}


def as_number(name: str = "paragraphs", **parts: Any) -> Number:
    return Number.from_payload(number(name, **parts))


def markdown(source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": f"m{len(source)}", "metadata": {}, "source": source}


def code(source: str, *outputs: dict[str, Any], tags: tuple[str, ...] = ()) -> dict[str, Any]:
    shown = [{"output_type": "display_data", "data": data, "metadata": {}} for data in outputs]
    return {
        "cell_type": "code",
        "id": f"c{len(source)}",
        "execution_count": 1,
        "metadata": {"tags": list(tags)},
        "outputs": shown,
        "source": source,
    }


def notebook(*cells: dict[str, Any]) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": {"papermill": {"duration": 1.5}}, "nbformat": 4, "nbformat_minor": 5}


def volume_cells(volume: str) -> list[dict[str, Any]]:
    figure, table = exhibit(f"{volume}-themes"), exhibit(f"{volume}-links", "table")
    plain = {"text/plain": "Figure"}
    return [
        markdown(f"# Volume {volume}"),
        code('volume = "alpha"', tags=("parameters",)),
        code("from analysis import measures\n"),
        markdown(
            f"There are {{n}}`paragraphs` of them; see {{numref}}`{volume}-themes` and {{numref}}`{volume}-links`."
        ),
        code("ledger.number()", {NUMBER_MIME: number(), **plain}),
        markdown("## Themes\n\nHere $p = \\frac{1}{2}$."),
        code("themes", {EXHIBIT_MIME: figure, "application/vnd.plotly.v1+json": {}, **plain}),
        markdown("## Links"),
        code("links", {EXHIBIT_MIME: table, **plain}),
    ]


def write_volume(folder: Path, volume: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    exhibits = [exhibit(f"{volume}-themes"), exhibit(f"{volume}-links", "table")]
    record = {
        "volume": volume,
        "title": f"Volume {volume}",
        "template": "alpha.ipynb",
        "parameters": {},
        "exhibits": exhibits,
        "numbers": [{**number(), "volume": volume}],
        "inputs": {"data/coding/coding.csv": "0" * 64},
        "modules": {},
        "seconds": 1.0,
    }
    (folder / f"{volume}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    cells = json.dumps(notebook(*volume_cells(volume)), ensure_ascii=False)
    (folder / f"{volume}.ipynb").write_text(cells, encoding="utf-8")


def write_exhibits(folder: Path, volume: str) -> None:
    name = f"{volume}-themes"
    (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / name / f"{name}.csv").write_text("theme,paragraphs\ntransport,3\n", encoding="utf-8")
    (folder / name / f"{name}.json").write_text(json.dumps(SPEC), encoding="utf-8")
