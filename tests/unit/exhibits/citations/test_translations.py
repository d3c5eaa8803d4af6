"""Titles in other languages."""

from analysis.exhibits.citations.translations import Translations, read_translations

HELD = Translations(
    {
        "ko": {
            "Places": "장소",
            "{earlier} and {later}": "{earlier}, {later}",
            "Text of the {document}": "{document} 글",
        }
    },
    {"ko": {"2009 outline": "2009 규획요강", "2014 work points": "2014 업무요점"}},
)


def test_a_title_is_found_as_it_stands():
    assert HELD.text("Places", "ko") == "장소"


def test_a_pattern_is_filled_with_the_short_names_of_documents():
    assert HELD.text("Text of the 2009 outline", "ko") == "2009 규획요강 글"
    assert HELD.text("2009 outline and 2014 work points", "ko") == "2009 규획요강, 2014 업무요점"


def test_a_pattern_does_not_swallow_what_is_no_document():
    assert HELD.text("Text of the river", "ko") == "Text of the river"


def test_what_nobody_translated_stays_english():
    assert HELD.text("Rivers", "ko") == "Rivers"
    assert HELD.text("Places", "zh") == "Places"


def test_the_committed_table_names_the_series_in_three_languages():
    held = read_translations()
    assert held.text("Tumen Policy Report Series", "zh") == "图们江政策报告丛书"
    assert held.text("Tumen Policy Report Series", "ko") == "두만강 정책 보고서 총서"
