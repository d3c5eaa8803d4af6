"""Small hand-made tables for the figures of instruments, scores, commitment and words."""

import math

import pandas as pd


def named(table):
    """Gives a table of the documents d1 and d2 their names and order."""
    first = table["document"] == "d1"
    return table.assign(
        document_en=first.map({True: "first", False: "second"}),
        document_zh=first.map({True: "甲", False: "乙"}),
        document_order=(~first).astype(int),
    )


def pair(**columns):
    names = {
        "earlier": "d1",
        "later": "d2",
        "earlier_name_en": "first",
        "earlier_name_zh": "甲",
        "earlier_order": 0,
        "later_name_en": "second",
        "later_name_zh": "乙",
        "later_order": 1,
    }
    return pd.DataFrame([{**names, **columns, "units": "d1/1#1;d2/1#1"}])


def mix():
    rows = [
        ("d1", "coded", "supply", "", 3, "d1/1#1;d1/1#2;d1/2#1"),
        ("d1", "coded", "demand", "", 1, "d1/3#1"),
        ("d1", "extended", "supply", "channel", 1, "d1/1#1"),
        ("d1", "extended", "supply", "", 2, "d1/1#2;d1/2#1"),
        ("d1", "extended", "environment", "institution", 1, "d1/3#1"),
        ("d2", "coded", "environment", "", 2, "d2/1#1;d2/2#1"),
        ("d2", "extended", "environment", "", 2, "d2/1#1;d2/2#1"),
    ]
    table = pd.DataFrame(rows, columns=["document", "scheme", "instrument", "extension", "paragraphs", "units"])
    of = table["document"].map({"d1": 4, "d2": 2})
    return named(table.assign(of=of, share=table["paragraphs"] / of))


def cells():
    rows = [
        ("d1", "supply", "corridor", "central", 3, "d1/1#1;d1/1#2;d1/2#1"),
        ("d1", "demand", "platform", "abroad", 1, "d1/3#1"),
        ("d2", "environment", "corridor", "province", 2, "d2/1#1;d2/2#1"),
    ]
    table = pd.DataFrame(rows, columns=["document", "instrument", "function", "level", "paragraphs", "units"])
    words = {
        "function": {"corridor": ("corridors", "通道"), "platform": ("platforms", "平台")},
        "level": {"central": ("centre", "中央"), "province": ("province", "省"), "abroad": ("partner", "境外")},
    }
    for column, known in words.items():
        table[f"{column}_en"] = [known[code][0] for code in table[column]]
        table[f"{column}_zh"] = [known[code][1] for code in table[column]]
    return named(table.assign(of=table["document"].map({"d1": 4, "d2": 2})))


def entropies():
    rows = [
        ("d1", "instrument", 0.8, 0.5, 0.9, 0.7, "d1/1#1"),
        ("d1", "level", 0.3, 0.1, 0.4, 0.2, "d1/1#1"),
        ("d2", "instrument", 0.6, math.nan, math.nan, 0.6, "d2/1#1"),
        ("d2", "level", math.nan, math.nan, math.nan, math.nan, "d2/1#1"),
    ]
    columns = ["document", "dimension", "entropy", "low", "high", "rarefied", "units"]
    return named(pd.DataFrame(rows, columns=columns))


def variables():
    rows = [
        (document, f"x{number}", f"X{number} variable", f"X{number}变量", 4, held, held / 4, f"{document}/1#1")
        for document, held in (("d1", 3), ("d2", 1))
        for number in range(1, 10)
    ]
    columns = ["document", "variable", "variable_en", "variable_zh", "indicators", "held", "value", "units"]
    return named(pd.DataFrame(rows, columns=columns))


def indices():
    return named(
        pd.DataFrame(
            {
                "document": ["d1", "d2"],
                "index": [6.75, 2.25],
                "of": 9,
                "low": [5.9, 1.4],
                "high": [7.6, 3.1],
                "without_low": [6.5, 2.0],
                "without_high": [7.0, 2.5],
                "units": ["d1/1#1", "d2/1#1"],
            }
        )
    )


def scores():
    scales = ("power", "goal", "means", "additive", "multiplicative")
    rows = [
        (document, scale, value, value, value + 1, f"{document}/1#1")
        for document, values in (("d1", (3, 4, 3, 21, 36)), ("d2", (1, 2, 3, 5, 6)))
        for scale, value in zip(scales, values, strict=True)
    ]
    return named(pd.DataFrame(rows, columns=["document", "scale", "value", "low", "high", "units"]))


def levels():
    rows = [
        (document, code, f"level {code}", f"等级{code}", count, 4, count / 4, f"{document}/1#1" if count else "")
        for document, counts in (("d1", (1, 3)), ("d2", (0, 4)))
        for code, count in zip(("2", "3"), counts, strict=True)
    ]
    columns = ["document", "code", "label_en", "label_zh", "paragraphs", "of", "share", "units"]
    return named(pd.DataFrame(rows, columns=columns))


def rates():
    rows = [
        (document, word, word, word, gloss, count, rate, low, rate + 1, f"{document}/1#1" if count else "")
        for word, gloss, values in (("珲春", "Hunchun", (2, 4)), ("争取", "", (0, 9)))
        for document, count in zip(("d1", "d2"), values, strict=True)
        for rate, low in [(count / 2, count / 4)]
    ]
    columns = ["document", "code", "word_en", "word_zh", "gloss_en", "count", "rate", "low", "high", "units"]
    return named(pd.DataFrame(rows, columns=columns))


def marks():
    rows = [
        ("d1", "who", 1, 4, 0.25, 0.1, 0.6, "d1/1#1"),
        ("d1", "when", 0, 4, 0.0, math.nan, math.nan, ""),
        ("d2", "who", 2, 2, 1.0, math.nan, math.nan, "d2/1#1;d2/2#1"),
        ("d2", "when", 1, 2, 0.5, 0.2, 0.8, "d2/1#1"),
    ]
    return named(pd.DataFrame(rows, columns=["document", "mark", "paragraphs", "of", "share", "low", "high", "units"]))


def duty_counts():
    rows = [
        ("lead", "lead", "牵头", "d1", 0, ""),
        ("lead", "lead", "牵头", "d2", 3, "d2/1#1"),
        ("do", "carry out", "承担", "d1", 1, "d1/1#1"),
        ("do", "carry out", "承担", "d2", 0, ""),
    ]
    return named(pd.DataFrame(rows, columns=["duty", "duty_en", "duty_zh", "document", "bodies", "units"]))


def leads():
    rows = [
        (
            "d2/1",
            "1 Forge the “two belts”",
            "一、打造“双带”",
            "trade",
            "Commerce",
            "商务厅",
            "lead",
            2,
            "d2/1#1;d2/1#2",
        ),
        ("d2/2", "2 Roads", "二、交通", "roads", "Transport", "交通厅", "lead", 1, "d2/2#1"),
        ("d2/2", "2 Roads", "二、交通", "trade", "Commerce", "商务厅", "cooperate", 1, "d2/2#1"),
    ]
    head = ["section", "section_en", "section_zh", "actor_id", "actor_en", "actor_zh", "duty", "paragraphs", "units"]
    return pd.DataFrame(rows, columns=head).assign(subjects="事项")


def promises():
    rows = [
        ("d1", "output", "总量", "翻一番", 2.0, "倍", None, 2012, True, "outcome", "d1/1#1"),
        ("d1", "forest", "森林", "达到68%", 68.0, "%", None, 2020, True, "outcome", "d1/1#2"),
        ("d1", "support", "支持", "2012年至2015年", None, "", 2012, 2015, False, "support_window", "d1/2#1"),
        ("d2", "", "", "", None, "", None, None, False, "", ""),
    ]
    head = ["document", "indicator_en", "indicator_zh", "quote", "value", "unit_of_measure", "since", "year"]
    return named(pd.DataFrame(rows, columns=[*head, "checkable", "kind", "units"]))


def typical():
    rows = [
        ("d1", "珲春", "Hunchun", 5.0, 9, 1, 0.5, 0.1, 0.01, "d1/1#1"),
        ("d2", "牵头", "", 3.0, 13, 0, 0.9, 0.0, 0.4, "d2/1#1"),
    ]
    head = ["document", "token", "gloss_en", "zeta", "later_count", "earlier_count"]
    return named(pd.DataFrame(rows, columns=[*head, "later_dispersion", "earlier_dispersion", "p_family", "units"]))


def network():
    rows = [
        ("d1", "珲春", "边境", "Hunchun", "border", 0.0, 0.0, 1.0, 1.0, 6, 0.5, 86, True, "d1/1#1;d1/2#1"),
        ("d2", "", "", "", "", math.nan, math.nan, math.nan, math.nan, math.nan, math.nan, 15, False, ""),
    ]
    head = ["document", "first", "second", "first_en", "second_en", "x", "y", "x_second", "y_second", "together"]
    return named(pd.DataFrame(rows, columns=[*head, "equivalence", "paragraphs", "full", "units"]))


TABLES = {
    "clarity_marks": marks,
    "coword_network": network,
    "dated_targets": promises,
    "duties": duty_counts,
    "entropy": entropies,
    "instrument_functions": cells,
    "instrument_levels": cells,
    "instrument_mix": mix,
    "keyness": typical,
    "lead_bodies": leads,
    "policy_index": indices,
    "policy_strength": scores,
    "policy_surface": variables,
    "policy_variables": variables,
    "similarity_matrix": lambda: pair(cosine=0.76, low=0.6, high=0.8, dealt=0.87, p=0.01),
    "strength_levels": levels,
    "superiority": lambda: pair(superiority=0.38, low=0.25, high=0.51, p_family=0.8),
    "word_slopes": rates,
}
