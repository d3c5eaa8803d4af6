from analysis.corpus.parse import parse_text


def places(text):
    return [node.address for node in parse_text(text).nodes]


def test_the_paragraph_after_the_items_belongs_to_the_article():
    text = "第一条 下列原则：\n（一）依法：\n1.公开；\n2.公平。\n（二）便民。\n部门应当公开程序。\n"
    assert places(text) == ["doc/1#1", "doc/1/1#1", "doc/1/1/1#1", "doc/1/1/2#1", "doc/1/2#1", "doc/1#2"]


def test_a_paragraph_between_two_items_belongs_to_the_first():
    text = "第一条 下列方面：\n（一）通道。包括铁路。\n铁路百公里。\n（二）园区。\n第二条 甲。\n"
    assert places(text) == ["doc/1#1", "doc/1/1#1", "doc/1/1#2", "doc/1/2#1", "doc/2#1"]


def test_korean_paragraphs_hold_their_items():
    text = "제1조(지정) 지정한다.\n① 다음과 같다.\n1. 가격\n2. 기간\n② 고시한다.\n"
    assert places(text) == ["doc/1#1", "doc/1/1#1", "doc/1/1/1", "doc/1/1/2", "doc/1/2#1"]


def test_chinese_circles_stay_under_what_counts_above_them():
    assert places("（一）甲。乙。\n1.丙，丁。\n①戊；\n②己。\n")[2:] == ["doc/1/1/1#1", "doc/1/1/2#1"]


def test_a_number_that_repeats_its_article_stands_right_under_it():
    text = "第一条 范围\n1.1 贸易；\n1.2 投资。\n第二条 方式\n2.1 会议；\n"
    assert places(text) == ["doc/1", "doc/1/1#1", "doc/1/2#1", "doc/2", "doc/2/1#1"]


def test_formal_numerals_stand_above_plain_ones():
    assert places("壹、前言\n甲。\n貳、目標\n一、貿易\n乙。\n") == ["doc/1", "doc/1#1", "doc/2", "doc/2/1", "doc/2/1#1"]


def test_a_box_holds_what_counts_below_what_surrounds_it():
    text = "第一节 成就\n甲，乙。\n专栏1 指标\n1.产值；\n2.贸易。\n第二节 环境\n丙。\n"
    assert places(text) == [
        "doc/1", "doc/1#1", "doc/1/box1", "doc/1/box1/1#1", "doc/1/box1/2#1", "doc/2", "doc/2#1",
    ]  # fmt: skip


def test_supplementary_provisions_bear_no_number():
    nodes = parse_text("第一编 总则\n第一章 规定\n第一条 甲。\n附　则\n第二条 乙。\n").nodes
    assert [(node.address, node.number) for node in nodes[3:]] == [
        ("doc/supplement", None),
        ("doc/supplement/2#1", "第二条"),
    ]
