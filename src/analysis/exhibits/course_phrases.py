"""The words of figures on the course of projects, the status record, events, and lineage."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["COURSE_PHRASES"]

COURSE_PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "path_stages": (
            "idea|preparation|approved|construction|operating|works on what exists|not stated",
            "设想|前期工作|获批|建设|运行|既有设施扩建|未言明",
        ),
        "path_key": (
            "Bar: how far the text says the project is. Word: how the issuer stands to it (▲ firmer, ▼ weaker). "
            "Stroke: compared with the text before; dotted: not comparable. Dot: not named in the text.",
            "柱：文本所述阶段；下方文字：行动姿态（▲增强，▼减弱）；连线：与此前文本相比；虚线：不可比；圆点：文中未提及。",
        ),
        "path_record": ("On record", "事后记录"),
        "state_planned": ("planned", "计划"),
        "state_approved": ("approved", "获批"),
        "state_building": ("under construction", "在建"),
        "state_running": ("completed, opened, operating or resumed", "建成、开通、运行或恢复"),
        "state_stopped": ("suspended", "停运"),
        "state_moved": ("transferred or superseded", "转移或被取代"),
        "state_other": ("grey: the thing as it stood, or something related", "灰色：原有部分或相关事物"),
        "events_head": ("Events of the region, by kind", "区域事件（按类型）"),
        "link_strong": ("strong link", "强联系"),
        "link_weak": ("weak link", "弱联系"),
        "mark_strong": ("paragraph with a strong link", "有强联系的段落"),
        "mark_weak": ("with weak links only", "仅有弱联系"),
        "mark_none": ("with none", "无联系"),
        "by_carried": ("of the earlier text, carried on in the later", "较早文件中被承接的段落"),
        "by_taken": ("of the later text, carrying something on", "较晚文件中有所承接的段落"),
        "by_strong": ("strong links", "强联系"),
        "by_any": ("any link", "任何联系"),
        "shift_weaker": ("weaker", "减弱"),
        "shift_same": ("the same level", "不变"),
        "shift_firmer": ("firmer", "增强"),
        "shift_uncommitted": ("one side commits nobody", "一方无承诺"),
        "naming_same": ("the same form", "名称相同"),
        "naming_within": ("one form within the other", "一名含于另一名"),
        "naming_list": ("named in a list", "并列提及"),
        "naming_other": ("another form", "另一形式"),
        "reuse_0": ("as they stand", "原文"),
        "reuse_1": ("titles, agencies and formulae masked", "屏蔽书名、机构与套语"),
        "reuse_length": ("runs of {length} and more", "{length}字及以上"),
        "likeness_precision": ("precision: proposed pairs that are linked", "精确率：所提段落对中已编码者"),
        "likeness_recall": ("recall: links that are proposed", "召回率：已编码联系中被提出者"),
        "least": ("similarity at least {least}", "相似度不低于{least}"),
        "candidate_strong": ("strong link", "强联系"),
        "candidate_weak": ("weak link", "弱联系"),
        "candidate_none": ("not linked: for review", "未编码：待审读"),
        "axis_measured": ("Share", "比重"),
        "axis_year": ("Year", "年份"),
    }
)
