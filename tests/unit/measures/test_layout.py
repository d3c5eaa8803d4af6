"""The axes of a layout, read off its headings and titles."""

import pandas as pd

from analysis.measures.layout import axes


def test_axes_stand_under_the_heading_of_their_pair():
    units = pd.DataFrame(
        [
            ("d1/1", "heading", "d1/1", "一、突出“一主”作用", "Stress the “one main”"),
            (
                "d1/1#1",
                "paragraph",
                "d1/1",
                "“一主”是以长春为主，带动四平的“长春经济圈”。做大。",
                "The “one main” is the “Circle”.",
            ),
            ("d1/2", "heading", "d1/2", "二、打造“双廊”", "Forge the “two corridors”"),
            ("d1/2#1", "paragraph", "d1/2", "长四走廊。立足长春。（省工信厅牵头）", "Corridor of two. Based on it."),
            (
                "d1/2#2",
                "paragraph",
                "d1/2",
                "各地各部门要扎实推动区域协调发展，按照总体部署，制定专项规划，积极组织实施。",
                "All should act.",
            ),
        ],
        columns=["unit", "kind", "section", "text_zh", "text_en"],
    ).assign(document="d1")
    spans = pd.DataFrame(
        [
            ("d1/1#1", "changchun", 6, 8, "name"),
            ("d1/1#1", "siping", 13, 15, "name"),
            ("d1/1#1", "circle", 17, 22, "name"),
            ("d1/2#1", "changchun", 0, 1, "contraction"),
            ("d1/2#1", "siping", 1, 2, "contraction"),
            ("d1/2#1", "changchun", 7, 9, "name"),
        ],
        columns=["unit", "place_id", "start", "end", "form"],
    )
    duties = pd.DataFrame({"unit": ["d1/2#1"], "duty": ["lead"], "name_zh": ["省工信厅"], "name_en": ["Industry"]})
    table = axes(units, spans, duties)
    assert table[["pair_zh", "pair_en", "name_zh", "name_en", "stops", "lead_en"]].to_numpy().tolist() == [
        ["一主", "one main", "长春经济圈", "Circle", "changchun;siping", ""],
        ["双廊", "two corridors", "长四走廊", "Corridor of two", "changchun;siping", "Industry"],
    ]
    assert list(table["mentions"]) == [3, 3]


def test_a_text_without_pairs_has_no_axes():
    units = pd.DataFrame(
        {
            "unit": ["d1/1"],
            "kind": "heading",
            "section": "d1/1",
            "text_zh": "一、总则",
            "text_en": "General",
            "document": "d1",
        }
    )
    spans = pd.DataFrame(columns=["unit", "place_id", "start", "end", "form"])
    assert axes(units, spans, pd.DataFrame(columns=["unit", "duty"])).empty


def test_without_english_the_chinese_stands_for_it():
    units = pd.DataFrame(
        [
            ("d1/1", "heading", "d1/1", "一、突出“一主”作用", ""),
            ("d1/1#1", "paragraph", "d1/1", "“一主”以长春为主，建设“长春经济圈”。做大。", ""),
            ("d1/2", "heading", "d1/2", "二、打造“双廊”", ""),
            ("d1/2#1", "paragraph", "d1/2", "长四走廊。立足长春。", ""),
        ],
        columns=["unit", "kind", "section", "text_zh", "text_en"],
    ).assign(document="d1")
    spans = pd.DataFrame(columns=["unit", "place_id", "start", "end", "form"])
    table = axes(units, spans, pd.DataFrame(columns=["unit", "duty", "name_zh", "name_en"]))
    assert table[["pair_en", "name_en"]].to_numpy().tolist() == [["一主", "长春经济圈"], ["双廊", "长四走廊"]]
