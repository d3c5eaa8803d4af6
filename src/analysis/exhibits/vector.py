"""Drawn files made the same on every run: no random ids, no dates; and the dark twin of a light SVG."""

from __future__ import annotations

import io
import re
from html import escape

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image

from analysis.exhibits.style import DARK, themed

__all__ = ["dark_svg", "dated_never", "printed_png", "settled_svg"]

_UID = re.compile(r'<defs id="defs-([0-9a-f]+)"')
_TRACE = re.compile(r"\btrace([0-9a-f]{6})\b")
_COLOUR = re.compile(r"rgb\((\d+), (\d+), (\d+)\)")
_POINTS, _COLOURS = 72, 256
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


def printed_png(pdf: bytes, *, per_inch: int) -> bytes:
    """Return the first page of a PDF as a PNG that states its density for word processors.

    The PDF is drawn rather than the figure a second time: it takes a fifth of the time, and what is printed and what
    is pasted are one picture.
    """
    document = pdfium.PdfDocument(pdf)
    picture = document[0].render(scale=per_inch / _POINTS).to_pil().convert("RGB")
    document.close()
    held = io.BytesIO()
    _in_few_colours(picture).save(held, "PNG", dpi=(per_inch, per_inch))
    return held.getvalue()


def _in_few_colours(picture: Image.Image) -> Image.Image:
    """Return a picture in its 256 most frequent colours, a third of the size; every other pixel takes the nearest.

    A figure is flat areas and the soft edges of letters, so that the frequent colours are kept as they are, which no
    quantizer of the library does.
    """
    counted = sorted(picture.getcolors(picture.width * picture.height) or (), reverse=True)
    colours = np.array([colour for _, colour in counted], dtype=np.int32)
    kept = colours[:_COLOURS]
    nearest = ((kept**2).sum(axis=1) - 2 * colours @ kept.T).argmin(axis=1)
    place = np.empty(1 << 24, dtype=np.uint8)
    place[_packed(colours)] = nearest
    few = Image.fromarray(place[_packed(np.asarray(picture, dtype=np.int32))])
    few.putpalette(kept.astype(np.uint8).tobytes())
    return few


def _packed(colours: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return red, green and blue as one number each."""
    packed: NDArray[np.int32] = colours[..., 0] << 16 | colours[..., 1] << 8 | colours[..., 2]
    return packed
