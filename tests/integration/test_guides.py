"""The guides hold: their commands are run, step by step, in a copy of the tree, and print what the guides show.

Of the output every line that a guide shows must come, in that order; `…` stands for lines left out, and for the rest of
a line. Seconds and what the registry says of other volumes differ and are not compared. `tumen build` runs the volumes
and leaves out the rendering of the book, which other tests build.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis.paths import PROJECT

GUIDES = ("adding", "add-a-statistic", "change-a-parameter", "write-a-volume", "code-by-hand")
EXAMPLE = PROJECT.root / "tests" / "fixtures" / "border_words"
LEFT = {
    *(".git", ".venv", "_build", "__pycache__", ".hypothesis", "unfinished", "own", ".ipynb_checkpoints"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"),
}
BLOCK = re.compile(r"^```(?:\{code-block\} )?(\w+)\n(?::caption: ([^\n]+)\n\n)?(.*?)^```$", re.MULTILINE | re.DOTALL)
SERIES = """
import sys
from analysis.paths import PROJECT
from analysis.series.runner import run_series
print(run_series(PROJECT, only=sys.argv[1:]).text())
"""
UNCOMPARED = ("Against the registry", "The book is in")


@dataclass(frozen=True)
class Block:
    kind: str
    caption: str
    text: str


def blocks(guide: str) -> list[Block]:
    text = (PROJECT.book / f"{guide}.md").read_text(encoding="utf-8")
    return [Block(*(part or "" for part in found.groups())) for found in BLOCK.finditer(text)]


def steps(text: str) -> list[tuple[str, list[str]]]:
    """Return each command of a console block with the lines shown after it."""
    found: list[tuple[str, list[str]]] = []
    for line in text.replace("\\\n", " ").splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def settled(line: str) -> str:
    """Return a line without what differs from run to run: seconds, and how many tests another selection has."""
    line = re.sub(r"(about )?\d+(\.\d+)? s\b", "TIME", line)
    return re.sub(r", \d+ deselected in [\d.]+s", "", re.sub(r"\d+(\.\d+)?s$", "TIME", line)).rstrip()


def shown(expected: list[str], said: str) -> list[str]:
    """Return the lines that should have come and did not, in order."""
    lines = [settled(line) for line in said.splitlines()]
    place, missing = 0, []
    for line in expected:
        whole, dots, _ = settled(line).partition("…")
        if line.startswith(UNCOMPARED) or not whole.strip():
            continue
        hits = [at for at in range(place, len(lines)) if (lines[at].startswith(whole) if dots else lines[at] == whole)]
        place, missing = (hits[0] + 1, missing) if hits else (place, [*missing, line])
    return missing


class Desk:
    """A copy of the tree under version control, in which a reader of a guide works."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(PROJECT.root, root, ignore=shutil.ignore_patterns(*LEFT))
        if PROJECT.volumes.exists():
            shutil.copytree(PROJECT.volumes, root / "_build" / "volumes")
        programs = root / "_build" / "bin"
        programs.mkdir(parents=True, exist_ok=True)
        for name, module in (("tumen", "analysis"), ("pytest", "pytest")):
            (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n')
            (programs / name).chmod(0o755)
        paths = {"TUMEN_ROOT": str(root), "PYTHONPATH": str(root / "src")}
        self.environment = {**os.environ, **paths, "PATH": f"{programs}:{os.environ['PATH']}", "COLUMNS": "400"}
        person = ("-c", "user.name=reader", "-c", "user.email=reader@example.org")
        self.run("git init -q && git add -A")
        subprocess.run(["git", *person, "commit", "-qm", "Begin"], cwd=root, check=True)

    def run(self, command: str) -> str:
        command = re.sub(r"^tumen build(?: --only)?", f"{sys.executable} -c '{SERIES}'", command)
        both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.root, env=self.environment, text=True, check=False, **both
        )
        return done.stdout

    def edit(self, block: Block) -> None:
        if block.kind == "diff":
            told = subprocess.run(["git", "apply", "-"], cwd=self.root, input=block.text, text=True, check=False)
            assert told.returncode == 0, block.text
        elif block.caption.startswith("A row more in "):
            path = self.root / block.caption.removeprefix("A row more in ")
            path.write_text(path.read_text(encoding="utf-8") + block.text.lstrip("\n"), encoding="utf-8")

    def answer(self, block: Block) -> list[str]:
        """Return what a console block shows and its commands did not print; a preview is too long for here."""
        missing = []
        for command, expected in steps(block.text):
            if "--preview" not in command:
                missing += [f"{command}: {line}" for line in shown(expected, self.run(command))]
        return missing


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path / "tree")


@pytest.mark.slow
@pytest.mark.parametrize("guide", GUIDES)
def test_the_commands_of_a_guide_print_what_it_shows(guide, desk, tmp_path):
    if guide in {"change-a-parameter", "code-by-hand"}:
        desk.run("tumen build --only reliability")
    session = [block.text for block in blocks(guide) if block.kind == "pycon"]
    if session:
        said = desk.run(f"{sys.executable} -c '{DOCTEST}' <<'END'\n{''.join(session)}END")
        assert "attempted=" in said
        assert "failed=0" in said, said
    for block in blocks(guide):
        desk.edit(block)
        if block.kind == "console":
            assert desk.answer(block) == []


DOCTEST = """
import doctest, sys
text = sys.stdin.read().replace("…", "...")
test = doctest.DocTestParser().get_doctest(text, {}, "guide", None, 0)
found = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test)
print(f"failed={found.failed} attempted={found.attempted}")
"""


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_has_steps_with_their_output_and_leads_to_the_others(guide):
    text = (PROJECT.book / f"{guide}.md").read_text(encoding="utf-8")
    assert [expected for block in blocks(guide) if block.kind == "console" for _, expected in steps(block.text)]
    assert [other for other in GUIDES if other != guide and f"<{other}>" not in " ".join(text.split())] == []


def test_every_guide_stands_under_one_caption_of_the_contents_and_in_the_readme():
    contents = (PROJECT.root / "_toc.yml").read_text(encoding="utf-8")
    part = re.search(r"  - caption: Guides\n    chapters:\n((?:      - file: .+\n)+)", contents)
    assert tuple(re.findall(r"file: (.+)", part[1])) == GUIDES
    readme = (PROJECT.root / "README.md").read_text(encoding="utf-8")
    assert [guide for guide in GUIDES if f"(book/{guide}.md)" not in readme] == []


def test_the_pieces_that_the_guide_on_volumes_shows_are_those_of_the_example():
    pieces = [block for block in blocks("write-a-volume") if block.caption]
    assert len(pieces) == 4
    for piece in pieces:
        held = (EXAMPLE / piece.caption).read_text(encoding="utf-8")
        if piece.caption.endswith(".ipynb"):
            held = "\n".join(re.findall(r'^ +"(.*?)(?:\\n)?",?$', held, re.MULTILINE)).replace('\\"', '"')
        assert piece.text.strip("\n") in held


def test_a_line_that_does_not_come_is_reported():
    assert shown(["first", "…", "second in 3 s", "third…"], "first\nother\nsecond in 14.2 s\nthirdly") == []
    assert shown(["second", "first"], "first\nsecond") == ["first"]
    assert doctest.ELLIPSIS
