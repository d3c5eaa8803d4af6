"""Laws of the parser that hold for any text whatever."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus.lines import read_blocks
from analysis.corpus.normalize import normalize
from analysis.corpus.numbering import read_marker
from analysis.corpus.parse import Parsed, parse_text

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff#* \u3000\t" + "".join(map(chr, range(0xE000, 0xF900)))
MARKS = [
    *[
        "第一章 总则",
        "第二节",
        "第六条　",
        "第十二条之一 ",
        "一、",
        "二、",
        "（一）",
        "（三）",
        "1．",
        "2. ",
        "1.1 ",
        "3.5",
        "(1)",
        "①",
    ],
    *[
        "a) ",
        "I. ",
        "一是",
        "二要",
        "第一，",
        "附件",
        "附件2",
        "附表一 ",
        "目录",
        "目　录",
        "前言",
        "——",
        "--",
        "● ",
        "제1장 ",
        "제3조의2(해제) ",
        "① ",
        "가. ",
        "(나) ",
        "㉮ ",
        "부칙",
        "附 则",
        "第一分编",
        "第三章",
        "第五条",
        "壹、",
        "专栏1 ",
        "附件：1.",
        "附件：表",
        "1.1.1 ",
        "## ",
        "**一、",
        "\ue5e5",
    ],
]
PROSE = [
    *[
        "为规范边境贸易",
        "，",
        "。",
        "；",
        "：",
        "、",
        "……",
        "1",
        "２０１４年",
        "的通知",
        "规划纲要",
        "以下是纲要(全文)",
        "新华社5月3日电",
    ],
    *[
        "各市人民政府：",
        "现将办法印发给你们",
        "2014年4月25日",
        "国办发〔2012〕19号",
        "索引号：",
        "发文机关：",
        "두만강지역",
        "the border",
    ],
    *["- 3 -", "第 3 页", "3", "\U000f0852", "\u200b", "\ufeff", "e\u0301", "圈河", "(", "）"],
]
SPACES = [
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\f",
    " ",
    "\u3000",
    "\u3000\u3000",
    "\t",
    "\x85",
    "\u2028",
    "\x0b",
    "\x1c",
    "\xa0",
]

pieces = st.sampled_from(MARKS) | st.sampled_from(PROSE) | st.sampled_from(SPACES) | st.text(max_size=8)
texts = st.lists(pieces, max_size=60).map("".join)
lines = st.lists(st.sampled_from(PROSE) | st.sampled_from(MARKS), min_size=1, max_size=12).map("".join)
wrapped = st.lists(lines, min_size=8, max_size=40).map(lambda rows: re.sub("(.{20})", "\\1\n", "".join(rows)))


def entries(parsed: Parsed):
    return sorted([*parsed.nodes, *parsed.paratext], key=lambda entry: (entry.start, entry.end))


def solid(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=80, deadline=None)
@given(texts | wrapped)
def test_stretches_and_the_space_between_them_are_the_file(text):
    rebuilt, done = [], 0
    for entry in entries(parse_text(text)):
        assert text[done : entry.start].strip() == ""
        rebuilt += [text[done : entry.start], text[entry.start : entry.end]]
        done = entry.end
    assert text[done:].strip() == ""
    assert "".join(rebuilt) + text[done:] == text


@settings(max_examples=80, deadline=None)
@given(texts | wrapped)
def test_no_address_occurs_twice(text):
    addresses = [node.address for node in parse_text(text).nodes]
    anchors = [address.replace("#", "-p").replace("/", "-") for address in addresses]
    assert len(set(anchors)) == len(anchors)


@settings(max_examples=80, deadline=None)
@given(texts | wrapped)
def test_a_node_holds_what_its_stretch_holds_but_the_page_numbers(text):
    for node in parse_text(text).nodes:
        kept = list(text[node.start : node.end])
        for start, end in node.breaks:
            kept[start - node.start : end - node.start] = " " * (end - start)
        assert solid(node.text) == solid("".join(kept))


@settings(max_examples=80, deadline=None)
@given(texts | wrapped)
def test_nodes_come_in_the_order_of_the_file_with_sound_levels(text):
    parsed = parse_text(text)
    starts = [node.start for node in parsed.nodes]
    assert starts == sorted(starts)
    assert {node.kind for node in parsed.nodes} <= {"front", "heading", "paragraph"}
    assert {entry.kind for entry in parsed.paratext} <= {"contents", "news", "header", "page-break", "other"}
    assert all((node.level == 0) == (node.kind == "front") for node in parsed.nodes)


@settings(max_examples=80, deadline=None)
@given(texts)
def test_a_number_is_written_where_the_paragraph_begins(text):
    for node in parse_text(text).nodes:
        if node.number is not None:
            assert node.number
            assert node.text.lstrip(UNSEEN).startswith(node.number)


@settings(max_examples=80, deadline=None)
@given(texts)
def test_line_ends_of_any_kind_give_the_same_structure(text):
    plain = re.sub("\r\n|[\r\x0b\x85\u2028\u2029]", "\n", text)
    expected = [(node.address, node.kind, node.text) for node in parse_text(plain).nodes]
    for line_end in ("\r\n", "\r"):
        other = parse_text(plain.replace("\n", line_end))
        assert [(node.address, node.kind, node.text) for node in other.nodes] == expected


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60))
def test_a_mark_never_reaches_beyond_its_paragraph(text):
    marker = read_marker(text)
    assert marker is None or len(marker.number) <= marker.length <= len(text)


@settings(max_examples=80, deadline=None)
@given(texts)
def test_normalised_characters_know_where_they_come_from(text):
    form = normalize(text)
    assert len(form.origin) == len(form.text)
    assert list(form.origin) == sorted(form.origin)
    assert all(0 <= place < len(text) for place in form.origin)


@settings(max_examples=50, deadline=None)
@given(texts)
def test_blocks_hold_no_line_end(text):
    blocks, _ = read_blocks(text)
    assert all(not re.search("[\r\n\f\v\x85\u2028\u2029]", block.text) for block in blocks)
