import pytest

from analysis.corpus.parse import parse_text


def tree(text, *, kinds=("heading", "paragraph")):
    return [node.address for node in parse_text(text).nodes if node.kind in kinds]


def node(text, address):
    return next(node for node in parse_text(text).nodes if node.address == address)


def test_articles_are_numbered_through_the_chapters():
    text = (
        "第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 口岸\n第一节 通关\n第三条 丙。\n丁。\n第二节 物流\n第四条 戊。\n"
    )
    assert tree(text) == [
        "doc/1", "doc/1/1#1", "doc/1/2#1", "doc/2", "doc/2/1", "doc/2/1/3#1", "doc/2/1/3#2", "doc/2/2", "doc/2/2/4#1",
    ]  # fmt: skip


def test_items_stand_under_their_article():
    text = "第一条 下列活动：\n（一）互市；\n（二）小额贸易。\n第二条 甲。\n"
    assert tree(text) == ["doc/1#1", "doc/1/1#1", "doc/1/2#1", "doc/2#1"]


def test_a_number_that_comes_back_gets_a_letter():
    assert tree("一、甲\n乙。\n一、丙\n丁。\n一、戊\n己。\n") == [
        "doc/1",
        "doc/1#1",
        "doc/1b",
        "doc/1b#1",
        "doc/1c",
        "doc/1c#1",
    ]


def test_after_the_twenty_sixth_a_number_gets_two_letters():
    addresses = tree("".join(f"（一）第{n}次。\n" for n in range(28)))
    assert addresses[25:] == ["doc/1z#1", "doc/1ba#1", "doc/1bb#1"]


def test_numbers_that_restart_under_a_new_heading_stay_as_they_are():
    assert tree("一、甲\n（一）子。丑。\n二、乙\n（一）寅。卯。\n") == ["doc/1", "doc/1/1#1", "doc/2", "doc/2/1#1"]


def test_decimal_numbers_open_one_step_for_each_place():
    text = "1. A\nText here.\n1.1 B\nText here.\n1.2 C\nText here.\n2. D\nText here.\n2.1.1 E\nText here.\n"
    assert tree(text, kinds=("heading",)) == ["doc/1", "doc/1/1", "doc/1/2", "doc/2", "doc/2/1/1"]


def test_bare_numbers_count_in_a_series_only():
    text = "1 总则\n1.1 目的\n制定预案，应对事件。\n2 体系\n设立指挥部。\n9 人参加\n"
    assert tree(text) == ["doc/1", "doc/1/1", "doc/1/1#1", "doc/2", "doc/2#1", "doc/2#2"]


def test_a_decimal_that_nothing_leads_to_is_no_number():
    assert tree("1. A\n3.5 percent of it is set aside.\n") == ["doc/1", "doc/1#1"]


def test_a_name_with_an_initial_is_no_letter():
    assert tree("1. A\nB. Smith reported on it.\n") == ["doc/1", "doc/1#1"]


def test_points_that_open_with_one_are_paragraphs_of_their_own():
    text = "一、成绩\n做了两件事。\n一是口岸建设。里程增加。\n二是贸易增长。\n"
    assert tree(text) == ["doc/1", "doc/1#1", "doc/1/1#1", "doc/1/2#1"]
    assert node(text, "doc/1/2#1").number == "二是"


def test_annexes_begin_a_tree_of_their_own():
    text = "一、甲\n乙。\n附件1\n申请表\n一、申请人\n附件2　名录\n（一）珲春\n"
    assert tree(text)[2:] == ["doc/annex1", "doc/annex1#1", "doc/annex1/1", "doc/annex2", "doc/annex2/1"]


def test_a_number_stands_on_the_first_node_that_bears_it_only():
    text = "（一）甲。乙。\n丙。\n"
    assert [node.number for node in parse_text(text).nodes] == ["（一）", None]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("一、重大意义", "重大意义"),
        ("（一）指导思想。", "指导思想"),
        ("第三章　附　则", "附　则"),
        ("第二节", ""),
        ("1．交通。", "交通"),
    ],
)
def test_a_short_line_with_a_number_is_a_heading(line, heading):
    nodes = parse_text(f"{line}\n下面是正文，有好几个字。\n").nodes
    assert (nodes[0].kind, nodes[0].heading, nodes[0].text) == ("heading", heading, line)


@pytest.mark.parametrize(
    "line",
    [
        "（一）边民互市；",
        "（二）下列活动：",
        "第六条　鼓励建设园区。",
        "（一）遵守法律。尊重风俗。",
        "一是贸易增长。",
        "（一）" + "很长" * 30,
    ],
)
def test_a_sentence_with_a_number_is_a_paragraph(line):
    assert parse_text(f"{line}\n下面是正文，有好几个字。\n").nodes[0].kind == "paragraph"


def test_the_last_of_a_list_closed_by_full_stops_is_no_heading():
    assert [node.kind for node in parse_text("（一）遵守法律。\n（二）爱护公物。\n").nodes] == [
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("（五）推动落实25个事项。切实落实，争取支持。", "推动落实25个事项"),
        ("--我国开放的重要区域。以先导区为主体。", "我国开放的重要区域"),
        ("汽车产业。支持企业，提高能力。", "汽车产业"),
        ("第五条　【时限】海关应当在三日内办结。", "时限"),
        ("（三十五）加强与俄罗斯、朝鲜的贸易合作，大力发展互市。充分利用资源。", None),
        ("规划期自2009年至2020年。", None),
    ],
)
def test_a_run_in_title_is_short_without_a_comma_and_not_all_there_is(line, title):
    assert parse_text(f"{line}\n下一段，结束。\n").nodes[0].heading == title


def test_levels_count_the_numbers_above():
    text = "关于开放的意见\n第一段，很短。\n一、甲\n乙。\n（一）丙。丁。\n"
    assert [(node.address, node.level) for node in parse_text(text).nodes] == [
        ("doc/title", 0), ("doc#1", 1), ("doc/1", 1), ("doc/1#1", 1), ("doc/1/1#1", 2),
    ]  # fmt: skip


def test_paratext_is_parted_by_page_numbers():
    entries = parse_text("目录\n一、甲……1\n- 1 -\n二、乙……2\n一、甲\n丙。\n二、乙\n丁。\n").paratext
    assert [(entry.kind, entry.text) for entry in entries] == [
        ("contents", "目录\n一、甲……1"), ("page-break", "- 1 -"), ("contents", "二、乙……2"),
    ]  # fmt: skip


def test_an_article_has_a_title_in_brackets_only():
    nodes = parse_text(
        "第一条 本条例自五月起施行。旧办法同时废止。\n第二条（一）甲。\n第三条 【罚则】没收。乙。\n"
    ).nodes
    assert [node.heading for node in nodes] == [None, None, "罚则"]


def test_signs_that_are_not_seen_hide_no_number():
    nodes = parse_text("\ufeff第一章\u200b　总则\n\ue5e5第一条　甲。\n\u200b\n## 二、乙\n丙。\n")
    assert [(node.address, node.heading) for node in nodes.nodes][:2] == [("doc/1", "总则"), ("doc/1/1#1", None)]
    assert [entry.kind for entry in nodes.paratext] == ["other"]
