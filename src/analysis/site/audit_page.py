"""The audit page: every number of every volume, how it was computed, and the units it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from analysis.site.addresses import reader_link
from analysis.site.numbers import plain
from analysis.site.payloads import Number, Volume
from analysis.site.uses import number_anchor

__all__ = ["audit_page"]


def audit_page(volumes: Iterable[Volume]) -> str:
    """Return the Markdown of the page: one section a volume, one line a number, in the order the volume made them."""
    held = [volume for volume in volumes if volume.numbers]
    total = sum(len(volume.numbers) for volume in held)
    lead = (
        f"The {total:,} numbers that the volumes compute, printed in their prose or not. Each has a name, the value as "
        "it is printed, the way it was computed, and the units of the documents it rests on; a number without units "
        "comes out of statistics, registers or comparisons of whole texts. The same list, with the addresses of all "
        'units, is <a href="data/numbers.csv">data/numbers.csv</a>. `tumen verify` computes all of them again.'
    )
    return "\n\n".join(["# Every number and what it rests on", lead, *map(_volume, held)]) + "\n"


def _volume(volume: Volume) -> str:
    rows = "".join(_rows(volume))
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Name", "Value", "How it was computed", "Rests on"))
    table = f'<table class="audit"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    scroll = f'<div class="table-scroll" tabindex="0" role="region" aria-label="Numbers of {escape(volume.name)}">'
    return f"## {plain(volume.title)}\n\n{scroll}{table}</div>"


def _rows(volume: Volume) -> Iterator[str]:
    for number in volume.numbers.values():
        yield (
            f'<tr id="{number_anchor(number)}"><td><code>{escape(number.name)}</code></td>'
            f"<td>{escape(number.formatted)}</td><td>{escape(number.method)}</td><td>{_units(number)}</td></tr>"
        )


def _units(number: Number) -> str:
    if not number.units:
        return ""
    count = len(number.units)
    words = number.units[0] if count == 1 else f"{count} units"
    href, units = reader_link(number.units[0]), escape(" ".join(number.units))
    return f'<a href="{href}" data-units="{units}">{words}</a>'
