"""From a mark, a row or a number to the units behind it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page
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
        assert page.locator("dialog.units-dialog .method").inner_text() == number.get_attribute("title")
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
