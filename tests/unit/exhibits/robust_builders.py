"""Small hand-made tables for the figures of robustness and of refused methods."""

import math

import pandas as pd

LABELS = {"label_en": ["First", "Second"], "label_zh": ["甲", "乙"]}
EVIDENCE = ["d1/1#1;d2/1#1", "d1/2#1"]


def verdicts():
    return pd.DataFrame(
        {
            "finding": ["border-up", "border-down"],
            **LABELS,
            "direction": ["more", "less"],
            "specifications": [12, 8],
            "ratio": [2.5, 0.4],
            "low": [1.1, 0.2],
            "high": [6.0, 1.4],
            "quarter": [2.0, 0.3],
            "three_quarters": [3.0, 0.6],
            "same_sign": [12, 7],
            "passing": [5, 1],
            "p": [0.01, 0.3],
            "error": [0.001, 0.01],
            "p_holm": [0.02, 0.3],
            "as_said": [True, True],
            "units": EVIDENCE,
        }
    )


def curve():
    rows = [
        (0.3, 0.02, "words", "narrow", "words", "rate", "in", "in", "out"),
        (0.5, 0.2, "words", "broad", "strings", "clauses", "out", "out", "in"),
        (0.9, 0.6, "coded", "narrow", "first", "paragraphs", "", "in", ""),
    ]
    columns = ["ratio", "p", "source", "breadth", "reading", "measure", "news", "formula", "headings"]
    return pd.DataFrame(rows, columns=columns).assign(units="d1/1#1")


def variances():
    rows = [
        ("border-up", "First", "甲", "breadth", 3, 0.72, 0.4, 2.0),
        ("border-down", "Second", "乙", "breadth", 3, 0.05, 0.8, 0.9),
        ("border-up", "First", "甲", "news", 2, 0.0, 0.7, 0.7),
        ("border-down", "Second", "乙", "news", 0, 0.0, math.nan, math.nan),
    ]
    columns = ["finding", "label_en", "label_zh", "choice", "options", "share", "low", "high"]
    return pd.DataFrame(rows, columns=columns).assign(units="d1/1#1")


def seeds():
    rows = [("border-up", "First", "甲", seed, p) for seed, p in ((1, 0.01), (2, 0.02))]
    rows += [("border-down", "Second", "乙", seed, p) for seed, p in ((1, 0.04), (2, 0.06))]
    return pd.DataFrame(rows, columns=["finding", "label_en", "label_zh", "seed", "p"]).assign(units="d1/1#1")


def rejections():
    return pd.DataFrame(
        {
            "test": ["permutation", "g2"],
            "over": ["sections", "sections"],
            **LABELS,
            "rejected": [0.045, 0.2],
            "error": [0.003, 0.004],
            "any": [0.06, 0.8],
            "any_error": [0.02, 0.03],
            "splits": [200, 200],
            "codes": [18, 125],
            "units": EVIDENCE,
        }
    )


def agreement():
    rows = [(topics, 1, 2, rand, 0.4) for topics, rand in ((4, 0.2), (4, 0.4), (8, 0.1))]
    return pd.DataFrame(rows, columns=["topics", "first", "second", "rand", "overlap"]).assign(units="d1/1#1")


def positions():
    rows = [
        (2, "d1", -1.0, -1.5, 0.5),
        (2, "d2", 1.0, -0.5, 1.5),
        (5, "d1", -1.0, math.nan, math.nan),
        (5, "d2", 1.0, math.nan, math.nan),
    ]
    table = pd.DataFrame(rows, columns=["floor", "document", "position", "low", "high"])
    first = table["document"] == "d1"
    return table.assign(
        document_en=first.map({True: "first", False: "second"}),
        document_zh=first.map({True: "甲", False: "乙"}),
        document_order=(~first).astype(int),
        units="d1/1#1",
    )


TABLES = {
    "finding_ranges": verdicts,
    "specification_curve": curve,
    "choice_variance": variances,
    "seed_strip": seeds,
    "null_rejections": rejections,
    "topic_agreement": agreement,
    "positions_by_floor": positions,
}
