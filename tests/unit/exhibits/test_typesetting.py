import math

import pytest

from analysis.exhibits import typesetting


def test_a_han_character_is_one_em_wide():
    assert typesetting.text_width("珲春", 12) == 24


def test_text_that_fits_is_left_alone():
    assert typesetting.shortened("ports", 100, 12) == "ports"


def test_text_that_is_too_wide_ends_in_an_ellipsis_and_fits():
    cut = typesetting.shortened("border ports and clearance", 80, 12)
    assert cut.endswith("…")
    assert typesetting.text_width(cut, 12) <= 80


def test_latin_breaks_between_words():
    assert typesetting.wrapped("border ports and clearance", 100, 12) == "border ports<br>and clearance"


def test_chinese_never_begins_a_line_with_a_closing_mark():
    assert typesetting.wrapped("打造双通道，融入", 60, 12) in {"打造双通<br>道，融入", "打造双通道，<br>融入"}


def test_lines_are_made_even():
    assert typesetting.wrapped("畅通域内外通道工程", 96, 12) == "畅通域内外<br>通道工程"


def test_too_long_a_text_is_cut_in_its_last_line():
    assert typesetting.wrapped("文" * 30, 120, 12).endswith("…")


@pytest.mark.parametrize(("share", "text"), [(0.351, "35%"), (0.0588, "5.9%"), (0, "0%"), (1, "100%"), (math.nan, "–")])
def test_a_share_is_a_percentage(share, text):
    assert typesetting.percent(share) == text


@pytest.mark.parametrize(("p", "text"), [(0.0004, "<0.001"), (0.036, "0.036"), (0.3, "0.30"), (math.nan, "–")])
def test_a_p_value_keeps_what_can_be_read(p, text):
    assert typesetting.probability(p) == text


@pytest.mark.parametrize(("value", "text"), [(0.864, "0.86"), (1.94, "1.9"), (23.4, "23")])
def test_a_ratio_has_two_significant_figures(value, text):
    assert typesetting.ratio(value) == text


def test_a_negative_difference_bears_a_true_minus():
    assert typesetting.points(-0.062) == "−6.2"


def test_thousands_are_separated():
    assert typesetting.number(12383) == "12,383"


@pytest.mark.parametrize(
    ("address", "mark", "text", "lang", "expected"),
    [
        ("d1/3/2", "（二）", "（二）加快产业提升。", "zh", "（二）加快产业提升"),
        ("d1/3", "三", "加快建设", "zh", "三、加快建设"),
        ("d1/3/2", "（二）", "Accelerate upgrading.", "en", "3.2 Accelerate upgrading"),
        ("d1/1/2", "（二）", "一、重大意义", "zh", "（二）重大意义"),
        ("d1", "", "", "en", "Preamble"),
        ("d1/0", "", "", "zh", "前言"),
    ],
)
def test_a_heading_bears_its_number(address, mark, text, lang, expected):
    assert typesetting.heading(address, mark, text, lang) == expected
