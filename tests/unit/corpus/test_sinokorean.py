"""Chinese read aloud in Korean."""

from analysis.corpus.sinokorean import hangul, read_readings, sino_korean, unread

READINGS = {"圖": "도", "們": "문", "江": "강", "發": "발", "展": "전"}


def test_simplified_characters_are_read_by_their_traditional_form():
    assert sino_korean("图们江", READINGS) == "도문강"


def test_what_has_no_reading_is_left_out():
    assert sino_korean("（一）发展。", READINGS) == "발전"


def test_characters_without_reading_are_named_once():
    assert unread("发展、搞好、搞活", READINGS) == ("搞", "好", "活")


def test_hangul_keeps_syllables_only():
    assert hangul("권하(圈河) 출입항, 90km2") == "권하출입항"
    assert hangul("") == ""


def test_the_committed_readings_are_single_syllables():
    readings = read_readings()
    assert readings["圖"] == "도"
    assert readings["鎮"] == "진"
    assert all(len(reading) == 1 and hangul(reading) == reading for reading in readings.values())
