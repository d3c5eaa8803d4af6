"""How the tests look at the published site: pages opened, complaints kept, figures drawn."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page


@dataclass
class Site:
    """The site under its address, and everything the browser complained about since it was last asked."""

    folder: Path
    address: str
    browser: Browser
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def url(self, page: str) -> str:
        return f"{self.address}/{quote(page, safe='/?=&#%')}"

    def pages(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    def context(self, **settings: object) -> BrowserContext:
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        return context

    def open(self, context: BrowserContext, page: str) -> Page:
        opened = context.new_page()
        self.watch(opened)
        opened.goto(self.url(page))
        return opened

    def watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.errors.append(f"{page.url}: {error}"))
        page.on("console", lambda said: said.type == "error" and self.errors.append(f"{page.url}: {said.text}"))
        page.on("request", lambda request: self._note_request(request.url))
        page.on("requestfailed", lambda request: self._note_failure(request.url, request.failure))

    def _note_failure(self, url: str, failure: str | None) -> None:
        # a page that is left while it still loads gives up its requests, and one without scripts refuses them: no fault
        if failure not in ("net::ERR_ABORTED", "csp"):
            self.errors.append(f"{url}: {failure}")

    def _note_request(self, url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob", "file") and not url.startswith(self.address):
            self.elsewhere.append(url)


def published_figures(folder: Path) -> dict[str, list[str]]:
    with (folder / "data" / "figures.csv").open(encoding="utf-8", newline="") as file:
        by_volume: dict[str, list[str]] = {}
        for row in csv.DictReader(file):
            by_volume.setdefault(row["volume"], []).append(row["figure_id"])
    return by_volume


def draw_all(page: Page) -> list[str]:
    """Scroll to each figure until it is live; return the figures that are."""
    for figure in page.locator("figure.exhibit-figure").all():
        figure.scroll_into_view_if_needed()
        page.wait_for_function("figure => figure.classList.contains('is-live')", arg=figure.element_handle())
    ids: list[str] = page.locator("figure.is-live:has(.main-svg)").evaluate_all("all => all.map(one => one.id)")
    return ids


def note_words(button: Locator) -> None:
    """Note from now on everything a button says: its answer stands for two seconds, a busy machine looks later."""
    button.evaluate(
        "one => { one.said = []; new MutationObserver(() => one.said.push(one.textContent))"
        ".observe(one, { subtree: true, childList: true, characterData: true }); }"
    )


def wait_for_words(button: Locator, text: str) -> None:
    """Wait until a button has said a text, or has begun with it, since its words are noted."""
    button.page.wait_for_function(
        "([one, text]) => one.said.some(said => said.startsWith(text))", arg=[button.element_handle(), text]
    )
