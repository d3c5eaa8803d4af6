from types import SimpleNamespace

from analysis.site.codebook_page import codebook_page

CODE = SimpleNamespace(
    code="rationale",
    en="rationale",
    zh="背景",
    definition="why <it> is done",
    rules=("a call without an act",),
    positive="d2009/1/1#1",
    borderline="d2009/6#1",
    borderline_note="It only exhorts.",
)


def page() -> str:
    return codebook_page("2", {"role": [CODE]})


def test_each_code_has_an_anchor_of_variable_and_code() -> None:
    assert "{#role-rationale}\n### rationale [背景]{.zh .language-zh-hans}" in page()


def test_definition_and_rules_stand_as_text() -> None:
    assert "why &lt;it&gt; is done" in page()
    assert "<li>a call without an act</li>" in page()


def test_examples_lead_into_the_reader() -> None:
    assert 'Example: <a class="evidence" href="reader/d2009.html#d2009-1-1-p1"' in page()
    assert "– It only exhorts." in page()


def test_a_code_without_examples_has_none() -> None:
    bare = SimpleNamespace(**{**vars(CODE), "positive": "", "borderline": "", "rules": ()})
    made = codebook_page("2", {"role": [bare]})
    assert "Example:" not in made
    assert "<ul" not in made


def test_the_version_stands_on_the_page() -> None:
    assert "Version 2." in page()
