"""Setting words and numbers in a figure: widths, line breaks, percentages.

Widths are estimates in ems, on the wide side, because the reader's own fonts
draw the text: a Han character or kana is one em, a Latin letter 0.56.
"""

from __future__ import annotations

import math
import re
import unicodedata

__all__ = [
    "heading",
    "interval",
    "number",
    "percent",
    "points",
    "probability",
    "ratio",
    "shortened",
    "text_width",
    "wrapped",
]

_NARROW_LETTERS = frozenset("iljftrI.,:;'|!()[] ·")
_PIECE = re.compile(r"[\"'(\[]*[A-Za-z0-9À-ɏ\-–’'.%/]+[,;:)\]\"']*|[“‘《（].|\s+|.", re.DOTALL)
_MARK = re.compile(r"（?[一二三四五六七八九十]+[、）]\s*")
# paragraphs before the first heading belong to a section that no heading names
_PREAMBLE = {"en": "Preamble", "zh": "前言"}
_CLOSING = frozenset("，。；：、）》”’！？,.;:)]")


def text_width(text: str, size: float) -> float:
    """Return the estimated width of one line in pixels."""
    return sum(map(_ems, text)) * size


def _ems(character: str) -> float:
    # quotation marks and dashes of a Chinese font are as wide as a character
    if unicodedata.east_asian_width(character) in "WF" or character in "“”‘’…—":
        return 1.0
    if character in _NARROW_LETTERS:
        return 0.33
    return 0.68 if character.isupper() or character in "mwMW@%" else 0.56


def shortened(text: str, width: float, size: float) -> str:
    """Return `text`, cut with an ellipsis where it would be wider than `width` pixels."""
    if text_width(text, size) <= width:
        return text
    kept = text
    while kept and text_width(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrapped(text: str, width: float, size: float, *, lines: int = 2) -> str:
    """Return `text` broken by `<br>` into at most `lines` lines of `width` pixels; the last is cut if need be.

    Latin breaks between words, Chinese between characters but not before a closing mark. The lines are
    made as even as their number allows.
    """
    rows = _broken(text.strip(), width, size, lines=lines)
    if len(rows) > 1 and not rows[-1].endswith("…"):
        for part in range(19, 10, -1):
            tighter = _broken(text.strip(), width * part / 20, size, lines=lines)
            if len(tighter) > len(rows) or tighter[-1].endswith("…"):
                break
            rows = tighter
    return "<br>".join(rows)


def _broken(text: str, width: float, size: float, *, lines: int) -> list[str]:
    rows: list[str] = []
    while text and len(rows) < lines - 1:
        row, text = _first_line(text, width, size)
        rows.append(row)
    return [*rows, shortened(text, width, size)] if text else rows


def _first_line(text: str, width: float, size: float) -> tuple[str, str]:
    line = ""
    for piece in _PIECE.findall(text):
        if line and text_width(line + piece.rstrip(), size) > width and piece not in _CLOSING:
            break
        line += piece
    return line.rstrip(), text[len(line) :].lstrip()


def percent(share: float) -> str:
    """Return a share as a percentage: one decimal below ten per cent, none above."""
    if math.isnan(share):
        return "–"
    value = 100 * share
    return f"{value:.1f}%" if 0 < value < 9.95 else f"{value:.0f}%"


def points(difference: float) -> str:
    """Return a difference of shares in percentage points, signed."""
    return f"{100 * difference:+.1f}".replace("-", "−")


def number(value: float) -> str:
    """Return a count with thousands separated by commas."""
    return f"{value:,.0f}"


def ratio(value: float) -> str:
    """Return a ratio to two significant figures."""
    return f"{value:.2f}" if value < 1 else f"{value:.1f}" if value < 10 else f"{value:.0f}"


def interval(low: float, high: float) -> str:
    """Return a pair of ratios as `low–high`."""
    return f"{ratio(low)}–{ratio(high)}"


def probability(p: float) -> str:
    """Return a p-value to two decimals, three below 0.1; `–` where there is none."""
    if math.isnan(p):
        return "–"
    return "<0.001" if p < 0.001 else f"{p:.3f}" if p < 0.1 else f"{p:.2f}"


def heading(address: str, mark: str, text: str, lang: str) -> str:
    """Return a heading with its number: as written in Chinese, by its address (`3.2`) in English.

    A section without a heading is the preamble.

    >>> heading("d2009/3/2", "（二）", "（二）加快产业提升。", "zh")
    '（二）加快产业提升'
    >>> heading("d2009/3/2", "（二）", "Accelerate industrial upgrading", "en")
    '3.2 Accelerate industrial upgrading'
    """
    words = text.strip().rstrip("。.")
    if not words:
        return _PREAMBLE[lang]
    if lang != "zh":
        return f"{'.'.join(address.partition('#')[0].split('/')[1:])} {words}".strip()
    if not mark or words.startswith(mark):
        return words
    # a section without a heading of its own bears that of the part it stands in
    words = _MARK.sub("", words, count=1) if _MARK.match(words) else words
    joint = "、" if mark[-1] in "一二三四五六七八九十" else "" if mark[-1] in "）)章节条、．" else " "
    return f"{mark}{joint}{words}"
