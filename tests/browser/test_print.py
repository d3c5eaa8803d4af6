"""The printed book as somebody reads it who has nothing but the PDF; and one page of the site sent to a printer."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from playwright.sync_api import BrowserContext
from tests.browser.browsing import Site

from analysis.exhibits.citations.styles import citation
from analysis.exhibits.citations.works import read_edition, series
from analysis.paths import PROJECT
from analysis.site.printed.edition import print_edition
from analysis.site.printed.outline import Chapter, chapters

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# written out of the source files by hand
CHINESE = ("图们江区域合作开发", "为深入实施《全国主体功能区规划》", "一主、六双", "各省、自治区、直辖市人民政府")
KOREAN = (
    "각 성, 자치구, 직할시 인민정부, 국무원 각 부와 위원회, 각 직속기관",
    "두만강지역의 국제협력을 한층 더 추진함으로써",
)
FOOTER = re.compile(r"version \S+ (\d+)$", re.MULTILINE)
FIGURE = re.compile(r"^Figure (\d+\.\d+) ", re.MULTILINE)


class Book:
    def __init__(self, path: Path) -> None:
        self.pdf = pypdfium2.PdfDocument(path)

    @cached_property
    def pages(self) -> list[str]:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in self.pdf]

    @cached_property
    def text(self) -> str:
        return flat("".join(self.pages))

    def page_of(self, heading: str) -> list[str]:
        return [str(place) for place, text in enumerate(self.pages, start=1) if heading in text]


def flat(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def book(folder: Path, chromium: object, tmp_path_factory: pytest.TempPathFactory) -> Book:
    if folder.resolve() != PROJECT.site.resolve():
        pytest.skip("the book is printed from the site of this tree")
    return Book(print_edition(PROJECT, tmp_path_factory.mktemp("print") / "book.pdf").path)


@pytest.fixture(scope="module")
def order(folder: Path) -> list[Chapter]:
    return chapters(folder)


def test_chinese_and_korean_come_back_out_of_the_file(book: Book) -> None:
    assert [phrase for phrase in (*CHINESE, *KOREAN) if flat(phrase) not in book.text] == []


def test_every_character_is_known_by_its_glyph(book: Book) -> None:
    assert [place for place, text in enumerate(book.pages, start=1) if "\ufffd" in text] == []
    place = next(place for place, text in enumerate(book.pages) if KOREAN[0][:12] in text)
    page = book.pdf[place].get_textpage()
    unknown = [char for char in range(page.count_chars()) if pdfium.FPDFText_HasUnicodeMapError(page.raw, char)]
    assert page.count_chars() > 1000
    assert unknown == []


def test_every_font_is_embedded(book: Book) -> None:
    fonts = Counter(
        bool(pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(shown.raw)))
        for page in (book.pdf[place] for place in range(0, len(book.pdf), 20))
        for shown in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
    )
    assert fonts[True] > 1000
    assert fonts[False] == 0


def test_the_contents_name_the_page_on_which_each_chapter_opens(book: Book, order: list[Chapter]) -> None:
    contents = next(text for text in book.pages if "\nContents\n" in text[:200])
    place = book.pages.index(contents)
    listed = flat("".join(book.pages[place : place + 2]))
    for chapter in order:
        opened = next((number for number, text in enumerate(book.pages, start=1) if _opens(text, chapter)), None)
        assert opened, chapter.title
        assert flat(f"{chapter.number}{chapter.title}{opened}") in listed, chapter.title


def _opens(text: str, chapter: Chapter) -> bool:
    """Return whether a page opens a chapter: its heading stands below the running head and, at times, the part."""
    heading = flat(f"{chapter.number}{chapter.title}")
    return flat(text)[: 2 * len(heading) + 100].count(heading) == 2


def test_every_page_but_the_first_bears_its_number(book: Book) -> None:
    numbered = [FOOTER.search(text[:400]) for text in book.pages]
    assert numbered[0] is None
    assert [int(found[1]) if found else 0 for found in numbered[1:]] == list(range(2, len(book.pages) + 1))


def test_every_figure_of_the_volumes_has_a_number_and_a_picture(book: Book, folder: Path) -> None:
    numbers = FIGURE.findall("\n".join(book.pages))
    counted = Counter(numbers)
    listed = {number for number, times in counted.items() if times}
    assert len(listed) == len(list((folder / "fig").iterdir()))
    html = (PROJECT.build / "print" / "book.html").read_text(encoding="utf-8")
    drawn = [PROJECT.build / "print" / source for source in re.findall(r'<img[^>]* src="([^"]+\.svg)"', html)]
    assert len(drawn) == len(listed)
    assert all(path.is_file() for path in drawn)


def test_references_and_the_citation_of_the_series_are_in_the_book(book: Book) -> None:
    work = series(read_edition(PROJECT))
    for style in ("gb7714-2025", "apa", "chicago"):
        assert flat(citation(work, style, "en")) in book.text, style
    assert book.page_of("References")
    assert "creativecommons.org/licenses/by/4.0" in book.text


def test_no_page_is_empty(book: Book) -> None:
    running = 120
    assert [place for place, text in enumerate(book.pages[1:], start=2) if len(text) < running] == []


def test_the_outline_has_the_parts_and_their_chapters(book: Book, order: list[Chapter]) -> None:
    parts = [chapter.part for chapter in order if chapter.part]
    marks = [flat(mark.get_title()) for mark in book.pdf.get_toc() if mark.level == 0]
    assert [part for part in parts if not any(flat(part) in mark for mark in marks)] == []


def test_a_page_sent_to_the_printer_right_away_shows_all_its_figures(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "volumes/space.html")
    pdf = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = "".join(sheet.get_textpage().get_text_bounded() for sheet in pdf)
    drawn = page.locator("figure.exhibit-figure").evaluate_all(
        "figures => figures.map(figure => figure.querySelector('img.only-light').naturalWidth > 0)"
    )
    assert drawn
    assert all(drawn)
    # words that stand in no place but inside the pictures
    assert "East Sea" in text
    assert text.lstrip().startswith("To the border or inland")
    assert "Show code" not in text
