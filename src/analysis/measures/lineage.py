"""What a later text carries on from an earlier one.

A link says that a later paragraph carries on the content of an earlier one:
strong for the same named thing, the same distinctive measure or near-verbatim
wording, weak for the same specific topic in other words. Links are coded, never
inferred from shared words. A paragraph without a link is "not carried on in the
later text"; whether what it says was finished, moved or given up stands
elsewhere.
"""

from __future__ import annotations

import pandas as pd

from analysis.inference.intervals import section_share
from analysis.measures.emphasis import substantive
from analysis.measures.evidence import joined, known_documents, split

__all__ = [
    "carried_by_section",
    "carried_by_theme",
    "carried_share",
    "links",
    "standing",
    "ties",
    "unnamed_subjects",
    "without_link",
]

_LEVELS = ("strong", "weak")


def links(lineage: pd.DataFrame, units: pd.DataFrame, *, pair: tuple[str, str]) -> pd.DataFrame:
    """Return the links between two documents with the text of both sides, in reading order of the later text.

    Columns later_unit, earlier_unit, level, basis, subject, subject_en,
    later_section, earlier_section, later_zh, earlier_zh, later_en, earlier_en,
    units.
    """
    known_documents(units, *pair)
    places = units.set_index("unit").assign(place=range(len(units)))
    rows = lineage[
        lineage["later_unit"].map(places["document"]).eq(pair[1])
        & lineage["earlier_unit"].map(places["document"]).eq(pair[0])
    ]
    sides = {
        f"{side}_{name}": rows[f"{side}_unit"].map(places[column])
        for name, column in (("section", "section"), ("zh", "text_zh"), ("en", "text_en"))
        for side in ("later", "earlier")
    }
    table = rows[["later_unit", "earlier_unit", "level", "basis", "subject", "subject_en"]].assign(**sides)
    order = ["later_unit", "earlier_unit"]
    table = table.sort_values(order, key=lambda column: column.map(places["place"]), ignore_index=True)
    return table.assign(units=table["later_unit"] + ";" + table["earlier_unit"])


def standing(lineage: pd.DataFrame, coding: pd.DataFrame, *, document: str, other: str) -> pd.DataFrame:
    """Return each substantive paragraph of a document with its strongest link to another document.

    Works in both directions: with the earlier document first it says what is
    carried on, with the later one first what is taken over. Columns unit,
    section, themes, han, level (strong, weak or none), partners (paragraphs of
    the other document, `;`-joined), units.
    """
    known_documents(coding, document, other)
    ends = _ends(lineage)
    document_of = coding.set_index("unit")["document"]
    ends = ends[ends["partner"].map(document_of) == other]
    paragraphs = substantive(coding[coding["document"] == document])
    found = _strongest(ends, paragraphs["unit"])
    return paragraphs[["unit", "section", "themes", "han"]].assign(
        level=found["level"].to_numpy(),
        partners=found["partners"].to_numpy(),
        units=[joined([unit, *split(cell)]) for unit, cell in zip(paragraphs["unit"], found["partners"], strict=True)],
    )


def carried_share(standings: pd.DataFrame) -> pd.DataFrame:
    """Return the share of paragraphs with a strong link, and with any link, from the rows of `standing`.

    Columns level (strong, any), paragraphs, of, share, low, high, units, note;
    a census with the interval of `section_share`.
    """
    return pd.DataFrame(
        [_carried(standings, level, levels) for level, levels in (("strong", ["strong"]), ("any", [*_LEVELS]))]
    )


def carried_by_section(standings: pd.DataFrame) -> pd.DataFrame:
    """Return, for each section, its paragraphs by strongest link.

    Columns section, paragraphs, strong, weak, none, share (with any link), units.
    """
    return _by_level(standings, "section")


def carried_by_theme(standings: pd.DataFrame) -> pd.DataFrame:
    """Return, for each theme, the paragraphs that bear it by strongest link; a paragraph counts under each theme.

    Columns theme, paragraphs, strong, weak, none, share (with any link), units.
    """
    long = standings.assign(theme=standings["themes"].map(split)).explode("theme").dropna(subset=["theme"])
    return _by_level(long, "theme")


def without_link(standings: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return the paragraphs without a link: unit, section, themes, text_zh, text_en, units.

    For the later document these are what is new in it, for the earlier one what
    the later text does not carry on.
    """
    alone = standings.loc[standings["level"] == "none", ["unit", "section", "themes"]]
    texts = units[["unit", "text_zh", "text_en"]]
    return alone.merge(texts, on="unit", how="left").assign(units=alone["unit"].to_numpy())


def unnamed_subjects(lineage: pd.DataFrame, coding: pd.DataFrame, *, pair: tuple[str, str]) -> pd.DataFrame:
    """Return the subjects that the earlier document shares with a third text, in paragraphs the later one leaves aside.

    A subject is listed when its paragraph has no link at all with the later
    document. Columns unit, subject, subject_en, linked_with (third documents),
    units.
    """
    known_documents(coding, *pair)
    document_of = coding.set_index("unit")["document"]
    ends = _ends(lineage)
    ends = ends.assign(document=ends["unit"].map(document_of), third=ends["partner"].map(document_of))
    ends = ends[ends["document"] == pair[0]]
    carried = set(ends.loc[ends["third"] == pair[1], "unit"])
    rest = ends[~ends["unit"].isin(carried)]
    table = rest.groupby(["unit", "subject", "subject_en"], sort=False).agg(
        linked_with=("third", joined), partners=("partner", joined)
    )
    table = table.reset_index()
    table["units"] = table["unit"] + ";" + table["partners"] if len(table) else pd.Series(dtype="str")
    order = {unit: place for place, unit in enumerate(coding["unit"])}
    return table.drop(columns="partners").sort_values("unit", key=lambda unit: unit.map(order), ignore_index=True)


def ties(lineage: pd.DataFrame, coding: pd.DataFrame, *, document: str) -> pd.DataFrame:
    """Return each substantive paragraph of a document with all paragraphs before and after that it is linked with.

    Columns unit, section, themes, carries, carries_level (earlier paragraphs it
    carries on), carried_by, carried_by_level (later paragraphs that carry it
    on), units.
    """
    known_documents(coding, document)
    paragraphs = substantive(coding[coding["document"] == document])
    back = _strongest(_one_way(lineage, "later_unit", "earlier_unit"), paragraphs["unit"])
    forth = _strongest(_one_way(lineage, "earlier_unit", "later_unit"), paragraphs["unit"])
    return paragraphs[["unit", "section", "themes"]].assign(
        carries=back["partners"].to_numpy(),
        carries_level=back["level"].to_numpy(),
        carried_by=forth["partners"].to_numpy(),
        carried_by_level=forth["level"].to_numpy(),
        units=[
            joined([unit, *split(before), *split(after)])
            for unit, before, after in zip(paragraphs["unit"], back["partners"], forth["partners"], strict=True)
        ],
    )


def _one_way(lineage: pd.DataFrame, unit: str, partner: str) -> pd.DataFrame:
    names = {unit: "unit", partner: "partner"}
    return lineage.rename(columns=names)[["unit", "partner", "level", "subject", "subject_en"]]


def _ends(lineage: pd.DataFrame) -> pd.DataFrame:
    """Every link twice, once from each of its ends."""
    both = [_one_way(lineage, "earlier_unit", "later_unit"), _one_way(lineage, "later_unit", "earlier_unit")]
    return pd.concat(both, ignore_index=True)


def _strongest(ends: pd.DataFrame, units: pd.Series[str]) -> pd.DataFrame:
    """Return level and partners of each unit, strong partners first; rows in the order of `units`."""
    ranked = ends.assign(rank=ends["level"].map(_LEVELS.index)).sort_values("rank", kind="stable")
    found = ranked.groupby("unit").agg(level=("level", "first"), partners=("partner", joined))
    return found.reindex(units).fillna({"level": "none", "partners": ""})


def _carried(standings: pd.DataFrame, level: str, levels: list[str]) -> dict[str, object]:
    linked = standings["level"].isin(levels)
    by_section = linked.groupby(standings["section"]).agg(["sum", "size"]).astype(float)
    interval = section_share(by_section["sum"].to_numpy(), by_section["size"].to_numpy())
    return {
        "level": level,
        "paragraphs": int(linked.sum()),
        "of": len(standings),
        "share": interval.estimate,
        "low": interval.low,
        "high": interval.high,
        "units": joined(standings.loc[linked, "unit"]),
        "note": interval.note,
    }


def _by_level(standings: pd.DataFrame, column: str) -> pd.DataFrame:
    levels = [*_LEVELS, "none"]
    counts = pd.crosstab(standings[column], standings["level"]).reindex(columns=levels, fill_value=0)
    units = standings.groupby(column)["unit"].agg(joined)
    paragraphs = counts.sum(axis=1)
    table = counts.assign(paragraphs=paragraphs, share=1 - counts["none"] / paragraphs, units=units)
    table = table.reindex(list(dict.fromkeys(standings[column])))
    return table.rename_axis(columns=None).reset_index()[[column, "paragraphs", *levels, "share", "units"]]
