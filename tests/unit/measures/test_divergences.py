"""Counts of what a translation says otherwise."""

import pandas as pd
import pytest

from analysis.measures import divergences as measure


@pytest.fixture
def read():
    rows = [
        ("d1/0#1", "omission", "emphasis"),
        ("d1/1#1", "name", "place"),
        ("d1/1#1", "slip", "none"),
        ("d1/2/1#1", "force", "weaker"),
        ("d1/title", "omission", "provenance"),
    ]
    table = pd.DataFrame(rows, columns=["zh_unit", "kind", "effect"])
    return table.assign(zh="甲", ko="갑", zh_en="a", ko_en="b", note_en="")


@pytest.fixture
def renderings():
    rows = [
        ("跨境", "d1/1#1", 1, "출국"),
        ("跨境", "d1/1#1", 2, "국가 간"),
        ("跨境", "d1/2#1", 1, ""),
        ("跨国", "d1/2#1", 1, "국가 간"),
        ("基础", "d1/1#1", 1, "사회 간접"),
        ("基础", "d1/2#1", 1, "사회간접"),
        ("支持", "d1/1#1", 1, "지원"),
        ("支持", "d1/2#1", 1, "지원"),
        ("支持", "d1/2#1", 2, "권장"),
    ]
    table = pd.DataFrame(rows, columns=["zh", "zh_unit", "occurrence", "ko"])
    return table.assign(zh_en=table["zh"].map(str), ko_en=table["ko"].map(str))


@pytest.fixture
def own(read):
    units = ["d1/0#1", "d1/1#1", "d1/2#1", "d1/2/1#1"]
    return measure.on_paragraphs(read, pd.DataFrame({"unit": units, "place": range(1, 5)}))


def test_codes_keep_their_order_and_their_zeros(read):
    found = measure.by_code(read, column="kind", codes=["slip", "term", "omission"])
    assert found["code"].tolist() == ["slip", "term", "omission"]
    assert found["count"].tolist() == [1, 0, 2]
    assert found["share"].tolist() == [0.2, 0.0, 0.4]
    assert found["units"].tolist() == ["d1/1#1", "", "d1/0#1;d1/title"]


def test_title_and_preamble_are_one_part(read):
    units = pd.DataFrame({"unit": ["d1/title", "d1/0#1", "d1/1#1", "d1/2/1#1", "d1/3#1"]})
    found = measure.by_part(read, units, codes=["provenance", "place", "emphasis"])
    assert found["part"].unique().tolist() == ["d1/0", "d1/1", "d1/2"]
    held = found[found["count"] > 0]
    assert held["part"].tolist() == ["d1/0", "d1/0", "d1/1"]
    assert held["code"].tolist() == ["provenance", "emphasis", "place"]


def test_what_misleads_stands_in_the_order_of_gravity(read):
    found = measure.misleading(read)
    assert found["effect"].tolist() == ["provenance", "place", "weaker"]
    assert found["units"].tolist() == ["d1/title", "d1/1#1", "d1/2/1#1"]


def test_units_bear_their_divergences_and_omissions(own):
    assert own["divergences"].tolist() == [1, 2, 0, 1]
    assert own["omissions"].tolist() == [1, 0, 0, 0]
    assert own["part_first"].tolist() == [1, 2, 3, 3]
    assert own["part_last"].tolist() == [1, 2, 4, 4]


def test_terms_with_one_form_are_left_out_and_spaces_make_no_form(renderings):
    found = measure.forms(renderings)
    assert found["zh"].tolist() == ["跨境", "跨境", "跨境", "支持", "支持"]
    assert found["form"].tolist() == ["출국", "국가간", "", "지원", "권장"]
    assert found["count"].tolist() == [1, 1, 1, 2, 1]
    assert found["of"].tolist() == [3, 3, 3, 3, 3]


def test_each_form_stands_at_its_places(renderings, own):
    found = measure.places(renderings, own)
    support = found[found["form"] == "지원"]
    assert support["place"].tolist() == [2, 3]
    assert support["times"].tolist() == [1, 1]


def test_words_that_stand_for_several_terms_are_found(renderings):
    found = measure.fallen_together(renderings)
    assert found["ko"].tolist() == ["국가 간"]
    assert found["terms"].tolist() == ["跨境 跨境 (1); 跨国 跨国 (1)"]
    assert found["units"].tolist() == ["d1/1#1;d1/2#1"]


def test_nothing_read_gives_no_rows(read, renderings):
    assert measure.misleading(read.head(0)).empty
    assert measure.forms(renderings.head(0)).empty
    assert measure.fallen_together(renderings.head(0)).empty
    assert measure.by_code(read.head(0), column="kind", codes=["slip"])["count"].tolist() == [0]
