from analysis.corpus.languages import language_of, language_parts
from analysis.corpus.lines import Block

ZH, KO, EN = "为规范边境贸易服务活动制定本办法。", "두만강지역 국제협력을 추진한다 (圈河).", "The aims."


def blocks(*texts):
    return [Block(text, 0, len(text)) for text in texts]


def test_the_language_is_that_of_most_letters():
    assert [language_of(text) for text in (ZH, KO, EN, "2014. 5", "これは図們江です")] == [
        "zh",
        "ko",
        "en",
        "und",
        "ja",
    ]


def test_a_chinese_text_with_english_names_is_chinese():
    assert language_of("大图们倡议（Greater Tumen Initiative）合作机制") == "zh"


def test_a_translation_before_its_original_is_a_part_of_its_own():
    assert language_parts(blocks(KO, KO, "1.", KO, ZH, ZH, ZH)) == [("ko", range(4)), ("zh", range(4, 7))]


def test_languages_that_alternate_are_not_parted():
    assert language_parts(blocks(ZH, EN, ZH, EN, ZH, EN, ZH)) == [("zh", range(7))]


def test_one_foreign_line_makes_no_part():
    assert language_parts(blocks(EN, ZH, ZH, ZH, ZH)) == [("zh", range(5))]


def test_nothing_has_no_parts():
    assert language_parts([]) == []
