"""Texts that leave little or nothing to compute: every volume on all documents still runs and says what it cannot."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.integration.test_bad_input import ROOT, tree, tumen

__all__ = ["tree"]

pytestmark = pytest.mark.slow
VOLUMES = ("projects", "lineage", "instruments", "commitment", "wording", "space", "translation", "reliability")
LAST = (ROOT / "data/corpus/004_c6cd80bb96ad805e.txt").read_text(encoding="utf-8")
FISHERIES = (
    "      - {code: fisheries, en: fisheries, zh: 渔业, definition: Fish., rules: [], positive: d2014/10/43#1, "
    "borderline: d2009/3/2/2#5, borderline_note: None.}\n"
)
RUN = (
    "import json, sys; from analysis.paths import PROJECT; from analysis.series.runner import run_series; "
    "recap = run_series(PROJECT, only=sys.argv[1:]); print(recap.text(), file=sys.stderr); "
    "print(json.dumps([outcome.volume for outcome in recap.failed]))"
)


def append(path: Path, **row: str) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, columns, restval="", lineterminator="\n").writerow(row)


def register(tree: Path, name: str, text: str, *, year: str) -> None:
    (tree / f"data/corpus/{name}.txt").write_text(text, encoding="utf-8")
    dates = {"date": year, "date_low": f"{year}-01-01", "date_high": f"{year}-12-31", "date_certainty": "documented"}
    kinds = {"level": "provincial", "genre": "opinions", "genre_zh": "意见", "language": "zh", "rights_note": "None."}
    names = {f"short_{lang}": f"{year} {name}" for lang in ("en", "zh", "ko")}
    titles = {"title_zh": "试验意见", "title_en": "Trial", "issuer": "Office", "issuer_zh": "办公室"}
    append(
        tree / "data/corpus/documents.csv",
        **{"id": name, "base_witness": f"w-{name}", **titles, **dates, **kinds, **names},
    )
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    held = {"file": f"{name}.txt", "part": "whole", "language": "zh", "sha256": digest, "encoding": "utf-8"}
    append(
        tree / "data/corpus/witnesses.csv",
        **{"witness_id": f"w-{name}", "document": name, "rights_note": "None.", **held},
    )


def failed(tree: Path, *volumes: str) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(tree / "src")}
    result = subprocess.run(
        [sys.executable, "-c", RUN, *volumes], cwd=tree, capture_output=True, text=True, env=environment, check=False
    )
    assert result.returncode == 0, result.stderr
    names: list[str] = json.loads(result.stdout.splitlines()[-1])
    return [*names, result.stderr] if names else []


def test_an_empty_file_is_named_before_anything_runs(tree: Path):
    register(tree, "d2020", "", year="2020")
    result = tumen(tree, "build")
    assert result.returncode == 2
    assert "data/corpus/d2020.txt" in result.stderr
    assert "empty" in result.stderr


def test_a_title_alone_one_section_no_codes_a_twin_and_a_theme_nobody_mentions_stop_no_volume(tree: Path):
    register(tree, "d2020", "关于试验的意见\n", year="2020")
    register(tree, "d2021", "试验意见\n\n为推进区域开放，提出本意见。\n\n加快建设珲春口岸。\n", year="2021")
    register(tree, "d2022", LAST, year="2022")
    coding = tree / "data/coding/coding.csv"
    lines = coding.read_text(encoding="utf-8").splitlines(keepends=True)
    twins = [line.replace("d2018", "d2022") for line in lines if line.startswith("d2018")]
    coding.write_text("".join([*lines, *twins]), encoding="utf-8")
    book = tree / "data/coding/codebook.yml"
    text = book.read_text(encoding="utf-8")
    assert text.count("      - code: culture\n") == 1
    book.write_text(text.replace("      - code: culture\n", f"{FISHERIES}      - code: culture\n"), encoding="utf-8")
    assert failed(tree, *VOLUMES) == []


def test_a_text_of_two_million_bytes_stops_no_volume_that_reads_all_words(tree: Path):
    line = "加快珲春口岸建设，推进图们江区域合作开发，支持长吉图先导区先行先试。"
    text = "关于试验的意见\n\n一、总体要求\n\n" + "\n\n".join(f"（{place}）{line}" for place in range(1, 17_501))
    assert len(text.encode("utf-8")) > 2_000_000
    register(tree, "d2023", text, year="2023")
    assert failed(tree, "corpus", "wording", "space", "lineage") == []
