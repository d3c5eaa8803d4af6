"""What moved between two versions of an exhibit, cell by cell, and in a few words for the history of its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from analysis.exhibits.content import content, same

__all__ = ["Cell", "Movement", "movement"]

Key: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """One number that moved: its row by the words in it, its column, the value before and after."""

    row: Key
    column: str
    before: float | None
    after: float | None

    @property
    def distance(self) -> float:
        """How far it moved, as a share of the larger value; 1 when it appeared or vanished."""
        if self.before is None or self.after is None:
            return 1.0
        return abs(self.after - self.before) / (max(abs(self.before), abs(self.after)) or 1.0)

    def __str__(self) -> str:
        """Return the move in words: `Paragraphs of transport from 3 to 4`."""
        row = f" of {', '.join(self.row)}" if self.row else ""
        return f"{self.column}{row} from {_written(self.before)} to {_written(self.after)}"


@dataclass(frozen=True)
class Movement:
    """Everything that differs between two contents; nothing in it when they are the same."""

    words: tuple[str, ...]
    columns: tuple[str, ...]
    rows_new: tuple[Key, ...]
    rows_gone: tuple[Key, ...]
    cells: tuple[Cell, ...]
    numbers: int
    evidence: int
    hidden: bool
    drawing: bool

    def sentences(self) -> tuple[str, ...]:
        """Return what moved, the numbers first."""
        return tuple(sentence for sentence in self._said() if sentence)

    def _said(self) -> Iterator[str]:
        if self.cells:
            largest = max(self.cells, key=lambda cell: cell.distance)
            yield f"{len(self.cells)} of {self.numbers} numbers moved, most of all {largest}"
        yield _counted(self.rows_new, "new row")
        yield _counted(self.rows_gone, "row gone", "rows gone")
        yield from self.columns
        if self.evidence:
            yield f"the units behind {self.evidence} row{'s' if self.evidence > 1 else ''} changed"
        if self.hidden:
            yield "values that are drawn and not printed in the table moved"
        yield from self.words
        if self.drawing:
            yield "words in the drawing changed"


def movement(before: Mapping[str, Any], after: Mapping[str, Any]) -> Movement:
    """Return what moved from one payload to another of the same exhibit.

    Rows are known by the words in them; rows of the same words by their order. Numbers are the same within
    `content.TOLERANCE`.
    """
    old, new = content(before), content(after)
    rows_old, rows_new = _keyed(old), _keyed(new)
    shared = [key for key in rows_new if key in rows_old]
    pairs = [(key, rows_old[key], rows_new[key]) for key in shared]
    return Movement(
        words=tuple(_reworded(old, new)),
        columns=tuple(_columns(old, new)),
        rows_new=tuple(key for key in rows_new if key not in rows_old),
        rows_gone=tuple(key for key in rows_old if key not in rows_new),
        cells=tuple(cell for key, one, other in pairs for cell in _moved(key, one, other)),
        numbers=sum(len(row.numbers) for row in rows_new.values()),
        evidence=sum(one.units != other.units for _, one, other in pairs),
        hidden=not same(old["drawn"], new["drawn"]),
        drawing=not same(old["words"], new["words"]),
    )


@dataclass(frozen=True)
class _Row:
    numbers: Mapping[str, Any]
    units: Sequence[str]


def _keyed(said: Mapping[str, Any]) -> dict[Key, _Row]:
    """Return the rows by the words in them, a number after those that repeat."""
    seen: Counter[Key] = Counter()
    keyed: dict[Key, _Row] = {}
    for row, units in zip(said["rows"], said["units"], strict=True):
        words = tuple(_label(said, row))
        seen[words] += 1
        key = (*words, f"row {seen[words]}") if seen[words] > 1 else words
        keyed[key] = _Row(dict(_numbers(said, row)), units)
    return keyed


def _label(said: Mapping[str, Any], row: Sequence[Any]) -> Iterator[str]:
    """Yield the words that name a row: those in English, or in no language."""
    for column, value in zip(said["columns"], row, strict=True):
        if column["type"] == "string" and value and not column["name"].endswith(("_zh", "_ko")):
            yield str(value)


def _numbers(said: Mapping[str, Any], row: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    for column, value in zip(said["columns"], row, strict=True):
        if column["type"] != "string":
            yield _heading(column), value


def _heading(column: Mapping[str, Any]) -> str:
    return str(column["title"].get("en") or column["name"])


def _moved(key: Key, one: _Row, other: _Row) -> Iterator[Cell]:
    for column, after in other.numbers.items():
        before = one.numbers.get(column, after)
        if not same(before, after):
            yield Cell(key, column, before, after)


def _reworded(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    for part in ("title", "caption"):
        if old[part] != new[part]:
            yield f"the {part} was reworded"
    for text, keys in (("now also rests on", _without(new, old)), ("no longer rests on", _without(old, new))):
        if keys:
            yield f"it {text} {', '.join(keys)}"


def _without(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    return [key for key in one["sources"] if key not in other["sources"]]


def _columns(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    before, after = ({column["name"]: column for column in said["columns"]} for said in (old, new))
    yield from (f"new column {_heading(after[name])}" for name in after if name not in before)
    yield from (f"column gone: {_heading(before[name])}" for name in before if name not in after)
    if any(before[name] != after[name] for name in before if name in after):
        yield "headings of columns were reworded"


def _counted(rows: Sequence[Key], one: str, many: str = "") -> str:
    if not rows:
        return ""
    named = f" ({', '.join(rows[0])})" if len(rows) == 1 and rows[0] else ""
    return f"{len(rows)} {one if len(rows) == 1 else many or one + 's'}{named}"


def _written(value: Any) -> str:
    if value is None:
        return "nothing"
    if not isinstance(value, int | float):
        return str(value)
    return f"{value:,}" if isinstance(value, int) or value.is_integer() else f"{value:.4g}"
