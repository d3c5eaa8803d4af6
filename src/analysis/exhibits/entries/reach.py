"""Numbers of the volume on space that lead beyond the tiers: partner states, lines, the axes of the layout.

Tables bear `document_en` (and `document_order`), as `Press.joined` adds them.
"""

from __future__ import annotations

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.entries.space import by_document
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger

__all__ = ["axes", "corridors", "partners", "ways"]

_SPANS = "Guarded dictionary: the longest words first, letters only in the contractions that a reading lists."
_FORMS = {"name": "in full", "contraction": "by a letter of a contraction", "project": "inside the name of a project"}


def partners(ledger: Ledger, forms: pd.DataFrame) -> None:
    """Enter how often each document names other states, and in which forms it names the DPRK and Russia.

    Names: `states`, `states_total`, `<state>_forms` and `<state>_<document>_<form>`.
    """
    ledger.number("states", readings.few(forms["place_id"].nunique()), method="Other states with a mention.", form="{}")
    units = gathered(forms["units"])
    total = by_document(forms, lambda rows: f"{rows['mentions'].sum():,}")
    ledger.number("states_total", total, units=units, method=_SPANS, form="{}")
    for place in ("dprk", "russia"):
        own = forms[forms["place_id"] == place]
        said = by_document(own, _forms)
        ledger.number(f"{place}_forms", said, units=gathered(own["units"]), method=_SPANS, form="{}")
        for row in own.to_dict("records"):
            name = f"{place}_{row['document']}_{row['form']}"
            ledger.number(name, int(row["mentions"]), units=row["units"], method=_SPANS)


def ways(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter for the DPRK how often it is named, places in it, projects with it alone and with several states."""
    own = table[table["place_id"] == "dprk"]
    for row in own.to_dict("records"):
        method = "Projects count once a document; partners are those of the register of projects."
        ledger.number(f"dprk_{row['document']}_{row['way']}", int(row["count"]), units=row["units"], method=method)
    said = by_document(own[own["way"].isin(["state", "projects"])], _both)
    method = "Mentions of the state, against named projects whose only partner it is."
    ledger.number("dprk_ways", said, units=gathered(own["units"]), method=method, form="{}")


def corridors(ledger: Ledger, lines: pd.DataFrame) -> None:
    """Enter how many lines each document names, how many can be drawn, and how many have their stops from the register.

    Names: `lines_named`, `lines_by_document`, `lines_register`, `lines_sea`.
    """
    projects = lines.drop_duplicates(["document", "project_id"])
    units = gathered(lines["units"])
    named = projects["project_id"].nunique()
    ledger.number("lines_named", named, units=units, method="Routes, railways and roads of the register of projects.")
    said = by_document(lines, _drawn)
    method = "Named lines, and those of them with two stops or more whose location is certain."
    ledger.number("lines_by_document", said, units=units, method=method, form="{}")
    register = lines[(lines["basis"] == "register") & lines["located"]]
    method = "Lines drawn whose name holds fewer than two places, with the stops of the register."
    ledger.number("lines_register", len(register), units=gathered(register["units"]), method=method)


def axes(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter how many axes the layout has, how many titles name a city, and which bodies lead most of them.

    Names: `axes`, `axes_changchun`, `axes_hunchun`, `axes_yanbian`, `axes_leads`.
    """
    pairs = table[table["pair_zh"] != "一主"]
    method = "Paragraphs with a title under the headings of the six pairs."
    ledger.number("axes", readings.few(len(pairs)) if len(pairs) < 11 else f"{len(pairs)}", method=method, form="{}")
    for place in ("changchun", "hunchun", "yanbian"):
        own = pairs[pairs["stops"].str.split(";").map(lambda stops, place=place: place in stops).astype(bool)]
        method = "Axes of the six pairs whose title names the place, letters included."
        ledger.number(f"axes_{place}", readings.few(len(own)), units=gathered(own["units"]), method=method, form="{}")
    leads = pairs["lead_en"].value_counts()
    said = readings.listed([f"{name} ({count})" for name, count in leads.items()])
    method = "Bodies that lead an axis by the bracket at its end, with the number of axes; joint leads as one."
    ledger.number("axes_leads", said, units=gathered(pairs["units"]), method=method, form="{}")


def _both(rows: pd.DataFrame) -> str:
    mentions, projects = (int(count) for count in rows["count"])
    return f"{readings.nouns(mentions, 'mention')}, {readings.nouns(projects, 'project')}"


def _forms(rows: pd.DataFrame) -> str:
    counts = dict(zip(rows["form"], rows["mentions"], strict=True))
    return ", ".join(f"{counts[form]} {words}" for form, words in _FORMS.items())


def _drawn(rows: pd.DataFrame) -> str:
    drawn = rows.loc[rows["located"], "project_id"].nunique()
    return f"{rows['project_id'].nunique()}, of which {drawn} drawn"
