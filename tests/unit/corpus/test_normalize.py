from analysis.corpus.normalize import han_count, normalize


def test_widths_dashes_and_spaces_take_one_form():
    assert normalize("珲春 —扎鲁比诺－－新泻，（２０１４）").text == "珲春—扎鲁比诺—新泻,(2014)"


def test_the_four_bullet_dashes_are_one():
    assert {normalize(dash + "统筹").text for dash in ("--", "——", "――", "－")} == {"—统筹"}


def test_spaces_between_words_of_alphabetic_scripts_stay():
    assert normalize("두만강 지역  of the").text == "두만강 지역 of the"


def test_the_zero_of_a_chinese_date_is_one_character_and_a_circle_stays():
    assert normalize("二○一二年 ○").text == "二〇一二年○"


def test_private_use_quotation_marks_are_repaired_and_others_kept():
    assert normalize("\U000f08523개 대표\U000f0853\ue000").text == "“3개 대표”\ue000"


def test_letters_and_their_accents_are_composed():
    assert normalize("e\u0301").text == "é"


def test_every_character_knows_its_place():
    form = normalize("第 ２０ 条㈠")
    assert form.text == "第20条(一)"
    assert form.origin == (0, 2, 3, 5, 6, 6, 6)
    assert form.source(1, 3) == (2, 4)
    assert form.source(7, 7) == (7, 7)


def test_empty_text_stays_empty():
    form = normalize("")
    assert (form.text, form.source(0, 0)) == ("", (0, 0))


def test_only_han_characters_are_counted():
    assert han_count("二〇一二年4月，珲春 Hunchun 훈춘○") == 8
