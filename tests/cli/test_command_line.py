"""The command line as a person meets it: a process, its output and its exit code."""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("build", "status", "check", "parse")


def tumen(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "analysis", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin", "TERM": "dumb"},
        check=False,
    )


def test_the_help_lists_every_command():
    listing = tumen("--help").stdout
    assert [name for name in COMMANDS if name not in listing] == []


def test_the_readme_names_every_command():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"tumen {name}" not in readme] == []


def test_the_committed_inputs_pass_the_check():
    result = tumen("check", "--json")
    assert (result.returncode, json.loads(result.stdout)) == (0, {"faults": []})


def test_a_missing_file_gets_one_sentence_and_exit_code_2():
    result = tumen("parse", "no-such-file.txt")
    assert result.returncode == 2
    assert "no-such-file.txt" in result.stderr
    assert "Traceback" not in result.stderr


def test_parse_prints_the_agreed_shape():
    result = tumen("parse", "data/corpus/004_c6cd80bb96ad805e.txt", "--json")
    parsed = json.loads(result.stdout)
    assert set(parsed) >= {"encoding", "nodes", "paratext"}
    assert set(parsed["nodes"][0]) >= {"address", "kind", "level", "number", "heading", "text", "start", "end"}
    assert parsed["nodes"][0]["address"] == "d2018/title"


def test_status_prints_a_sentence_for_every_volume():
    lines = tumen("status").stdout.splitlines()
    assert lines
    assert [line for line in lines if not re.match(r"[a-z0-9-]+ is (fresh$|stale: .+ \(about \d+ s\)$)", line)] == []


def test_status_says_fresh_or_stale_for_every_volume():
    volumes = json.loads(tumen("status", "--json").stdout)["volumes"]
    assert {"corpus", "profile-d2009", "comparison-d2014-d2018"} <= {volume["volume"] for volume in volumes}
    assert {volume["state"] for volume in volumes} <= {"fresh", "stale"}
    assert all(set(volume) >= {"volume", "state", "reasons", "seconds"} for volume in volumes)
