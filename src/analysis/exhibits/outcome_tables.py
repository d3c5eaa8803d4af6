"""Statistics in the words of the page: results of `outcomes` as the figures on targets and outcomes take them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.exhibits.phrases import phrase
from analysis.outcomes import breaks, growth, known, prefectures, promise, vintages

__all__ = ["Words", "factors", "fan", "known_figures", "named_sources", "on_map", "paths", "series", "sums"]


@dataclass(frozen=True)
class Words:
    """What names things: the areas, the vintage classes, the sources, the breaks, and the promise with its units."""

    areas: pd.DataFrame
    vintages: pd.DataFrame
    sources: pd.DataFrame
    breaks: pd.DataFrame
    promise: promise.Promise

    def class_name(self, vintage_class: str, lang: str) -> str:
        """Return the title of a vintage class."""
        titles = dict(zip(self.vintages["vintage_class"], self.vintages[f"title_{lang}"], strict=True))
        return str(titles[vintage_class])

    def described(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Return rows of statistics with area_en, area_zh, class_en, class_zh, said_en, said_zh (sources) and units.

        The units are those of the promise, for values of the zone; a statistic of another area stands in no text.
        """
        zone = rows["area_code"] == promise.ZONE
        said = named_sources(rows["source"], self.sources)
        return rows.assign(
            area_en=rows["area"],
            class_en=[self.class_name(name, "en") for name in rows["vintage_class"]],
            class_zh=[self.class_name(name, "zh") for name in rows["vintage_class"]],
            said_en=said,
            said_zh=said,
            units=zone.map({True: ";".join(self.promise.units), False: ""}),
        )


def named_sources(cells: Sequence[str] | pd.Series[str], sources: pd.DataFrame) -> list[str]:
    """Return the titles of the sources of each cell of ids joined by `;`."""
    titles = dict(zip(sources["source_id"], sources["title"], strict=True))
    return ["; ".join(titles[key] for key in cell.split(";") if key) for cell in cells]


def paths(values: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the path promised, the zone and the province as multiples of the base year, for `figures.promise_path`."""
    told = words.promise
    path = promise.promised_path(told)
    said = {"said_en": "2009 outline, and the newspaper report printed with it", "said_zh": "2009年规划纲要及同刊新闻"}
    promised = path.assign(line="promise", units=";".join(told.units), weak=False, source="", **said)
    parts = [
        promised[promised["year"] <= told.target_year],
        promised[promised["year"] >= told.target_year].assign(line="later"),
    ]
    for code, name in ((vintages.PROVINCE, "province"), (promise.ZONE, "zone")):
        rows = words.described(values[values["area_code"] == code])
        base = rows.loc[rows["year"] == told.base_year, "value"]
        if base.empty:
            continue
        steady = breaks.steady(rows, words.breaks, around=told.base_year)
        steady = steady[steady["year"].between(told.base_year, told.later_year)]
        parts.append(steady.assign(line=name, multiple=steady["value"] / float(base.iloc[0])))
    columns = ["line", "year", "multiple", "value", "said_en", "said_zh", "source", "weak", "units"]
    table = pd.concat([part[columns] for part in parts], ignore_index=True)
    table = table.astype({"year": "Int64"})
    return table.assign(base_year=told.base_year, line_en=table["line"], line_zh=table["line"])


def factors(values: pd.DataFrame, words: Words, *, classes: Sequence[str]) -> pd.DataFrame:
    """Return the growth of every area in each class, between the years of the promise, for `figures.growth_factors`.

    Each class is computed by itself. An area of the first class, or with growth in any, has a row in every class.
    """
    told = words.promise
    found = {
        name: growth.growth(vintages.gdp(values, name), start=told.base_year, end=told.target_year) for name in classes
    }
    areas = prefectures.with_kind(words.areas, words.areas)
    seen = {code for table in found.values() for code in table["area_code"]}
    seen |= set(vintages.gdp(values, classes[0])["area_code"])
    areas = areas[areas["area_code"].isin(seen)][["area_code", "name_en", "name_zh", "kind"]]
    parts = [_in_class(areas, found[name], words, name=name) for name in classes]
    return pd.concat(parts, ignore_index=True)


def _in_class(areas: pd.DataFrame, table: pd.DataFrame, words: Words, *, name: str) -> pd.DataFrame:
    told = words.promise
    rows = areas.merge(breaks.across(table, words.breaks).drop(columns=["area", "area_zh"]), on="area_code", how="left")
    texts = _texts(rows, "source", "broken", "broken_zh", "confidence", "note")
    rows = rows.assign(vintage_class=name, start=told.base_year, end=told.target_year, **texts)
    rows = rows.rename(columns={"name_zh": "area_zh"}).assign(area=rows["name_en"], weak=rows["weak"].eq(other=True))
    described = words.described(rows)
    return described.assign(broken_en=rows["broken"], target=told.factor, unit="CNY 100 million")


def _texts(rows: pd.DataFrame, *names: str) -> dict[str, list[str]]:
    """Return columns as text, "" where nothing was joined."""
    return {name: ["" if pd.isna(cell) else str(cell) for cell in rows[name]] for name in names}


def fan(values: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return every release of the GDP of the province, for `figures.vintage_fan`."""
    return words.described(vintages.fan(values)).astype({"year": "Int64"})


def sums(values: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the sum of the prefectures against the province in one class, for `figures.parts_and_whole`."""
    table = prefectures.sums(values, words.areas).astype({"year": "Int64"})
    parts = set(prefectures.parts(words.areas)["area_code"]) | {vintages.PROVINCE}
    own = words.breaks[
        words.breaks["area_code"].isin(parts) & words.breaks["vintage_class"].isin(values["vintage_class"])
    ]
    broken = table["year"].where(table["year"].isin(own["year"])).astype("Int64")
    return table.assign(
        breaks=broken, missing_en=table["missing"].str.replace(";", ", "), units=";".join(words.promise.units)
    )


def series(values: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return the GDP of every area of one class by year, with its breaks, for `figures.area_series`."""
    rows = prefectures.with_kind(words.described(values), words.areas)
    rows = rows.merge(words.breaks.assign(breaks=words.breaks["year"]).drop(columns="note"), how="left")
    rows = rows.assign(order=rows["kind"].map(prefectures.KINDS.index), breaks=rows["breaks"].astype("Int64"))
    return rows.sort_values(["order", "area_code", "year"], kind="stable", ignore_index=True).drop(columns="order")


def on_map(values: pd.DataFrame, words: Words, points: pd.DataFrame) -> pd.DataFrame:
    """Return the growth of each prefecture in one class, with a point for its name, for `figures.prefecture_map`.

    Over the years of the promise where half of the prefectures have them, otherwise over those most of them share.
    """
    told, own = words.promise, prefectures.parts(words.areas)
    held = values[values["area_code"].isin([*own["area_code"], vintages.PROVINCE])]
    inner = held[held["area_code"] != vintages.PROVINCE]
    wanted = (told.base_year, told.target_year)
    start, end = growth.shared_span(inner, wanted=wanted) if len(inner) else wanted
    table = breaks.across(growth.growth(held, start=start, end=end), words.breaks)
    table = own[["area_code", "name_en", "name_zh", "place_id"]].merge(
        table.drop(columns=["area", "area_zh", "start", "end", "vintage_class"]), on="area_code", how="left"
    )
    table = table.merge(points[["place_id", "lat", "lon"]], on="place_id", how="left")
    texts = _texts(table, "broken", "broken_zh", "source")
    table = table.assign(start=start, end=end, vintage_class=values["vintage_class"].iloc[0], **texts)
    table = table.rename(columns={"name_zh": "area_zh"}).assign(area=table["name_en"])
    return words.described(table).assign(broken_en=table["broken"])


def known_figures(values: pd.DataFrame, words: Words, *, classes: Sequence[str]) -> pd.DataFrame:
    """Return what is known of each area, year and subject, for `figures.known_figures`."""
    table = known.coverage(values, words.areas, classes=classes)
    units: Mapping[bool, str] = {True: ";".join(words.promise.units), False: ""}
    said = {f"subject_{lang}": [_subject(name, words, lang) for name in table["subject"]] for lang in ("en", "zh")}
    return table.assign(units=(table["area_code"] == promise.ZONE).map(units), **said)


def _subject(name: str, words: Words, lang: str) -> str:
    subject, _, vintage_class = name.partition("-")
    plain = phrase(f"known_{subject}", lang)
    return f"{plain}: {words.class_name(vintage_class, lang)}" if vintage_class else plain
