"""The law of the house: one stage above the other, and nothing flows back."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_no_room_imports_a_higher_one():
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    result = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def modules() -> list[Path]:
    return sorted((ROOT / "src" / "analysis").rglob("*.py"))


def test_no_module_is_longer_than_250_lines():
    long = {path.name: n for path in modules() if (n := len(path.read_text(encoding="utf-8").splitlines())) > 250}
    assert long == {}


def test_no_module_has_a_name_without_a_noun():
    nameless = {"utils", "helpers", "common", "core", "base", "misc"}
    assert [path.name for path in modules() if path.stem in nameless] == []
