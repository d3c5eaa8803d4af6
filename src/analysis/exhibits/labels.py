"""Joining labels to a table of codes, documents or sections before it is drawn.

A figure never looks a label up: its table carries `label_en` and `label_zh`
(codes), `<column>_en`, `<column>_zh` and `<column>_order` (documents), and so
on. The functions here add those columns and change nothing else.
"""

from __future__ import annotations

from typing import Any, Protocol

import pandas as pd

from analysis.exhibits.section_names import section_names
from analysis.exhibits.typesetting import heading

__all__ = [
    "glossed",
    "labelled",
    "paired",
    "with_documents",
    "with_kinds",
    "with_pairs",
    "with_parts",
    "with_sections",
    "with_unlinked",
]

LANGUAGES = ("en", "zh")


class Labelled(Protocol):
    """A variable of the codebook, as far as labels are concerned."""

    def label(self, code: str, lang: str) -> str:
        """Return the label of one code in one language."""
        ...


def labelled(table: pd.DataFrame, column: str, variable: Labelled) -> pd.DataFrame:
    """Return the table with `label_en` and `label_zh` of the codes in `column`; a missing code has no label."""
    codes = table[column].map(lambda code: "" if pd.isna(code) else str(code))
    added = {f"label_{lang}": [variable.label(code, lang) if code else "" for code in codes] for lang in LANGUAGES}
    return table.assign(**added)


def with_documents(table: pd.DataFrame, documents: pd.DataFrame, *, column: str = "document") -> pd.DataFrame:
    """Return the table with short labels and the order of date of the documents in `column`.

    `documents` has one row a document in order of date, with `id`, `short_en` and `short_zh`.
    """
    order = {name: place for place, name in enumerate(documents["id"])}
    added: dict[str, Any] = {
        f"{column}_{lang}": list(table[column].map(dict(zip(documents["id"], documents[f"short_{lang}"], strict=True))))
        for lang in LANGUAGES
    }
    return table.assign(**added, **{f"{column}_order": [order[name] for name in table[column]]})


def paired(table: pd.DataFrame, documents: pd.DataFrame, *, pair: tuple[str, str]) -> pd.DataFrame:
    """Return the table with name and order of the two documents: `earlier_name_en`, `later_order` and so on."""
    order = {name: place for place, name in enumerate(documents["id"])}
    added: dict[str, Any] = {}
    for side, document in zip(("earlier", "later"), pair, strict=True):
        row = documents.iloc[order[document]]
        added |= {f"{side}_name_{lang}": row[f"short_{lang}"] for lang in LANGUAGES}
        added[f"{side}_order"] = order[document]
    return table.assign(**added)


def with_pairs(table: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return a table of pairs with name and order of both documents of each row: `earlier_name_en`, `later_order`."""
    for side in ("earlier", "later"):
        table = with_documents(table, documents, column=side)
        table = table.rename(columns={f"{side}_{lang}": f"{side}_name_{lang}" for lang in LANGUAGES})
    return table


def with_sections(table: pd.DataFrame, units: pd.DataFrame, *, column: str = "section") -> pd.DataFrame:
    """Return the table with `<column>_en` and `<column>_zh`: the names of the sections in `column`.

    `units` is the table of units; see `section_names` for what a section is called. An address without text,
    such as that of the part before the first heading, is the preamble; an empty one has no name.
    """
    added = {}
    for lang in LANGUAGES:
        names = {"": "", **section_names(units, lang=lang)}
        preamble = heading("", "", "", lang)
        added[f"{column}_{lang}"] = [names.get(address, preamble) for address in table[column]]
    return table.assign(**added)


def with_parts(links: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Return links with `earlier_part` and `later_part`, the level-1 headings of the sections, and their names."""
    for side in ("earlier", "later"):
        parts = [_part(address) for address in links[f"{side}_section"]]
        links = with_sections(links.assign(**{f"{side}_part": parts}), units, column=f"{side}_part")
    return links


def _part(address: str) -> str:
    """Return the level-1 address a section belongs to: `d2009/3/1` -> `d2009/3`; `d2009/0` before the first heading."""
    steps = address.partition("#")[0].split("/")
    return "" if not address else f"{steps[0]}/0" if len(steps) == 1 else "/".join(steps[:2])


def with_unlinked(links: pd.DataFrame, units: pd.DataFrame, *, pair: tuple[str, str]) -> pd.DataFrame:
    """Return the links with their parts (see `with_parts`) and one row more for each section that no link touches.

    Such a row has level "" and the section of the other side "".
    """
    rows = []
    for side, other, document in (("earlier", "later", pair[0]), ("later", "earlier", pair[1])):
        body = units[(units["document"] == document) & (units["kind"] == "paragraph")]
        sections = pd.Series(body["section"].unique())
        lonely = sections[~sections.isin(set(links[f"{side}_section"]))]
        rows += [{f"{side}_section": name, f"{other}_section": "", "level": "", "units": ""} for name in lonely]
    whole = pd.concat([links, pd.DataFrame(rows)], ignore_index=True) if rows else links
    return with_parts(whole, units)


def glossed(table: pd.DataFrame, terms: pd.DataFrame, *, column: str = "token") -> pd.DataFrame:
    """Return the table with `gloss_en`, the English of the words in `column` by the term base; "" where it has none.

    `terms` has the columns `zh` and `en`; the first entry of a word counts, up to its first semicolon.
    """
    first = terms.drop_duplicates("zh")
    english = dict(zip(first["zh"], first["en"], strict=True))
    return table.assign(gloss_en=[str(english.get(word, "")).partition(";")[0] for word in table[column]])


def with_kinds(projects: pd.DataFrame) -> pd.DataFrame:
    """Return a table of projects with `kind_en` and `kind_zh`; a kind without a label keeps its own name."""
    names = {lang: [kinds.get(kind, kind) for kind in projects["kind"]] for lang, kinds in _KINDS.items()}
    return projects.assign(kind_en=names["en"], kind_zh=names["zh"])


_KINDS = {
    "en": {
        "zone": "zones",
        "park": "parks",
        "route": "routes",
        "rail": "railways",
        "institution": "institutions",
        "plan": "plans",
        "road": "roads",
        "fund": "funds",
        "port": "ports",
        "energy": "energy works",
        "crossing": "border crossings",
        "bridge": "bridges",
        "event": "events",
        "water": "water works",
        "airport": "airports",
        "other": "other",
    },
    "zh": {
        "zone": "功能区",
        "park": "园区",
        "route": "航线与通道",
        "rail": "铁路",
        "institution": "机构",
        "plan": "规划",
        "road": "公路",
        "fund": "基金",
        "port": "港口",
        "energy": "能源工程",
        "crossing": "口岸",
        "bridge": "桥梁",
        "event": "会展活动",
        "water": "水利工程",
        "airport": "机场",
        "other": "其他",
    },
}
