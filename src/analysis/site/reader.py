"""The reader: one page a document, every unit under its own address.

Chinese is the text; English is a working translation; the Korean of `d2012` is
the published translation. Paratext stands last, folded, and is marked as no
part of the document. Codes stand beside each paragraph and lead into the
codebook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Protocol

import pandas as pd

from analysis.site.addresses import anchor
from analysis.site.material import rows
from analysis.site.numbers import plain

__all__ = ["LANGUAGES", "Labels", "reader_index", "reader_page"]

LANGUAGES: Mapping[str, tuple[str, str]] = {"zh": ("zh-Hans", "中文"), "en": ("en", "English"), "ko": ("ko", "한국어")}
_CODED = ("role", "themes", "instrument", "strength")


class Labels(Protocol):
    """What the reader needs of the codebook: the label of a code."""

    def __call__(self, variable: str, code: str) -> str:
        """Return the English label of a code of a variable."""


@dataclass(frozen=True)
class _Columns:
    """The languages a document is shown in."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, units: pd.DataFrame) -> _Columns:
        """Return the Chinese, and each translation that has more than the title."""
        body = units[units["kind"] != "front"]
        return cls(tuple(lang for lang in LANGUAGES if lang == "zh" or body[f"text_{lang}"].fillna("").ne("").any()))


def reader_page(
    document: Mapping[str, Any],
    *,
    units: pd.DataFrame,
    coding: pd.DataFrame,
    label: Labels,
    uses: Callable[[str], tuple[int, int]],
) -> str:
    """Return the Markdown of one document's reader page.

    `document` is a row of the documents table, `units` and `coding` the rows of
    that document, in order; `uses` says how many exhibits and numbers rest on a
    unit; anchors are `analysis.site.addresses.anchor`.
    """
    columns = _Columns.of(units)
    codes = {row["unit"]: row for row in rows(coding)}
    body = rows(units[units["kind"] != "paratext"])
    paratext = rows(units[units["kind"] == "paratext"])
    parts = [
        _opening(document, columns, is_coded=bool(codes)),
        *_body(body, columns, lambda unit: _margin(unit, codes.get(unit), label, uses(unit))),
        *_paratext(paratext, columns),
    ]
    return "\n\n".join(parts) + "\n"


def reader_index(documents: Iterable[Mapping[str, Any]]) -> str:
    """Return the Markdown of the page that opens the reader: the documents with what is known of them."""
    rows = "".join(_entry(document) for document in documents)
    lead = (
        "Every unit of every document has an address, such as `d2009/3/1/1#2`, and stands under it on these pages. "
        "The Chinese is the text; the English is a working translation, made by machine and not authoritative."
    )
    return f'# The reader\n\n{lead}\n\n<div class="shelf">{rows}</div>\n'


def _entry(document: Mapping[str, Any]) -> str:
    name = document["id"]
    facts = " · ".join(escape(fact) for fact in _facts(document))
    titles = (
        f'<span class="zh" lang="zh-Hans">{escape(document["title_zh"])}</span>'
        f'<span class="en">{escape(document["title_en"])}</span>'
    )
    return f'<a class="shelf-item" href="{name}.html">{titles}<span class="facts">{facts}</span></a>'


def _facts(document: Mapping[str, Any]) -> list[str]:
    date = document["date"] or "date not known"
    number = document["number"] or "no number known"
    return [fact for fact in (document["issuer"], date, number, document["genre"]) if fact]


def _opening(document: Mapping[str, Any], columns: _Columns, *, is_coded: bool) -> str:
    name = document["id"]
    title = plain(document.get("short_en") or document["title_en"])
    facts = " · ".join(escape(fact) for fact in _facts(document))
    shown = " ".join(columns.names)
    notes = "The Chinese is the text. It has not been translated for this series."
    if "en" in columns.names:
        notes = "The Chinese is the text. The English is a working translation made by machine in November 2026."
    korean = " The Korean is the translation printed with the source." if "ko" in columns.names else ""
    return (
        f"# {title} {_inline(document.get('short_zh') or '', 'zh')}\n\n"
        f'<div class="reader-head" data-document="{name}" data-languages="{shown}" {_titles(document)}>'
        f'<p class="facts">{facts}</p>'
        f'<p class="reader-note">{notes}{korean} {_on_codes(is_coded=is_coded)}</p>'
        f'<div class="language-switch pst-js-only" role="group" aria-label="Language of the text">'
        f"{''.join(_button(lang) for lang in columns.names)}</div></div>"
    )


def _titles(document: Mapping[str, Any]) -> str:
    """Return the titles as attributes: a quotation that a reader copies names the document in its own language."""
    return " ".join(f'data-title-{lang}="{escape(str(document.get(f"title_{lang}") or ""))}"' for lang in LANGUAGES)


def _on_codes(*, is_coded: bool) -> str:
    book = '<a href="../codebook.html">codebook</a>'
    if is_coded:
        return (
            "The small line beside a paragraph holds its address and its codes; the codes were assigned by machine and "
            f"are explained in the {book}."
        )
    return f"The small line beside a paragraph holds its address. The text is not coded by the {book} yet."


def _button(lang: str) -> str:
    code, name = LANGUAGES[lang]
    return f'<button type="button" data-language="{lang}" lang="{code}" aria-pressed="false">{name}</button>'


def _body(units: Sequence[Mapping[str, Any]], columns: _Columns, margin: Callable[[str], str]) -> Iterator[str]:
    depth, known = 1, {unit["unit"] for unit in units}
    for unit in units:
        if unit["section"] and unit["section"] not in known:
            # a section without a heading, such as a preamble, still is a place that evidence points to
            known.add(unit["section"])
            yield f'<span id="{anchor(unit["section"])}"></span>'
        if unit["kind"] == "heading":
            depth = min(int(unit["level"]) + 1, depth + 1, 6)
            yield _heading(unit, columns, depth)
        else:
            yield _unit(unit, columns, margin(unit["unit"]))


def _heading(unit: Mapping[str, Any], columns: _Columns, depth: int) -> str:
    texts = " ".join(_inline(_text(unit, lang), lang) for lang in columns.names if _text(unit, lang))
    return f"{{#{anchor(unit['unit'])}}}\n{'#' * depth} {texts}"


def _inline(text: str, lang: str) -> str:
    flat = plain(" ".join(text.split()))
    return f"[{flat}]{{.{lang} .language-{LANGUAGES[lang][0].lower()}}}" if flat else ""


def _text(unit: Mapping[str, Any], lang: str) -> str:
    value = unit[f"text_{lang}"]
    return value if isinstance(value, str) else ""


def _unit(unit: Mapping[str, Any], columns: _Columns, margin: str) -> str:
    texts = "".join(_column(_text(unit, lang), lang) for lang in columns.names)
    kind = "title" if unit["unit"].endswith("/title") else unit["kind"]
    width = len(columns.names)
    return (
        f'<div class="unit unit-{kind} columns-{width}" id="{anchor(unit["unit"])}" data-unit="{unit["unit"]}">'
        f"{texts}{margin}</div>"
    )


def _column(text: str, lang: str) -> str:
    inner = "<br>".join(escape(line.strip()) for line in text.strip().split("\n"))
    return f'<div class="text {lang}" lang="{LANGUAGES[lang][0]}">{inner}</div>'


def _margin(address: str, codes: Mapping[str, Any] | None, label: Labels, uses: tuple[int, int]) -> str:
    link = (
        f'<a class="address" href="#{anchor(address)}" data-copy title="Address of this unit; press to copy the link">'
        f"{address}</a>"
    )
    listed = "".join(_codes(codes, label)) if codes else ""
    return f'<div class="unit-margin">{link}{f"<ul>{listed}</ul>" if listed else ""}{_used(address, *uses)}</div>'


def _used(address: str, exhibits: int, numbers: int) -> str:
    """Return the button that lists what rests on a unit; nothing where nothing does."""
    if not exhibits + numbers:
        return ""
    kinds = ((exhibits, "exhibit"), (numbers, "number"))
    words = " and ".join(f"{count} {kind}{'s' if count > 1 else ''}" for count, kind in kinds if count)
    return f'<button type="button" class="used pst-js-only" data-uses="{address}">under {words}</button>'


def _codes(codes: Mapping[str, Any], label: Labels) -> Iterator[str]:
    for column in _CODED:
        variable = "theme" if column == "themes" else column
        for code in str(codes[column]).split(";"):
            if code and not (variable == "instrument" and code == "none"):
                words = label(variable, code)
                text = f"strength {code}, {words}" if variable == "strength" else words
                title = escape(f"{variable}: {words}")
                href = f"../codebook.html#{variable}-{code}"
                yield f'<li><a class="code code-{variable}" href="{href}" title="{title}">{escape(text)}</a></li>'


def _paratext(units: Sequence[Mapping[str, Any]], columns: _Columns) -> Iterator[str]:
    if not units:
        return
    shown = "".join(_unit(unit, columns, _margin(unit["unit"], None, _no_label, (0, 0))) for unit in units)
    yield (
        '<details class="paratext"><summary>Stands in the file, not in the document</summary>'
        "<p>News preamble, contents list or page furniture of the source file; no part of the document, "
        f"never coded or counted.</p>{shown}</details>"
    )


def _no_label(variable: str, code: str) -> str:
    return f"{variable} {code}"
