import pytest
from tests.unit.site.printed.pages_builder import tag, write_site

from analysis.errors import InputError
from analysis.site.printed.pages import article, shift_headings


def test_what_only_a_screen_can_use_is_left_out(tmp_path):
    text = str(article(write_site(tmp_path), "volumes/corpus.html"))
    assert "There are" in text
    for gone in (
        "<script",
        "<button",
        "Show code",
        "exhibit-live",
        "headerlink",
        "loading=",
        "data-units",
        "only-dark",
    ):
        assert gone not in text


def test_the_light_picture_stays(tmp_path):
    pictures = article(write_site(tmp_path), "volumes/corpus.html").select("img")
    assert [picture["src"] for picture in pictures] == ["../fig/corpus-sizes/view/en-wide-light.svg"]


def test_folds_are_opened(tmp_path):
    fold = article(write_site(tmp_path), "reader/d2009.html").select_one(".paratext")
    assert (fold.name, fold.get_text(" ", strip=True)) == ("div", "Stands in the file News.")


def test_entries_for_reference_managers_are_dropped_with_their_names(tmp_path):
    entries = "<dl><dt>APA</dt><dd><p>Cited.</p></dd><dt>BibTeX</dt><dd><pre>@misc</pre></dd></dl>"
    (tmp_path / "cite.html").write_text(f'<article><div class="citations">{entries}</div></article>', encoding="utf-8")
    assert article(tmp_path, "cite.html").get_text() == "APACited."


def test_a_page_without_an_article_is_refused(tmp_path):
    (tmp_path / "a.html").write_text("<p>nothing</p>", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.html: the page has no article"):
        article(tmp_path, "a.html")


def test_headings_go_down_and_stop_at_the_sixth_level():
    found = tag("<article><h1>a</h1><h3>b</h3><h6>c</h6></article>")
    shift_headings(found, 1)
    assert [heading.name for heading in found.select("*")] == ["h2", "h4", "h6"]
