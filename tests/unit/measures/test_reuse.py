import pandas as pd

from analysis.measures.reuse import Match, agency_names, coverage, maximal_matches, reuse_table, runs


def test_a_match_is_extended_as_far_as_it_goes():
    assert maximal_matches(["xabcdy"], ["zabcdw"], least=2) == [Match(0, 1, 0, 1, 4)]


def test_a_match_shorter_than_asked_is_no_match():
    assert maximal_matches(["xabcdy"], ["zabcdw"], least=5) == []


def test_every_place_of_the_earlier_text_is_found():
    assert [match.earlier_start for match in maximal_matches(["abxab"], ["ab"], least=2)] == [0, 3]


def test_a_text_shorter_than_the_shingle_has_no_match():
    assert maximal_matches(["a"], ["abc"], least=2) == []


def test_runs_pass_over_punctuation_and_digits(texts):
    units = texts(
        ("d1#1", "paragraph", "推进“两山”铁路前期工作"), ("d2#1", "paragraph", "加快推进两山铁路2期、前期工作。")
    )
    table = reuse_table(units, least=6)
    assert table[["start", "end", "length", "text"]].to_numpy().tolist()[:1] == [[2, 8, 6, "推进两山铁路"]]


def test_surface_is_the_passage_as_it_stands_in_the_later_unit(texts):
    units = texts(("d1#1", "paragraph", "前期工作，产业合作"), ("d2#1", "paragraph", "做好前期工作、产业合作。"))
    assert reuse_table(units)["surface"].tolist() == ["前期工作、产业合作"] * 2


def test_masked_runs_leave_out_titles_and_names(texts):
    units = texts(
        ("d1#1", "paragraph", "按照《东北地区振兴规划》要求推进工作"),
        ("d2#1", "paragraph", "贯彻《东北地区振兴规划》要求推进协调小组工作"),
    )
    table = reuse_table(units, least=4, masks=["协调小组"])
    assert table.groupby("masked")["text"].agg(list).to_dict() == {0: ["东北地区振兴规划要求推进"], 1: ["要求推进"]}


def test_masks_match_whatever_the_punctuation(texts):
    units = texts(("d1#1", "paragraph", "以“三个代表”重要思想为"), ("d2#1", "paragraph", "以三个代表重要思想为"))
    assert reuse_table(units, least=4, masks=["“三个代表”重要思想"])["masked"].tolist() == [0]


def test_a_run_never_crosses_into_the_next_unit(texts):
    units = texts(
        ("d1#1", "paragraph", "交通运输"), ("d1#2", "paragraph", "能源供应"), ("d2#1", "paragraph", "交通运输能源供应")
    )
    assert set(reuse_table(units, least=4)["text"]) == {"交通运输", "能源供应"}


def test_a_passage_that_stands_twice_in_the_earlier_unit_is_one_run(texts):
    units = texts(("d1#1", "paragraph", "交通运输和交通运输"), ("d2#1", "paragraph", "交通运输"))
    assert len(reuse_table(units, least=4)) == 2  # raw and masked


def test_titles_and_news_are_no_part_of_the_body(texts):
    units = texts(("d1/title", "front", "东北地区振兴规划"), ("d2#1", "paragraph", "东北地区振兴规划"))
    assert reuse_table(units).empty


def test_passages_inside_a_longer_one_are_left_out(texts):
    units = texts(
        ("d1#1", "paragraph", "国际合作示范区建设"),
        ("d1#2", "paragraph", "国际合作示范"),
        ("d1#3", "paragraph", "国际合作示范区建设"),
        ("d2#1", "paragraph", "推进国际合作示范区建设"),
    )
    table = runs(reuse_table(units, least=5), pair=("d1", "d2"), masked=0)
    assert table[["text", "earlier_units"]].to_numpy().tolist() == [["国际合作示范区建设", "d1#1;d1#3"]]
    assert table.loc[0, "units"] == "d2#1;d1#1;d1#3"


def test_a_pair_without_runs_gives_an_empty_table(texts):
    table = reuse_table(texts(("d1#1", "paragraph", "交通"), ("d2#1", "paragraph", "能源")))
    assert runs(table, pair=("d1", "d2")).empty


def test_coverage_counts_each_character_once(texts):
    units = texts(
        ("d1#1", "paragraph", "跨境经济合作区"),
        ("d1#2", "paragraph", "经济合作区建设"),
        ("d2#1", "paragraph", "跨境经济合作区建设"),
    )
    table = coverage(reuse_table(units, least=5), units, lengths=(5, 8))
    raw = table[table["masked"] == 0]
    assert raw[["length", "covered", "of", "share"]].to_numpy().tolist() == [[5, 9, 9, 1.0], [8, 0, 9, 0.0]]
    assert raw["units"].tolist() == ["d2#1;d1#1;d1#2", ""]


def test_only_names_long_enough_are_masked():
    actors = pd.DataFrame({"name_zh": ["吉林市人民政府", "国务院"], "aliases_zh": ["吉林市", "国务院有关部门;国家"]})
    assert agency_names(actors) == ("吉林市人民政府", "国务院有关部门")
