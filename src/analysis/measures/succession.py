"""What each document carries on from every earlier one, over all pairs: by text, theme and paragraph.

The counts of `lineage`, made for all pairs at once. A paragraph that no later
text carries on is "not carried on in these texts".
"""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from analysis.measures import lineage as links
from analysis.measures.emphasis import substantive
from analysis.measures.evidence import joined, split

__all__ = ["across", "after", "by_theme", "threads"]

_LEVELS = ("strong", "weak", "none")


def across(lineage: pd.DataFrame, coding: pd.DataFrame) -> pd.DataFrame:
    """Return, for every pair of documents, how much of either is linked with the other.

    One row a pair, direction and level: earlier, later, direction (`carried`:
    paragraphs of the earlier text that the later carries on; `taken`: those of
    the later that carry something on), then the columns of
    `lineage.carried_share`.
    """
    tables = []
    for earlier, later in _pairs(coding):
        for direction, document, other in (("carried", earlier, later), ("taken", later, earlier)):
            share = links.carried_share(links.standing(lineage, coding, document=document, other=other))
            tables.append(share.assign(earlier=earlier, later=later, direction=direction))
    table = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=_ACROSS)
    return table[_ACROSS]


def by_theme(lineage: pd.DataFrame, coding: pd.DataFrame, *, themes: list[str]) -> pd.DataFrame:
    """Return, for every pair and theme, the paragraphs of the earlier text under the theme that the later carries on.

    Columns earlier, later, theme, paragraphs, carried (any link), strong, units
    (of the carried ones); a theme that the earlier text lacks has zeros.
    """
    rows = []
    for earlier, later in _pairs(coding):
        standing = links.standing(lineage, coding, document=earlier, other=later)
        bears = standing["themes"].map(split)
        for theme in themes:
            own = standing[bears.map(lambda cell, theme=theme: theme in cell)]
            kept = own[own["level"] != "none"]
            rows.append(
                {
                    "earlier": earlier,
                    "later": later,
                    "theme": theme,
                    "paragraphs": len(own),
                    "carried": len(kept),
                    "strong": int((own["level"] == "strong").sum()),
                    "units": joined(unit for cell in kept["units"] for unit in split(cell)),
                }
            )
    return pd.DataFrame(rows, columns=["earlier", "later", "theme", "paragraphs", "carried", "strong", "units"])


def after(lineage: pd.DataFrame, coding: pd.DataFrame) -> pd.DataFrame:
    """Return every substantive paragraph that has later texts, and in which of these it is carried on.

    One row a paragraph: unit, document, section, themes, strong, weak, none
    (later documents by its strongest link with them, `;`-joined), standing
    (strong, weak or none over all of them), units (paragraph and partners).
    """
    documents = list(dict.fromkeys(coding["document"]))
    tables = []
    for place, document in enumerate(documents[:-1]):
        table = substantive(coding[coding["document"] == document])[["unit", "document", "section", "themes"]]
        table = table.assign(**dict.fromkeys(_LEVELS, ""), units=table["unit"])
        for later in documents[place + 1 :]:
            found = links.standing(lineage, coding, document=document, other=later).set_index("unit")
            for level in _LEVELS:
                holds = table["unit"].map(found["level"]).eq(level)
                added = [joined([*split(cell), later]) for cell in table.loc[holds, level]]
                table.loc[holds, level] = added
            partners = table["unit"].map(found["partners"])
            pairs = zip(table["units"], partners, strict=True)
            table["units"] = [joined([*split(cell), *split(more)]) for cell, more in pairs]
        tables.append(table)
    whole = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=_AFTER)
    pairs = zip(whole["strong"], whole["weak"], strict=True)
    standing = ["strong" if strong else "weak" if weak else "none" for strong, weak in pairs]
    return whole.assign(standing=standing)[_AFTER]


def threads(lineage: pd.DataFrame, coding: pd.DataFrame) -> pd.DataFrame:
    """Return every substantive paragraph and every link between two, as the genealogy draws them.

    Rows of two kinds, told apart by `part`: `paragraph` (unit, document,
    section, place in the document, standing: strongest link in any direction,
    units) and `link` (earlier_unit, later_unit, level, subject, subject_en,
    units).
    """
    counted = substantive(coding)
    ends = pd.concat(
        [lineage[[side, "level"]].rename(columns={side: "unit"}) for side in ("later_unit", "earlier_unit")]
    )
    best = ends.assign(rank=ends["level"].map(_LEVELS.index)).groupby("unit")["rank"].min()
    rank = counted["unit"].map(best).fillna(len(_LEVELS) - 1).astype(int)
    paragraphs = counted[["unit", "document", "section"]].assign(
        part="paragraph",
        place=counted.groupby("document").cumcount(),
        standing=[_LEVELS[value] for value in rank],
        units=counted["unit"],
    )
    both = lineage["later_unit"].isin(counted["unit"]) & lineage["earlier_unit"].isin(counted["unit"])
    ties = lineage.loc[both, ["earlier_unit", "later_unit", "level", "subject", "subject_en"]]
    ties = ties.assign(part="link", units=ties["later_unit"] + ";" + ties["earlier_unit"])
    return pd.concat([paragraphs, ties], ignore_index=True)


_ACROSS = [
    *("earlier", "later", "direction", "level", "paragraphs", "of", "share", "low", "high", "units", "note"),
]
_AFTER = ["unit", "document", "section", "themes", *_LEVELS, "standing", "units"]


def _pairs(coding: pd.DataFrame) -> list[tuple[str, str]]:
    return list(combinations(dict.fromkeys(coding["document"]), 2))
