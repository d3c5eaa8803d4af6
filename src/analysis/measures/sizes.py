"""How large each text is and how it is built: characters, paragraphs, sections, clauses, headings."""

from __future__ import annotations

import pandas as pd

from analysis.measures.evidence import joined

__all__ = ["section_headings", "section_sizes", "sizes", "structure"]


def sizes(units: pd.DataFrame) -> pd.DataFrame:
    """Return the size of each document, in the order of `units`.

    Columns document, han (Han characters of headings and paragraphs), body_han
    (of paragraphs), headings, paragraphs, sections (resampling units),
    clauses (stretches of paragraphs closed by 。 or ；, or by the end of the
    paragraph), units.
    """
    body = _body(units)
    paragraphs = body[body["kind"] == "paragraph"]
    groups, inner = body.groupby("document", sort=False), paragraphs.groupby("document", sort=False)
    table = pd.DataFrame(
        {
            "han": groups["han"].sum(),
            "body_han": inner["han"].sum(),
            "headings": groups["kind"].agg(lambda kinds: int((kinds == "heading").sum())),
            "paragraphs": inner.size(),
            "sections": inner["section"].nunique(),
            "clauses": inner["text_zh"].agg(lambda texts: sum(map(_clauses, texts))),
            "units": groups["unit"].agg(joined),
        }
    )
    return table.reset_index()


def section_sizes(units: pd.DataFrame) -> pd.DataFrame:
    """Return the size of each section that holds paragraphs, in reading order.

    Columns document, section, number, heading_zh, heading_en (see
    `section_headings`), paragraphs, han (of its paragraphs), share (its part of
    the characters of all paragraphs of the document), units.
    """
    body = _body(units)
    groups = body[body["kind"] == "paragraph"].groupby("section", sort=False)
    table = pd.DataFrame(
        {
            "document": groups["document"].first(),
            "paragraphs": groups.size(),
            "han": groups["han"].sum(),
            "units": groups["unit"].agg(joined),
        }
    )
    table["share"] = table["han"] / table.groupby("document")["han"].transform("sum")
    table = table.join(section_headings(units)).reset_index()
    return table[["document", "section", "number", "heading_zh", "heading_en", "paragraphs", "han", "share", "units"]]


def structure(units: pd.DataFrame) -> pd.DataFrame:
    """Return the tree of each document by level of heading: document, level, headings, han, units.

    `level` counts from 1; `han` counts the headings' own characters.
    """
    rows = units[units["kind"] == "heading"]
    groups = rows.groupby(["document", "level"], sort=False)
    table = pd.DataFrame({"headings": groups.size(), "han": groups["han"].sum(), "units": groups["unit"].agg(joined)})
    return table.reset_index()


def section_headings(units: pd.DataFrame) -> pd.DataFrame:
    """Return number, heading_zh and heading_en by section address.

    The number is the section's own, the heading its own or, where its items run
    on without one, that of the part it stands in; empty where there is neither.
    """
    bearing = units[units["kind"] == "heading"].set_index("unit")
    sections = list(dict.fromkeys(units["section"]))
    nearest = [_nearest(section, set(bearing.index)) for section in sections]
    numbers = units[units["number"].fillna("") != ""].groupby("section")["number"].first()
    return pd.DataFrame(
        {
            "number": numbers.reindex(sections).fillna("").to_numpy(),
            "heading_zh": bearing["text_zh"].reindex(nearest).fillna("").to_numpy(),
            "heading_en": bearing["text_en"].reindex(nearest).fillna("").to_numpy(),
        },
        index=pd.Index(sections, name="section"),
    )


def _body(units: pd.DataFrame) -> pd.DataFrame:
    return units[units["kind"].isin(["heading", "paragraph"])]


def _clauses(text: str) -> int:
    return sum(bool(part.strip("”’」』）) ")) for part in text.replace("；", "。").split("。"))


def _nearest(address: str, headings: set[str]) -> str:
    while address not in headings and "/" in address:
        address = address.rsplit("/", 1)[0]
    return address
