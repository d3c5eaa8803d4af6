from analysis.corpus.lines import Block
from analysis.corpus.numbering import read_marker
from analysis.corpus.zones import read_zones


def zones(*texts):
    blocks = [Block(text, 0, len(text)) for text in texts]
    return [zone.value for zone in read_zones(blocks, [read_marker(text) for text in texts])]


def test_a_notice_stands_before_the_document_it_sends():
    assert zones(
        "省政府关于印发《口岸管理办法》的通知",
        "吉政发〔2020〕5号",
        "各市人民政府，省政府各厅委：",
        "现将《口岸管理办法》印发给你们，请认真执行。",
        "吉林省人民政府",
        "2020年3月1日",
        "口岸管理办法",
        "第一条　为管理口岸，制定本办法。",
    ) == ["header", "header", "front", "front", "front", "front", "title", "text"]


def test_a_decree_stands_before_the_regulation_it_promulgates():
    assert zones(
        "国务院令",
        "第559号",
        "《口岸条例》已经常务会议通过，现予公布，自5月1日起施行。",
        "二○二○年三月五日",
        "口岸条例",
        "第一条　甲。",
    ) == ["header", "header", "front", "front", "title", "text"]


def test_addressees_without_a_date_go_with_what_precedes_the_first_heading():
    assert zones("关于支持某地的意见", "各省人民政府：", "为推进合作，提出以下意见：", "一、意义", "甲。") == [
        "title", "front", "front", "text", "text",
    ]  # fmt: skip


def test_a_news_report_ends_where_it_announces_the_full_text():
    assert zones(
        "某规划纲要",
        "中新网11月17日电 国务院已批复纲要。",
        "纲要提出了目标。",
        "以下是纲要(全文)",
        "前言",
        "规划期到2020年。",
        "一、意义",
        "甲。",
    ) == ["title", "news", "news", "news", "other", "text", "text", "text"]


def test_the_headline_of_a_report_is_not_the_title():
    assert zones("意见全文发布", "新华社6月1日电 印发意见。", "全文如下：", "关于开放的意见", "一、甲", "乙。") == [
        "header", "news", "news", "title", "text", "text",
    ]  # fmt: skip


def test_a_table_of_metadata_is_header():
    assert zones("索引号：", "1122", "发文机关： 省政府", "发布日期： 2014年4月25日", "工作要点", "一、甲", "乙。") == [
        "header", "header", "header", "header", "title", "text", "text",
    ]  # fmt: skip


def test_an_author_under_the_title_is_header():
    assert zones("工作要点", "省长吉图办", "2014年，要抓好工作。", "一、甲", "乙。") == [
        "title", "header", "text", "text", "text",
    ]  # fmt: skip


def test_a_letter_without_numbers_keeps_its_paragraphs():
    assert zones("关于开会的通知", "各单位：", "五月开会。", "省办公室", "2019年5月4日") == [
        "title", "front", "text", "text", "text",
    ]  # fmt: skip


def test_sentences_alone_are_text():
    assert zones("没有编号的一段。", "又一段。") == ["text", "text"]


def test_one_line_alone_is_text():
    assert zones("口岸规划") == ["text"]


def test_a_signature_at_the_end_is_text():
    assert zones("一、甲", "乙。", "省办公室", "2019年5月4日") == ["text"] * 4
