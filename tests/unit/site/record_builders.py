"""The record of a small figure, as `figure_records` makes it."""

from __future__ import annotations

from typing import Any


def record(name: str = "alpha-themes", *, versions: int = 1, registered: bool = True) -> dict[str, Any]:
    """A record at version `versions`; the latest is registered or not."""
    texts = {"en": "Ports and rail", "zh": "口岸与铁路"}
    history = [
        {
            "version": number,
            "date": "2026-11-22" if registered or number < versions else "",
            "release": "",
            "commit": "",
            "moved": "1 of 2 numbers moved" if number > 1 else "",
            "because": "data/coding/coding.csv changed" if number > 1 else "",
        }
        for number in range(versions, 0, -1)
    ]
    return {
        "id": name,
        "kind": "figure",
        "title": texts,
        "subtitle": {"en": "Paragraphs by theme; 2 rows", "zh": "段落（按主题）；2行"},
        "caption": {"en": "Paragraphs by theme.", "zh": "各主题段落数。"},
        "alt": {"en": "Bars.", "zh": "柱状图。"},
        "method": {"en": ["Drawn.", "Made.", "Counted."], "zh": ["取。", "作。", "计。"]},
        "version": versions,
        "registered": registered,
        "date": "2026-11-22",
        "release": "",
        "commit": "",
        "content_sha256": "a" * 64,
        "creators": ["Contributors"],
        "series": {"title": "Series", "version": "0.1.0", "date": "2026-11-22"},
        "licence": {"name": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "sources": [
            {
                "key": "coding",
                "text": "Coding.",
                "files": [{"file": "data/coding/coding.csv", "sha256": "c" * 64}],
                "units": 0,
            }
        ],
        "made_from": {
            "volume": "alpha",
            "template": "alpha.ipynb",
            "parameters": {},
            "inputs": {"data/coding/coding.csv": "c" * 64},
            "inputs_sha256": "d" * 64,
            "code_sha256": "e" * 64,
            "lock_sha256": "f" * 64,
            "python": "3.11.7",
        },
        "versions": history,
    }
