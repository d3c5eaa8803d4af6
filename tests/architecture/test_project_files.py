"""Files that must agree with one another, because each repeats a fact that another one holds."""

import re
import subprocess
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
SIX = {"jupyterlab", "pandas", "plotly", "papermill", "jupyter-book", "statsmodels"}


def locked() -> dict[str, str]:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return dict(re.match(r"([a-z0-9.-]+)==([^ \\]+)", line).groups() for line in lines if re.match(r"[a-z]", line))


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def tracked() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    found = [ROOT / name for name in listing.split("\0") if name]
    return [path for path in found if path.is_file()]


def test_conda_users_get_the_six_tools_at_the_locked_versions():
    stated = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    versions = dict(item.split("=") for item in stated if isinstance(item, str) and "=" in item)
    versions.pop("python")
    assert versions == {name: locked()[name] for name in SIX}


def test_every_locked_package_has_a_hash():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.split(r"\n(?=[a-z])", text)[1:]
    assert len(pins) > 100
    assert [pin.split()[0] for pin in pins if "--hash=sha256:" not in pin] == []


def test_no_file_names_the_address_of_a_package_registry():
    hosts = re.compile(r"(files\.pythonhosted|pypi\.(org|python)|registry\.npm|deb\.debian)")
    named = [
        p.name
        for p in tracked()
        if p.suffix in {".lock", ".toml", ".yml", ".yaml", ".json", ""} and p.stat().st_size < 5e6
    ]
    assert "requirements.lock" in named
    guilty = [
        p.name for p in tracked() if p.name in named and hosts.search(p.read_text(encoding="utf-8", errors="replace"))
    ]
    assert guilty == []


def test_the_citation_carries_the_version_of_the_package_and_the_date_of_its_changelog_entry():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    entry = re.search(r"^## (\S+) - (\S+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert (str(citation["version"]), str(citation["date-released"])) == (project()["version"], entry[2])
    assert entry[1] == project()["version"]


def test_the_series_is_one_entity_to_cite():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["authors"] == [{"name": "Tumen Policy Report Series contributors"}]
    assert project()["authors"] == citation["authors"]


def test_the_readme_stays_under_120_lines():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 120
