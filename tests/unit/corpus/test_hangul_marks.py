import pytest

from analysis.corpus.hangul_marks import read_hangul
from analysis.corpus.parse import parse_text


@pytest.mark.parametrize(
    ("text", "parts", "number"),
    [("가. 여건", ("1",), "가"), ("나) 미국", ("2",), "나)"), ("(다) 소비", ("3",), "(다)"), ("㉯ 차", ("2",), "㉯")],
)
def test_syllables_count_in_their_order(text, parts, number):
    marker = read_hangul(text)
    assert (marker.parts, marker.number, marker.sure) == (parts, number, False)


@pytest.mark.parametrize("text", ["가격 상승", "나는", "다.른", "라"])
def test_words_are_no_marks(text):
    assert read_hangul(text) is None


def test_syllables_stand_between_numbers_and_brackets():
    text = "1. 배경\n가. 여건\n1) 경제\n가) 교역\n나. 대내\n2. 전략\n"
    assert [node.address for node in parse_text(text).nodes] == [
        "doc/1", "doc/1/1", "doc/1/1/1", "doc/1/1/1/1#1", "doc/1/2", "doc/2",
    ]  # fmt: skip
