"""Which numbers answer the promise of 2009, which do not, and why: the page's own verdicts, row by row.

A number answers the promise when it is of the zone itself, of one vintage
class together with base and target, and of the years promised. The words stand
here once; what fills them is computed.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from analysis.exhibits.outcome_tables import Words
from analysis.outcomes import growth, prefectures, promise, synthetic, vintages

__all__ = ["answers", "conflicts", "guarded"]

_LANGUAGES = ((0, "en"), (1, "zh"))
_VERDICTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "reported": ("answers it, as reported and unconfirmed", "可回答，但仅见报道、未经证实"),
        "context": ("does not answer it; context", "不能回答，仅作背景"),
        "none": ("cannot answer it: no figure", "不能回答：无数据"),
    }
)
_WHY: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "zone": (
            "Base, target and result are figures for the zone itself on one basis. The result stands in one press "
            "text, and the zone is no official statistical unit.",
            "基数、目标与结果均为先导区本身、同一口径的数值；但结果仅见于一篇报道，先导区亦非法定统计单元。",
        ),
        "ahead": (
            "The same years and one basis for both. It says whether the zone led its province, not whether it doubled.",
            "年份与口径相同。可说明先导区是否快于全省，而非是否翻番。",
        ),
        "no_zone": (
            "This class has no figure for the zone, and a figure of another class may not be carried over: level and "
            "growth differ between classes.",
            "本版无先导区数值，亦不得移用其他版本：各版本的水平与增速不同。",
        ),
        "province": (
            "The promise is the zone's. The province is another territory: the zone takes in only part of it.",
            "承诺属于先导区；全省是另一地域，先导区仅为其中一部分。",
        ),
        "other_class": (
            "Another territory, and another basis than that of base and target.",
            "地域不同，口径亦与基数、目标不同。",
        ),
        "parts": (
            "The zone takes in only parts of Jilin City; whole prefectures are another territory, and Yanbian has no "
            "figure in this class. Added up, the prefectures held come to between {low} and {high} of the province.",
            "先导区仅含吉林市部分区域，各市州整体是另一地域，且本版无延边数值。已有各市之和为全省的{low}至{high}。",
        ),
        "later": (
            "No figure for the zone after {year} was found, in any class.",
            "{year}年以后未见任何版本的先导区数值。",
        ),
        "real": (
            "Neither text says whether the doubling is at current or at constant prices, and no deflator of the zone "
            "was found.",
            "两份文本均未说明按现价还是可比价，亦未见先导区价格指数。",
        ),
    }
)
_WHAT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "zone": ("GDP of the zone in {end} against the target", "{end}年先导区地区生产总值与目标之比"),
        "ahead": (
            "Growth of the zone beside that of the province, {start}–{end}",
            "{start}—{end}年先导区与全省增长之比较",
        ),
        "province": ("Growth of the province, {start}–{end}", "{start}—{end}年全省增长"),
        "parts": ("Prefectures added up", "各市州加总"),
        "later": ("At least a quadrupling by {later}", "{later}年翻两番以上"),
        "real": ("A doubling at constant prices", "按可比价翻番"),
    }
)
_GUARDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "years": ("Years before the policy, unbroken", "政策前连续年份数"),
        "donors": ("Areas of the same kind with all the same years", "同类且年份齐全的地区数"),
        "clean": ("Of these, judged free of the policy and of its neighbourhood", "其中经判断不受政策及其邻近影响者"),
    }
)


def answers(values: pd.DataFrame, words: Words, *, vintage_class: str) -> pd.DataFrame:
    """Return one row a number that might answer the promise, with its verdict.

    `values` are all statistics. Columns what_en, what_zh, value (as printed, "–" without one), class_en, class_zh,
    verdict, verdict_en, verdict_zh, why_en, why_zh, units.
    """
    told = words.promise
    own = vintages.gdp(values, vintage_class)
    zone = promise.standing(own, told)
    province = _province(values, words, vintage_class)
    beside = f"× {zone['factor']:.3f} : × {province:.3f}" if zone and province else "–"
    verdict = "reported" if zone else "none"
    rows = [
        {**_row("zone", vintage_class, words, why="zone" if zone else "no_zone"), "value": _zone(zone, told)},
        {**_row("ahead", vintage_class, words, why="ahead" if zone else "no_zone"), "value": beside},
    ]
    rows = [{**row, "verdict": verdict} for row in rows]
    for name in [vintage_class, *(name for name in _with_volume(values, words) if name != vintage_class)]:
        found = _province(values, words, name)
        reason = "province" if name == vintage_class else "other_class"
        rows.append({**_row("province", name, words, why=reason), "value": f"× {found:.3f}" if found else "–"})
    ratio = prefectures.sums(own, words.areas)["ratio"]
    limits = {"low": f"{100 * ratio.min():.1f}%", "high": f"{100 * ratio.max():.1f}%"} if len(ratio) else {}
    if limits:
        said = f"{limits['low']}–{limits['high']}"
        rows.append({**_row("parts", vintage_class, words, filled=limits), "value": said})
    every = vintages.gdp(values)
    last = every.loc[every["area_code"] == promise.ZONE, "year"].max()
    rows.append({**_row("later", vintage_class, words, filled={"year": str(last)}), "verdict": "none"})
    rows.append({**_row("real", vintage_class, words), "verdict": "none"})
    table = pd.DataFrame(rows)
    for place, lang in _LANGUAGES:
        table[f"verdict_{lang}"] = [_VERDICTS[name][place] for name in table["verdict"]]
    return table


def _zone(zone: Mapping[str, float], told: promise.Promise) -> str:
    return f"{zone['value']:,.0f} / {told.target:,.0f} = {100 * zone['attainment']:.1f}%" if zone else "–"


def _with_volume(values: pd.DataFrame, words: Words) -> list[str]:
    known = vintages.classes(values, words.vintages)
    return sorted(known.loc[known["volume"], "vintage_class"])


def _province(values: pd.DataFrame, words: Words, vintage_class: str) -> float:
    """Return the factor of the province between the years of the promise in one class, 0 without one."""
    told = words.promise
    found = growth.growth(vintages.gdp(values, vintage_class), start=told.base_year, end=told.target_year)
    own = found.loc[found["area_code"] == vintages.PROVINCE, "factor"]
    return float(own.iloc[0]) if len(own) else 0.0


def _row(
    what: str, name: str, words: Words, *, why: str = "", filled: Mapping[str, str] = MappingProxyType({})
) -> dict[str, object]:
    """Return one row without its verdict and value: context, and none, until something else is put in their place."""
    told = words.promise
    years = {"start": told.base_year, "end": told.target_year, "later": told.later_year}
    row: dict[str, object] = {"value": "–", "verdict": "context", "units": ";".join(told.units)}
    for place, lang in _LANGUAGES:
        row |= {
            f"what_{lang}": _WHAT[what][place].format(**years),
            f"class_{lang}": words.class_name(name, lang),
            f"why_{lang}": _WHY[why or what][place].format(**filled),
        }
    return row


def conflicts(values: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Return every figure on the zone with its source, how firm the locator is, and what conflicts with it.

    Columns area_en, area_zh, year, value, unit, indicator, indicator_zh, vintage, said_en, said_zh, confidence, note,
    source, units.
    """
    rows = values[values["area_code"] == promise.ZONE].sort_values(["series_id", "year"], kind="stable")
    return words.described(rows)


def guarded(values: pd.DataFrame, donors: pd.DataFrame, words: Words, *, last_before: int) -> pd.DataFrame:
    """Return the guards of a synthetic control for the zone, the province and the three parts of the zone.

    One row an area and guard: area_en, area_zh, guard_en, guard_zh, needed, found, passed, passed_en, passed_zh, units.
    """
    names: dict[Any, dict[Any, Any]] = words.areas.set_index("area_code").to_dict("index")
    parts = []
    for code in (promise.ZONE, vintages.PROVINCE, "220100", "220200", "222400"):
        table = synthetic.guards(values, donors, treated=code, last_before=last_before)
        parts.append(table.assign(area_code=code, area_en=names[code]["name_en"], area_zh=names[code]["name_zh"]))
    table = pd.concat(parts, ignore_index=True)
    return table.assign(
        guard_en=[_GUARDS[name][0] for name in table["guard"]],
        guard_zh=[_GUARDS[name][1] for name in table["guard"]],
        passed_en=table["passed"].map({True: "passed", False: "refused"}),
        passed_zh=table["passed"].map({True: "通过", False: "不通过"}),
        units="d2009#2",
    )
