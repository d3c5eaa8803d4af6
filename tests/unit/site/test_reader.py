import pandas as pd

from analysis.site.reader import reader_index, reader_page

DOCUMENT = {
    "id": "x2001",
    "title_zh": "关于开放的意见",
    "title_en": "Opinions on opening",
    "short_en": "2001 opinions",
    "short_zh": "2001意见",
    "issuer": "State Council",
    "date": "2001-01-02",
    "number": "",
    "genre": "opinions",
}
ROWS = [
    ("x2001/title", "front", None, "x2001", "关于开放的意见", "Opinions on opening"),
    ("x2001#1", "paragraph", None, "x2001", "前言 <一>。", "Preamble."),
    ("x2001/1", "heading", 1, "x2001/1", "一、总则", "General [part]"),
    ("x2001/1/1/1", "heading", 3, "x2001/1", "1．目的", "Aim"),
    ("x2001/1/1/1#1", "paragraph", None, "x2001/1", "第一行\n第二行", "One line."),
    ("x2001/paratext", "paratext", None, "", "新华社讯", ""),
]
CODING = pd.DataFrame(
    [("x2001#1", "rationale", "crossborder;governance", "none", 0), ("x2001/1/1/1#1", "measure", "ports", "supply", 4)],
    columns=["unit", "role", "themes", "instrument", "strength"],
)


def units(korean: str = "") -> pd.DataFrame:
    table = pd.DataFrame(ROWS, columns=["unit", "kind", "level", "section", "text_zh", "text_en"])
    return table.assign(text_ko=korean)


def page(korean: str = "") -> str:
    return reader_page(
        DOCUMENT,
        units=units(korean),
        coding=CODING,
        label=lambda variable, code: f"{variable} {code}",
        uses=lambda unit: (2, 1) if unit == "x2001#1" else (0, 0),
    )


def line_with(text: str) -> str:
    (found,) = [line for line in page().split("\n") if text in line]
    return found


def test_every_unit_stands_under_its_anchor() -> None:
    made = page()
    for anchor in ("x2001-title", "x2001-p1", "x2001-1-1-1-p1", "x2001-paratext"):
        assert made.count(f'id="{anchor}"') == 1
    assert "{#x2001-1}\n## " in made


def test_a_level_that_is_skipped_does_not_skip_a_heading() -> None:
    assert "{#x2001-1-1-1}\n### " in page()


def test_each_column_says_its_language() -> None:
    made = line_with('id="x2001-p1"')
    assert '<div class="text zh" lang="zh-Hans">前言 &lt;一&gt;。</div>' in made
    assert '<div class="text en" lang="en">Preamble.</div>' in made
    assert 'lang="ko"' not in made


def test_a_document_with_korean_has_a_third_column() -> None:
    assert 'data-languages="zh en ko"' in page(korean="서문")
    assert 'class="unit unit-paragraph columns-3"' in page(korean="서문")


def test_headings_are_plain_text_in_both_languages() -> None:
    assert "[一、总则]{.zh .language-zh-hans} [General &#91;part&#93;]{.en .language-en}" in page()


def test_codes_lead_into_the_codebook_and_no_instrument_is_not_shown() -> None:
    made = line_with('id="x2001-p1"')
    assert 'href="../codebook.html#role-rationale" title="role: role rationale">role rationale</a>' in made
    assert 'href="../codebook.html#theme-crossborder"' in made
    assert 'href="../codebook.html#theme-governance"' in made
    assert "instrument-none" not in made
    assert ">strength 0, strength 0</a>" in made


def test_lines_of_a_unit_are_kept() -> None:
    assert "第一行<br>第二行" in page()


def test_paratext_stands_last_and_is_marked() -> None:
    made = page()
    assert made.index("Stands in the file, not in the document") > made.index('id="x2001-1-1-1-p1"')
    assert 'class="address" href="#x2001-paratext"' in made


def test_a_section_without_heading_is_a_place_too() -> None:
    assert page().count('<span id="x2001"></span>') == 1


def test_the_translation_is_called_a_working_translation_once() -> None:
    assert page().count("working translation") == 1


def test_what_is_not_known_of_a_document_is_said() -> None:
    made = reader_index([{**DOCUMENT, "date": ""}])
    assert "State Council · date not known · no number known · opinions" in made
    assert 'href="x2001.html"' in made


def test_a_unit_says_how_much_rests_on_it() -> None:
    assert ">under 2 exhibits and 1 number</button>" in line_with('id="x2001-p1"')
    assert "data-uses" not in line_with('id="x2001-1-1-1-p1"')


def test_the_page_knows_the_title_in_each_language_for_quotations() -> None:
    assert 'data-title-zh="关于开放的意见" data-title-en="Opinions on opening"' in page()
