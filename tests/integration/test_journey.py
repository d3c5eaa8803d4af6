"""The whole way of a document through the series: previewed, added, built, taken out; the tree as at the start."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from analysis.corpus.parse import parse_file
from analysis.paths import PROJECT

pytestmark = [pytest.mark.slow, pytest.mark.browser]

FIXTURE = PROJECT.root / "tests" / "fixtures" / "regulations_test_text.txt"
STATED = (
    *("--title", "图们江区域跨境合作促进办法（测试文本）", "--title-en", "Measures (test text)"),
    *("--date", "2022-05-10", "--issuer", "Test Province", "--level", "province", "--genre", "measures"),
)
LEFT = {
    *(".git", ".venv", "_build", "__pycache__", ".hypothesis"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"),
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout, with the volumes that have run."""
    root = tmp_path_factory.mktemp("journey") / "tree"
    shutil.copytree(PROJECT.root, root, ignore=shutil.ignore_patterns(*LEFT))
    for held in (PROJECT.volumes, PROJECT.volumes.parent / "inputs"):
        if held.exists():
            shutil.copytree(held, root / held.relative_to(PROJECT.root))
    return root


def tumen(tree: Path, *arguments: str, code: int = 0) -> str:
    environment = {**os.environ, "TUMEN_ROOT": str(tree), "PYTHONPATH": str(tree / "src")}
    done = subprocess.run(
        [sys.executable, "-m", "analysis", *arguments],
        cwd=tree,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def prints(tree: Path) -> dict[str, str]:
    return {
        str(path.relative_to(tree)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(tree.rglob("*"))
        if path.is_file() and not LEFT & set(path.relative_to(tree).parts)
    }


@pytest.fixture(scope="module")
def start(tree: Path) -> dict[str, str]:
    return prints(tree)


@pytest.fixture(scope="module")
def built(tree: Path, start: dict[str, str]) -> Path:
    """The tree with the document, its book built as on a machine without a browser: others test the pictures."""
    tumen(tree, "add", str(FIXTURE), "--id", "d2022", *STATED, "--yes")
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("BROWSER_PATH", "/nowhere/chromium")
        said = tumen(tree, "build")
    assert "the book is built without picture files" in said
    return tree


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The work points of 2014 printed to a PDF, with a running head and page numbers."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no Chromium on this machine")
    path = tmp_path_factory.mktemp("printed") / "points.pdf"
    # a thread of its own, because the tests of the pages may hold a browser open in this one
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(print_points, path, found).result()
    return path


def print_points(path: Path, program: str) -> None:
    text = (PROJECT.corpus / "003_ad4f11f09edef5f1.txt").read_text(encoding="utf-8")
    body = "".join(f"<p>{line}</p>" for line in text.splitlines() if line.strip())
    page_style = "p{margin:0;text-indent:2em;line-height:1.8;font:16px 'Noto Sans CJK SC'}"
    line = "<div style='font-size:9px;width:100%;text-align:center'>{}</div>"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_content(f"<meta charset=utf-8><style>{page_style}</style>{body}")
        page.pdf(
            path=str(path), format="A4", display_header_footer=True, header_template=line.format("测试公报"),
            footer_template=line.format("— <span class=pageNumber></span> —"),
            margin=dict.fromkeys(("top", "bottom", "left", "right"), "25mm"),
        )  # fmt: skip
        browser.close()


def test_a_preview_says_what_would_move_and_writes_nothing(tree, start):
    said = tumen(tree, "add", str(FIXTURE), "--id", "d2022", *STATED, "--preview")
    assert "new volumes: 6" in said
    assert "- expectations-d2022" in said
    assert "- wording-similarity: " in said
    assert "Nothing was written." in said
    assert prints(tree) == start


def test_the_document_has_its_pages(built):
    site = built / "_build" / "html"
    for page in (
        "volumes/profile-d2022",
        "volumes/comparison-d2018-d2022",
        "volumes/expectations-d2022",
        "reader/d2022",
    ):
        assert (site / f"{page}.html").exists(), page
    profile = (site / "volumes" / "profile-d2022.html").read_text(encoding="utf-8")
    assert "Suggestions are not codes." in profile
    assert "0 of 44 paragraphs are confirmed" in profile


def test_the_volumes_on_all_documents_say_what_they_leave_out(built):
    for volume in ("projects", "lineage", "commitment", "instruments", "space"):
        record = json.loads((built / "_build" / "volumes" / f"{volume}.json").read_text(encoding="utf-8"))
        said = {number["name"]: number["formatted"] for number in record["numbers"]}["uncoded"]
        assert said.startswith("The 2022 measures is not coded")


def test_places_and_words_take_the_document_in(built):
    for volume in ("space", "wording"):
        record = json.loads((built / "_build" / "volumes" / f"{volume}.json").read_text(encoding="utf-8"))
        assert any("2022 measures" in json.dumps(item["table"]["rows"]) for item in record["exhibits"])


def test_nothing_is_stale_after_the_build(built):
    found = json.loads(tumen(built, "status", "--json"))["volumes"]
    assert {volume["state"] for volume in found} == {"fresh"}


def test_a_printed_text_has_the_structure_of_its_plain_copy(printed):
    plain = parse_file(PROJECT.corpus / "003_ad4f11f09edef5f1.txt")
    read = parse_file(printed)
    texts = [
        [(node.kind, "".join(node.text.split())) for node in parsed.nodes if node.text] for parsed in (plain, read)
    ]
    assert texts[0] == texts[1]


def test_a_printed_copy_is_a_witness_that_agrees(tree, printed):
    before = prints(tree)
    said = tumen(tree, "add", str(printed), "--id", "w003-pdf", "--witness-of", "d2014", "--yes")
    assert "after normalisation: no difference." in said
    tumen(tree, "check")
    tumen(tree, "remove", "w003-pdf")
    assert prints(tree) == before


@pytest.mark.parametrize("after", [0.3, 0.8, 1.3, 1.8, 2.3])
def test_an_addition_that_is_killed_leaves_the_tree(tree, after):
    before = prints(tree)
    environment = {**os.environ, "TUMEN_ROOT": str(tree), "PYTHONPATH": str(tree / "src")}
    arguments = [sys.executable, "-m", "analysis", "add", str(FIXTURE), "--id", "d2099", "--title", "办法", "--yes"]
    process = subprocess.Popen(
        arguments, cwd=tree, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    tumen(tree, "check")
    if (tree / "data" / "corpus" / "additions" / "d2099.json").exists():
        tumen(tree, "remove", "d2099")
    assert prints(tree) == before


def test_the_numbers_are_verified(built):
    if "verify" not in tumen(built, "--help"):
        pytest.skip("there is no `tumen verify` yet")
    tumen(built, "verify")


def test_the_tree_is_at_the_end_what_it_was_at_the_start(built, start):
    tumen(built, "remove", "d2022")
    assert prints(built) == start
