import pytest

from analysis.corpus.titles import is_title_line, title_lines


def test_a_title_broken_over_three_lines_ends_at_its_genre():
    assert (
        title_lines(["国务院办公厅关于支持中国", "图们江区域（珲春）国际", "合作示范区建设的若干意见", "国办发文"]) == 3
    )


def test_a_subtitle_and_a_year_in_brackets_belong_to_the_title():
    assert title_lines(["图们江区域合作开发规划纲要", "——以长吉图为先导区"]) == 2
    assert title_lines(["发展规划", "(2021—2035年)", "吉林省"]) == 2


def test_an_author_is_not_part_of_the_title():
    assert title_lines(["战略实施", "2014年工作要点", "省长吉图办"]) == 2


def test_lines_without_a_genre_make_no_title():
    assert title_lines(["吉林省人民政府办公厅"]) == 0


@pytest.mark.parametrize("line", ["", "制定本办法。", "各单位：", "甲" * 81, "合作。共赢"])
def test_sentences_and_long_lines_are_no_title_lines(line):
    assert not is_title_line(line)
