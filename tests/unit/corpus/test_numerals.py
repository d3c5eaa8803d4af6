import pytest

from analysis.corpus.numerals import decimal_value, han_value, letter_value, roman_value


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("四十五", 45),
        ("一百零二", 102),
        ("二〇", 20),
        ("廿三", 23),
        ("貳拾壹", 21),
        ("两", 2),
    ],
)
def test_han_numerals_are_read_as_they_are_said(numeral, value):
    assert han_value(numeral) == value


@pytest.mark.parametrize("word", ["", "甲", "一甲", "3"])
def test_what_is_no_han_numeral_is_refused(word):
    with pytest.raises(ValueError, match="Han numeral"):
        han_value(word)


def test_digits_of_any_width_have_one_value():
    assert decimal_value("４5") == 45


def test_roman_signs_and_letters_have_one_value():
    assert [roman_value(numeral) for numeral in ("Ⅸ", "IX", "ix", "XIV")] == [9, 9, 9, 14]


def test_what_is_no_roman_numeral_is_refused():
    with pytest.raises(ValueError, match="Roman"):
        roman_value("IQ")


def test_letters_count_from_one():
    assert [letter_value(letter) for letter in "aBz"] == [1, 2, 26]
