"""Column titles of the tables under figures, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["TITLES", "title"]

TITLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "absence": ("What the silence is", "未提及的情形"),
        "actor_id": ("Actor", "主体"),
        "basis": ("Basis", "依据"),
        "bears_on": ("What the record speaks of", "记录所指"),
        "body_han": ("Chinese characters (body)", "正文汉字数"),
        "both": ("Proposed and linked", "提出且有联系"),
        "carried": ("Carried on", "被承接"),
        "checkable": ("Can be checked", "可核查"),
        "clauses": ("Clauses", "分句数"),
        "code": ("Code", "代码"),
        "coded": ("Links coded", "已编码联系数"),
        "column": ("Column", "列"),
        "compared_with": ("Compared with", "对照文件"),
        "confidence": ("Confidence in the record", "记录可信度"),
        "count": ("Count", "数量"),
        "countries": ("Countries concerned", "涉及国家"),
        "counts": ("Part / whole", "部分/总数"),
        "covered": ("Characters covered", "覆盖汉字数"),
        "cue": ("Words that decide", "判断依据"),
        "date": ("Date", "日期"),
        "date_note": ("Remark on the date", "日期说明"),
        "date_precision": ("Date known to the", "日期精度"),
        "difference": ("Difference", "差值"),
        "direction": ("Direction", "方向"),
        "dispersion": ("Sections with the word", "出现该词的小节"),
        "document": ("Document", "文件"),
        "earlier": ("Earlier text", "前文"),
        "encoding": ("Encoding", "编码"),
        "end": ("Ends before character", "结束位置（不含）"),
        "expansion": ("Works on what exists", "既有设施扩建"),
        "f1": ("F1", "F1"),
        "file": ("File", "文件名"),
        "first": ("First term", "前词"),
        "gloss": ("Meaning", "释义"),
        "group": ("Group in the figure", "图中分组"),
        "han": ("Chinese characters", "汉字数"),
        "han_of": ("of characters", "汉字总数"),
        "han_share": ("Share of characters", "汉字占比"),
        "heading": ("Heading", "标题"),
        "headings": ("Headings", "标题数"),
        "high": ("Upper bound", "上界"),
        "kind": ("Kind", "类别"),
        "label": ("Name", "名称"),
        "language": ("Language", "语言"),
        "later": ("Later text", "后文"),
        "length": ("Length", "长度"),
        "level": ("Level", "层级"),
        "line_id": ("Line meant", "所指线路"),
        "links": ("Links counted", "计入的联系"),
        "log_odds": ("Weighted log-odds", "加权对数优势"),
        "low": ("Lower bound", "下界"),
        "masked": ("Names masked", "名称已屏蔽"),
        "move": ("Movement", "变动"),
        "name": ("Name", "名称"),
        "named": ("Named in the text", "文中提及"),
        "names": ("Names of all", "各项名称"),
        "none": ("No link", "无联系"),
        "note": ("Note", "说明"),
        "number": ("Number", "序号"),
        "observations": ("Observations on record", "记录条数"),
        "of": ("of paragraphs", "段落总数"),
        "outcome": ("On record", "记录显示"),
        "p": ("Permutation p", "置换检验p值"),
        "p_error": ("Monte Carlo error of p", "p值的蒙特卡罗误差"),
        "p_family": ("p over the family", "族校正p值"),
        "p_family_error": ("Monte Carlo error of p over the family", "族校正p值的蒙特卡罗误差"),
        "panel": ("Panel", "分图"),
        "paragraphs": ("Paragraphs", "段落数"),
        "part": ("Part", "部分"),
        "part_of": ("Part of the text", "所属部分"),
        "place": ("Place in the text", "文中位次"),
        "precision": ("Precision", "精确率"),
        "project_id": ("Project", "项目"),
        "proposed": ("Pairs proposed", "提出的段落对数"),
        "quote": ("Words in the text", "原文"),
        "rate": ("per 1,000 words", "每千词频率"),
        "ratio": ("Rate ratio", "频率比"),
        "ratio_high": ("Rate ratio, upper bound", "频率比上界"),
        "ratio_low": ("Rate ratio, lower bound", "频率比下界"),
        "recall": ("Recall", "召回率"),
        "record": ("Last on record", "最近记录"),
        "record_source": ("Source of the last record", "最近记录来源"),
        "row": ("Row", "行"),
        "second": ("Second term", "后词"),
        "section": ("Section", "小节"),
        "sections": ("Sections", "小节数"),
        "sections_of": ("of sections", "小节总数"),
        "series": ("Series", "系列"),
        "share": ("Share", "占比"),
        "shift": ("Shift of strength", "强度变化"),
        "since": ("From", "起"),
        "smallest_p": ("Smallest attainable p", "可达到的最小p值"),
        "source": ("Source", "来源"),
        "source_address": ("Address of the source", "来源地址"),
        "stage": ("Stage", "阶段"),
        "stance": ("Stance", "态度"),
        "standing": ("What stands before it", "前文情形"),
        "start": ("Starts at character", "起始位置"),
        "status": ("Status", "状态"),
        "strong": ("Strong link", "强联系"),
        "subject": ("Subject", "主题"),
        "subject_en": ("Subject in English", "主题英译"),
        "surface": ("Words in the text", "原文"),
        "text": ("Shared words", "相同文字"),
        "theme": ("Theme", "主题"),
        "themes": ("Themes", "主题"),
        "threshold": ("Least similarity", "最低相似度"),
        "token": ("Word", "词"),
        "unit": ("Unit", "单元"),
        "weak": ("Weak link only", "仅弱联系"),
        "what": ("What happened", "内容"),
        "year": ("Year", "年份"),
        "zeta": ("z-score", "z值"),
    }
)

_SIDES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"earlier_": ("Earlier: ", "前文："), "later_": ("Later: ", "后文：")}
)


def title(column: str) -> dict[str, str]:
    """Return the title of a column in both languages; its own name where none is known.

    A suffix of language is passed over, unless the column of that language has a title of its own; `earlier_` and
    `later_` become a prefix of the title.
    """
    plain = column if column in TITLES else column.removesuffix("_en").removesuffix("_zh")
    if plain in TITLES:
        return dict(zip(("en", "zh"), TITLES[plain], strict=True))
    for side, prefixes in _SIDES.items():
        rest = plain.removeprefix(side)
        if rest != plain and rest in TITLES:
            english, chinese = TITLES[rest]
            return {"en": prefixes[0] + english[0].lower() + english[1:], "zh": prefixes[1] + chinese}
    return {"en": column, "zh": column}
