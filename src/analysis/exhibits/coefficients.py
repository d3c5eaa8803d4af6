"""Names of what was compared and by which coefficient: the table of agreement as a figure wants it.

For each variable one coefficient fits: alpha with the level of measurement for
codes, kappa where a table has it alone, F1 for lists. The plain share of
agreement and AC1 stand beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.coding.codebook import Codebook
from analysis.exhibits import labels, press
from analysis.measures import reliability

__all__ = ["BY_PEOPLE", "HUMAN", "MACHINE", "by_document", "by_variable", "fitting", "published", "squares"]

MACHINE: Mapping[str, tuple[str, str]] = {
    "role": ("Role", "段落功能"),
    "instrument": ("Instrument", "政策工具"),
    "strength": ("Commitment strength", "承诺强度"),
    "theme_first": ("Leading theme", "首要主题"),
    "theme_set": ("Presence of each theme", "各主题的有无"),
    "lineage_level": ("Closeness of a link both list", "两次均列联系的强弱"),
    "project_stage": ("Stage of a project both list", "两次均列项目的阶段"),
    "lineage_pairs": ("Links listed", "所列联系"),
    "lineage_pairs_strong": ("Strong links listed", "所列强联系"),
    "project_names": ("Projects listed", "所列项目"),
}
"""What two machine passes are compared in, in the order of the figure."""

HUMAN: Mapping[str, tuple[str, str]] = {name: MACHINE[name] for name in ("role", "instrument", "strength")}
"""What human coders are compared in."""

BY_PEOPLE = (
    ("_between_humans", ", between coders", "：编码员之间"),
    ("_humans_final", ", coders and coding", "：编码员与编码"),
)
"""Endings of the measures of human coders, and what they add to the name of the variable."""

_COEFFICIENTS: Mapping[str, tuple[str, str]] = {
    "krippendorff_alpha_ordinal": ("alpha, ordinal", "α，定序"),
    "krippendorff_alpha_nominal": ("alpha, nominal", "α，名义"),
    "cohen_kappa_mean_of_themes": ("mean kappa", "κ均值"),
    "cohen_kappa": ("kappa", "κ"),
    "f1": ("F1", "F1"),
}


def fitting(
    agreement: pd.DataFrame,
    *,
    names: Mapping[str, tuple[str, str]],
    kinds: Sequence[tuple[str, str, str]] = (("", "", ""),),
) -> pd.DataFrame:
    """Return one row a variable of `names` and kind of comparison, with the coefficient that fits it.

    `kinds` lists the ending of the measures and what to add to the label in
    English and Chinese. Columns variable, kind, label_en, label_zh, measure_en,
    measure_zh, value, low, high, n, agreement, ac1 (missing where the table has
    none). A variable that the table lacks has no row.
    """
    found = agreement.set_index(["variable", "measure"]).to_dict("index")
    rows = []
    for kind, *added in kinds:
        for variable, words_of in names.items():
            measure = next((name for name in _COEFFICIENTS if (variable, name + kind) in found), None)
            if measure is None:
                continue
            plain = found.get((variable, f"percent_agreement{kind}"), {}).get("value", float("nan"))
            ac1 = found.get((variable, f"gwet_ac1{kind}"), {}).get("value", float("nan"))
            words = {
                f"label_{lang}": f"{label}{more}" for lang, label, more in zip(_LANGS, words_of, added, strict=True)
            }
            words |= {f"measure_{lang}": word for lang, word in zip(_LANGS, _COEFFICIENTS[measure], strict=True)}
            row: dict[str, object] = {"variable": variable, "kind": kind, **words}
            rows.append(row | found[variable, measure + kind] | {"agreement": plain, "ac1": ac1})
    return pd.DataFrame(rows)


def by_variable(table: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return the table with label_en and label_zh, the names of the columns of the coding in `variable`."""
    names = {variable.column: variable for variable in codebook.variables.values()}
    return table.assign(
        label_en=[names[column].en for column in table["variable"]],
        label_zh=[names[column].zh for column in table["variable"]],
    )


def by_document(table: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the table with label_en and label_zh, the short names of the documents in `code`."""
    named = labels.with_documents(table, documents, column="code")
    return named.rename(columns={"code_en": "label_en", "code_zh": "label_zh"}).drop(columns="code_order")


def squares(first: pd.DataFrame, second: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return the confusions of role, instrument and strength in one table, with the names of variables and codes."""
    frames = []
    for name in ("role", "instrument", "strength"):
        variable = codebook[name]
        counts = reliability.confusions(first, second, variable=name, codes=variable.names)
        named = press.in_words(counts, "first", variable)
        frames.append(named.assign(variable=name, variable_en=variable.en, variable_zh=variable.zh))
    return reliability.given(pd.concat(frames, ignore_index=True))


def published(machine: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return the table of agreement as it is published: machine passes, then human coders, to three decimals."""
    return pd.concat([machine, people], ignore_index=True).round(3)


_LANGS = ("en", "zh")
