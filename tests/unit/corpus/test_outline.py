from analysis.corpus.outline import outline
from analysis.corpus.parse import parse_text

TEXT = (
    "关于发展的意见\n一、总体要求\n"
    "坚持开放，扩大合作，推动区域经济协调发展，形成互利共赢的新格局，为全省振兴作出贡献。\n"
)


def test_a_paragraph_shows_its_address_beginning_and_length():
    assert outline(parse_text(TEXT)).splitlines()[-1].strip() == (
        "doc/1#1  坚持开放，扩大合作，推动区域经济协调发展，形成互利共赢的新格… [42]"
    )


def test_the_first_line_counts_headings_and_paragraphs():
    assert outline(parse_text(TEXT)).splitlines()[0] == "utf-8: 1 headings, 1 paragraphs"
