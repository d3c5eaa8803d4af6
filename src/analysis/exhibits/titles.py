"""Column titles of the tables under figures, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["TITLES", "title"]

TITLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "actor_id": ("Actor", "主体"),
        "basis": ("Basis", "依据"),
        "body_han": ("Chinese characters (body)", "正文汉字数"),
        "clauses": ("Clauses", "分句数"),
        "code": ("Code", "代码"),
        "count": ("Count", "数量"),
        "covered": ("Characters covered", "覆盖汉字数"),
        "cue": ("Words that decide", "判断依据"),
        "difference": ("Difference", "差值"),
        "dispersion": ("Sections with the word", "出现该词的小节"),
        "document": ("Document", "文件"),
        "earlier": ("Earlier text", "前文"),
        "encoding": ("Encoding", "编码"),
        "end": ("Ends before character", "结束位置（不含）"),
        "file": ("File", "文件名"),
        "gloss": ("Meaning", "释义"),
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
        "log_odds": ("Weighted log-odds", "加权对数优势"),
        "low": ("Lower bound", "下界"),
        "masked": ("Names masked", "名称已屏蔽"),
        "move": ("Movement", "变动"),
        "name": ("Name", "名称"),
        "none": ("No link", "无联系"),
        "note": ("Note", "说明"),
        "number": ("Number", "序号"),
        "of": ("of paragraphs", "段落总数"),
        "p": ("Permutation p", "置换检验p值"),
        "p_error": ("Monte Carlo error of p", "p值的蒙特卡罗误差"),
        "p_family": ("p over the family", "族校正p值"),
        "p_family_error": ("Monte Carlo error of p over the family", "族校正p值的蒙特卡罗误差"),
        "paragraphs": ("Paragraphs", "段落数"),
        "part": ("Part", "部分"),
        "project_id": ("Project", "项目"),
        "rate": ("per 1,000 words", "每千词频率"),
        "ratio": ("Rate ratio", "频率比"),
        "ratio_high": ("Rate ratio, upper bound", "频率比上界"),
        "ratio_low": ("Rate ratio, lower bound", "频率比下界"),
        "section": ("Section", "小节"),
        "sections": ("Sections", "小节数"),
        "sections_of": ("of sections", "小节总数"),
        "share": ("Share", "占比"),
        "smallest_p": ("Smallest attainable p", "可达到的最小p值"),
        "stage": ("Stage", "阶段"),
        "stance": ("Stance", "态度"),
        "start": ("Starts at character", "起始位置"),
        "status": ("Status", "状态"),
        "strong": ("Strong link", "强联系"),
        "subject": ("Subject", "主题"),
        "surface": ("Words in the text", "原文"),
        "text": ("Shared words", "相同文字"),
        "theme": ("Theme", "主题"),
        "themes": ("Themes", "主题"),
        "token": ("Word", "词"),
        "unit": ("Unit", "单元"),
        "weak": ("Weak link only", "仅弱联系"),
        "zeta": ("z-score", "z值"),
    }
)

_SIDES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"earlier_": ("Earlier: ", "前文："), "later_": ("Later: ", "后文：")}
)


def title(column: str) -> dict[str, str]:
    """Return the title of a column in both languages; its own name where none is known.

    A suffix of language is passed over; `earlier_` and `later_` become a prefix of the title.
    """
    plain = column.removesuffix("_en").removesuffix("_zh")
    if plain in TITLES:
        return dict(zip(("en", "zh"), TITLES[plain], strict=True))
    for side, prefixes in _SIDES.items():
        rest = plain.removeprefix(side)
        if rest != plain and rest in TITLES:
            english, chinese = TITLES[rest]
            return {"en": prefixes[0] + english[0].lower() + english[1:], "zh": prefixes[1] + chinese}
    return {"en": column, "zh": column}
