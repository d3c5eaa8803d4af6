"""A small checkout with two invented documents: one in Chinese with a Korean translation, one in two copies."""

import csv
import hashlib
from pathlib import Path

import pytest
import yaml

from analysis.paths import PROJECT, Project

RULES = "边境贸易办法\n一、总则\n鼓励贸易。\n（一）开放。逐步推进，稳步扩大。\n省办公室\n2020年3月1日\n"
RULES_KO = "1. 총칙\n무역을 장려한다.\n(1) 개방. 점차 추진하며 확대한다.\n"
POINTS = "2021年工作要点\n一、目标\n完成任务。\n二、保障\n加强领导。\n"
POINTS_COPY = "2021年工作要点\n一、目标\n全面完成任务。\n二、保障\n加强组织领导。\n"

DOCUMENTS = [
    {"id": "rules", "title_zh": "边境贸易办法", "title_en": "Rules", "date": "2020-03-01", "base_witness": "r"},
    {"id": "points", "title_zh": "2021年工作要点", "title_en": "Points", "date": "2019", "base_witness": "p"},
]
WITNESSES = [
    {"witness_id": "r", "document": "rules", "file": "rules.txt", "part": "original", "language": "zh"},
    {"witness_id": "r-ko", "document": "rules", "file": "rules.txt", "part": "translation", "language": "ko"},
    {"witness_id": "p", "document": "points", "file": "points.txt", "part": "whole", "language": "zh"},
    {"witness_id": "p-copy", "document": "points", "file": "copy.txt", "part": "whole", "language": "zh"},
]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.corpus.mkdir(parents=True)
    for name, text in (("rules.txt", RULES_KO + RULES), ("points.txt", POINTS), ("copy.txt", POINTS_COPY)):
        (made.corpus / name).write_text(text, encoding="utf-8")
    package = yaml.safe_load(PROJECT.package.read_text(encoding="utf-8"))
    kept = [resource for resource in package["resources"] if resource["name"] in {"documents", "witnesses"}]
    made.package.write_text(yaml.safe_dump({**package, "resources": kept}, allow_unicode=True), encoding="utf-8")
    same = {"date_certainty": "documented", "language": "zh", "short_en": "x", "short_zh": "x", "short_ko": "x"}
    write(made, "documents", kept, [{**same, **row} for row in DOCUMENTS])
    write(
        made,
        "witnesses",
        kept,
        [{**row, "sha256": digest(made, row["file"]), "encoding": "utf-8"} for row in WITNESSES],
    )
    return made


def digest(project: Project, file: str) -> str:
    return hashlib.sha256((project.corpus / file).read_bytes()).hexdigest()


def write(project: Project, name: str, resources: list, rows: list) -> None:
    schema = next(resource["schema"] for resource in resources if resource["name"] == name)
    columns = [field["name"] for field in schema["fields"]]
    with (project.corpus / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
