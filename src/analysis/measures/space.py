"""How much of a text is about the window, the front and the hinterland of the 2009 outline.

The outline of 2009 gives three roles: Hunchun is the window, Yanji, Longjing
and Tumen (and Yanbian as a whole) the front, Changchun and Jilin City the
hinterland. Attention is the number of times their places are named, per 1,000
Han characters of headings and paragraphs, or as a share of all places named.
It is a census of the texts. What a text names often it need not favour.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.inference.intervals import rate_ratios, section_share
from analysis.inference.permutation import Draws, rate_test
from analysis.inference.sections import section_counts
from analysis.measures.evidence import joined, known_documents
from analysis.measures.mentions import read_body

__all__ = [
    "TIERS",
    "attention",
    "by_place",
    "contrasts",
    "in_tier_areas",
    "in_tiers",
    "outside_brackets",
    "steps",
    "variants",
]

TIERS = ("window", "front", "hinterland")
PER = 1000

# the bracket at the end of a paragraph that says which body leads and which co-operates
_BRACKET = re.compile(r"（[^（）]*牵头，[^（）]*）")


def in_tiers(mentions: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions by name or contraction with `tier`, the role of the place itself; "" where it has none.

    Mentions of the speaker's own country and province (我国, 我省) are left out: they name no place apart.
    """
    tiers = dict(zip(places["place_id"], places["tier_2009"].replace("none", ""), strict=True))
    named = mentions[mentions["form"] != "own"]
    return named.assign(tier=named["place_id"].map(tiers))


def in_tier_areas(mentions: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Return the same with `tier` that of the nearest place with a role in which the place lies.

    So Quanhe counts with Hunchun, and a district of Changchun with Changchun.
    """
    parents = dict(zip(places["place_id"], places["admin"], strict=True))
    tiers = dict(zip(places["place_id"], places["tier_2009"].replace("none", ""), strict=True))
    named = mentions[mentions["form"] != "own"]
    return named.assign(tier=[_nearest(place, tiers, parents) for place in named["place_id"]])


def outside_brackets(mentions: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions that do not stand in a bracket that says which body leads and which co-operates."""
    spans = {
        unit: [match.span() for match in _BRACKET.finditer(text)]
        for unit, text in zip(units["unit"], units["text_zh"], strict=True)
    }
    places = zip(mentions["unit"], mentions["start"], strict=True)
    inside = [any(first <= start < last for first, last in spans[unit]) for unit, start in places]
    return mentions[~np.array(inside, dtype=bool)]


def attention(tiered: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return how often each document names places of each tier.

    `tiered` is `in_tiers` or `in_tier_areas`. One row a document and tier, in
    order: document, tier, mentions, of (all places named), share, low, high,
    han, rate (per 1,000 Han characters), rate_low, rate_high, sections,
    sections_of, units, note. Limits by `section_share`: they say how unevenly
    the places lie over the sections.
    """
    body = read_body(units)
    rows = [
        _attended(tier, tiered[tiered["document"] == document], body[body["document"] == document])
        for document in dict.fromkeys(body["document"])
        for tier in TIERS
    ]
    return pd.DataFrame(rows)


def contrasts(
    tiered: pd.DataFrame, units: pd.DataFrame, *, pairs: Sequence[tuple[str, str]], draws: Draws
) -> pd.DataFrame:
    """Return how the rate of each tier differs within each pair of documents.

    One row a pair and tier: earlier, later, tier, earlier_count, earlier_han,
    earlier_rate, later_count, later_han, later_rate (per 1,000 Han characters),
    ratio, ratio_low, ratio_high, note, p, p_family (over the tiers of the pair),
    p_error, p_family_error, smallest_p, earlier_sections, later_sections,
    earlier_units, later_units, units. Ratio and limits by `rate_ratio` with Han
    characters as exposure, p by `rate_test`.
    """
    body = read_body(units)
    known_documents(body, *(document for pair in pairs for document in pair))
    return pd.concat([_contrast(tiered, body, pair, draws) for pair in pairs], ignore_index=True)


def steps(documents: Sequence[str]) -> list[tuple[str, str]]:
    """Return each document with the next one, then the first with the last; `documents` in order of date."""
    pairs = list(pairwise(documents))
    return [*pairs, (documents[0], documents[-1])] if len(documents) > 2 else pairs


def variants(mentions: pd.DataFrame, letters: pd.DataFrame, units: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Return the attention under other rules of counting: `attention` of each, with the rule as `variant`.

    Rules are base (the one of the text), names (no contractions), letters (with those in names of areas), areas
    (with the places that lie in them), outside (without brackets that assign tasks), sure (without readings in
    doubt).
    """
    base = in_tiers(mentions, places)
    rules = {
        "base": base,
        "names": base[base["form"] == "name"],
        "letters": in_tiers(pd.concat([mentions, letters]), places),
        "areas": in_tier_areas(mentions, places),
        "outside": outside_brackets(base, units),
        "sure": base[~base["doubt"]],
    }
    return pd.concat(
        [attention(tiered, units).assign(variant=name) for name, tiered in rules.items()], ignore_index=True
    )


def by_place(tiered: pd.DataFrame, units: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Return one row a place and document: how often the document names the place.

    Columns place_id, name_zh, name_en, kind, tier, document, mentions, rate
    (per 1,000 Han characters), total (in all documents), units. Places in the
    order of their total, then of the register; every place has a row for each
    document, zeros included.
    """
    body = read_body(units)
    han = body.groupby("document", sort=False)["han"].sum()
    counts = tiered.groupby(["place_id", "document"]).agg(mentions=("unit", "size"), units=("unit", joined))
    total = tiered.groupby("place_id").size()
    named = places[places["place_id"].isin(total.index)]
    named = named.assign(total=named["place_id"].map(total)).sort_values("total", ascending=False, kind="stable")
    table = named.merge(han.rename("han").reset_index(), how="cross")
    table = table.join(counts, on=["place_id", "document"]).fillna({"mentions": 0, "units": ""})
    table = table.assign(
        mentions=table["mentions"].astype(int),
        rate=PER * table["mentions"] / table["han"],
        tier=table["tier_2009"].replace("none", ""),
    )
    return table[["place_id", "name_zh", "name_en", "kind", "tier", "document", "mentions", "rate", "total", "units"]]


def _nearest(place: str, tiers: Mapping[str, str], parents: Mapping[str, str]) -> str:
    while place:
        if tiers[place]:
            return tiers[place]
        place = parents[place]
    return ""


def _attended(tier: str, named: pd.DataFrame, body: pd.DataFrame) -> dict[str, object]:
    """Return one row of `attention`: one document, one tier."""
    here = named[named["tier"] == tier]
    counts, text = here.groupby("section").size(), body.groupby("section", sort=False)["han"].sum()
    places = named.groupby("section").size()
    share = section_share(_by_section(counts, places.index), _by_section(places, places.index))
    rate = section_share(_by_section(counts, text.index), _by_section(text, text.index))
    return {
        "document": body["document"].iloc[0],
        "tier": tier,
        "mentions": len(here),
        "of": len(named),
        "share": share.estimate,
        "low": share.low,
        "high": share.high,
        "han": int(text.sum()),
        "rate": PER * rate.estimate,
        "rate_low": PER * rate.low,
        "rate_high": PER * rate.high,
        "sections": len(counts),
        "sections_of": len(text),
        "units": joined(here["unit"]),
        "note": rate.note,
    }


def _by_section(values: pd.Series[int], sections: pd.Index[str]) -> npt.NDArray[np.float64]:
    return np.asarray(values.reindex(sections, fill_value=0), dtype=np.float64)


def _contrast(tiered: pd.DataFrame, body: pd.DataFrame, pair: tuple[str, str], draws: Draws) -> pd.DataFrame:
    text = body[body["document"].isin(pair)]
    text = text.assign(weight=text["han"], later=text["document"] == pair[1])
    named = tiered[tiered["document"].isin(pair) & tiered["tier"].isin(TIERS)].assign(weight=1)
    sections = section_counts(named.assign(code=named["tier"]), text, codes=list(TIERS))
    sides = [_side(named[named["document"] == document], text[text["document"] == document]) for document in pair]
    table = pd.concat(
        [
            sides[0].add_prefix("earlier_"),
            sides[1].add_prefix("later_"),
            rate_ratios(sections),
            rate_test(sections.varying, draws).reindex(list(TIERS)),
        ],
        axis=1,
    )
    evidence = zip(table["earlier_units"], table["later_units"], strict=True)
    table = table.assign(
        earlier=pair[0],
        later=pair[1],
        earlier_sections=sections.sections[0],
        later_sections=sections.sections[1],
        units=[joined(";".join(cells).split(";")) for cells in evidence],
    )
    return table.rename_axis("tier").reset_index()


def _side(named: pd.DataFrame, text: pd.DataFrame) -> pd.DataFrame:
    groups = named.groupby("tier")["unit"]
    han = int(text["han"].sum())
    counts = groups.size().reindex(list(TIERS), fill_value=0)
    units = groups.agg(joined).reindex(list(TIERS), fill_value="")
    return pd.DataFrame({"count": counts, "han": han, "rate": PER * counts / han, "units": units})
