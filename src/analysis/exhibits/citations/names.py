"""Names of authors as each style writes them.

A name in Chinese characters or in Hangul is written without a blank; what
follows after the last name that is given (等, et al., 외) is in the script of
the names, not in the language around them. Citation processors get both wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.exhibits.identity import Author

__all__ = ["apa_names", "chicago_names", "family_names", "gb_names", "shown_name"]

_HAN, _HANGUL = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[\uac00-\ud7a3]")
_AND_OTHERS = {"zh": "等", "ko": "외", "en": "et al."}
_GB_MOST, _APA_MOST, _APA_FIRST, _CHICAGO_MOST, _CHICAGO_FIRST = 3, 20, 19, 6, 3


def gb_names(authors: Sequence[Author], lang: str, *, edition: int) -> str:
    """Return the names as GB/T 7714 writes them: at most three, then 等 or its equal.

    The edition of 2015 has surnames in capitals and initials without hyphens or points; that of 2025 keeps the case
    and the hyphen, writes names in pinyin in full, and sets the full-width comma between Chinese names.
    """
    shown = [_gb_name(author, lang, edition) for author in authors[:_GB_MOST]]
    script = _script(shown)
    if len(authors) > _GB_MOST:
        shown.append(_AND_OTHERS[script])
    return ("，" if script == "zh" and edition >= 2025 else ", ").join(shown)


def apa_names(authors: Sequence[Author], lang: str) -> str:
    """Return the names as APA 7 writes them: up to twenty, with an ampersand before the last of Latin names."""
    shown = [_inverted(author, lang, initials=True) for author in authors]
    if len(shown) > _APA_MOST:
        return f"{', '.join(shown[:_APA_FIRST])}, . . . {shown[-1]}"
    if len(shown) > 1 and _script(shown) == "en":
        return f"{', '.join(shown[:-1])}, & {shown[-1]}"
    return ", ".join(shown)


def chicago_names(authors: Sequence[Author], lang: str) -> str:
    """Return the names as the Chicago Manual's author-date lists write them: of more than six, the first three."""
    shown = [_inverted(authors[0], lang, initials=False), *(shown_name(author, lang) for author in authors[1:])]
    script = _script(shown)
    if len(shown) > _CHICAGO_MOST:
        close = " " if script == "ko" else ", " if script == "en" else ""
        return f"{', '.join(shown[:_CHICAGO_FIRST])}{close}{_AND_OTHERS[script]}"
    if len(shown) > 1 and script == "en":
        return f"{', '.join(shown[:-1])}, and {shown[-1]}"
    return ", ".join(shown)


def shown_name(author: Author, lang: str) -> str:
    """Return a name as running text has it: an entity as it is, a person in the order and spacing of the script."""
    if author.name:
        return author.name
    if author.alias and _script([author.alias]) == lang:
        return author.alias.replace(" ", "")
    if _script([author.family + author.given]) != "en":
        return (author.family + author.given).replace(" ", "")
    return f"{author.given} {author.family}".strip()


def family_names(author: Author, lang: str) -> tuple[str, str]:
    """Return family and given name for formats that keep them apart; the whole name first where it is not divided."""
    whole = shown_name(author, lang)
    return (whole, "") if author.name or _script([whole]) != "en" else (author.family, author.given)


def _inverted(author: Author, lang: str, *, initials: bool) -> str:
    family, given = family_names(author, lang)
    if not given:
        return family
    return f"{family}, {_initials(given, '. ', '-') + '.' if initials else given}"


def _gb_name(author: Author, lang: str, edition: int) -> str:
    family, given = family_names(author, lang)
    if not given:
        return family
    if edition < 2025:
        return f"{family.upper()} {_initials(given, ' ', ' ')}"
    return f"{family} {given if _HAN.search(author.alias) else _initials(given, ' ', '-')}"


def _initials(given: str, between: str, hyphen: str) -> str:
    """Return the initials of a given name: words joined by `between`, the parts of a hyphenated word by `hyphen`."""
    point = "." if between.startswith(".") else ""
    words = [(point + hyphen).join(part[0] for part in word.split("-") if part) for word in given.split()]
    return between.join(word.rstrip(".") for word in words)


def _script(names: Sequence[str]) -> str:
    """Return zh, ko or en, by the last name given."""
    last = names[-1] if names else ""
    return "zh" if _HAN.search(last) else "ko" if _HANGUL.search(last) else "en"
