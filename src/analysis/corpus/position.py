"""Where a reader is in a document: the numbers above a paragraph, and the addresses given away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from analysis.corpus.marker import ARTICLE, BOX, CIRCLE, CLAUSE, DECIMAL, HAN, ORDINAL, Marker

__all__ = ["Position", "Step"]


@dataclass(frozen=True)
class Step:
    """One number on the path to where we are."""

    rank: float
    depth: int
    value: str
    part: str


@dataclass
class Position:
    """Where we are in a document, and which addresses have been given away."""

    root: str
    steps: list[Step] = field(default_factory=list)
    given: Counter[str] = field(default_factory=Counter)
    repeating: set[str] = field(default_factory=set)

    @property
    def path(self) -> str:
        """The address of the last number."""
        return self._path(len(self.steps))

    def read(self, marker: Marker | None) -> Marker | None:
        """Return a mark as it counts here; None for a doubtful one that nothing before it leads up to."""
        if marker is None:
            return None
        placed = self._placed(marker)
        if placed.sure or placed.parts[-1] == "1":
            return placed
        held = {step.value for step in self.steps if step.rank == placed.rank and step.depth == len(placed.parts)}
        return placed if str(int(placed.parts[-1]) - 1) in held else None

    def enter(self, marker: Marker) -> None:
        """Go to the number a paragraph bears, up as far as needed and then down."""
        if marker.rank == BOX:
            self._leave_box()
        depth, rank = len(marker.parts), self._rank(marker)
        common = self._common(marker)
        while self.steps and not self._keeps(self.steps[-1], marker, common):
            self.steps.pop()
        for place in range(min(common, depth - 1), depth):
            part = self.claim(marker.parts[place])
            self.steps.append(Step(rank, place + 1, marker.parts[place], part))

    def leave_items(self) -> None:
        """Go back to the article, if it bears text: after its items its next paragraph (款) stands under it again."""
        articles = [place for place, step in enumerate(self.steps) if step.rank in {ARTICLE, CLAUSE}]
        if articles and self.given[self._path(articles[-1] + 1) + "#"]:
            del self.steps[articles[-1] + 1 :]

    def is_in_article(self) -> bool:
        """Return whether an article stands above the last number."""
        return any(step.rank == ARTICLE for step in self.steps[:-1])

    def paragraph(self) -> str:
        """Return the next free address of a paragraph here."""
        path = self.path
        self.given[path + "#"] += 1
        return f"{path}#{self.given[path + '#']}"

    def _placed(self, marker: Marker) -> Marker:
        """Return a mark with the rank and the parts it has here.

        Korean paragraphs (①) stand right under their article and hold items (1.); 2.1 under 第二条 is its first item.
        """
        above = [step for step in self.steps if step.rank < marker.rank]
        if marker.rank == CIRCLE and self._opens_clause(marker, above):
            return replace(marker, rank=CLAUSE)
        if marker.rank == DECIMAL and len(marker.parts) > 1 and self._repeats(marker.parts[0], above):
            return replace(marker, parts=marker.parts[1:])
        return marker

    def _opens_clause(self, marker: Marker, above: list[Step]) -> bool:
        clause = next((step.value for step in self.steps if step.rank == CLAUSE), "0")
        return (
            above[-1].rank in {ARTICLE, CLAUSE} if above and clause == "0" else marker.parts[0] == str(int(clause) + 1)
        )

    def _repeats(self, first: str, above: list[Step]) -> bool:
        """Return whether a number such as 2.1 begins with that of the article it stands under."""
        if not above or above[-1].value != first:
            return False
        path = self._path(len(above))
        if not any(step.rank == DECIMAL and step.value == first for step in self.steps):
            self.repeating.add(path)
        return path in self.repeating

    def _path(self, steps: int) -> str:
        return "/".join([self.root, *(step.part for step in self.steps[:steps])])

    def _rank(self, marker: Marker) -> float:
        if marker.rank != BOX:
            return marker.rank
        # A box stands beside what surrounds it and holds what counts below that.
        return max(self.steps[-1].rank, HAN) + 0.5 if self.steps else ORDINAL + 0.5

    def _leave_box(self) -> None:
        place = next((p for p, step in enumerate(self.steps) if step.rank % 1), len(self.steps))
        del self.steps[place:]

    def _common(self, marker: Marker) -> int:
        """Return how many components of a number such as 2.1.3 the path already holds."""
        if len(marker.parts) == 1:
            return 0
        held = {step.depth: step.value for step in self.steps if step.rank == marker.rank}
        common = 0
        while held.get(common + 1) == marker.parts[common] and common + 1 < len(marker.parts):
            common += 1
        return common

    def _keeps(self, step: Step, marker: Marker, common: int) -> bool:
        return step.rank < marker.rank or (step.rank == marker.rank and step.depth <= common)

    def claim(self, part: str) -> str:
        """Return `part`, with a letter where this path has had it before."""
        key = f"{self.path}/{part}"
        self.given[key] += 1
        return part + _letters(self.given[key])


def _letters(occurrence: int) -> str:
    """Return what tells the second, third, ... occurrence of a number from the first: b, c, ..., z, ba, bb, ..."""
    letters = ""
    rest = occurrence - 1
    while rest:
        rest, place = divmod(rest, 26)
        letters = chr(ord("a") + place) + letters
    return letters
