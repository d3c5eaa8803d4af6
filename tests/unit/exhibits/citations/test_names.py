"""Names in three scripts. What is expected was written by hand from the rules of each style."""

from analysis.exhibits.citations.names import apa_names, chicago_names, family_names, gb_names, shown_name
from analysis.exhibits.identity import Author

WANG = Author("Wang", "Xiaoming", alias="王 小明")
LI, ZHANG, ZHAO = Author("李", "四"), Author("张", "三"), Author("赵", "六")
KIM, LEE, PARK, CHOI = Author("김", "철수"), Author("이", "영희"), Author("박", "민수"), Author("최", "지우")
DOE, ROE = Author("Doe", "Jane Ann"), Author("Roe", "Jean-Luc")
LOE, POE = Author("de Loe", "Max"), Author("Poe", "E.")
GROUP = Author(name="River Study Group")


def test_no_blank_stands_inside_a_chinese_or_korean_name():
    assert gb_names([WANG, LI], "zh", edition=2025) == "王小明，李四"
    assert gb_names([WANG, LI], "zh", edition=2015) == "王小明, 李四"
    assert gb_names([KIM, LEE], "ko", edition=2025) == "김철수, 이영희"
    assert apa_names([LI, ZHANG], "zh") == "李四, 张三"
    assert chicago_names([KIM, LEE], "ko") == "김철수, 이영희"


def test_after_the_third_name_follow_the_words_of_its_script():
    assert gb_names([WANG, LI, ZHANG, ZHAO], "zh", edition=2025) == "王小明，李四，张三，等"
    assert gb_names([WANG, LI, ZHANG, ZHAO], "zh", edition=2015) == "王小明, 李四, 张三, 等"
    assert gb_names([DOE, ROE, LOE, POE], "zh", edition=2015) == "DOE J A, ROE J L, DE LOE M, et al."
    assert gb_names([KIM, LEE, PARK, CHOI], "ko", edition=2025) == "김철수, 이영희, 박민수, 외"


def test_the_edition_of_2025_keeps_case_and_hyphen_and_writes_pinyin_in_full():
    assert gb_names([DOE, ROE], "en", edition=2025) == "Doe J A, Roe J-L"
    assert gb_names([WANG], "en", edition=2025) == "Wang Xiaoming"
    assert gb_names([WANG], "en", edition=2015) == "WANG X"
    assert gb_names([POE], "en", edition=2025) == "Poe E"


def test_apa_gives_initials_with_points_and_an_ampersand_between_latin_names():
    assert apa_names([DOE, ROE], "en") == "Doe, J. A., & Roe, J.-L."
    assert apa_names([DOE], "en") == "Doe, J. A."
    assert apa_names([GROUP], "en") == "River Study Group"


def test_apa_gives_nineteen_of_more_than_twenty_names_and_the_last():
    many = [Author(f"A{place}") for place in range(1, 22)]
    shown = apa_names(many, "en")
    assert shown.startswith("A1, A2, ")
    assert shown.endswith("A19, . . . A21")
    assert apa_names(many[:20], "en").endswith("A19, & A20")


def test_chicago_inverts_the_first_name_only():
    assert chicago_names([DOE, ROE], "en") == "Doe, Jane Ann, and Jean-Luc Roe"
    assert chicago_names([DOE, ROE, POE], "en") == "Doe, Jane Ann, Jean-Luc Roe, and E. Poe"


def test_chicago_gives_three_of_more_than_six_names():
    assert chicago_names([DOE, ROE, POE, LOE, DOE, ROE, POE], "en") == "Doe, Jane Ann, Jean-Luc Roe, E. Poe, et al."
    assert chicago_names([LI, ZHANG, ZHAO, WANG, LI, ZHANG, ZHAO], "zh") == "李四, 张三, 赵六等"
    assert chicago_names([KIM, LEE, PARK, CHOI, KIM, LEE, PARK], "ko") == "김철수, 이영희, 박민수 외"


def test_a_name_is_shown_in_the_script_of_the_language_where_it_has_one():
    assert shown_name(WANG, "zh") == "王小明"
    assert shown_name(WANG, "en") == "Xiaoming Wang"
    assert shown_name(GROUP, "zh") == "River Study Group"


def test_formats_with_two_fields_get_a_latin_name_in_two_and_a_chinese_name_in_one():
    assert family_names(WANG, "en") == ("Wang", "Xiaoming")
    assert family_names(WANG, "zh") == ("王小明", "")
    assert family_names(KIM, "ko") == ("김철수", "")
    assert family_names(GROUP, "en") == ("River Study Group", "")
