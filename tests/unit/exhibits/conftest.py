"""Small hand-made tables in the columns of the measures, one for each figure."""

import math

import pandas as pd
import pytest
from tests.unit.exhibits.course_builders import TABLES as COURSE_TABLES
from tests.unit.exhibits.outcome_builders import TABLES as OUTCOME_TABLES
from tests.unit.exhibits.reading_tables import TABLES as READING_TABLES
from tests.unit.exhibits.robust_builders import TABLES as ROBUST_TABLES
from tests.unit.exhibits.scale_builders import TABLES as SCALE_TABLES
from tests.unit.exhibits.spatial_tables import TABLES as SPATIAL_TABLES

PAIR = {
    "earlier_name_en": "2009 outline",
    "earlier_name_zh": "2009规划纲要",
    "earlier_order": 0,
    "later_name_en": "2012 Hunchun opinions",
    "later_name_zh": "2012珲春意见",
    "later_order": 1,
}
WORDS = {"en": "A title", "zh": "标题"}


def shares():
    return pd.DataFrame(
        {
            "document": "d1",
            "document_order": 0,
            "code": ["rail", "port", "fund"],
            "label_en": ["railways", "ports", "funds"],
            "label_zh": ["铁路", "港口", "基金"],
            "paragraphs": [3, 1, 0],
            "of": 10,
            "share": [0.3, 0.1, 0.0],
            "low": [0.1, 0.02, math.nan],
            "high": [0.5, 0.3, math.nan],
            "units": ["d1/1#1;d1/1#2;d1/2#1", "d1/2#1", ""],
        }
    )


def compared():
    return pd.DataFrame(
        {
            "code": ["1", "2", "3"],
            "label_en": ["study", "support", "advance"],
            "label_zh": ["研究", "支持争取", "推进"],
            "earlier_count": [2, 5, 3],
            "earlier_of": 10,
            "earlier_share": [0.2, 0.5, 0.3],
            "earlier_low": [0.1, 0.3, 0.1],
            "earlier_high": [0.4, 0.7, 0.5],
            "earlier_units": ["d1/1#1;d1/1#2", "d1/2#1", "d1/3#1"],
            "later_count": [4, 6, 0],
            "later_of": 10,
            "later_share": [0.4, 0.6, 0.0],
            "later_low": [0.2, 0.4, math.nan],
            "later_high": [0.6, 0.8, math.nan],
            "later_units": ["d2/1#1", "d2/2#1", ""],
            "difference": [0.2, 0.1, -0.3],
            "ratio": [2.0, 1.2, 0.0],
            "ratio_low": [0.8, 0.9, math.nan],
            "ratio_high": [5.0, 1.6, math.nan],
            "p": [0.04, 0.4, math.nan],
            "p_family": [0.1, 0.8, math.nan],
            "units": ["d1/1#1;d2/1#1", "d1/2#1;d2/2#1", "d1/3#1"],
            **PAIR,
        }
    )


def documents():
    return pd.DataFrame(
        {
            "document": ["d1", "d2"],
            "document_en": ["first", "second"],
            "document_zh": ["甲", "乙"],
            "document_order": [0, 1],
            "body_han": [1200, 340],
            "paragraphs": [20, 7],
            "units": ["d1/1#1", "d2/1#1"],
        }
    )


def sections():
    return pd.DataFrame(
        {
            "document": ["d1", "d1", "d1", "d2"],
            "document_en": ["first", "first", "first", "second"],
            "document_zh": ["甲", "甲", "甲", "乙"],
            "document_order": [0, 0, 0, 1],
            "section": ["d1/1/1", "d1/1/2", "d1/2", "d2/1"],
            "number": ["（一）", "（二）", "二", ""],
            "heading_en": ["Aims", "Ways", "Means", "Whole"],
            "heading_zh": ["目标", "路径", "手段", "全文"],
            "han": [100, 200, 50, 80],
            "paragraphs": [2, 3, 1, 2],
            "units": ["d1/1/1#1", "d1/1/2#1", "d1/2#1", "d2/1#1"],
        }
    )


def tiles():
    return pd.DataFrame(
        {
            "section": ["d1/1", "d1/1", "d1/2", "d1/3"],
            "number": ["一", "一", "二", "三"],
            "heading_en": ["Aims", "Aims", "Ways", "Means"],
            "heading_zh": ["目标", "目标", "路径", "手段"],
            "code": ["rail", "port", "rail", "rail"],
            "label_en": ["railways", "ports", "railways", "railways"],
            "label_zh": ["铁路", "港口", "铁路", "铁路"],
            "paragraphs": [6, 1, 2, 0],
            "units": ["d1/1#1;d1/1#2", "d1/1#1", "d1/2#1", ""],
        }
    )


def carried():
    return pd.DataFrame(
        {
            "section": ["d1/1", "d1/2", "d1/1", "d1/2"],
            "section_en": ["1 Aims", "2 Ways", "1 Aims", "2 Ways"],
            "section_zh": ["一、目标", "二、路径", "一、目标", "二、路径"],
            "document": ["d2", "d2", "d3", "d3"],
            "document_en": ["second", "second", "third", "third"],
            "document_zh": ["乙", "乙", "丙", "丙"],
            "document_order": [1, 1, 2, 2],
            "paragraphs": [3, 2, 3, 2],
            "strong": [1, 0, 0, 0],
            "weak": [1, 2, 0, 1],
            "none": [1, 0, 3, 1],
            "units": ["d1/1#1", "d1/2#1", "d1/1#1", "d1/2#1"],
        }
    )


def links():
    return pd.DataFrame(
        {
            "earlier_part": ["d1/1", "d1/1", "d1/10", ""],
            "earlier_part_en": ["1 Aims", "1 Aims", "10 Means", ""],
            "earlier_part_zh": ["一、目标", "一、目标", "十、手段", ""],
            "later_part": ["d2/1", "d2/1", "d2/1", "d2/2"],
            "later_part_en": ["1 Scope", "1 Scope", "1 Scope", "2 Rest"],
            "later_part_zh": ["一、范围", "一、范围", "一、范围", "二、其他"],
            "level": ["strong", "weak", "strong", ""],
            "units": ["d1/1#1;d2/1#1", "d1/1#2;d2/1#1", "d1/10#1;d2/1#2", ""],
            **PAIR,
        }
    )


def runs():
    return pd.DataFrame(
        {
            "length": [9, 24],
            "text": ["珲春国际合作示范区", "境外资源开发生产服务国际物流采购跨国旅游等"],
            "units": ["d1/1#1;d2/1#1", "d1/2#1;d2/2#1"],
            **PAIR,
        }
    )


def keywords():
    return pd.DataFrame(
        {
            "token": ["珲春", "长春"],
            "gloss_en": ["Hunchun", ""],
            "zeta": [5.5, -3.0],
            "earlier_count": [2, 30],
            "later_count": [40, 0],
            "earlier_dispersion": [0.1, 0.6],
            "later_dispersion": [0.9, 0.0],
            "units": ["d2/1#1", "d1/1#1"],
            **PAIR,
        }
    )


def projects():
    return pd.DataFrame(
        {
            "project_id": ["a", "b", "c"],
            "name_en": ["line A", "line B", "port C"],
            "name_zh": ["甲线", "乙线", "丙港"],
            "kind": ["rail", "rail", "port"],
            "status": ["no longer named", "newly named", "named in both"],
            "units": ["d1/1#1", "d2/1#1", "d1/2#1;d2/2#1"],
            **PAIR,
        }
    )


TABLES = {
    "sizes": documents,
    "structure": sections,
    "theme_shares": shares,
    "role_shares": shares,
    "instrument_shares": shares,
    "strength_shares": shares,
    "section_themes": tiles,
    "carries": carried,
    "carried_sections": lambda: carried().head(2),
    "theme_comparison": compared,
    "role_comparison": compared,
    "instrument_comparison": compared,
    "strength_comparison": compared,
    "rate_ratios": compared,
    "lineage_links": links,
    "reuse_runs": runs,
    "wording": keywords,
    "projects_named": projects,
    **SPATIAL_TABLES,
    **SCALE_TABLES,
    **COURSE_TABLES,
    **READING_TABLES,
    **ROBUST_TABLES,
    **OUTCOME_TABLES,
}


@pytest.fixture
def table():
    """Builds the hand-made table of a figure, by the name of its function."""
    return lambda name: TABLES[name]()


@pytest.fixture(params=sorted(TABLES))
def figure_name(request):
    """Every figure in turn."""
    return request.param


@pytest.fixture
def make_figure(table):
    """Builds a figure exhibit with harmless words."""
    from analysis.exhibits import exhibit, figures

    def build(name="theme_shares", **changes):
        parts = {
            "volume": "profile-d1",
            "name": name.replace("_", "-"),
            "title": WORDS,
            "caption": WORDS,
            "alt": WORDS,
            "sources": ["coding"],
            "table": table(name),
            "draw": getattr(figures, name),
        }
        return exhibit.figure(**{**parts, **changes})

    return build
