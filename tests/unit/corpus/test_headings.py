from analysis.corpus.headings import contents_against_body, heading_differences
from analysis.corpus.parse import parse_text

LISTED = "某规划\n目录\n一、意义……1\n二、要求……2\n（一）思想……2\n（二）目标……3\n三、保障……4\n"


def differences(body):
    table = heading_differences(parse_text(LISTED + body))
    return list(zip(table["unit"], table["contents"], table["body"], strict=True))


def test_a_list_that_agrees_gives_no_rows():
    body = "一、意义\n甲。\n二、要求\n（一）思想。\n乙。\n（二）目标。\n丙。\n三、保障\n丁。\n"
    assert differences(body) == []


def test_a_heading_worded_otherwise_is_shown_with_both_wordings():
    body = "一、意义\n甲。\n二、要求\n（一）指导思想。\n乙。\n（二）目标。\n丙。\n三、保障\n丁。\n"
    assert differences(body) == [("doc/2/1", "（一）思想……2", "（一）指导思想。")]


def test_a_heading_that_the_text_lacks_is_shown_empty():
    body = "一、意义\n甲。\n二、要求\n（一）思想。\n乙。\n三、保障\n丁。\n"
    assert differences(body) == [("doc/2/2", "（二）目标……3", "")]


def test_a_heading_may_open_its_paragraph():
    body = "一、意义\n甲。\n二、要求\n（一）思想。高举旗帜，继续前进。\n（二）目标。到2020年，建成。\n三、保障\n丁。\n"
    assert differences(body) == []


def test_offsets_point_at_the_entry():
    text = LISTED + "一、意义\n甲。\n二、要求\n（一）思想。\n乙。\n（二）目的。\n丙。\n三、保障\n丁。\n"
    (row,) = heading_differences(parse_text(text)).to_dict("records")
    assert text[row["start"] : row["end"]] == "（二）目标……3"


def test_texts_without_a_list_give_an_empty_table(project):
    table = contents_against_body(project)
    assert list(table.columns) == ["document", "unit", "contents", "body", "start", "end"]
    assert table.empty
