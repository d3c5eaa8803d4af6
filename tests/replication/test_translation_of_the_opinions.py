"""The measured values of the alignment of the 2012 opinions, as they were found when the method was chosen."""

import pytest

from analysis.coding.dataset import read_divergences, read_renderings
from analysis.corpus.sinokorean import read_readings
from analysis.corpus.units import read_units
from analysis.inference.permutation import Draws
from analysis.measures import divergences, monotone, translation

DOCUMENT = "d2012"


@pytest.fixture(scope="module")
def pairs():
    return translation.pairs(read_units(), read_readings(), document=DOCUMENT)


@pytest.fixture(scope="module")
def texts():
    return monotone.texts_of(read_units(), read_readings(), document=DOCUMENT)


def test_numbering_pairs_41_of_42_units(pairs):
    units = read_units()
    own = units[(units["document"] == DOCUMENT) & units["kind"].isin(["heading", "paragraph"])]
    assert (len(pairs), len(own)) == (41, 42)


def test_reading_the_chinese_in_korean_finds_40_of_41(pairs):
    assert pairs["nearest"].sum() == 40
    assert pairs.loc[~pairs["nearest"], "unit"].tolist() == ["d2012/7"]


def test_lengths_go_together_as_they_did(pairs):
    usual = translation.proportion(pairs)
    assert usual.ratio == pytest.approx(1.36, abs=0.005)
    assert usual.variance == pytest.approx(1.28, abs=0.005)
    assert usual.correlation == pytest.approx(0.994, abs=0.0005)


def test_a_paragraph_that_drops_a_clause_is_of_usual_length(pairs):
    assert pairs.set_index("unit").loc["d2012/5#1", "z"] == pytest.approx(0.30, abs=0.005)


def test_the_alignment_without_numbers_is_right_on_the_intact_texts(texts):
    assert monotone.aligned(texts) == {(place, place) for place in range(41)}


def test_disturbed_texts_are_aligned_nearly_as_well(texts):
    # measured: mean .962 and worst .89 of other disturbances
    found = monotone.recovery(texts, draws=Draws(20261122, 10))["f1"]
    assert found.mean() > 0.92
    assert found.min() > 0.8


def test_what_was_read_by_hand_is_coded():
    read = read_divergences().set_index(["zh_unit", "zh"])
    assert read.loc[("d2012/7/2#1", "大图们倡议框架下"), "effect"] == "programme"
    assert read.loc[("d2012/3#1", "腹地经济"), "ko"] == "오지경제"
    assert read.loc[("d2012/5/4#1", "中朝罗先经济贸易区"), "effect"] == "place"
    assert read.loc[("d2012/6/5#1", "支持设立"), "effect"] == "weaker"
    assert read.loc[("d2012/6/6#1", "按照规定"), "effect"] == "condition"
    assert read.loc[("d2012/5#1", "深化国际产业合作"), "kind"] == "omission"


def test_terms_rendered_in_several_ways_are_those_that_were_seen():
    forms = divergences.forms(read_renderings())
    counts = forms.drop_duplicates("zh").set_index("zh")["forms"]
    assert counts["跨境"] == 9
    assert counts["先导区"] == counts["口岸"] == counts["长吉图"] == 2
    assert forms.set_index(["zh", "form"]).loc[("口岸", "세관"), "count"] == 3
