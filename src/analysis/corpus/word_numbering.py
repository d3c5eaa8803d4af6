"""The numbers that Word sets before paragraphs: counted from the lists of a document, written as its levels say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from docx.oxml.ns import qn

__all__ = ["Numbering", "han_numeral"]

_ONES, _LARGE = "〇一二三四五六七八九", "千百十"
_BULLET = "•"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def han_numeral(value: int) -> str:
    """Return a number from 1 to 9999 as a Han numeral.

    >>> [han_numeral(n) for n in (3, 10, 21, 105, 110)]
    ['三', '十', '二十一', '一百〇五', '一百一十']
    """
    digits = f"{value:04d}"
    units = (*_LARGE, "")
    written = "".join(_ONES[int(d)] + unit if d != "0" else "〇" for d, unit in zip(digits, units, strict=True))
    plain = re.sub("〇+", "〇", written).strip("〇")
    return plain.removeprefix("一") if plain.startswith("一十") else plain


def _letter(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _roman(value: int) -> str:
    written = ""
    for size, sign in _ROMAN:
        count, value = divmod(value, size)
        written += sign * count
    return written


_FORMS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCountingThousand",
            "ideographDigital",
        ),
        han_numeral,
    ),
    "decimalZero": lambda value: f"{value:02d}",
    "decimalEnclosedCircle": lambda value: chr(0x245F + value) if value <= 20 else str(value),
    "decimalEnclosedCircleChinese": lambda value: chr(0x245F + value) if value <= 20 else str(value),
    "lowerLetter": _letter,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperRoman": _roman,
    "none": lambda _value: "",
}


class Numbering:
    """The running numbers of one document; asked for the paragraphs in their order."""

    def __init__(self, document: Any) -> None:
        """Read the lists and styles of a document."""
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        self._root: Any = part.element if part is not None else None
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, paragraph: Any) -> str:
        """Return the number before a paragraph, with the space after it; empty where it has none."""
        properties = self._of_paragraph(paragraph)
        if properties is None or self._root is None:
            return ""
        number, level = properties
        levels = self._levels(number)
        if level not in levels:
            return ""
        counts = self._counts.setdefault(self._list_of(number), {})
        counts[level] = counts.get(level, self._start(levels[level]) - 1) + 1
        for deeper in [place for place in counts if place > level]:
            del counts[deeper]
        return self._written(levels, level, counts)

    def _written(self, levels: Mapping[int, Any], level: int, counts: Mapping[int, int]) -> str:
        if _value(levels[level], "w:numFmt") == "bullet":
            return f"{_BULLET} "

        def number(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            value = counts.get(place, self._start(levels[place]) if place in levels else 1)
            return _FORMS.get(_value(levels[place], "w:numFmt"), str)(value) if place in levels else ""

        text = re.sub(r"%(\d)", number, _value(levels[level], "w:lvlText"))
        return text + ("" if not text or text[-1] in "、）)．." else "　")

    def _of_paragraph(self, paragraph: Any) -> tuple[str, int] | None:
        """Return list and level of a paragraph: its own, or those of its style or the styles that one rests on."""
        own = paragraph.find(qn("w:pPr"))
        found, level = _list_and_level(own)
        style = _value(own, "w:pStyle") if own is not None else ""
        while style in self._styles and (not found or level is None):
            properties = self._styles[style].find(qn("w:pPr"))
            by_style, style_level = _list_and_level(properties)
            found, level = found or by_style, level if level is not None else style_level
            style = _value(self._styles[style], "w:basedOn")
        return (found, level or 0) if found and found != "0" else None

    def _list(self, number: str) -> Any:
        lists = self._root.findall(qn("w:num"))
        return next((one for one in lists if one.get(qn("w:numId")) == number), None)

    def _list_of(self, number: str) -> str:
        """Return what counts together: lists of one kind go on counting, unless one of them starts anew."""
        one = self._list(number)
        anew = one is not None and one.find(qn("w:lvlOverride")) is not None
        return number if anew else f"kind {_value(one, 'w:abstractNumId')}"

    def _levels(self, number: str) -> dict[int, Any]:
        kind = _value(self._list(number), "w:abstractNumId")
        kinds = self._root.findall(qn("w:abstractNum"))
        chosen = next((one for one in kinds if one.get(qn("w:abstractNumId")) == kind), ())
        return {int(level.get(qn("w:ilvl"))): level for level in chosen if level.tag == qn("w:lvl")}

    def _start(self, level: Any) -> int:
        return int(_value(level, "w:start") or 1)


def _list_and_level(properties: Any) -> tuple[str, int | None]:
    numbers = properties.find(qn("w:numPr")) if properties is not None else None
    if numbers is None:
        return "", None
    level = _value(numbers, "w:ilvl")
    return _value(numbers, "w:numId"), int(level) if level else None


def _value(element: Any, name: str) -> str:
    """Return the value a child of an element states; empty where there is none."""
    child = element.find(qn(name)) if element is not None else None
    return str(child.get(qn("w:val")) or "") if child is not None else ""
