import pytest
from tests.unit.site.printed.pages_builder import write_site

from analysis.errors import InputError
from analysis.site.printed.outline import Chapter, chapters


def test_chapters_follow_the_navigation_and_the_texts_stand_last(tmp_path):
    assert chapters(write_site(tmp_path)) == [
        Chapter("index.html", "Home", ""),
        Chapter("volumes/corpus.html", "The corpus", "1", "Part I. The texts"),
        Chapter("figures.html", "Figures and tables", "2", "Part II. Method"),
        Chapter("reader/d2009.html", "2009 outline 2009规划纲要", "A", "Appendix. The texts in full"),
    ]


def test_without_a_site_one_sentence_says_what_to_run(tmp_path):
    with pytest.raises(InputError, match=r"there is no site to print yet\. Run `tumen build` first"):
        chapters(tmp_path)


def test_a_home_page_without_navigation_is_refused(tmp_path):
    (tmp_path / "index.html").write_text("<article><h1>Home</h1></article>", encoding="utf-8")
    with pytest.raises(InputError, match="no navigation"):
        chapters(tmp_path)
