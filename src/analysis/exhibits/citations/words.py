"""Words, dates and marks that the styles share, in Chinese, English and Korean."""

from __future__ import annotations

import re
from html import escape

from analysis.exhibits.citations.works import Work

__all__ = ["as_html", "as_text", "data_versions", "date_text", "headline", "italic", "label", "sentence"]

_OPEN, _CLOSE = "\ue000", "\ue001"
_MONTHS = {
    "01": "January",
    "02": "February",
    "03": "March",
    "04": "April",
    "05": "May",
    "06": "June",
    "07": "July",
    "08": "August",
    "09": "September",
    "10": "October",
    "11": "November",
    "12": "December",
}
_KINDS = {
    "figure": {"zh": "图", "en": "Figure", "ko": "그림"},
    "table": {"zh": "表", "en": "Table", "ko": "표"},
}
# words that the Chicago Manual keeps small inside a title
_SMALL = frozenset({"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "or"})
_SMALL |= {"than", "the", "to", "with"}


def label(work: Work, lang: str) -> str:
    """Return what an exhibit is called, with its own version where one is kept: `figure profile-d2009-themes, v2`."""
    text = f"{_KINDS[work.kind][lang]} {work.identifier}"
    if not work.revision:
        return text
    joint = {"zh": f"，第{work.revision}版", "en": f", version {work.revision}", "ko": f", {work.revision}판"}
    return text + joint[lang]


def data_versions(work: Work, lang: str) -> str:
    """Return the versions of corpus and codebook that the work rests on."""
    return {
        "zh": f"语料库 {work.corpus}，编码手册 {work.codebook}",
        "en": f"corpus {work.corpus}, codebook {work.codebook}",
        "ko": f"말뭉치 {work.corpus}, 코드북 {work.codebook}",
    }[lang]


def date_text(date: str, lang: str) -> str:
    """Return an ISO date in words: 2026年11月22日, November 22, 2026, 2026년 11월 22일."""
    year, month, day = date.split("-")
    return {
        "zh": f"{year}年{int(month)}月{int(day)}日",
        "en": f"{_MONTHS[month]} {int(day)}, {year}",
        "ko": f"{year}년 {int(month)}월 {int(day)}일",
    }[lang]


def headline(title: str) -> str:
    """Return an English title in headline style, as Chicago has it; words that bear capitals already keep them."""
    words = title.split(" ")
    last = len(words) - 1
    return " ".join(
        word if place not in {0, last} and word in _SMALL and not words[place - 1].endswith(":") else _capital(word)
        for place, word in enumerate(words)
    )


def sentence(title: str) -> str:
    """Return an English title in sentence style, as APA has it: a capital after the colon, the rest as it is."""
    return re.sub(r"(: )([a-z])", lambda found: found[1] + found[2].upper(), title)


def italic(text: str) -> str:
    """Mark a text to be set in italics; `as_text` and `as_html` resolve the mark."""
    return f"{_OPEN}{text}{_CLOSE}"


def as_text(marked: str) -> str:
    """Return a citation as plain text."""
    return marked.replace(_OPEN, "").replace(_CLOSE, "")


def as_html(marked: str) -> str:
    """Return a citation as HTML, escaped, with its italics."""
    return escape(marked, quote=False).replace(_OPEN, "<i>").replace(_CLOSE, "</i>")


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
