from analysis.corpus.alignment import align_by_number
from analysis.corpus.parse import parse_text

CHINESE = "关于合作的意见\n一、意义\n甲段。\n乙段。\n（一）丙。丁。\n省办公室\n"
KOREAN = "1. 의의\n가 문단이다.\n(1) 나. 다이다.\n라 문단이다.\n"


def pairs(original, translation):
    aligned = align_by_number(parse_text(original, root="d").nodes, parse_text(translation, root="d-ko").nodes)
    return {address: node.text for address, node in aligned.items()}


def test_equal_numbers_meet():
    assert pairs(CHINESE, KOREAN) == {
        "d/1": "1. 의의",
        "d/1#1": "가 문단이다.",
        "d/1/1#1": "(1) 나. 다이다.",
        "d/1/1#2": "라 문단이다.",
    }


def test_titles_are_never_paired():
    assert "d/title" not in pairs(CHINESE, CHINESE)


def test_what_is_not_translated_has_no_partner():
    assert "d/1#2" not in pairs(CHINESE, KOREAN)


def test_nothing_aligns_with_nothing():
    assert pairs("", "") == {}
