from analysis.corpus.parse import parse_text
from analysis.corpus.witnesses import collate, collation

BASE = "工作要点\n一、目标\n完成2014年任务——全部。\n"


def differences(other, base=BASE):
    return collate(parse_text(base), parse_text(other), root="doc")


def test_widths_dashes_and_spaces_are_no_difference():
    assert differences("工作要点\n一、目 标\n完成２０１４年任务－全部。\n").empty


def test_each_kind_of_difference_has_its_place_in_both_files():
    other = "工作要点\n一、目标\n完成2014年重点任务——多数。\n"
    insertion, replacement = differences(other).to_dict("records")
    assert (insertion["kind"], insertion["base_text"], insertion["other_text"]) == ("insert", "", "重点")
    assert (replacement["kind"], replacement["base_text"], replacement["other_text"]) == ("replace", "全部", "多数")
    assert other[insertion["other_start"] : insertion["other_end"]] == "重点"
    assert insertion["base_start"] == insertion["base_end"] == BASE.index("任务")
    assert BASE[replacement["base_start"] : replacement["base_end"]] == "全部"


def test_words_missing_from_the_other_copy_are_deleted():
    (row,) = differences("工作要点\n一、目标\n完成任务——全部。\n").to_dict("records")
    assert (row["kind"], row["base_text"], row["other_text"]) == ("delete", "2014年", "")


def test_characters_and_han_count_the_longer_side():
    (row,) = differences("工作要点\n一、目标\n完成2014年12项任务——全部。\n").to_dict("records")
    assert (row["characters"], row["han"]) == (3, 1)


def test_what_stands_before_the_first_paragraph_is_not_compared():
    assert differences("索引号： 1\n发布日期： 2014年4月25日\n另一个工作要点\n一、目标\n完成2014年任务——全部。\n").empty


def test_every_copy_is_held_against_the_base(project):
    table = collation(project)
    assert list(zip(table["base"], table["other"], table["other_text"], strict=True)) == [
        ("p", "p-copy", "全面"),
        ("p", "p-copy", "组织"),
    ]
