import pandas as pd
import pytest

from analysis.exhibits.section_names import section_names


def units(*rows):
    return pd.DataFrame(rows, columns=["unit", "kind", "section", "number", "text_zh", "text_en"])


def test_a_heading_names_its_section():
    table = units(
        ("d1/1", "heading", "d1/1", "一", "一、目标", "Aims"), ("d1/1#1", "paragraph", "d1/1", "", "文。", "Text.")
    )
    assert section_names(table, lang="en") == {"d1/1": "1 Aims"}


@pytest.mark.parametrize(
    ("lang", "expected"), [("zh", "（三十五）加强边境贸易合作,发展互市"), ("en", "8.35 Strengthen border trade")]
)
def test_text_without_a_heading_is_named_by_its_first_sentence(lang, expected):
    text = "（三十五）加强边境贸易合作,发展互市。充分发挥作用。"
    table = units(
        ("d1/8/35#1", "paragraph", "d1/8/35", "（三十五）", text, "(35) Strengthen border trade. Give full play.")
    )
    assert section_names(table, lang=lang)["d1/8/35"] == expected


def test_text_before_the_first_heading_is_the_preamble():
    table = units(
        ("d1#1", "paragraph", "d1", "", "各省：", "To:"), ("d1/0#2", "paragraph", "d1/0", "", "为了", "In order")
    )
    assert set(section_names(table, lang="zh").values()) == {"前言"}


def test_paratext_names_nothing():
    assert section_names(units(("d1/p", "paratext", "d1/p", "", "目录", "")), lang="zh") == {}
