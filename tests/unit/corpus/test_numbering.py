import pytest

from analysis.corpus.numbering import read_marker


@pytest.mark.parametrize(
    ("text", "parts", "number"),
    [
        ("第一编 总则", ("1",), "第一编"),
        ("第十章　附则", ("10",), "第十章"),
        ("第2节 通关", ("2",), "第2节"),
        ("第六条　口岸应当公开。", ("6",), "第六条"),
        ("第十條之一 主管機關", ("10_1",), "第十條之一"),
        ("제1장 총칙", ("1",), "제1장"),
        ("Article 12 Scope", ("12",), "Article 12"),
        ("一、重大意义", ("1",), "一"),
        ("二十一．其他", ("21",), "二十一"),
        ("貳、小額貿易", ("2",), "貳"),
        ("（二）战略定位。", ("2",), "（二）"),
        ("(三十五)进一步", ("35",), "(三十五)"),
        ("㈢推进", ("3",), "㈢"),
        ("四）推进", ("4",), "四）"),
        ("2 组织体系", ("2",), "2"),
        ("1．交通。", ("1",), "1"),
        ("１．交通", ("1",), "１"),
        ("2、水利", ("2",), "2"),
        ("1.1 Scope", ("1", "1"), "1.1"),
        ("2.3.1总体目标", ("2", "3", "1"), "2.3.1"),
        ("(1) Roads", ("1",), "(1)"),
        ("3）公路", ("3",), "3）"),
        ("⑴公路", ("1",), "⑴"),
        ("⒈公路", ("1",), "⒈"),
        ("④公路", ("4",), "④"),
        ("a) roads", ("1",), "a)"),
        ("B. Roads", ("2",), "B"),
        ("Ⅱ 总体要求", ("2",), "Ⅱ"),
        ("IV. Measures", ("4",), "IV"),
        ("一是口岸建设加快。", ("1",), "一是"),
        ("二要抓竣工。", ("2",), "二要"),
        ("第三，加强合作。", ("3",), "第三"),
        ("附件2　名录", ("annex2",), "附件2"),
        ("附表", ("annex",), "附表"),
        ("附錄：名錄", ("annex",), "附錄"),
        ("Annex 3 List", ("annex3",), "Annex 3"),
    ],
)
def test_marks_of_every_style_are_read(text, parts, number):
    marker = read_marker(text)
    assert marker is not None
    assert (marker.parts, marker.number) == (parts, number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "第六条规定的事项除外",
        "第三章所列项目",
        "第一、二章",
        "一、二、三产业融合发展",
        "1、2号码头改造",
        "3.5万亿元",
        "2014年4月25日",
        "2014.4.25",
        "一般规定",
        "一是否可行",
        "附件所列名录",
        "附则另行规定",
        "3 月起施行",
        "2 roads were built.",
        "A person",
        "I think",
        "――统筹安排",
    ],
)
def test_what_only_looks_like_a_mark_is_not_read(text):
    assert read_marker(text) is None


@pytest.mark.parametrize("text", ["3.5 percent of it", "B. Smith reported", "2 组织体系", "ii) roads"])
def test_what_may_be_a_mark_is_read_as_doubtful(text):
    assert not read_marker(text).sure


def test_chapters_stand_above_articles_and_articles_above_items():
    chapter, article, item = (read_marker(text) for text in ("第一章 甲", "第二条 乙", "（一）丙"))
    assert chapter.outranks(article)
    assert article.outranks(item)
    assert not item.outranks(article)
    assert item.outranks(None)


def test_a_number_of_two_places_stands_under_one_of_one():
    assert read_marker("1. A").outranks(read_marker("1.1 B"))
