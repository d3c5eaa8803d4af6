"""Drawing plotly specifications in a browser on this machine: one session for a whole batch, no network.

Kaleido 1 loads its page anew after each image, which takes five times as long
as the drawing. The page holds no state between images, so the session here
hands it on as it is.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal

from analysis.errors import MissingToolError

__all__ = ["Drawing", "draw_all"]

_MISSING = (
    "Chromium is not on this machine: the book is built without picture files (SVG, PDF, PNG). "
    "Install it (on Debian: apt-get install chromium fonts-noto-cjk), or name a browser in BROWSER_PATH."
)
_MANY = 24


@dataclass(frozen=True)
class Drawing:
    """One picture to draw: the specification, the format, and how many pixels stand for one of the page."""

    spec: Mapping[str, Any]
    form: Literal["svg", "pdf"]
    scale: float = 1.0


def draw_all(drawings: Sequence[Drawing]) -> list[bytes]:
    """Return the drawn files in the order of `drawings`.

    Raises MissingToolError, in words, where no browser can be found or started; RuntimeError where plotly.js
    refuses a specification.
    """
    if not drawings:
        return []
    # a thread of its own, because a notebook has a running event loop already
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(lambda: asyncio.run(_draw(drawings))).result()


async def _draw(drawings: Sequence[Drawing]) -> list[bytes]:
    from choreographer.errors import BrowserFailedError, ChromeNotFoundError  # noqa: PLC0415  heavy, often not needed

    try:
        session = _session(len(drawings))
        await session.open()
    except (ChromeNotFoundError, BrowserFailedError) as error:
        raise MissingToolError(_MISSING) from error
    try:
        return list(await asyncio.gather(*(_one(session, drawing) for drawing in drawings)))
    finally:
        await session.close()


def _session(count: int) -> Any:
    """Return a kaleido session with one page, or a page a processor where there is much to draw."""
    from kaleido import Kaleido  # noqa: PLC0415  heavy, often not needed

    class Session(Kaleido):  # type: ignore[misc]
        async def _return_kaleido_tab(self, tab: Any) -> None:
            await self.tabs_ready.put(tab)

    pages = min(os.cpu_count() or 1, 4) if count > _MANY else 1
    return Session(n=pages, mathjax=False)


async def _one(session: Any, drawing: Drawing) -> bytes:
    drawn: bytes = await session.calc_fig(dict(drawing.spec), {"format": drawing.form, "scale": drawing.scale})
    return drawn
