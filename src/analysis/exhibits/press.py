"""Publishing the exhibits of one volume: a result table meets its title, caption, alternative text and sources.

The words stand in `captions.yml` and in `captions/<template>.yml`, by template
and name, so that a caption is written once for all documents and pairs and can
be corrected without touching code or a notebook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import yaml

from analysis.errors import Fault, InputError, nearest
from analysis.exhibits import alt_text, exhibit, labels
from analysis.exhibits.evidence import addresses

__all__ = ["Press", "for_all", "for_corpus", "for_document", "for_pair", "in_words", "side_by_side"]

_FOLDER = Path(__file__).parent
_LANGUAGES = ("en", "zh")
_READS: Mapping[str, Callable[..., dict[str, str]]] = MappingProxyType(
    {"ranking": alt_text.ranking, "pairs": alt_text.pairs, "plain": alt_text.plain}
)


@dataclass(frozen=True)
class Press:
    """Publishes the exhibits of one volume under the captions of its template.

    `words` fills the places of the captions, by language; `documents` is the
    table of documents, `pair` the two documents of a comparison.
    """

    volume: str
    template: str
    documents: pd.DataFrame
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    pair: tuple[str, str] | None = None

    def figure(
        self, name: str, table: pd.DataFrame, draw: Callable[..., go.Figure], *, behind: Iterable[str] = ()
    ) -> exhibit.Figure:
        """Return the figure `name`, drawn from `table` once the names of documents are joined.

        Its caption entry may select the columns of the table below it. `behind` are further sources, cells of keys
        joined by `;`, as the statistics of a table name them.
        """
        table = self.joined(table)
        columns = self._entry(name).get("columns")
        identity = self._identity(name, table)
        identity["sources"] = [*identity["sources"], *sorted(addresses(";".join(behind)))]
        return exhibit.figure(**identity, table=table, draw=draw, columns=columns)

    def figure_when_any(self, name: str, table: pd.DataFrame, draw: Callable[..., go.Figure]) -> exhibit.Figure | None:
        """Return the figure, or nothing while its table has no rows yet, as before the first human coder."""
        return self.figure(name, table, draw) if len(table) else None

    def table(self, name: str, table: pd.DataFrame, *, behind: Iterable[str] = ()) -> exhibit.Table:
        """Return the table `name`, with the columns that its caption entry selects, or all of them.

        `behind` as in `figure`.
        """
        table = self.joined(table)
        columns = self._columns(name)
        # a result without rows may lack the columns that only rows bring
        table = table.reindex(columns=list(columns)) if columns and table.empty else table
        identity = self._identity(name, table)
        identity["sources"] = [*identity["sources"], *sorted(addresses(";".join(behind)))]
        return exhibit.table(**identity, table=table, columns=columns)

    def between(self, links: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
        """Return the links of a comparison with the parts of both texts, and a row for each section without any."""
        if self.pair is None:
            raise ValueError(f"volume `{self.volume}` compares no two documents")
        return labels.with_parts(labels.with_unlinked(links, units, pair=self.pair), units)

    def joined(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the table with short names and order of date of the documents it is about, unless it has them."""
        if self.pair:
            return labels.paired(table, self.documents, pair=self.pair)
        named = "document" in table and "document_order" not in table
        return labels.with_documents(table, self.documents) if named else table

    def _identity(self, name: str, table: pd.DataFrame) -> dict[str, Any]:
        entry = self._entry(name)
        return {
            "volume": self.volume,
            "name": name,
            "title": self._filled(entry["title"]),
            "caption": self._filled(entry["caption"]),
            "alt": _READS[entry["reads"]](table, kind=self._filled(entry["kind"])),
            "sources": [source.format(**self.words.get("en", {})) for source in entry["sources"]],
        }

    def _entry(self, name: str) -> Mapping[str, Any]:
        entries = _captions(self.template)
        if name not in entries:
            fault = Fault(
                "captions.yml", self.template, "", f"there is no caption for `{name}`", "", nearest(name, entries)
            )
            raise InputError([fault])
        found: Mapping[str, Any] = entries[name]
        return found

    def _columns(self, name: str) -> dict[str, Mapping[str, str]] | None:
        """Return the columns that the entry selects; one with `{document}` in its name stands for each document."""
        chosen = self._entry(name).get("columns")
        if chosen is None:
            return None
        columns: dict[str, Mapping[str, str]] = {}
        for column, titles in chosen.items():
            if "{document}" not in column:
                columns[column] = {lang: title.format(**self.words.get(lang, {})) for lang, title in titles.items()}
                continue
            for row in self.documents.to_dict("records"):
                named = {lang: titles[lang].format(document=row[f"short_{lang}"]) for lang in _LANGUAGES}
                columns[column.format(document=row["id"])] = named
        return columns

    def _filled(self, texts: Mapping[str, str]) -> dict[str, str]:
        return {lang: texts[lang].format(**self.words.get(lang, {})) for lang in _LANGUAGES}


def for_corpus(volume: str, documents: pd.DataFrame) -> Press:
    """Return the press of the volume on the texts themselves."""
    return Press(volume, "corpus", documents)


def for_all(volume: str, documents: pd.DataFrame, *, template: str) -> Press:
    """Return the press of a volume on all documents together, under the captions of its template."""
    return Press(volume, template, documents)


def for_document(volume: str, documents: pd.DataFrame, *, document: str, template: str = "profile") -> Press:
    """Return the press of the profile of one document, or of another volume on one document."""
    return Press(volume, template, documents, _words(documents, document=document))


def for_pair(volume: str, documents: pd.DataFrame, *, pair: tuple[str, str], template: str = "comparison") -> Press:
    """Return the press of the comparison of two documents."""
    return Press(volume, template, documents, _words(documents, earlier=pair[0], later=pair[1]), pair)


def in_words(table: pd.DataFrame, column: str, variable: labels.Labelled) -> pd.DataFrame:
    """Return the table with `<column>_en` and `<column>_zh`, the labels of the codes in `column`."""
    names = {f"label_{lang}": f"{column}_{lang}" for lang in _LANGUAGES}
    return labels.labelled(table, column, variable).rename(columns=names)


def side_by_side(links: pd.DataFrame) -> pd.DataFrame:
    """Return the links of a pair as a reader wants them: the subject in both languages, each text after its address."""
    texts = {
        f"{side}_{lang}": links[f"{side}_unit"] + " " + links[f"{side}_{lang}"]
        for side in ("earlier", "later")
        for lang in _LANGUAGES
    }
    return links.assign(**texts, subject_zh=links["subject"], subject_en=links["subject_en"] + " " + links["subject"])


def _words(documents: pd.DataFrame, **places: str) -> dict[str, dict[str, str]]:
    rows = documents.set_index("id").to_dict("index")
    ids = {f"{place}_id": name for place, name in places.items()}
    named = {lang: {place: str(rows[name][f"short_{lang}"]) for place, name in places.items()} for lang in _LANGUAGES}
    return {lang: {**ids, **named[lang]} for lang in _LANGUAGES}


@lru_cache
def _captions(template: str) -> Mapping[str, Any]:
    """Return the captions of one template; the files of others are not opened, so that they do not count as read."""
    file = _FOLDER / "captions" / f"{template}.yml"
    entries: dict[str, Any] = yaml.safe_load((file if file.exists() else _FOLDER / "captions.yml").read_bytes())
    return dict(entries[template])
