"""Chromium over the published site, served on localhost under a sub-path, with every other host out of reach."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from tests.browser.browsing import Site

from analysis.paths import PROJECT

SUB_PATH = "/some/where"
_NOWHERE_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


def _absent(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        if not path.startswith(SUB_PATH + "/"):
            return str(Path(self.directory) / "no-such-file")
        return super().translate_path(path.removeprefix(SUB_PATH))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return


@pytest.fixture(scope="session")
def folder() -> Path:
    site = Path(os.environ.get("TUMEN_SITE") or PROJECT.site)
    if not (site / "index.html").is_file():
        _absent(f"no site to look at: {site.name}/index.html is missing; run `make book` first")
    return site


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        _absent("no Chromium on this machine; the published pages are not looked at")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", _NOWHERE_ELSE])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site(folder: Path, served: str, chromium: Browser) -> Site:
    return Site(folder, served, chromium)


@pytest.fixture
def desk(site: Site) -> Iterator[BrowserContext]:
    context = site.context()
    yield context
    context.close()
    _nothing_amiss(site)


@pytest.fixture
def phone(site: Site) -> Iterator[BrowserContext]:
    context = site.context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    yield context
    context.close()
    _nothing_amiss(site)


def _nothing_amiss(site: Site) -> None:
    errors, elsewhere = list(site.errors), list(site.elsewhere)
    site.errors.clear()
    site.elsewhere.clear()
    assert not errors, f"the pages complained: {errors[:5]}"
    assert not elsewhere, f"the pages asked other hosts: {elsewhere[:5]}"
