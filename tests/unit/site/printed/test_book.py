from bs4 import BeautifulSoup
from tests.unit.exhibits.citation_works import HOMELESS, whole
from tests.unit.site.printed.pages_builder import write_site

from analysis.site.printed.book import assembled, with_pages


def book(tmp_path):
    return assembled(write_site(tmp_path / "html"), whole(HOMELESS), folder=tmp_path / "print")


def test_front_matter_and_chapters_stand_in_order(tmp_path):
    soup = BeautifulSoup(book(tmp_path), "lxml")
    sections = [section["id"] for section in soup.select("body > section[id]")]
    assert sections == ["how-to-cite-the-book", "contents", "index", "volumes-corpus", "figures", "reader-d2009"]


def test_no_id_stands_twice_and_every_link_inside_leads_somewhere(tmp_path):
    soup = BeautifulSoup(book(tmp_path), "lxml")
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    inside = [link["href"][1:] for link in soup.select("a[href^='#']")]
    assert inside
    assert set(inside) <= set(ids)


def test_figures_are_numbered_by_chapter_in_captions_references_and_the_list(tmp_path):
    soup = BeautifulSoup(book(tmp_path), "lxml")
    assert [mark.get_text() for mark in soup.select(".caption-number")] == ["Figure 1.1 "]
    assert "see Figure 1.1." in soup.select_one("#volumes-corpus").get_text()
    assert soup.select_one(".figure-list .kind").get_text() == "Figure 1.1"
    assert soup.select_one(".figure-list .page")["data-page"] == "volumes-corpus--corpus-sizes"


def test_parts_chapters_and_sections_are_levels_of_the_outline(tmp_path):
    soup = BeautifulSoup(book(tmp_path), "lxml")
    chapter = soup.select_one("#volumes-corpus")
    levels = [(heading.name, heading.get_text()) for heading in chapter.select("h1, h2, h3")]
    assert levels == [("h1", "Part I. The texts"), ("h2", "1The corpus"), ("h3", "Size")]


def test_every_chapter_has_its_running_head(tmp_path):
    assert '@page volumes-corpus { @top-left { content: "1\u2003The corpus"; } }' in book(tmp_path)


def test_pages_are_written_into_their_slots(tmp_path):
    soup = BeautifulSoup(with_pages(book(tmp_path), {"volumes-corpus": 12, "elsewhere": 3}), "lxml")
    slots = {slot["data-page"]: slot.get_text() for slot in soup.select("#contents .page")}
    assert slots == {"index": "", "volumes-corpus": "12", "figures": "", "reader-d2009": ""}


def test_the_same_site_makes_the_same_document(tmp_path):
    assert book(tmp_path) == book(tmp_path)
