"""Words and dates of the styles."""

import pytest
from tests.unit.exhibits.citation_works import data, figure

from analysis.exhibits.citations.words import (
    as_html,
    as_text,
    data_versions,
    date_text,
    headline,
    italic,
    label,
    sentence,
)


@pytest.mark.parametrize(
    ("lang", "expected"), [("zh", "2027年2月1日"), ("en", "February 1, 2027"), ("ko", "2027년 2월 1일")]
)
def test_a_date_in_words(lang: str, expected: str):
    assert date_text("2027-02-01", lang) == expected


def test_headline_style_keeps_small_words_small_except_at_the_ends_and_after_a_colon():
    assert headline("themes of the outline: a count by section to") == "Themes of the Outline: A Count by Section To"
    assert headline("How the GDP of Yanbian grew") == "How the GDP of Yanbian Grew"


def test_sentence_style_has_a_capital_after_the_colon():
    assert sentence("River Reports: three texts") == "River Reports: Three texts"


def test_a_label_names_the_version_only_where_one_is_kept():
    assert label(figure(), "zh") == "图 profile-d2009-themes，第2版"
    unrevised = type(figure())(**{**figure().__dict__, "revision": ""})
    assert label(unrevised, "ko") == "그림 profile-d2009-themes"


def test_the_versions_of_the_data_stand_in_three_languages():
    assert [data_versions(data(), lang) for lang in ("zh", "en", "ko")] == [
        "语料库 0a1b2c3d，编码手册 2",
        "corpus 0a1b2c3d, codebook 2",
        "말뭉치 0a1b2c3d, 코드북 2",
    ]


def test_markup_of_a_title_is_escaped_and_italics_are_kept():
    assert as_html(f"A & {italic('<b>')}") == "A &amp; <i>&lt;b&gt;</i>"
    assert as_text(f"A & {italic('B')}") == "A & B"
