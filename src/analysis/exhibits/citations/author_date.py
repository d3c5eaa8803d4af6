"""APA (7th edition) and the author-date system of the Chicago Manual of Style (18th edition).

The Chinese and Korean forms follow the order of the English one with the marks
and words of their language. The publisher is left out, because it is the
author.
"""

from __future__ import annotations

from analysis.exhibits.citations.names import apa_names, chicago_names
from analysis.exhibits.citations.words import data_versions, date_text, headline, italic, label, sentence
from analysis.exhibits.citations.works import Work

__all__ = ["apa", "chicago"]

_APA_KINDS = {
    "figure": {"zh": "图", "en": "Figure", "ko": "그림"},
    "table": {"zh": "表", "en": "Table", "ko": "표"},
    "dataset": {"zh": "数据集", "en": "Data set", "ko": "데이터 세트"},
}
_IN = {"zh": "见", "en": "In", "ko": "수록:"}


def apa(work: Work, lang: str) -> str:
    """Return the entry in APA style, italics marked."""
    title, versions = _cased(work.title[lang], lang, "apa"), _versions(work, lang)
    if work.is_exhibit:
        named = f"{title} ({label(work, lang)}) [{_APA_KINDS[work.kind][lang]}]"
        place = f"{_IN[lang]} {italic(_cased(work.container[lang], lang, 'apa'))} ({versions})"
        parts = [named, place]
    else:
        kind = f" [{_APA_KINDS[work.kind][lang]}]" if work.kind in _APA_KINDS else ""
        parts = [f"{italic(title)} ({versions}){kind}"]
    names = apa_names(work.authors[lang], lang)
    head = f"{names}{'' if names.endswith('.') else '.'} ({work.year})"
    return _joined([head, *parts], _address(work))


def chicago(work: Work, lang: str) -> str:
    """Return the entry of the list of references in Chicago's author-date system, italics marked."""
    names = chicago_names(work.authors[lang], lang)
    head = f"{names}{'' if names.endswith('.') else '.'} {work.year}"
    title, versions = _cased(work.title[lang], lang, "chicago"), _versions(work, lang)
    if work.is_exhibit:
        host = _host(_cased(work.container[lang], lang, "chicago"), lang)
        place = _in(f"{host}, {_lower(versions)}", lang)
        parts = [f"{_quoted(title, lang)} {label(work, lang)}", place]
    else:
        parts = [_host(title, lang), versions]
    return _joined([head, *parts, date_text(work.issued, lang)], _closed(_address(work)))


def _versions(work: Work, lang: str) -> str:
    return {
        "en": f"Version {work.version}; {data_versions(work, 'en')}",
        "zh": f"{work.version}版；{data_versions(work, 'zh')}",
        "ko": f"버전 {work.version}; {data_versions(work, 'ko')}",
    }[lang]


def _cased(title: str, lang: str, style: str) -> str:
    if lang != "en":
        return title
    return sentence(title) if style == "apa" else headline(title)


def _quoted(title: str, lang: str) -> str:
    """Return a title in the quotation marks of the language, with the point where that language sets it."""
    return {"en": f"“{title}.”", "zh": f"《{title}》.", "ko": f"「{title}」."}[lang]


def _host(title: str, lang: str) -> str:
    return {"en": italic(title), "zh": f"《{title}》", "ko": f"『{title}』"}[lang]


def _in(place: str, lang: str) -> str:
    return f"{_IN[lang]}{'' if lang == 'zh' else ' '}{place}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _address(work: Work) -> str:
    return f"https://doi.org/{work.doi}" if work.doi else work.url


def _closed(address: str) -> str:
    return f"{address}." if address else ""


def _joined(parts: list[str], address: str) -> str:
    return ". ".join(parts) + "." + (f" {address}" if address else "")
