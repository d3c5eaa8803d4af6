"""Entries for reference managers: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from typing import Any

from analysis.exhibits.citations.names import family_names, shown_name
from analysis.exhibits.citations.words import data_versions, label
from analysis.exhibits.citations.works import Work

__all__ = ["bibtex", "csl_item", "csl_json", "entry_key", "ris"]

_SPECIAL = re.compile(r"([&%$#_{}])")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BIBLATEX = {"zh": "chinese", "en": "english", "ko": "korean"}
_LANGUAGE = {"zh": "zh-CN", "en": "en-GB", "ko": "ko-KR"}
_RIS = {"figure": "FIGURE", "table": "FIGURE", "series": "RPRT", "dataset": "DATA"}
_CSL = {"figure": "graphic", "table": "graphic", "series": "report", "dataset": "dataset"}


def entry_key(work: Work) -> str:
    """Return the key of the entry: the same thing in another version has another key."""
    revision = f"-v{work.revision}" if work.revision else ""
    return f"tumen-{work.identifier}-{work.version}{revision}"


def bibtex(work: Work, lang: str) -> str:
    """Return one BibTeX entry, in UTF-8; type @misc, or @techreport for the series, which every processor knows."""
    names = " and ".join(_bibtex_name(*family_names(author, lang)) for author in work.authors[lang])
    fields = {
        "author": names,
        "title": f"{{{_escaped(work.title[lang])}}}",
        "institution" if work.kind == "series" else "howpublished": _escaped(_carrier(work, lang)),
        "year": work.year,
        "month": _MONTHS[int(work.issued[5:7]) - 1],
        "version": work.version,
        "note": _escaped(_note(work, lang)),
        "url": work.url,
        "doi": work.doi,
        "langid": _BIBLATEX[lang],
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    kind = "techreport" if work.kind == "series" else "misc"
    return "\n".join([f"@{kind}{{{entry_key(work)},", *lines, "}"]) + "\n"


def ris(work: Work, lang: str) -> str:
    """Return one RIS record, lines closed by CR LF as the format asks."""
    lines = [("TY", _RIS[work.kind]), ("ID", entry_key(work)), ("TI", work.title[lang])]
    lines += [("AU", ", ".join(part for part in family_names(author, lang) if part)) for author in work.authors[lang]]
    lines += [
        ("T2", work.container.get(lang, "")),
        ("PY", work.year),
        ("DA", work.issued.replace("-", "/")),
        ("ET", work.version),
        ("PB", shown_name(work.authors[lang][0], lang)),
        ("N1", _note(work, lang)),
        ("LA", _LANGUAGE[lang]),
        ("UR", work.url),
        ("DO", work.doi),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def csl_item(work: Work, lang: str) -> dict[str, Any]:
    """Return the entry as CSL-JSON describes one: names in parts or literal, dates in parts."""
    item = {
        "id": entry_key(work),
        "type": _CSL[work.kind],
        "title": work.title[lang],
        "author": [_csl_name(*family_names(author, lang)) for author in work.authors[lang]],
        "issued": {"date-parts": [[int(part) for part in work.issued.split("-")]]},
        "container-title": work.container.get(lang, ""),
        "genre": "" if work.kind != "figure" else "Figure",
        "number": work.identifier if work.is_exhibit else "",
        "version": work.version,
        "publisher": shown_name(work.authors[lang][0], lang),
        "note": _note(work, lang),
        "language": _LANGUAGE[lang],
        "URL": work.url,
        "DOI": work.doi,
    }
    return {name: value for name, value in item.items() if value}


def csl_json(work: Work, lang: str) -> str:
    """Return the entry as a CSL-JSON file of one item."""
    return json.dumps([csl_item(work, lang)], ensure_ascii=False, indent=2) + "\n"


def _note(work: Work, lang: str) -> str:
    named = f"{label(work, lang)}; " if work.is_exhibit else ""
    return named + data_versions(work, lang)


def _carrier(work: Work, lang: str) -> str:
    if work.kind == "series":
        return shown_name(work.authors[lang][0], lang)
    return work.container.get(lang) or work.platform[lang]


def _bibtex_name(family: str, given: str) -> str:
    return f"{_escaped(family)}, {_escaped(given)}" if given else f"{{{_escaped(family)}}}"


def _csl_name(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given} if given else {"literal": family}


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
