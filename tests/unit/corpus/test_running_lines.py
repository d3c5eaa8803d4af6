"""Lines a printer repeats on every page are told from the text."""

from analysis.corpus.parse import parse_text
from analysis.corpus.running_lines import running_lines

PAGE = "测试公报 2022年第{}期\n第{}条　为促进合作制定本条。\n本条自公布之日起施行。\n— {} —"


def lines(*pages):
    return [(line, place == 0) for page in pages for place, line in enumerate(page)]


def test_a_head_that_differs_in_figures_only_runs():
    pages = [[f"公报 {n}", "甲" * n, "乙" * (n + 3)] for n in (1, 2, 3)]
    assert running_lines(lines(*pages)) == {0, 3, 6}


def test_two_pages_have_no_running_line():
    assert running_lines(lines(["公报", "甲"], ["公报", "乙"])) == set()


def test_bare_figures_do_not_run():
    assert running_lines(lines(*([str(n), f"{'甲' * n}", "丙" * (n + 5)] for n in (1, 2, 3)))) == set()


def test_no_paragraph_holds_a_running_line():
    text = "\f".join(PAGE.format(n, "一二三四"[n - 1], n) for n in (1, 2, 3, 4))
    parsed = parse_text(text)
    assert all("公报" not in node.text for node in parsed.nodes)
    assert sum("公报" in entry.text for entry in parsed.paratext) == 4
