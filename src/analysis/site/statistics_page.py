"""The page of statistics: what is held, from where, how far to trust it, and which target it can answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.site.data_table import data_table
from analysis.site.material import rows

__all__ = ["statistics_page"]

_LEAD = (
    "Every statistic of the series with its source, its unit and its vintage 数据版本. Nothing here was taken from a "
    "statistical yearbook directly: values come from compilations, agencies, official pages and copies of them, and "
    "each says which. The tables themselves are `indicators.csv`, `series.csv`, `sources.csv`, `vintages.csv`, "
    "`areas.csv` and `target_verdicts.csv` in the folder `data/` of this site. {doc}`How to add or correct a value "
    "<add-a-statistic>` is a page of its own."
)
_CLASSES = (
    "A vintage class holds releases that rest on one basis. Two classes never enter one computation; the code refuses "
    "it. Where a class is *not on one basis*, each year comes from a release of its own time, and no growth is "
    "computed inside it either."
)
_TARGETS = (
    "Every number, date or window in the texts that could be taken for a target, with what published statistics can "
    "say to it. The figures 3,640, 7,280 and 19 % stand in the news report printed before the outline, not in the "
    "outline: they are marked as the newspaper's. A verdict speaks of what was found, never of what was achieved."
)
_SERIES = (
    "*High* means the same number in two separately published transcriptions, on an official page, or confirmed by an "
    "exact sum; *medium* one source, or copies that may go back to one. *Weak only* counts the values for which no "
    "source has a locator that a reader can open at its publisher or in a named repository."
)
_SOURCES = (
    "A **weak** locator leads to a copy on another host, or cannot be opened at all. It is printed as text and not as "
    "a link, because what stands at such an address may change hands."
)
_VERDICTS = {
    "press_only": "one press text only, unconfirmed",
    "partly": "partly published",
    "other_territory": "published for another territory",
    "not_published": "not published",
    "no_measure": "no amount in the text",
    "no_date": "no year in the text",
    "not_outcome": "not a result",
}


def statistics_page(statistics: Mapping[str, pd.DataFrame]) -> str:
    """Return the Markdown of the page from the frames `indicators`, `vintages`, `sources` and `targets`."""
    parts = [
        ("Vintage classes 数据版本", _CLASSES, _classes(statistics["vintages"])),
        ("Targets, and whether they can be checked", _TARGETS, _targets(statistics["targets"])),
        ("Series", _SERIES, _series(statistics["indicators"])),
        ("Sources", _SOURCES, _sources(statistics["sources"])),
    ]
    sections = [f"## {title}\n\n{lead}\n\n{table}" for title, lead, table in parts]
    return "\n\n".join(["# Statistics and their sources", _LEAD, *sections]) + "\n"


def _classes(vintages: pd.DataFrame) -> str:
    basis = vintages["uniform"].map({True: "on one basis", False: "not on one basis"})
    table = vintages.assign(basis=basis)[["vintage_class", "title_en", "title_zh", "basis", "description"]]
    return _table(table, ["Class", "Name", "Name in Chinese", "Years", "What it holds"], "Vintage classes")


def _targets(targets: pd.DataFrame) -> str:
    said_by = targets["newspaper"].map({True: "newspaper", False: "text"})
    table = targets.assign(said_by=said_by, verdict=targets["verdict"].map(_VERDICTS))
    columns = ["quote", "indicator_en", "kind", "said_by", "verdict", "reason"]
    titles = ["Words", "What is counted", "Kind", "Said by", "Verdict", "Reason"]
    units = [[unit] for unit in targets["unit"]]
    return _table(table[columns].replace({"kind": "_"}, {"kind": " "}, regex=True), titles, "Targets", units=units)


def _series(indicators: pd.DataFrame) -> str:
    table = [_of_series(str(name), own) for name, own in indicators.groupby("series_id", sort=False)]
    titles = ["Series", "What", "Area", "Years", "Unit", "Class", "Values", "High", "Weak only", "Sources"]
    return _table(pd.DataFrame(table), titles, "Series")


def _of_series(name: str, own: pd.DataFrame) -> dict[str, Any]:
    areas = own["area"].unique()
    first, last = own["year"].min(), own["year"].max()
    return {
        "series": name,
        "what": own["indicator"].iloc[0],
        "area": areas[0] if len(areas) == 1 else f"{len(areas)} areas",
        "years": str(first) if first == last else f"{first}–{last}",
        "unit": own["unit"].iloc[0],
        "class": ", ".join(sorted(own["vintage_class"].unique())),
        "values": len(own),
        "high": int((own["confidence"] == "high").sum()),
        "weak": int(own["weak"].sum()),
        "sources": ", ".join(sorted({source for cell in own["source"] for source in cell.split(";")})),
    }


def _sources(sources: pd.DataFrame) -> str:
    firm = sources["locator_strength"] == "firm"
    locator = sources["locator"].where(firm, "weak: " + sources["locator"])
    columns = ["source_id", "title", "publisher", "locator", "access_date", "rights", "note"]
    titles = ["Source", "Title", "Publisher", "Locator", "Seen", "Rights", "Note"]
    return _table(sources.assign(locator=locator)[columns], titles, "Sources")


def _table(table: pd.DataFrame, titles: Sequence[str], label: str, *, units: Sequence[Sequence[str]] = ()) -> str:
    kinds = ["integer" if pd.api.types.is_numeric_dtype(table[name]) else "string" for name in table]
    columns = [
        {"name": name, "type": kind, "title": {"en": title}}
        for name, kind, title in zip(table, kinds, titles, strict=True)
    ]
    body = [list(row.values()) for row in rows(table)]
    return data_table({"columns": columns, "rows": body, "units": units}, lang="en", root="", label=label)
