"""The command line as a person meets it: a process, its output and its exit code."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("build", "status", "check", "parse", "cite", "print", "verify", "release", "register")


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


def test_status_says_fresh_or_stale_for_every_volume():
    volumes = json.loads(tumen("status", "--json").stdout)["volumes"]
    assert {"corpus", "profile-d2009", "comparison-d2014-d2018"} <= {volume["volume"] for volume in volumes}
    assert {volume["state"] for volume in volumes} <= {"fresh", "stale"}
    assert all(set(volume) >= {"volume", "state", "reasons", "seconds"} for volume in volumes)


def test_the_series_is_cited_without_a_build():
    result = tumen("cite", "series", "--style", "apa", "--lang", "zh")
    assert result.returncode == 0
    assert result.stdout.startswith("图们江政策报告丛书编写组. (2026). 图们江政策报告丛书：")


def test_a_figure_is_cited_in_korean_with_its_version():
    result = tumen("cite", "space-map", "--style", "apa", "--lang", "ko")
    assert result.returncode == 0
    assert "언급된 지명의 위치 (그림 space-map, 1판)" in result.stdout


def test_a_citation_of_what_does_not_exist_names_what_can_be_cited():
    result = tumen("cite", "datasett", "--style", "ris")
    assert result.returncode == 2
    assert "there is no `datasett`" in result.stderr


def test_a_style_that_does_not_exist_gets_the_list_of_those_that_do():
    result = tumen("cite", "dataset", "--style", "apa6")
    assert result.returncode == 2
    assert "one of gb7714-2025, gb7714-2015, apa, chicago, bibtex, ris, csl-json" in result.stderr


def test_status_is_a_sentence_a_volume_and_a_count():
    *sentences, count = tumen("status").stdout.splitlines()
    assert sentences[0].startswith("volume `corpus` is ")
    assert [line for line in sentences if not line.startswith("volume `") or "VolumeStatus" in line] == []
    assert count.startswith("series: ")


def test_a_release_is_refused_while_nobody_answers_for_it_and_nothing_has_an_address():
    result = tumen("release")
    assert result.returncode == 2
    assert "column `responsible`: nobody is named" in result.stderr
    assert "column `site`: no address is set" in result.stderr


def test_what_is_no_site_cannot_be_verified():
    result = tumen("verify", "tests")
    assert result.returncode == 2
    assert "tests: this is no site: data/numbers.csv is not there" in result.stderr
