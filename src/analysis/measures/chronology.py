"""Dates that are only known to the year, the quarter or the month, as the periods they stand for.

A year of evidence is a stretch of time, not its first of January. Every
comparison of dates here compares periods, and the reader is told when two of
them overlap.
"""

from __future__ import annotations

import calendar

import pandas as pd

__all__ = ["period", "with_document_periods", "with_periods"]

# Quarters and half-years are entered by their last month.
_MONTHS_BEFORE = {"quarter": 2, "half-year": 5}


def period(date: str, precision: str = "") -> tuple[float, float]:
    """Return first and last moment of a date as decimal years.

    `date` is a year, year and month, or day; `precision` matters only for
    `quarter` and `half-year`, which end with the month named.

    >>> period("2018")
    (2018.0, 2019.0)
    >>> period("2019-06", "half-year")
    (2019.0, 2019.5)
    """
    year, *rest = (int(part) for part in date.split("-"))
    if not rest:
        return float(year), float(year + 1)
    month = rest[0]
    if len(rest) == 1:
        return _moment(year, month - _MONTHS_BEFORE.get(precision, 0)), _moment(year, month + 1)
    days = 366 if calendar.isleap(year) else 365
    first = year + sum(calendar.monthrange(year, before)[1] for before in range(1, month)) / days
    return first + (rest[1] - 1) / days, first + rest[1] / days


def with_periods(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of dated rows with `start` and `end`; needs date and date_precision."""
    return _spanned(table, [period(*row) for row in zip(table["date"], table["date_precision"], strict=True)])


def with_document_periods(documents: pd.DataFrame) -> pd.DataFrame:
    """Return the table of documents with `start` and `end`: the interval a document is dated to, missing if none is."""
    spans = []
    for low, high, date in zip(documents["date_low"], documents["date_high"], documents["date"], strict=True):
        first, last = (str(value or date) for value in (low, high))
        spans.append((period(first)[0], period(last)[1]) if first and last else (float("nan"), float("nan")))
    return _spanned(documents, spans)


def _moment(year: int, month: int) -> float:
    """Return the beginning of a month as a decimal year; months past December belong to the next year."""
    return year + (month - 1) / 12


def _spanned(table: pd.DataFrame, spans: list[tuple[float, float]]) -> pd.DataFrame:
    return table.assign(start=[first for first, _ in spans], end=[last for _, last in spans])
