"""The words that figures themselves say, in English and Chinese: axes, keys, hover texts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from analysis.exhibits.course_phrases import COURSE_PHRASES
from analysis.exhibits.outcome_phrases import OUTCOME_PHRASES
from analysis.exhibits.robust_phrases import ROBUST_PHRASES
from analysis.exhibits.scale_phrases import SCALE_PHRASES
from analysis.exhibits.spatial_phrases import SPATIAL_PHRASES

__all__ = ["PHRASES", "phrase"]

PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "share": ("Share of substantive paragraphs", "占实质段落的比重"),
        "share_committing": ("Share of committing paragraphs", "占承诺性段落的比重"),
        "paragraphs": ("paragraphs", "段落数"),
        "of_paragraphs": ("{count} of {of} paragraphs", "{of}段中的{count}段"),
        "count_paragraphs": ("{count} paragraphs", "{count}段"),
        "one_paragraph": ("1 paragraph", "1段"),
        "interval": ("95% interval", "95%区间"),
        "difference": ("difference {points} points", "相差{points}个百分点"),
        "characters": ("Chinese characters", "汉字数"),
        "count_characters": ("{count} Chinese characters", "{count}个汉字"),
        "axis_characters": ("Chinese characters", "正文汉字数"),
        "axis_position": ("Chinese characters from the start of the document", "自文件开头起的汉字数"),
        "axis_paragraphs": ("Paragraphs", "段落数"),
        "axis_ratio": ("Rate ratio, later to earlier (logarithmic scale)", "频率比（后文/前文，对数刻度）"),
        "ratio": ("Ratio (95% interval)", "频率比（95%区间）"),
        "p": ("p", "p值"),
        "p_full": ("permutation p {p}; over the family {family}", "置换检验p {p}；族校正{family}"),
        "not_estimable": ("not estimable", "无法估计"),
        "more_in": ("more in {document}", "{document}较多"),
        "axis_zeta": ("Weighted log-odds, z-score", "加权对数优势（z值）"),
        "axis_spread": ("Sections with the word", "出现该词的小节"),
        "times": ("{earlier} and {later} occurrences", "出现{earlier}次与{later}次"),
        "spread": ("in {earlier} and {later} of the sections", "见于{earlier}与{later}的小节"),
        "axis_length": ("Length of the shared run, in Chinese characters", "相同文字长度（汉字）"),
        "masked": ("masked name", "已屏蔽的名称"),
        "strong": ("strong link", "强联系"),
        "weak": ("weak link", "弱联系"),
        "none": ("no link", "无联系"),
        "links": ("{strong} strong, {weak} weak", "强{strong}，弱{weak}"),
        "no_links": ("no link to the other document", "与另一文件无联系"),
        "only_in": ("Only in {document}", "仅{document}"),
        "nothing": ("Nothing to show: the table has no rows.", "无可显示内容：表中没有数据。"),
        "in_both": ("In both", "两文均有"),
        "count_sections": ("{count} sections", "{count}个小节"),
        "link_numbers": ("numbers: links of the part", "数字：该部分的联系数"),
        "axis_projects": ("Projects", "项目数"),
        "count_projects": ("{count} projects", "{count}个项目"),
        "one_project": ("1 project", "1个项目"),
        "tile_words": ("Number of paragraphs of the section that take up the theme", "数字为该小节涉及该主题的段落数"),
        "axis_theme": ("Theme", "主题"),
        "axis_section": ("Section", "小节"),
        **COURSE_PHRASES,
        "axis_parts": ("Part of the document; units in the order of the text", "文件各部分（单元按原文顺序）"),
        "panel_length": ("How long the Korean is for its Chinese", "译文相对原文的长度"),
        "panel_length_key": (
            "standard deviations from the usual length;|● nothing left out, ○ words left out; small: headings",
            "与通常长度之差（标准差）；|● 无漏译，○ 有漏译；小圆点为标题",
        ),
        "panel_likeness": ("How near it is to the Chinese read in Korean", "译文与原文汉字音读的接近程度"),
        "panel_likeness_key": (
            "cosine of syllable pairs; ■ its own unit, – the nearest other,|✖ its own where another is nearer",
            "音节对余弦；■ 对应单元，– 最接近的其他单元，|✖ 他者更近时的对应单元",
        ),
        "pair_words": (
            "{unit}<br>{han} characters, {syllables} syllables, z {z}<br>own {own}, nearest other {rival}",
            "{unit}<br>{han}字，{syllables}音节，z {z}<br>对应{own}，其他最近{rival}",
        ),
        "part_columns": (
            "Columns: parts of the document; 0: title and preamble",
            "列：文件各部分（0为标题与前言）",
        ),
        "total": ("all", "合计"),
        "term_forms": ("{count} places, {forms} forms", "{count}处，{forms}种译法"),
        "not_rendered": ("not rendered", "未译"),
        **SPATIAL_PHRASES,
        **OUTCOME_PHRASES,
        "coefficient": ("coefficient", "系数"),
        "alpha": ("Krippendorff's alpha", "Krippendorff α"),
        "ac1": ("Gwet's AC1", "Gwet AC1"),
        "agreement": ("share of agreement", "一致比例"),
        "axis_agreement": ("Agreement; 1 is full agreement", "一致程度（1为完全一致）"),
        "theme_counts": ("both · only a · only b", "两次均有 · 仅a · 仅b"),
        "corrected": ("corrected share", "校正后比重"),
        "as_coded": ("share as coded", "编码比重"),
        "precision": ("precision", "精确率"),
        "recall": ("recall", "召回率"),
        "axis_rates": ("Precision and recall against the coding", "相对于编码的精确率与召回率"),
        "found_counts": ("right · wrong · missed", "正确 · 误报 · 漏报"),
        "confusion_note": (
            "Rows: pass a. Columns: pass b. Pale: both alike",
            "行：第一次（a）；列：第二次（b）；浅色为一致",
        ),
        "outcome_a": ("pass a followed", "采用a"),
        "outcome_b": ("pass b followed", "采用b"),
        "outcome_own": ("neither followed", "另作决定"),
        "outcome_overruled": ("both overruled", "改判（两次一致）"),
        "agreed_of": ("{count} of {of} agreed", "{of}段中{count}段一致"),
        "axis_decided": ("Paragraphs that had to be decided", "须裁定的段落数"),
        **SCALE_PHRASES,
        **ROBUST_PHRASES,
        "separator": (": ", "："),
    }
)


def phrase(key: str, lang: str, **values: object) -> str:
    """Return a phrase in `lang` ("zh", otherwise English) with its places filled in."""
    english, chinese = PHRASES[key]
    return (chinese if lang == "zh" else english).format(**values)
