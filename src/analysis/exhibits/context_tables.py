"""What stands beside the promise, for its figures: shares of groups, trade with partners, momentum, two lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.coding.codebook import Variable
from analysis.exhibits.lanes import with_lane
from analysis.exhibits.outcome_tables import Words, named_sources
from analysis.measures import regions
from analysis.outcomes import breaks, counterfactual, interruption, vintages

__all__ = ["census_sources", "lines", "momentum", "outputs", "shares", "strips"]

_SIDES: Mapping[str, str] = {"kita": "kita", "kosis-2025": "other", "japan-customs-2025": "other"}


def shares(
    people: pd.DataFrame, output: Mapping[str, pd.DataFrame], attention: pd.DataFrame, words: Words
) -> pd.DataFrame:
    """Return three measures of the groups in one table, for `figures.region_shares`.

    `output` is `regions.output` by vintage class, each computed by itself; `attention` bears the names and order of
    the documents.
    """
    produced = [
        table.assign(class_en=words.class_name(name, "en"), class_zh=words.class_name(name, "zh"), vintage_class=name)
        for name, table in output.items()
    ]
    parts = [
        people.assign(measure="people", units=""),
        pd.concat(produced).assign(measure="output", units=""),
        attention.assign(measure="attention"),
    ]
    table = pd.concat(parts, ignore_index=True).astype({"year": "Int64"})
    empty = ("document", "document_en", "document_zh", "class_en", "class_zh", "vintage_class")
    return table.assign(**{name: table[name].fillna("") for name in empty})


def outputs(
    values: pd.DataFrame, words: Words, groups: Mapping[str, Sequence[str]], *, classes: Sequence[str], around: int
) -> dict[str, pd.DataFrame]:
    """Return `regions.output` for each class, on the basis of the year `around`."""
    return {name: regions.output(vintages.gdp(values, name), groups, words.breaks, around=around) for name in classes}


def census_sources(values: pd.DataFrame) -> list[str]:
    """Return the sources of census figures and of nominal GDP in classes, as cells of ids."""
    rows = values[values["vintage_class"].eq("census") | values.index.isin(vintages.gdp(values).index)]
    return sorted(set(rows["source"]))


def strips(rows: pd.DataFrame, words: Words, *, events: pd.DataFrame, kinds: Variable) -> pd.DataFrame:
    """Return the strips of trade with the lane of events under them, for `figures.trade_strips`.

    `rows` is `trade.strips`. `side` says whose statistic it is: own (China, the province, or the press), other (the
    partner), kita (customs of China in a Korean database).
    """
    said = named_sources(rows["source"], words.sources)
    other = (rows["partner"] == "CHN").map({True: "other", False: "own"})
    side = [_SIDES.get(str(name), default) for name, default in zip(rows["vintage_class"], other, strict=True)]
    classes = {
        f"class_{lang}": [words.class_name(name, lang) for name in rows["vintage_class"]] for lang in ("en", "zh")
    }
    own = rows.assign(side=side, said_en=said, said_zh=said, units=";".join(words.promise.units), **classes)
    return with_lane(own.drop(columns="source").astype({"year": "Int64"}), events, kinds)


def momentum(
    values: pd.DataFrame, words: Words, *, areas: Sequence[str], last_before: int, draws: int, seed: int
) -> pd.DataFrame:
    """Return published and expected GDP of some areas of one class, for `figures.momentum`.

    Each area is taken on the basis of the year `last_before`, up to its next break. `inside` says whether a value
    lies within the nominal limits.
    """
    parts = []
    for code in areas:
        rows = values[values["area_code"] == code]
        if rows.empty:
            continue
        rows = words.described(breaks.steady(rows, words.breaks, around=last_before))
        parts.append(_with_forecast(rows, last_before=last_before, draws=draws, seed=seed))
    return pd.concat(parts, ignore_index=True)


def _with_forecast(rows: pd.DataFrame, *, last_before: int, draws: int, seed: int) -> pd.DataFrame:
    until = int(rows["year"].max())
    found = counterfactual.forecast(rows, last_before=last_before, until=until)
    empty = {name: float("nan") for name in ("expected", "low", "high", "ratio", "coverage")}
    table = rows.assign(last_before=last_before, learnt=0, inside=False, **empty)
    if found is None:
        return table
    gap = counterfactual.gap(found, rows).drop(columns="value")
    years = len(found.years)
    measured = counterfactual.coverage(years, until - last_before, draws=draws, seed=seed)
    table = table.drop(columns=["expected", "low", "high", "ratio", "inside"]).merge(gap, on="year", how="left")
    return table.assign(
        coverage=measured, learnt=years, inside=table["year"].map(gap.set_index("year")["inside"]).eq(other=True)
    )


def lines(
    values: pd.DataFrame, words: Words, *, last_before: int, draws: int, seed: int
) -> tuple[pd.DataFrame, interruption.Segments | None]:
    """Return the two lines through the GDP of the province, for `figures.two_lines`, and how they were found.

    On the basis of the year `last_before`. Without enough years on either side the table is empty and there are no
    lines.
    """
    own = values[values["area_code"] == vintages.PROVINCE]
    own = words.described(breaks.steady(own, words.breaks, around=last_before))
    found = interruption.segments(own, last_before=last_before, draws=draws, seed=seed)
    if found is None:
        return own.iloc[:0].assign(line=[], continued=[], last_before=[]), None
    rows = own.drop(columns="value").merge(found.fitted, on="year").astype({"year": "Int64"})
    return rows.assign(last_before=last_before, units=";".join(words.promise.units)), found
