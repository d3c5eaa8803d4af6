"""The door to all styles."""

import pytest
from tests.unit.exhibits.citation_works import figure

from analysis.errors import InputError
from analysis.exhibits.citations.styles import FILES, LANGUAGES, STYLES, TEXT_STYLES, citation, citation_html


def test_seven_styles_in_three_languages_differ_from_each_other():
    texts = {citation(figure(), style, lang) for style in STYLES for lang in LANGUAGES}
    assert len(texts) == 7 * 3
    assert set(TEXT_STYLES) | set(FILES) == set(STYLES)


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_corpus_and_codebook_stand_in_every_one(style: str, lang: str):
    text = citation(figure(), style, lang)
    assert "0a1b2c3d" in text
    assert {"zh": "编码手册 2", "en": "codebook 2", "ko": "코드북 2"}[lang] in text


def test_plain_text_has_no_markup_and_html_has():
    assert "<i>" in citation_html(figure(), "apa", "en")
    assert "<i>" not in citation(figure(), "apa", "en")
    assert "\ue000" not in citation(figure(), "apa", "en") + citation_html(figure(), "apa", "en")


def test_an_unknown_style_and_language_are_refused_together_with_the_nearest_name():
    with pytest.raises(InputError) as caught:
        citation(figure(), "chigaco", "jp")
    text = str(caught.value)
    assert "Did you mean `chicago`?" in text
    assert "one of zh, en, ko" in text
