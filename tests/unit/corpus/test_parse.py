import time

import pytest

from analysis.corpus.parse import parse_file, parse_text
from analysis.errors import InputError

NOTICE = """吉林省人民政府关于印发《边境贸易服务管理办法》的通知
吉政发〔2020〕5号

各市（州）人民政府，省政府各厅委办、各直属机构：
　　现将《边境贸易服务管理办法》印发给你们，请认真贯彻执行。

　　　　　　　　吉林省人民政府
　　　　　　　　2020年3月1日

边境贸易服务管理办法

目　录

第一章　总则……………………………1
第二章　口岸服务………………………3
　第一节　通关…………………………3
第三章　附则……………………………9

第一章　总则

第一条　为规范边境贸易服务，制定本办法。
第二条　本办法所称边境贸易，包括下列活动：
（一）边民互市；
（二）小额贸易。
第二章　口岸服务
第一节　通关
第三条　口岸应当公布办事指南。
第一条规定的事项除外。
第三章　附则
第四条　本办法自2020年5月1日起施行。
"""


def shape(parsed):
    return [(node.address, node.kind, node.number) for node in parsed.nodes]


def test_a_regulation_behind_its_notice_and_contents_is_addressed_by_chapter_and_article():
    assert shape(parse_text(NOTICE)) == [
        ("doc/0#1", "paragraph", None),
        ("doc/0#2", "paragraph", None),
        ("doc/0#3", "paragraph", None),
        ("doc/0#4", "paragraph", None),
        ("doc/title", "front", None),
        ("doc/1", "heading", "第一章"),
        ("doc/1/1#1", "paragraph", "第一条"),
        ("doc/1/2#1", "paragraph", "第二条"),
        ("doc/1/2/1#1", "paragraph", "（一）"),
        ("doc/1/2/2#1", "paragraph", "（二）"),
        ("doc/2", "heading", "第二章"),
        ("doc/2/1", "heading", "第一节"),
        ("doc/2/1/3#1", "paragraph", "第三条"),
        ("doc/2/1/3#2", "paragraph", None),
        ("doc/3", "heading", "第三章"),
        ("doc/3/4#1", "paragraph", "第四条"),
    ]


def test_notice_title_number_and_contents_are_paratext():
    assert [entry.kind for entry in parse_text(NOTICE).paratext] == ["header", "contents"]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_encoding_and_line_ends_do_not_change_the_structure(tmp_path, codec, line_end):
    path = tmp_path / "notice.txt"
    path.write_bytes(NOTICE.replace("\n", line_end).encode(codec))
    parsed = parse_file(path)
    assert parsed.encoding == codec
    assert shape(parsed) == shape(parse_text(NOTICE))
    decoded = path.read_bytes().decode(parsed.encoding)
    assert decoded[parsed.nodes[0].start : parsed.nodes[0].end] == parsed.nodes[0].text


def test_traditional_characters_in_big5_are_read_alike(tmp_path):
    path = tmp_path / "regulation.txt"
    path.write_bytes(
        "邊境貿易條例\n第一條　為促進邊境貿易，特制定本條例。\n第二條　下列各項：\n壹、互市。\n".encode("big5")
    )
    parsed = parse_file(path)
    assert parsed.encoding == "big5"
    assert [node.address for node in parsed.nodes] == ["doc/title", "doc/1#1", "doc/2#1", "doc/2/1#1"]


def test_the_second_language_of_a_file_has_its_name_in_the_address():
    korean = "1. 의의\n두만강지역 개발을 추진한다.\n2. 요구\n협력을 강화한다.\n"
    chinese = "关于合作的意见\n一、意义\n推进开发。\n二、要求\n加强合作，互利共赢。\n"
    addresses = [node.address for node in parse_text(korean + chinese).nodes]
    assert addresses[:2] == ["doc-ko/1", "doc-ko/1#1"]
    assert addresses[4:] == ["doc/title", "doc/1", "doc/1#1", "doc/2", "doc/2#1"]


def test_the_printed_shape_has_the_keys_of_the_contract():
    printed = parse_text("一、甲\n乙。\n").as_dict()
    assert list(printed) == ["encoding", "nodes", "paratext"]
    assert list(printed["nodes"][0]) == ["address", "kind", "level", "number", "heading", "text", "start", "end"]
    assert printed["nodes"][0] == {
        "address": "doc/1",
        "kind": "heading",
        "level": 1,
        "number": "一",
        "heading": "甲",
        "text": "一、甲",
        "start": 0,
        "end": 3,
    }


def test_page_numbers_inside_a_paragraph_are_printed_as_breaks():
    head = "珲春国际合作示范区要统一规划、有序推进，分类指导、突出特色，进一步完善"
    printed = parse_text(f"{head}\n- 3 -\n基础设施。\n").as_dict()
    assert printed["nodes"][0]["text"] == head + "基础设施。"
    assert printed["nodes"][0]["breaks"] == [[len(head) + 1, len(head) + 6]]


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"plan\.txt: the file is missing"):
        parse_file(tmp_path / "plan.txt")


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(InputError, match="this is a folder"):
        parse_file(tmp_path)


def test_a_million_bytes_take_seconds_at_most():
    text = NOTICE * 1000
    assert len(text.encode()) > 1_000_000
    began = time.perf_counter()
    parsed = parse_text(text)
    assert time.perf_counter() - began < 20
    assert len({node.address for node in parsed.nodes}) == len(parsed.nodes)


def test_two_documents_with_the_same_bytes_keep_their_own_addresses(project):
    registry = project.corpus / "witnesses.csv"
    head, *rows = registry.read_text(encoding="utf-8").splitlines()
    (project.corpus / "twin.txt").write_bytes((project.corpus / "points.txt").read_bytes())
    place = head.split(",").index("document")
    cells = next(row for row in rows if row.startswith("p,")).replace("points.txt", "twin.txt").split(",")
    twin = ",".join(["t", *cells[1:place], "rules", *cells[place + 1 :]])
    registry.write_text("\n".join([head, *rows, twin]) + "\n", encoding="utf-8")
    (project.corpus / "elsewhere.txt").write_bytes((project.corpus / "points.txt").read_bytes())
    roots = {
        file: {node.address.split("/")[0] for node in parse_file(project.corpus / file, project=project).nodes}
        for file in ("points.txt", "twin.txt", "elsewhere.txt")
    }
    assert roots == {"points.txt": {"points"}, "twin.txt": {"rules"}, "elsewhere.txt": {"points"}}
