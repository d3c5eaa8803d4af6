"""The search as three kinds of reader use it: Chinese, Korean, English; by page, by dialog, from a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.browser.browsing import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WORDS = ("跨境经济合作区", "훈춘", "Zarubino", "省长吉图办", "长吉图", "扎鲁比诺", "口岸", "협력")


def found(page: Page, box: str, query: str) -> list[str]:
    page.wait_for_function("([box, query]) => document.querySelector(box)?.dataset.query === query", arg=[box, query])
    return page.locator(f"{box} li").all_inner_texts()


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_the_texts_is_found_where_it_stands(site: Site, desk: BrowserContext, word: str) -> None:
    page = site.open(desk, f"search.html?q={word}")
    results = found(page, "#search-results", word)
    assert results
    assert all(word.lower() in result.lower() for result in results)
    links = page.locator("#search-results li a").evaluate_all("all => all.map(one => one.href)")
    assert any("/reader/d" in link for link in links)


def test_a_phrase_that_does_not_occur_is_not_found(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "search.html?q=图们江登月计划")
    assert found(page, "#search-results", "图们江登月计划") == []


def test_traditional_characters_and_full_width_letters_find_the_text(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "search.html?q=跨境經濟合作區")
    assert found(page, "#search-results", "跨境經濟合作區")
    page.goto(site.url("search.html?q=Ｚarubino"))
    assert found(page, "#search-results", "Ｚarubino")


def test_the_dialog_opens_by_keyboard_and_a_result_lands_on_its_unit(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "volumes/corpus.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("省长吉图办")
    assert found(page, "#pst-search-dialog .search-results", "省长吉图办")
    link = page.locator("#pst-search-dialog .search-results li a[href*='/reader/d']").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.press("Enter")
    page.wait_for_url("**/reader/**")
    assert "省长吉图办" in page.locator(f"[id='{anchor}']").inner_text()


def test_an_address_is_found(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "search.html?q=d2009/1%231")
    assert any("d2009/1#1" in result for result in found(page, "#search-results", "d2009/1#1"))


def test_the_search_works_on_a_phone(site: Site, phone: BrowserContext) -> None:
    page = site.open(phone, "index.html")
    page.locator(".search-button__button:visible").first.tap()
    page.locator("#pst-search-dialog input").fill("훈춘")
    assert found(page, "#pst-search-dialog .search-results", "훈춘")
