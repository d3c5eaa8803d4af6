"""Drawn files made the same on every run: no random ids, no dates; and the dark twin of a light SVG."""

from __future__ import annotations

import io
import re
from html import escape

from PIL import Image

from analysis.exhibits.style import DARK, themed

__all__ = ["dark_svg", "dated_never", "packed_png", "settled_svg"]

_UID = re.compile(r'<defs id="defs-([0-9a-f]+)"')
_TRACE = re.compile(r"\btrace([0-9a-f]{6})\b")
_COLOUR = re.compile(r"rgb\((\d+), (\d+), (\d+)\)")
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")


def settled_svg(svg: str, *, name: str, title: str) -> str:
    """Return an SVG of plotly with its random ids replaced by `name`, and with a title for readers that speak."""
    found = _UID.search(svg)
    if found:
        svg = svg.replace(found.group(1), name)
    order: dict[str, str] = {}
    svg = _TRACE.sub(lambda match: f"trace{order.setdefault(match.group(1), str(len(order)))}", svg)
    head, _, rest = svg.partition(">")
    # the place of the empty style among the attributes depends on what the page drew before
    head = head.replace(' style=""', "")
    return f'{head} role="img"><title>{escape(title)}</title>{rest}'


def dark_svg(svg: str) -> str:
    """Return a light SVG in the colours of the dark theme; nothing else changes.

    Plotly writes the colours of marks as `rgb(...)` and keeps those of markup within texts as they are.
    """
    return str(themed(_COLOUR.sub(_dark, svg), "dark"))


def _dark(found: re.Match[str]) -> str:
    light = "#" + "".join(f"{int(part):02x}" for part in found.groups())
    dark = DARK.get(light)
    if dark is None:
        return found.group()
    red, green, blue = (int(dark[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def dated_never(pdf: bytes) -> bytes:
    """Return a PDF whose dates are the first of January 2000; the length, and so every offset in it, is kept."""
    return _DATE.sub(rb"/\1 (D:20000101000000", pdf)


def packed_png(png: bytes, *, per_inch: int) -> bytes:
    """Return a PNG in 256 colours, a quarter of the size, that states its density for word processors."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    few = picture.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    held = io.BytesIO()
    few.save(held, "PNG", dpi=(per_inch, per_inch), compress_level=9)
    return held.getvalue()
