from analysis.corpus.parse import parse_text


def places(text):
    return [node.address for node in parse_text(text).nodes]


def test_a_numbered_note_opens_no_annex():
    text = "一、甲\n乙。\n附件：1.清单\n2.表格\n省商务厅\n2020年5月1日\n"
    assert places(text) == ["doc/1", "doc/1#1", "doc/1#2", "doc/1#3", "doc/1#4", "doc/1#5"]


def test_a_note_over_a_signature_opens_no_annex():
    assert places("一、甲\n乙。\n附件：申报表\n省商务厅\n2020年5月1日\n")[2:] == ["doc/1#2", "doc/1#3", "doc/1#4"]


def test_an_annex_with_text_under_it_is_one():
    nodes = parse_text("一、甲\n乙。\n附件：申报表\n一、姓名\n二、单位\n填写全称。\n").nodes
    assert (nodes[2].address, nodes[2].heading) == ("doc/annex", "申报表")


def test_an_annex_that_is_announced_comes_later():
    text = "一、甲\n乙。\n附件1：清单\n附件2：表格\n附件1：清单\n丙。\n附件2：表格\n丁。\n"
    assert places(text)[2:] == [
        "doc/1#2", "doc/1#3", "doc/annex1", "doc/annex1#1", "doc/annex2", "doc/annex2#1",
    ]  # fmt: skip


def test_a_note_in_a_transmittal_stays_before_the_text_it_sends():
    text = (
        "关于印发《若干措施》的通知\n各县人民政府：\n现将《若干措施》印发给你们。\n附件：1.分工表\n2.指南\n"
        "市政府\n2022年6月7日\n若干措施\n一、甲\n乙。\n"
    )
    assert places(text) == [*(f"doc/0#{place}" for place in range(1, 7)), "doc/title", "doc/1", "doc/1#1"]
