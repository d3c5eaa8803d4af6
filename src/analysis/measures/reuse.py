"""Wording that a later text takes over from an earlier one, to the character.

A run is a maximal exact match: a string of Han characters that stands in a unit
of each text and cannot be made longer on either side. Punctuation, spaces,
digits and letters are passed over, because copies differ in width of commas and
kind of dash; a run never crosses from one unit into the next. Low reuse is not
low inheritance: terms are renamed (see lineage).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import pandas as pd

from analysis.measures.evidence import joined, split

__all__ = ["Match", "agency_names", "coverage", "han_string", "maximal_matches", "reuse_table", "runs"]

LEAST = 8
# The Han characters that `han_count` counts.
_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_TITLE = re.compile("《[^《》]*》")
# Stand-ins for masked characters; two of them, so that they never match each other.
_EARLIER_GAP, _LATER_GAP = "\x00", "\x01"
_COLUMNS = ["earlier", "later", "earlier_unit", "later_unit", "start", "end", "length", "text", "masked", "surface"]


@dataclass(frozen=True, order=True)
class Match:
    """A string that two texts share: which texts by position, where it starts in each, how long it is."""

    later: int
    start: int
    earlier: int
    earlier_start: int
    length: int


@dataclass(frozen=True)
class _Stream:
    """The Han characters of one unit, masked ones replaced, with their offsets in the unit."""

    unit: str
    text: str
    han: str
    offsets: tuple[int, ...]


def maximal_matches(earlier: Sequence[str], later: Sequence[str], *, least: int = LEAST) -> list[Match]:
    """Return every maximal exact match of at least `least` characters between two lists of strings.

    Exact shingle index with extension to the right; matches that could be
    extended to the left are found from their true start only.
    """
    index = defaultdict(list)
    for number, text in enumerate(earlier):
        for place in range(len(text) - least + 1):
            index[text[place : place + least]].append((number, place))
    return sorted(
        Match(number, place, first, start, _length(earlier[first], start, text, place))
        for number, text in enumerate(later)
        for place in range(len(text) - least + 1)
        for first, start in index.get(text[place : place + least], ())
        if not (start and place and earlier[first][start - 1] == text[place - 1])
    )


def reuse_table(units: pd.DataFrame, *, masks: Sequence[str] = (), least: int = LEAST) -> pd.DataFrame:
    """Return the runs of every earlier document in every later one.

    Documents are taken in their order in `units`; headings and paragraphs
    count. Columns earlier, later, earlier_unit, later_unit, start, end (in Han
    characters of the later unit), length, text (the Han characters shared),
    masked, surface (the passage as it stands in the later unit), units. Each
    pair is matched twice (so a row is known by its units, start, length and
    masked): masked 0 as it stands; masked 1 with titles in 《》
    and the names and formulas of `masks` taken out, because they inflate reuse
    without showing inheritance.
    """
    body = units[units["kind"].isin(["heading", "paragraph"])]
    texts = {document: body[body["document"] == document] for document in dict.fromkeys(body["document"])}
    pattern = _mask_pattern(masks)
    rows = [
        row
        for masked, (earlier, later) in product((0, 1), combinations(texts, 2))
        for row in _runs(
            _streams(texts[earlier], pattern if masked else None, _EARLIER_GAP),
            _streams(texts[later], pattern if masked else None, _LATER_GAP),
            least,
            {"earlier": earlier, "later": later, "masked": masked},
        )
    ]
    # A passage that stands twice in one earlier unit is one run of the later one.
    table = pd.DataFrame(rows, columns=[*_COLUMNS, "units"]).drop_duplicates(ignore_index=True)
    return table.astype(dict.fromkeys(("start", "end", "length", "masked"), int))


def han_string(text: str) -> str:
    """Return the Han characters of a text, everything else left out."""
    return "".join(_HAN.findall(text))


def agency_names(actors: pd.DataFrame, *, least: int = 6) -> tuple[str, ...]:
    """Return names and aliases of the actors with at least `least` Han characters, to be masked.

    Shorter ones cannot make up a run by themselves, and are often place names
    (吉林市 for its government).
    """
    names = [*actors["name_zh"], *(alias for cell in actors["aliases_zh"] for alias in split(cell))]
    return tuple(sorted({name for name in names if len(_HAN.findall(name)) >= least}))


def runs(table: pd.DataFrame, *, pair: tuple[str, str], masked: int = 1) -> pd.DataFrame:
    """Return the passages of the later text that stand in the earlier one, longest first.

    One row a passage: later_unit, start, end, length, text, surface,
    earlier_units (every unit that holds it), units. Passages inside a longer
    one of the same unit are left out.
    """
    chosen = table[(table["earlier"] == pair[0]) & (table["later"] == pair[1]) & (table["masked"] == masked)]
    passages = (
        chosen.groupby(["later_unit", "start", "end", "length", "text", "surface"], sort=False)["earlier_unit"]
        .agg(joined)
        .rename("earlier_units")
        .reset_index()
    )
    outer = [not _inside_another(row, passages) for row in passages.itertuples()]
    kept = passages[outer] if len(passages) else passages
    kept = kept.assign(units=kept["later_unit"] + ";" + kept["earlier_units"])
    return kept.sort_values(["length", "later_unit", "start"], ascending=[False, True, True], ignore_index=True)


def coverage(table: pd.DataFrame, units: pd.DataFrame, *, lengths: Sequence[int] = (8, 10, 13)) -> pd.DataFrame:
    """Return how much of each later document lies in runs from each earlier one.

    One row a pair, mask and least length: earlier, later, masked, length,
    covered (Han characters, each counted once), of (Han characters of the
    later document's headings and paragraphs, masked ones included), share,
    units. After the coverage of Wilkerson, Smith and Stramp (2015), with exact
    matches.
    """
    body = units[units["kind"].isin(["heading", "paragraph"])]
    size = body.groupby("document", sort=False)["han"].sum()
    rows = []
    for (earlier, later), masked, length in product(combinations(size.index, 2), (0, 1), lengths):
        pair = (table["earlier"] == earlier) & (table["later"] == later) & (table["masked"] == masked)
        long = table[pair & (table["length"] >= length)]
        covered = {(row.later_unit, place) for row in long.itertuples() for place in range(row.start, row.end)}
        evidence = joined([*long["later_unit"], *long["earlier_unit"]])
        of = int(size[later])
        rows.append((earlier, later, masked, length, len(covered), of, len(covered) / of, evidence))
    return pd.DataFrame(rows, columns=["earlier", "later", "masked", "length", "covered", "of", "share", "units"])


def _length(earlier: str, start: int, later: str, place: int) -> int:
    longest = min(len(earlier) - start, len(later) - place)
    return next((n for n in range(longest) if earlier[start + n] != later[place + n]), longest)


def _mask_pattern(masks: Sequence[str]) -> re.Pattern[str]:
    names = sorted({"".join(_HAN.findall(mask)) for mask in masks} - {""}, key=lambda name: (-len(name), name))
    # Without a name nothing may match; "(?!)" does that.
    return re.compile("|".join(names) or "(?!)")


def _streams(rows: pd.DataFrame, masks: re.Pattern[str] | None, gap: str) -> list[_Stream]:
    return [_stream(unit, text, masks, gap) for unit, text in zip(rows["unit"], rows["text_zh"], strict=True)]


def _stream(unit: str, text: str, masks: re.Pattern[str] | None, gap: str) -> _Stream:
    offsets = tuple(found.start() for found in _HAN.finditer(text))
    han = "".join(text[place] for place in offsets)
    if masks is None:
        return _Stream(unit, text, han, offsets)
    titles = {place for title in _TITLE.finditer(text) for place in range(*title.span())}
    outside = "".join(gap if place in titles else text[place] for place in offsets)
    return _Stream(unit, text, masks.sub(lambda name: gap * len(name[0]), outside), offsets)


def _runs(
    earlier: list[_Stream], later: list[_Stream], least: int, shared: dict[str, str | int]
) -> Iterator[dict[str, str | int]]:
    for match in maximal_matches([s.han for s in earlier], [s.han for s in later], least=least):
        source, target = earlier[match.earlier], later[match.later]
        end = match.start + match.length
        yield {
            **shared,
            "earlier_unit": source.unit,
            "later_unit": target.unit,
            "start": match.start,
            "end": end,
            "length": match.length,
            "text": target.han[match.start : end],
            "surface": target.text[target.offsets[match.start] : target.offsets[end - 1] + 1],
            "units": joined([target.unit, source.unit]),
        }


def _inside_another(row: object, passages: pd.DataFrame) -> bool:
    unit, start, end, length = row.later_unit, row.start, row.end, row.length  # type: ignore[attr-defined]
    around = (passages["later_unit"] == unit) & (passages["start"] <= start) & (passages["end"] >= end)
    return bool((around & (passages["length"] > length)).any())
