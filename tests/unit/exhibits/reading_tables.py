"""Hand-made tables for the figures on the translation and on reliability."""

import math

import pandas as pd

__all__ = ["TABLES"]


def pairs():
    return pd.DataFrame(
        {
            "unit": ["d1/0#1", "d1/1", "d1/1#1"],
            "kind": ["paragraph", "heading", "paragraph"],
            "place": [1, 2, 3],
            "part": ["d1/0", "d1/1", "d1/1"],
            "part_first": [1, 2, 2],
            "part_last": [1, 3, 3],
            "han": [20, 5, 60],
            "syllables": [28, 7, 70],
            "z": [0.4, -0.2, -2.5],
            "similarity": [0.5, 0.0, 0.2],
            "rival_similarity": [0.1, 0.05, 0.1],
            "nearest": [True, False, True],
            "omissions": [0, 0, 2],
            "units": ["d1/0#1", "d1/1", "d1/1#1"],
        }
    )


def effects():
    return pd.DataFrame(
        {
            "part": ["d1/0", "d1/0", "d1/1", "d1/1"],
            "part_en": ["Preamble", "Preamble", "1 Aims", "1 Aims"],
            "part_zh": ["前言", "前言", "一、目标", "一、目标"],
            "code": ["place", "none", "place", "none"],
            "label_en": ["place", "nothing", "place", "nothing"],
            "label_zh": ["地点", "无影响", "地点", "无影响"],
            "count": [1, 0, 2, 12],
            "units": ["d1/0#1", "", "d1/1#1;d1/1#2", "d1/1#1"],
        }
    )


def rendered():
    return pd.DataFrame(
        {
            "zh": ["口岸", "口岸", "互市"],
            "zh_en": ["port of entry", "port of entry", "mutual trade"],
            "form": ["출입항", "세관", ""],
            "ko": ["출입항", "세관", ""],
            "ko_en": ["port of entry", "customs house", "not rendered"],
            "count": [3, 1, 1],
            "of": [4, 4, 1],
            "forms": [2, 2, 1],
            "unit": ["d1/1#1", "d1/0#1", "d1/1#1"],
            "times": [3, 1, 1],
            "place": [3, 1, 3],
            "part": ["d1/1", "d1/0", "d1/1"],
            "part_first": [2, 1, 2],
            "part_last": [3, 1, 3],
            "units": ["d1/1#1", "d1/0#1", "d1/1#1"],
        }
    )


def coefficients():
    return pd.DataFrame(
        {
            "label_en": ["Role", "Links listed"],
            "label_zh": ["段落功能", "所列联系"],
            "measure_en": ["alpha, nominal", "F1"],
            "measure_zh": ["α，名义", "F1"],
            "value": [0.7, 0.9],
            "low": [0.3, math.nan],
            "high": [0.8, math.nan],
            "agreement": [0.85, math.nan],
            "ac1": [0.8, math.nan],
            "n": [181, 76],
            "units": ["d1/1#1", ""],
        }
    )


def themes():
    return pd.DataFrame(
        {
            "code": ["rail", "port", "land"],
            "label_en": ["railways", "ports", "land"],
            "label_zh": ["铁路", "港口", "土地"],
            "alpha": [0.6, 0.9, math.nan],
            "low": [-0.1, 0.7, math.nan],
            "high": [0.9, 1.0, math.nan],
            "both": [3, 8, 0],
            "first_only": [1, 0, 0],
            "second_only": [2, 1, 0],
            "units": ["d1/1#1;d1/2#1", "d1/2#1", ""],
        }
    )


def corrected():
    return pd.DataFrame(
        {
            "code": ["rail", "land"],
            "label_en": ["railways", "land"],
            "label_zh": ["铁路", "土地"],
            "share": [0.3, 0.05],
            "corrected": [0.25, math.nan],
            "low": [0.1, math.nan],
            "high": [0.4, math.nan],
            "units": ["d1/1#1;d1/2#1", "d1/3#1"],
        }
    )


def squares():
    rows = [
        ("role", "measure", "measure", 12, "d1/1#1"),
        ("role", "measure", "objective", 0, ""),
        ("role", "objective", "measure", 2, "d1/2#1;d1/3#1"),
        ("role", "objective", "objective", 3, "d1/4#1"),
        ("strength", "none", "none", 5, "d1/5#1"),
    ]
    table = pd.DataFrame(rows, columns=["variable", "first", "second", "count", "units"])
    chinese = {"role": "段落功能", "strength": "承诺强度", "measure": "措施", "objective": "目标", "none": "无"}
    return table.assign(
        variable_en=table["variable"],
        variable_zh=table["variable"].map(chinese),
        first_en=table["first"],
        first_zh=table["first"].map(chinese),
    )


def decided():
    rows = [("agreed", 170), ("a", 3), ("b", 5), ("own", 1), ("overruled", 0)]
    table = pd.DataFrame(rows, columns=["outcome", "count"])
    return table.assign(variable="themes", label_en="Theme", label_zh="政策主题", of=179, units="d1/1#1")


def validity():
    return pd.DataFrame(
        {
            "code": ["rail", "land"],
            "label_en": ["railways", "land"],
            "label_zh": ["铁路", "土地"],
            "right": [8, 0],
            "wrong": [2, 0],
            "missed": [4, 1],
            "precision": [0.8, math.nan],
            "precision_low": [0.5, math.nan],
            "precision_high": [0.95, math.nan],
            "recall": [0.67, 0.0],
            "recall_low": [0.4, 0.0],
            "recall_high": [0.85, 0.8],
            "units": ["d1/1#1;d1/2#1", ""],
            "missed_units": ["d1/3#1", "d1/4#1"],
        }
    )


TABLES = {
    "translation_pairs": pairs,
    "translation_effects": effects,
    "renderings": rendered,
    "coefficients": coefficients,
    "theme_consistency": themes,
    "corrected_shares": corrected,
    "confusions": squares,
    "adjudication": decided,
    "dictionary_validity": validity,
}
