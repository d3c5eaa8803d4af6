"""The marks that number a paragraph: 第一章, 第六条, 一、, （一）, 1．, 1.1, (1), ①, a), 一是, 附件2.

A mark is read at the beginning of a paragraph only. It says its style, its
values, the part it adds to an address and the number as it is written. Styles
have a rank: a style of lower rank holds those of higher rank.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from analysis.corpus.hangul_marks import read_hangul
from analysis.corpus.latin_marks import read_latin
from analysis.corpus.marker import (
    ANNEX,
    ARTICLE,
    BOX,
    BRACKET,
    CHAPTER,
    CIRCLE,
    DECIMAL,
    FORMAL,
    HAN,
    HAN_BRACKET,
    ORDINAL,
    PART,
    SECTION,
    SUBPART,
    Marker,
)
from analysis.corpus.numerals import HAN_NUMERALS, decimal_value, han_value

__all__ = ["read_marker"]

# What may stand before a mark without being seen: zero-width and private-use signs, the marks of Markdown.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]*(?:#{1,6}\\s+)?(?:\\*\\*)?")
_H = f"[{HAN_NUMERALS}]{{1,7}}"
_D = r"\d{1,3}"
_N = rf"(?:{_H}|\d{{1,4}})"
_FORMAL = frozenset("壹贰貳叁參肆伍陆陸柒捌玖拾")
_UNIT_RANKS = {
    **dict.fromkeys(["编", "編", "篇", "部分", "편"], PART),
    **dict.fromkeys(["分编", "分編"], SUBPART),
    **dict.fromkeys(["章", "장"], CHAPTER),
    **dict.fromkeys(["节", "節", "절"], SECTION),
    **dict.fromkeys(["条", "條", "조"], ARTICLE),
}

_UNIT = re.compile(
    rf"(?:第|제)\s?(?P<n>[{HAN_NUMERALS}](?:\s?[{HAN_NUMERALS}]){{0,6}}|\d{{1,4}})\s?"
    rf"(?P<unit>部分|分[编編]|[编編篇章节節条條편장절조])(?:[之의](?P<more>{_N}))?"
)
_ANNEX = re.compile(
    rf"附\s?[件表录錄图圖]\s?(?:(?P<n>\d{{1,3}}|{_H}(?=\s|$|[：:]))(?![所中的和与、，])|(?=\s|$|[：:]))"
)
_BOX = re.compile(rf"[专專][栏欄]\s?(?P<n>\d{{1,3}}|{_H}(?=[\s：:]|$))")
_HAN = re.compile(rf"(?P<n>{_H})\s?[、．.]")
_HAN_BRACKET = re.compile(rf"[（(\u3014]?\s?(?P<n>{_H})\s?[）)\u3015]")
_DOTTED = re.compile(rf"(?P<n>{_D}(?:[.．]{_D})+)(?P<end>[.．、]?)(?!\d)")
_DECIMAL = re.compile(rf"(?P<n>{_D})\s?[.．、](?!\d)")
_BRACKET = re.compile(rf"[（(]?\s?(?P<n>{_D})\s?[）)]")
_BARE = re.compile(r"(?P<n>[1-9]\d?)\s+(?=[^\W\d_])(?![万萬亿億个個倍元吨米公亩千百度年月日号])")
_SIGN = re.compile(r"[①-⒇⒈-⒛㈠-㈩㉑-㉟]")
_ORDINAL = re.compile(
    r"(?P<n>[一二三四五六七八九十]{1,2})[是要](?![否非求素点])|第(?P<m>[一二三四五六七八九十]{1,2})[，,：:]"
)

# 第六条规定的… opens a sentence about article 6, not article 6 itself.
_REFERENCE = re.compile(r"[至和及，,的中所与與或以]|、\s?[第\d]|规定|規定|第|款|项|項|之|에|의|를|을|와|과|및|제")
# 一、二、三产业 and 1、2号码头 are lists inside a sentence.
_ENUMERATION = re.compile(rf"(?:{_H}|{_D})[、号号]")
_UNIT_OF_MEASURE = re.compile(r"[万萬亿億%\uff05个個倍元吨米公里亩千百度年月日]")


def read_marker(text: str) -> Marker | None:
    """Return the mark at the beginning of a paragraph, or None.

    >>> read_marker("（五）推动落实").number, read_marker("第十二条之一　总则").parts
    ('（五）', ('12_1',))
    >>> read_marker("第六条规定的事项") is None
    True
    """
    unseen = _UNSEEN.match(text)
    skipped = unseen.end() if unseen else 0
    head = text[skipped : skipped + 40]
    marker = next((marker for reader in _READERS if (marker := reader(head)) is not None), None)
    return replace(marker, length=marker.length + skipped) if marker and skipped else marker


def _read_unit(text: str) -> Marker | None:
    match = _UNIT.match(text)
    if match is None or _REFERENCE.match(text, match.end()):
        return None
    rank = _UNIT_RANKS[match["unit"]]
    if rank <= SECTION and _is_sentence(text[match.end() :]):
        return None
    part = str(_value("".join(match["n"].split())))
    if match["more"]:
        part += f"_{_value(match['more'])}"
    return Marker(rank, (part,), match[0], match.end())


def _is_sentence(rest: str) -> bool:
    """Return whether words run on from a mark to a full stop: 第三编委会成立。 is no third part."""
    return rest != "" and not rest[0].isspace() and rest[-1] in "。；;"


def _read_unnumbered(text: str) -> Marker | None:
    """Read the supplementary provisions, the one heading of a statute that bears no number."""
    found = "".join(text.split()) in {"附则", "附則", "부칙"}
    return Marker(PART, ("supplement",), "", 0) if found else None


def _read_box(text: str) -> Marker | None:
    match = _BOX.match(text)
    if match is None or len(text) == 40 or text[-1] in "。；;，,":
        return None
    return Marker(BOX, (f"box{_value(match['n'])}",), match[0].rstrip(), match.end())


def _read_annex(text: str) -> Marker | None:
    match = _ANNEX.match(text)
    if match is None:
        return None
    part = f"annex{_value(match['n'])}" if match["n"] else "annex"
    return Marker(ANNEX, (part,), match[0].rstrip(), match.end())


def _read_han(text: str) -> Marker | None:
    match = _HAN.match(text)
    if match is None or _ENUMERATION.match(text, match.end()):
        return None
    # 壹、 holds 一、 where a document has both.
    rank = FORMAL if match["n"][0] in _FORMAL else HAN
    return Marker(rank, (str(han_value(match["n"])),), match["n"], match.end())


def _read_han_bracket(text: str) -> Marker | None:
    match = _HAN_BRACKET.match(text)
    return match and Marker(HAN_BRACKET, (str(han_value(match["n"])),), match[0], match.end())


def _read_dotted(text: str) -> Marker | None:
    match = _DOTTED.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    if not match["end"] and rest and not rest[0].isspace() and (rest[0].isascii() or _UNIT_OF_MEASURE.match(rest)):
        return None
    parts = tuple(str(decimal_value(digits)) for digits in re.split("[.．]", match["n"]))
    return Marker(DECIMAL, parts, match["n"], match.end(), sure=False)


def _read_bare(text: str) -> Marker | None:
    """Read 1 总则, as emergency plans number their headings: a short line that is no sentence."""
    match = _BARE.match(text)
    if match is None or len(text) > 30 or text[-1] in "。；;，,.：:":
        return None
    return Marker(DECIMAL, (str(decimal_value(match["n"])),), match["n"], match.end(), sure=False)


def _read_decimal(text: str) -> Marker | None:
    match = _DECIMAL.match(text)
    if match is None or _ENUMERATION.match(text, match.end()):
        return None
    return Marker(DECIMAL, (str(decimal_value(match["n"])),), match["n"], match.end())


def _read_bracket(text: str) -> Marker | None:
    match = _BRACKET.match(text)
    return match and Marker(BRACKET, (str(decimal_value(match["n"])),), match[0], match.end())


def _read_sign(text: str) -> Marker | None:
    match = _SIGN.match(text)
    if match is None:
        return None
    plain = unicodedata.normalize("NFKC", match[0]).strip("().")
    if not plain.isdecimal():
        return Marker(HAN_BRACKET, (str(han_value(plain)),), match[0], 1)
    rank = CIRCLE if "CIRCLED" in unicodedata.name(match[0]) else BRACKET
    return Marker(DECIMAL if "FULL STOP" in unicodedata.name(match[0]) else rank, (plain,), match[0], 1)


def _read_ordinal(text: str) -> Marker | None:
    match = _ORDINAL.match(text)
    if match is None:
        return None
    numeral = match["n"] or match["m"]
    return Marker(ORDINAL, (str(han_value(numeral)),), match[0].rstrip("，,：:"), match.end())


def _value(number: str) -> int:
    return han_value(number) if number[0] in HAN_NUMERALS else decimal_value(number)


_READERS: tuple[Callable[[str], Marker | None], ...] = (
    _read_unit,
    _read_unnumbered,
    _read_annex,
    _read_box,
    _read_han_bracket,
    _read_han,
    _read_dotted,
    _read_decimal,
    _read_bare,
    _read_bracket,
    _read_sign,
    _read_ordinal,
    read_latin,
    read_hangul,
)
