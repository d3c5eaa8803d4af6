from analysis.corpus.lines import Block
from analysis.corpus.parse import parse_text
from analysis.corpus.split_headings import join_headings


def joined(*texts, pages=()):
    blocks = [Block(text, 10 * place, 10 * place + len(text)) for place, text in enumerate(texts)]
    return [block.text for block in join_headings(blocks, list(pages))]


def test_a_chapter_takes_its_name_from_the_next_line():
    assert joined("第三章", "附则", "第九条　施行。") == ["第三章 附则", "第九条　施行。"]


def test_a_name_over_two_lines_ends_at_a_number():
    assert joined("第二章", "管理", "机构", "第三条　甲。") == ["第二章 管理 机构", "第三条　甲。"]


def test_without_a_number_after_it_a_name_is_one_line():
    assert joined("第二章", "管理机构", "开放口岸", "设立机构。") == ["第二章 管理机构", "开放口岸", "设立机构。"]


def test_an_article_takes_its_first_paragraph():
    assert joined("第一条", "为了管理，制定本办法。", "乙。") == ["第一条 为了管理，制定本办法。", "乙。"]


def test_a_chapter_without_a_name_stays_alone():
    assert joined("第一章", "第一条　甲。") == ["第一章", "第一条　甲。"]


def test_nothing_is_joined_over_a_page_number():
    assert joined("第一章", "总则", pages=[(4, 8)]) == ["第一章", "总则"]


def test_a_joined_heading_keeps_its_stretch_of_the_file():
    (node, *_) = parse_text("第一章\n  总则\n第一条 甲。\n").nodes
    assert (node.address, node.heading, node.start, node.end) == ("doc/1", "总则", 0, 8)
