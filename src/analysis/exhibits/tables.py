"""The rows behind an exhibit as they are published: columns with title and type, and the evidence of each row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from pandas.api.types import is_bool_dtype, is_float_dtype, is_integer_dtype

from analysis.exhibits.canonical import canonical
from analysis.exhibits.evidence import addresses, gathered
from analysis.exhibits.titles import title

__all__ = ["published_table", "unpublished_columns"]

_HIDDEN_ENDINGS = ("units", "_order", "_name_en", "_name_zh", "_part")
_SHARES = ("share", "low", "high", "dispersion", "difference")


def published_table(table: pd.DataFrame, columns: Mapping[str, Mapping[str, str]] | None = None) -> dict[str, Any]:
    """Return `{"columns", "rows", "units"}` of a table.

    `columns` (name -> titles by language, with `unit` and `type` where they are stated) selects and orders; without it
    every column is shown but evidence, colours and columns that are empty throughout. A column whose name
    ends in a language is marked with it. Raises KeyError for a column that the table lacks.
    """
    names = list(columns) if columns is not None else _shown(table)
    missing = [name for name in names if name not in table]
    if missing:
        raise KeyError(f"the table has no column {missing}; it has {list(table.columns)}")
    return {
        "columns": [_column(table, name, titles=(columns or {}).get(name)) for name in names],
        "rows": [[_cell(value) for value in row] for row in table[names].itertuples(index=False)],
        "units": _row_evidence(table),
    }


def unpublished_columns(table: pd.DataFrame, published: Mapping[str, Any]) -> dict[str, Any]:
    """Return `{"columns", "rows"}` of what a drawing is given and its published table leaves out, but for evidence."""
    printed = {column["name"] for column in published["columns"]}
    names = [str(name) for name in table.columns if name not in printed and not str(name).endswith("units")]
    rows = [[_cell(value) for value in row] for row in table[names].itertuples(index=False)] if names else []
    return {"columns": names, "rows": rows}


def _shown(table: pd.DataFrame) -> list[str]:
    names = [str(name) for name in table.columns if not str(name).endswith(_HIDDEN_ENDINGS)]
    return [name for name in names if not _empty(table[name])]


def _empty(values: pd.Series[Any]) -> bool:
    return bool(len(values)) and all(_blank(value) for value in values)


def _blank(value: Any) -> bool:
    if isinstance(value, str | list | tuple):
        return not value
    return bool(pd.isna(value))


def _column(table: pd.DataFrame, name: str, *, titles: Mapping[str, str] | None) -> dict[str, Any]:
    known = title(name)
    given = titles or {}
    column: dict[str, Any] = {
        "name": name,
        "title": {lang: given.get(lang, known[lang]) for lang in ("en", "zh")},
        "type": given.get("type") or _type(table[name], name),
        "unit": given.get("unit", ""),
    }
    ending = name.rpartition("_")[2]
    if ending in ("en", "zh", "ko") and f"{name[:-3]}_{'zh' if ending == 'en' else 'en'}" in table:
        column["lang"] = ending
    return column


def _type(values: pd.Series[Any], name: str) -> str:
    if is_bool_dtype(values):
        return "string"
    if is_integer_dtype(values):
        return "integer"
    if not is_float_dtype(values):
        return "string"
    shares = name.endswith(_SHARES) and not name.startswith("ratio")
    return "percent" if shares else "number"


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple | set | frozenset):
        return "; ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return canonical(value)


def _row_evidence(table: pd.DataFrame) -> list[list[str]]:
    """Return the addresses of each row: its `units`, or those of its two sides together."""
    if "units" in table:
        return [list(addresses(cell)) for cell in table["units"]]
    sides = [name for name in ("earlier_units", "later_units") if name in table]
    if not sides:
        return [[] for _ in range(len(table))]
    return [list(gathered(cells)) for cells in table[sides].itertuples(index=False)]
