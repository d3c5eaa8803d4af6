"""Lengths and likeness of translated units."""

import numpy as np
import pandas as pd
import pytest

from analysis.errors import InputError
from analysis.measures.translation import bigram_similarity, pairs, proportion, translated

READINGS = dict(zip("圖們江發展合作開放", "도문강발전합작개방", strict=True))


@pytest.fixture
def bilingual(texts):
    rows = texts(
        ("d1/title", "front", "题"),
        ("d1/1", "heading", "合作"),
        ("d1/1#1", "paragraph", "图们江发展"),
        ("d1/1#2", "paragraph", "开放合作"),
        ("d1/1#3", "paragraph", "日期"),
    )
    return rows.assign(text_ko=["", "합작", "도문강의 발전", "개방, 합작", ""])


def test_units_without_korean_and_the_title_are_left_out(bilingual):
    assert translated(bilingual, document="d1")["unit"].tolist() == ["d1/1", "d1/1#1", "d1/1#2"]


def test_an_unknown_document_is_refused(bilingual):
    with pytest.raises(InputError, match="d2"):
        translated(bilingual, document="d2")


def test_syllables_stand_to_characters_over_all_pairs(bilingual):
    # 2 + 6 + 4 syllables for 2 + 5 + 4 characters
    assert proportion(translated(bilingual, document="d1")).ratio == pytest.approx(12 / 11)


def test_the_deviation_is_zero_at_the_usual_length():
    from analysis.measures.translation import Proportion

    usual = Proportion(1.5, 4.0, 1.0)
    found = usual.deviation(np.array([4.0, 4.0]), np.array([6.0, 10.0]))
    assert found.tolist() == [0.0, 1.0]  # 4 syllables more over sqrt(4 * 4)


def test_each_korean_unit_is_nearest_to_its_own_chinese(bilingual):
    found = pairs(bilingual, READINGS, document="d1").set_index("unit")
    assert found["nearest"].tolist() == [True, True, True]
    assert found.loc["d1/1", "similarity"] == pytest.approx(1.0)
    assert found.loc["d1/1", "rival"] == "d1/1#2"
    assert found["place"].tolist() == [1, 2, 3]


def test_texts_without_a_pair_of_syllables_are_like_nothing():
    found = bigram_similarity(["합", "합작"], ["합작", ""])
    assert found[0].tolist() == [0.0, 0.0]
    assert found[1].tolist() == pytest.approx([1.0, 0.0])


def test_a_document_with_one_unit_has_no_usual_length(bilingual):
    alone = pairs(bilingual.iloc[:2], READINGS, document="d1")
    assert alone["z"].isna().all()
    assert alone["nearest"].tolist() == [True]


def test_a_document_without_korean_gives_no_pairs(bilingual):
    assert pairs(bilingual.assign(text_ko=""), READINGS, document="d1").empty


def test_units_are_the_evidence(bilingual):
    assert pd.Series(pairs(bilingual, READINGS, document="d1")["units"]).tolist() == ["d1/1", "d1/1#1", "d1/1#2"]
