"""Chromium as a press: an HTML file on this machine printed to PDF, over the DevTools protocol, without a network."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import Any

from analysis.errors import MissingToolError
from analysis.exhibits.vector import dated_never

__all__ = ["printed"]

_MISSING = (
    "Chromium is not on this machine: the book cannot be printed without it. "
    "Install it (on Debian: apt-get install chromium fonts-noto-cjk), or name a browser in BROWSER_PATH."
)
_SECONDS = 300
_CHUNK = 1 << 20
_SETTINGS: Mapping[str, Any] = MappingProxyType(
    {
        "preferCSSPageSize": True,
        "printBackground": True,
        "generateTaggedPDF": True,
        "generateDocumentOutline": True,
        "transferMode": "ReturnAsStream",
    }
)


def printed(document: Path) -> bytes:
    """Return an HTML file as PDF, tagged and with an outline of its headings, its dates the first of January 2000.

    Raises MissingToolError, in words, where no browser can be found or started.
    """
    # a thread of its own, because a notebook has a running event loop already
    with ThreadPoolExecutor(max_workers=1) as thread:
        return dated_never(thread.submit(lambda: asyncio.run(_print(document.resolve()))).result())


async def _print(document: Path) -> bytes:
    from choreographer import Browser  # noqa: PLC0415  heavy, seldom needed
    from choreographer.errors import BrowserFailedError, ChromeNotFoundError  # noqa: PLC0415

    try:
        browser = await Browser(headless=True)
    except (ChromeNotFoundError, BrowserFailedError) as error:
        raise MissingToolError(_MISSING) from error
    try:
        tab = await browser.create_tab("about:blank")
        return await asyncio.wait_for(_on_paper(tab, document), _SECONDS)
    finally:
        await browser.close()


async def _on_paper(tab: Any, document: Path) -> bytes:
    await tab.send_command("Page.enable")
    loaded = tab.subscribe_once("Page.loadEventFired")
    await tab.send_command("Page.navigate", params={"url": document.as_uri()})
    await loaded
    answer = await tab.send_command("Page.printToPDF", params=dict(_SETTINGS))
    return await _read(tab, _result(answer)["stream"])


async def _read(tab: Any, stream: str) -> bytes:
    """Return a stream of the browser, in pieces: one message of this size would not pass."""
    held = bytearray()
    while True:
        piece = _result(await tab.send_command("IO.read", params={"handle": stream, "size": _CHUNK}))
        held += base64.b64decode(piece["data"]) if piece.get("base64Encoded") else piece["data"].encode("latin-1")
        if piece["eof"]:
            await tab.send_command("IO.close", params={"handle": stream})
            return bytes(held)


def _result(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    if "error" in answer:
        raise RuntimeError(f"Chromium did not print: {answer['error'].get('message', answer['error'])}")
    result: Mapping[str, Any] = answer["result"]
    return result
