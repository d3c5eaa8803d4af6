"""From a mark, a row or a number to the units behind it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page
from tests.browser.browsing import Site, draw_all, published_figures

from analysis.site.addresses import anchor, reader_link

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# The first mark on screen that stands for units, with the place of its middle and its units.
_FIND_MARK = """figure => {
  const live = figure.querySelector('.exhibit-live');
  for (const mark of live.querySelectorAll('.points path, .point path')) {
    const box = mark.getBoundingClientRect();
    if (box.width < 4 || box.height < 4) continue;
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
  return null;
}"""


def figure_with_marks(site: Site, context: BrowserContext) -> tuple[Page, str, list[float]]:
    for volume in published_figures(site.folder):
        page = site.open(context, f"volumes/{volume}.html")
        for name in draw_all(page):
            figure = page.locator(f"figure#{name}")
            figure.locator(".exhibit-view").scroll_into_view_if_needed()
            place = figure.evaluate(_FIND_MARK)
            if place:
                return page, name, place
        page.close()
    pytest.fail("no figure has a mark to click")


def assert_landed(page: Page, address: str) -> None:
    page.wait_for_url(f"**/{reader_link(address)}")
    assert urlsplit(page.url).fragment == anchor(address)
    target = page.locator(f"[id='{anchor(address)}']")
    assert target.count() == 1
    assert target.first.bounding_box() is not None


@pytest.mark.parametrize("how", ["click", "tap"])
def test_a_mark_opens_the_units_it_stands_for(site: Site, how: str) -> None:
    context = site.context(has_touch=True)
    page, name, (x, y) = figure_with_marks(site, context)
    page.evaluate(
        """name => document.querySelector(`#${name} .exhibit-live`)
             .on('plotly_click', event => sessionStorage.setItem('mark', event.points[0].customdata))""",
        name,
    )
    if how == "click":
        page.mouse.move(x - 1, y)
        page.mouse.move(x, y)
        page.mouse.click(x, y)
    else:
        page.touchscreen.tap(x, y)
    page.wait_for_function("sessionStorage.getItem('mark')")
    units = page.evaluate("sessionStorage.getItem('mark')").split()
    if len(units) > 1:
        dialog = page.locator("dialog.units-dialog[open]")
        dialog.wait_for()
        assert dialog.locator("li .address").all_inner_texts() == units
        assert dialog.locator("li [lang='zh-Hans']").count() > 0
        dialog.locator("li a").first.click()
    assert_landed(page, units[0])
    context.close()


def test_a_number_in_prose_opens_the_units_it_counts(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "index.html")
    numbers = page.locator("a.number")
    assert numbers.count() > 0, "the home page shows no number"
    number = numbers.first
    units = (number.get_attribute("data-units") or "").split()
    number.click()
    if len(units) > 1:
        assert page.locator("dialog.units-dialog[open] h2").inner_text() == f"{len(units)} units"
        assert page.locator("dialog.units-dialog .method").inner_text() == number.get_attribute("data-method")
        page.keyboard.press("Escape")
        assert not page.locator("dialog.units-dialog[open]").count()
        number.click()
        page.locator("dialog.units-dialog li a").first.press("Enter")
    assert_landed(page, units[0])


def test_a_row_of_a_table_opens_its_units_and_headers_sort(site: Site, desk: BrowserContext) -> None:
    for volume in published_figures(site.folder):
        page = site.open(desk, f"volumes/{volume}.html")
        table = page.locator("figure.exhibit-table table.data:has(tr.sourced)").first
        if table.count():
            break
        page.close()
    header = table.locator("th button").first
    header.press("Enter")
    assert table.locator("th").first.get_attribute("aria-sort") == "ascending"
    header.press("Enter")
    assert table.locator("th").first.get_attribute("aria-sort") == "descending"
    row = table.locator("tbody tr.sourced").first
    units = (row.locator("a.evidence").get_attribute("data-units") or "").split()
    row.locator("td").first.click()
    if len(units) > 1:
        page.locator("dialog.units-dialog[open] li a").first.click()
    assert_landed(page, units[0])


def test_the_data_of_a_figure_lead_to_units_by_keyboard(site: Site, desk: BrowserContext) -> None:
    for volume in published_figures(site.folder):
        page = site.open(desk, f"volumes/{volume}.html")
        data = page.locator("figure.exhibit-figure .exhibit-data:has(a.evidence)").first
        if data.count():
            break
        page.close()
    data.locator("summary").press("Enter")
    link = data.locator("a.evidence").first
    units = (link.get_attribute("data-units") or "").split()
    link.press("Enter")
    if len(units) > 1:
        page.locator("dialog.units-dialog[open] li a").first.press("Enter")
    assert_landed(page, units[0])


def first_number_of_several_units(page: Page) -> Locator:
    return page.locator("a.number[data-units*=' ']").first


def test_hover_and_focus_show_how_a_number_was_computed(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "index.html")
    number = first_number_of_several_units(page)
    method = number.get_attribute("data-method")
    assert method
    number.hover()
    note = page.locator(".number-note")
    note.wait_for(state="visible")
    assert note.locator(".method").inner_text() == method
    page.keyboard.press("Escape")
    note.wait_for(state="hidden")
    number.focus()
    note.wait_for(state="visible")
    assert number.get_attribute("aria-describedby") == "number-note"
    note.get_by_role("link", name="In the list of numbers").click()
    page.wait_for_url("**/audit.html#*")
    line = page.locator(f"[id='{urlsplit(page.url).fragment}']")
    assert method in line.inner_text()


def test_a_tap_shows_how_a_number_was_computed_and_then_leads_to_its_units(site: Site, phone: BrowserContext) -> None:
    page = site.open(phone, "index.html")
    number = first_number_of_several_units(page)
    before = page.url
    number.scroll_into_view_if_needed()
    number.tap()
    note = page.locator(".number-note")
    note.wait_for(state="visible")
    assert page.url == before
    box = note.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    note.get_by_role("button").tap()
    page.locator("dialog.units-dialog[open]").wait_for()


def test_a_unit_lists_the_figures_and_numbers_that_rest_on_it(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "reader/d2018.html")
    button = page.locator("button.used").first
    exhibits, numbers = (int(count) for count in re.findall(r"\d+", button.inner_text()))
    button.click()
    dialog = page.locator("dialog.uses-dialog[open]")
    dialog.wait_for()
    assert dialog.locator("ul").first.locator("li").count() == exhibits
    assert dialog.locator("ul").last.locator("li").count() == numbers
    dialog.locator("ul").first.locator("a").first.click()
    page.wait_for_url("**/volumes/*.html#*")
    assert page.locator(f"[id='{urlsplit(page.url).fragment}']").count() == 1


_SELECT = """node => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}"""


def test_a_selected_passage_gives_a_quotation_with_its_address(site: Site) -> None:
    context = site.context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = site.open(context, "reader/d2018.html")
    unit = page.locator(".unit-paragraph").first
    address = unit.get_attribute("data-unit") or ""
    for language, label in (("zh", ""), ("en", "working translation")):
        unit.locator(f".text.{language}").evaluate(_SELECT)
        bar = page.locator(".quotation")
        bar.wait_for(state="visible")
        assert address in bar.locator(".words").inner_text()
        bar.get_by_role("button", name="Copy quotation").click()
        bar.get_by_text("Copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert unit.locator(f".text.{language}").inner_text() in copied
        assert f"#{anchor(address)}" in copied
        assert label in copied
    bar.get_by_role("button", name="Copy link to the passage").click()
    bar.get_by_text("Copied").wait_for()
    page.goto(page.evaluate("navigator.clipboard.readText()"))
    assert_landed(page, address)
    context.close()


def test_a_selection_across_two_paragraphs_is_no_quotation(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "reader/d2018.html")
    page.evaluate(
        """() => {
          const [from, to] = document.querySelectorAll('.unit-paragraph .text.zh');
          window.getSelection().setBaseAndExtent(from.firstChild, 0, to.firstChild, 2);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.locator(".quotation").is_hidden()
