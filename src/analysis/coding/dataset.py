"""The coded dataset: paragraphs with their codes, links between paragraphs, mentions and paths of projects.

Everything comes in the order of the texts, documents by date. Codes are those of
the codebook; strength is a number.
"""

from __future__ import annotations

import pandas as pd

from analysis.coding.registers import read_projects
from analysis.coding.sheets import confirmed_coding
from analysis.corpus.documents import read_documents
from analysis.corpus.units import read_units
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = [
    "read_coding",
    "read_divergences",
    "read_lineage",
    "read_lineage_review",
    "read_project_mentions",
    "read_project_path",
    "read_projects",
    "read_renderings",
    "read_theme_terms",
    "read_themes",
]

_CODING = ["unit", "document", "section", "han", "role", "themes", "instrument", "strength", "decided_by", "reason"]


def read_coding(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a coded paragraph, in the order of the texts.

    Columns unit, document, section, han (Han characters), role, themes (codes
    joined by `;`, "" where there is none), instrument, strength (0 to 5),
    decided_by, reason. A coded unit that no document has is left out here and
    named by `analysis.coding.faults`. An added document has rows once every
    paragraph of its sheet is confirmed (decided_by is then `person`).
    """
    units = read_units(project)
    paragraphs = units.loc[units["kind"] == "paragraph", ["unit", "document", "section", "han"]]
    coded, confirmed = read_table("coding", project), confirmed_coding(project)
    decisions = pd.concat([coded, confirmed.astype(coded.dtypes)]) if len(confirmed) else coded
    return paragraphs.merge(decisions, on="unit", validate="one_to_one")[_CODING]


def read_themes(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a paragraph and theme: unit, document, section, han, rank (1 is the most important), theme."""
    coding = read_coding(project)
    long = coding.assign(theme=coding["themes"].str.split(";")).explode("theme", ignore_index=True)
    long = long[long["theme"] != ""].reset_index(drop=True)
    rank = long.groupby("unit", sort=False).cumcount() + 1
    return long.assign(rank=rank)[["unit", "document", "section", "han", "rank", "theme"]]


def read_lineage(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a link, by later and then earlier unit in the order of the texts.

    Columns later_unit, earlier_unit, level (strong, weak), basis, subject,
    subject_en, coder_support.
    """
    return _in_text_order(read_table("lineage", project), ["later_unit", "earlier_unit"], project)


def read_lineage_review(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a pair on which passes or decision differ: level_a, level_b, decision, reason."""
    return _in_text_order(read_table("lineage_review", project), ["later_unit", "earlier_unit"], project)


def read_project_mentions(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a project, unit and surface, in the order of the texts.

    Columns project_id, unit, surface, stage, stance, expansion (truth value),
    cue, exists_in_text (truth value), line_id, document.
    """
    mentions = _in_text_order(read_table("project_mentions", project), ["unit"], project)
    return mentions.assign(document=mentions["unit"].str.extract(r"^([^/#]+)", expand=False))


def read_project_path(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a project and document, by project and then date.

    Columns project_id, document, stage, stance, unit, cue, move, expansion
    (missing where the document does not name the project), line_id,
    compared_with, reason, note.
    """
    path = read_table("project_path", project)
    place = {name: rank for rank, name in enumerate(read_documents(project)["id"])}
    order = path.assign(place=path["document"].map(place)).sort_values(["project_id", "place"], kind="stable").index
    return path.loc[order].reset_index(drop=True)


def read_divergences(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row a divergence of the Korean from the Chinese, in the order of the text.

    Columns zh_unit, order, kind, zh, ko, zh_en, ko_en ("" where there is no Korean), effect, note_en.
    """
    return _in_text_order(read_table("divergences", project), ["zh_unit"], project)


def read_renderings(project: Project = PROJECT) -> pd.DataFrame:
    """Return one row an occurrence of a term, in the order of the text: zh, zh_unit, occurrence, ko, zh_en, ko_en."""
    return _in_text_order(read_table("renderings", project), ["zh_unit"], project)


def read_theme_terms(project: Project = PROJECT) -> pd.DataFrame:
    """Return the dictionary of themes: theme, term, term_en."""
    return read_table("theme_terms", project)


def _in_text_order(table: pd.DataFrame, columns: list[str], project: Project) -> pd.DataFrame:
    """Return the rows in the order in which the units of `columns` stand in the texts; unknown units come last."""
    place = {unit: rank for rank, unit in enumerate(read_units(project)["unit"])}
    keys = pd.DataFrame({column: table[column].map(place) for column in columns})
    return table.loc[keys.sort_values(columns, kind="stable").index].reset_index(drop=True)
