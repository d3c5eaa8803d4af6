from tests.unit.exhibits.citation_works import HOMELESS, whole

from analysis.exhibits.citations.styles import citation_html
from analysis.site.printed.front import citation_page, contents_page, page_slot, title_page
from analysis.site.printed.outline import Chapter


def test_the_title_page_names_title_authors_version_date_and_address():
    page = title_page(whole())
    for words in (
        "River Reports<",
        "Three texts on a river",
        "河流报告：三份河流文本",
        "강 보고서: 강에 관한 세 편의 글",
    ):
        assert words in page
    assert "River Study Group" in page
    assert "Version 1.2.0, 5 March 2027" in page
    assert "https://example.org/river/" in page


def test_a_series_without_an_address_claims_none():
    assert "http" not in title_page(whole(HOMELESS))


def test_the_citation_block_has_every_style_of_text_and_the_state():
    page = citation_page(whole())
    for style in ("gb7714-2025", "gb7714-2015", "apa", "chicago"):
        assert citation_html(whole(), style, "en") in page
    assert "<dd>0a1b2c3d</dd>" in page
    assert "creativecommons.org/licenses/by/4.0" in page


def test_the_contents_lead_to_each_chapter_with_a_slot_for_its_page():
    page = contents_page([Chapter("index.html", "Home", ""), Chapter("a/b.html", "B & C", "1", "Part I. All")])
    assert '<li class="part">Part I. All</li>' in page
    assert '<a href="#a-b"><span class="title">B &amp; C</span></a>' in page
    assert page_slot("a-b") in page
