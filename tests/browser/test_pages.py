"""Every page of the published site as a reader meets it."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext
from tests.browser.browsing import Site, draw_all, published_figures

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_every_page_loads_without_an_error_and_asks_no_other_host(site: Site, desk: BrowserContext) -> None:
    """The pages of figures are of one make, so that of each volume those of one figure stand for the others."""
    shown = {figures[0] for figures in published_figures(site.folder).values()}
    page = desk.new_page()
    site.watch(page)
    for name in (name for name in site.pages() if not name.startswith("fig/") or name.split("/")[1] in shown):
        answer = page.goto(site.url(name))
        assert answer is not None, name
        assert answer.ok, name
        assert page.locator("h1").count() == 1, f"{name} has no one heading"


def test_each_volume_draws_as_many_figures_as_it_publishes(site: Site, desk: BrowserContext) -> None:
    published = published_figures(site.folder)
    assert published, "no figure is published"
    for volume, figures in published.items():
        page = site.open(desk, f"volumes/{volume}.html")
        assert sorted(draw_all(page)) == sorted(figures), volume
        page.close()


def test_a_figure_page_draws_its_figure(site: Site, desk: BrowserContext) -> None:
    figure = next(iter(published_figures(site.folder).values()))[0]
    page = site.open(desk, f"fig/{figure}/index.html")
    assert draw_all(page) == [figure]


def test_no_page_is_wider_than_a_phone(site: Site, phone: BrowserContext) -> None:
    names = [name for name in site.pages() if not name.startswith("fig/")]
    figures = [name for name in site.pages() if name.startswith("fig/")][:5]
    page = phone.new_page()
    site.watch(page)
    wide = []
    for name in [*names, *figures]:
        page.goto(site.url(name))
        over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if over > 0:
            wide.append(f"{name} by {over} px")
    assert not wide


def test_pictures_stand_before_any_script(site: Site) -> None:
    context = site.context(java_script_enabled=False)
    volume = next(iter(published_figures(site.folder)))
    page = site.open(context, f"volumes/{volume}.html")
    pictures = page.locator("figure.exhibit-figure picture.only-light img")
    if pictures.count() == 0:
        assert page.locator("figure.exhibit-figure noscript").count() > 0
    else:
        first = pictures.first
        first.scroll_into_view_if_needed()
        assert first.is_visible()
        assert (first.get_attribute("alt") or "").strip()
        assert not page.locator("picture.only-dark").first.is_visible()
    page.locator("figure.exhibit-figure .exhibit-data summary").first.click()
    assert page.locator("figure.exhibit-figure table.data").first.is_visible()
    context.close()


def test_an_opened_table_stays_within_its_figure(site: Site, desk: BrowserContext) -> None:
    page = site.open(desk, "volumes/comparison-d2009-d2012.html")
    page.evaluate("document.querySelectorAll('details.exhibit-data').forEach(one => { one.open = true; })")
    right = "one => one.getBoundingClientRect().right"
    for figure in page.locator("figure.exhibit-figure").all():
        assert figure.locator(".table-scroll").evaluate(right) <= figure.evaluate(right) + 1


def test_dark_mode_reaches_page_and_figure(site: Site) -> None:
    context = site.context(color_scheme="dark")
    volume = next(iter(published_figures(site.folder)))
    page = site.open(context, f"volumes/{volume}.html")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    draw_all(page)
    colours = "JSON.stringify(document.querySelector('figure.is-live .exhibit-live').layout)"
    drawn_dark = page.evaluate(colours)
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    page.wait_for_function(f"before => {colours} !== before", arg=drawn_dark)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark
    context.close()


def test_a_printed_page_shows_the_picture(site: Site, desk: BrowserContext) -> None:
    volume = next(iter(published_figures(site.folder)))
    page = site.open(desk, f"volumes/{volume}.html")
    if page.locator("picture.only-light").count() == 0:
        pytest.skip("the site was built without a browser and has no pictures")
    draw_all(page)
    page.emulate_media(media="print")
    visible = "getComputedStyle(document.querySelector('picture.only-light')).visibility"
    assert page.evaluate(visible) == "visible"
    assert not page.locator("figure.is-live .exhibit-live").first.is_visible()


def test_the_site_opens_from_a_folder(site: Site) -> None:
    context = site.browser.new_context()
    volume = next(iter(published_figures(site.folder)))
    page = context.new_page()
    site.watch(page)
    page.goto((site.folder / "volumes" / f"{volume}.html").as_uri())
    assert draw_all(page)
    context.close()
    assert not site.errors
