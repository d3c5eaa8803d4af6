"""In which rows a table differs from an earlier state of itself, in words.

Rows are known by the key of the table. Where none is declared, or the keys
repeat, they are known by their place if there are as many as before, and by
their whole text if there are not. A row is counted as a spreadsheet
counts it: the header is row 1.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence

__all__ = ["revision"]

Rows = Sequence[Sequence[str]]
Keyed = Mapping[Hashable, tuple[int, Sequence[str]]]

_NAMED = 3
_SHOWN = 40


def revision(then: Rows, now: Rows, *, key: Sequence[str] = ()) -> str:
    """Return what happened to a table whose rows, header first, were `then` and are `now`.

    >>> old = [["area", "year", "gdp"], ["Yanbian", "2012", "764.9"]]
    >>> revision(old, [*old[:1], ["Yanbian", "2012", "764.8"]], key=("area", "year"))
    'changed in row 2 (Yanbian / 2012, gdp: 764.9 -> 764.8)'
    """
    if not then or not now or list(then[0]) != list(now[0]):
        return "has other columns than before"
    places = [then[0].index(name) for name in key if name in then[0]]
    old, new = _keyed(then, places), _keyed(now, places)
    if not places or len(old) != len(then) - 1 or len(new) != len(now) - 1:
        old, new = _by_place_or_text(then, now)
    parts = [*_changed(old, new, then[0]), *_added(old, new), *_removed(old, new)]
    return ", ".join(parts) or "changed in the order or the form of its rows only"


def _keyed(rows: Rows, places: Sequence[int]) -> Keyed:
    """Return the rows with their numbers, by key."""
    return {
        tuple(row[place] for place in places if place < len(row)): (number, row)
        for number, row in enumerate(rows[1:], 2)
    }


def _by_place_or_text(then: Rows, now: Rows) -> tuple[Keyed, Keyed]:
    """Return the rows of both states by their place, or by their text when their number or their order differs."""
    if len(then) == len(now) and sorted(map(tuple, then)) != sorted(map(tuple, now)):
        return _by_place(then), _by_place(now)
    return _by_text(then), _by_text(now)


def _by_place(rows: Rows) -> Keyed:
    return {place: (place, row) for place, row in enumerate(rows[1:], 2)}


def _by_text(rows: Rows) -> Keyed:
    return {tuple(row): (place, row) for place, row in enumerate(rows[1:], 2)}


def _changed(old: Keyed, new: Keyed, head: Sequence[str]) -> Iterator[str]:
    moved = [(key, number, old[key][1], row) for key, (number, row) in new.items() if key in old and old[key][1] != row]
    if len(moved) == 1:
        key, number, before, after = moved[0]
        yield f"changed in row {number} ({_named(key)}{_cells(head, before, after)})"
    elif moved:
        key, number, before, after = moved[0]
        yield f"changed in {_numbers([item[1] for item in moved])} (first {_named(key)}{_cells(head, before, after)})"


def _added(old: Keyed, new: Keyed) -> Iterator[str]:
    rows = [number for key, (number, _) in new.items() if key not in old]
    if rows:
        yield f"has {_numbers(rows)} more"


def _removed(old: Keyed, new: Keyed) -> Iterator[str]:
    rows = [number for key, (number, _) in old.items() if key not in new]
    if rows:
        yield f"lacks the former {_numbers(rows)}"


def _numbers(rows: Sequence[int]) -> str:
    """Name up to three rows, and count the others."""
    first = ", ".join(str(row) for row in rows[:_NAMED])
    more = f" and {len(rows) - _NAMED} others" if len(rows) > _NAMED else ""
    return f"row {first}" if len(rows) == 1 else f"rows {first}{more}"


def _named(key: Hashable) -> str:
    """Return the key of a row as the beginning of what is said of it; a place has been said already."""
    return f"{' / '.join(str(part) for part in key)}, " if isinstance(key, tuple) else ""


def _cells(head: Sequence[str], before: Sequence[str], after: Sequence[str]) -> str:
    """Name the columns of one row that differ, with what they held and hold."""
    named = [*head, *(f"cell {place}" for place in range(len(head) + 1, 1 + max(len(before), len(after))))]
    pairs = zip(named, _padded(before, named), _padded(after, named), strict=True)
    return ", ".join(f"{name}: {_short(old)} -> {_short(new)}" for name, old, new in pairs if old != new)


def _padded(row: Sequence[str], named: Sequence[str]) -> list[str]:
    return [*row, *[""] * (len(named) - len(row))]


def _short(cell: str) -> str:
    text = repr(cell) if cell != cell.strip() or not cell else cell
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
