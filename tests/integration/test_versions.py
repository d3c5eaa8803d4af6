"""One value changes in a copied tree: the figures it reaches become the next version, the old address stays."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.integration.test_site import small_book
from tests.unit.exhibits.registry_builders import empty_registry

from analysis.exhibits.registry import kept, read_registry
from analysis.exhibits.static import write_static
from analysis.paths import PROJECT, Project
from analysis.series.registration import register
from analysis.site.build import build_site
from analysis.site.figure_records import earlier_payloads

pytestmark = pytest.mark.slow


def own_data(project: Project) -> None:
    """Give a small book its own data folder, with an empty registry, so that it can be registered."""
    project.data.unlink()
    project.data.mkdir()
    for path in PROJECT.data.iterdir():
        if path.name != "registry":
            (project.data / path.name).symlink_to(path)
    (project.data / "registry").mkdir()
    shutil.copytree(empty_registry(project.root / "other").registry, project.registry, dirs_exist_ok=True)
    shutil.rmtree(project.root / "other")


def change_one_value(project: Project, volume: str) -> None:
    record = json.loads((project.volumes / f"{volume}.json").read_text(encoding="utf-8"))
    record["exhibits"][0]["table"]["rows"][0][2] = 4
    record["inputs"]["data/coding/coding.csv"] = "1" * 64
    (project.volumes / f"{volume}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def page(project: Project, name: str) -> str:
    return re.sub(r"\s+", " ", (project.site / name).read_text(encoding="utf-8"))


def build(project: Project) -> None:
    payloads = [payload for volume in ("alpha", "beta") for payload in record_of(project, volume)["exhibits"]]
    write_static(project, [*payloads, *earlier_payloads(project)])
    build_site(project)


def record_of(project: Project, volume: str) -> dict:
    return json.loads((project.volumes / f"{volume}.json").read_text(encoding="utf-8"))


def versions(project: Project) -> dict[str, str]:
    with (project.site / "data" / "figures.csv").open(encoding="utf-8", newline="") as file:
        return {row["figure_id"]: row["version"] for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = small_book(tmp_path_factory.mktemp("versions"))
    own_data(project)
    register(project, today="2026-11-22", release="0.1.0")
    build(project)
    return project


def test_a_changed_value_gives_the_next_version_and_the_old_address_is_served(project: Project) -> None:
    assert versions(project) == {"alpha-themes": "1", "beta-themes": "1"}
    registry = {path: path.read_bytes() for path in project.registry.rglob("*") if path.is_file()}
    change_one_value(project, "alpha")
    build(project)
    assert versions(project) == {"alpha-themes": "2", "beta-themes": "1"}
    assert {path: path.read_bytes() for path in project.registry.rglob("*") if path.is_file()} == registry
    now, then = page(project, "fig/alpha-themes/index.html"), page(project, "fig/alpha-themes/v1/index.html")
    assert "Version 2, not yet registered" in now
    assert "1 of 4 numbers moved, most of all Paragraphs of transport from 3 to 4" in now
    assert "data/coding/coding.csv changed" in now
    assert "This is version 1." in then
    assert 'A newer one exists: <a href="../index.html">version 2</a>' in then
    assert 'data-order="3"' in then
    assert 'data-order="4"' in now
    assert "transport,交通,3" in page(project, "fig/alpha-themes/v1/alpha-themes.csv")
    assert "version-banner" not in page(project, "fig/beta-themes/v1/index.html")


def test_once_registered_both_versions_have_an_address_and_the_history_names_the_release(project: Project) -> None:
    change_one_value(project, "alpha")
    assert register(project, today="2027-03-01").advanced == ("alpha-themes",)
    build(project)
    assert (project.site / "fig/alpha-themes/v2/index.html").is_file()
    assert "This is version 1." in page(project, "fig/alpha-themes/v1/index.html")
    now = page(project, "fig/alpha-themes/index.html")
    assert "Version 2, 2027-03-01" in now
    assert "0.1.0" in now
    assert kept("alpha-themes", 1, project)["payload"]["table"]["rows"][0][2] == 3


@pytest.mark.skipif(os.environ.get("TUMEN_SITE") is not None, reason="looks at another site")
def test_one_changed_code_in_a_copied_tree_moves_the_figures_that_rest_on_it(tmp_path: Path) -> None:
    """The whole way through the command line: copy, change one code of the coded dataset, run one volume."""
    for name in ("_config.yml", "_toc.yml", "pyproject.toml", "requirements.lock", "CITATION.cff", "CHANGELOG.md"):
        shutil.copyfile(PROJECT.root / name, tmp_path / name)
    for name in ("book", "data", "notebooks", "src"):
        shutil.copytree(PROJECT.root / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    coding = tmp_path / "data/coding/coding.csv"
    text = coding.read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    unit = next(row for row in rows if row["unit"].startswith("d2018") and row["role"] == "measure")
    line = next(line for line in text.splitlines() if line.startswith(f"{unit['unit']},"))
    coding.write_text(text.replace(line, line.replace(",measure,", ",rationale,", 1)), encoding="utf-8")
    environment = {**os.environ, "TUMEN_ROOT": str(tmp_path), "PYTHONPATH": str(tmp_path / "src")}
    before = {name: entry.version for name, entry in read_registry(Project(tmp_path)).entries.items()}

    def tumen(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "analysis", *words], cwd=tmp_path, env=environment, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        return done.stdout + done.stderr

    ran = subprocess.run(
        [sys.executable, "-c", "from analysis.paths import PROJECT\nfrom analysis.series.runner import run_series\n"
         "print(run_series(PROJECT, only=['profile-d2018'], jobs=1, force=False).text())"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "1 run" in ran.stdout, ran.stdout + ran.stderr
    said = tumen("register", "--dry-run")
    moved = f"profile-d2018-roles would be version {before['profile-d2018-roles'] + 1}"
    assert moved in said, said
    assert "data/coding/coding.csv changed" in said
