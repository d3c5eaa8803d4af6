"""Small hand-made tables for the figures on the course of projects, the record, and lineage over all documents."""

import math

import pandas as pd

DOCUMENTS = {"d1": ("first", "甲", 0), "d2": ("second", "乙", 1), "d3": ("third", "丙", 2)}
STAGES = {1: ("idea", "设想"), 4: ("construction", "建设"), 5: ("operating", "运行"), 0: ("not stated", "未言明")}


def named(table):
    """Adds the names of the documents in `document`."""
    columns = {
        f"document_{ending}": [DOCUMENTS[name][place] for name in table["document"]]
        for place, ending in enumerate(("en", "zh", "order"))
    }
    return table.assign(**columns)


def step(project, document, level, **changes):
    row = {
        "project_id": project,
        "name_en": f"{project} line",
        "name_zh": f"{project}线",
        "group": "running",
        "group_en": "built or running",
        "group_zh": "建成或运行",
        "document": document,
        "named": level is not None,
        "level": math.nan if level is None else float(level),
        "stage_en": "" if level is None else STAGES[level][0],
        "stage_zh": "" if level is None else STAGES[level][1],
        "stance_en": "" if level is None else "maintain and use",
        "stance_zh": "" if level is None else "维持利用",
        "expansion": False,
        "move": "",
        "compared_with": "",
        "cue": "" if level is None else "建设",
        "units": "" if level is None else f"{document}/1#1",
        "record_en": "opened 2015",
        "record_zh": "2015开通",
        "record_source": "Agency, 2015",
    }
    return {**row, **changes}


def courses():
    rows = [
        step("a", "d1", 1),
        step("a", "d2", 4, move="forward", compared_with="d1"),
        step("a", "d3", 4, move="stance_up", compared_with="d2"),
        step("b", "d1", 0, group="moved", group_en="moved", group_zh="转移"),
        step("b", "d2", None, group="moved", group_en="moved", group_zh="转移"),
        step("b", "d3", 5, expansion=True, move="not comparable", compared_with="d1", group="moved", group_en="moved"),
    ]
    return named(pd.DataFrame(rows)).fillna({"group_zh": "转移"})


def record():
    seen = pd.DataFrame(
        {
            "part": "observation",
            "project_id": ["a", "a", "b"],
            "name_en": ["a line", "a line", "b line"],
            "name_zh": ["甲线", "甲线", "乙线"],
            "status": ["under_construction", "opened", "suspended"],
            "status_en": ["under construction", "opened", "suspended"],
            "status_zh": ["在建", "开通", "停运"],
            "bears_on": ["whole", "whole", "related"],
            "start": [2011.5, 2015.7, 2017.0],
            "end": [2011.6, 2015.703, 2018.0],
            "date": ["2011-08", "2015-09-20", "2017"],
            "what": "It happened.",
            "source": "Agency, 2015",
            "units": ["d1/1#1", "d1/1#1", "d2/1#1;d3/1#1"],
        }
    )
    texts = named(pd.DataFrame({"document": ["d1", "d2"], "start": [2009.6, 2017.8], "end": [2009.603, 2019.0]}))
    events = pd.DataFrame(
        {
            "part": "event",
            "start": [2013.0, 2016.2, 1980.0],
            "end": [2014.0, 2016.203, 1980.1],
            "date": ["2013", "2016-03-02", "1980"],
            "what": ["A meeting.", "A resolution.", "Long ago."],
            "kind": ["diplomacy", "sanction", "other"],
            "kind_en": ["diplomacy", "sanction", "other"],
            "kind_zh": ["外交", "制裁", "其他"],
            "source": "Agency, 2016",
        }
    )
    return pd.concat([seen, texts.assign(part="document"), events.iloc[:2]], ignore_index=True)


def counted():
    rows = [
        {"document": document, "label_en": label, "label_zh": chinese, "count": count, "units": "d1/1#1;d2/1#1"}
        for document in ("d2", "d3")
        for label, chinese, count in (("forward", "前进", 3), ("back", "后退", 0))
    ]
    return named(pd.DataFrame(rows).assign(names_en="a line; b line", names_zh="甲线；乙线"))


def crossed():
    table = pd.DataFrame(
        {
            "row_en": ["rail", "rail", "ports", "ports"],
            "row_zh": ["铁路", "铁路", "港口", "港口"],
            "column": ["d1-d2", "d1-d3"] * 2,
            "count": [3, 0, 1, 2],
            "of": [4, 4, 2, 2],
            "units": ["d1/1#1;d2/1#1", "", "d1/2#1", "d1/2#1"],
        }
    )
    sides = {"earlier": ["d1"] * 4, "later": ["d2", "d3"] * 2}
    ends = {
        f"{side}_{ending}": [DOCUMENTS[name][place] for name in names]
        for side, names in sides.items()
        for place, ending in enumerate(("en", "zh", "order"))
    }
    return table.assign(column_en=table["column"], column_zh=table["column"], **ends)


def threads():
    paragraphs = named(
        pd.DataFrame(
            {
                "part": "paragraph",
                "unit": ["d1/1#1", "d1/2#1", "d2/1#1", "d3#1"],
                "document": ["d1", "d1", "d2", "d3"],
                "part_of": ["d1/1", "d1/2", "d2/1", "d3/0"],
                "part_of_en": ["1 Aims", "2 Ways", "1 Scope", "Preamble"],
                "part_of_zh": ["一、目标", "二、路径", "一、范围", "前言"],
                "standing": ["strong", "weak", "strong", "none"],
                "units": ["d1/1#1", "d1/2#1", "d2/1#1", "d3#1"],
            }
        )
    )
    links = pd.DataFrame(
        {
            "part": "link",
            "earlier_unit": ["d1/1#1", "d1/2#1"],
            "later_unit": ["d2/1#1", "d2/1#1"],
            "level": ["strong", "weak"],
            "subject": ["铁路", "港口"],
            "subject_en": ["railway", "port"],
            "units": ["d2/1#1;d1/1#1", "d2/1#1;d1/2#1"],
        }
    )
    return pd.concat([paragraphs, links], ignore_index=True)


def measured():
    rows = [
        {
            "row_en": row,
            "row_zh": chinese,
            "panel_en": panel,
            "panel_zh": "承接",
            "series_en": series,
            "series_zh": "强",
        }
        for row, chinese in (("first → second", "甲 → 乙"), ("first → third", "甲 → 丙"))
        for panel in ("carried", "taken")
        for series in ("strong links", "any link")
    ]
    table = pd.DataFrame(rows).assign(share=0.25, low=0.1, high=0.5, counts="1 / 4", units="d1/1#1;d2/1#1")
    table.loc[0, ["share", "low", "high"]] = math.nan
    return table


def stacked():
    rows = [
        {
            "row_en": row,
            "row_zh": chinese,
            "label_en": label,
            "label_zh": other,
            "count": count,
            "units": "d1/1#1;d2/1#1",
        }
        for row, chinese in (("first → second", "甲 → 乙"), ("first → third", "甲 → 丙"))
        for label, other, count in (("weaker", "减弱", 2), ("firmer", "增强", 0), ("no rank", "不可比", 1))
    ]
    return pd.DataFrame(rows)


TABLES = {
    "project_paths": courses,
    "record_timeline": record,
    "tallies": counted,
    "crosses": crossed,
    "genealogy": threads,
    "measured_shares": measured,
    "stacked_counts": stacked,
}
