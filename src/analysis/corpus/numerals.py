"""Numbers as Chinese and Western documents write them, read as integers.

Positional and additive Han numerals, the formal numerals of contracts, digits
of any width, Roman numerals and single Latin letters. What is not a number is
refused with ValueError, never guessed.
"""

from __future__ import annotations

import unicodedata

__all__ = ["HAN_NUMERALS", "decimal_value", "han_value", "letter_value", "roman_value"]

_ONES = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    **dict(zip("○壹貳參肆伍陸柒捌玖", range(10), strict=True)),
    "两": 2,
    "兩": 2,
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}

HAN_NUMERALS = "".join(dict.fromkeys([*_ONES, *_TENS, "廿"]))
"""Every character that may stand in a Han numeral."""


def han_value(numeral: str) -> int:
    """Return the value of a Han numeral, additive (二十一) or positional (二〇).

    >>> [han_value(n) for n in ("十", "四十五", "一百零二", "二〇", "貳拾", "廿三")]
    [10, 45, 102, 20, 20, 23]
    """
    expanded = numeral.replace("廿", "二十")
    if not expanded or any(c not in _ONES and c not in _TENS for c in expanded):
        raise ValueError(f"{numeral!r} is not a Han numeral")
    if any(c in _TENS for c in expanded):
        return _additive(expanded)
    return int("".join(str(_ONES[c]) for c in expanded))


def decimal_value(digits: str) -> int:
    """Return the value of decimal digits of any width or script.

    >>> decimal_value("１２")
    12
    """
    return int("".join(str(unicodedata.decimal(c)) for c in digits))


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral below ninety, in letters or as one sign (Ⅳ).

    >>> [roman_value(n) for n in ("IV", "xii", "Ⅳ")]
    [4, 12, 4]
    """
    letters = unicodedata.normalize("NFKC", numeral).upper()
    if not letters or any(c not in _ROMAN for c in letters):
        raise ValueError(f"{numeral!r} is not a Roman numeral")
    values = [_ROMAN[c] for c in letters]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def letter_value(letter: str) -> int:
    """Return the place of a Latin letter in the alphabet, from 1.

    >>> letter_value("c")
    3
    """
    return ord(letter.lower()) - ord("a") + 1


def _additive(numeral: str) -> int:
    total, ones = 0, 0
    for character in numeral:
        if character in _TENS:
            total += (ones or 1) * _TENS[character]
            ones = 0
        else:
            ones = _ONES[character]
    return total + ones
