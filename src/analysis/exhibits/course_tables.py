"""The tables behind the exhibits on projects: results of the measures, put in words and in the order of the page.

Nothing is counted here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coding.codebook import Codebook
from analysis.exhibits import labels
from analysis.exhibits.lanes import with_lane
from analysis.exhibits.press import in_words
from analysis.measures.chronology import with_document_periods, with_periods

__all__ = ["Words", "in_rows", "on_record", "side_by_side", "through_time", "with_outcomes"]

_LANGUAGES = ("en", "zh")
_BRACKETS = {"en": " ({})", "zh": "（{}）"}
_JOINTS = {"en": "; ", "zh": "；"}
_COLONS = {"en": ": ", "zh": "："}
_NOT_NAMED = {"en": "not named", "zh": "未提及"}
_RESERVED = ("part", "related")


@dataclass(frozen=True)
class Words:
    """What codes and documents are called: project codebook, status codebook, table of documents."""

    projects: Codebook
    record: Codebook
    documents: pd.DataFrame


def with_outcomes(courses: pd.DataFrame, outcomes: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the courses of projects as `figures.project_paths` takes them, grouped by what the record shows.

    `courses` is `courses.courses`, `outcomes` the rows of `record.outcomes`.
    Groups stand in the order of the codebook, within a group the earliest
    deciding date first. Adds `observations`, the number of rows on record.
    """
    order = {code: rank for rank, code in enumerate(words.record["outcome"].names)}
    found = in_words(in_words(outcomes, "outcome", words.record["outcome"]), "status", words.record["status"])
    found = in_words(found, "bears_on", words.record["bears_on"])
    table = _said(courses, words).merge(found, on="project_id", validate="many_to_one")
    table = table.assign(
        group=table["outcome"],
        group_en=table["outcome_en"],
        group_zh=table["outcome_zh"],
        record_en=[_recorded(row, "en") for row in table.to_dict("records")],
        record_zh=[_recorded(row, "zh") for row in table.to_dict("records")],
        record_source=[str(source).partition(";")[0] for source in table["source"]],
    )
    table = labels.with_documents(table, words.documents).assign(rank=table["outcome"].map(order))
    ordered = table.sort_values(["rank", "date", "project_id", "document_order"], kind="stable", ignore_index=True)
    return ordered.drop(columns="rank")


def in_rows(table: pd.DataFrame, silences: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return one row a project with the words of each document, the turns, the record, and the silences.

    `table` is `with_outcomes`, `silences` the rows of `record.absences`. Columns
    project_id, name_en, name_zh, kind_en, kind_zh, said_<document>_en and _zh for
    each document, turns_en, turns_zh, lines, outcome_en, outcome_zh, date, what,
    source, confidence, silence_en, silence_zh, units.
    """
    silent = _silent(silences, words)
    rows = []
    for project, own in table.groupby("project_id", sort=False):
        first = own.iloc[0]
        row: dict[str, Any] = {"project_id": project, "name_en": f"{first['name_en']} {first['name_zh']}"}
        row["name_zh"] = first["name_zh"]
        kept = ("kind_en", "kind_zh", "outcome_en", "outcome_zh", "date", "what", "source", "confidence")
        row |= {name: first[name] for name in kept}
        for step in own.to_dict("records"):
            row |= {f"said_{step['document']}_{lang}": _words(step, lang) for lang in _LANGUAGES}
        row |= {f"turns_{lang}": _turns(own, lang) for lang in _LANGUAGES}
        row["lines"] = " ".join(
            dict.fromkeys(f"{line}: {words.projects.lines[line]}" for line in own["line_id"] if line)
        )
        row |= {f"silence_{lang}": silent.get((str(project), lang), "") for lang in _LANGUAGES}
        row["units"] = ";".join(unit for unit in own["units"] if unit)
        rows.append(row)
    return pd.DataFrame(rows)


def side_by_side(table: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the last word of the texts against the record, as `figures.crosses` takes it.

    `table` is `record.against`. One row an outcome and stage: outcome, row_en,
    row_zh (outcome), column, column_en, column_zh (stage), count, names_en,
    names_zh, units; both in the order of their codebooks, those that do not
    occur left out.
    """
    stages, outcomes = words.projects["stage"], words.record["outcome"]
    rows = []
    for outcome in [code for code in outcomes.names if (table["outcome"] == code).any()]:
        for stage in [code for code in stages.names if (table["stage"] == code).any()]:
            own = table[(table["stage"] == stage) & (table["outcome"] == outcome)]
            row: dict[str, Any] = {"outcome": outcome, "column": stage, "count": len(own)}
            for lang in _LANGUAGES:
                row |= {f"row_{lang}": outcomes.label(outcome, lang), f"column_{lang}": stages.label(stage, lang)}
                row[f"names_{lang}"] = _JOINTS[lang].join(own[f"name_{lang}"])
            rows.append({**row, "units": ";".join(own["units"])})
    return pd.DataFrame(rows)


def through_time(
    record: pd.DataFrame, events: pd.DataFrame, *, projects: pd.DataFrame, order: Iterable[str], words: Words
) -> pd.DataFrame:
    """Return the dated record of some projects, the documents and the events, as `figures.record_timeline` takes them.

    `projects` has project_id, name_en, name_zh and units (the mentions behind
    each); `order` says which projects are shown, and in which order.
    """
    place = {project: rank for rank, project in enumerate(dict.fromkeys(order))}
    seen = with_periods(record[record["project_id"].isin(list(place))]).merge(projects, on="project_id")
    for column in ("status", "bears_on"):
        seen = in_words(seen, column, words.record[column])
    seen = seen.assign(place=seen["project_id"].map(place))
    seen = seen.sort_values(["place", "start"], kind="stable").drop(columns="place")
    texts = with_document_periods(words.documents).rename(columns={"id": "document"})[["document", "start", "end"]]
    texts = labels.with_documents(texts, words.documents)
    parts = [seen.assign(part="observation"), texts.assign(part="document")]
    return with_lane(pd.concat(parts, ignore_index=True), events, words.record["event_kind"])


def on_record(record: pd.DataFrame, projects: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return every observation in words, by project and date, with the mentions of the project as its units."""
    table = record.merge(projects, on="project_id", how="left")
    for column in ("status", "bears_on"):
        table = in_words(table, column, words.record[column])
    return table.assign(name_en=table["name_en"] + " " + table["name_zh"])


def _said(courses: pd.DataFrame, words: Words) -> pd.DataFrame:
    variables = {"stage": "stage", "stance": "stance", "move": "move", "kind": "project_kind"}
    for column, variable in variables.items():
        courses = in_words(courses, column, words.projects[variable])
    return courses


def _recorded(row: Mapping[Any, Any], lang: str) -> str:
    """Return status and date of the deciding row, and what it speaks of where that is not the thing itself."""
    if not row["status"]:
        return str(row[f"outcome_{lang}"])
    said = f"{row['status_en']} {row['date']}" if lang == "en" else f"{row['date']}{row['status_zh']}"
    return said + (_BRACKETS[lang].format(row[f"bears_on_{lang}"]) if row["bears_on"] in _RESERVED else "")


def _words(step: Mapping[Any, Any], lang: str) -> str:
    """Return what one document says of a project: stage, stance, the words that decide, the unit."""
    if not step["named"]:
        return _NOT_NAMED[lang]
    works = {"en": " (works on what exists)", "zh": "（既有设施扩建）"}[lang] if step["expansion"] else ""
    joint = {"en": ", ", "zh": "，"}[lang]
    return f"{step[f'stage_{lang}']}{works}{joint}{step[f'stance_{lang}']}{_COLONS[lang]}“{step['cue']}” {step['unit']}"


def _turns(own: pd.DataFrame, lang: str) -> str:
    """Return the moves of a project with the documents they reach; in English with the note of the coding."""
    said = []
    for row in own[own["compared_with"] != ""].to_dict("records"):
        note = _BRACKETS[lang].format(row["note"]) if row["note"] and lang == "en" else ""
        said.append(f"{row[f'document_{lang}']}{_COLONS[lang]}{row[f'move_{lang}']}{note}")
    return _JOINTS[lang].join(said)


def _silent(silences: pd.DataFrame, words: Words) -> dict[tuple[str, str], str]:
    """Return what is known of the texts that are silent about each project, by project and language."""
    table = labels.with_documents(in_words(silences, "absence", words.record["absence"]), words.documents)
    said: dict[tuple[str, str], list[str]] = {}
    for row in table.to_dict("records"):
        for lang in _LANGUAGES:
            dated = _BRACKETS[lang].format(row["date"]) if row["date"] else ""
            said.setdefault((row["project_id"], lang), []).append(
                f"{row[f'document_{lang}']}{_COLONS[lang]}{row[f'absence_{lang}']}{dated}"
            )
    return {(project, lang): _JOINTS[lang].join(parts) for (project, lang), parts in said.items()}
