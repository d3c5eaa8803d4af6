"""GB/T 7714, editions of 2015 and 2025, numeric system without the running number.

The dataset is [DS], the series a report [R], an exhibit a part of it ([R]//),
because the mark after the title of a part names the kind of the whole. /OL and
the date of access stand only where the site has an address.

The text of the edition of 2025 was not at hand. It is derived from that of
2015 by the changes that have been published: the case of surnames is kept,
pinyin names are written in full, initials keep their hyphen, full-width comma
and colon in Chinese entries, an own pattern for data sets (version, platform,
date in brackets), reports with the plain date and without date of access. Not
checked against the printed standard.
"""

from __future__ import annotations

from analysis.exhibits.citations.names import gb_names
from analysis.exhibits.citations.words import data_versions, label
from analysis.exhibits.citations.works import Work

__all__ = ["gb7714"]


def gb7714(work: Work, lang: str, *, edition: int, accessed: str = "") -> str:
    """Return the entry in the edition of 2015 or 2025; `accessed` is the date on which the reader saw the page."""
    mark = _mark(work)
    parts = [gb_names(work.authors[lang], lang, edition=edition), _titled(work, lang, edition, mark)]
    parts.append(_version(work, lang, edition))
    parts.append(_dates(work, lang, edition, accessed))
    parts += [part for part in (work.url, work.doi and f"DOI: {work.doi}") if part]
    return ". ".join(parts) + "."


def _mark(work: Work) -> str:
    return ("[DS" if work.kind == "dataset" else "[R") + ("/OL]" if work.url else "]")


def _titled(work: Work, lang: str, edition: int, mark: str) -> str:
    title = _coloned(work.title[lang], lang, edition)
    if not work.is_exhibit:
        return f"{title}{mark}"
    colon = _colon(lang, edition)
    called = label(work, lang) if edition >= 2025 else label(work, lang).replace("，", ", ")
    return f"{title}{colon}{called}{mark}//{_coloned(work.container[lang], lang, edition)}"


def _version(work: Work, lang: str, edition: int) -> str:
    versions = data_versions(work, lang)
    if lang == "zh" and edition >= 2025:
        return f"V{work.version}（{versions}）"
    return f"V{work.version} ({versions.replace('，', ', ')})"


def _dates(work: Work, lang: str, edition: int, accessed: str) -> str:
    seen = f"[{accessed}]" if accessed and work.url else ""
    if edition < 2025:
        return f"({work.issued}){seen}"
    if work.kind == "dataset":
        return f"{work.platform[lang]}{'' if lang == 'zh' else ' '}({work.issued}){seen}"
    return work.issued


def _coloned(title: str, lang: str, edition: int) -> str:
    """Return a title with the colon of the edition before its subtitle."""
    return title.replace("：", ": ").replace(": ", _colon(lang, edition))


def _colon(lang: str, edition: int) -> str:
    return "：" if lang == "zh" and edition >= 2025 else ": "
