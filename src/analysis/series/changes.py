"""What moved between two states of the series: exhibits whose content changed, numbers with old and new value, and why.

A state is the records of its volumes. Reasons are those that made a volume
stale: several inputs may have changed at once, and a rerun cannot tell which of
them moved a number, so a volume's changes bear all of its reasons.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from analysis.exhibits.content import TOLERANCE, content, same
from analysis.exhibits.movement import movement

__all__ = ["ExhibitMove", "NumberMove", "VolumeChange", "as_dicts", "changes"]

Record: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class NumberMove:
    """One number in prose before and after, as printed; `by` is the difference where both are numbers.

    A number that is new or gone has None on one side.
    """

    name: str
    before: str | None
    after: str | None
    by: float | None = None

    def __str__(self) -> str:
        """Return the move in words: `han: 25,120 -> 25,121 (+1)`."""
        if self.before is None:
            return f"{self.name} is new: {self.after}"
        if self.after is None:
            return f"{self.name} is gone: it was {self.before}"
        return f"{self.name}: {self.before} -> {self.after}" + (f" ({self.by:+.4g})" if self.by else "")


@dataclass(frozen=True)
class ExhibitMove:
    """One figure or table whose content changed, with a sentence for each thing that moved in it."""

    exhibit: str
    kind: str
    what: tuple[str, ...]

    def __str__(self) -> str:
        """Return the change in words."""
        return f"{self.kind} {self.exhibit}: {'; '.join(self.what)}"


@dataclass(frozen=True)
class VolumeChange:
    """What moved in one volume, and every reason there was to run it again."""

    volume: str
    why: tuple[str, ...]
    exhibits: tuple[ExhibitMove, ...]
    numbers: tuple[NumberMove, ...]

    @property
    def cause(self) -> str:
        """The reasons as the end of a sentence."""
        return f"because {'; '.join(self.why)}" if self.why else "although no input changed"


def changes(
    before: Mapping[str, Record], after: Mapping[str, Record], *, why: Mapping[str, Sequence[str]]
) -> tuple[VolumeChange, ...]:
    """Return the volumes in which something moved, from their records by name; `why` holds the reasons by volume."""
    names = [*after, *(name for name in before if name not in after)]
    found = (_change(name, before.get(name, {}), after.get(name, {}), why.get(name, ())) for name in names)
    return tuple(change for change in found if change.exhibits or change.numbers)


def as_dicts(found: Sequence[VolumeChange]) -> list[dict[str, Any]]:
    """Return the changes as JSON holds them."""
    return [asdict(change) for change in found]


def _change(volume: str, before: Record, after: Record, why: Sequence[str]) -> VolumeChange:
    return VolumeChange(volume, tuple(why), tuple(_exhibit_moves(before, after)), tuple(_number_moves(before, after)))


def _number_moves(before: Record, after: Record) -> Iterator[NumberMove]:
    old, new = ({number["name"]: number for number in state.get("numbers", ())} for state in (before, after))
    for name, number in new.items():
        if name not in old:
            yield NumberMove(name, None, number["formatted"])
        elif not same(old[name]["value"], number["value"]) or _reprinted(old[name], number):
            by = _distance(old[name]["value"], number["value"])
            yield NumberMove(name, old[name]["formatted"], number["formatted"], by)
    yield from (NumberMove(name, number["formatted"], None) for name, number in old.items() if name not in new)


def _reprinted(old: Record, new: Record) -> bool:
    """Say whether words or the form of a number changed; the last digit of a rounded number may differ by itself."""
    return bool(old["value"] == new["value"] and old["formatted"] != new["formatted"])


def _distance(old: Any, new: Any) -> float | None:
    numeric = all(isinstance(value, int | float) and not isinstance(value, bool) for value in (old, new))
    return float(new - old) if numeric and not math.isclose(old, new, rel_tol=TOLERANCE) else None


def _exhibit_moves(before: Record, after: Record) -> Iterator[ExhibitMove]:
    old, new = ({payload["figure_id"]: payload for payload in state.get("exhibits", ())} for state in (before, after))
    for name, payload in new.items():
        if name not in old:
            yield ExhibitMove(name, payload["kind"], ("it is new",))
        elif not same(content(old[name]), content(payload)):
            yield ExhibitMove(name, payload["kind"], movement(old[name], payload).sentences())
    yield from (ExhibitMove(name, payload["kind"], ("it is gone",)) for name, payload in old.items() if name not in new)
