"""The list of figures: every exhibit of every volume, with a way to its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from analysis.site.numbers import plain
from analysis.site.payloads import Volume

__all__ = ["figure_list"]


def figure_list(volumes: Sequence[Volume]) -> str:
    """Return the Markdown of the list; a figure leads to its landing page, a table to its place in the volume."""
    lead = (
        "Each figure has a page of its own with the data behind it, files to download and the form in which to cite "
        "it. Tables stand in their volumes."
    )
    shown = sorted((volume for volume in volumes if volume.exhibits), key=_place)
    return "\n\n".join(["# Figures and tables", lead, *(_volume(volume) for volume in shown)]) + "\n"


# the order in which the series is read; the volumes on all documents follow
_FIRST = ("corpus", "profile", "comparison")


def _place(volume: Volume) -> int:
    kind = volume.name.partition("-")[0]
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST)


def _volume(volume: Volume) -> str:
    items = "".join(_item(payload) for payload in volume.exhibits)
    heading = f"## {plain(volume.title)}"
    return f'{heading}\n\n<ul class="figure-list">{items}</ul>'


def _item(payload: Mapping[str, Any]) -> str:
    name = payload["figure_id"]
    place = f"volumes/{payload['volume']}.html#{name}"
    title, kind = escape(payload["title"]["en"]), payload["kind"]
    main = f"fig/{name}/index.html" if kind == "figure" else place
    beside = f' <a class="quiet" href="{place}">in the volume</a>' if kind == "figure" else ""
    return f'<li class="kind-{kind}"><span class="kind">{kind}</span> <a href="{main}">{title}</a>{beside}</li>'
