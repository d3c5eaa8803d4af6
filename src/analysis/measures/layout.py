"""The layout of 2018, one main 一主 and six pairs 六双: the places each axis names, and who leads it."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from analysis.measures.corridors import lines

__all__ = ["axes"]

_HEADING = re.compile("“(一主|双[^”]+)”")
_QUOTED = re.compile('[“"]([^”"]+)[”"]')
_LONGEST_TITLE = 25


def axes(units: pd.DataFrame, spans: pd.DataFrame, duties: pd.DataFrame) -> pd.DataFrame:
    """Return the axes of a layout: the paragraphs under headings that put 一主 or 双… in quotation marks.

    An axis has a title, the words up to the first full stop; the paragraph of
    the main area has none and is called by what it quotes. `spans` are mentions
    and letters together, `duties` the responsibilities with the names of the
    bodies. Columns document, pair_zh, pair_en, name_zh, name_en, stops (the
    places of the title, `;`-joined; a ring ends where it begins), lead_zh, lead_en, mentions (of places in
    the paragraph), units. Where there is no English yet, the Chinese stands for it.
    """
    heads = units[(units["kind"] == "heading") & units["text_zh"].map(_named_pair).ne("")]
    rows = [
        {**_pair(head), **_axis(paragraph, spans, duties)}
        for head in heads.to_dict("records")
        for paragraph in units[(units["kind"] == "paragraph") & (units["section"] == head["section"])].to_dict(
            "records"
        )
        if _title(paragraph["text_zh"]) or _named_pair(head["text_zh"]) == "一主"
    ]
    columns = ["document", "pair_zh", "pair_en", "name_zh", "name_en", "stops", "lead_zh", "lead_en", "mentions"]
    return pd.DataFrame(rows, columns=[*columns, "units"])


def _pair(head: dict[Any, Any]) -> dict[str, str]:
    chinese, english = _named_pair(head["text_zh"]), _QUOTED.search(head["text_en"])
    return {"pair_zh": chinese, "pair_en": english[1] if english else chinese}


def _named_pair(heading: str) -> str:
    """Return the pair that a heading names, 一主 or 双…, or ""."""
    found = _HEADING.search(heading)
    return found[1] if found else ""


def _axis(paragraph: dict[Any, Any], spans: pd.DataFrame, duties: pd.DataFrame) -> dict[str, Any]:
    title = _title(paragraph["text_zh"])
    first = paragraph["text_zh"].partition("。")[0]
    named = title or first.rpartition("“")[0]
    inside = spans[spans["unit"] == paragraph["unit"]]
    within = inside[inside["end"] <= len(named)].to_dict("records")
    stops = [line.stops + line.bracketed for line in lines(named, within)][:1] or [_alone(within)]
    name = title or next(reversed(_QUOTED.findall(first)), first)
    english = [paragraph["text_en"].partition(". ")[0]] if title else _QUOTED.findall(paragraph["text_en"])[1:]
    leads = duties[(duties["unit"] == paragraph["unit"]) & (duties["duty"] == "lead")]
    return {
        "document": paragraph["document"],
        "name_zh": name,
        "name_en": next(filter(None, english), name),
        "stops": ";".join(stops[0]),
        "lead_zh": "、".join(leads["name_zh"]),
        "lead_en": "; ".join(leads["name_en"]),
        "mentions": int((~inside["form"].isin(["part", "own"])).sum()),
        "units": paragraph["unit"],
    }


def _title(text: str) -> str:
    """Return the title a paragraph opens with, or "": words up to the first full stop, few and without a comma."""
    first = text.partition("。")[0]
    return first if len(first) <= _LONGEST_TITLE and "，" not in first else ""


def _alone(spans: list[dict[Any, Any]]) -> tuple[str, ...]:
    return tuple(span["place_id"] for span in spans if span["form"] not in ("part", "own"))
