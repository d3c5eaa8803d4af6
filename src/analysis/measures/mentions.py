"""Where the texts name places: a guarded dictionary, the longest words first.

A name is looked up only where no longer words claim its characters: 延吉 does
not stand in 长通白延吉长, nor 朝鲜 in 朝鲜族. Letters that stand for a name
count in the wordings that a reading lists and nowhere else. The name of an
area (长吉图) is one mention of the area; its letters are kept apart, as
`place_letters`. A name that begins with the place it lies in (珲春铁路口岸)
is a mention of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from analysis.corpus.tokens import Lexicon
from analysis.errors import Fault, InputError

__all__ = ["MENTIONS", "place_letters", "place_mentions", "place_spans", "read_body", "tier_words"]

MENTIONS = ("place_id", "document", "unit", "surface", "start", "end", "form", "within", "doubt", "section")


@dataclass(frozen=True)
class _Named:
    """A place that some words name: from which character to which, in what form, and whether that is in doubt."""

    start: int
    end: int
    place: str
    form: str = "name"
    doubt: bool = False

    def moved(self, offset: int) -> _Named:
        return replace(self, start=self.start + offset, end=self.end + offset)

    def facts(self, words: str) -> tuple[int, int, str, str, bool]:
        """Return offsets, form, the longer words it stands in, and doubt, as a row of mentions has them."""
        within = words if self.end - self.start < len(words) else ""
        return self.start, self.end, self.form, within, self.doubt


_Meanings = Mapping[str, tuple[_Named, ...]]


def place_mentions(
    units: pd.DataFrame, places: pd.DataFrame, readings: pd.DataFrame, *, guards: Lexicon
) -> pd.DataFrame:
    """Return one row a mention of a place in a heading or paragraph, in reading order.

    Columns place_id, document, unit, surface, start, end (offsets in `text_zh`,
    of which `surface` is the literal part), form (name, contraction, own: 我国
    and 我省), within (the longer words the mention stands in, or ""), doubt,
    section (of a heading: that of the paragraph that follows). `guards` are
    words that are read as wholes, such as `tokens.read_guards()`.
    """
    spans = place_spans(units, places, readings, guards=guards)
    return spans[spans["form"] != "part"].reset_index(drop=True)


def place_letters(
    units: pd.DataFrame, places: pd.DataFrame, readings: pd.DataFrame, *, guards: Lexicon
) -> pd.DataFrame:
    """Return the letters inside names of areas (长, 吉 and 图 in 长吉图), which are no mentions; same columns."""
    spans = place_spans(units, places, readings, guards=guards)
    return spans[spans["form"] == "part"].reset_index(drop=True)


def place_spans(units: pd.DataFrame, places: pd.DataFrame, readings: pd.DataFrame, *, guards: Lexicon) -> pd.DataFrame:
    """Return mentions and letters together, in reading order; letters have the form `part`."""
    meanings = {**_by_name(places, _by_reading(readings)), **_by_reading(readings)}
    return _found(units, meanings, guards.with_words(meanings))


def read_body(units: pd.DataFrame) -> pd.DataFrame:
    """Return the headings and paragraphs, a heading in the section of the paragraph that follows it."""
    body = units[units["kind"].isin(["heading", "paragraph"])]
    follows = body["section"].where(body["kind"] == "paragraph").groupby(body["document"]).bfill()
    return body.assign(section=follows.fillna(body["section"]))


def tier_words(units: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return one row an occurrence of a word for window, front or hinterland, in reading order.

    Columns tier, document, unit, surface, start, end. `words` lists the wordings, those in which the word means
    something else with the tier "".
    """
    meanings = {
        row["words"]: (_Named(row["start"], row["end"], row["tier"]),) if row["tier"] else ()
        for row in words.to_dict("records")
    }
    found = _found(units, meanings, Lexicon(tuple(sorted(meanings))))
    return found.rename(columns={"place_id": "tier"})[["tier", "document", "unit", "surface", "start", "end"]]


def _found(units: pd.DataFrame, meanings: _Meanings, lexicon: Lexicon) -> pd.DataFrame:
    body = read_body(units)
    places = zip(body["unit"], body["document"], body["section"], body["text_zh"], strict=True)
    rows = [
        (named.place, document, unit, text[named.start : named.end], *named.facts(words), section)
        for unit, document, section, text in places
        for named, words in _read(text, meanings, lexicon)
    ]
    return pd.DataFrame(rows, columns=list(MENTIONS)).astype({"start": "int64", "end": "int64", "doubt": "bool"})


def _read(text: str, meanings: _Meanings, lexicon: Lexicon) -> Iterator[tuple[_Named, str]]:
    """Yield what each stretch of known words names, with the words."""
    for token in lexicon.tokens(text):
        if token.locked:
            words = text[token.start : token.end]
            yield from ((named.moved(token.start), words) for named in meanings.get(words, ()))


def _by_reading(readings: pd.DataFrame) -> dict[str, tuple[_Named, ...]]:
    found: dict[str, list[_Named]] = defaultdict(list)
    for row in readings.to_dict("records"):
        named = _Named(row["start"], row["end"], row["place_id"], row["form"], bool(row["doubt"]))
        found[row["words"]] += [named] if row["form"] != "none" else []
    return {words: tuple(named) for words, named in found.items()}


def _by_name(places: pd.DataFrame, readings: _Meanings) -> dict[str, tuple[_Named, ...]]:
    """Return what each name of the register names: the place, and the places it lies in that its name holds."""
    names = {
        place: [name for name in own if len(name) > 1]
        for place, own in zip(places["place_id"], places["names"], strict=True)
    }
    parents = dict(zip(places["place_id"], places["admin"], strict=True))
    owners: dict[str, list[str]] = defaultdict(list)
    for place, own in names.items():
        for name in own:
            owners[name].append(place)
    _refuse_shared(owners, readings)
    return {
        name: (
            _Named(0, len(name), place),
            *_letters(name, place, readings),
            *_held(name, place, names, parents, readings),
        )
        for name, (place, *_) in owners.items()
    }


def _refuse_shared(owners: Mapping[str, list[str]], readings: _Meanings) -> None:
    remedy = "Add a row for the name to data/coding/place_readings.csv"
    if faults := [
        Fault("data/coding/places.csv", name, "aliases_zh", f"a name of {' and of '.join(own)}", "one place", remedy)
        for name, own in owners.items()
        if len(own) > 1 and name not in readings
    ]:
        raise InputError(faults)


def _letters(name: str, place: str, readings: _Meanings) -> list[_Named]:
    """Return the letters of an area in a longer name of the same area: 长, 吉 and 图 in 长吉图地区."""
    for words, named in readings.items():
        if words in name and any(one.place == place and one.end - one.start == len(words) for one in named):
            return [one.moved(name.index(words)) for one in named if one.form == "part"]
    return []


def _held(
    name: str, place: str, names: Mapping[str, list[str]], parents: Mapping[str, str], readings: _Meanings
) -> list[_Named]:
    """Return the places that `place` lies in and whose name stands in its own, the nearest first."""
    found: list[_Named] = []
    free, own = name, names[place]
    while place := parents.get(place, ""):
        inside = [other for other in names[place] if other in free and other not in own]
        if inside:
            held = max(inside, key=len)
            form = readings[held][0].form if held in readings else "name"
            start = free.index(held)
            found.append(_Named(start, start + len(held), place, form))
            free = free.replace(held, " " * len(held))
    return found
