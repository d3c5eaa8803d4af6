"""The reader: columns on a desk, one language at a time on a phone, everything without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext
from tests.browser.browsing import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_chinese_and_english_stand_side_by_side(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "reader/d2009.html")
    unit = page.locator("[id='d2009-1-p1']")
    zh, en = unit.locator(".zh").bounding_box(), unit.locator(".en").bounding_box()
    assert zh is not None
    assert en is not None
    assert abs(zh["y"] - en["y"]) < 5
    assert zh["x"] + zh["width"] <= en["x"]
    assert unit.locator(".zh").get_attribute("lang") == "zh-Hans"
    assert page.locator(".language-switch").is_hidden()


def test_the_opinions_have_a_third_column(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "reader/d2012.html")
    assert page.locator(".unit .ko[lang='ko']:visible").count() > 10


def test_a_phone_shows_one_language_and_remembers_it(site: Site, phone: BrowserContext) -> None:
    page = site.open(phone, "reader/d2012.html")
    unit = page.locator("[id='d2012-0-p2']")
    for language in ("zh", "ko", "en", "zh"):
        page.locator(f"button[data-language='{language}']").press("Enter")
        shown = [lang for lang in ("zh", "en", "ko") if unit.locator(f".text.{lang}").is_visible()]
        assert shown == [language]
        assert page.locator(f"button[data-language='{language}']").get_attribute("aria-pressed") == "true"
    page.goto(site.url("reader/d2009.html"))
    assert page.locator("[id='d2009-1-p1'] .zh").is_visible()
    assert not page.locator("[id='d2009-1-p1'] .en").is_visible()


def test_a_unit_without_korean_shows_its_chinese(site: Site, phone: BrowserContext) -> None:
    page = site.open(phone, "reader/d2012.html")
    page.locator("button[data-language='ko']").press("Enter")
    assert page.locator("[id='d2012-title'] .zh").is_visible()
    assert not page.locator("[id='d2012-0-p2'] .zh").is_visible()


def test_an_address_that_no_unit_has_is_said_to_be_wrong(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "reader/d2014.html#d2014-99-p9")
    page.get_by_text("This document has no unit d2014-99-p9").wait_for(timeout=5000)


def test_without_a_script_every_language_is_shown(site: Site) -> None:
    context = site.context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = site.open(context, "reader/d2012.html")
    unit = page.locator("[id='d2012-0-p2']")
    assert all(unit.locator(f".text.{lang}").is_visible() for lang in ("zh", "en", "ko"))
    assert page.locator(".language-switch").is_hidden()
    context.close()


def test_the_unit_that_is_named_in_the_address_is_marked(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "reader/d2009.html#d2009-3-1-1-p2")
    unit = page.locator("[id='d2009-3-1-1-p2']")
    other = page.locator("[id='d2009-3-1-1-p1']")
    colour = "one => getComputedStyle(one).backgroundColor"
    assert unit.evaluate(colour) != other.evaluate(colour)
    box = unit.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_paratext_is_folded_and_opens_for_a_link(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "reader/d2009.html")
    assert not page.locator("[id='d2009-paratext']").is_visible()
    page.goto(site.url("reader/d2009.html#d2009-paratext"))
    page.locator("[id='d2009-paratext']").wait_for(state="visible")


def test_codes_lead_into_the_codebook(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "reader/d2009.html")
    code = page.locator("[id='d2009-1-p1'] .unit-margin a.code-role")
    name = (code.get_attribute("href") or "").partition("#")[2]
    code.click()
    page.wait_for_url(f"**/codebook.html#{name}")
    assert page.locator(f"[id='{name}']").count() == 1
