import math

import numpy as np
import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.similarity import bigram_table, cosine, similarity

DRAWS = Draws(1, 199)


def tokens(**sections):
    rows = [
        (f"{name}/{place}#1", name, f"{name}/{place}", word)
        for name, own in sections.items()
        for place, words in enumerate(own, 1)
        for word in words.split()
    ]
    return pd.DataFrame(rows, columns=["unit", "document", "section", "token"])


def test_a_hand_counted_cosine():
    assert cosine(np.array([3.0, 4.0]), np.array([4.0, 3.0])) == pytest.approx(24 / 25)


def test_a_text_without_words_has_no_cosine():
    assert math.isnan(cosine(np.array([0.0, 0.0]), np.array([1.0, 0.0])))


def test_identical_texts_are_wholly_alike():
    row = similarity(tokens(d1=["铁路 港口", "旅游"], d2=["铁路 港口", "旅游"]), draws=DRAWS).iloc[0]
    assert row["cosine"] == pytest.approx(1)
    assert (row["words"], row["shared"]) == (3, 3)


def test_texts_without_a_common_word_are_not_alike_at_all():
    row = similarity(tokens(d1=["铁路"] * 6, d2=["港口"] * 6), draws=DRAWS).iloc[0]
    assert row["cosine"] == 0
    assert row["p"] < 0.05
    assert row["dealt"] > row["cosine"]


def test_words_of_one_character_and_other_scripts_do_not_count():
    row = similarity(tokens(d1=["铁路 的 GDP", "港口"], d2=["铁路 和", "港口"]), draws=DRAWS).iloc[0]
    assert row["words"] == 2


def test_the_interval_holds_its_estimate():
    row = similarity(
        tokens(d1=["铁路 港口", "旅游 铁路", "港口 金融"], d2=["铁路", "旅游", "港口 合作"]), draws=DRAWS
    ).iloc[0]
    assert row["low"] <= row["cosine"] <= row["high"]


def test_a_text_of_one_section_has_no_interval():
    row = similarity(tokens(d1=["铁路"], d2=["铁路", "港口"]), draws=DRAWS).iloc[0]
    assert math.isnan(row["low"])
    assert row["note"] == "no interval: one text has a single section"


def test_one_text_has_no_pair():
    assert similarity(tokens(d1=["铁路"]), draws=DRAWS).empty


def test_pairs_of_characters_do_not_cross_punctuation(texts):
    table = bigram_table(texts(("d1/1#1", "paragraph", "长吉图，珲春")))
    assert table["token"].tolist() == ["长吉", "吉图", "珲春"]
