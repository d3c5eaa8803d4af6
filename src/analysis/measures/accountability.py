"""Who is named responsible in the text, and which marks of clarity a commitment bears.

That a body is named says nothing about who did the work, and a text that names
none may rest on an allocation made elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.inference.intervals import section_share
from analysis.measures.evidence import joined

__all__ = ["MARKS", "assigned", "clarity", "duties_in_order", "duty_counts", "lead_units"]

MARKS = ("who", "what", "when", "how_much")
"""Marks of clarity: a body with a duty, a named deliverable, a year, a figure with a year."""

_BRACKET = ("lead", "cooperate")


def duties_in_order(responsibilities: pd.DataFrame, actors: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return the register of responsibilities in the order of the texts, with the body behind each row.

    Columns unit, document, actor_id, duty, surface, subject, and level,
    actor_en, actor_zh of the body. A row whose unit no text has is left out.
    """
    bodies = actors[["actor_id", "level", "name_en", "name_zh"]].set_axis(
        ["actor_id", "level", "actor_en", "actor_zh"], axis=1
    )
    place = units[["unit", "document"]].assign(place=range(len(units)))
    rows = responsibilities.merge(bodies, on="actor_id").merge(place, on="unit")
    ordered = rows.sort_values(["place", "actor_id"], kind="stable", ignore_index=True)
    columns = ["unit", "document", "actor_id", "duty", "surface", "subject", "level", "actor_en", "actor_zh"]
    return ordered[columns]


def lead_units(duties: pd.DataFrame) -> pd.DataFrame:
    """Return how many paragraphs of each document name a lead: document, paragraphs, units.

    `duties` has unit, document, actor_id, duty, in the order of the texts.
    """
    leads = duties[duties["duty"] == "lead"].drop_duplicates("unit")
    documents = list(dict.fromkeys(duties["document"]))
    groups = leads.groupby("document")["unit"]
    return pd.DataFrame(
        {
            "document": documents,
            "paragraphs": groups.size().reindex(documents, fill_value=0).to_numpy(),
            "units": groups.agg(joined).reindex(documents, fill_value="").to_numpy(),
        }
    )


def assigned(duties: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return in which sections each body leads and co-operates, for the paragraphs that name a lead.

    `duties` as `duties_in_order` has them. One row a section, body and duty
    (lead or cooperate), bodies with most leads first: document, section,
    actor_id, actor_en, actor_zh, duty, paragraphs, leads (of the body in all),
    subjects (what it is about, in Chinese), units.
    """
    leading = duties[duties["unit"].isin(duties.loc[duties["duty"] == "lead", "unit"])]
    rows = leading[leading["duty"].isin(_BRACKET)].merge(units[["unit", "section"]], on="unit")
    groups = rows.groupby(["document", "section", "actor_id", "actor_en", "actor_zh", "duty"], sort=False)
    table = pd.DataFrame(
        {
            "paragraphs": groups["unit"].nunique(),
            "subjects": groups["subject"].agg(lambda cells: "；".join(dict.fromkeys(cells))),
            "units": groups["unit"].agg(joined),
        }
    ).reset_index()
    leads = rows[rows["duty"] == "lead"].groupby("actor_id")["unit"].nunique()
    table = table.assign(leads=table["actor_id"].map(leads).fillna(0).astype(int))
    ordered = table.sort_values("leads", ascending=False, kind="stable", ignore_index=True)
    columns = ["document", "section", "actor_id", "actor_en", "actor_zh", "duty"]
    return ordered[[*columns, "paragraphs", "leads", "subjects", "units"]]


def duty_counts(duties: pd.DataFrame, *, codes: Sequence[str], documents: Sequence[str]) -> pd.DataFrame:
    """Return how many bodies are given each kind of duty in each document, a body once a paragraph.

    One row a duty and document: duty, document, bodies, paragraphs, units.
    """
    rows = []
    for duty in codes:
        for document in documents:
            own = duties[(duties["duty"] == duty) & (duties["document"] == document)]
            rows.append((duty, document, len(own), own["unit"].nunique(), joined(own["unit"])))
    return pd.DataFrame(rows, columns=["duty", "document", "bodies", "paragraphs", "units"])


def clarity(coding: pd.DataFrame, duties: pd.DataFrame, targets: pd.DataFrame) -> pd.DataFrame:
    """Return how many committing paragraphs of each document bear each mark of clarity.

    who - a body has a duty in it; what - its strength is 4 or 5, so that it
    names a deliverable; when - the register of targets has a year for it;
    how_much - it has a target with figure and year. The marks are drawn from
    the registers and are not a coding of clarity. One row a document and mark:
    document, mark, paragraphs, of, share, low, high, units, note.
    """
    rows = coding[coding["strength"] >= 1]
    dated = targets[targets["target_year"].notna()]
    marked = {
        "who": rows["unit"].isin(duties["unit"]),
        "what": rows["strength"] >= 4,
        "when": rows["unit"].isin(dated["unit"]),
        "how_much": rows["unit"].isin(targets.loc[targets["checkable"].astype(bool), "unit"]),
    }
    table = rows[["document", "section", "unit"]].assign(**marked)
    return pd.DataFrame(
        [_marked(table[table["document"] == name], mark) for name in dict.fromkeys(table["document"]) for mark in MARKS]
    )


def _marked(rows: pd.DataFrame, mark: str) -> dict[str, object]:
    by_section = rows.groupby("section")[mark].agg(["sum", "size"]).astype(float)
    interval = section_share(by_section["sum"].to_numpy(), by_section["size"].to_numpy())
    return {
        "document": rows["document"].iloc[0],
        "mark": mark,
        "paragraphs": int(rows[mark].sum()),
        "of": len(rows),
        "share": interval.estimate,
        "low": interval.low,
        "high": interval.high,
        "units": joined(rows.loc[rows[mark], "unit"]),
        "note": interval.note,
    }
