"""The page of a figure as somebody who wants to cite it meets it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.browsing import Site, note_words, published_figures, wait_for_words

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FIGURE = "corpus-sizes"


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as waiting:
        page.locator(f'a[download][href="{name}"]').click()
    return Path(waiting.value.path()).read_bytes()


@pytest.fixture
def page(site: Site, desk: BrowserContext) -> Page:
    return site.open(desk, f"fig/{FIGURE}/index.html")


def pictured(page: Page) -> None:
    if page.locator("table.pictures").count() == 0:
        pytest.skip("the site was built without a browser and has no pictures")


def test_the_page_says_what_is_measured_how_from_what_and_under_which_version(page: Page) -> None:
    assert page.locator(".figure-subtitle").inner_text().strip()
    assert re.match(r"Version \d+", page.locator(".figure-version").inner_text())
    for heading in ("data", "downloads", "method", "sources", "inputs", "rights", "versions"):
        assert page.locator(f"h2#{heading}").is_visible(), heading
    method = page.locator("h2#method + p").inner_text().removesuffix("Methods in full.")
    assert method.count(". ") == 3


def test_the_zip_opens_and_holds_data_readme_and_record(page: Page) -> None:
    with zipfile.ZipFile(io.BytesIO(downloaded(page, f"{FIGURE}.zip"))) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {
            f"{FIGURE}/{name}" for name in ("README.txt", f"{FIGURE}.csv", "record.json")
        }
        record = json.loads(archive.read(f"{FIGURE}/record.json"))
        readme = archive.read(f"{FIGURE}/README.txt").decode("utf-8")
    assert record["id"] == FIGURE
    assert record["content_sha256"] in readme


def test_csv_and_specification_open(page: Page) -> None:
    assert downloaded(page, f"{FIGURE}.csv").decode("utf-8").splitlines()[0].endswith(",units")
    assert set(json.loads(downloaded(page, f"{FIGURE}.json"))) >= {"data", "layout"}


@pytest.mark.parametrize(("stem", "millimetres"), [(FIGURE, 170), (f"{FIGURE}-zh-85mm", 85)])
def test_printed_pictures_open_at_their_size(page: Page, stem: str, millimetres: int) -> None:
    pictured(page)
    document = pypdfium2.PdfDocument(downloaded(page, f"{stem}.pdf"))
    assert len(document) == 1
    assert document[0].get_width() == pytest.approx(millimetres / 25.4 * 72, abs=0.5)
    picture = Image.open(io.BytesIO(downloaded(page, f"{stem}.png")))
    assert [round(per_inch) for per_inch in picture.info["dpi"]] == [300, 300]
    assert picture.width == pytest.approx(millimetres / 25.4 * 300, abs=2)


def test_every_picture_that_is_offered_is_there(site: Site, page: Page) -> None:
    pictured(page)
    links = page.locator("table.pictures a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert len(links) == 12
    assert [name for name in links if not (site.folder / "fig" / FIGURE / name).is_file()] == []


def test_the_table_sorts_by_a_number_both_ways(page: Page) -> None:
    table = page.locator("h2#data ~ .table-scroll table.data").first
    header = table.locator("th.numeric button").first
    place = header.evaluate("one => one.closest('th').cellIndex")
    values = f"rows => rows.map(row => Number(row.cells[{place}].dataset.order))"
    header.click()
    rising = table.locator("tbody tr").evaluate_all(values)
    header.click()
    falling = table.locator("tbody tr").evaluate_all(values)
    assert rising == sorted(rising)
    assert falling == sorted(rising, reverse=True)
    assert len(set(rising)) > 1


def test_the_hash_of_the_content_can_be_copied(site: Site) -> None:
    context = site.context(permissions=["clipboard-read", "clipboard-write"])
    page = site.open(context, f"fig/{FIGURE}/index.html")
    button = page.locator('button.copy[data-copies="content-hash"]')
    note_words(button)
    button.click()
    wait_for_words(button, "Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#content-hash").inner_text()
    context.close()


def test_a_button_that_was_clicked_twice_has_its_own_word_again(site: Site) -> None:
    context = site.context(permissions=["clipboard-read", "clipboard-write"])
    page = site.open(context, f"fig/{FIGURE}/index.html")
    for selector in ('button.copy[data-copies="content-hash"]', ".citations button.copy"):
        button = page.locator(selector).first
        before = button.text_content() or ""
        note_words(button)
        button.click()
        wait_for_words(button, "Copied")
        button.click()
        wait_for_words(button, before)
        expect(button).to_have_text(before)
    context.close()


def test_the_units_behind_a_figure_are_one_page_without_scripts(site: Site) -> None:
    context = site.context(java_script_enabled=False)
    page = site.open(context, f"fig/{FIGURE}/index.html")
    page.locator('a[href="units.html"]').click()
    units = page.locator("ol.units > li")
    assert units.count() > 10
    assert page.locator("script").count() == 0
    assert units.locator("p[lang='zh-Hans']").first.inner_text().strip()
    assert page.locator("p.codes").first.inner_text().startswith("role: ")
    context.close()


def test_the_registered_version_has_an_address_of_its_own(site: Site, page: Page) -> None:
    link = page.locator(".figure-version a")
    if link.count() == 0:
        pytest.skip("this version is not registered yet")
    link.click()
    assert re.search(rf"/fig/{FIGURE}/v\d+/index\.html$", page.url)
    assert page.locator("h1").inner_text()
    page.locator('a[href="../index.html"]').click()
    assert page.url.endswith(f"/fig/{FIGURE}/index.html")


def test_an_earlier_version_shows_a_banner_that_leads_to_the_newer_one(site: Site, desk: BrowserContext) -> None:
    earlier = [path for path in site.folder.glob("fig/*/v*/index.html") if "version-banner" in path.read_text("utf-8")]
    if not earlier:
        pytest.skip("no figure has an earlier version yet; the integration tests make one")
    page = site.open(desk, earlier[0].relative_to(site.folder).as_posix())
    assert page.locator(".version-banner").is_visible()
    page.locator(".version-banner a").click()
    assert page.locator(".version-banner").count() == 0


def test_a_printed_figure_page_keeps_picture_and_table_and_leaves_the_buttons(page: Page) -> None:
    page.emulate_media(media="print")
    assert not page.locator("ul.downloads").is_visible()
    assert page.locator("h2#data ~ .table-scroll").first.is_visible()


def test_every_figure_has_record_zip_and_page(site: Site) -> None:
    for figures in published_figures(site.folder).values():
        for figure in figures:
            folder = site.folder / "fig" / figure
            for name in ("index.html", "record.json", f"{figure}.zip", f"{figure}.csv", f"{figure}.json"):
                assert (folder / name).is_file(), f"{figure}: {name}"
