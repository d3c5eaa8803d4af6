from analysis.corpus.contents import contents_range, entry_key, has_leader
from analysis.corpus.lines import Block
from analysis.corpus.numbering import read_marker


def found(*texts):
    blocks = [Block(text, 0, len(text)) for text in texts]
    return contents_range(blocks, [read_marker(text) for text in texts])


def test_a_named_list_ends_where_its_first_entry_comes_back():
    listed = found("目　录", "第一章　总则……1", "第二章　附则……9", "第一章　总则", "第一条　甲。", "第二章　附则")
    assert listed == range(3)


def test_a_title_after_the_list_belongs_to_the_text():
    listed = found(
        "目录",
        "一、总体要求",
        "二、保障措施",
        "关于开放的意见",
        "为扩大开放，提出意见。",
        "一、总体要求",
        "二、保障措施",
    )
    assert listed == range(3)


def test_an_unnamed_list_is_known_by_coming_back():
    headings = ["一、意义", "二、要求", "(一)思想", "(二)目标", "三、保障"]
    body = [
        "前言",
        "本规划期至2020年。",
        "一、意义",
        "甲。",
        "二、要求",
        "（一）思想。",
        "乙。",
        "（二）目标。",
        "丙。",
        "三、保障",
        "丁。",
    ]
    assert found("某规划", *headings, *body) == range(1, 6)


def test_a_list_ends_where_its_first_number_comes_back_in_other_words():
    listed = found("目录", "一、总体思路", "二、任务", "一、总体要求", "二、任务", "建设口岸，完善通道。")
    assert listed == range(3)


def test_an_unnamed_list_may_word_its_first_entry_otherwise():
    listed = found("一、思路", "二、任务", "三、保障", "一、要求", "甲。", "二、任务", "乙。", "三、保障", "丙。")
    assert listed == range(3)


def test_headings_without_text_between_them_are_no_list():
    assert found("一、甲", "二、乙", "三、丙", "四、丁") == range(0)


def test_the_same_section_heading_in_every_chapter_does_not_end_the_list():
    listed = found("目录", "第一章 甲", "第一节 概述", "第二章 乙", "第一节 概述", "第一章 甲", "第一节 概述", "甲。")
    assert listed == range(5)


def test_dots_and_page_numbers_are_not_part_of_an_entry():
    assert entry_key("（一）指导思想………… 12") == entry_key("(一)指导思想。") == "(一)指导思想"


def test_a_leader_is_dots_or_space_before_a_page_number():
    assert has_leader("第一章 总则……1")
    assert has_leader("前言 1")
    assert not has_leader("到2020年")


def test_no_text_has_no_contents():
    assert found() == range(0)
