from pathlib import Path

import pytest

from analysis.site.book_log import book_faults

SOURCE = Path("/tree/_build/source")


def said(tmp_path: Path, *lines: str) -> list[str]:
    (tmp_path / "book").mkdir(exist_ok=True)
    (tmp_path / "book" / "methods.md").touch()
    return [str(fault) for fault in book_faults("\n".join(lines), source=SOURCE, authored=tmp_path / "book")]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            f"{SOURCE}/methods.md:12: WARNING: 'myst' cross-reference target not found: 'protokoll.md' [myst.xref]",
            "book/methods.md, line 12: the link to `protokoll.md` leads nowhere",
        ),
        (
            f"{SOURCE}/methods.md:3: WARNING: undefined label: 'alpha-theems' [ref.numref]",
            "book/methods.md, line 3: no figure, table or heading is called `alpha-theems`",
        ),
        (
            f"{SOURCE}/methods.md:3: WARNING: unknown document: 'volumes/space' [ref.doc]",
            "book/methods.md, line 3: the link to the page `volumes/space` leads nowhere",
        ),
        (
            f"{SOURCE}/volumes/corpus.ipynb:40003: WARNING: Non-consecutive header level increase; H1 to H3 [myst.h]",
            "volume corpus, cell 4, line 3: a heading jumps from level H1 to level H3",
        ),
        (
            f"{SOURCE}/volumes/corpus.ipynb:50000: WARNING: skipping unknown output mime type: application/x "
            "[mystnb.unknown_mime_type]",
            "volume corpus, cell 5, line 0: a cell shows `application/x`, which the site cannot draw",
        ),
        (
            f"{SOURCE}/index.md: WARNING: toctree contains reference to nonexisting document 'audit' [etoc.ref]",
            "the generated page index.md: `_toc.yml` lists `audit`, which does not exist",
        ),
        ("WARNING: something new happened [app.kind]", "the book: something new happened"),
    ],
)
def test_a_complaint_becomes_one_sentence(tmp_path: Path, line: str, sentence: str) -> None:
    assert said(tmp_path, "reading sources...", line) == [sentence]


def test_colours_of_the_terminal_are_no_part_of_it(tmp_path: Path) -> None:
    assert said(tmp_path, f"\x1b[31m{SOURCE}/methods.md:1: WARNING: undefined label: 'x'\x1b[0m") == [
        "book/methods.md, line 1: no figure, table or heading is called `x`"
    ]


def test_the_same_complaint_is_said_once(tmp_path: Path) -> None:
    line = f"{SOURCE}/methods.md:1: WARNING: undefined label: 'x'"
    assert len(said(tmp_path, line, line)) == 1


def test_a_crash_gives_its_last_words(tmp_path: Path) -> None:
    assert said(tmp_path, "Extension error:", "Could not import extension x", "") == [
        "the book: Jupyter Book stopped: Could not import extension x. The whole log is in `_build/book.log`"
    ]
