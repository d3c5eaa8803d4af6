"""Numbers of the volume on the Korean translation: completeness, likeness, divergences, renderings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger
from analysis.measures.divergences import MISLEADING
from analysis.measures.translation import proportion

__all__ = [
    "completeness",
    "disturbance",
    "divergences",
    "examples",
    "lengths",
    "named",
    "seas",
    "terms",
    "unread",
    "usage",
]

EXAMPLES: Mapping[str, tuple[str, str]] = {
    "initiative": ("d2012/7/2#1", "大图们倡议框架下"),
    "revitalisation": ("d2012/3#1", "东北全面振兴"),
    "budget": ("d2012/6/2#1", "中央预算内投资"),
    "rason": ("d2012/5/4#1", "中朝罗先经济贸易区"),
    "changjitu": ("d2012/0#2", "以长吉图为"),
    "crossing": ("d2012/5/1#1", "珲春口岸"),
    "encourage": ("d2012/6/5#1", "支持设立"),
    "examine": ("d2012/6/8#1", "研究实施"),
    "hope": ("d2012/7/3#1", "吉林省人民政府要"),
    "fund": ("d2012/6/9#1", "通过亚洲区域合作专项资金"),
    "strive": ("d2012/4/4#1", "力求"),
    "provisions": ("d2012/6/6#1", "按照规定"),
    "building": ("d2012/2#1", "组织建设"),
    "steadily": ("d2012/4/1#1", "稳步实施"),
    "hinterland": ("d2012/3#1", "腹地经济"),
    "circular": ("d2012/4/5#1", "循环经济"),
    "producer": ("d2012/2/3#1", "生产服务"),
    "pilot": ("d2012/4/4#1", "先行先试"),
}
"""Divergences that the prose quotes: name -> unit and Chinese words."""

_KINDS = ("omission", "other_sense", "force")
_CODED = "Divergences coded by one machine reading of both texts; both quotations are checked against the texts."


def named(ledger: Ledger, documents: pd.DataFrame, *, document: str) -> None:
    """Enter names and titles of the document that is translated."""
    row = documents.set_index("id").to_dict("index")[document]
    ledger.text("document", row["short_en"])
    ledger.text("title_zh", row["title_zh"])


def usage(ledger: Ledger, units: pd.DataFrame, words: Mapping[str, str]) -> None:
    """Enter in how many units a word stands in the Korean: name -> word."""
    for name, word in words.items():
        found = units[units["text_ko"].str.contains(word, regex=False)]
        said, method = readings.counted(len(found), "unit"), f"Units whose Korean holds {word}."
        ledger.number(name, said, units=list(found["unit"]), method=method, form="{}")


def completeness(ledger: Ledger, units: pd.DataFrame, pairs: pd.DataFrame, *, document: str) -> None:
    """Enter how many units of the document have a translation, and which have none."""
    own = units[units["document"] == document]
    countable = own[own["kind"].isin(["heading", "paragraph"])]
    method = "Headings and paragraphs, paired by the numbers that both texts carry."
    said = readings.of_total(len(pairs), len(countable), "unit")
    ledger.number("translated", said, units=list(pairs["unit"]), method=method, form="{}")
    lacking = own[(own["text_ko"] == "") & own["kind"].isin(["front", "heading", "paragraph"])]
    ledger.number("untranslated", len(lacking), units=list(lacking["unit"]), method="Units without Korean text.")
    near = pairs[pairs["nearest"]]
    method = "Cosine of TF-IDF weighted syllable pairs between the Korean and every Chinese unit read in Korean."
    said = f"{len(near):,} of {len(pairs):,}"
    ledger.number("nearest", said, units=list(near["unit"]), method=method, form="{}")
    words = dict(zip(own["unit"], zip(own["text_zh"], own["text_ko"], strict=True), strict=True))
    far = [f"{words[unit][0]} – {words[unit][1]}" for unit in pairs.loc[~pairs["nearest"], "unit"]]
    astray = list(pairs.loc[~pairs["nearest"], "unit"])
    ledger.number("not_nearest", readings.listed(far), units=astray, method=method, form="{}")


def lengths(ledger: Ledger, pairs: pd.DataFrame) -> None:
    """Enter how long the Korean is for the Chinese, and how little that says about what was left out.

    `pairs` is `divergences.on_paragraphs`.
    """
    usual, method = proportion(pairs), "Hangul syllables over Han characters of all pairs together."
    ledger.number("syllables_per_character", usual.ratio, method=method, form="{:.2f}")
    ledger.number("length_correlation", usual.correlation, method="Pearson, over the pairs.", form="{:.3f}")
    short = pairs[pairs["omissions"] > 0]
    method = "Standard deviations from the usual length (Gale and Church 1993) of pairs with words left out."
    said = f"{_signed(short['z'].min())} to {_signed(short['z'].max())}" if len(short) else "no pair"
    ledger.number("z_of_omissions", said, units=list(short["unit"]), method=method, form="{}")
    ledger.number("pairs_with_omissions", len(short), units=list(short["unit"]), method=_CODED)


def disturbance(ledger: Ledger, recovery: pd.DataFrame) -> None:
    """Enter how well the alignment was found again after texts had been dropped and joined at random."""
    method = "Monotone alignment after a tenth of the units of each side was dropped and 7% were joined; F1 of links."
    ledger.number("disturbed_trials", len(recovery), method=method)
    ledger.number("disturbed_f1", float(recovery["f1"].mean()), method=method, form="{:.2f}")
    ledger.number("disturbed_worst", float(recovery["f1"].min()), method=method, form="{:.2f}")


def divergences(ledger: Ledger, table: pd.DataFrame, pairs: pd.DataFrame, misleading: pd.DataFrame) -> None:
    """Enter how many divergences there are, in how many units, and how many mislead."""
    units = list(dict.fromkeys(table["zh_unit"]))
    ledger.number("divergences", len(table), units=units, method=_CODED)
    clean = pairs[pairs["divergences"] == 0]
    ledger.number("faithful", len(clean), units=list(clean["unit"]), method="Translated units without a divergence.")
    harmless = table[table["effect"] == "none"]
    ledger.number("harmless", len(harmless), units=list(harmless["zh_unit"]), method=_CODED)
    ledger.number("misleading", len(misleading), units=list(misleading["zh_unit"]), method=_CODED)
    for column, codes in (("effect", (*MISLEADING[1:], "concept", "scope")), ("kind", _KINDS)):
        for code in codes:
            found = table[table[column] == code]
            ledger.number(f"{column}_{code}", len(found), units=list(found["zh_unit"]), method=_CODED)


def examples(ledger: Ledger, table: pd.DataFrame, chosen: Mapping[str, tuple[str, str]] = EXAMPLES) -> None:
    """Enter single divergences as quotations.

    Both texts are quoted with what they say in English; what the table does not
    hold is said to be not coded.
    """
    rows = table.set_index(["zh_unit", "zh"])[["ko", "zh_en", "ko_en"]].to_dict("index")
    for name, key in chosen.items():
        row = rows.get(key)
        if row is None:
            ledger.text(name, f"{key[1]} (not coded)")
        elif row["ko"]:
            said = f"{key[1]} (“{row['zh_en']}”) stands as {row['ko']} (“{row['ko_en']}”)"
            ledger.number(name, said, units=[key[0]], method=_CODED, form="{}")
        else:
            said = f"{key[1]} (“{row['zh_en']}”) is left out"
            ledger.number(name, said, units=[key[0]], method=_CODED, form="{}")


def terms(ledger: Ledger, forms: pd.DataFrame, together: pd.DataFrame) -> None:
    """Enter how many terms have several forms, which has most, and which Korean words stand for several terms."""
    method = "Every occurrence of the listed terms, with the Korean word that renders it there."
    first = forms.drop_duplicates("zh")
    ledger.number("unsteady_terms", len(first), units=gathered(forms["units"]), method=method)
    for row in first.head(1).to_dict("records"):
        units = gathered(forms.loc[forms["zh"] == row["zh"], "units"])
        said = f"{row['zh']} ({row['zh_en']}) has {readings.few(row['forms'])} forms at {row['of']} places"
        ledger.number("unsteadiest", said, units=units, method=method, form="{}")
    units = gathered(together["units"])
    ledger.number("words_for_several", readings.few(len(together)), units=units, method=method, form="{}")
    for row in together.nlargest(1, "count").to_dict("records"):
        said = f"{row['ko']} (“{row['ko_en']}”) stands for {row['terms']}"
        ledger.number("widest", said, units=row["units"], method=method, form="{}")


def seas(ledger: Ledger, units: pd.DataFrame, *, names: tuple[str, str]) -> None:
    """Enter in how many units a sea is named, in the Chinese of all documents and in the Korean."""
    for name, column, word in zip(("sea_zh", "sea_ko"), ("text_zh", "text_ko"), names, strict=True):
        found = units[units[column].str.contains(word, regex=False) & (units["kind"] != "front")]
        said, method = readings.counted(len(found), "unit"), f"Units that hold {word}."
        ledger.number(name, said, units=list(found["unit"]), method=method, form="{}")


def unread(ledger: Ledger, characters: Sequence[str]) -> None:
    """Enter how many characters of the document have no Korean reading in the table."""
    said = readings.few(len(characters))
    ledger.number("unread", said, method="Distinct Han characters, in their traditional form.", form="{}")


def _signed(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−")
