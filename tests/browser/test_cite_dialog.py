"""The dialog that opens from "Cite": at a figure, for the series, for the dataset; by mouse and by keyboard."""

from __future__ import annotations

import json
import re
from datetime import datetime

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.browser.browsing import Site, note_words, wait_for_words

from analysis.exhibits.citations.styles import STYLES, citation
from analysis.exhibits.citations.works import LANGUAGES
from analysis.paths import PROJECT
from analysis.site.staged_works import WORKS_FILE, Works, read_works

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FIGURE = "corpus-sizes"
TABLE = "corpus-witnesses"
NAMES = {"en": "English", "zh": "中文", "ko": "한국어"}


@pytest.fixture(scope="module")
def works() -> Works:
    path = PROJECT.source / WORKS_FILE
    if not path.is_file():
        pytest.skip("the site was built elsewhere: the works it cites are not at hand")
    return read_works(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture
def volume(site: Site, desk: BrowserContext) -> Page:
    return site.open(desk, "volumes/corpus.html")


def at(page: Page, name: str) -> Locator:
    return page.locator(f'button.cite[data-cite="{name}"]').first


def opened(page: Page, name: str) -> Locator:
    at(page, name).click()
    dialog = page.get_by_role("dialog", name="Cite")
    dialog.wait_for()
    return dialog


def entry(dialog: Locator, lang: str, style: str) -> Locator:
    """The text of one style, after the switch to a language."""
    dialog.get_by_role("group", name="Language").get_by_role("button", name=NAMES[lang]).click()
    part = dialog.locator("details.citation-language[open]")
    return part.locator("dd").nth(list(STYLES).index(style)).locator(".citation-text")


def without_space(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_at_a_figure_it_cites_that_figure(volume: Page, works: Works) -> None:
    dialog = opened(volume, FIGURE)
    expect(dialog.locator(".method")).to_have_text(works[FIGURE].title["en"])
    expect(dialog.locator("[aria-pressed=true]")).to_have_text(["English"])
    expect(entry(dialog, "en", "apa")).to_have_text(citation(works[FIGURE], "apa", "en"))


def test_every_style_in_every_language_is_what_the_command_line_prints(volume: Page, works: Works) -> None:
    dialog = opened(volume, FIGURE)
    today = datetime.now().astimezone().date().isoformat()
    for lang in LANGUAGES:
        for style in STYLES:
            printed = citation(works[FIGURE], style, lang, accessed=today)
            shown = entry(dialog, lang, style)
            expect(shown).to_be_visible()
            assert without_space(shown.inner_text()) == without_space(printed), f"{style} {lang}"


def test_the_language_that_was_chosen_stays_for_the_next_exhibit(volume: Page, works: Works) -> None:
    dialog = opened(volume, FIGURE)
    entry(dialog, "ko", "apa")
    dialog.get_by_role("button", name="Close").click()
    dialog = opened(volume, TABLE)
    expect(dialog.locator("[aria-pressed=true]")).to_have_text(["한국어"])
    expect(dialog.locator("details.citation-language:visible")).to_have_count(1)
    expect(dialog.locator("details[open] .citation-text").nth(2)).to_have_text(citation(works[TABLE], "apa", "ko"))


def test_another_exhibit_replaces_the_first_in_the_same_dialog(volume: Page, works: Works) -> None:
    opened(volume, FIGURE).get_by_role("button", name="Close").click()
    dialog = opened(volume, TABLE)
    expect(dialog.locator(".method")).to_have_text(works[TABLE].title["en"])
    expect(volume.locator("dialog.cite-dialog")).to_have_count(1)


def test_the_header_of_a_volume_cites_the_series(volume: Page, works: Works) -> None:
    dialog = opened(volume, "series")
    expect(entry(dialog, "ko", "apa")).to_have_text(citation(works["series"], "apa", "ko"))


def test_the_header_of_the_page_of_the_data_cites_the_dataset(site: Site, desk: BrowserContext, works: Works) -> None:
    dialog = opened(site.open(desk, "data/index.html"), "dataset")
    expect(entry(dialog, "zh", "apa")).to_have_text(citation(works["dataset"], "apa", "zh"))


def test_the_header_of_the_page_of_a_figure_cites_the_figure(site: Site, desk: BrowserContext, works: Works) -> None:
    page = site.open(desk, f"fig/{FIGURE}/index.html")
    assert page.locator('.header-cite[data-cite="series"]').count() == 0
    expect(opened(page, FIGURE).locator(".method")).to_have_text(works[FIGURE].title["en"])


@pytest.mark.parametrize(("lang", "style"), [("en", "chicago"), ("zh", "gb7714-2015"), ("ko", "bibtex")])
def test_the_copy_button_copies_the_text_beside_it(site: Site, works: Works, lang: str, style: str) -> None:
    context = site.context(permissions=["clipboard-read", "clipboard-write"])
    page = site.open(context, "volumes/corpus.html")
    text = entry(opened(page, FIGURE), lang, style)
    button = text.locator("xpath=..").get_by_role("button")
    note_words(button)
    button.click()
    wait_for_words(button, "Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    today = datetime.now().astimezone().date().isoformat()
    assert without_space(copied) == without_space(citation(works[FIGURE], style, lang, accessed=today))
    context.close()


def test_escape_closes_it_and_the_focus_returns(volume: Page) -> None:
    button = at(volume, FIGURE)
    button.focus()
    volume.keyboard.press("Enter")
    dialog = volume.get_by_role("dialog", name="Cite")
    dialog.wait_for()
    assert dialog.evaluate("dialog => dialog.contains(document.activeElement)")
    volume.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()


def test_a_click_beside_it_closes_it(volume: Page) -> None:
    dialog = opened(volume, FIGURE)
    volume.mouse.click(3, 450)
    expect(dialog).to_be_hidden()


def test_it_fits_a_phone(site: Site, phone: BrowserContext) -> None:
    page = site.open(phone, "volumes/corpus.html")
    box = opened(page, FIGURE).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_without_scripts_the_button_is_a_link_to_the_citations(site: Site) -> None:
    context = site.context(java_script_enabled=False)
    page = site.open(context, "volumes/corpus.html")
    page.locator(f'a.cite[data-cite="{FIGURE}"]').click()
    assert page.url.endswith(f"/fig/{FIGURE}/index.html#cite")
    assert page.locator(".citations .citation-text").first.is_visible()
    context.close()
