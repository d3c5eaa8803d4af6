"""The guarded dictionary on sentences of its own: longest words, shared names, letters, names inside names."""

import pandas as pd
import pytest

from analysis.corpus.tokens import Lexicon
from analysis.errors import InputError
from analysis.measures.mentions import MENTIONS, place_letters, place_mentions, place_spans, read_body, tier_words

NO_GUARDS = Lexicon(())


@pytest.fixture
def places():
    rows = [
        ("province", "吉林省", "", "吉林"),
        ("city", "吉林市", "province", "吉林"),
        ("yanji", "延吉市", "province", "延吉"),
        ("station", "吉林站", "city", ""),
        ("area", "长吉图", "", "长吉图地区"),
        ("dprk", "朝鲜", "", "朝"),
        ("port", "清津港", "dprk", "朝鲜清津港"),
    ]
    frame = pd.DataFrame(rows, columns=["place_id", "name_zh", "admin", "aliases_zh"])
    names = [
        (name, *filter(None, aliases.split(";")))
        for name, aliases in zip(frame["name_zh"], frame["aliases_zh"], strict=True)
    ]
    return frame.assign(names=pd.Series(names, dtype="object"))


@pytest.fixture
def readings():
    rows = [
        ("吉林", 0, 2, "province", "name"),
        ("长春、吉林", 3, 5, "city", "name"),
        ("中朝", 1, 2, "dprk", "contraction"),
        ("对朝", 1, 2, "dprk", "contraction"),
        ("对朝鲜", 1, 3, "dprk", "name"),
        ("朝鲜族", 0, 3, "", "none"),
        ("长通白延吉长", 3, 4, "province", "contraction"),
        ("长吉图", 0, 3, "area", "name"),
        ("长吉图", 1, 2, "city", "part"),
        ("我省", 0, 2, "province", "own"),
    ]
    frame = pd.DataFrame(rows, columns=["words", "start", "end", "place_id", "form"])
    return frame.assign(doubt=False)


@pytest.fixture
def read(texts, places, readings):
    """Reads one sentence: (surface, place, form) of each mention."""

    def run(sentence, guards=NO_GUARDS):
        found = place_mentions(texts(("d1/1#1", "paragraph", sentence)), places, readings, guards=guards)
        return list(zip(found["surface"], found["place_id"], found["form"], strict=True))

    return run


def test_a_name_is_found_at_its_offsets(texts, places, readings):
    found = place_mentions(texts(("d1/1#1", "paragraph", "发展延吉市。")), places, readings, guards=NO_GUARDS)
    assert found.loc[0, ["place_id", "unit", "surface", "start", "end"]].tolist() == ["yanji", "d1/1#1", "延吉市", 2, 5]
    assert list(found.columns) == list(MENTIONS)


def test_longer_words_hide_a_name_inside_them(read):
    assert read("构建长通白延吉长环线") == [("延", "province", "contraction")]


def test_words_that_name_no_place_hide_a_name(read):
    assert read("朝鲜族文化") == []


def test_guards_hide_a_name(read):
    assert read("吉林大学", guards=Lexicon(("吉林大学",))) == []


def test_a_shared_name_is_read_by_its_neighbours_and_otherwise_by_the_default(read):
    assert read("长春、吉林联动") == [("吉林", "city", "name")]
    assert read("吉林改革开放") == [("吉林", "province", "name")]


def test_a_letter_counts_in_listed_contractions_only(read):
    assert read("中朝合作") == [("朝", "dprk", "contraction")]
    assert read("朝阳与朝气") == []


def test_a_full_name_after_a_preposition_is_not_cut(read):
    assert read("对朝鲜的口岸") == [("朝鲜", "dprk", "name")]


def test_the_name_of_an_area_is_one_mention_and_its_letters_are_apart(texts, places, readings, read):
    assert read("长吉图地区") == [("长吉图地区", "area", "name")]
    letters = place_letters(texts(("d1/1#1", "paragraph", "推进长吉图地区")), places, readings, guards=NO_GUARDS)
    assert list(zip(letters["surface"], letters["place_id"], letters["start"], strict=True)) == [("吉", "city", 3)]


def test_a_name_that_holds_the_place_it_lies_in_is_a_mention_of_both(read):
    assert read("争取朝鲜清津港") == [("朝鲜清津港", "port", "name"), ("朝鲜", "dprk", "name")]


def test_of_two_places_above_with_one_name_the_nearer_is_named(read):
    assert read("改善吉林站") == [("吉林站", "station", "name"), ("吉林", "city", "name")]


def test_our_province_has_a_form_of_its_own(read):
    assert read("我省实际") == [("我省", "province", "own")]


def test_a_shared_name_without_a_reading_is_refused(texts, places, readings):
    with pytest.raises(InputError, match=r"吉林.*a name of province and of city"):
        place_mentions(
            texts(("d1/1#1", "paragraph", "吉林")), places, readings[readings["words"] != "吉林"], guards=NO_GUARDS
        )


def test_a_text_without_places_has_no_mentions(read, texts, places, readings):
    assert read("加快建设。") == []
    empty = place_spans(texts(("d1/1#1", "paragraph", "加快")), places, readings, guards=NO_GUARDS)
    assert list(empty.columns) == list(MENTIONS)


def test_front_matter_and_paratext_are_not_read(texts, places, readings):
    units = texts(
        ("d1/title", "front", "延吉市规划"), ("d1/paratext", "paratext", "延吉市"), ("d1/1#1", "paragraph", "无")
    )
    assert place_mentions(units, places, readings, guards=NO_GUARDS).empty


def test_a_heading_belongs_to_the_section_that_follows(texts):
    units = texts(("d1/1", "heading", "延吉"), ("d1/1/1#1", "paragraph", "发展"))
    assert list(read_body(units)["section"]) == ["d1/1/1", "d1/1/1"]


def test_a_word_for_a_tier_in_another_sense_is_left_out(texts):
    words = pd.DataFrame(
        {"words": ["前沿", "发展前沿"], "start": [0, 0], "end": [2, 4], "tier": ["front", ""]},
    )
    units = texts(("d1/1#1", "paragraph", "技术发展前沿与开放前沿"))
    assert tier_words(units, words)[["tier", "start", "surface"]].to_numpy().tolist() == [["front", 9, "前沿"]]
