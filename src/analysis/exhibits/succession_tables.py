"""The tables behind the exhibits on lineage over all documents: results of the measures, put in words.

Nothing is counted here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from types import MappingProxyType

import pandas as pd

from analysis.coding.codebook import Codebook
from analysis.exhibits import labels
from analysis.exhibits.phrases import phrase
from analysis.exhibits.press import in_words

__all__ = [
    "beside",
    "by_pair",
    "by_theme",
    "genealogy",
    "in_series",
    "likeness",
    "links_in_words",
    "namings_in_words",
    "paragraphs",
    "reach",
    "stacked",
]

_LANGUAGES = ("en", "zh")
_SERIES: Mapping[str, str] = MappingProxyType({"strong": "by_strong", "any": "by_any"})


def by_pair(table: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the table with `row_en` and `row_zh`, the names of its two documents (columns earlier, later)."""
    names = {lang: dict(zip(documents["id"], documents[f"short_{lang}"], strict=True)) for lang in _LANGUAGES}
    added = {
        f"row_{lang}": [
            f"{known[one]} → {known[two]}" for one, two in zip(table["earlier"], table["later"], strict=True)
        ]
        for lang, known in names.items()
    }
    return table.assign(**added)


def genealogy(threads: pd.DataFrame, units: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `succession.threads` as `figures.genealogy` takes them."""
    paragraphs = labels.with_documents(threads[threads["part"] == "paragraph"], documents)
    both = paragraphs.rename(columns={"section": "earlier_section"}).assign(later_section="")
    named = labels.with_parts(both, units).rename(
        columns={f"earlier_part{ending}": f"part_of{ending}" for ending in ("", "_en", "_zh")}
    )
    kept = [name for name in named if not str(name).startswith("later_")]
    return pd.concat([named[kept], threads[threads["part"] == "link"]], ignore_index=True)


def reach(across: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `succession.across` as `figures.measured_shares` takes them: panels by direction."""
    table = by_pair(across, documents)
    counts = [f"{part} / {whole}" for part, whole in zip(table["paragraphs"], table["of"], strict=True)]
    table = _spoken(table, "panel", [f"by_{direction}" for direction in table["direction"]])
    return _spoken(table, "series", [_SERIES[level] for level in table["level"]]).assign(counts=counts)


def by_theme(table: pd.DataFrame, documents: pd.DataFrame, *, themes: labels.Labelled) -> pd.DataFrame:
    """Return the rows of `succession.by_theme` as `figures.crosses` takes them: themes by pairs of documents."""
    named = by_pair(table, documents)
    columns = {f"column_{lang}": list(named[f"row_{lang}"]) for lang in _LANGUAGES}
    named = labels.labelled(named, "theme", themes).assign(**columns)
    said = {f"row_{lang}": named[f"label_{lang}"] for lang in _LANGUAGES}
    pairs = named["earlier"] + "-" + named["later"]
    table = named.assign(**said, column=pairs, count=named["carried"], of=named["paragraphs"])
    for side in ("earlier", "later"):
        table = labels.with_documents(table, documents, column=side)
    total = table.groupby("theme")["carried"].transform("sum")
    return table[total > 0].drop(columns=["label_en", "label_zh"])


def paragraphs(after: pd.DataFrame, units: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `succession.after` in words: short names of documents, the text, the section."""
    table = labels.with_sections(labels.with_documents(after, documents), units)
    texts = units.set_index("unit")
    for lang in _LANGUAGES:
        names = dict(zip(documents["id"], documents[f"short_{lang}"], strict=True))
        for level in ("strong", "weak", "none"):
            joint = {"en": ", ", "zh": "、"}[lang]
            cells = [joint.join(names[name] for name in cell.split(";") if name) for cell in table[level]]
            table = table.assign(**{f"{level}_{lang}": cells})
        table = table.assign(**{f"text_{lang}": list(table["unit"].map(texts[f"text_{lang}"]))})
    return table


def stacked(table: pd.DataFrame, documents: pd.DataFrame, *, column: str, codes: Iterable[str]) -> pd.DataFrame:
    """Return, for every pair met in the table, how many rows bear each code, as `figures.stacked_counts` takes them."""
    rows = []
    named = by_pair(table, documents)
    pairs = [pair for pair in combinations(documents["id"], 2) if _of(named, pair).any()]
    for earlier, later in pairs:
        own = named[_of(named, (earlier, later))]
        for code in codes:
            held = own[own[column] == code]
            spoken = {f"label_{lang}": phrase(f"{column}_{code}", lang) for lang in _LANGUAGES}
            names = {f"row_{lang}": own[f"row_{lang}"].iloc[0] for lang in _LANGUAGES}
            evidence = ";".join(held["units"])
            rows.append({"earlier": earlier, "later": later, **names, column: code, **spoken} | {"count": len(held)})
            rows[-1]["units"] = evidence
    return pd.DataFrame(rows)


def links_in_words(
    lineage: pd.DataFrame, shifts: pd.DataFrame, *, documents: pd.DataFrame, codes: Codebook
) -> pd.DataFrame:
    """Return every link of the lineage in words, with the commitment of both sides where the link is strong."""
    told = shifts.set_index(["later_unit", "earlier_unit"])
    pairs = list(zip(lineage["later_unit"], lineage["earlier_unit"], strict=True))
    place = {document: rank for rank, document in enumerate(documents["id"])}
    table = lineage.assign(
        earlier=[_document(unit) for unit in lineage["earlier_unit"]],
        later=[_document(unit) for unit in lineage["later_unit"]],
        shift=[told["shift"].get(pair, "") for pair in pairs],
        units=lineage["later_unit"] + ";" + lineage["earlier_unit"],
        subject_zh=lineage["subject"],
        subject_en=lineage["subject_en"] + " " + lineage["subject"],
    )
    table = in_words(by_pair(table, documents), "level", codes["lineage_level"])
    table = in_words(table, "basis", codes["lineage_basis"])
    for lang in _LANGUAGES:
        said = [phrase(f"shift_{code}", lang) if code else "" for code in table["shift"]]
        table = table.assign(**{f"shift_{lang}": said})
    keys = table.assign(first=table["earlier"].map(place), last=table["later"].map(place))
    return table.loc[keys.sort_values(["first", "last"], kind="stable").index].reset_index(drop=True)


def namings_in_words(namings: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `firmness.namings` in words."""
    table = by_pair(namings, documents).assign(name_en=namings["name_en"] + " " + namings["name_zh"])
    return _spoken(table, "naming", [f"naming_{code}" for code in table["naming"]])


def in_series(coverage: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `reuse.coverage` as `figures.measured_shares` takes them: raw and masked, by length."""
    table = by_pair(coverage, documents)
    counts = [f"{part} / {whole}" for part, whole in zip(table["covered"], table["of"], strict=True)]
    table = _spoken(table, "panel", [f"reuse_{masked}" for masked in table["masked"]])
    said = {
        f"series_{lang}": [phrase("reuse_length", lang, length=length) for length in table["length"]]
        for lang in _LANGUAGES
    }
    return table.assign(**said, counts=counts)


def likeness(by_threshold: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `candidates.by_threshold` as `figures.measured_shares` takes them: precision and recall."""
    parts = []
    for name, whole in (("precision", "proposed"), ("recall", "coded")):
        part = by_threshold.rename(columns={name: "share"})
        counts = [f"{both} / {of}" for both, of in zip(part["both"], part[whole], strict=True)]
        rows = {
            f"row_{lang}": [phrase("least", lang, least=f"{value:.2f}") for value in part["threshold"]]
            for lang in _LANGUAGES
        }
        part = _spoken(part.assign(**rows), "panel", [f"likeness_{name}"] * len(part))
        series = [_SERIES[links] for links in part["links"]]
        parts.append(_spoken(part, "series", series).assign(counts=counts, units=""))
    return pd.concat(parts, ignore_index=True)


def beside(found: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return judged candidates in words, the nearest first."""
    table = by_pair(found, documents).sort_values("similarity", ascending=False, kind="stable", ignore_index=True)
    return _spoken(table, "level", [f"candidate_{level}" for level in table["level"]])


def _of(table: pd.DataFrame, pair: tuple[str, str]) -> pd.Series[bool]:
    return (table["earlier"] == pair[0]) & (table["later"] == pair[1])


def _spoken(table: pd.DataFrame, column: str, keys: Iterable[str]) -> pd.DataFrame:
    """Return the table with `<column>_en` and `<column>_zh`, the phrases of `keys`."""
    known = list(keys)
    return table.assign(**{f"{column}_{lang}": [phrase(key, lang) for key in known] for lang in _LANGUAGES})


def _document(unit: str) -> str:
    return unit.partition("/")[0].partition("#")[0]
