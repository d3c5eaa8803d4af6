"""What a figure page says about any exhibit before a reader trusts it: what is measured, and how, in three sentences.

The statistical subtitle names measures, dimensions, documents and rows; the
method says what the exhibit is drawn from, how that was made, and what kind of
number is shown. Both follow from the exhibit itself, so that they cannot fall
behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

__all__ = ["method", "subtitle"]

Names: TypeAlias = Mapping[str, Mapping[str, str]]
"""Short names of all documents of the series by id and language, in order of date."""

_SHOWN = 3
_JOINT = {"en": ", ", "zh": "、"}
_UNCERTAIN = ("low", "high", "_p", "p_family", "p_value")

_FILE = Path(__file__).parent / "making.yml"


def subtitle(payload: Mapping[str, Any], lang: str, names: Names) -> str:
    """Return what is measured, by what, in which documents, in how many rows.

    >>> table = {"columns": [{"name": "n", "title": {"en": "Paragraphs"}, "type": "integer"},
    ...                      {"name": "theme", "title": {"en": "Theme"}, "type": "string"}],
    ...          "rows": [[3, "ports"]], "units": [["d1#1"]]}
    >>> subtitle({"table": table, "sources": []}, "en", {"d1": {"en": "2009 outline"}})
    'Paragraphs by theme; 2009 outline; 1 row'
    """
    table = payload["table"]
    columns = [column for column in table["columns"] if column.get("lang", lang) == lang]
    measures = _titles((column for column in columns if column["type"] != "string"), lang)
    dimensions = _titles((column for column in columns if column["type"] == "string"), lang)
    documents = _JOINT[lang].join(names[name][lang] for name in _documents(payload, names))
    count = len(table["rows"])
    if lang == "zh":
        head = f"{measures}（按{dimensions}）" if measures and dimensions else measures or dimensions
        return "；".join(part for part in (head, documents, f"{count}行") if part)
    head = f"{measures} by {_lowered(dimensions)}" if measures and dimensions else measures or dimensions
    rows = f"{count:,} row{'' if count == 1 else 's'}"
    return "; ".join(part for part in (head, documents, rows) if part)


def method(payload: Mapping[str, Any], lang: str, names: Names) -> tuple[str, str, str]:
    """Return three sentences: what the exhibit is drawn from, how that was made, what kind of number it shows."""
    return _drawn_from(payload, lang, names), _made(payload, lang), _kind(payload, lang, len(names))


def _titles(columns: Iterable[Mapping[str, Any]], lang: str) -> str:
    titles = list(dict.fromkeys(str(column["title"][lang]) for column in columns))
    more = {"en": " and more", "zh": "等"}[lang] if len(titles) > _SHOWN else ""
    return _JOINT[lang].join(titles[:_SHOWN]) + more


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _documents(payload: Mapping[str, Any], names: Names) -> list[str]:
    """Return the documents whose units the exhibit shows, or else those among its sources, in order of date."""
    units = (unit for row in payload["table"]["units"] for unit in row)
    shown = {unit.replace("#", "/").partition("/")[0] for unit in units} or {one["key"] for one in payload["sources"]}
    return [name for name in names if name in shown]


def _drawn_from(payload: Mapping[str, Any], lang: str, names: Names) -> str:
    count = len({unit for row in payload["table"]["units"] for unit in row})
    documents = _JOINT[lang].join(names[name][lang] for name in _documents(payload, names))
    if count and lang == "zh":
        return f"取自{documents}的{count}个单元（标题或段落），表中每行均可查其所据单元。"
    if count:
        what = f"{count:,} unit{'' if count == 1 else 's'} (headings or paragraphs) of {documents}"
        return f"Drawn from {what}; each row of the table leads to those behind it."
    keys = _JOINT[lang].join(source["key"] for source in payload["sources"])
    return {
        "en": f"Drawn from the tables named under the sources ({keys}); its rows count no single paragraphs.",
        "zh": f"取自来源所列数据表（{keys}）；各行不计单个段落。",
    }[lang]


def _made(payload: Mapping[str, Any], lang: str) -> str:
    keys: Sequence[str] = [source["key"] for source in payload["sources"]]
    making = _making()
    return next((making[key][lang] for key in making if key in keys), making["documents"][lang])


@lru_cache
def _making() -> Mapping[str, Mapping[str, str]]:
    held: Mapping[str, Mapping[str, str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return held


def _kind(payload: Mapping[str, Any], lang: str, documents: int) -> str:
    if "indicators" in {source["key"] for source in payload["sources"]}:
        return _VINTAGES[lang]
    counted = (_INFERENCE if _is_uncertain(payload) else _CENSUS)[lang]
    return counted + _CONFOUNDED[lang].format(documents=documents)


_VINTAGES = {
    "en": "Values of different vintages are never joined in one series; a course beside a policy is no effect of it.",
    "zh": "不同版次的数值不相接；政策前后的走势并非政策的效果。",
}
_INFERENCE = {
    "en": "Counts are a census of these texts; intervals and p-values are inference, made as the caption says, and ",
    "zh": "次数为全数统计；区间与p值属推断，方法见图注；",
}
_CENSUS = {"en": "Counts are a census of these texts and no sample; ", "zh": "次数为全数统计而非抽样；"}
_CONFOUNDED = {
    "en": "with {documents} documents no difference can be laid to year, issuer, level, genre or length alone.",
    "zh": "仅{documents}份文件，差异不能单独归于年份、发文机关、层级、文种或篇幅。",
}


def _is_uncertain(payload: Mapping[str, Any]) -> bool:
    names = [column["name"] for column in payload["table"]["columns"]]
    names += (payload.get("drawn") or {}).get("columns", [])
    return any(name == "p" or name.endswith(_UNCERTAIN) for name in names)
