"""What Binder needs stands at the root and agrees with the rest: it takes environment.yml, apt.txt and postBuild."""

import re
import subprocess
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
LOCKED = set(re.findall(r"^([a-z0-9.-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE))


def commands() -> list[list[str]]:
    lines = (ROOT / "postBuild").read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith(("#", "set "))]


def test_no_binder_folder_hides_the_files_at_the_root():
    assert not (ROOT / "binder").exists()
    assert not (ROOT / ".binder").exists()


def test_the_python_of_the_environment_is_one_that_the_project_takes():
    stated = next(item for item in ENVIRONMENT["dependencies"] if str(item).startswith("python="))
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    assert wanted == ">=3.11,<3.14"
    assert stated.removeprefix("python=") in {"3.11", "3.12", "3.13"}


def test_the_lock_is_named_as_a_file_so_that_the_tree_is_there_before_it_is_installed():
    pip = next(item["pip"] for item in ENVIRONMENT["dependencies"] if isinstance(item, dict))
    assert pip == ["--requirement requirements.lock"]
    assert {"ipykernel", "jupyterlab", "setuptools"} <= LOCKED


def test_the_build_script_can_be_run_and_is_bash():
    script = ROOT / "postBuild"
    assert script.stat().st_mode & 0o111 == 0o111
    assert script.read_text(encoding="utf-8").startswith("#!/bin/bash\n")
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0


def test_the_build_script_installs_the_package_from_the_tree_without_fetching_a_builder():
    assert ["pip", "install", "--no-deps", "--no-build-isolation", "--editable", "."] in commands()


@pytest.mark.parametrize("command", [words[0] for words in commands() if words[0] != "pip"])
def test_what_the_build_script_calls_comes_out_of_the_lock(command):
    script = next(script for script in entry_points(group="console_scripts") if script.name == command)
    assert script.dist.name.lower() in LOCKED


def test_the_fonts_are_those_that_the_makefile_asks_for():
    packages = (ROOT / "apt.txt").read_text(encoding="utf-8").split()
    assert packages == sorted(set(packages))
    assert "fonts-noto-cjk" in packages
    assert "fonts-noto-cjk" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_make_lab_opens_a_notebook_that_exists():
    line = re.search(r"jupyter lab --notebook-dir=\. (\S+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert (ROOT / line[1]).is_file()
