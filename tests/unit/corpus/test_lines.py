from analysis.corpus.lines import join_lines, read_blocks, read_lines

PARAGRAPHS = (
    "第一条　为规范边境贸易服务活动，保护经营者和边民的合法权益，促进沿边地区经济社会持续健康发展，"
    "根据有关法律和行政法规，结合本省实际，制定本办法。",
    "第二条　本省行政区域内从事边境贸易服务活动以及对其实施监督管理，应当遵守本办法；国家另有规定的，从其规定。"
    "县级以上人民政府应当加强领导。",
    "第三条　省商务主管部门负责全省边境贸易服务的指导、协调和监督管理工作；海关、交通运输、外事等部门在各自职责范围内"
    "做好相关工作，并共享信息。",
)


def printed(width: int, *, page: int, between: str = "\n") -> str:
    """The paragraphs as a printer sets them: indented, broken at `width`, a page number after every `page` lines."""
    rows = []
    for paragraph in PARAGRAPHS:
        text = "　　" + paragraph
        rows += [text[place : place + width] for place in range(0, len(text), width)]
    pages = ["\n".join(rows[place : place + page]) for place in range(0, len(rows), page)]
    marked = [f"{text}\n\n- {number} -\n\f" for number, text in enumerate(pages, start=1)]
    return "\n".join(marked).replace("\n", between)


def test_one_line_is_one_paragraph_where_lines_are_long():
    blocks, pages = read_blocks("\n".join(PARAGRAPHS))
    assert [block.text for block in blocks] == list(PARAGRAPHS)
    assert pages == []


def test_broken_lines_and_page_breaks_are_joined():
    blocks, _ = read_blocks(printed(26, page=4))
    assert [block.text for block in blocks] == list(PARAGRAPHS)


def test_blank_lines_between_all_lines_do_not_part_paragraphs():
    blocks, _ = read_blocks(printed(26, page=100, between="\n\n"))
    assert [block.text for block in blocks] == list(PARAGRAPHS)


def test_a_page_number_inside_a_paragraph_is_listed_with_it():
    text = printed(26, page=4)
    blocks, pages = read_blocks(text)
    assert [text[start:end] for block in blocks for start, end in block.breaks] == ["- 1 -", "- 2 -"]
    assert [text[start:end] for start, end in pages] == ["- 3 -"]


def test_a_page_number_between_paragraphs_stands_alone():
    text = "甲段落到此为止。\n第 3 页 共 9 页\n乙段落。\n"
    blocks, pages = read_blocks(text)
    assert [block.text for block in blocks] == ["甲段落到此为止。", "乙段落。"]
    assert [text[start:end] for start, end in pages] == ["第 3 页 共 9 页"]


def test_a_paragraph_goes_on_over_a_page_break():
    head, tail = "珲春国际合作示范区要统一规划、有序推进，分类指导、突出特色，进一步完善", "基础设施。"
    blocks, _ = read_blocks(f"{head}\n\f{tail}\n下一段。")
    assert [block.text for block in blocks] == [head + tail, "下一段。"]


def test_a_number_in_a_table_is_no_page_number():
    blocks, pages = read_blocks("项目\n12\n合计\n")
    assert [block.text for block in blocks] == ["项目", "12", "合计"]
    assert pages == []


def test_english_lines_join_with_a_space():
    rows = [
        "This paragraph was set in lines of sixty characters, and so",
        "it has to be joined with spaces between the words, which in",
    ]
    text = "\n".join(rows * 6) + "\n\nShort.\n"
    blocks, _ = read_blocks(text)
    assert blocks[0].text.startswith("This paragraph was set in lines of sixty characters, and so it has")
    assert blocks[-1].text == "Short."


def test_a_list_of_numbered_lines_is_never_joined():
    rows = [f"（{numeral}）加强与各地区的有机联动和协同推进互利合作" for numeral in "一二三四五六七八九十"]
    assert [block.text for block in read_blocks("\n".join(rows))[0]] == rows


def test_every_kind_of_line_end_ends_a_line():
    assert [line.text for line in read_lines("a\r\nb\rc\nd\x0be\x85f\u2028g")] == list("abcdefg")


def test_digits_broken_by_a_line_join_without_space():
    assert join_lines(["201", "4年"]) == "2014年"


def test_korean_words_join_with_a_space():
    assert join_lines(["두만강", "지역"]) == "두만강 지역"


def test_no_text_gives_no_blocks():
    assert read_blocks("") == ([], [])
    assert read_blocks(" \n\u3000\n") == ([], [])


def test_a_statute_of_short_items_is_known_by_the_lines_that_break_off():
    long = "为了促进口岸经济发展，规范口岸活动，扩大对外开放水平，根据法律，结合本省实际，制定本条例"
    items = "".join(f"（{numeral}）便民；\n" for numeral in "一二三四五六七八")
    text = "口岸条例\n" + "".join(f"第{n}条 {long[:32]}\n{long[32:]}。\n{items}" for n in range(1, 5))
    blocks, _ = read_blocks(text)
    assert [block.text for block in blocks[1::9]] == [f"第{n}条 {long}。" for n in range(1, 5)]
