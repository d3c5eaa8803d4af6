"""What a translation says otherwise than its original: by effect, by part of the text, term by term.

Counts of coded divergences are counts of one machine reading. They say where to
look and how often, not how good the translation is.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.measures.evidence import joined

__all__ = [
    "MISLEADING",
    "by_code",
    "by_part",
    "fallen_together",
    "forms",
    "misleading",
    "on_paragraphs",
    "part_of",
    "places",
]

MISLEADING = ("provenance", "programme", "place", "weaker", "stronger", "condition")
"""Effects after which a reader is wrong on who, what, where, how firmly, or under which condition."""


def by_code(divergences: pd.DataFrame, *, column: str, codes: Sequence[str]) -> pd.DataFrame:
    """Return how many divergences bear each code of `kind` or `effect`, in the order given.

    One row a code: code, count, of, share, units.
    """
    total = len(divergences)
    rows = []
    for code in codes:
        found = divergences[divergences[column] == code]
        share = len(found) / total if total else float("nan")
        rows.append((code, len(found), total, share, joined(found["zh_unit"])))
    return pd.DataFrame(rows, columns=["code", "count", "of", "share", "units"])


def by_part(divergences: pd.DataFrame, units: pd.DataFrame, *, codes: Sequence[str]) -> pd.DataFrame:
    """Return how many divergences of each effect stand in each part of the text.

    One row a part and effect, parts in text order, zeros included: part (address
    of the first level), code, count, units. Parts without a translated unit have
    no rows.
    """
    order = [part_of(unit) for unit in units["unit"]]
    found = divergences.assign(part=[part_of(unit) for unit in divergences["zh_unit"]])
    rows = []
    for part in dict.fromkeys(part for part in order if part in {*found["part"]}):
        for code in codes:
            here = found[(found["part"] == part) & (found["effect"] == code)]
            rows.append((part, code, len(here), joined(here["zh_unit"])))
    return pd.DataFrame(rows, columns=["part", "code", "count", "units"])


def part_of(unit: str) -> str:
    """Return the part of the first level a unit belongs to; title and preamble share one.

    >>> part_of("d2012/5/1#1"), part_of("d2012/title"), part_of("d2012/0#2")
    ('d2012/5', 'd2012/0', 'd2012/0')
    """
    document, *steps = unit.partition("#")[0].split("/")
    first = steps[0] if steps else "0"
    return f"{document}/{first}" if first.isdigit() else f"{document}/0"


def misleading(divergences: pd.DataFrame, *, effects: Sequence[str] = MISLEADING) -> pd.DataFrame:
    """Return the divergences with one of `effects`, those first, each in the order of the text; with `units`."""
    rank = {effect: place for place, effect in enumerate(effects)}
    found = divergences[divergences["effect"].isin(rank)]
    order = found["effect"].map(rank).sort_values(kind="stable").index
    return found.loc[order].assign(units=found.loc[order, "zh_unit"]).reset_index(drop=True)


def on_paragraphs(divergences: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Return the units of `own` (unit, place) with what diverges in them and where they stand.

    Added are divergences and omissions (counts), part (address of the first
    level), part_first and part_last (the places at which the part begins and ends).
    """
    counts = divergences.groupby("zh_unit").size()
    omitted = divergences[(divergences["kind"] == "omission")].groupby("zh_unit").size()
    added = {"divergences": counts, "omissions": omitted}
    counted = own.assign(**{name: own["unit"].map(found).fillna(0).astype("int64") for name, found in added.items()})
    counted = counted.assign(part=[part_of(unit) for unit in own["unit"]])
    of_part = counted.groupby("part", sort=False)["place"]
    return counted.assign(part_first=of_part.transform("min"), part_last=of_part.transform("max"))


def forms(renderings: pd.DataFrame) -> pd.DataFrame:
    """Return each form in which a term is rendered, for terms with more than one.

    One row a term and form: zh, zh_en, form (without spaces; "" where the term
    is not rendered), ko, ko_en, count, of, forms, units. Terms with most forms
    come first, then in the order of the text; forms by how often they occur.
    """
    marked = renderings.assign(form=renderings["ko"].str.replace(" ", "", regex=False))
    rows = []
    for term, found in marked.groupby("zh", sort=False):
        for form, used in found.groupby("form", sort=False):
            first = used.iloc[0]
            counts = (len(used), len(found), found["form"].nunique())
            rows.append((term, first["zh_en"], form, first["ko"], first["ko_en"], *counts, joined(used["zh_unit"])))
    columns = ["zh", "zh_en", "form", "ko", "ko_en", "count", "of", "forms", "units"]
    table = pd.DataFrame(rows, columns=columns)
    several = table[table["forms"] > 1].assign(place=range(int((table["forms"] > 1).sum())))
    first_place = several.groupby("zh")["place"].transform("min")
    order = several.assign(first=first_place).sort_values(
        ["forms", "first", "count", "place"], ascending=[False, True, False, True], kind="stable"
    )
    return order[columns].reset_index(drop=True)


def places(renderings: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Return where each form of `forms` stands: its rows once for each unit, with unit, times and the places of `own`.

    `own` is the result of `on_paragraphs`.
    """
    table = forms(renderings)
    marked = renderings.assign(form=renderings["ko"].str.replace(" ", "", regex=False))
    times = marked.groupby(["zh", "form", "zh_unit"], sort=False).size().rename("times").reset_index()
    found = table.drop(columns="units").merge(times, on=["zh", "form"]).rename(columns={"zh_unit": "unit"})
    spots = own[["unit", "place", "part", "part_first", "part_last"]]
    located = found.merge(spots, on="unit", validate="many_to_one")
    return located.assign(units=located["unit"])


def fallen_together(renderings: pd.DataFrame) -> pd.DataFrame:
    """Return the Korean words that stand for more than one Chinese term: ko, ko_en, terms, count, units."""
    rendered = renderings[renderings["ko"] != ""]
    rows = []
    for form, found in rendered.groupby("ko", sort=False):
        terms = found.groupby("zh", sort=False).agg(zh_en=("zh_en", "first"), times=("zh", "size"))
        if len(terms) > 1:
            named = "; ".join(f"{row.Index} {row.zh_en} ({row.times})" for row in terms.itertuples())
            rows.append((form, found["ko_en"].iloc[0], named, len(found), joined(found["zh_unit"])))
    return pd.DataFrame(rows, columns=["ko", "ko_en", "terms", "count", "units"])
